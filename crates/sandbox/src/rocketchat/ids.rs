//! Ids and tokens in the forms that Rocket.Chat gives them.

use crate::host::ids::Ids;

/// Letters and digits that are hard to mistake for each other.
const READABLE: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";
const HEX: &[u8] = b"0123456789abcdef";

/// 24 hexadecimal digits, as a database gives a new trigger.
pub(super) fn trigger_id(ids: &mut Ids) -> String {
    ids.text(HEX, 24)
}

/// 17 letters and digits.
pub(super) fn user_id(ids: &mut Ids) -> String {
    ids.text(READABLE, 17)
}

/// 43 letters and digits: a login token or personal access token.
pub(super) fn token(ids: &mut Ids) -> String {
    ids.text(READABLE, 43)
}

/// 20 bytes: the key of a second factor (RFC 4226 recommends 160 bits).
pub(super) fn key(ids: &mut Ids) -> [u8; 20] {
    ids.bytes()
}

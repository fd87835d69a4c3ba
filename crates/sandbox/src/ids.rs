//! Ids and tokens that look like Rocket.Chat's but follow from a seed, so that two runs give the same ones.
//!
//! Not a source of secrets: the practice server guards nothing.

/// Letters and digits that are hard to mistake for each other, as Rocket.Chat's user ids and tokens use.
const READABLE: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";
const HEX: &[u8] = b"0123456789abcdef";

/// Makes ids one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Ids(u64);

impl Ids {
    pub(crate) fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    /// 24 hexadecimal digits, as a database gives a new trigger.
    pub(crate) fn trigger_id(&mut self) -> String {
        self.text(HEX, 24)
    }

    /// 17 letters and digits.
    pub(crate) fn user_id(&mut self) -> String {
        self.text(READABLE, 17)
    }

    /// 43 letters and digits: a login token or personal access token.
    pub(crate) fn token(&mut self) -> String {
        self.text(READABLE, 43)
    }

    /// 20 bytes: the key of a second factor (RFC 4226 recommends 160 bits).
    pub(crate) fn key(&mut self) -> [u8; 20] {
        let mut key = [0; 20];
        for byte in &mut key {
            *byte = self.next().to_be_bytes()[0];
        }
        key
    }

    fn text(&mut self, letters: &[u8], length: usize) -> String {
        let count = letters.len() as u64;
        (0..length)
            .map(|_| {
                let index = usize::try_from((self.next() >> 32) % count).unwrap_or(0);
                char::from(letters[index])
            })
            .collect()
    }

    /// SplitMix64: the next of a sequence of well-mixed numbers.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_splitmix64() {
        // First outputs for seed 1234567, as published with the algorithm's reference implementation.
        let mut ids = Ids::from_seed(1_234_567);
        assert_eq!(ids.next(), 6_457_827_717_110_365_317);
        assert_eq!(ids.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn the_same_seed_gives_the_same_ids_and_another_seed_gives_others() {
        let ids = |seed| {
            let mut ids = Ids::from_seed(seed);
            [ids.trigger_id(), ids.user_id(), ids.token()]
        };
        assert_eq!(ids(7), ids(7));
        assert_ne!(ids(7), ids(8));
        assert_eq!(ids(7).map(|id| id.len()), [24, 17, 43]);
    }
}

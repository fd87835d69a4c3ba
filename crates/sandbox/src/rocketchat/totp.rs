//! One-time passwords: RFC 6238 with what authenticator apps and Rocket.Chat use (HMAC-SHA-1, 30 s, six digits).

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// How long one code holds, in milliseconds.
const PERIOD_MS: u64 = 30_000;

/// The secret that a user and the server share.
///
/// Known to everybody who can reach the practice server, which shows it so that the second factor can be practised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TotpSecret(Vec<u8>);

/// A text that is not a secret in base 32.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a base-32 secret: use the letters A to Z and the digits 2 to 7, without padding")]
pub struct TotpSecretError(String);

impl TotpSecret {
    /// A secret from its bytes.
    pub fn from_bytes(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }

    /// Reads a secret as an authenticator app takes it: base 32, without padding.
    ///
    /// # Errors
    /// When the text holds anything but the letters A to Z and the digits 2 to 7.
    pub fn from_base32(text: &str) -> Result<Self, TotpSecretError> {
        BASE32_NOPAD
            .decode(text.as_bytes())
            .map(Self)
            .map_err(|_| TotpSecretError(text.to_owned()))
    }

    /// The secret as an authenticator app takes it: base 32, without padding.
    pub fn to_base32(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// The six digits that hold at `now_ms` (milliseconds since the Unix epoch).
    pub fn code_at(&self, now_ms: u64) -> String {
        self.code_of_step(now_ms / PERIOD_MS)
    }

    /// Whether `code` holds at `now_ms`, or did one period earlier or later (clocks differ).
    pub(crate) fn accepts(&self, code: &str, now_ms: u64) -> bool {
        let step = now_ms / PERIOD_MS;
        (step.saturating_sub(1)..=step + 1).any(|step| self.code_of_step(step) == code)
    }

    fn code_of_step(&self, step: u64) -> String {
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(&step.to_be_bytes());
        let digest = mac.finalize().into_bytes();
        // RFC 4226, section 5.3: the last four bits say where the 31 bits of the code begin.
        let start = usize::from(digest[19] & 0x0f);
        let word = u32::from_be_bytes([
            digest[start],
            digest[start + 1],
            digest[start + 2],
            digest[start + 3],
        ]);
        format!("{:06}", (word & 0x7fff_ffff) % 1_000_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_rfc_6238_appendix_b() {
        let secret = TotpSecret::from_bytes(*b"12345678901234567890");
        // The last six of the eight digits that the appendix lists.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(secret.code_at(seconds * 1000), code, "at {seconds} s");
        }
    }

    #[test]
    fn a_code_is_accepted_one_period_early_or_late_but_not_two() {
        let secret = TotpSecret::from_bytes(*b"12345678901234567890");
        let code = secret.code_at(600_000);
        for (now_ms, accepted) in [
            (540_000, false),
            (570_000, true),
            (600_000, true),
            (630_000, true),
            (660_000, false),
        ] {
            assert_eq!(secret.accepts(&code, now_ms), accepted, "at {now_ms} ms");
        }
    }

    #[test]
    fn secrets_survive_base_32_and_nonsense_is_refused() {
        let secret = TotpSecret::from_bytes(*b"12345678901234567890");
        assert_eq!(secret.to_base32(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(TotpSecret::from_base32(&secret.to_base32()), Ok(secret));
        assert!(
            TotpSecret::from_base32("not base 32!")
                .unwrap_err()
                .to_string()
                .contains("not base 32!")
        );
    }
}

//! Ids and tokens that look random but follow from a seed, so that two runs give the same ones.
//!
//! Not a source of secrets: the practice server guards nothing.

/// Makes ids one after the other.
#[derive(Debug, Clone)]
pub struct Ids(u64);

impl Ids {
    pub(crate) fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    /// So many bytes.
    pub(crate) fn bytes<const LENGTH: usize>(&mut self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        for byte in &mut bytes {
            *byte = self.next().to_be_bytes()[0];
        }
        bytes
    }

    /// A text of so many of these letters (ASCII).
    pub(crate) fn text(&mut self, letters: &[u8], length: usize) -> String {
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
    fn the_same_seed_gives_the_same_texts_and_another_seed_gives_others() {
        let text = |seed| Ids::from_seed(seed).text(b"0123456789abcdef", 24);
        assert_eq!(text(7), text(7));
        assert_ne!(text(7), text(8));
        assert_eq!(text(7).len(), 24);
    }
}

//! Files packed with gzip, as sitemaps and rotated logs often are.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::MultiGzDecoder;

use crate::ReadError;

/// Bytes that a packed file may unpack to.
const LARGEST: u64 = 500_000_000;

/// The bytes, unpacked if they are packed.
pub(crate) fn unpacked(bytes: &[u8]) -> Result<Cow<'_, [u8]>, ReadError> {
    if !bytes.starts_with(&[0x1F, 0x8B]) {
        return Ok(Cow::Borrowed(bytes));
    }
    let mut unpacked = Vec::new();
    MultiGzDecoder::new(bytes)
        .take(LARGEST + 1)
        .read_to_end(&mut unpacked)
        .map_err(|source| ReadError::Packed { source })?;
    if unpacked.len() as u64 > LARGEST {
        return Err(ReadError::TooLarge { limit: LARGEST });
    }
    Ok(Cow::Owned(unpacked))
}

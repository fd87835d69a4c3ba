//! Files packed with gzip (RFC 1952) or Zstandard (RFC 8878), as sitemaps and rotated logs often are.
//!
//! Both allow several packed parts one behind the other. What unpacks is kept: what stands behind the parts, or is broken
//! there, is told.

use std::borrow::Cow;
use std::io::{self, Read};

use flate2::bufread::GzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};

use crate::ReadError;

/// A file may be packed again: servers pack what is packed already.
const LAYERS: usize = 3;
/// Bytes of the past that a Zstandard frame may refer to.
const LARGEST_WINDOW: u64 = 128 << 20;

/// Kinds of files that are not opened, by how they begin.
const OTHERS: [(&[u8], &str, &str); 6] = [
    (
        b"PK\x03\x04",
        "a ZIP archive or an office document",
        "Unpack the archive, or save the table as CSV.",
    ),
    (b"BZh", "a file packed with bzip2", "Unpack it first."),
    (b"\xFD7zXZ\0", "a file packed with xz", "Unpack it first."),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", "Unpack it first."),
    (b"%PDF-", "a PDF document", "Save the list as text."),
    (
        b"\xD0\xCF\x11\xE0",
        "an office document",
        "Save the table as CSV.",
    ),
];

/// The bytes, unpacked if they are packed. What was left is added to the notes.
pub(crate) fn unpacked<'a>(
    bytes: &'a [u8],
    largest: u64,
    notes: &mut Vec<String>,
) -> Result<Cow<'a, [u8]>, ReadError> {
    let mut bytes = Cow::Borrowed(bytes);
    for _ in 0..LAYERS {
        let Some(packer) = Packer::of(&bytes) else { break };
        bytes = Cow::Owned(packer.unpack(&bytes, largest, notes)?);
    }
    let other = OTHERS.iter().find(|(start, ..)| bytes.starts_with(start));
    match other {
        Some(&(_, kind, help)) => Err(ReadError::OtherKind { kind, help }),
        None => Ok(bytes),
    }
}

#[derive(Clone, Copy)]
enum Packer {
    Gzip,
    Zstandard,
}

impl Packer {
    fn of(bytes: &[u8]) -> Option<Packer> {
        match bytes {
            [0x1F, 0x8B, ..] => Some(Packer::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => Some(Packer::Zstandard),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Packer::Gzip => "gzip",
            Packer::Zstandard => "Zstandard",
        }
    }

    fn unpack(self, bytes: &[u8], largest: u64, notes: &mut Vec<String>) -> Result<Vec<u8>, ReadError> {
        let mut unpacked = Vec::new();
        let mut rest = bytes;
        let mut parts = 0_u64;
        while matches!(
            (self, Packer::of(rest)),
            (Packer::Gzip, Some(Packer::Gzip)) | (Packer::Zstandard, Some(Packer::Zstandard))
        ) {
            let whole = unpacked.len();
            let before = rest.len();
            let result = match self {
                Packer::Gzip => gzip_member(&mut rest, largest, &mut unpacked),
                Packer::Zstandard => zstandard_frame(&mut rest, largest, &mut unpacked),
            };
            if unpacked.len() as u64 > largest {
                return Err(ReadError::TooLarge { limit: largest });
            }
            if let Err(source) = result {
                // Of a part that is cut off or broken, whole lines are kept: the last one may be half a line.
                let lines = unpacked[whole..].iter().rposition(|&byte| byte == b'\n');
                unpacked.truncate(lines.map_or(whole, |end| whole + end + 1));
                if unpacked.is_empty() {
                    return Err(ReadError::Packed {
                        packer: self.name(),
                        source,
                    });
                }
                notes.push(format!(
                    "The {} data is broken or cut off ({source}). What came before was read: {} bytes.",
                    self.name(),
                    unpacked.len()
                ));
                return Ok(unpacked);
            }
            if rest.len() == before {
                break;
            }
            parts += 1;
        }
        // Noughts only fill a block up.
        if rest.iter().any(|&byte| byte != 0) {
            notes.push(format!(
                "Behind the {} data {} bytes of something else follow. They were left out.",
                self.name(),
                rest.len()
            ));
        }
        if parts > 1 {
            notes.push(format!("The file has {parts} parts packed with {}.", self.name()));
        }
        Ok(unpacked)
    }
}

/// Bytes that may still be unpacked, and one more that shows that they are too many.
fn allowed(largest: u64, unpacked: &[u8]) -> u64 {
    largest.saturating_sub(unpacked.len() as u64).saturating_add(1)
}

fn gzip_member(rest: &mut &[u8], largest: u64, unpacked: &mut Vec<u8>) -> io::Result<()> {
    let mut decoder = GzDecoder::new(*rest);
    let allowed = allowed(largest, unpacked);
    let read = decoder.by_ref().take(allowed).read_to_end(unpacked).map(drop);
    *rest = decoder.into_inner();
    read
}

fn zstandard_frame(rest: &mut &[u8], largest: u64, unpacked: &mut Vec<u8>) -> io::Result<()> {
    let mut decoder = FrameDecoder::new();
    decoder.set_max_window_size(LARGEST_WINDOW.min(largest.max(1 << 20)));
    let mut source = *rest;
    let mut decoder = match StreamingDecoder::new_with_decoder(&mut source, decoder) {
        Ok(decoder) => decoder,
        Err(error) => {
            if let Some(length) = skipped_length(&error) {
                // The eight bytes before are the magic number and the length.
                let end = usize::try_from(length).map_or(usize::MAX, |length| length.saturating_add(8));
                *rest = rest.get(end..).unwrap_or_default();
                return Ok(());
            }
            return Err(io::Error::other(error));
        }
    };
    let allowed = allowed(largest, unpacked);
    decoder.by_ref().take(allowed).read_to_end(unpacked)?;
    let checked = (
        decoder.decoder.get_checksum_from_data(),
        decoder.decoder.get_calculated_checksum(),
    );
    drop(decoder);
    *rest = source;
    match checked {
        (Some(written), Some(calculated)) if written != calculated => {
            Err(io::Error::other("its checksum is wrong"))
        }
        _ => Ok(()),
    }
}

/// The length of a frame that holds nothing for us.
fn skipped_length(error: &FrameDecoderError) -> Option<u32> {
    match error {
        FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. }) => {
            Some(*length)
        }
        _ => None,
    }
}

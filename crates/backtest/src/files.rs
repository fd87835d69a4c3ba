//! The files of a log: opened, unpacked, and cut into pieces of whole records.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use flate2::read::MultiGzDecoder;
use tokio::sync::mpsc;
use urls::views::{Layout, Options, Reader};

use crate::error::Error;
use crate::source::Piece;
use crate::watch::Watch;

/// Bytes of a piece. Some thousand page views: enough that handing it over costs nothing, few enough for the memory of two cores.
const PIECE: usize = 1 << 20;
/// Bytes of a file by which it is guessed how to read it.
pub(crate) const HEAD: usize = 64 << 10;
/// The largest piece: a record of more has ended by then.
const LARGEST_PIECE: usize = 16 << 20;

/// What a file of a log is packed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    None,
    Gzip,
    Zstandard,
}

impl Packing {
    fn of(head: &[u8]) -> Packing {
        match head {
            [0x1f, 0x8b, ..] => Packing::Gzip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Packing::Zstandard,
            _ => Packing::None,
        }
    }
}

/// Opens a file for reading, unpacked.
fn open(path: &Path, watch: Option<Arc<Watch>>) -> io::Result<Box<dyn Read>> {
    let file = Metered {
        inner: File::open(path)?,
        watch,
    };
    let mut file = BufReader::with_capacity(256 << 10, file);
    let head = io::BufRead::fill_buf(&mut file)?;
    Ok(match Packing::of(head) {
        Packing::None => Box::new(file),
        Packing::Gzip => Box::new(MultiGzDecoder::new(file)),
        Packing::Zstandard => Box::new(
            ruzstd::decoding::StreamingDecoder::new(file)
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string()))?,
        ),
    })
}

/// Counts the bytes that are taken from the disk.
struct Metered {
    inner: File,
    watch: Option<Arc<Watch>>,
}

impl Read for Metered {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let taken = self.inner.read(buffer)?;
        if let Some(watch) = &self.watch {
            watch.took(taken as u64);
        }
        Ok(taken)
    }
}

/// The first bytes of a file, unpacked.
///
/// # Errors
/// When the file cannot be read.
pub fn head(path: &Path) -> Result<Vec<u8>, Error> {
    let mut head = Vec::new();
    open(path, None)
        .and_then(|file| file.take(HEAD as u64).read_to_end(&mut head))
        .map_err(|error| Error::unreadable(path, error))?;
    Ok(head)
}

/// How a file is to be read, by its name and its first bytes.
///
/// # Errors
/// When the file cannot be read, is empty, or has nothing that looks like page views.
pub fn guess(path: &Path, options: &Options) -> Result<Layout, Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let head = head(path)?;
    if head.is_empty() {
        return Err(Error::Empty {
            path: path.to_owned(),
        });
    }
    Layout::guess(&name, &head, options).map_err(|error| Error::NotUnderstood {
        path: path.to_owned(),
        problem: error.to_string(),
    })
}

/// Reads files one after the other and sends their pieces, until all are sent, one cannot be read, or nobody wants them any more.
pub(crate) fn send(
    files: &[(PathBuf, Layout)],
    watch: &Arc<Watch>,
    pieces: &mpsc::Sender<Result<Piece, Error>>,
) {
    let mut number = 0;
    for (place, (path, layout)) in files.iter().enumerate() {
        let sent = open(path, Some(Arc::clone(watch)))
            .and_then(|file| cut(file, layout, place, &mut number, watch, pieces));
        match sent {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                // Whoever does not listen any more needs no error either.
                let _ = pieces.blocking_send(Err(Error::unreadable(path, error)));
                return;
            }
        }
    }
}

/// Sends the pieces of one file. `false` when nobody wants them any more.
fn cut(
    mut file: Box<dyn Read>,
    layout: &Layout,
    place: usize,
    number: &mut u64,
    watch: &Watch,
    pieces: &mpsc::Sender<Result<Piece, Error>>,
) -> io::Result<bool> {
    let mut reader = Reader::new(layout);
    let mut rest: Vec<u8> = Vec::new();
    let mut wanted = PIECE;
    loop {
        let mut bytes = Vec::with_capacity(wanted.max(rest.len() + PIECE / 2));
        bytes.append(&mut rest);
        let room = (bytes.capacity() - bytes.len()) as u64;
        let taken = file.by_ref().take(room).read_to_end(&mut bytes)?;
        let is_last = taken == 0;
        if watch.is_cancelled() {
            return Ok(false);
        }
        let block = reader.cut(&bytes, is_last);
        if block.length == 0 && !is_last {
            rest = bytes;
            wanted = (wanted * 2).min(LARGEST_PIECE);
            continue;
        }
        rest = bytes.split_off(block.length);
        let piece = Piece {
            bytes,
            block,
            number: *number,
            records: layout.records,
            file: place,
        };
        *number += 1;
        if pieces.blocking_send(Ok(piece)).is_err() {
            return Ok(false);
        }
        if is_last {
            return Ok(true);
        }
    }
}

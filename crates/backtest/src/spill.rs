//! Where sorting writes what does not fit into the memory: files without a name, which go with the process however it ends.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use datafusion::common::{DataFusionError, Result};
use datafusion::execution::{SpillFile, SpillWriter, TempFileFactory};
use futures_util::{Stream, stream};

/// Bytes that are read at once.
const CHUNK: usize = 256 << 10;

/// Makes files in a folder.
pub(crate) struct Spills {
    pub(crate) folder: PathBuf,
}

impl TempFileFactory for Spills {
    fn create_temp_file(&self, _description: &str) -> Result<Arc<dyn SpillFile>> {
        let file = tempfile::tempfile_in(&self.folder).map_err(DataFusionError::IoError)?;
        Ok(Arc::new(Spill(Arc::new(Mutex::new(file)))))
    }
}

/// A file without a name.
struct Spill(Arc<Mutex<File>>);

impl Spill {
    fn with<T>(file: &Mutex<File>, act: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
        act(&mut file.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl SpillFile for Spill {
    fn size(&self) -> Option<u64> {
        Spill::with(&self.0, |file| file.metadata())
            .ok()
            .map(|data| data.len())
    }

    fn read_stream(&self) -> Result<Pin<Box<dyn Stream<Item = Result<Bytes>> + Send>>> {
        let state = (Arc::clone(&self.0), 0_u64);
        Ok(Box::pin(stream::try_unfold(state, async |(file, place)| {
            let mut chunk = Vec::with_capacity(CHUNK);
            let taken = Spill::with(&file, |file| {
                file.seek(SeekFrom::Start(place))?;
                io::Read::take(file, CHUNK as u64).read_to_end(&mut chunk)
            });
            let taken = taken.map_err(DataFusionError::IoError)? as u64;
            Ok((taken > 0).then(|| (Bytes::from(chunk), (file, place + taken))))
        })))
    }

    fn open_writer(&self) -> Result<Box<dyn SpillWriter>> {
        Ok(Box::new(Appending(Arc::clone(&self.0))))
    }
}

/// Writes at the end of a file.
struct Appending(Arc<Mutex<File>>);

impl Write for Appending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Spill::with(&self.0, |file| {
            file.seek(SeekFrom::End(0))?;
            file.write(bytes)
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Spill::with(&self.0, Write::flush)
    }
}

impl SpillWriter for Appending {
    fn finish(&mut self) -> Result<()> {
        self.flush().map_err(DataFusionError::IoError)
    }
}

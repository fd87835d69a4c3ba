//! What can go wrong, in words that say what to do.

use std::io;
use std::path::{Path, PathBuf};

use datafusion::common::DataFusionError;

/// Why there is no result.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file of the log cannot be read.
    #[error("{} cannot be read: {problem}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        problem: io::Error,
    },
    /// Nothing in a file looks like page views.
    #[error("{} has no page views that are understood: {problem}", path.display())]
    NotUnderstood {
        /// Which.
        path: PathBuf,
        /// What was found instead.
        problem: String,
    },
    /// A file has nothing in it, as a log that was rotated a moment ago.
    #[error("{} is empty", path.display())]
    Empty {
        /// Which.
        path: PathBuf,
    },
    /// There are no files.
    #[error("there is no log to read")]
    NoLog,
    /// There is no such time zone.
    #[error("there is no time zone “{zone}”")]
    UnknownZone {
        /// Its name.
        zone: String,
    },
    /// There is no such engine.
    #[error("there is no engine “{engine}”")]
    UnknownEngine {
        /// Its key.
        engine: String,
    },
    /// Sorting needs more room on the disk than there is.
    #[error("the disk is full: sorting the page views needs room in {}", folder.display())]
    DiskFull {
        /// Where it wanted to write.
        folder: PathBuf,
    },
    /// Somebody wanted it to end.
    #[error("it was stopped")]
    Cancelled,
    /// The engine of the tables failed in another way.
    #[error("the page views cannot be sorted: {0}")]
    Engine(String),
}

impl Error {
    pub(crate) fn unreadable(path: &Path, problem: io::Error) -> Error {
        Error::Unreadable {
            path: path.to_owned(),
            problem,
        }
    }

    /// What an error of DataFusion means; `folder` is where it may write.
    pub(crate) fn of_engine(error: DataFusionError, folder: &Path) -> Error {
        match error {
            DataFusionError::External(inner) => match inner.downcast::<Error>() {
                Ok(own) => *own,
                Err(other) => Error::Engine(other.to_string()),
            },
            DataFusionError::Context(_, inner) => Error::of_engine(*inner, folder),
            DataFusionError::Shared(shared) => match std::sync::Arc::try_unwrap(shared) {
                Ok(inner) => Error::of_engine(inner, folder),
                Err(shared) => Error::of_shared(&shared, folder),
            },
            DataFusionError::ArrowError(inner, _) => Error::of_arrow(&inner, folder),
            DataFusionError::IoError(inner) if is_full(&inner) => Error::full(folder),
            other => Error::Engine(other.to_string()),
        }
    }

    /// As [`Error::of_engine`], of an error that others hold as well.
    fn of_shared(error: &DataFusionError, folder: &Path) -> Error {
        match error {
            DataFusionError::External(inner) if matches!(inner.downcast_ref(), Some(Error::Cancelled)) => {
                Error::Cancelled
            }
            DataFusionError::External(inner) => match inner.downcast_ref() {
                Some(Error::Unreadable { path, problem }) => {
                    Error::unreadable(path, io::Error::new(problem.kind(), problem.to_string()))
                }
                _ => Error::Engine(inner.to_string()),
            },
            DataFusionError::IoError(inner) if is_full(inner) => Error::full(folder),
            DataFusionError::ArrowError(inner, _) => Error::of_arrow(inner, folder),
            DataFusionError::Context(_, inner) => Error::of_shared(inner, folder),
            DataFusionError::Shared(inner) => Error::of_shared(inner, folder),
            other => Error::Engine(other.to_string()),
        }
    }

    fn of_arrow(error: &datafusion::arrow::error::ArrowError, folder: &Path) -> Error {
        match error {
            datafusion::arrow::error::ArrowError::IoError(_, inner) if is_full(inner) => Error::full(folder),
            other => Error::Engine(other.to_string()),
        }
    }

    fn full(folder: &Path) -> Error {
        Error::DiskFull {
            folder: folder.to_owned(),
        }
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
    )
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;
    use std::sync::Arc;

    use datafusion::arrow::error::ArrowError;
    use datafusion::common::DataFusionError;

    use super::Error;

    #[test]
    fn a_full_disk_is_known_however_deep_it_lies() {
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        let folder = Path::new("/spills");
        for wrapped in [
            DataFusionError::IoError(full()),
            DataFusionError::ArrowError(Box::new(ArrowError::IoError("no space".to_owned(), full())), None),
            DataFusionError::Shared(Arc::new(DataFusionError::IoError(full()))),
            DataFusionError::Context("sorting".to_owned(), Box::new(DataFusionError::IoError(full()))),
        ] {
            let error = Error::of_engine(wrapped, folder);
            assert!(matches!(error, Error::DiskFull { .. }), "{error:?}");
            assert!(error.to_string().contains("/spills"), "{error}");
        }
        let other = DataFusionError::IoError(io::Error::from(io::ErrorKind::NotFound));
        assert!(matches!(Error::of_engine(other, folder), Error::Engine(_)));
        let stopped = DataFusionError::External(Box::new(Error::Cancelled));
        let shared = Arc::new(stopped);
        let held = DataFusionError::Shared(Arc::clone(&shared));
        assert!(matches!(Error::of_engine(held, folder), Error::Cancelled));
    }
}

//! How far a back-test is, and whether somebody wants it to end.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use datafusion::common::DataFusionError;
use serde::Serialize;
use urls::views::Counts;

use crate::error::Error;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "BacktestProgress"))]
pub struct Progress {
    /// Bytes of the logs that were read, as they are on the disk.
    pub read: u64,
    /// Bytes of all logs.
    pub size: u64,
    /// Page views that were read.
    pub views: u64,
    /// Page views whose visitors have been counted.
    pub counted: u64,
}

/// Watched while it runs: from outside for its progress, from inside for the wish that it ends.
#[derive(Debug, Default)]
pub struct Watch {
    read: AtomicU64,
    size: AtomicU64,
    views: AtomicU64,
    counted: AtomicU64,
    ends: AtomicBool,
    counts: Mutex<Vec<Counts>>,
}

impl Watch {
    /// A watch over something that has not begun.
    pub fn new() -> Arc<Watch> {
        Arc::default()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress {
            read: self.read.load(Ordering::Relaxed),
            size: self.size.load(Ordering::Relaxed),
            views: self.views.load(Ordering::Relaxed),
            counted: self.counted.load(Ordering::Relaxed),
        }
    }

    /// Asks it to end. It ends soon, with [`Error::Cancelled`].
    pub fn cancel(&self) {
        self.ends.store(true, Ordering::Relaxed);
    }

    pub(crate) fn begin(&self, size: u64) {
        self.size.store(size, Ordering::Relaxed);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.ends.load(Ordering::Relaxed)
    }

    /// An error where somebody wants it to end.
    pub(crate) fn check(&self) -> Result<(), DataFusionError> {
        if self.is_cancelled() {
            return Err(DataFusionError::External(Box::new(Error::Cancelled)));
        }
        Ok(())
    }

    pub(crate) fn took(&self, bytes: u64) {
        self.read.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(crate) fn counted(&self, views: u64) {
        self.counted.fetch_add(views, Ordering::Relaxed);
    }

    /// A piece of a file was read.
    pub(crate) fn read(&self, file: usize, counts: Counts) {
        self.views.fetch_add(counts.views, Ordering::Relaxed);
        let mut all = self
            .counts
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if all.len() <= file {
            all.resize_with(file + 1, Counts::default);
        }
        all[file].add(counts);
    }

    /// What was read of each file.
    pub(crate) fn counts(&self) -> Vec<Counts> {
        self.counts
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .clone()
    }
}

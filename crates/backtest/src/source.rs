//! Logs as a table of DataFusion: each row is a page view.
//!
//! One thread reads and unpacks the files and cuts them into blocks of whole records. The partitions of the table take blocks by turns and
//! read the page views in them, so that reading uses all processors, and no more than a few blocks are in memory.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, Decimal128Builder, RecordBatch, UInt32Builder, UInt64Builder};
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::common::DataFusionError;
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::streaming::PartitionStream;
use futures_util::stream;
use tokio::sync::{Mutex, mpsc};
use urls::views::{Block, Records};

use crate::dictionary::Known;
use crate::error::Error;
use crate::fold::Context;
use crate::key::Salt;
use crate::order::{self, Key};

/// Names of the columns.
pub(crate) mod column {
    /// By this the page views of a visitor come to one place: a part of the visitor's number.
    pub(crate) const PART: &str = "part";
    /// See [`Key`](crate::order::Key).
    pub(crate) const KEY: &str = "key";
    /// Where it stood in the logs: of two page views at the same time, the one that comes first in the log is the first.
    pub(crate) const PLACE: &str = "place";
    /// The number of the page.
    pub(crate) const PAGE: &str = "page";
}

/// The columns of a page view.
pub(crate) fn schema() -> SchemaRef {
    let field = |name, kind| Field::new(name, kind, false);
    Arc::new(Schema::new(vec![
        field(column::PART, DataType::UInt32),
        field(column::KEY, order::KIND),
        field(column::PLACE, DataType::UInt64),
        field(column::PAGE, DataType::UInt32),
    ]))
}

/// A piece of a log: bytes, and how the records in front of them are read.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) bytes: Vec<u8>,
    pub(crate) block: Block,
    /// Which piece of all logs it is, from 0.
    pub(crate) number: u64,
    /// What its records tell of.
    pub(crate) records: Records,
    /// Which of the files it is from.
    pub(crate) file: usize,
}

/// Pieces, or why there are no more of them.
pub(crate) type Pieces = Arc<Mutex<mpsc::Receiver<Result<Piece, Error>>>>;

/// A partition of the table.
pub(crate) struct Partition {
    pub(crate) schema: SchemaRef,
    pub(crate) pieces: Pieces,
    pub(crate) salt: Salt,
    pub(crate) context: Arc<Context>,
}

impl std::fmt::Debug for Partition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("logs")
    }
}

impl PartitionStream for Partition {
    fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    fn execute(&self, _context: Arc<TaskContext>) -> SendableRecordBatchStream {
        let reading = Reading {
            schema: Arc::clone(&self.schema),
            salt: self.salt,
            context: Arc::clone(&self.context),
            known: Known::default(),
        };
        let state = (Arc::clone(&self.pieces), reading);
        let batches = stream::try_unfold(state, async |(pieces, mut reading)| {
            let piece = pieces.lock().await.recv().await;
            let piece = match piece {
                None => return Ok(None),
                Some(piece) => piece.map_err(|error| DataFusionError::External(Box::new(error)))?,
            };
            reading.context.watch.check()?;
            let batch = reading.batch(&piece)?;
            Ok(Some((batch, (pieces, reading))))
        });
        Box::pin(RecordBatchStreamAdapter::new(Arc::clone(&self.schema), batches))
    }
}

/// What a partition needs to read a piece.
struct Reading {
    schema: SchemaRef,
    salt: Salt,
    context: Arc<Context>,
    known: Known,
}

impl Reading {
    fn batch(&mut self, piece: &Piece) -> Result<RecordBatch, DataFusionError> {
        let mut parts = UInt32Builder::new();
        let mut keys = Decimal128Builder::new().with_data_type(order::KIND);
        let mut places = UInt64Builder::new();
        let mut pages = UInt32Builder::new();
        let mut place = piece.number << PLACES_OF_A_PIECE;
        let counts = piece.block.read(&piece.bytes, &mut |view| {
            let visitor = self.salt.number(&view.visitor);
            parts.append_value(order::part(visitor));
            keys.append_value(Key::of(visitor, view.time_ms).0);
            places.append_value(place);
            let dictionary = &self.context.dictionary;
            pages.append_value(dictionary.number(&view.url, piece.records, &mut self.known));
            place += 1;
        });
        self.context.watch.read(piece.file, counts);
        let columns: Vec<ArrayRef> = vec![
            Arc::new(parts.finish()),
            Arc::new(keys.finish()),
            Arc::new(places.finish()),
            Arc::new(pages.finish()),
        ];
        Ok(RecordBatch::try_new(Arc::clone(&self.schema), columns)?)
    }
}

/// Bits for the place of a page view within a piece. A piece has fewer bytes than that has numbers.
const PLACES_OF_A_PIECE: u32 = 28;

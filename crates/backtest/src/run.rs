//! The plan of a back-test, and running it.
//!
//! ```text
//! files → pieces → page views → each visitor's to one place → in order of visitor and time → fold → a tally a place → one tally
//! ```

use std::fs;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use datafusion::arrow::array::AsArray as _;
use datafusion::common::DataFusionError;
use datafusion::execution::disk_manager::DiskManagerBuilder;
use datafusion::execution::memory_pool::FairSpillPool;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::physical_expr::PhysicalSortExpr;
use datafusion::physical_expr::aggregate::AggregateExprBuilder;
use datafusion::physical_expr::expressions::col;
use datafusion::physical_plan::aggregates::{AggregateExec, AggregateMode, PhysicalGroupBy};
use datafusion::physical_plan::repartition::RepartitionExec;
use datafusion::physical_plan::sorts::sort::SortExec;
use datafusion::physical_plan::streaming::{PartitionStream, StreamingTableExec};
use datafusion::physical_plan::{self, ExecutionPlan, Partitioning};
use datafusion::prelude::{SessionConfig, SessionContext};
use tokio::sync::{Mutex, mpsc};
use urls::views::{Counts, Layout};

use crate::dictionary::Dictionary;
use crate::error::Error;
use crate::files;
use crate::fold::{self, Context};
use crate::key::Salt;
use crate::program::Program;
use crate::sides::Sides;
use crate::source::{Partition, column, schema};
use crate::spill::Spills;
use crate::tally::Tally;
use crate::watch::Watch;

/// What it may use of the machine.
#[derive(Debug, Clone)]
pub struct Resources {
    /// Bytes of memory for sorting. What does not fit is written to the disk.
    pub memory: usize,
    /// Where it is written.
    pub folder: PathBuf,
    /// How many things are done at once.
    pub threads: usize,
}

impl Resources {
    /// All processors, 192 MB for sorting, and the folder of the system for files that nobody keeps.
    pub fn usual() -> Resources {
        Resources {
            memory: 192 << 20,
            folder: std::env::temp_dir(),
            threads: thread::available_parallelism().map_or(1, NonZero::get),
        }
    }
}

/// What came of a log.
#[derive(Debug)]
pub struct Counted {
    /// What was counted.
    pub tally: Tally,
    /// What was read of each file, and what was left out.
    pub files: Vec<Counts>,
    /// The addresses of pages, by the numbers that the tally calls them.
    pub pages: simulate::traffic::Pages,
}

/// Rows that are worked on at once.
const ROWS: usize = 8192;
/// Pieces of files that wait to be read.
const WAITING: usize = 4;

/// Plays all visitors of a log against the triggers of a program. Works until it is done: call it where that is no harm.
///
/// # Errors
/// When a file cannot be read, the disk is full, or somebody [wants it to end](Watch::cancel).
pub fn run(
    files: &[(PathBuf, Layout)],
    program: &Program,
    salt: Salt,
    resources: &Resources,
    watch: &Arc<Watch>,
) -> Result<Counted, Error> {
    if files.is_empty() {
        return Err(Error::NoLog);
    }
    let mut size = 0;
    for (path, _) in files {
        let data = fs::metadata(path).map_err(|error| Error::unreadable(path, error))?;
        size += data.len();
    }
    watch.begin(size);
    let context = Arc::new(Context {
        sides: Sides::of(program)?,
        dictionary: Arc::new(Dictionary::default()),
        watch: Arc::clone(watch),
    });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(resources.threads)
        .thread_name("back-test")
        .build()
        .map_err(|error| Error::Engine(error.to_string()))?;
    let (sender, receiver) = mpsc::channel(WAITING);
    let tally = thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let sender = sender;
            files::send(files, watch, &sender);
        });
        let tally = runtime.block_on(async {
            let pieces = Arc::new(Mutex::new(receiver));
            let partition = || -> Arc<dyn PartitionStream> {
                Arc::new(Partition {
                    schema: schema(),
                    pieces: Arc::clone(&pieces),
                    salt,
                    context: Arc::clone(&context),
                })
            };
            let partitions = (0..resources.threads).map(|_| partition()).collect();
            let counted = counted(resources, partitions, &context).await;
            // Whoever still reads has nobody to read for.
            pieces.lock().await.close();
            counted
        });
        if let Err(panic) = reader.join() {
            std::panic::resume_unwind(panic);
        }
        tally
    });
    if watch.is_cancelled() {
        return Err(Error::Cancelled);
    }
    let tally = tally.map_err(|error| Error::of_engine(error, &resources.folder))?;
    let files = watch.counts();
    drop(runtime);
    let pages = context.dictionary.pages().clone();
    Ok(Counted { tally, files, pages })
}

/// Runs the plan over the page views, and adds up what came of their parts.
async fn counted(
    resources: &Resources,
    partitions: Vec<Arc<dyn PartitionStream>>,
    context: &Arc<Context>,
) -> Result<Tally, DataFusionError> {
    let mut config = SessionConfig::new()
        .with_target_partitions(resources.threads)
        .with_batch_size(ROWS);
    // What merging needs is set aside, so that there is enough of it when the memory is full.
    config.options_mut().execution.sort_spill_reservation_bytes = resources.memory / 8 / resources.threads;
    let spills = Spills {
        folder: resources.folder.clone(),
    };
    let environment = RuntimeEnvBuilder::new()
        .with_memory_pool(Arc::new(FairSpillPool::new(resources.memory)))
        .with_disk_manager_builder(DiskManagerBuilder::default().with_temp_file_factory(Arc::new(spills)))
        .build_arc()?;
    let session = SessionContext::new_with_config_rt(config, environment);
    let views = StreamingTableExec::try_new(schema(), partitions, None, [], false, None)?;
    let plan = plan(Arc::new(views), context, resources.threads)?;
    let mut tally = context.sides.nobody();
    for batch in physical_plan::collect(plan, session.task_ctx()).await? {
        for bytes in batch.column(0).as_binary::<i32>().iter().flatten() {
            tally.add(Tally::from_bytes(bytes)?);
        }
    }
    Ok(tally)
}

/// The plan: all page views of a visitor come to one place, in order, and are folded there. Each place gives one tally.
///
/// It is written down as it runs. The planner of DataFusion 55 takes the first step away, because it believes that halves of an aggregate can
/// always be put together.
fn plan(
    views: Arc<dyn ExecutionPlan>,
    context: &Arc<Context>,
    places: usize,
) -> Result<Arc<dyn ExecutionPlan>, DataFusionError> {
    let schema = views.schema();
    let of_visitor = Partitioning::Hash(vec![col(column::PART, &schema)?], places);
    let gathered = Arc::new(RepartitionExec::try_new(views, of_visitor)?);
    let by_key = PhysicalSortExpr::new_default(col(column::KEY, &schema)?);
    let sorted = SortExec::new([by_key.clone()].into(), gathered).with_preserve_partitioning(true);
    let arguments = [column::KEY, column::PLACE, column::PAGE].map(|name| col(name, &schema));
    let played = AggregateExprBuilder::new(
        Arc::new(fold::fold(Arc::clone(context))),
        arguments.into_iter().collect::<Result<_, _>>()?,
    )
    .order_by(vec![by_key])
    .schema(Arc::clone(&schema))
    .alias("tally")
    .build()?;
    Ok(Arc::new(AggregateExec::try_new(
        AggregateMode::Partial,
        PhysicalGroupBy::default(),
        vec![Arc::new(played)],
        vec![None],
        Arc::new(sorted),
        schema,
    )?))
}

//! Long work: it runs behind, shows how far it is, and can be cancelled.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio_util::sync::CancellationToken as Cancel;
use ts_rs::TS;

use crate::error::{Code, Error};

/// A job that was started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct JobId {
    /// Its number in this run of the application.
    pub job: u64,
}

/// Names a job.
pub type Which = JobId;

/// How a job is doing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JobView {
    /// Its number.
    pub job: u64,
    /// Running, done, failed or cancelled.
    pub state: JobState,
    /// Steps done.
    pub done: u32,
    /// Steps in all, where that is known.
    pub total: Option<u32>,
    /// What it is doing, such as "Waiting 23 s: the server allows 10 calls a minute".
    pub message: String,
    /// What came of it, once it is done; its type goes with the command that started it.
    pub result: Option<Value>,
    /// Why it failed.
    pub error: Option<Error>,
}

/// Whether a job still runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum JobState {
    /// It runs.
    Running,
    /// It came to its end.
    Done,
    /// It could not.
    Failed,
    /// Somebody cancelled it; what was done until then stays done.
    Cancelled,
}

/// How a job is doing; answers at once.
///
/// # Errors
/// [`Code::NotFound`] for a job of an earlier run of the application.
pub fn poll(jobs: &Jobs, which: Which) -> Result<JobView, Error> {
    jobs.view(which)
}

/// Asks a job to stop at the next safe point.
///
/// # Errors
/// [`Code::NotFound`] for a job of an earlier run of the application.
pub fn cancel(jobs: &Jobs, which: Which) -> Result<JobView, Error> {
    jobs.cancel(which)
}

/// The jobs of this run of the application.
#[derive(Default)]
pub struct Jobs {
    next: AtomicU64,
    running: Mutex<BTreeMap<u64, Running>>,
}

/// A job and the hands on it.
struct Running {
    view: JobView,
    cancel: Cancel,
    /// What it is doing, where that changes with time.
    waiting: Option<Waiting>,
}

/// What a job that waits says, asked for each time that somebody looks.
type Waiting = Box<dyn Fn() -> String + Send>;

/// How many finished jobs are remembered for those who still ask.
const REMEMBERED: usize = 64;

impl Jobs {
    /// Starts a job: `work` gets a handle to report on and to be cancelled by, and its result becomes the job's.
    pub(crate) fn start<W, F, T>(self: &Arc<Self>, message: &str, work: W) -> JobId
    where
        W: FnOnce(Progress) -> F,
        F: Future<Output = Result<T, Error>> + Send + 'static,
        T: Serialize,
    {
        let job = self.next.fetch_add(1, Ordering::Relaxed) + 1;
        let cancel = Cancel::default();
        let view = JobView {
            job,
            state: JobState::Running,
            done: 0,
            total: None,
            message: message.to_owned(),
            result: None,
            error: None,
        };
        {
            let mut running = self.lock();
            let finished: Vec<u64> = running
                .iter()
                .filter(|(_, running)| running.view.state != JobState::Running)
                .map(|(job, _)| *job)
                .collect();
            for old in finished.iter().take(finished.len().saturating_sub(REMEMBERED)) {
                running.remove(old);
            }
            let fresh = Running {
                view,
                cancel: cancel.clone(),
                waiting: None,
            };
            running.insert(job, fresh);
        }
        let progress = Progress {
            job,
            jobs: Arc::clone(self),
            cancel,
        };
        let (jobs, work) = (Arc::clone(self), work(progress));
        let task = tokio::spawn(async move { work.await.map(|result| serde_json::to_value(result)) });
        tokio::spawn(async move {
            let outcome = match task.await {
                Ok(Ok(Ok(result))) => Ok(result),
                Ok(Ok(Err(error))) => Err(Error::internal(format!("A result cannot be written: {error}."))),
                Ok(Err(error)) => Err(error),
                Err(_) => Err(Error::internal("The work stopped half-way.")),
            };
            jobs.change(job, |view| match outcome {
                Ok(result) => {
                    view.state = JobState::Done;
                    view.result = Some(result);
                }
                Err(error) => {
                    view.state = if error.code == Code::Cancelled {
                        JobState::Cancelled
                    } else {
                        JobState::Failed
                    };
                    view.message.clone_from(&error.message);
                    view.error = Some(error);
                }
            });
        });
        JobId { job }
    }

    fn view(&self, which: JobId) -> Result<JobView, Error> {
        self.lock()
            .get(&which.job)
            .map(|running| {
                let mut view = running.view.clone();
                if let Some(say) = &running.waiting {
                    view.message = say();
                }
                view
            })
            .ok_or_else(|| Error::not_found("This job"))
    }

    fn cancel(&self, which: JobId) -> Result<JobView, Error> {
        let running = self.lock();
        let job = running
            .get(&which.job)
            .ok_or_else(|| Error::not_found("This job"))?;
        job.cancel.cancel();
        Ok(job.view.clone())
    }

    fn change(&self, job: u64, change: impl FnOnce(&mut JobView)) {
        if let Some(running) = self.lock().get_mut(&job) {
            running.waiting = None;
            change(&mut running.view);
        }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<u64, Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a job reports on, and what tells it to stop.
#[derive(Clone)]
pub(crate) struct Progress {
    job: u64,
    jobs: Arc<Jobs>,
    cancel: Cancel,
}

impl Progress {
    /// Says how far the job is.
    pub(crate) fn report(&self, done: u32, total: Option<u32>, message: impl Into<String>) {
        let message = message.into();
        self.jobs.change(self.job, |view| {
            view.done = done;
            view.total = total.or(view.total);
            view.message = message;
        });
    }

    /// Says what the job is doing, without being any further.
    pub(crate) fn say(&self, message: impl Into<String>) {
        let message = message.into();
        self.jobs.change(self.job, |view| view.message = message);
    }

    /// Says what the job waits for, without being any further. `say` is asked each time that somebody looks, until there is
    /// something else to say: a wait of a minute that says the same all the time looks like a standstill.
    pub(crate) fn wait(&self, say: impl Fn() -> String + Send + 'static) {
        if let Some(running) = self.jobs.lock().get_mut(&self.job) {
            running.waiting = Some(Box::new(say));
        }
    }

    /// What tells the job to stop.
    pub(crate) fn cancel(&self) -> &Cancel {
        &self.cancel
    }
}

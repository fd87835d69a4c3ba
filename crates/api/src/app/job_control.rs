//! Work with a server that a job shows and cancels.

use std::time::Instant;

use publish::Control;

use crate::app::jobs::Progress;

/// Reports to a job, and stops when it is cancelled.
pub(crate) fn watched(progress: &Progress) -> Control {
    let shown = progress.clone();
    Control::new(progress.cancel().clone(), move |step| {
        let (done, total) = match &step {
            publish::Progress::Listing { read, total } => (*read, Some(*total)),
            publish::Progress::Item {
                number, of, stage, ..
            } => {
                let done = if *stage == publish::Stage::Finished {
                    *number
                } else {
                    number.saturating_sub(1)
                };
                (done, Some(*of))
            }
            publish::Progress::Waiting {
                seconds,
                limit,
                attempt,
                attempts,
            } => {
                let (seconds, limit, since) = (*seconds, *limit, Instant::now());
                let (attempt, attempts) = (*attempt, *attempts);
                return shown.wait(move || {
                    let passed = u32::try_from(since.elapsed().as_secs()).unwrap_or(u32::MAX);
                    let left = publish::Progress::Waiting {
                        seconds: seconds.saturating_sub(passed),
                        limit,
                        attempt,
                        attempts,
                    };
                    crate::error::sentence(&left.to_string())
                });
            }
        };
        shown.report(done, total, crate::error::sentence(&step.to_string()));
    })
}

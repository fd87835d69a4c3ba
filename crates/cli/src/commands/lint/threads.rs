//! The same work on many things, shared among threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

const MOST_THREADS: usize = 8;

/// Fewer things than this are not worth a further thread.
const FEWEST: usize = 8;

/// What comes of the work on each thing, in the order of the things.
///
/// Whichever thread is free takes the next one, since one pattern can take as long as a hundred others.
pub(super) fn each<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST_THREADS)
        .min(things.len() / FEWEST);
    if threads < 2 {
        return things.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(index) else {
                return done;
            };
            done.push((index, work(thing)));
        }
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(share)).collect();
        let mut done = share();
        for other in others {
            done.extend(
                other
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            );
        }
        done
    });
    done.sort_unstable_by_key(|&(index, _)| index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_things_whoever_did_the_work() {
        for many in [0, 1, 7, 64, 1000] {
            let things: Vec<usize> = (0..many).collect();
            let squares: Vec<usize> = things.iter().map(|thing| thing * thing).collect();
            assert_eq!(each(&things, |thing| thing * thing), squares);
        }
    }
}

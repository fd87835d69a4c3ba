//! Keeping what is in memory out of files that the system makes of a process that died: tokens and passwords are in it.
//!
//! Both programs ask for this first of all. It holds on Linux and macOS; on Windows, where reports of crashes are made by a
//! service of the system, nothing is changed.

/// How far a process closes itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// No core file. For the window: other programs of the desktop, such as the one that shows dialogs for files, look at it
    /// in ways that [`Closed::ToOthers`] forbids.
    ForDumps,
    /// No core file and, on Linux, no other process of the same user may look into its memory or its environment, even where a
    /// program of the system takes core dumps.
    ToOthers,
}

/// Switches core dumps of this process and of those that it starts off. A system that refuses is left as it is: no work depends
/// on it.
pub fn switch_off(closed: Closed) {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
    }
    #[cfg(target_os = "linux")]
    if closed == Closed::ToOthers {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = closed;
}

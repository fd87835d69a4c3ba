//! From when to when a greeting is active.

use trigger::livechat::greeting::Greeting;

use crate::Moment;

/// The stretch of a session in which a greeting is active, in milliseconds since it began; they can be before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    from_ms: i64,
    until_ms: i64,
}

impl Window {
    /// That of a session that begins then. A moment that cannot be read bounds nothing.
    pub(super) fn of(greeting: &Greeting, begins: Moment) -> Window {
        let at = |text: &Option<String>| Some(Moment::parse(text.as_deref()?)?.ms() - begins.ms());
        Window {
            from_ms: at(&greeting.active_from).unwrap_or(i64::MIN),
            until_ms: at(&greeting.active_until).unwrap_or(i64::MAX),
        }
    }

    /// How the window is to a time of the session.
    pub(super) fn at(self, t_ms: u64) -> Now {
        let t_ms = i64::try_from(t_ms).unwrap_or(i64::MAX);
        if t_ms >= self.until_ms {
            Now::Over
        } else if t_ms < self.from_ms {
            Now::NotYet
        } else {
            Now::Active
        }
    }

    /// The times of the session at which that changes.
    pub(super) fn turns(self) -> impl Iterator<Item = u64> {
        [self.from_ms, self.until_ms]
            .into_iter()
            .filter(|t_ms| *t_ms < i64::MAX)
            .filter_map(|t_ms| u64::try_from(t_ms).ok())
    }
}

/// How a window is to a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Now {
    /// It has not begun.
    NotYet,
    /// It is open.
    Active,
    /// It is over.
    Over,
}

//! The versions of the widget: what each does differently, its rules in words, and what was chosen where nothing is known.

mod current;
mod current_choices;
mod documented;
mod early_6_6;
mod up_to_4_7;
mod up_to_6_5;

use self::current_choices::CURRENT_CHOICES;
use crate::Engine;

/// Every version, the default first.
pub(crate) const ENGINES: &[Engine] = &[
    current::ENGINE,
    early_6_6::ENGINE,
    up_to_6_5::ENGINE,
    up_to_4_7::ENGINE,
    documented::ENGINE,
];

//! The versions of the widget: what each does differently, its rules in words, and what was chosen where nothing is known.

mod before_1_13;
mod changes;
mod current;
mod current_choices;
mod documented;
mod early_6_6;
mod since_6_7;
mod unknown_8_7;
mod untold_urls;
mod up_to_6_5;
mod v1_13;

use self::current_choices::CURRENT_CHOICES;
use crate::Engine;

/// Every version, the newest first.
pub(crate) const ENGINES: &[Engine] = &[
    current::ENGINE,
    unknown_8_7::ENGINE,
    since_6_7::ENGINE,
    early_6_6::ENGINE,
    up_to_6_5::ENGINE,
    untold_urls::ENGINE,
    v1_13::ENGINE,
    before_1_13::ENGINE,
    documented::ENGINE,
];

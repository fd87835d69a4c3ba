//! Trigger documents: what people edit (a [`Draft`]), what a platform stores (a typed `Trigger` per platform),
//! what is wrong with one (a [`Diagnostic`] with a path to the field), and what forms are made of (the catalogue).
//!
//! A draft may be wrong and says how; a trigger cannot be. Reading is total: it gives the best trigger that the
//! document can mean together with everything that does not fit.
//!
//! Not here: files, clocks, databases, the network, and what a trigger *does* (that is `simulate`).

mod account_ids;
mod address;
mod catalogue;
mod check;
mod convert;
mod countries;
mod depth;
mod diagnostic;
mod difference;
mod documents;
mod draft;
#[cfg(test)]
mod faultless;
mod findings;
mod import;
pub mod livechat;
mod merge;
mod nearest;
mod overview;
mod phrase;
mod placeholder;
mod plain_numbers;
mod platform;
mod repeated_member;
pub mod rocketchat;
mod round_trip;
mod sample_call;
mod server_version;
mod summary;
mod template;
pub mod tree;
mod unsupported;
mod versions;
mod wish;
pub mod zendesk_chat;

pub use account_ids::{account_ids, name_account_ids};
pub use catalogue::{
    ActionEntry, Catalogue, ConditionEntry, DefaultValue, Fact, Field, FieldChoice, FieldKind, FormSection,
    ItemList, ListEntry, NamesAt, NamesOf, SenderEntry, ShownWhen,
};
pub use check::{Context, EXAMPLE_PAGES, RuleInfo, Zone, check, siblings};
pub use convert::{Converted, Fate, Loss, LossInfo, convert, losses};
pub use depth::{DEEPEST, TooDeep, check_depth};
pub use diagnostic::{Diagnostic, FieldPath, Mend, Place, Severity};
pub use difference::{FieldChange, LineLook, ValueLine};
pub use documents::{Documents, Kept, Kind, documents, kind_told, name_of, platform_of};
pub use draft::{Draft, NotADraft};
pub use import::{Import, ImportError, parse_import, read_import};
pub use merge::{FieldMerge, MergeState, Side, merge};
pub use overview::{Overview, PatternField, Preview};
pub use phrase::Phrase;
pub use platform::Platform;
pub use repeated_member::{RepeatedMember, repeated_member};
pub use round_trip::restored;
pub use sample_call::SampleCall;
pub use server_version::ServerVersion;
pub use summary::Summary;
pub use template::Template;
pub use unsupported::{Before, Unsupported};
pub use wish::{
    Audience, Exception, GivenUp, LONGEST_WISH_SECONDS, Occasion, Often, Place as WishPlace, Proposal,
    Proposals, Wish, WishPart, WishProblem,
};

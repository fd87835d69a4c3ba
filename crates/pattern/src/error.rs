//! Why a pattern does not compile, or compiles only in newer browsers, in words for people.

/// Why a pattern is not compiled: a browser refuses it, or ([`Refusal::is_our_limit`]) it is more than is read here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct CompileError {
    /// What kind of mistake it is.
    pub code: Refusal,
    /// What is wrong, where, and what to do about it.
    pub message: String,
    /// Where it is wrong: UTF-16 code units from the start of the source.
    pub at: Option<usize>,
}

/// Why a pattern is not compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// More UTF-16 code units than are read here.
    TooLong,
    /// Groups within groups, more than are read here.
    TooDeep,
    /// More capturing groups than browsers take.
    TooManyGroups,
    /// A `(` without its `)`.
    UnclosedGroup,
    /// A `)` without its `(`.
    UnopenedGroup,
    /// A `[` without its `]`.
    UnclosedClass,
    /// A quantifier with nothing before it.
    NothingToRepeat,
    /// A backslash at the very end.
    TrailingBackslash,
    /// A range such as `z-a`.
    BackwardRange,
    /// A count such as `{3,1}`.
    BackwardCount,
    /// A `(?` that opens no kind of group.
    UnknownGroup,
    /// `(?i)` and its like, which other dialects know.
    ModeSwitch,
    /// A name that groups cannot have.
    BadName,
    /// A name that two groups have.
    DuplicateName,
    /// A reference to no group, or to one that cannot be referred to.
    BadReference,
    /// An escape that Python does not know.
    BadEscape,
    /// Flags that Python does not know, or that contradict each other.
    BadFlags,
    /// Two quantifiers one after the other, where Python refuses it.
    MultipleRepeat,
    /// A count that Python does not store.
    CountTooLarge,
    /// A look-behind of several lengths, which Python refuses.
    LookBehindWidth,
}

/// Something about a valid pattern that its author should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Stable name of the kind of warning.
    pub code: &'static str,
    /// What it means for visitors, and the way out.
    pub message: String,
    /// Where it stands: UTF-16 code units from the start of the source.
    pub at: Option<usize>,
}

impl Refusal {
    /// Whether browsers may well accept the pattern, and it is this program that reads no further. Nothing is known of
    /// what such a pattern matches.
    pub fn is_our_limit(self) -> bool {
        matches!(self, Refusal::TooLong | Refusal::TooDeep)
    }
}

impl CompileError {
    pub(crate) fn new(code: Refusal, at: usize, message: impl Into<String>) -> CompileError {
        CompileError {
            code,
            message: message.into(),
            at: Some(at),
        }
    }
}

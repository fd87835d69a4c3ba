//! Fixes for patterns that browsers refuse.

use super::{Edit, Proposal, Urgency};
use crate::error::{CompileError, Refusal};
use crate::parse::read;

/// Brackets that are closed at the end of a pattern at most.
const MOST_CLOSED: usize = 8;

pub(super) fn proposals(error: &CompileError, units: &[u16]) -> Vec<Proposal> {
    let Some(at) = error.at else { return Vec::new() };
    let mistake = Mistake { at: at as u32, units };
    match error.code {
        Refusal::NothingToRepeat => mistake.nothing_to_repeat(),
        Refusal::UnclosedGroup => [mistake.escape("the bracket"), mistake.close(")", "the group")].concat(),
        Refusal::UnclosedClass => [mistake.escape("the bracket"), mistake.close("]", "the class")].concat(),
        Refusal::UnopenedGroup => [mistake.escape("the bracket"), mistake.remove("the bracket")].concat(),
        Refusal::TrailingBackslash => mistake.remove("the backslash"),
        Refusal::BackwardRange => mistake.backward_range(),
        Refusal::BackwardCount => mistake.backward_count(),
        Refusal::UnknownGroup => mistake.other_dialect(),
        Refusal::ModeSwitch => mistake.mode_switch(),
        Refusal::TooLong
        | Refusal::TooDeep
        | Refusal::TooManyGroups
        | Refusal::BadName
        | Refusal::DuplicateName
        | Refusal::BadReference
        | Refusal::BadEscape
        | Refusal::BadFlags
        | Refusal::MultipleRepeat
        | Refusal::CountTooLarge
        | Refusal::LookBehindWidth => Vec::new(),
    }
}

struct Mistake<'s> {
    at: u32,
    units: &'s [u16],
}

impl Mistake<'_> {
    fn unit(&self, at: u32) -> char {
        let unit = self.units.get(at as usize).copied();
        unit.and_then(|unit| char::from_u32(u32::from(unit)))
            .unwrap_or('\u{FFFD}')
    }

    fn rest(&self) -> String {
        String::from_utf16_lossy(&self.units[self.at as usize..])
    }

    fn propose(code: &'static str, title: String, why: &'static str, edits: Vec<Edit>) -> Vec<Proposal> {
        vec![Proposal {
            code,
            urgency: Urgency::Needed,
            title,
            why,
            edits,
        }]
    }

    fn escape(&self, what: &str) -> Vec<Proposal> {
        Mistake::propose(
            "escape-sign",
            format!("Escape {what}"),
            "With a backslash before it, it is only a character.",
            vec![Edit::new(
                self.at..self.at + 1,
                format!("\\{}", self.unit(self.at)),
            )],
        )
    }

    fn remove(&self, what: &str) -> Vec<Proposal> {
        Mistake::propose(
            "remove-sign",
            format!("Remove {what}"),
            "Nothing goes with it, so it may be left over.",
            vec![Edit::new(self.at..self.at + 1, "")],
        )
    }

    /// Closes what is open at the end, and whatever is open around it.
    fn close(&self, bracket: &str, what: &str) -> Vec<Proposal> {
        let end = self.units.len() as u32;
        let source = String::from_utf16_lossy(self.units);
        let closing = (0..MOST_CLOSED)
            .map(|others| format!("{bracket}{}", ")".repeat(others)))
            .find(|closing| read(&format!("{source}{closing}")).is_ok());
        closing.map_or(Vec::new(), |closing| {
            Mistake::propose(
                "close-bracket",
                format!("Close {what}"),
                "It is opened and never closed.",
                vec![Edit::new(end..end, closing)],
            )
        })
    }

    fn nothing_to_repeat(&self) -> Vec<Proposal> {
        let sign = self.unit(self.at);
        let rest = self.rest();
        let whole = match sign {
            '{' => rest.find('}').map_or(1, |end| end + 1),
            _ => 1,
        };
        let quantifier = self.at..self.at + whole as u32;
        let before = self
            .at
            .checked_sub(1)
            .map_or('\u{FFFD}', |before| self.unit(before));
        let mut proposals = Vec::new();
        if matches!(before, '*' | '+' | '?' | '}') {
            proposals.extend(Mistake::propose(
                "remove-quantifier",
                format!("Remove the second `{}`", &rest[..whole]),
                "What is repeated already cannot be repeated again.",
                vec![Edit::new(quantifier, "")],
            ));
        } else if sign == '*' && self.unit(self.at + 1) == '.' {
            proposals.extend(Mistake::propose(
                "star-for-anything",
                "Write `.*\\.` for “anything” and a dot".to_owned(),
                "In a pattern `*` repeats what is before it and `.` stands for any character.",
                vec![Edit::new(self.at..self.at + 2, ".*\\.")],
            ));
        } else if sign == '*' {
            proposals.extend(Mistake::propose(
                "star-for-anything",
                "Write `.*` for “anything”".to_owned(),
                "In a pattern `*` repeats what is before it; `.*` is what stands for any text.",
                vec![Edit::new(quantifier, ".*")],
            ));
        }
        proposals.extend(self.escape(&format!("the `{sign}`")));
        proposals
    }

    fn backward_range(&self) -> Vec<Proposal> {
        let (low, dash, high) = (self.unit(self.at), self.unit(self.at + 1), self.unit(self.at + 2));
        if dash != '-' || low == '\\' || high == '\\' {
            return Vec::new();
        }
        let range = self.at..self.at + 3;
        [
            Mistake::propose(
                "swap-range",
                format!("Write `{high}-{low}`"),
                "A range goes from the smaller character to the larger one.",
                vec![Edit::new(range.clone(), format!("{high}-{low}"))],
            ),
            Mistake::propose(
                "escape-sign",
                "Escape the dash".to_owned(),
                "With a backslash before it, it is only a dash.",
                vec![Edit::new(range, format!("{low}\\-{high}"))],
            ),
        ]
        .concat()
    }

    fn backward_count(&self) -> Vec<Proposal> {
        let rest = self.rest();
        let counts = rest
            .find('}')
            .and_then(|end| Some((end, rest[1..end].split_once(',')?)));
        counts.map_or(Vec::new(), |(end, (high, low))| {
            let swapped = format!("{{{low},{high}}}");
            Mistake::propose(
                "swap-count",
                format!("Write `{swapped}`"),
                "The smaller number comes first.",
                vec![Edit::new(self.at..self.at + end as u32 + 1, swapped)],
            )
        })
    }

    fn other_dialect(&self) -> Vec<Proposal> {
        let rest = self.rest();
        if rest.starts_with("(?P<") {
            return Mistake::propose(
                "named-group",
                "Write `(?<…>` for a named group".to_owned(),
                "`(?P<…>` is how Python writes it; browsers know it without the `P`.",
                vec![Edit::new(self.at..self.at + 4, "(?<")],
            );
        }
        if rest.starts_with("(?>") {
            return Mistake::propose(
                "plain-group",
                "Write `(?:…)` for the group".to_owned(),
                "Browsers have no groups that never give back what they took; a plain group matches at least the same.",
                vec![Edit::new(self.at..self.at + 3, "(?:")],
            );
        }
        Vec::new()
    }

    /// `(?i)` at the very beginning, which other dialects apply to all that follows.
    fn mode_switch(&self) -> Vec<Proposal> {
        let rest = self.rest();
        let Some(end) = rest.find(')').filter(|_| self.at == 0) else {
            return Vec::new();
        };
        let (switch, body) = (&rest[..end], &rest[end + 1..]);
        let all = 0..self.units.len() as u32;
        let mut proposals = Vec::new();
        if switch == "(?i" {
            proposals.extend(spelled_out(body).map_or(Vec::new(), |spelled| {
                Mistake::propose(
                    "both-cases",
                    "Write every letter in both cases".to_owned(),
                    "Browsers have no switch for the whole pattern, and this works in all of them.",
                    vec![Edit::new(all.clone(), spelled)],
                )
            }));
        }
        proposals.extend(Mistake::propose(
            "modifier-group",
            format!("Write `{switch}:…)` around the pattern"),
            "Browsers from 2025 on know modifiers for a group; older ones refuse the pattern.",
            vec![Edit::new(all, format!("{switch}:{body})"))],
        ));
        proposals
    }
}

/// The text with `[Cc]` for every letter, when it has no signs in it that could be harmed.
pub(crate) fn spelled_out(text: &str) -> Option<String> {
    let plain = |character: char| character.is_ascii_alphanumeric() || "/-_.:*+?^$|()".contains(character);
    (text.chars().all(plain) && !text.contains("(?")).then(|| {
        text.chars()
            .map(|character| match character.is_ascii_alphabetic() {
                true => format!(
                    "[{}{}]",
                    character.to_ascii_uppercase(),
                    character.to_ascii_lowercase()
                ),
                false => character.to_string(),
            })
            .collect()
    })
}

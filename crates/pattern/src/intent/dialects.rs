//! Syntax of other dialects: PCRE, Python, RE2, POSIX, Java, Lua. What it means there, and what it means in a browser.
//!
//! Some of it browsers refuse; more of it they take for something else in silence. Sources: ECMA-262, Annex B.1.2, for
//! what browsers do without flags; the manuals of PCRE2, Python's `re`, RE2 and Lua for what was meant.

mod classes;
mod escapes;
mod groups;

use std::ops::Range;

use super::signs::{SignKind, Signs};
use super::{Proof, Suspicion};

/// Something of another dialect.
struct Foreign {
    code: &'static str,
    /// In bytes.
    at: Range<usize>,
    /// What it means in a browser; a sentence.
    here: String,
    /// What it means there; a sentence.
    there: String,
    /// What browsers know for it.
    replacement: Option<String>,
}

impl Foreign {
    fn new(
        code: &'static str,
        at: Range<usize>,
        here: impl Into<String>,
        there: impl Into<String>,
    ) -> Foreign {
        Foreign {
            code,
            at,
            here: here.into(),
            there: there.into(),
            replacement: None,
        }
    }

    fn becomes(mut self, text: impl Into<String>) -> Foreign {
        self.replacement = Some(text.into());
        self
    }
}

/// What switches at the beginning ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Modes {
    ignores_case: bool,
    free_spacing: bool,
}

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let mut modes = Modes::default();
    let mut found = groups::foreign(signs, &mut modes);
    found.extend(escapes::foreign(signs));
    found.extend(classes::foreign(signs));
    found.extend(repeats(signs));
    found.sort_by_key(|foreign| (foreign.at.start, std::cmp::Reverse(foreign.at.end)));
    // What stands within something that is told already.
    let mut apart: Vec<Foreign> = Vec::new();
    for foreign in found {
        if apart.last().is_none_or(|last| last.at.end <= foreign.at.start) {
            apart.push(foreign);
        }
    }
    let edits: Option<Vec<(Range<usize>, &str)>> = apart
        .iter()
        .map(|foreign| Some((foreign.at.clone(), foreign.replacement.as_deref()?)))
        .collect();
    let mends = edits
        .map(|edits| whole(&signs.with(&edits), modes))
        .unwrap_or_default();
    let mut told: Vec<&'static str> = Vec::new();
    let mut suspicions = Vec::new();
    for foreign in &apart {
        if told.contains(&foreign.code) {
            continue;
        }
        told.push(foreign.code);
        let mut suspicion = Suspicion::new(
            foreign.code,
            foreign.at.clone(),
            foreign.here.clone(),
            foreign.there.clone(),
        )
        .proof(Proof::Signs);
        for (title, source) in &mends {
            suspicion = suspicion.mend(title.clone(), source.clone());
        }
        suspicions.push(suspicion);
    }
    suspicions
}

/// The whole pattern as browsers know it.
fn whole(source: &str, modes: Modes) -> Vec<(String, String)> {
    let spaced;
    let source = if modes.free_spacing {
        spaced = without_blanks(source);
        &spaced
    } else {
        source
    };
    if !modes.ignores_case {
        return vec![("Write it as browsers know it".to_owned(), source.to_owned())];
    }
    let mut mends = Vec::new();
    if let Some(both) = crate::fixes::in_both_cases(source) {
        mends.push(("Write every letter in both cases".to_owned(), both));
    }
    mends.push((
        "Write `(?i:…)` around it, for browsers from 2025 on".to_owned(),
        format!("(?i:{source})"),
    ));
    mends
}

/// Without the blanks and comments that free spacing leaves out.
fn without_blanks(source: &str) -> String {
    source
        .lines()
        .map(|line| line.split(" #").next().unwrap_or_default())
        .flat_map(str::chars)
        .filter(|character| !character.is_whitespace())
        .collect()
}

/// `a++`, `a*+` and `{,3}`.
fn repeats(signs: &Signs<'_>) -> Vec<Foreign> {
    let mut found = Vec::new();
    for index in 1..signs.len() {
        if signs.text(index) == "+"
            && signs.kind(index) == Some(SignKind::Repeat)
            && signs.before(index) == Some(SignKind::Repeat)
        {
            let both = signs.range(index - 1, index);
            found.push(
                Foreign::new(
                    "dialect-possessive",
                    signs.range(index, index),
                    format!("Browsers refuse `{}`.", &signs.source[both]),
                    "In PCRE and Java it repeats and never gives back what it took; browsers know only the plain repetition.",
                )
                .becomes(""),
            );
        }
    }
    for (at, _) in signs.source.match_indices("{,") {
        let inside = &signs.source[at + 2..];
        let Some(end) = inside.find('}') else { continue };
        let is_sign = signs.all.iter().any(|sign| {
            sign.at.start == at
                && sign.kind
                    == SignKind::Letter {
                        character: '{',
                        escaped: false,
                    }
        });
        if is_sign && end > 0 && inside[..end].bytes().all(|byte| byte.is_ascii_digit()) {
            let most = &inside[..end];
            found.push(
                Foreign::new(
                    "dialect-count",
                    at..at + 2 + end + 1,
                    format!("`{{,{most}}}` stands for exactly these characters in a browser."),
                    format!("In Python and Ruby it means at most {most} times."),
                )
                .becomes(format!("{{0,{most}}}")),
            );
        }
    }
    found
}

//! Kinds of groups that browsers do not know: `(?P<…>`, `(?>…)`, `(?i)`, `(?#…)`, recursion, conditions.

use super::super::signs::Signs;
use super::{Foreign, Modes};

pub(super) fn foreign(signs: &Signs<'_>, modes: &mut Modes) -> Vec<Foreign> {
    let mut found = Vec::new();
    for sign in &signs.all {
        let rest = &signs.source[sign.at.start..];
        if rest.starts_with('(') && sign.kind == super::SignKind::Open {
            found.extend(group(rest, sign.at.start, signs, modes));
        }
    }
    found
}

fn group(rest: &str, start: usize, signs: &Signs<'_>, modes: &mut Modes) -> Option<Foreign> {
    let up_to = |close: char| rest.find(close).map(|end| (end, start..start + end + 1));
    let opening = |length: usize| start..start + length;
    if let Some(name) = rest.strip_prefix("(?P<") {
        let name = &name[..name.find('>')?];
        return Some(
            Foreign::new(
                "dialect-named-group",
                opening(4),
                "Browsers refuse `(?P<`.",
                "It is how Python and RE2 name a group; browsers write it without the `P`.",
            )
            .becomes("(?<"),
        )
        .filter(|_| !name.is_empty());
    }
    if rest.starts_with("(?P=") {
        let (end, at) = up_to(')')?;
        return Some(
            Foreign::new(
                "dialect-reference",
                at,
                "Browsers refuse `(?P=`.",
                "It is how Python refers back to a named group.",
            )
            .becomes(format!("\\k<{}>", &rest[4..end])),
        );
    }
    if let Some(name) = rest.strip_prefix("(?'") {
        let end = name.find('\'')?;
        return Some(
            Foreign::new(
                "dialect-named-group",
                opening(3 + end + 1),
                "Browsers refuse `(?'`.",
                "It is how .NET and Perl name a group.",
            )
            .becomes(format!("(?<{}>", &name[..end])),
        );
    }
    if rest.starts_with("(?>") {
        return Some(
            Foreign::new(
                "dialect-atomic-group",
                opening(3),
                "Browsers refuse `(?>`.",
                "In PCRE, Java and .NET the group never gives back what it took; a plain group matches at least the same.",
            )
            .becomes("(?:"),
        );
    }
    if rest.starts_with("(?|") {
        return Some(
            Foreign::new(
                "dialect-branch-reset",
                opening(3),
                "Browsers refuse `(?|`.",
                "In PCRE all choices number their groups alike, which does not matter for finding pages.",
            )
            .becomes("(?:"),
        );
    }
    if rest.starts_with("(?#") {
        let (_, at) = up_to(')')?;
        return Some(
            Foreign::new(
                "dialect-comment",
                at,
                "Browsers refuse `(?#`.",
                "It is a comment in PCRE and Python; browsers have none.",
            )
            .becomes(""),
        );
    }
    if rest.starts_with("(?(") {
        return Some(Foreign::new(
            "dialect-conditional",
            opening(3),
            "Browsers refuse `(?(`.",
            "In PCRE and Python it chooses by whether a group took part; browsers have nothing like it, so write both cases with `|`.",
        ));
    }
    if rest.starts_with("(*") {
        let (end, at) = up_to(')')?;
        let verb = rest[2..end]
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || b"_:=".contains(&byte) || byte.is_ascii_digit());
        return verb.then(|| {
            Foreign::new(
                "dialect-verb",
                at,
                "Browsers refuse `(*`.",
                "It controls how PCRE searches; browsers have nothing like it and need none.",
            )
            .becomes("")
        });
    }
    let (end, at) = up_to(')')?;
    let inside = rest[..end].strip_prefix("(?")?;
    let recursion = matches!(inside, "R" | "0")
        || inside
            .strip_prefix(['&', '+'])
            .is_some_and(|name| !name.is_empty())
        || inside.strip_prefix("P>").is_some()
        || (!inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_digit()));
    if recursion {
        return Some(Foreign::new(
            "dialect-recursion",
            at,
            format!("Browsers refuse `(?{inside})`."),
            "In PCRE it matches a group again by its rules; browsers have nothing like it, so write the group out again.",
        ));
    }
    let switches = !inside.is_empty() && inside.bytes().all(|byte| b"imsxuUaLnJ-^".contains(&byte));
    if !switches {
        return None;
    }
    let on = inside.split('-').next().unwrap_or_default();
    modes.ignores_case |= on.contains('i');
    modes.free_spacing |= on.contains('x');
    let _ = signs;
    let there = match (on.contains('i'), on.contains('x')) {
        (true, _) => "In other dialects it makes what follows match capitals and small letters alike.",
        (false, true) => "In other dialects it leaves out blanks and comments in what follows.",
        (false, false) => {
            "In other dialects it changes how `.`, `^` and `$` see line breaks, which no address has."
        }
    };
    Some(
        Foreign::new(
            "dialect-mode",
            at,
            format!("Browsers refuse `(?{inside})`: they know no switch for the whole pattern."),
            there,
        )
        .becomes(""),
    )
}

//! Times, counts and lists as sentences have them.
//!
//! Not here: times as scripts have them; those read back.

/// A time in milliseconds: "1 min 30 s".
pub fn time(ms: u64) -> String {
    const UNITS: [(&str, u64); 5] = [
        ("d", 86_400_000),
        ("h", 3_600_000),
        ("min", 60_000),
        ("s", 1000),
        ("ms", 1),
    ];
    let mut rest = ms;
    let mut parts = Vec::new();
    for (name, unit_ms) in UNITS {
        if rest >= unit_ms {
            parts.push(format!("{} {name}", rest / unit_ms));
            rest %= unit_ms;
        }
    }
    if parts.is_empty() {
        return "0 s".to_owned();
    }
    parts.join(" ")
}

/// How often: "once", "3 times".
pub(crate) fn times(count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{more} times"),
    }
}

/// Several things in a sentence: "a, b and c".
pub(crate) fn list(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Groups by their numbers: "group 1", "groups 1 and 2", "no group".
pub(crate) fn groups(groups: &[u64]) -> String {
    groups_called(groups, &|_| None)
}

/// The same with the names that are known: "groups 1 (Sales) and 2".
pub(crate) fn groups_called(groups: &[u64], name: &dyn Fn(u64) -> Option<String>) -> String {
    let told = groups.iter().map(|group| match name(*group) {
        Some(name) => format!("{group} ({name})"),
        None => group.to_string(),
    });
    let told: Vec<String> = told.collect();
    match told.as_slice() {
        [] => "no group".to_owned(),
        [one] => format!("group {one}"),
        several => format!("groups {}", list(several)),
    }
}

/// The moments in a sentence, the later ones left out when there are many.
pub(crate) fn moments(all_ms: &[u64]) -> String {
    const MOST: usize = 4;
    let mut told: Vec<String> = all_ms.iter().take(MOST).map(|ms| time(*ms)).collect();
    if all_ms.len() > MOST {
        told.push(format!("{} more", all_ms.len() - MOST));
    }
    list(&told)
}

/// A sentence that goes on after a colon.
pub(crate) fn continued(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A clause as the beginning of a sentence.
pub(crate) fn capital(clause: &str) -> String {
    let mut letters = clause.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A sentence with its full stop, unless it ends with a quotation that has its own: “Hello.” and not “Hello.”.
pub(crate) fn ended(sentence: &str) -> String {
    let own = sentence
        .strip_suffix('”')
        .is_some_and(|quoted| quoted.ends_with(['.', '!', '?', '…']));
    format!("{sentence}{}", if own { "" } else { "." })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_lists_read_as_people_say_them() {
        assert_eq!(time(0), "0 s");
        assert_eq!(time(90_500), "1 min 30 s 500 ms");
        assert_eq!(times(2), "twice");
        assert_eq!(
            [groups(&[]), groups(&[0]), groups(&[1, 2])],
            ["no group", "group 0", "groups 1 and 2"]
        );
        assert_eq!(moments(&[1000, 2000]), "1 s and 2 s");
        assert_eq!(moments(&[1, 2, 3, 4, 5, 6]), "1 ms, 2 ms, 3 ms, 4 ms and 2 more");
        assert_eq!(ended("It said “Hello.”"), "It said “Hello.”");
        assert_eq!(
            ended("It said “Why?”, not “Hello.” twice"),
            "It said “Why?”, not “Hello.” twice."
        );
        assert_eq!(ended("It said “Hello”"), "It said “Hello”.");
        assert_eq!(continued("The pattern is empty."), "the pattern is empty.");
    }
}

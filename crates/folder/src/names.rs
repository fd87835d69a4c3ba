//! Names of files that every system takes, made from the names that people give.

use std::collections::HashSet;

/// The ending of triggers, URL tables and servers.
pub const JSON: &str = "json";
/// The ending of sessions.
pub const SCRIPT: &str = "txt";

/// Most systems end at 255 bytes; a character has up to four.
const LONGEST: usize = 60;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Gives each thing in a folder a file name of its own.
#[derive(Debug, Default)]
pub struct FileNames {
    taken: HashSet<String>,
}

impl FileNames {
    /// A file name made from `name`, or from `nameless` where nothing of it can stand in one, with a number behind it
    /// when it is taken already. The same names in the same order always give the same file names.
    pub fn next(&mut self, name: &str, nameless: &str, ending: &str) -> String {
        let mut stem = String::new();
        for character in name.to_lowercase().chars() {
            match character {
                _ if character.is_alphanumeric() => stem.push(character),
                _ if stem.is_empty() || stem.ends_with('-') => {}
                _ => stem.push('-'),
            }
        }
        let mut stem: String = stem.chars().take(LONGEST).collect();
        stem.truncate(stem.trim_end_matches('-').len());
        if stem.is_empty() {
            nameless.clone_into(&mut stem);
        } else if is_device(&stem) {
            stem = format!("{stem}-{nameless}");
        }
        let mut name = format!("{stem}.{ending}");
        let mut number = 2_u64;
        while !self.taken.insert(name.clone()) {
            name = format!("{stem}-{number}.{ending}");
            number += 1;
        }
        name
    }

    /// Keeps a name from being given.
    pub fn take(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }
}

fn is_device(stem: &str) -> bool {
    let numbered = |device: &str| {
        stem.strip_prefix(device)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    DEVICES.contains(&stem) || numbered("com") || numbered("lpt")
}

/// Whether a name from a manifest is the name of a file of that kind and nothing else: no path leads out of the folder.
pub(crate) fn is_file_name(name: &str, ending: &str) -> bool {
    let stem = name.strip_suffix(ending).and_then(|stem| stem.strip_suffix('.'));
    stem.is_some_and(|stem| !stem.is_empty() && !stem.starts_with('.'))
        && !name.contains(['/', '\\', ':', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_suit_every_system_and_never_meet() {
        let mut names = FileNames::default();
        let mut next = |name: &str| names.next(name, "trigger", JSON);
        assert_eq!(next("Pricing: need help?"), "pricing-need-help.json");
        assert_eq!(next("pricing / need help"), "pricing-need-help-2.json");
        assert_eq!(next("pricing need help 2"), "pricing-need-help-2-2.json");
        assert_eq!(next("../../etc/passwd"), "etc-passwd.json");
        assert_eq!(next(""), "trigger.json");
        assert_eq!(next("?!"), "trigger-2.json");
        assert_eq!(next("Über uns"), "über-uns.json");
        assert_eq!(next("CON"), "con-trigger.json");
        assert_eq!(next("com1"), "com1-trigger.json");
        assert_eq!(next(&"ü".repeat(400)).chars().count(), 65);
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_no_file_name() {
        assert!(is_file_name("pricing.json", JSON));
        for name in [
            "../x.json",
            "a/b.json",
            "a\\b.json",
            ".json",
            "..json",
            "c:x.json",
            "x.txt",
            "x",
        ] {
            assert!(!is_file_name(name, JSON), "{name}");
        }
    }
}

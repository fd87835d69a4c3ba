//! What values of the wire are called in the forms: `page-url` is Rocket.Chat's *Visitor Page URL*. The catalogue says where they are.

use serde_json::Value;
use trigger::{Catalogue, FieldPath, NamesOf};

/// The value as the form would say it; one that the catalogue does not know stays as it is.
pub(crate) fn called(catalogue: &Catalogue, path: &FieldPath, value: &Value) -> Value {
    let is_at = |pattern: &str| covers(&steps(pattern), &steps(path.as_str()));
    let of = catalogue.names.iter().find(|names| is_at(names.path));
    let label = of
        .zip(value.as_str())
        .and_then(|(of, key)| label(catalogue, of.of, key));
    label.map_or_else(|| value.clone(), Value::from)
}

fn label(catalogue: &Catalogue, of: NamesOf, key: &str) -> Option<&'static str> {
    let mut senders = catalogue.senders.iter();
    let mut conditions = catalogue.conditions.iter();
    let mut actions = catalogue.actions.iter();
    match of {
        NamesOf::Senders => senders
            .find(|sender| sender.key == key)
            .map(|sender| sender.label),
        NamesOf::Conditions => conditions
            .find(|condition| condition.key == key)
            .map(|condition| condition.label),
        NamesOf::Actions => actions
            .find(|action| action.key == key)
            .map(|action| action.label),
        // Values of trees come with lines in words.
        NamesOf::Events | NamesOf::Parts | NamesOf::Groups => None,
    }
}

fn steps(pointer: &str) -> Vec<&str> {
    pointer.split('/').skip(1).collect()
}

/// Whether a path fits a pattern in which `*` is any one step and `**` any number of them.
fn covers(pattern: &[&str], path: &[&str]) -> bool {
    match (pattern, path) {
        ([], []) => true,
        (["**", rest @ ..], _) => (0..=path.len()).any(|skipped| covers(rest, &path[skipped..])),
        ([step, pattern @ ..], [at, path @ ..]) => (*step == "*" || step == at) && covers(pattern, path),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use trigger::{FieldPath, Platform, documents};

    use super::{called, covers, steps};

    #[test]
    fn names_of_the_wire_are_said_as_the_form_says_them() {
        let catalogue = documents(Platform::RocketChat).catalogue();
        let said = |path: &str, value: &str| called(&catalogue, &FieldPath::of_pointer(path), &json!(value));
        assert_eq!(said("/conditions/0/name", "page-url"), "Visitor Page URL");
        assert_eq!(
            said("/conditions/0/name", "of-a-newer-server"),
            "of-a-newer-server"
        );
        assert_eq!(said("/name", "page-url"), "page-url");
    }

    #[test]
    fn a_pattern_of_paths_has_steps_that_stand_for_any() {
        let fits = |pattern, path| covers(&steps(pattern), &steps(path));
        assert!(fits("/a/*/c", "/a/0/c") && fits("/a/**/c", "/a/c") && fits("/a/**", "/a/0/1"));
        assert!(!fits("/a/*/c", "/a/c") && !fits("/a/*", "/a/0/1") && !fits("/a", "/b"));
    }
}

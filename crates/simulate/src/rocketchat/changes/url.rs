//! Changes that bring a page and a pattern together: another page for the visitor, or another pattern for the trigger.

use ::trigger::rocketchat::{ConditionKind, Trigger};

use super::of_condition;
use crate::patterns::{self, Answer};
use crate::suggest::{FieldEdit, Scene, example, origin, url_of};
use crate::{Patterns, Step};

/// Where a visit begins when nobody says what the site is.
const EXAMPLE: &str = "https://shop.example/";
/// Most URLs and places that are tried, so that a long visit does not make a long search.
const MOST: usize = 3;

pub(super) fn think_up(scene: &mut Scene<'_, Trigger>) {
    let visited: Vec<String> = scene.visited().into_iter().map(str::to_owned).collect();
    let written = scene.page_patterns();
    for (place, pattern) in &written {
        for url in visited.iter().filter(|url| !url.is_empty()).take(MOST) {
            if !matches(scene.patterns, pattern, url) {
                change_pattern(scene, *place, pattern, url);
            }
        }
    }
    let mut pages: Vec<String> = Vec::new();
    for (_, pattern) in &written {
        for url in matching(scene, pattern, &visited) {
            if !pages.contains(&url) {
                pages.push(url);
            }
        }
    }
    for url in &pages {
        visit(scene, url);
    }
    if !scene.has_page() {
        let url = pages
            .first()
            .or(scene.urls.first())
            .map_or(EXAMPLE, String::as_str)
            .to_owned();
        scene.change_visit(format!("Let the visitor load a page: {url}"), 15, |session| {
            session.steps.insert(0, Step::Load { url });
        });
    }
    if scene.trigger.conditions.is_empty()
        && let Some(url) = visited.iter().find(|url| !url.is_empty())
    {
        let condition = serde_json::json!([{ "name": ConditionKind::PageUrl.key(), "value": literal(url) }]);
        scene.change_trigger(
            format!("Use the page {url} as the condition"),
            20,
            vec![FieldEdit {
                path: trigger::FieldPath::root().field("conditions"),
                value: condition,
            }],
        );
    }
}

fn matches(patterns: &mut Patterns, pattern: &str, url: &str) -> bool {
    // The widget takes an empty pattern as none.
    if pattern.is_empty() {
        return false;
    }
    match patterns.add(pattern).as_ref() {
        Ok(pattern) => matches!(patterns::search(pattern, url), Answer::Match { .. }),
        Err(_) => false,
    }
}

/// The visitor goes to this page, instead of another or after all others.
fn visit(scene: &mut Scene<'_, Trigger>, url: &str) {
    let mut session = scene.session.clone();
    let places: Vec<usize> = session
        .steps
        .iter_mut()
        .enumerate()
        .filter_map(|(place, step)| url_of(step).map(|_| place))
        .collect();
    for place in places.into_iter().take(MOST) {
        let mut text = String::new();
        let mut session = scene.session.clone();
        if let Some(old) = url_of(&mut session.steps[place]) {
            text = format!("Let the visitor go to {url} instead of {old}");
            url.clone_into(old);
        }
        scene.change_visit(text, 14, |changed| *changed = session);
    }
    if scene.has_page() {
        scene.change_visit(format!("Let the visitor load {url} at the end"), 15, |session| {
            session.steps.push(Step::Load { url: url.to_owned() });
        });
    }
}

/// Pages that this pattern matches: of the visit and the site, or made up.
fn matching(scene: &mut Scene<'_, Trigger>, pattern: &str, visited: &[String]) -> Vec<String> {
    let known: Vec<String> = visited.iter().chain(scene.urls).cloned().collect();
    let mut found: Vec<String> = known
        .iter()
        .filter(|url| matches(scene.patterns, pattern, url))
        .take(MOST)
        .cloned()
        .collect();
    if found.is_empty() {
        let site = known
            .iter()
            .find_map(|url| origin(url))
            .unwrap_or("https://shop.example");
        let text = example(pattern);
        let path = text.trim_start_matches('/');
        let made_up = [
            text.clone(),
            format!("{site}/{path}"),
            format!("{site}{text}"),
            format!("{site}/{path}/"),
            format!("https://{path}"),
        ];
        found.extend(
            made_up
                .into_iter()
                .find(|url| url.contains("://") && matches(scene.patterns, pattern, url)),
        );
    }
    found
}

/// Other patterns that match this URL, the ones that change least first.
fn change_pattern(scene: &mut Scene<'_, Trigger>, place: usize, pattern: &str, url: &str) {
    let bare = pattern.strip_prefix('^').unwrap_or(pattern);
    let bare = bare.strip_suffix('$').unwrap_or(bare);
    let mut tried: Vec<(String, String, u32)> = Vec::new();
    if let Some((wrong, right, cased)) = recased(pattern, url) {
        tried.push((format!("Replace `{wrong}` by `{right}` in the pattern"), cased, 8));
    }
    if !pattern.is_empty() {
        tried.push((
            "Escape the special characters of the pattern".to_owned(),
            literal(pattern),
            10,
        ));
    }
    if let Some(open) = pattern.strip_suffix('$') {
        tried.push((
            "Leave out the `$` at the end of the pattern".to_owned(),
            open.to_owned(),
            10,
        ));
    }
    if let Some(open) = pattern.strip_prefix('^') {
        tried.push((
            "Leave out the `^` at the beginning of the pattern".to_owned(),
            open.to_owned(),
            10,
        ));
    }
    if bare.len() + 2 == pattern.len() {
        tried.push((
            "Leave out the `^` and the `$` of the pattern".to_owned(),
            bare.to_owned(),
            11,
        ));
    }
    let path = path_of(url);
    let whole = if path.len() > 1 {
        literal(path)
    } else {
        format!("^{}$", literal(url))
    };
    tried.push((format!("Change the pattern to match {url}: `{whole}`"), whole, 17));
    for (text, changed, cost) in tried {
        if changed != pattern && matches(scene.patterns, &changed, url) {
            scene.change_trigger(
                text,
                cost,
                vec![FieldEdit {
                    path: of_condition(place, "value"),
                    value: changed.into(),
                }],
            );
        }
    }
}

/// The pattern with its words in the letter case of the URL, and the first word that changed.
fn recased(pattern: &str, url: &str) -> Option<(String, String, String)> {
    let lower = url.to_ascii_lowercase();
    let mut changed = None;
    let mut result = String::new();
    let mut rest = pattern;
    while !rest.is_empty() {
        let word_end = rest
            .find(|letter: char| !letter.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_end);
        let in_url = lower
            .find(&word.to_ascii_lowercase())
            .map(|at| &url[at..at + word.len()]);
        match in_url {
            // A letter behind a backslash is a class, not a word.
            Some(right) if word.len() > 1 && !url.contains(word) && !result.ends_with('\\') => {
                changed.get_or_insert_with(|| (word.to_owned(), right.to_owned()));
                result.push_str(right);
            }
            _ => result.push_str(word),
        }
        let mut letters = after.chars();
        result.extend(letters.next());
        rest = letters.as_str();
    }
    changed.map(|(wrong, right)| (wrong, right, result))
}

/// A pattern for exactly this text.
fn literal(text: &str) -> String {
    let mut pattern = String::new();
    for letter in text.chars() {
        if "\\^$.*+?()[]{}|".contains(letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}

/// The path, without query and fragment.
fn path_of(url: &str) -> &str {
    let rest = origin(url).map_or(url, |origin| &url[origin.len()..]);
    &rest[..rest.find(['?', '#']).unwrap_or(rest.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_letter_case_of_the_url() {
        assert_eq!(
            recased("/Contact\\b", "https://a.example/contact"),
            Some((
                "Contact".to_owned(),
                "contact".to_owned(),
                "/contact\\b".to_owned()
            ))
        );
        assert_eq!(recased("contact", "https://a.example/contact"), None);
    }

    #[test]
    fn a_url_has_a_path() {
        assert_eq!(path_of("https://a.example/b?c#d"), "/b");
        assert_eq!(path_of("https://a.example"), "");
        assert_eq!(literal("/a.b?"), "/a\\.b\\?");
    }
}

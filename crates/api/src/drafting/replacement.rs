//! Finding and replacing words in the messages of many drafts: shown before, done as one deed.
//!
//! Only what visitors read is searched, wherever the platform keeps it: names, patterns and settings never change.

use std::collections::HashSet;

use regex::{Captures, NoExpand, Regex, RegexBuilder};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{DeedKind, DraftId, ProjectId};
use trigger::{Draft, FieldPath, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::drafting::bulk::save;
use crate::drafting::deeds::{Done, done};
use crate::drafting::views;
use crate::error::{Code, Error};

/// What to find in which drafts, and what to put in its place.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Find {
    /// The project.
    pub project: i64,
    /// The drafts.
    pub drafts: Vec<i64>,
    /// What is looked for.
    pub find: String,
    /// What comes in its place. Of a regular expression, `$1` is what its first group found.
    pub replace: String,
    /// `find` is a regular expression.
    pub is_regex: bool,
    /// Capital and small letters are different.
    pub match_case: bool,
    /// Only whole words are found.
    pub whole_words: bool,
}

/// A text in a draft.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct TextAt {
    /// The draft.
    pub draft: i64,
    /// The field, as a JSON pointer.
    pub path: String,
}

/// What to replace.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Replace {
    /// What to find, and what to put in its place.
    pub find: Find,
    /// Texts that stay as they are.
    pub except: Vec<TextAt>,
}

/// What would be replaced.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Found {
    /// How often it was found.
    pub matches: u32,
    /// How many texts were searched.
    pub searched: u32,
    /// The texts that would change, in the order of the drafts.
    pub texts: Vec<FoundText>,
}

/// A text that would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundText {
    /// Where it is.
    pub at: TextAt,
    /// What lists call the draft; may be empty.
    pub name: String,
    /// How often it was found there.
    pub matches: u32,
    /// The text as it is, with what was found.
    pub before: Vec<Piece>,
    /// The text as it would be, with what came in its place.
    pub after: Vec<Piece>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TextPiece")]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether it is what goes, or what comes.
    pub is_changed: bool,
}

/// Everything that would be replaced. Nothing is changed.
///
/// # Errors
/// [`Code::BadInput`] for a regular expression that is none, [`Code::NotFound`] when a draft is gone.
pub fn preview(data: &Data, find: Find) -> Result<Found, Error> {
    let pattern = Wanted::of(&find)?;
    data.store(|store| {
        let mut found = Found {
            matches: 0,
            searched: 0,
            texts: Vec::new(),
        };
        for id in &find.drafts {
            let draft = views::parsed(&store.draft(DraftId(*id))?);
            for (path, text) in texts(&draft) {
                found.searched += 1;
                let Some(hit) = pattern.replaced(&text) else {
                    continue;
                };
                found.matches += hit.matches;
                found.texts.push(FoundText {
                    at: TextAt {
                        draft: *id,
                        path: path.as_str().to_owned(),
                    },
                    name: draft.name().to_owned(),
                    matches: hit.matches,
                    before: hit.before,
                    after: hit.after,
                });
            }
        }
        Ok(found)
    })
}

/// Replaces what is found, all of it or nothing.
///
/// # Errors
/// [`Code::BadInput`] for a regular expression that is none, [`Code::NotFound`] when a draft is gone.
pub fn replace(data: &Data, replace: Replace) -> Result<Done, Error> {
    let Replace { find, except } = replace;
    let pattern = Wanted::of(&find)?;
    let except: HashSet<TextAt> = except.into_iter().collect();
    done(data, ProjectId(find.project), DeedKind::Replace, |store| {
        let mut changed = Vec::new();
        for id in find.drafts.iter().copied().map(DraftId) {
            let kept = store.draft(id)?;
            let mut draft = views::parsed(&kept);
            let mut is_changed = false;
            for (path, text) in texts(&draft) {
                let at = TextAt {
                    draft: id.0,
                    path: path.as_str().to_owned(),
                };
                if except.contains(&at) {
                    continue;
                }
                if let Some(hit) = pattern.replaced(&text) {
                    let new: String = hit.after.into_iter().map(|piece| piece.text).collect();
                    is_changed |= new != text && put(&mut draft.document, &path, new);
                }
            }
            if is_changed {
                save(store, &kept, draft, "Words replaced with others")?;
                changed.push(id);
            }
        }
        Ok((changed, Vec::new()))
    })
}

/// What visitors read of a draft, where it stands as a text by itself.
pub(super) fn texts(draft: &Draft) -> Vec<(FieldPath, String)> {
    let overview = documents(draft.platform).overview(&draft.document);
    let written = |path: &FieldPath| {
        at(&draft.document, path)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let messages = overview.messages.into_iter();
    let paths = messages.flat_map(|message| std::iter::once(message.path).chain(message.answer_paths));
    paths
        .filter_map(|path| {
            let text = written(&path)?;
            Some((path, text))
        })
        .collect()
}

fn at<'a>(document: &'a Map<String, Value>, path: &FieldPath) -> Option<&'a Value> {
    let (first, rest) = first_step(path)?;
    document.get(&first)?.pointer(&rest)
}

/// Writes a text where there is one already. `false` where there is none.
pub(super) fn put(document: &mut Map<String, Value>, path: &FieldPath, text: String) -> bool {
    let there = first_step(path)
        .and_then(|(first, rest)| document.get_mut(&first)?.pointer_mut(&rest))
        .filter(|there| there.is_string() || there.is_null());
    match there {
        None => false,
        Some(there) => {
            *there = Value::String(text);
            true
        }
    }
}

/// The member of the document, and the pointer below it.
fn first_step(path: &FieldPath) -> Option<(String, String)> {
    let path = path.as_str().strip_prefix('/')?;
    let (first, rest) = match path.split_once('/') {
        Some((first, rest)) => (first, format!("/{rest}")),
        None => (path, String::new()),
    };
    Some((first.replace("~1", "/").replace("~0", "~"), rest))
}

/// What is looked for, ready to search with.
struct Wanted<'a> {
    pattern: Option<Regex>,
    replace: &'a str,
    is_regex: bool,
}

struct Hit {
    matches: u32,
    before: Vec<Piece>,
    after: Vec<Piece>,
}

impl Wanted<'_> {
    fn of(find: &Find) -> Result<Wanted<'_>, Error> {
        let mut source = match find.is_regex {
            true => find.find.clone(),
            false => regex::escape(&find.find),
        };
        if find.whole_words {
            source = format!(r"\b(?:{source})\b");
        }
        let pattern = RegexBuilder::new(&source)
            .case_insensitive(!find.match_case)
            .build()
            .map_err(|error| {
                Error::new(
                    Code::BadInput,
                    format!("“{}” is no regular expression.", find.find),
                    format!("{error}"),
                )
            })?;
        Ok(Wanted {
            pattern: (!find.find.is_empty()).then_some(pattern),
            replace: &find.replace,
            is_regex: find.is_regex,
        })
    }

    /// What becomes of a text; `None` where nothing is found in it.
    fn replaced(&self, text: &str) -> Option<Hit> {
        let pattern = self.pattern.as_ref()?;
        let mut hit = Hit {
            matches: 0,
            before: Vec::new(),
            after: Vec::new(),
        };
        let mut rest = 0;
        for found in pattern.captures_iter(text) {
            let whole = found.get_match();
            // A place between two letters is nothing that could be replaced.
            if whole.is_empty() {
                continue;
            }
            hit.matches += 1;
            let between = &text[rest..whole.start()];
            add(&mut hit.before, between, false);
            add(&mut hit.after, between, false);
            add(&mut hit.before, whole.as_str(), true);
            add(&mut hit.after, &self.instead(&found), true);
            rest = whole.end();
        }
        add(&mut hit.before, &text[rest..], false);
        add(&mut hit.after, &text[rest..], false);
        (hit.matches > 0).then_some(hit)
    }

    fn instead(&self, found: &Captures<'_>) -> String {
        let mut text = String::new();
        match self.is_regex {
            true => found.expand(self.replace, &mut text),
            false => regex::Replacer::replace_append(&mut NoExpand(self.replace), found, &mut text),
        }
        text
    }
}

fn add(pieces: &mut Vec<Piece>, text: &str, is_changed: bool) {
    if !text.is_empty() {
        pieces.push(Piece {
            text: text.to_owned(),
            is_changed,
        });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use trigger::Platform;

    use super::*;

    fn find(find: &str, replace: &str) -> Find {
        Find {
            project: 1,
            drafts: Vec::new(),
            find: find.to_owned(),
            replace: replace.to_owned(),
            is_regex: false,
            match_case: false,
            whole_words: false,
        }
    }

    #[track_caller]
    fn check(find: &Find, text: &str, expected: Option<&str>) {
        let hit = Wanted::of(find).unwrap().replaced(text);
        let after = hit.map(|hit| hit.after.into_iter().map(|piece| piece.text).collect::<String>());
        assert_eq!(after.as_deref(), expected);
    }

    #[test]
    fn words_are_taken_as_they_are_written() {
        check(&find("(a.b)", "$1"), "x (A.B) y (a.b)", Some("x $1 y $1"));
        check(&find("(a.b)", "x"), "axb", None);
        check(&find("", "x"), "abc", None);
    }

    #[test]
    fn answers_below_a_message_are_searched_too() {
        let draft = |platform, document: Value| {
            let draft = Draft::from_value(platform, document).unwrap();
            let found = texts(&draft).into_iter();
            found
                .map(|(path, text)| format!("{} {text}", path.as_str()))
                .collect::<Vec<_>>()
        };
        let definition = json!({ "event": "page_enter", "condition": ["and"],
            "actions": [["sendMessageToVisitor", "Anna", "A question?", "Yes/No"]] });
        assert_eq!(
            draft(
                Platform::ZendeskChat,
                json!({ "name": "a", "definition": definition })
            ),
            [
                "/definition/actions/0/2 A question?",
                "/definition/actions/0/3 Yes/No"
            ]
        );
        let element = json!({ "title": "A question?", "buttons": [{ "text": "Yes" }, 7, { "text": "No" }] });
        let greeting = json!({ "name": "a", "type": "normal", "active": true, "rules": [],
            "rich_message": { "template_id": "cards", "elements": [element] } });
        assert_eq!(
            draft(Platform::LiveChat, greeting),
            [
                "/rich_message/elements/0/title A question?",
                "/rich_message/elements/0/buttons/0/text Yes",
                "/rich_message/elements/0/buttons/2/text No"
            ]
        );
    }

    #[test]
    fn case_words_and_expressions_are_asked_for() {
        let exact = Find {
            match_case: true,
            ..find("sale", "offer")
        };
        check(&exact, "Sale sale", Some("Sale offer"));
        let whole = Find {
            whole_words: true,
            ..find("sale", "offer")
        };
        check(&whole, "Wholesale: sale!", Some("Wholesale: offer!"));
        let regex = Find {
            is_regex: true,
            ..find(r"(\d+) %|x*", "$1 percent")
        };
        check(&regex, "10 % off", Some("10 percent off"));
        let broken = Find {
            is_regex: true,
            ..find("(", "")
        };
        assert_eq!(Wanted::of(&broken).err().unwrap().code, Code::BadInput);
    }

    #[test]
    fn the_parts_of_a_text_say_what_goes_and_what_comes() {
        let wanted = find("summer", "winter");
        let hit = Wanted::of(&wanted).unwrap().replaced("Our summer sale").unwrap();
        let piece = |text: &str, is_changed| Piece {
            text: text.to_owned(),
            is_changed,
        };
        assert_eq!(
            hit.before,
            [piece("Our ", false), piece("summer", true), piece(" sale", false)]
        );
        assert_eq!(
            hit.after,
            [piece("Our ", false), piece("winter", true), piece(" sale", false)]
        );
    }
}

//! Pages of engines' rules and named choices. What several engines have in the same words has one page.

use simulate::{Engine, Source};
use trigger::Platform;

use super::page::{Group, Line, Page, in_words};

/// A title is cut where it gets longer, in characters.
const LONGEST_TITLE: usize = 90;

/// Something that engines go by.
struct Entry {
    key: &'static str,
    text: &'static str,
    source: Option<Source>,
}

/// The pages, and for each engine what leads to them: the id by that engine, and that of the page.
pub(super) fn pages() -> (Vec<Page>, Vec<(String, String)>) {
    let mut pages: Vec<Shared> = Vec::new();
    let mut names = Vec::new();
    for engine in simulate::engines() {
        for entry in entries(engine) {
            let platform = engine.info.platform;
            let known = pages
                .iter_mut()
                .find(|page| page.platform == platform && page.key == entry.key && page.text == entry.text);
            let own = rule_id(engine.info.key, entry.key);
            match known {
                Some(page) => {
                    names.push((own, rule_id(page.engines[0].info.key, page.key)));
                    page.engines.push(engine);
                    page.sources.extend(entry.source);
                }
                None => pages.push(Shared {
                    platform,
                    key: entry.key,
                    text: entry.text,
                    is_choice: entry.source.is_none(),
                    engines: vec![engine],
                    sources: entry.source.into_iter().collect(),
                }),
            }
        }
    }
    (pages.into_iter().map(Shared::page).collect(), names)
}

/// The id of the page about what an engine goes by.
pub(super) fn rule_id(engine: &str, key: &str) -> String {
    format!("rule/{engine}/{key}")
}

/// The id of the page about an engine.
pub(super) fn engine_id(engine: &Engine) -> String {
    format!("platform/engine/{}", engine.info.key)
}

fn entries(engine: &Engine) -> impl Iterator<Item = Entry> {
    let rules = engine.info.rules.iter().map(|rule| Entry {
        key: rule.key,
        text: rule.text,
        source: Some(rule.source),
    });
    let choices = engine.info.choices.iter().map(|choice| Entry {
        key: choice.key,
        text: choice.text,
        source: None,
    });
    rules.chain(choices)
}

/// What several engines of a platform go by in the same words.
struct Shared {
    platform: Platform,
    key: &'static str,
    text: &'static str,
    is_choice: bool,
    engines: Vec<&'static Engine>,
    sources: Vec<Source>,
}

impl Shared {
    fn page(self) -> Page {
        let all = simulate::engines()
            .into_iter()
            .filter(|engine| engine.info.platform == self.platform);
        let words: Vec<&str> = self
            .engines
            .iter()
            .map(|engine| engine.info.servers_in_words)
            .collect();
        let what = if self.is_choice { "Named choice" } else { "Rule" };
        let first = self.engines[0].info;
        let title = match self.key.parse::<u32>() {
            Ok(number) => format!("Rule {number}: {}", first_sentence(self.text)),
            Err(_) => in_words(self.key),
        };
        let id = rule_id(first.key, self.key);
        let is_of_all = all.count() == self.engines.len();
        // What tells pages apart whose rules begin with the same words.
        let whose = match (is_of_all, self.engines.len() - 1) {
            (true, _) => self.platform.name().to_owned(),
            (false, 0) => first.name.to_owned(),
            (false, more) => format!("{} and {more} more", first.name),
        };
        let about = [what, whose.as_str()];
        let mut page = Page::new(id, Group::Rule, &title, &about, self.text).of(self.platform, self.key);
        page.holds = (!is_of_all).then(|| words.join("; "));
        if self.is_choice {
            page.section(
                "Why a choice",
                vec![Line::new(
                    "",
                    "Neither a document of the vendor nor a recorded run says how the platform does it.",
                )],
            );
        }
        let engines = self
            .engines
            .iter()
            .map(|engine| Line::new(engine.info.name, "").to(engine_id(engine)));
        page.section("Engines that go by it", engines.collect());
        for source in self.sources {
            if !page.sources.contains(&source) {
                page.sources.push(source);
            }
        }
        page
    }
}

/// The first sentence without its full stop, cut between words where it is long.
fn first_sentence(text: &str) -> String {
    let sentence = text
        .split_once(". ")
        .map_or(text, |(first, _)| first)
        .trim_end_matches('.');
    if sentence.chars().count() <= LONGEST_TITLE {
        return sentence.to_owned();
    }
    let mut title = String::new();
    for word in sentence.split_whitespace() {
        if title.chars().count() + word.chars().count() > LONGEST_TITLE {
            break;
        }
        title = format!("{title} {word}").trim_start().to_owned();
    }
    title.trim_end_matches([',', ';', ':']).to_owned() + "…"
}

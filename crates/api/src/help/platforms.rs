//! Pages of platforms, of the engines that play them, and of the ways from one to another.

use simulate::Engine;
use trigger::{Fate, Platform, documents};

use super::engines::{engine_id, rule_id};
use super::page::{Group, Line, Page};

pub(super) fn pages() -> Vec<Page> {
    let mut pages: Vec<Page> = Platform::ALL.into_iter().map(platform).collect();
    pages.extend(simulate::engines().into_iter().map(engine));
    for from in Platform::ALL {
        pages.extend(others(from).map(|to| conversion(from, to)));
    }
    pages
}

fn platform(platform: Platform) -> Page {
    let of_platform = documents(platform);
    let id = format!("platform/{}", platform.key());
    let kinds: Vec<&str> = of_platform.kinds().iter().map(|kind| kind.label).collect();
    let text = format!("Its drafts are: {}.", kinds.join(", ").to_lowercase());
    let mut page =
        Page::new(id, Group::Platform, platform.name(), &["Platform"], &text).of(platform, platform.key());
    let engines = of_platform_engines(platform).map(|engine| Line {
        holds: servers(engine),
        ..Line::new(engine.info.name, engine.info.differs).to(engine_id(engine))
    });
    page.section("Engines that play it", engines.collect());
    let templates = of_platform.templates().into_iter();
    page.section(
        "To start from",
        templates
            .map(|template| Line::new(template.name, template.description))
            .collect(),
    );
    let ways = others(platform).flat_map(|other| [(platform, other), (other, platform)]);
    let ways = ways.map(|(from, to)| Line::new(&way(from, to), "").to(conversion_id(from, to)));
    page.section("Between platforms", ways.collect());
    page
}

fn engine(engine: &Engine) -> Page {
    let info = engine.info;
    let mut page = Page::new(
        engine_id(engine),
        Group::Platform,
        info.name,
        &["Engine", info.platform.name()],
        info.description,
    )
    .of(info.platform, info.key);
    page.holds = servers(engine);
    if !info.differs.is_empty() {
        page.section("What differs", vec![Line::new("", info.differs)]);
    }
    let rules = info.rules.iter().map(|rule| (rule.key, rule.text));
    let choices = info.choices.iter().map(|choice| (choice.key, choice.text));
    let lines = |entries: &mut dyn Iterator<Item = (&str, &str)>| -> Vec<Line> {
        entries
            .map(|(key, text)| Line::new(key, text).to(rule_id(info.key, key)))
            .collect()
    };
    page.section("Rules", lines(&mut { rules }));
    page.section("Named choices", lines(&mut { choices }));
    page
}

fn conversion(from: Platform, to: Platform) -> Page {
    let text = format!(
        "What becomes of a draft of {} on {}. What is kept is said in other words and means the same; what differs is not the same in some visits; what is lost is not there.",
        from.name(),
        to.name()
    );
    let id = conversion_id(from, to);
    let mut page = Page::new(id, Group::Platform, &way(from, to), &["Conversion"], &text);
    for fate in Fate::ALL {
        let lines = trigger::losses().filter(|loss| (loss.from, loss.to, loss.fate) == (from, to, fate));
        let heading = super::page::in_words(fate.key());
        page.section(&heading, lines.map(|loss| Line::new("", loss.about)).collect());
    }
    page
}

fn conversion_id(from: Platform, to: Platform) -> String {
    format!("platform/conversion/{}/{}", from.key(), to.key())
}

fn way(from: Platform, to: Platform) -> String {
    format!("From {} to {}", from.name(), to.name())
}

fn others(platform: Platform) -> impl Iterator<Item = Platform> {
    Platform::ALL.into_iter().filter(move |other| *other != platform)
}

fn of_platform_engines(platform: Platform) -> impl Iterator<Item = &'static Engine> {
    simulate::engines()
        .into_iter()
        .filter(move |engine| engine.info.platform == platform)
}

fn servers(engine: &Engine) -> Option<String> {
    engine
        .info
        .servers
        .map(|_| engine.info.servers_in_words.to_owned())
}

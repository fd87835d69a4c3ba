//! Everything has a page, and every link leads to one.

use std::collections::HashSet;

use trigger::{Platform, documents};

use super::*;

#[test]
fn every_page_has_a_title_and_a_text_and_an_id_of_its_own() {
    let mut ids = HashSet::new();
    for page in Book::get().pages() {
        assert!(ids.insert(page.id.as_str()), "{} is there twice", page.id);
        assert!(
            page.id.starts_with(&format!("{}/", page.group.key())),
            "{}",
            page.id
        );
        assert!(!page.title.trim().is_empty(), "{}", page.id);
        assert!(page.text.trim().len() > 2, "{} has no text", page.id);
        for section in &page.sections {
            assert!(!section.lines.is_empty(), "{}: {}", page.id, section.heading);
            for line in &section.lines {
                assert!(
                    !format!("{}{}", line.label, line.text).trim().is_empty(),
                    "{}: {}",
                    page.id,
                    section.heading
                );
            }
        }
    }
    for group in Group::ALL {
        assert!(
            Book::get().pages().iter().any(|page| page.group == group),
            "{group:?}"
        );
    }
}

#[test]
fn every_link_leads_to_another_page() {
    let links = Book::get().pages().iter().flat_map(|page| {
        let lines = page.sections.iter().flat_map(|section| &section.lines);
        lines.filter_map(move |line| Some((page, line.to.as_deref()?)))
    });
    let mut count = 0;
    for (page, to) in links {
        let there = Book::get().page(to);
        assert!(
            there.is_some_and(|there| there.id != page.id),
            "{} leads to {to}",
            page.id
        );
        count += 1;
    }
    assert!(count > 500, "{count}");
}

#[test]
fn every_check_has_a_page_by_its_kind_and_code() {
    for platform in Platform::ALL {
        for kind in documents(platform).kinds() {
            for rule in documents(platform).rules_of(kind) {
                let id = format!("check/{}/{}/{}", platform.key(), kind.key, rule.code);
                let page = Book::get().page(&id).unwrap_or_else(|| panic!("{id}"));
                assert_eq!(page.text, rule.about);
                assert!(Book::get().page(rule.code).is_some(), "{}", rule.code);
            }
        }
        let of_kinds = documents(platform)
            .kinds()
            .iter()
            .map(|kind| documents(platform).rules_of(kind).len());
        assert_eq!(
            of_kinds.sum::<usize>(),
            documents(platform).rules().len(),
            "{platform:?}"
        );
    }
}

#[test]
fn every_rule_and_named_choice_of_every_engine_has_a_page() {
    for engine in simulate::engines() {
        let rules = engine.info.rules.iter().map(|rule| (rule.key, rule.text));
        let choices = engine.info.choices.iter().map(|choice| (choice.key, choice.text));
        for (key, text) in rules.chain(choices) {
            let id = format!("rule/{}/{key}", engine.info.key);
            let page = Book::get().page(&id).unwrap_or_else(|| panic!("{id}"));
            assert_eq!(page.text, text, "{id}");
        }
    }
}

#[test]
fn every_error_has_a_page_that_says_what_to_do() {
    for code in crate::error::Code::ALL {
        let page = Book::get().page(code.key()).unwrap_or_else(|| panic!("{code:?}"));
        assert_eq!(page.id, format!("error/{}", code.key()));
        assert!(
            page.sections
                .iter()
                .any(|section| section.heading == "What to do")
        );
    }
}

#[test]
fn every_condition_and_action_of_every_catalogue_has_a_page() {
    let mut wanted: Vec<String> = Vec::new();
    for platform in Platform::ALL {
        let catalogue = documents(platform).catalogue();
        let of = |group: &str, key: &str| format!("{group}/{}/{key}", platform.key());
        wanted.extend(
            catalogue
                .conditions
                .iter()
                .map(|entry| of("condition", entry.key)),
        );
        wanted.extend(catalogue.actions.iter().map(|entry| of("action", entry.key)));
        for tree in catalogue.tree.iter() {
            wanted.extend(tree.events.iter().map(|entry| of("condition", entry.key)));
            wanted.extend(tree.parts.iter().map(|entry| of("condition", entry.key)));
            wanted.extend(tree.operators.iter().map(|entry| of("condition", entry.key)));
            wanted.extend(tree.variables.iter().map(|entry| of("condition", entry.key)));
            wanted.extend(tree.actions.iter().map(|entry| of("action", entry.key)));
        }
    }
    for id in wanted {
        assert!(Book::get().page(&id).is_some(), "{id}");
    }
    for id in [
        "condition/livechat/auto-access/conditions.url",
        "condition/livechat/greeting/url_funnel",
        "condition/livechat/webhook/incoming_chat",
    ] {
        assert!(Book::get().page(id).is_some(), "{id}");
    }
}

#[test]
fn a_check_leads_to_what_it_looks_at_and_that_to_the_rules_that_decide_it() {
    let leads = |from: &str, heading: &str, to: &str| {
        let page = Book::get().page(from).unwrap_or_else(|| panic!("{from}"));
        let section = page.sections.iter().find(|section| section.heading == heading);
        let lines = section
            .map(|section| section.lines.as_slice())
            .unwrap_or_default();
        let found = lines.iter().any(|line| line.to.as_deref() == Some(to));
        assert!(found, "{from}: {heading}: {to}: {lines:?}");
    };
    let time = "condition/rocketchat/trigger/time-on-site";
    leads("over-an-hour", "Looks at", time);
    leads(
        time,
        "Checks that look at it",
        "check/rocketchat/trigger/over-an-hour",
    );
    leads(time, "Rules that decide it", "rule/rocketchat/5");
    leads("rule/rocketchat/5", "Decides about", time);
    leads(
        "hour-in-utc",
        "Looks at",
        "condition/zendesk-chat/trigger/@hour_of_day",
    );
    leads(
        "check/livechat/greeting/never-holds",
        "Looks at",
        "condition/livechat/greeting/visits_number",
    );
}

#[test]
fn words_find_pages_and_the_group_with_the_best_one_comes_first() {
    let found = |query: &str| {
        let query = query.to_owned();
        find(Find { query, group: None }).unwrap()
    };
    let times = found("visitor time on site");
    assert_eq!(times[0].group, Group::Condition);
    assert_eq!(times[0].hits[0].id, "condition/rocketchat/trigger/time-on-site");
    let once = found("run-once-never-fires");
    assert_eq!(
        once[0].hits[0].id,
        "check/rocketchat/trigger/run-once-never-fires"
    );
    let all: usize = found("").iter().map(|found| found.count).sum();
    assert_eq!(all, Book::get().pages().len());
    assert!(found("").iter().all(|found| found.hits.len() <= MOST));
    let errors = find(Find {
        query: String::new(),
        group: Some(Group::Error),
    })
    .unwrap();
    assert_eq!(errors[0].hits.len(), crate::error::Code::ALL.len());
    assert!(found("xyzzyx").is_empty());
}

#[test]
fn a_page_that_is_not_there_is_an_error_with_its_name() {
    let named = |names: [&str; 2]| {
        page(Wanted {
            names: names.map(str::to_owned).to_vec(),
        })
    };
    assert_eq!(
        named(["check/nothing", "disk-full"]).unwrap().id,
        "error/disk-full"
    );
    let gone = named(["check/nothing", "check/nobody"]).unwrap_err();
    assert_eq!(gone.code, crate::error::Code::NotFound);
    assert!(gone.message.contains("check/nothing"), "{}", gone.message);
}

#[test]
fn every_check_shows_what_it_says_of_an_example() {
    let silent: Vec<&str> = Book::get()
        .pages()
        .iter()
        .filter(|page| page.group == Group::Check)
        .filter(|page| page.example.is_none())
        .map(|page| page.id.as_str())
        .collect();
    assert_eq!(silent, [""; 0]);
}

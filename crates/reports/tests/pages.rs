//! Reports are whole pages for a browser, and deaf to markup in what they tell of.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use std::collections::{BTreeSet, HashMap};

use publish::{Choice, Choices, Intent, Link, PlanDraft, ServerTrigger, Target};
use reports::{Badge, Draft, Plan, Project, Test, TestLine, Tone, UrlLine, plan, project, texts_of_plan};
use scraper::Html;
use serde_json::{Map, Value, json};
use simulate::Drawn;
use trigger::{Diagnostic, FieldPath, Platform, Severity, documents};

const EVIL: &str =
    "</title></style><script>alert(1)</script><img src=x onerror='alert(2)'>\"&}@import url(http://x)";

/// What no page may have: it would run, load or lead away.
const RISKY: [&str; 7] = [
    "<script",
    "<img",
    "<link",
    "<iframe",
    "src=\"",
    "href=\"http",
    "onerror='",
];

fn document(name: &str, message: &str) -> Map<String, Value> {
    let document = json!({
        "name": name, "description": message, "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": message }],
        "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": name, "msg": message } }]
    });
    document.as_object().unwrap().clone()
}

fn draft_of(document: &Map<String, Value>, text: &str) -> Draft {
    let overview = documents(Platform::RocketChat).overview(document);
    let line = |passed| TestLine {
        session: text.to_owned(),
        expected: text.to_owned(),
        passed,
        text: text.to_owned(),
    };
    let url = |met| UrlLine {
        url: text.to_owned(),
        must: true,
        met,
    };
    Draft {
        name: text.to_owned(),
        platform: Platform::RocketChat,
        kind: "Trigger",
        state: Badge::new(Tone::Info, "Changed"),
        enabled: Some(false),
        tags: vec![text.to_owned()],
        servers: vec![text.to_owned()],
        sentence: String::new(),
        when: overview.summary.when,
        then: overview.summary.then,
        messages: overview.messages,
        patterns: overview.patterns,
        urls: vec![url(Some(true)), url(Some(false)), url(None)],
        diagnostics: vec![Diagnostic::new(
            FieldPath::root(),
            Severity::Error,
            "made-up",
            text,
            text,
        )],
        tests: vec![line(true), line(false)],
    }
}

fn project_page(text: &str, drafts: usize, drawn: &HashMap<String, Drawn>) -> String {
    let drafts: Vec<Draft> = (0..drafts)
        .map(|_| draft_of(&document(text, text), text))
        .collect();
    let tests = vec![Test {
        name: text.to_owned(),
        met: 1,
        missed: drafts
            .iter()
            .take(1)
            .flat_map(|draft| draft.tests.clone())
            .collect(),
    }];
    project(&Project {
        name: text,
        made_at: "28 November 2026, 12:41 UTC",
        program: "Trigger Designer 1.0",
        held_to: vec![text.to_owned()],
        drafts,
        tests,
        drawn,
    })
}

/// A plan that creates, changes, deletes, holds back and leaves alone, and has to say something of each.
fn made_plan(text: &str) -> publish::Plan {
    let trigger = |id: &str, name: &str, message: &str| ServerTrigger {
        id: id.to_owned(),
        document: document(name, message),
    };
    let changed = format!("{text} changed");
    let server = [
        trigger("s1", &changed, "before"),
        trigger("s2", &format!("{text} both"), "theirs"),
        trigger("s3", &format!("{text} goes"), text),
        trigger("s4", &format!("{text} is only there"), text),
        trigger("s5", &format!("{text} same"), text),
    ];
    let draft = |key: &str, name: &str, message: &str, link: Option<(&str, Map<String, Value>)>| PlanDraft {
        key: key.to_owned(),
        draft: trigger::Draft::new(Platform::RocketChat, document(name, message)),
        link: link.map(|(id, base)| Link {
            trigger_id: id.to_owned(),
            base,
        }),
        intent: Intent::Publish,
        is_ready: true,
        diagnostics: Vec::new(),
        doubt: None,
    };
    let both = format!("{text} both");
    let same = format!("{text} same");
    let blocked = PlanDraft {
        diagnostics: vec![Diagnostic::new(
            FieldPath::root(),
            Severity::Error,
            "made-up",
            text,
            text,
        )],
        ..draft("d4", &format!("{text} blocked"), text, None)
    };
    let drafts = [
        draft("d1", &format!("{text} is new"), text, None),
        draft("d2", &changed, text, Some(("s1", document(&changed, "before")))),
        draft("d3", &both, "mine", Some(("s2", document(&both, "base")))),
        blocked,
        draft("d5", &same, text, Some(("s5", document(&same, text)))),
    ];
    let address = "https://chat.example".parse().unwrap();
    let target = Target {
        platform: Platform::RocketChat,
        address: &address,
        version: Some("8.5.1"),
        unread: &[],
        application: None,
        followed: &[],
    };
    publish::plan(&target, &drafts, &server, &BTreeSet::from(["s3".to_owned()]))
}

fn plan_page(text: &str, choices: &Choices, applied: Option<&publish::Report>) -> String {
    plan(&Plan {
        server: text,
        source: text,
        read_at: "28 November 2026, 12:40 UTC",
        made_at: "28 November 2026, 12:41 UTC",
        program: "Trigger Designer 1.0",
        plan: &made_plan(text),
        choices,
        applied,
        drawn: &HashMap::new(),
    })
    .unwrap()
}

/// The names of the elements in document order, as a browser's parser finds them.
fn elements(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let elements = page.tree.values().filter_map(|node| node.as_element());
    elements.map(|element| element.name().to_owned()).collect()
}

#[track_caller]
fn check_page(html: &str) {
    assert_eq!(Html::parse_document(html).errors, Vec::<String>::new());
    for risky in RISKY {
        assert!(!html.contains(risky), "{risky}");
    }
    let (_, style) = html.split_once("<style>").unwrap();
    let (style, body) = style.split_once("</style>").unwrap();
    assert!(!style.contains("url(") && !style.contains("@import") && !style.contains('<'));
    assert!(!body.contains("<style") && !body.contains(" style="));
    assert!(html.contains("default-src 'none'"));
}

#[test]
fn a_browsers_parser_finds_nothing_wrong_and_only_texts_come_from_elsewhere() {
    let (none, nothing) = (HashMap::new(), Choices::new());
    let projects = [EVIL, "tame"].map(|text| project_page(text, 2, &none));
    let plans = [EVIL, "tame"].map(|text| plan_page(text, &nothing, None));
    for [evil, tame] in [projects, plans] {
        check_page(&evil);
        check_page(&tame);
        assert_eq!(elements(&evil), elements(&tame), "only texts may differ");
    }
}

#[test]
fn hundreds_of_drafts_long_words_and_letters_from_right_to_left_make_a_page_too() {
    let long = "Ä".repeat(3_000);
    for text in [&*long, "\u{202e}عرض الربيع\u{202c} 🎉", ""] {
        check_page(&project_page(text, 3, &HashMap::new()));
    }
    let many = project_page("Hello", 500, &HashMap::new());
    check_page(&many);
    assert_eq!(many.matches("<article ").count(), 500);
    assert!(many.contains("href=\"#draft-500\"") && many.contains("id=\"draft-500\""));
}

#[test]
fn a_message_is_drawn_where_its_widget_draws_it() {
    let tree = json!({ "big": false, "blocks": [{ "kind": "paragraph", "children": [
        { "kind": "bold", "children": [{ "kind": "text", "text": "Hello" }] }
    ] }] });
    let drawn = HashMap::from([("*Hello*".to_owned(), serde_json::from_value(tree).unwrap())]);
    let page = project_page("*Hello*", 1, &drawn);
    check_page(&page);
    assert!(page.contains("<strong>Hello</strong>"));
    assert!(!project_page("*Hello*", 1, &HashMap::new()).contains("<strong>"));
}

#[test]
fn the_page_of_a_project_says_what_is_wrong_first() {
    let page = project_page("Hello", 1, &HashMap::new());
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words} is missing"));
    assert!(place("Not as expected") < place("No verdict"));
    assert!(place("No verdict") < place("✓ As expected"));
    assert!(page.contains("URLs: 1 of 3 as expected"));
    assert!(page.contains("<b>1</b> with errors"));
    assert!(page.contains("<b>1</b> test fails"));
    assert!(page.contains("✓ Passes") && page.contains("✗ Fails"));
    assert!(page.contains("Disabled"));
}

#[test]
fn the_page_prints_with_its_name_and_number_on_each_sheet() {
    let page = project_page("Shop & Co", 1, &HashMap::new());
    assert!(page.contains("@top-left { content: \"Shop \\26  Co\"; }"));
    assert!(page.contains("counter(page) \" / \" counter(pages)"));
    assert!(page.contains("break-inside: avoid"));
    assert!(!page.contains("size: A4"), "paper is the printer's to choose");
}

#[test]
fn a_plan_says_what_applying_does_and_what_is_held_back() {
    let page = plan_page("Sale", &Choices::new(), None);
    for (number, what) in [
        (1, "to create"),
        (1, "to change"),
        (1, "to delete"),
        (2, "held back"),
        (1, "unchanged"),
        (1, "only on the server"),
    ] {
        assert!(page.contains(&format!("<b>{number}</b> {what}")), "{what}");
    }
    assert!(page.contains("Not yet. Nothing was sent."));
    assert!(page.contains("What is lost") && page.contains("Afterwards"));
    assert!(page.contains("Somebody has to decide."));
    assert!(
        page.contains("Visitor Page URL") && !page.contains("page-url"),
        "names of the wire are said in words"
    );
    let order = [
        "To change <",
        "To create <",
        "To delete <",
        "Held back <",
        "Unchanged <",
        "Only on the server <",
    ];
    let places: Vec<usize> = order
        .map(|title| page.find(&format!("<h2>{title}")).unwrap())
        .to_vec();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn what_was_decided_moves_an_item_to_where_applying_takes_it() {
    let plan = made_plan("Sale");
    let conflict = plan.items.iter().find(|item| item.name == "Sale both").unwrap();
    let fresh = plan.items.iter().find(|item| item.name == "Sale is new").unwrap();
    let choices = Choices::from([
        (conflict.id.clone(), Choice::Mine),
        (fresh.id.clone(), Choice::Leave),
    ]);
    let page = plan_page("Sale", &choices, None);
    assert!(page.contains("<b>2</b> to change") && page.contains("<b>0</b> to create"));
    assert!(page.contains("the draft wins") && page.contains("left out"));
}

#[test]
fn a_decision_that_does_not_fit_makes_no_page() {
    let plan_of = made_plan("Sale");
    let refused = plan(&Plan {
        server: "Shop",
        source: "",
        read_at: "",
        made_at: "",
        program: "",
        plan: &plan_of,
        choices: &Choices::from([("nowhere".to_owned(), Choice::Mine)]),
        applied: None,
        drawn: &HashMap::new(),
    });
    assert!(matches!(refused, Err(publish::Error::ChoiceDoesNotFit { .. })));
}

#[test]
fn what_came_of_applying_stands_with_each_item() {
    let plan = made_plan(EVIL);
    let problem = json!({ "code": "refused", "message": EVIL, "call": null, "help": "Try again.", "causes": [], "raw": null });
    let items: Vec<Value> = plan
        .items
        .iter()
        .map(|item| {
            let outcome = match item.operation {
                publish::Operation::Create => json!({ "kind": "failed", "problem": problem }),
                publish::Operation::Update => json!({ "kind": "written", "trigger_id": "s1", "document": {} }),
                publish::Operation::Delete => json!({ "kind": "deleted", "trigger_id": "s3" }),
                publish::Operation::Unchanged => json!({ "kind": "unchanged" }),
                _ => json!({ "kind": "left", "reason": "needs_decision" }),
            };
            json!({ "item": item.id, "draft": item.draft, "name": item.name, "operation": item.operation, "outcome": outcome, "twins": [] })
        })
        .collect();
    let report = json!({ "mode": "apply", "items": items, "stopped": null, "note": EVIL });
    let report: publish::Report = serde_json::from_value(report).unwrap();
    let page = plan_page(EVIL, &Choices::new(), Some(&report));
    check_page(&page);
    assert!(page.contains("Publication report"));
    assert!(page.contains("Yes, but 1 item could not be done."));
    assert!(
        page.contains("Written and read back") && page.contains("✓ Deleted") && page.contains("✗ Failed")
    );
}

#[test]
fn the_texts_of_a_plan_are_those_that_its_page_shows() {
    let texts = texts_of_plan(&made_plan("Sale"));
    assert_eq!(texts, ["Sale", "before", "mine", "theirs"]);
}

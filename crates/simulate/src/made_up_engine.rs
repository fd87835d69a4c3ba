//! A third engine, made up: what it decides and why is declared here and nowhere else, and everything that is shared takes it as it is.
//!
//! Its triggers are rules in an order. At each page the first rule whose text is in the address decides the group, as an engine of
//! routing rules does.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::json;
use trigger::Platform;

use crate::address::Address;
use crate::outing::{self, Outing, Visiting};
use crate::preparation::Play;
use crate::teller::Teller;
use crate::vocabulary::shared::LOAD;
use crate::{
    Course, Engine, EngineInfo, Firings, Happening, Mark, MessageReading, NotFiredLook, Options, PackedTrace,
    Patterns, Reason, ReasonLook, Records, Report, Rule, Said, Session, Sink, Source, SourceKind, Step,
    StepGroup, Tone, Trace, TriggerInput, Verdict, VerdictFamily, VerdictLook, Vocabulary, check, compare,
    expectations_from, parse_script, render_html, render_text,
};

/// The rule decides the group.
const DECIDES: Verdict = Verdict::new(&VerdictLook {
    key: "rule_decides",
    words: "rule decides",
    label: "Decides the group",
    tone: Tone::Positive,
    family: VerdictFamily::Fires,
    course: Course::Ends,
    mark: Some(Mark::Fired),
    progress: 2,
});

/// A rule before it has decided.
const SHADOWED: Verdict = Verdict::new(&VerdictLook {
    key: "rule_shadowed",
    words: "rule shadowed",
    label: "Shadowed",
    tone: Tone::Caution,
    family: VerdictFamily::Not,
    course: Course::GoesOn,
    mark: Some(Mark::NotFired),
    progress: 1,
});

const ADDRESS_FITS: Reason = Reason::new("address_fits");
const ANOTHER_DECIDED: Reason = Reason::new("another_decided");

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary {
    speech: crate::Speech::TRIGGERS,
    steps: &[StepGroup {
        label: "Visit",
        steps: &[LOAD],
    }],
    world: &[],
    understood: &[],
    facts: Vec::new(),
    has_own_facts: false,
    clocks: &[],
    verdicts: const { &[DECIDES.look(), SHADOWED.look()] },
    reasons: &[ReasonLook {
        reason: ANOTHER_DECIDED,
        look: NotFiredLook::Lost,
    }],
});

const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "made-up",
        name: "Made up",
        description: "Routes visitors by the first rule that fits.",
        platform: Platform::ZendeskChat,
        plays: &["trigger"],
        servers: None,
        servers_in_words: "no server",
        differs: "",
        messages: MessageReading::Plain,
        rules: &[Rule {
            key: "first",
            text: "The first rule that fits decides.",
            source: Source {
                kind: SourceKind::VendorDocument,
                title: "None",
                place: "none",
                known_since: "never",
            },
        }],
        choices: &[],
    },
    widget: None,
    vocabulary: || &VOCABULARY,
    prepare: |triggers, _: &mut Patterns| Box::new(Rules(triggers)),
};

struct Rules<'a>(&'a [TriggerInput]);

impl Play for Rules<'_> {
    fn ids(&self) -> Vec<&str> {
        self.0.iter().map(|rule| rule.id.as_str()).collect()
    }

    fn play(&self, outing: Outing<'_>, sink: &mut dyn Sink) {
        let mut routing = Routing {
            rules: self.0,
            out: Teller::new(sink),
        };
        outing::play(&mut routing, outing);
        routing.out.end(Records::default);
    }
}

struct Routing<'a> {
    rules: &'a [TriggerInput],
    out: Teller<'a>,
}

impl<'a> Visiting<'a> for Routing<'a> {
    fn teller(&mut self) -> &mut Teller<'a> {
        &mut self.out
    }

    fn take(&mut self, step: &'a Step) {
        if let Step::Load { url } = step {
            self.load(Address::of(url));
        }
    }

    fn load(&mut self, page: Address<'a>) {
        let url = page.url();
        self.out.event(Happening::PageLoaded { url });
        let fits = |rule: &TriggerInput| url.contains(rule.trigger.name());
        let mut decided = false;
        for (place, rule) in self.rules.iter().enumerate().filter(|(_, rule)| fits(rule)) {
            if decided {
                self.out.not_fired(place, ANOTHER_DECIDED, || {
                    Said::new(
                        SHADOWED,
                        ANOTHER_DECIDED,
                        "first",
                        "A rule before it has decided.",
                    )
                });
                continue;
            }
            decided = true;
            self.out.fired(place, || {
                Said::new(DECIDES, ADDRESS_FITS, "first", "It decides: groups 1 and 2.").saw("rule", &rule.id)
            });
        }
    }

    fn pass_time(&mut self, ms: u64) {
        self.out.now_ms += ms;
    }

    fn leave(&mut self) {}

    fn be_away(&mut self, ms: u64) {
        self.pass_time(ms);
    }

    fn draw(&mut self) {}
}

fn rules() -> Vec<TriggerInput> {
    let documents = json!([
        { "name": "pricing", "definition": {} },
        { "name": "shop", "definition": {} },
    ]);
    TriggerInput::list_from_json(Platform::ZendeskChat, &documents.to_string()).unwrap()
}

fn visit() -> Session {
    parse_script("load https://shop.example/pricing\nload https://shop.example/").unwrap()
}

fn trace(rules: &[TriggerInput]) -> Trace {
    ENGINE.prepare(rules).trace(&visit(), Options::default())
}

#[test]
fn its_verdicts_and_reasons_travel_by_their_keys_and_are_found_in_its_vocabulary() {
    let rules = rules();
    let packed = serde_json::to_value(PackedTrace::from(&trace(&rules))).unwrap();
    assert_eq!(packed["fired"], json!(["rule_decides"]));
    let kinds = packed["decisions"]["kinds"].as_array().unwrap();
    let keys: Vec<_> = kinds
        .iter()
        .map(|kind| (&kind["verdict"], &kind["reason"]))
        .collect();
    assert_eq!(keys[1], (&json!("rule_shadowed"), &json!("another_decided")));
    for kind in kinds {
        let look = ENGINE.vocabulary().verdict(kind["verdict"].as_str().unwrap());
        assert!(look.is_some(), "{kind}");
    }
    assert!(ENGINE.vocabulary().verdict("fired").is_none());
    let wire = serde_json::to_value(ENGINE.vocabulary()).unwrap();
    assert_eq!(wire["verdicts"][0]["label"], "Decides the group");
    assert_eq!(wire["reasons"][0]["reason"], "another_decided");
}

#[test]
fn timelines_pages_lanes_and_counts_take_its_verdicts_as_they_are() {
    let rules = rules();
    let trace = trace(&rules);
    let fired: Vec<bool> = trace.lanes[1].marks.iter().map(|mark| mark.fired).collect();
    assert_eq!(fired, [false, true]);
    let text = render_text(&trace, &HashMap::new(), None);
    assert!(
        text.contains("rule decides") && text.contains("groups 1 and 2"),
        "{text}"
    );
    let page = render_html(&Report {
        title: "Routes",
        session: &visit(),
        engine: &ENGINE.info,
        triggers: &rules,
        trace: &trace,
        local: None,
        drawn: &HashMap::new(),
    });
    assert!(
        page.contains("<span class=\"verdict positive\">✓ rule decides</span>"),
        "{page}"
    );
    assert!(
        page.contains("<span class=\"verdict negative\">✗ rule shadowed</span>"),
        "{page}"
    );
    let mut counted = Firings::new();
    ENGINE.prepare(&rules).play(&visit(), &mut counted);
    assert_eq!((counted.of(0), counted.of(1)), (1, 1));
}

#[test]
fn expectations_and_comparisons_know_its_firing() {
    let rules = rules();
    let both = trace(&rules);
    let expected = expectations_from(&both);
    let names = HashMap::new();
    assert!(
        check(&both, &names, &expected)
            .iter()
            .all(|outcome| outcome.passed)
    );
    let second = trace(&rules[1..]);
    assert!(
        check(&second, &names, &expected)
            .iter()
            .any(|outcome| !outcome.passed)
    );
    assert_eq!(compare(&both, &second).len(), 2);
}

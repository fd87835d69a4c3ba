//! A hundred thousand visitors, counted as a back-test counts them and one by one in their sessions.

use std::collections::HashSet;

use serde_json::{Value, json};
use simulate::livechat::greetings::Greeting;
use simulate::traffic::{Arrival, Pages, Verdicts, View, Visits, session_of, world};
use simulate::{Detail, Engine, Happening, Now, Sink, Trigger, TriggerInput, engines};
use trigger::Platform;

use crate::greetings::{Dice, PAGES, greeting};
use crate::law::{BEGINS_MS, members, recorded_lists};

/// How many visitors there are, of all engines together.
const VISITORS: usize = 100_000;

/// What came of all visitors for one trigger.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Reach {
    fired: u64,
    visitors: HashSet<usize>,
    visits: HashSet<(usize, usize)>,
}

/// Counts firings by visitor and visit.
struct Count<'v> {
    detail: Detail,
    visitor: usize,
    visit: usize,
    /// How the visitor comes to pages, where nobody tells.
    arrivals: Vec<Arrival>,
    loaded: usize,
    reach: &'v mut [Reach],
}

impl Sink for Count<'_> {
    fn detail(&self) -> Detail {
        self.detail
    }

    fn arrive(&mut self, arrival: &Arrival) {
        self.visit = arrival.visit;
    }

    fn event(&mut self, _: Now, event: Happening<'_>) {
        if let Happening::PageLoaded { .. } = event {
            self.visit = self.arrivals[self.loaded].visit;
            self.loaded += 1;
        }
    }

    fn fired(&mut self, _: Now, trigger: usize) {
        let reach = &mut self.reach[trigger];
        reach.fired += 1;
        reach.visitors.insert(self.visitor);
        reach.visits.insert((self.visitor, self.visit));
    }
}

#[test]
fn a_hundred_thousand_visitors_are_counted_as_they_are_when_played_one_by_one() {
    let engines = engines();
    for engine in &engines {
        let mut dice = Dice(11);
        let inputs = inputs(engine, &mut dice);
        let prepared = engine.prepare(&inputs);
        let mut pages = Pages::new();
        for url in PAGES {
            pages.add(url);
        }
        let mut verdicts = Verdicts::of(&prepared);
        verdicts.add(&prepared.judge(pages.iter()));
        let (visits, world) = (Visits::default(), world());
        let mut player = prepared.traffic(visits, &world);
        let mut counted = vec![Reach::default(); inputs.len()];
        let mut expected = counted.clone();
        for visitor in 0..VISITORS.div_ceil(engines.len()) {
            let views = views(&mut dice, &mut pages);
            let count = |detail, arrivals, reach| Count {
                detail,
                visitor,
                visit: 0,
                arrivals,
                loaded: 0,
                reach,
            };
            let mut heard = count(Detail::Firings, Vec::new(), &mut counted[..]);
            player.play(&pages, &verdicts, &views, &mut heard);
            let arrivals = visits.arrivals(&views).collect();
            let mut heard = count(Detail::Outcome, arrivals, &mut expected[..]);
            prepared.play(&session_of(&visits, &views, &pages, &world), &mut heard);
        }
        assert_eq!(counted, expected, "{}", engine.info.key);
        let fired: u64 = counted.iter().map(|reach| reach.fired).sum();
        assert!(fired > 1000, "{}: {fired}", engine.info.key);
    }
}

/// Page views with some seconds between them, or some minutes, or a day.
fn views(dice: &mut Dice, pages: &mut Pages) -> Vec<View> {
    let mut at_ms = BEGINS_MS;
    let many = 1 + dice.below(4);
    let view = |_| {
        at_ms += match dice.below(8) {
            0 => 86_400_000,
            1 => 1_800_000,
            _ => i64::try_from(dice.below(30) * 1000).unwrap(),
        };
        View {
            at_ms,
            page: pages.add(dice.of::<&str>(&PAGES)),
        }
    };
    (0..many).map(view).collect()
}

fn inputs(engine: &Engine, dice: &mut Dice) -> Vec<TriggerInput> {
    match engine.info.platform {
        Platform::RocketChat => {
            let trigger = |place: usize, name: &str, value: &str, run_once: bool| {
                json!({
                    "_id": format!("t{place}"), "enabled": true, "runOnce": run_once,
                    "conditions": [{ "name": name, "value": value }],
                    "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hello" } }],
                })
            };
            let documents = [
                trigger(0, "page-url", "cart", true),
                trigger(1, "time-on-site", "5", true),
                trigger(2, "page-url", "^https://b\\.", false),
                trigger(3, "time-on-site", "20", false),
                trigger(4, "page-url", "/$", false),
            ];
            TriggerInput::list_from_json(Platform::RocketChat, &Value::from(documents.to_vec()).to_string())
                .unwrap()
        }
        Platform::ZendeskChat => {
            let trigger = |place: usize, condition: Value| {
                json!({ "name": format!("t{place}"), "enabled": true, "definition": {
                    "event": "page_enter", "condition": condition,
                    "actions": [["sendMessageToVisitor", "Anna", "Hello"]],
                } })
            };
            let documents = [
                trigger(
                    0,
                    json!([
                        "and",
                        ["not", ["firedBefore"]],
                        ["re", "@visitor_page_url", ".*cart.*"]
                    ]),
                ),
                trigger(1, json!(["and", ["stillOnPage", 7]])),
                trigger(2, json!(["and", ["not", ["stillOnSite", 12]]])),
                trigger(3, json!(["and", ["gt", "@visitor_previous_visits", 0]])),
            ];
            TriggerInput::list_from_json(
                Platform::ZendeskChat,
                &Value::from(documents.to_vec()).to_string(),
            )
            .unwrap()
        }
        Platform::LiveChat if engine.speaks() => (0..5)
            .map(|place: usize| TriggerInput {
                id: place.to_string(),
                trigger: Trigger::Greeting(Greeting::read(&members(&greeting(dice)))),
            })
            .collect(),
        Platform::LiveChat => {
            let lists = recorded_lists();
            let rules = lists.iter().flat_map(|case| &case.list.rules).take(12);
            rules
                .map(|rule| TriggerInput {
                    id: rule.id.clone(),
                    trigger: Trigger::AutoAccess(rule.clone()),
                })
                .collect()
        }
    }
}

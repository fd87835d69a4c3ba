//! What LiveChat has for a wish: greetings with rules that must all hold.
//!
//! Source: the vendor's Configuration API v3.6, “Greetings”, as `crates/simulate/src/livechat/greetings` follows it.

use serde_json::{Map, Value, json};

use super::{Audience, GivenUp, Occasion, Often, Proposal, Proposals, Wish, WishPart, in_words};
use crate::livechat::greeting::Compared;

/// Greetings for a wish.
pub(crate) fn proposals(wish: &Wish) -> Proposals {
    if wish.occasion == Occasion::ChatOpened {
        return Proposals {
            proposals: Vec::new(),
            never: Some(
                "Greetings come by themselves. LiveChat has nothing that waits for the chat window to be opened.",
            ),
        };
    }
    let mut rules = Vec::new();
    let mut gives_up = Vec::new();
    if let Some(text) = wish.place.text() {
        rules.push(rule("url_current", "contains", text));
    }
    match wish.who {
        Audience::Everyone => {}
        Audience::New => rules.push(rule("visits_number", "equals", "1")),
        Audience::Returning => rules.push(rule("visits_number", "greater_or_equal", "2")),
    }
    let time = match wish.occasion {
        Occasion::OnPage { seconds } => Some(("visit_time_page", seconds)),
        Occasion::OnSite { seconds } => Some(("visit_time_site", seconds)),
        Occasion::AtOnce | Occasion::ChatOpened => None,
    };
    if let Some((subject, seconds)) = time {
        let most = Compared::Seconds.most().unwrap_or(seconds);
        if seconds > most {
            gives_up.push(GivenUp::new(
                WishPart::Occasion,
                format!(
                    "It speaks after {}, which is the longest time that LiveChat takes.",
                    in_words(most)
                ),
            ));
        }
        rules.push(rule(subject, "greater_or_equal", &seconds.min(most).to_string()));
    }
    for (text, ever) in wish.visited() {
        rules.push(rule("url_visited", "doesnt_contain", text));
        if ever {
            gives_up.push(GivenUp::new(
                WishPart::Unless,
                format!("It knows the pages of this visit only: who was on {text} in an earlier visit is spoken to."),
            ));
        }
    }
    // A greeting must have a rule; this one always holds.
    if rules.is_empty() {
        rules.push(rule("visit_time_site", "greater_or_equal", "0"));
    }
    if wish.often == Often::EachTime {
        gives_up.push(GivenUp::new(
            WishPart::Often,
            "It speaks once a visit: LiveChat shows no greeting twice in a visit.",
        ));
    }
    let mut proposals = Vec::new();
    if wish.often == Often::OncePerVisitor && wish.who == Audience::Everyone {
        let mut only_first = gives_up.clone();
        only_first.push(GivenUp::new(
            WishPart::Who,
            "It speaks in the first visit only, so that nobody gets it twice.",
        ));
        let first = [&rules[..], &[rule("visits_number", "equals", "1")]].concat();
        proposals.push(proposal(
            wish,
            "A greeting for the first visit",
            &first,
            only_first,
        ));
    }
    if wish.often == Often::OncePerVisitor && wish.who != Audience::New {
        gives_up.push(GivenUp::new(WishPart::Often, "It speaks once in every visit."));
    }
    proposals.push(proposal(wish, "A greeting", &rules, gives_up));
    proposals.sort_by_key(|proposal| proposal.gives_up.len());
    Proposals {
        proposals,
        never: None,
    }
}

fn proposal(wish: &Wish, title: &str, rules: &[Value], gives_up: Vec<GivenUp>) -> Proposal {
    let message = json!({ "template_id": "cards", "elements": [{ "title": wish.message, "subtitle": "" }] });
    let members = [
        ("name", json!(wish.name())),
        ("type", json!("normal")),
        ("active", json!(true)),
        ("group", json!(0)),
        ("rules", json!(rules)),
        ("rich_message", message),
    ];
    Proposal {
        title: title.to_owned(),
        speaks: members
            .into_iter()
            .map(|(member, value)| (member.to_owned(), value))
            .collect::<Map<_, _>>(),
        helpers: Vec::new(),
        needs: None,
        gives_up,
    }
}

fn rule(subject: &str, operator: &str, value: &str) -> Value {
    json!({ "condition": "and", "type": subject, "operator": operator, "value": value })
}

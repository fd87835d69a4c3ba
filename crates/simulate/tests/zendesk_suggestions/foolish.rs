//! Suggestions for triggers and visits of any kind, however foolish.

use proptest::prelude::*;
use simulate::{AccountStatus, Environment, Session, Speaker, Step, SuggestOptions, suggest};

use crate::made_up::{document, value};
use crate::{applied, engine, input};

fn status() -> impl Strategy<Value = AccountStatus> {
    prop::sample::select(AccountStatus::ALL.to_vec())
}

fn step() -> impl Strategy<Value = Step> {
    let url = prop::sample::select(vec![
        "https://a.example/",
        "https://a.example/Cart?x=1",
        "about:blank",
        "",
    ]);
    prop_oneof![
        4 => url.prop_map(|url| Step::Load { url: url.to_owned() }),
        4 => prop_oneof![4 => 0..70_000_u64, 1 => any::<u64>()].prop_map(|ms| Step::Wait { ms }),
        1 => (0..90_000_000_u64).prop_map(|ms| Step::Return { ms, url: None }),
        3 => prop::sample::select(vec![Step::Leave, Step::RequestChat, Step::Served, Step::EndChat]),
        1 => any::<String>().prop_map(|text| Step::Message { text, from: Speaker::Visitor }),
        1 => status().prop_map(|status| Step::AccountStatus { status }),
        1 => status().prop_map(|status| Step::DepartmentStatus { department: "7".to_owned(), status }),
    ]
}

fn session() -> impl Strategy<Value = Session> {
    let facts = prop::collection::btree_map(
        prop::sample::select(vec!["previous_visits", "country_code", "email", "sparkles"])
            .prop_map(str::to_owned),
        value(),
        0..3,
    );
    let tail_ms = prop_oneof![4 => 0..70_000_u64, 1 => any::<u64>()];
    (prop::collection::vec(step(), 0..8), status(), facts, tail_ms).prop_map(
        |(steps, status, visitor, tail_ms)| Session {
            environment: Environment {
                account_status: Some(status),
                visitor,
                ..Environment::default()
            },
            steps,
            tail_ms,
            expect: Vec::new(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_is_suggested_works_and_changes_nothing_else(
        document in document(),
        session in session(),
    ) {
        let documents = [document];
        let triggers = [input(&documents[0])];
        let options = SuggestOptions {
            document: Some(documents[0].clone()),
            most_runs: 60,
            ..SuggestOptions::default()
        };
        let suggestions = suggest(engine(), &triggers, &session, "t", &options);
        prop_assert!(suggestions.runs <= 60 + 60);
        for suggestion in &suggestions.found {
            let fires = applied(&documents, 0, &session, suggestion);
            prop_assert_eq!(fires.first(), Some(&suggestion.fires_at_ms), "{}", &suggestion.text);
        }
    }
}

//! Ids that would turn a call into another one: refused before anything is sent, wherever they come from.

use publish::{Choices, Control, Error, Limits, Mode, Outcome, Plan, ServerTrigger, apply};
use serde_json::json;

use crate::documents::{edited, new_draft, stored, trashed};
use crate::steps::planned_for;
use crate::support::{Fake, quick};

const UNSAFE: [&str; 14] = [
    "", " ", ".", "..", " .. ", "%2e", "%2E%2E", ".%2e", "../me", "a/b", "..\\x", "a\u{0}b", "a\r\nb",
    "x?y=1#z",
];

#[tokio::test]
async fn reading_a_trigger_with_such_an_id_calls_nothing() {
    let fake = Fake::start(vec![]).await;
    let client = fake.client().await;
    for id in UNSAFE {
        let error = client.trigger(id, &Control::default()).await.unwrap_err();
        assert!(
            matches!(&error, Error::UnsafeId { id: named, .. } if named == id),
            "{error:?}"
        );
        assert_eq!(error.code(), "unsafe-id");
        assert!(!error.leaves_in_doubt() && !error.ends_everything());
        assert!(!error.to_string().contains(['\r', '\n', '\0']), "{error}");
        assert!(!error.help().is_empty());
    }
    assert_eq!(fake.calls(), Vec::<String>::new());
}

#[tokio::test]
async fn a_list_with_such_an_id_is_read_and_what_is_written_to_it_is_refused_while_the_rest_is_done() {
    // Lists of several pages are not read anew before each write: the trigger is asked for by itself.
    for (id, page_size) in UNSAFE.iter().flat_map(|id| [(*id, 100), (*id, 1)]) {
        let (bad, gone, good) = (
            stored(id, "Bad", "base"),
            stored(&format!("{id}2/"), "Gone", "base"),
            stored("good", "Good", "base"),
        );
        let fake = Fake::start(vec![bad.clone(), gone.clone(), good.clone()]).await;
        let limits = Limits { page_size, ..quick() };
        let client = fake.client_with(limits, &Control::default()).await;
        let listed: Vec<ServerTrigger> = client.triggers(&Control::default()).await.unwrap();
        assert_eq!(listed[0].id, id);
        let drafts = [
            edited("u", &bad, "mine"),
            trashed("d", &gone),
            new_draft("c", "New", "mine"),
            edited("g", &good, "mine"),
        ];
        // As it comes from a file.
        let saved = json!(planned_for(&fake.address, &drafts, &listed)).to_string();
        let plan: Plan = serde_json::from_str(&saved).unwrap();
        let report = apply(
            &client,
            &plan,
            &Choices::new(),
            Mode::Apply,
            &mut Vec::new(),
            &Control::default(),
        )
        .await
        .unwrap();
        for item in &report.items {
            let refused = matches!(&item.outcome, Outcome::Failed { problem } if problem.code == "unsafe-id");
            let written = matches!(item.outcome, Outcome::Written { .. });
            let wanted = matches!(item.name.as_str(), "Bad" | "Gone");
            assert_eq!((refused, written), (wanted, !wanted), "{id:?}: {item:#?}");
        }
        assert_eq!(
            fake.writes(),
            ["POST livechat/triggers", "POST livechat/triggers"]
        );
        assert_eq!(fake.names(), ["Bad", "Gone", "Good", "New"]);
        assert_eq!(report.stopped, None);
    }
}

use serde_json::json;
use store::{
    Authentication, ItemId, NewDraft, NewItem, NewPublication, Operation, ProjectKind, ServerDetails,
};
use trigger::Platform;

use super::*;

/// A publication that replaces a trigger, not ended, with its draft tied to trigger 1.
struct Replacing {
    store: Store,
    server: Server,
    publication: PublicationId,
    item: ItemId,
    draft: DraftId,
}

fn document(message: &str) -> Map<String, Value> {
    let document = json!({ "name": "Rescue", "description": "", "enabled": true, "definition": {
        "event": "page_enter", "condition": ["and"], "actions": [["sendMessageToVisitor", "Ann", message]]
    } });
    document.as_object().unwrap().clone()
}

fn on_server(id: &str, message: &str) -> ServerTrigger {
    ServerTrigger {
        id: id.to_owned(),
        document: document(message),
    }
}

fn replacing() -> Replacing {
    let mut store = Store::open_in_memory().unwrap();
    let project = store.create_project("Shop", ProjectKind::Own, 1).unwrap();
    let details = ServerDetails {
        platform: Platform::ZendeskChat,
        name: "Shop".to_owned(),
        base_url: "https://shop.example".to_owned(),
        authentication: Authentication::Token,
        account: String::new(),
        credential: None,
        environment: None,
        colour: None,
        application: None,
    };
    let server = store.create_server(project, &details, 1).unwrap();
    let new = NewDraft {
        platform: Platform::ZendeskChat,
        document: text(&document("new")),
        label: None,
    };
    let draft = store.create_drafts(project, &[new], 1).unwrap()[0];
    store
        .link(&link_to(draft, server, &on_server("1", "old")))
        .unwrap();
    let item = NewItem {
        draft: Some(draft),
        revision: None,
        trigger_id: Some("1".to_owned()),
        operation: Operation::Update,
        before: Some(text(&document("old"))),
        after: Some(text(&document("new"))),
        despite: None,
    };
    let publication = NewPublication {
        server,
        who: "ann".to_owned(),
        note: String::new(),
        items: vec![item],
    };
    let publication = store.begin_publication(&publication, 2).unwrap();
    let item = store.publication_items(publication).unwrap()[0].id;
    let removal = json!({ "listed": ["1"], "part": "removal" });
    store.item_sent(item, Some(&removal), 3).unwrap();
    let server = store.server(server).unwrap();
    Replacing {
        store,
        server,
        publication,
        item,
        draft,
    }
}

impl Replacing {
    /// The new trigger was sent too, at a time.
    fn sent_on(&mut self, at: i64) {
        let insertion = json!({ "listed": [], "part": "insertion" });
        self.store.item_sent_further(self.item, &insertion, at).unwrap();
    }

    /// What the next reading of the server settles.
    fn settled(&mut self, there: &[ServerTrigger]) -> Settlement {
        let unended = self.store.unfinished_publications().unwrap();
        let interrupted: Vec<_> = unended.iter().map(|publication| publication.id).collect();
        settle(&mut self.store, &self.server, &interrupted, there, &[]).unwrap()
    }

    /// The trigger that the draft is tied to.
    fn tie(&self) -> Option<String> {
        let links = links(&self.store, self.server.id).unwrap();
        links.get(&self.draft).map(|link| link.trigger_id.clone())
    }

    fn state(&self) -> ItemState {
        self.store.publication_items(self.publication).unwrap()[0].state
    }
}

#[test]
fn a_replacement_cut_between_its_calls_is_half_done_and_its_draft_is_made_again() {
    let mut cut = replacing();
    let settlement = cut.settled(&[]);
    assert_eq!(settlement.found[0].verdict, Verdict::HalfDone);
    assert_eq!((cut.tie(), cut.state()), (None, ItemState::Failed));
}

#[test]
fn a_replacement_whose_first_call_did_nothing_leaves_everything_as_it_was() {
    let mut cut = replacing();
    cut.settled(&[on_server("1", "old")]);
    assert_eq!(
        (cut.tie().as_deref(), cut.state()),
        (Some("1"), ItemState::Failed)
    );
}

#[test]
fn a_replacement_that_arrived_ties_its_draft_to_the_new_trigger() {
    let mut cut = replacing();
    cut.sent_on(4);
    cut.settled(&[on_server("2", "new")]);
    assert_eq!(
        (cut.tie().as_deref(), cut.state()),
        (Some("2"), ItemState::Verified)
    );
}

#[test]
fn a_replacement_that_was_put_back_did_not_happen() {
    let mut cut = replacing();
    cut.sent_on(4);
    let settlement = cut.settled(&[on_server("2", "old")]);
    assert_eq!(settlement.found[0].verdict, Verdict::DidNotHappen);
    assert_eq!(cut.state(), ItemState::Failed);
}

#[test]
fn a_new_trigger_that_may_still_come_keeps_the_draft_from_being_sent_and_is_taken_when_it_comes() {
    let mut cut = replacing();
    cut.sent_on(now());
    let settlement = cut.settled(&[]);
    assert!(settlement.doubt(Some(cut.draft), &document("new")).is_some());
    assert_eq!(cut.state(), ItemState::Unknown);
    cut.settled(&[on_server("2", "new")]);
    assert_eq!(cut.tie().as_deref(), Some("2"));
}

#[test]
fn a_new_trigger_that_never_came_is_half_done_once_its_time_is_over() {
    let mut cut = replacing();
    cut.sent_on(4);
    cut.store
        .item_done(cut.item, &ItemResult::Unknown { error: json!({}) }, 5)
        .unwrap();
    cut.store
        .end_publication(cut.publication, Outcome::Failed, now() + 1)
        .unwrap();
    let settlement = cut.settled(&[]);
    assert_eq!(settlement.found[0].verdict, Verdict::HalfDone);
    assert_eq!(cut.tie(), None);
    assert!(cut.settled(&[]).found.is_empty(), "it is said once");
}

#[test]
fn a_journal_of_before_calls_had_parts_is_read_as_one_call_for_each_write() {
    let mut old = replacing();
    let recorded = recorded(&old.store, Platform::ZendeskChat, old.publication).unwrap();
    assert_eq!(recorded.len(), 2);
    // As it was written then.
    let line = json!({ "item": "draft:1", "event": { "event": "sent", "listed": ["1"] } });
    let line: publish::JournalEntry = serde_json::from_value(line).unwrap();
    let publish::Event::Sent { part, at, .. } = &line.event else {
        panic!("{line:?}");
    };
    assert_eq!((*part, *at), (publish::Part::Whole, 0));
    let again = serde_json::to_value(&line).unwrap();
    assert!(again["event"].get("part").is_none(), "old programs read it too");
    old.settled(&[on_server("1", "old")]);
}

/// A licence with a creation or a deletion of a greeting that was sent long ago, and whose answer nobody has.
fn greeting_sent(operation: Operation) -> (Store, Server, PublicationId) {
    let mut store = Store::open_in_memory().unwrap();
    let project = store.create_project("Shop", ProjectKind::Own, 1).unwrap();
    let details = ServerDetails {
        platform: Platform::LiveChat,
        name: "Shop".to_owned(),
        base_url: "https://shop.example".to_owned(),
        authentication: Authentication::Token,
        account: String::new(),
        credential: None,
        environment: None,
        colour: None,
        application: None,
    };
    let server = store.create_server(project, &details, 1).unwrap();
    let greeting = json!({ "type": "normal", "active": true, "name": "Sale", "group": 0,
        "rules": [{ "condition": "and", "type": "visits_number", "operator": "equals", "value": "2" }] });
    let greeting = text(greeting.as_object().unwrap());
    let is_new = operation == Operation::Create;
    let item = NewItem {
        draft: None,
        revision: None,
        trigger_id: (!is_new).then(|| "greeting:1".to_owned()),
        operation,
        before: (!is_new).then(|| greeting.clone()),
        after: is_new.then_some(greeting),
        despite: None,
    };
    let publication = NewPublication {
        server,
        who: "ann".to_owned(),
        note: String::new(),
        items: vec![item],
    };
    let publication = store.begin_publication(&publication, 2).unwrap();
    let item = store.publication_items(publication).unwrap()[0].id;
    let listed = json!({ "listed": ["rule"] });
    store.item_sent(item, Some(&listed), 3).unwrap();
    let server = store.server(server).unwrap();
    (store, server, publication)
}

#[test]
fn what_is_in_doubt_stays_so_while_its_kind_cannot_be_read() {
    let unread = Unread {
        kind: "greeting",
        permission: "greetings:rw (a scope of the token)",
        help: "",
    };
    for operation in [Operation::Create, Operation::Delete] {
        let (mut store, server, publication) = greeting_sent(operation);
        let state = |store: &Store| store.publication_items(publication).unwrap()[0].state;
        settle(&mut store, &server, &[publication], &[], &[unread]).unwrap();
        assert_eq!(state(&store), ItemState::Unknown, "{operation:?}");
        // However often one looks.
        let again = settle(&mut store, &server, &[], &[], &[unread]).unwrap();
        assert_eq!(state(&store), ItemState::Unknown, "{operation:?}");
        assert_eq!(again.doubts.len(), usize::from(operation == Operation::Create));
        // Another kind that cannot be read says nothing of it.
        let rules = Unread {
            kind: "auto-access",
            ..unread
        };
        let read = settle(&mut store, &server, &[], &[], &[rules]).unwrap();
        assert_eq!(read.doubts.len(), 0, "{operation:?}");
    }
}

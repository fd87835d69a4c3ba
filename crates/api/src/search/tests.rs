use serde_json::{Value, json};
use store::NewDraft;

use super::*;
use crate::app::{App, Nothing};
use crate::drafting::{drafts, revisions};
use crate::{Keychain, Options, projects};

fn application() -> (tempfile::TempDir, App, i64) {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(Options {
        data_dir: folder.path().to_owned(),
        keychain: Keychain::Off,
    });
    let project = projects::list(app.data(), Nothing {}).unwrap()[0].id;
    (folder, app, project)
}

fn found(app: &App, project: i64, query: &str) -> Answer {
    find(
        app,
        Find {
            project,
            query: query.to_owned(),
        },
    )
    .unwrap()
}

fn names(answer: &Answer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.name.as_str()).collect()
}

#[test]
fn a_draft_is_found_by_its_name_by_a_word_of_its_message_and_by_its_pattern() {
    let (_folder, app, project) = application();
    let all = drafts::list(app.data(), projects::Which { project }).unwrap();
    let draft = all
        .iter()
        .find(|row| !row.patterns.is_empty() && !row.messages.is_empty())
        .unwrap();

    let by_name = found(&app, project, &draft.name);
    assert_eq!(
        (by_name.hits[0].id, by_name.hits[0].rank),
        (draft.id, Rank::Exact)
    );
    assert_eq!(by_name.hits[0].excerpt, None);

    let word = draft.messages[0]
        .text
        .split_whitespace()
        .max_by_key(|word| word.len())
        .unwrap();
    let by_message = found(&app, project, &word.to_uppercase());
    let hit = by_message
        .hits
        .iter()
        .find(|hit| hit.id == draft.id && hit.kind == HitKind::Draft)
        .unwrap();
    let excerpt = hit.excerpt.as_ref().unwrap();
    assert_eq!(
        (hit.rank, excerpt.field.as_str(), excerpt.found.as_str()),
        (Rank::Text, "Message", word)
    );

    let by_pattern = found(&app, project, &draft.patterns[0].source);
    let hit = by_pattern.hits.iter().find(|hit| hit.id == draft.id).unwrap();
    assert!(
        hit.rank < Rank::Text || hit.excerpt.as_ref().unwrap().field == "Pattern",
        "{hit:?}"
    );
}

/// Types a text into a member of the draft at `place`, and says which draft that is.
fn edit(app: &App, project: i64, place: usize, member: &str, text: &str) -> i64 {
    let draft = drafts::list(app.data(), projects::Which { project }).unwrap()[place].id;
    let before = drafts::get(app.data(), drafts::Which { draft }).unwrap();
    let mut document = before.document;
    document.insert(member.to_owned(), json!(text));
    let save = revisions::Save {
        draft,
        base: before.revision,
        document,
        burst: None,
    };
    revisions::save(app.data(), save).unwrap();
    draft
}

#[test]
fn what_is_typed_is_found_at_once_and_what_is_in_the_trash_is_not() {
    let (_folder, app, project) = application();
    assert!(names(&found(&app, project, "zebra")).is_empty());
    let edited = edit(&app, project, 0, "name", "Zebra crossing");
    assert_eq!(names(&found(&app, project, "zebra")), ["Zebra crossing"]);

    drafts::trash(
        app.data(),
        drafts::Several {
            project,
            drafts: vec![edited],
        },
    )
    .unwrap();
    assert!(names(&found(&app, project, "zebra")).is_empty());
}

#[test]
fn sessions_and_servers_are_found_too() {
    let (_folder, app, project) = application();
    let session = &sessions::list(app.data(), projects::Which { project }).unwrap()[0];
    let hit = found(&app, project, &session.name)
        .hits
        .into_iter()
        .find(|hit| hit.kind == HitKind::Session);
    assert_eq!(hit.unwrap().id, session.id);
    let servers = found(&app, project, "practice").hits;
    assert!(
        servers.iter().any(|hit| hit.kind == HitKind::Server),
        "{servers:?}"
    );
}

#[test]
fn without_words_what_was_edited_last_comes_first() {
    let (_folder, app, project) = application();
    let edited = edit(&app, project, 2, "description", "Edited");
    let answer = found(&app, project, "  ");
    assert_eq!(answer.hits.len(), MOST_RECENT);
    assert_eq!((answer.hits[0].id, answer.left_out), (edited, 0));
}

#[test]
fn of_many_drafts_the_best_are_listed_and_the_others_counted() {
    let (_folder, app, project) = application();
    let many: Vec<NewDraft> = (0..500)
        .map(|n| NewDraft {
            platform: Platform::RocketChat,
            document: json!({ "name": format!("Offer {n}"), "description": "walrus" }).to_string(),
            label: None,
        })
        .collect();
    app.data()
        .store(|store| Ok(store.create_drafts(ProjectId(project), &many, 1)?))
        .unwrap();
    let answer = found(&app, project, "offer 77");
    assert_eq!(
        (answer.hits[0].name.as_str(), answer.hits[0].rank),
        ("Offer 77", Rank::Exact)
    );
    let walrus = found(&app, project, "walrus");
    assert_eq!(
        (walrus.hits.len(), walrus.left_out),
        (MOST_DRAFTS, 500 - MOST_DRAFTS as u32)
    );
}

/// How long a search takes. Run with `cargo test -p api --release --lib -- --ignored --nocapture ten_thousand`.
#[test]
#[ignore = "measures, and the machine must be quiet"]
fn ten_thousand_drafts_are_searched_quickly() {
    let (_folder, app, project) = application();
    let templates = documents(Platform::RocketChat).templates();
    let many: Vec<NewDraft> = (0..10_000)
        .map(|n| {
            let mut document = templates[n % templates.len()].document.clone();
            document.insert("name".to_owned(), json!(format!("Offer {n}")));
            document.insert(
                "description".to_owned(),
                json!(format!("Campaign {} of the year", n % 97)),
            );
            NewDraft {
                platform: Platform::RocketChat,
                document: Value::Object(document).to_string(),
                label: None,
            }
        })
        .collect();
    app.data()
        .store(|store| Ok(store.create_drafts(ProjectId(project), &many, 1)?))
        .unwrap();
    for query in [
        "",
        "o",
        "campaign 12",
        "offer 9999",
        "pricing",
        "nothing of the kind",
    ] {
        let start = std::time::Instant::now();
        let answer = found(&app, project, query);
        println!(
            "“{query}”: {:?}, {} and {} more",
            start.elapsed(),
            answer.hits.len(),
            answer.left_out
        );
        assert!(answer.hits.len() <= MOST_DRAFTS + 2 * MOST_OTHERS);
    }
}

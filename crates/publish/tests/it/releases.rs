//! The list of releases is read from a server that can be anything.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use publish::{Release, ReleasesError, newer_release};
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(30);

/// A server that answers with what `answer` makes, and how often it was asked.
async fn serve<A: IntoResponse + 'static>(
    answer: impl Fn(HeaderMap) -> A + Clone + Send + Sync + 'static,
) -> (String, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let answer = move |headers: HeaderMap| {
        count.fetch_add(1, Ordering::SeqCst);
        let answer = answer(headers).into_response();
        async move { answer }
    };
    let router = Router::new().route("/releases", get(answer));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (format!("http://{address}/releases"), asked)
}

fn release(tag: &str) -> Value {
    json!({ "tag_name": tag, "html_url": format!("https://example.com/{tag}"), "body": format!("New in {tag}"), "prerelease": false, "draft": false })
}

async fn newer(list: Value, current: &str) -> Option<Release> {
    let text = list.to_string();
    let (address, asked) = serve(move |_| text.clone()).await;
    let found = newer_release(&address, current, PATIENCE).await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 1, "it is asked once");
    found
}

async fn refused<A: IntoResponse + 'static>(
    answer: impl Fn() -> A + Clone + Send + Sync + 'static,
) -> ReleasesError {
    let (address, asked) = serve(move |_| answer()).await;
    let refused = newer_release(&address, "1.0.0", PATIENCE).await.unwrap_err();
    assert_eq!(asked.load(Ordering::SeqCst), 1, "it is asked once");
    refused
}

#[tokio::test]
async fn the_newest_release_is_told_by_its_numbers() {
    let list = json!([release("v1.9.0"), release("v1.10.0"), release("v1.2.0")]);
    let found = newer(list, "1.9.0").await.unwrap();
    assert_eq!(
        found,
        Release {
            version: "1.10.0".to_owned(),
            notes: "New in v1.10.0".to_owned(),
            page: Some("https://example.com/v1.10.0".to_owned()),
        }
    );
}

#[tokio::test]
async fn the_same_and_older_ones_are_no_news() {
    assert_eq!(
        newer(json!([release("v1.9.0"), release("v1.0.0")]), "1.9.0").await,
        None
    );
    assert_eq!(newer(json!([]), "1.9.0").await, None);
}

#[tokio::test]
async fn drafts_and_pre_releases_are_never_told() {
    let with = |tag: &str, member: &str| {
        let mut release = release(tag);
        release[member] = json!(true);
        release
    };
    let list = json!([
        with("v3.0.0", "draft"),
        with("v2.5.0", "prerelease"),
        release("v2.0.0-rc.1"),
        release("v1.1.0")
    ]);
    assert_eq!(newer(list, "1.0.0").await.unwrap().version, "1.1.0");
    // Who has a pre-release is told of what it became.
    assert_eq!(
        newer(json!([release("v1.0.0")]), "1.0.0-rc.2")
            .await
            .unwrap()
            .version,
        "1.0.0"
    );
}

#[tokio::test]
async fn what_is_no_release_is_passed_over_and_a_page_that_is_no_web_address_is_left_out() {
    let mut strange = release("v2.0.0");
    strange["html_url"] = json!("javascript:alert(1)");
    let list = json!([7, { "tag_name": null }, release("latest"), strange]);
    let found = newer(list, "1.0.0").await.unwrap();
    assert_eq!((found.version.as_str(), found.page), ("2.0.0", None));
}

#[tokio::test]
async fn nothing_is_sent_but_what_the_program_is() {
    let (address, _) = serve(|headers: HeaderMap| {
        let mut names: Vec<String> = headers.keys().map(ToString::to_string).collect();
        names.sort_unstable();
        let agent = headers["user-agent"].to_str().unwrap().to_owned();
        let told = format!("{} · {agent}", names.join(" "));
        json!([{ "tag_name": "v9", "body": told }]).to_string()
    })
    .await;
    let found = newer_release(&address, "1.0.0", PATIENCE).await.unwrap().unwrap();
    let agent = concat!("TriggerDesigner/", env!("CARGO_PKG_VERSION"));
    assert_eq!(found.notes, format!("accept host user-agent · {agent}"));
}

#[tokio::test]
async fn other_answers_are_told_apart() {
    assert!(matches!(
        refused(|| StatusCode::NOT_FOUND).await,
        ReleasesError::Status(404)
    ));
    let away = (StatusCode::FOUND, [("location", "https://example.com/")]);
    assert!(matches!(refused(move || away).await, ReleasesError::Status(302)));
    for garbage in ["<html>", "", "{\"tag_name\":\"v9\"}", "\u{0}"] {
        assert!(
            matches!(refused(move || garbage).await, ReleasesError::NoList),
            "{garbage}"
        );
    }
}

#[tokio::test]
async fn an_answer_of_ten_megabytes_is_not_read_to_its_end() {
    let refused = refused(|| {
        let pieces = stream::iter((0..160).map(|_| Ok::<_, Infallible>(vec![b' '; 1 << 16])));
        Response::new(Body::from_stream(pieces))
    });
    assert!(matches!(refused.await, ReleasesError::TooLarge));
}

#[tokio::test]
async fn one_that_never_answers_is_given_up() {
    let (address, _) = serve(|_| {
        let nothing = stream::pending::<Result<Vec<u8>, Infallible>>();
        Response::new(Body::from_stream(nothing))
    })
    .await;
    let refused = newer_release(&address, "1.0.0", Duration::from_millis(50)).await;
    assert!(matches!(refused, Err(ReleasesError::Slow(_))));
}

#[tokio::test]
async fn without_encryption_only_this_machine_is_asked() {
    for address in ["http://example.com/releases", "file:///etc/passwd", "nowhere"] {
        let refused = newer_release(address, "1.0.0", PATIENCE).await;
        assert!(matches!(refused, Err(ReleasesError::Address)), "{address}");
    }
}

//! The test host of the interface lets no foreign web page reach a command.

#![expect(
    clippy::unwrap_used,
    reason = "a story stops at the first thing that it did not expect"
)]

use reqwest::{RequestBuilder, StatusCode};
use serde_json::{Value, json};
use stories::host::{Options, serve};

struct Setup {
    app: api::App,
    base_url: String,
    _folder: tempfile::TempDir,
}

impl Setup {
    async fn new(dev_server: Option<u16>) -> Setup {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        std::fs::create_dir(&dist).unwrap();
        std::fs::write(dist.join("index.html"), "the interface").unwrap();
        let app = api::App::open(api::Options {
            data_dir: folder.path().join("data"),
            keychain: api::Keychain::Off,
        });
        let options = Options {
            dist,
            port: 0,
            dev_server,
        };
        let host = serve(app.clone(), options).await.unwrap();
        Setup {
            app,
            base_url: host.base_url,
            _folder: folder,
        }
    }

    fn port(&self) -> &str {
        self.base_url.rsplit_once(':').unwrap().1
    }

    /// A command that leaves a trace.
    fn command(&self) -> RequestBuilder {
        reqwest::Client::new().post(format!("{}/rpc/project.create", self.base_url))
    }

    fn page(&self) -> RequestBuilder {
        reqwest::Client::new().get(format!("{}/", self.base_url))
    }

    async fn projects(&self) -> usize {
        let list = api::dispatch(&self.app, "project.list", json!({})).await.unwrap();
        list.as_array().unwrap().len()
    }
}

fn input() -> Value {
    json!({ "name": "By a foreign page" })
}

async fn answer(request: RequestBuilder) -> (StatusCode, String) {
    let answer = request.send().await.unwrap();
    (answer.status(), answer.text().await.unwrap())
}

#[tokio::test]
async fn a_request_that_was_sent_to_another_host_is_refused_before_any_command_runs() {
    let it = Setup::new(Some(5173)).await;
    let before = it.projects().await;
    let port = it.port();
    for host in [
        "attacker.example".to_owned(),
        format!("attacker.example:{port}"),
        format!("127.0.0.1.attacker.example:{port}"),
        format!("localhost.:{port}"),
        "127.0.0.1".to_owned(),
        "127.0.0.1:1".to_owned(),
        // Pages of the development server may call; nobody is to call under its address.
        "127.0.0.1:5173".to_owned(),
    ] {
        for request in [it.command().json(&input()), it.page()] {
            let (status, words) = answer(request.header("Host", &host)).await;
            assert_eq!(status, 403, "{host}: {words}");
            assert!(words.contains(&host) && words.contains(&it.base_url), "{words}");
        }
    }
    assert_eq!(it.projects().await, before);
}

#[tokio::test]
async fn a_request_of_a_page_of_another_origin_is_refused_before_any_command_runs() {
    let it = Setup::new(None).await;
    let before = it.projects().await;
    let port = it.port();
    for origin in [
        "https://attacker.example".to_owned(),
        "null".to_owned(),
        String::new(),
        "http://127.0.0.1:5173".to_owned(),
        format!("https://127.0.0.1:{port}"),
        format!("http://127.0.0.1:{port}.attacker.example"),
    ] {
        for request in [it.command().json(&input()), it.page()] {
            let (status, words) = answer(request.header("Origin", &origin)).await;
            assert_eq!(status, 403, "{origin}: {words}");
            assert!(words.contains(&it.base_url), "{words}");
        }
    }
    // Behind an origin that is its own, a second one is no way in.
    let both = it
        .command()
        .json(&input())
        .header("Origin", &it.base_url)
        .header("Origin", "https://attacker.example");
    assert_eq!(answer(both).await.0, 403);
    assert_eq!(it.projects().await, before);
}

#[tokio::test]
async fn an_input_that_does_not_say_that_it_is_json_runs_no_command() {
    let it = Setup::new(None).await;
    let before = it.projects().await;
    for content_type in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
    ] {
        let mut request = it.command().body(input().to_string());
        if let Some(content_type) = content_type {
            request = request.header("Content-Type", content_type);
        }
        let (status, words) = answer(request).await;
        assert_eq!(status, 415, "{content_type:?}: {words}");
        assert!(words.contains("application/json"), "{words}");
    }
    assert_eq!(it.projects().await, before);
}

#[tokio::test]
async fn pages_of_the_host_and_of_the_development_server_and_programs_get_their_answers() {
    let it = Setup::new(Some(5173)).await;
    let port = it.port();
    let before = it.projects().await;
    let origins = [
        None,
        Some(format!("http://127.0.0.1:{port}")),
        Some(format!("http://localhost:{port}")),
        Some("http://127.0.0.1:5173".to_owned()),
        Some("http://localhost:5173".to_owned()),
    ];
    for (number, origin) in origins.iter().enumerate() {
        for host in ["127.0.0.1", "localhost"] {
            let mut requests = [
                it.command().json(&json!({ "name": format!("{host} {number}") })),
                it.page(),
            ]
            .map(|request| request.header("Host", format!("{host}:{port}")));
            if let Some(origin) = origin {
                requests = requests.map(|request| request.header("Origin", origin));
            }
            for request in requests {
                let (status, words) = answer(request).await;
                assert_eq!(status, 200, "{origin:?} to {host}: {words}");
            }
        }
    }
    assert_eq!(it.projects().await, before + 2 * origins.len());
}

//! The rate limit of a server: what it says, what it leaves out, and what it says wrongly.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::documents::{many, new_draft};
use crate::support::{Fake, Fate, quick};
use publish::{Control, Error, Limits, Outcome, Progress};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

fn listening() -> (Control, Arc<Mutex<Vec<Progress>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = heard.clone();
    let control = Control::new(CancellationToken::new(), move |progress| {
        ear.lock().unwrap().push(progress);
    });
    (control, heard)
}

fn millis_from_now(wait: Duration) -> String {
    let at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap() + wait;
    at.as_millis().to_string()
}

#[tokio::test]
async fn the_rate_limit_is_waited_out_and_the_wait_is_told() {
    let fake = Fake::start(many(1)).await;
    fake.rule(|seen, _| {
        if seen.number > 2 {
            return Fate::Normal;
        }
        let headers = json!({
            "x-ratelimit-limit": "10", "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": millis_from_now(Duration::from_millis(40))
        });
        Fate::Instead(
            429,
            json!({ "success": false, "error": "slow down", "$headers": headers }),
        )
    });
    let (control, heard) = listening();
    let client = fake.client().await;
    assert_eq!(client.triggers(&control).await.unwrap().len(), 1);
    let waits: Vec<String> = heard.lock().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(
        waits[0],
        "waiting 1 s before attempt 2 of 10: the server allows 10 calls at a time"
    );
    assert_eq!(fake.calls().len(), 3);
}

#[tokio::test]
async fn no_call_is_wasted_when_the_server_says_that_none_remain() {
    let fake = Fake::start(many(1)).await;
    fake.rule(|_, triggers| {
        let headers = json!({
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": millis_from_now(Duration::from_millis(40))
        });
        let body = json!({ "triggers": triggers, "total": 1, "$headers": headers });
        Fate::Instead(200, body)
    });
    let (control, heard) = listening();
    let client = fake.client().await;
    client.triggers(&control).await.unwrap();
    client.triggers(&control).await.unwrap();
    let waits = heard
        .lock()
        .unwrap()
        .iter()
        .filter(|p| matches!(p, Progress::Waiting { .. }))
        .count();
    assert_eq!((waits, fake.calls().len()), (1, 2));
}

#[tokio::test]
async fn a_wait_can_be_cancelled_and_one_that_is_too_long_is_refused() {
    let fake = Fake::start(vec![]).await;
    fake.rule(|_, _| Fate::Instead(429, json!({ "$headers": { "retry-after": "200" } })));
    let cancel = CancellationToken::new();
    let hand = cancel.clone();
    let control = Control::new(cancel, move |progress| {
        assert!(
            matches!(
                progress,
                Progress::Waiting {
                    seconds: 200,
                    attempt: 2,
                    attempts: 10,
                    ..
                }
            ),
            "{progress:?}"
        );
        hand.cancel();
    });
    let client = fake.client().await;
    assert_eq!(client.triggers(&control).await.unwrap_err().code(), "cancelled");

    let limits = Limits {
        rate_limit_wait: Duration::from_secs(100),
        ..quick()
    };
    let client = fake.client_with(limits, &Control::default()).await;
    let error = client.triggers(&Control::default()).await.unwrap_err();
    assert!(
        matches!(error, Error::RateLimited { wait, .. } if wait.as_secs() >= 199),
        "{error:?}"
    );
}

/// Answers every call of a kind with 429 and these headers.
fn refusing(fake: &Fake, method: &'static str, headers: impl Fn() -> Value + Send + 'static) {
    fake.rule(move |seen, _| {
        if seen.call.starts_with(method) {
            Fate::Instead(429, json!({ "success": false, "$headers": headers() }))
        } else {
            Fate::Normal
        }
    });
}

fn date_in(seconds: i64) -> String {
    let wait = Duration::from_secs(seconds.unsigned_abs());
    let now = SystemTime::now();
    httpdate::fmt_http_date(if seconds < 0 { now - wait } else { now + wait })
}

/// Limits whose waits are 5, 10, 20, 40 and 40 ms.
fn six_attempts() -> Limits {
    Limits {
        attempts: 6,
        refusal_wait: Duration::from_millis(5),
        refusal_wait_most: Duration::from_millis(40),
        ..quick()
    }
}

/// A name, and the headers of a refusal.
type Refusal = (&'static str, fn() -> Value);

/// Refusals that leave nothing to wait for.
const NO_WAIT: [Refusal; 5] = [
    ("no seconds", || json!({ "retry-after": "0" })),
    ("a date that is over", || json!({ "retry-after": date_in(-60) })),
    (
        "a reset that is over",
        || json!({ "x-ratelimit-reset": "1500000000000" }),
    ),
    (
        "a reset that is over, in seconds",
        || json!({ "x-ratelimit-reset": "1500000000" }),
    ),
    (
        "both clocks, and neither helps",
        || json!({ "date": date_in(4), "retry-after": date_in(4), "x-ratelimit-reset": "0" }),
    ),
];

#[tokio::test]
async fn a_server_that_leaves_no_wait_is_asked_ever_more_slowly_and_then_no_more() {
    for (name, headers) in NO_WAIT {
        let fake = Fake::start(vec![]).await;
        refusing(&fake, "GET", headers);
        let (control, heard) = listening();
        let client = fake.client_with(six_attempts(), &control).await;
        let begun = Instant::now();
        let error = client.triggers(&control).await.unwrap_err();
        assert!(begun.elapsed() >= Duration::from_millis(115), "{name}");
        assert_eq!(fake.calls().len(), 6, "{name}");
        assert!(
            matches!(error, Error::RateLimited { refusals: 6, .. }),
            "{name}: {error:?}"
        );
        assert!(error.to_string().contains("refused the call 6 times"), "{error}");
        assert!(error.help().contains("rate limit"), "{}", error.help());
        let attempts: Vec<u32> = heard
            .lock()
            .unwrap()
            .iter()
            .filter_map(|progress| match progress {
                Progress::Waiting { attempt, .. } => Some(*attempt),
                _ => None,
            })
            .collect();
        assert_eq!(attempts, [2, 3, 4, 5, 6], "{name}");
        let told = heard.lock().unwrap()[1].to_string();
        assert_eq!(
            told,
            "waiting 1 s before attempt 3 of 6: the server allows no calls now"
        );
    }
}

#[tokio::test]
async fn a_write_that_is_refused_time_and_again_is_said_to_be_undone() {
    let fake = Fake::start(vec![]).await;
    let plan = crate::applying::planned(&fake, &[new_draft("c", "New", "mine")]).await;
    refusing(&fake, "POST", || json!({ "retry-after": "0" }));
    let client = fake.client_with(six_attempts(), &Control::default()).await;
    let mut journal = Vec::new();
    let report = crate::steps::carry_out(&client, &plan, &mut journal, &Control::default())
        .await
        .unwrap();
    let Outcome::Failed { problem } = &report.items[0].outcome else {
        panic!("{report:#?}");
    };
    assert_eq!(problem.code, "rate-limited");
    assert!(problem.message.contains("6 times"), "{}", problem.message);
    assert_eq!((fake.writes().len(), fake.triggers().len()), (6, 0));
}

/// How long the first wait is, in seconds.
async fn first_wait(headers: impl Fn() -> Value + Send + 'static, limits: Limits) -> u32 {
    let fake = Fake::start(vec![]).await;
    refusing(&fake, "GET", headers);
    let waits = Arc::new(Mutex::new(Vec::new()));
    let kept = waits.clone();
    let cancel = CancellationToken::new();
    let hand = cancel.clone();
    let control = Control::new(cancel, move |progress| {
        if let Progress::Waiting { seconds, .. } = progress {
            kept.lock().unwrap().push(seconds);
        }
        hand.cancel();
    });
    let client = fake.client_with(limits, &control).await;
    assert_eq!(client.triggers(&control).await.unwrap_err().code(), "cancelled");
    let waits = waits.lock().unwrap();
    waits[0]
}

#[tokio::test]
async fn a_clock_some_seconds_off_shortens_no_wait() {
    for off in [-9, -5, -4, -3, 3, 4, 5, 9] {
        let by_date = first_wait(
            move || json!({ "date": date_in(off), "retry-after": date_in(off + 20) }),
            quick(),
        );
        assert!((19..=21).contains(&by_date.await), "{off}");
        let reset = move || {
            let at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as i64;
            json!({ "date": date_in(off), "x-ratelimit-reset": (at + (off + 20) * 1000).to_string() })
        };
        assert!((19..=22).contains(&first_wait(reset, quick()).await), "{off}");
    }
}

#[tokio::test]
async fn chance_makes_a_wait_longer_and_never_shorter() {
    let limits = Limits {
        jitter_percent: 100,
        ..quick()
    };
    for _ in 0..20 {
        let wait = first_wait(|| json!({ "retry-after": "100" }), limits).await;
        assert!((100..=200).contains(&wait), "{wait}");
    }
}

#[tokio::test]
async fn a_wait_that_no_clock_can_hold_is_refused_and_crashes_nothing() {
    let fake = Fake::start(many(1)).await;
    let huge = [
        "18446744073709551615",
        "9223372036854775807",
        "99999999999999999999999999",
        "9223372036854",
    ];
    for huge in huge {
        for header in ["retry-after", "x-ratelimit-reset"] {
            for status in [429, 200] {
                fake.rule(move |_, triggers| {
                    Fate::Instead(status, json!({
                        "triggers": triggers, "total": 1,
                        "$headers": { header: huge, "x-ratelimit-remaining": "0", "x-ratelimit-limit": huge }
                    }))
                });
                let client = fake.client().await;
                let first = client.triggers(&Control::default()).await;
                let second = client.triggers(&Control::default()).await;
                // Only a reset says on a good answer when the next call is allowed.
                if status == 429 {
                    assert_eq!(first.unwrap_err().code(), "rate-limited", "{header}: {huge}");
                }
                if status == 429 || header == "x-ratelimit-reset" {
                    let error = second.unwrap_err();
                    assert_eq!(error.code(), "rate-limited", "{header}: {huge}");
                    assert!(!error.to_string().is_empty());
                }
            }
        }
        fake.rule(move |_, _| {
            let error = format!("You must wait {huge} seconds before trying this endpoint again.");
            Fate::Instead(429, json!({ "success": false, "error": error }))
        });
        let error = fake
            .client()
            .await
            .triggers(&Control::default())
            .await
            .unwrap_err();
        assert_eq!(error.code(), "rate-limited", "{huge}");
    }
    let limits = Limits {
        rate_limit_wait: Duration::MAX,
        refusal_wait: Duration::MAX,
        refusal_wait_most: Duration::MAX,
        jitter_percent: u32::MAX,
        ..quick()
    };
    assert!(first_wait(|| json!({ "retry-after": "18446744073709551615" }), limits).await > 0);
}

#[tokio::test]
async fn a_grown_wait_ends_at_once_when_the_work_is_cancelled() {
    let limits = Limits {
        refusal_wait: Duration::from_secs(3600),
        refusal_wait_most: Duration::from_secs(3600),
        rate_limit_wait: Duration::from_secs(7200),
        ..quick()
    };
    let begun = Instant::now();
    assert_eq!(first_wait(|| json!({ "retry-after": "0" }), limits).await, 3600);
    assert!(begun.elapsed() < Duration::from_secs(30));
}

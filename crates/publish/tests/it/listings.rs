//! Whole lists: pages, totals that are wrong, entries that are there twice, and more than anybody can keep.

use std::time::Duration;

use crate::documents::{edited, many, stored, trashed};
use crate::steps::carry_out;
use crate::support::{Fake, Fate, quick};
use publish::{Bound, Control, Error, Limits};
use serde_json::{Value, json};

async fn ids(fake: &Fake, limits: Limits) -> Result<Vec<String>, Error> {
    let client = fake.client_with(limits, &Control::default()).await;
    let triggers = client.triggers(&Control::default()).await?;
    Ok(triggers.into_iter().map(|trigger| trigger.id).collect())
}

#[tokio::test]
async fn a_long_list_comes_whole_and_in_the_servers_order() {
    let fake = Fake::start(many(250)).await;
    let expected: Vec<String> = (0..250).map(|n| format!("t{n}")).collect();
    assert_eq!(ids(&fake, quick()).await.unwrap(), expected);
    assert_eq!(fake.calls().len(), 3);
    fake.page(60); // a server that gives fewer than asked for
    assert_eq!(ids(&fake, quick()).await.unwrap(), expected);
}

#[tokio::test]
async fn a_list_that_shifts_while_it_is_read_is_read_anew() {
    let fake = Fake::start(many(150)).await;
    fake.rule(|seen, triggers| {
        if seen.number == 2 {
            triggers.remove(0); // would let entry 100 slip through between the pages
        }
        Fate::Normal
    });
    let ids = ids(&fake, quick()).await.unwrap();
    assert_eq!(ids.len(), 149);
    assert!(ids.contains(&"t100".to_owned()));
}

#[tokio::test]
async fn a_list_that_never_stands_still_ends_in_words() {
    let fake = Fake::start(many(150)).await;
    fake.rule(|seen, triggers| {
        triggers.push(stored(&format!("x{}", seen.number), "X", "Hi"));
        Fate::Normal
    });
    assert_eq!(ids(&fake, quick()).await.unwrap_err().code(), "listing-unstable");
}

/// A server that says something else about its list than what it has. `lie` gives the total (none: none is given) and
/// the page, from all triggers, the offset and the count that were asked for.
fn lying(fake: &Fake, lie: impl Fn(&[Value], usize, usize) -> (Option<Value>, Vec<Value>) + Send + 'static) {
    fake.rule(move |seen, triggers| {
        if seen.call != "GET livechat/triggers" {
            return Fate::Normal;
        }
        let number = |name: &str| {
            url::form_urlencoded::parse(seen.query.as_bytes())
                .find(|(key, _)| key == name)
                .and_then(|(_, value)| value.parse().ok())
                .unwrap_or_default()
        };
        let (total, page) = lie(triggers, number("offset"), number("count"));
        let mut body = json!({ "triggers": page, "count": page.len(), "success": true });
        if let Some(total) = total {
            body["total"] = total;
        }
        Fate::Instead(200, body)
    });
}

fn page(triggers: &[Value], offset: usize, count: usize) -> Vec<Value> {
    triggers.iter().skip(offset).take(count).cloned().collect()
}

#[track_caller]
fn doubted(error: &Error, said: &str) {
    assert_eq!(error.code(), "listing-doubtful", "{error:?}");
    assert!(error.to_string().contains(said), "{error}");
    assert!(!error.help().is_empty());
}

#[tokio::test]
async fn a_total_that_is_no_number_of_entries_is_an_error_that_shows_it() {
    let fake = Fake::start(many(150)).await;
    for total in [
        "-150",
        "-1",
        "\"150\"",
        "150.5",
        "null",
        "true",
        "[150]",
        "{\"n\":150}",
        "1e300",
        "-150.0",
    ] {
        let said: Value = serde_json::from_str(total).unwrap();
        let shown = said.to_string();
        lying(&fake, move |all, offset, count| {
            (Some(said.clone()), page(all, offset, count))
        });
        doubted(&ids(&fake, quick()).await.unwrap_err(), &shown);
    }
    lying(&fake, |all, offset, count| {
        (Some(json!(150.0)), page(all, offset, count))
    });
    assert_eq!(ids(&fake, quick()).await.unwrap().len(), 150);
}

#[tokio::test]
async fn without_a_total_a_list_ends_with_an_empty_page() {
    for (own_limit, calls) in [(1000, 3), (60, 4), (50, 4)] {
        let fake = Fake::start(many(150)).await;
        lying(&fake, move |all, offset, count| {
            (None, page(all, offset, count.min(own_limit)))
        });
        assert_eq!(ids(&fake, quick()).await.unwrap().len(), 150);
        assert_eq!(fake.calls().len(), calls, "pages of {own_limit}");
    }
    let fake = Fake::start(vec![]).await;
    lying(&fake, |_, _, _| (None, vec![]));
    assert_eq!(ids(&fake, quick()).await.unwrap().len(), 0);
}

#[tokio::test]
async fn a_total_that_is_less_than_what_there_is_makes_no_list_shorter() {
    let fake = Fake::start(many(150)).await;
    for total in [0, 1, 50, 99, 100, 149] {
        lying(&fake, move |all, offset, count| {
            (Some(json!(total)), page(all, offset, count))
        });
        let error = ids(&fake, quick()).await.unwrap_err();
        doubted(&error, &format!("the list has {total} entries, and gives 1"));
    }
    // What it calls its total is what is on the page.
    lying(&fake, |all, offset, count| {
        let page = page(all, offset, count);
        (Some(json!(page.len())), page)
    });
    assert!(ids(&fake, quick()).await.is_err());
}

#[tokio::test]
async fn pages_that_end_before_the_total_make_no_whole_list() {
    let fake = Fake::start(many(150)).await;
    for most in [0, 1, 100, 149] {
        lying(&fake, move |all, offset, count| {
            (Some(json!(150)), page(&all[..most], offset, count))
        });
        let error = ids(&fake, quick()).await.unwrap_err();
        doubted(&error, &format!("the list has 150 entries, and gives {most}"));
    }
}

#[tokio::test]
async fn a_list_that_ends_with_a_full_page_is_whole() {
    let fake = Fake::start(many(200)).await;
    assert_eq!(ids(&fake, quick()).await.unwrap().len(), 200);
    assert_eq!(fake.calls().len(), 3);
    // A server that gives everything whatever is asked for.
    lying(&fake, |all, _, _| (Some(json!(200)), all.to_vec()));
    assert_eq!(ids(&fake, quick()).await.unwrap().len(), 200);
}

#[tokio::test]
async fn an_id_that_is_listed_twice_is_named() {
    for double in [1, 120] {
        let mut triggers = many(150);
        triggers[double]["_id"] = json!("t0");
        let fake = Fake::start(triggers).await;
        let error = ids(&fake, quick()).await.unwrap_err();
        doubted(&error, "lists the id “t0” twice");
    }
    let mut triggers = many(2);
    triggers[0]["_id"] = json!("a\u{1b}[2J\nb");
    triggers[1]["_id"] = triggers[0]["_id"].clone();
    let error = ids(&Fake::start(triggers).await, quick()).await.unwrap_err();
    doubted(&error, "“a\\u{1b}[2J\\nb”");
}

#[tokio::test]
async fn the_same_page_again_and_again_is_named() {
    let fake = Fake::start(many(150)).await;
    for total in [None, Some(json!(150))] {
        lying(&fake, move |all, _, count| (total.clone(), page(all, 0, count)));
        doubted(&ids(&fake, quick()).await.unwrap_err(), "the same page");
    }
}

#[tokio::test]
async fn nothing_is_deleted_or_written_by_a_list_that_may_be_short() {
    let fake = Fake::start(many(150)).await;
    let listed = many(150);
    let drafts = [trashed("d", &listed[3]), edited("u", &listed[140], "mine")];
    let plan = crate::applying::planned(&fake, &drafts).await;
    for total in [json!(-1), json!("150"), json!(100), json!(151), json!(null)] {
        lying(&fake, move |all, offset, count| {
            (Some(total.clone()), page(all, offset, count))
        });
        let client = fake.client().await;
        let applied = carry_out(&client, &plan, &mut Vec::new(), &Control::default()).await;
        assert_eq!(applied.unwrap_err().code(), "listing-doubtful");
    }
    assert_eq!(fake.writes(), Vec::<String>::new());
}

#[track_caller]
fn bounded(error: &Error, bound: Bound, said: &str) {
    assert!(
        matches!(error, Error::TooLarge { bound: found, .. } if *found == bound),
        "{error:?}"
    );
    assert_eq!(error.code(), "list-too-large");
    assert!(error.to_string().contains(said), "{error}");
    assert!(!error.help().is_empty());
}

#[tokio::test]
async fn every_bound_on_a_list_ends_it_and_is_named() {
    let fake = Fake::start(many(50)).await;
    fake.page(20);
    let none = Limits::default();
    let small = |limits: Limits| Limits {
        call: quick().call,
        list_attempts: 1,
        ..limits
    };
    let entries = Limits {
        list_entries: 49,
        ..none
    };
    let error = ids(&fake, small(entries)).await.unwrap_err();
    bounded(&error, Bound::ListEntries(49), "more than 49 entries");
    assert_eq!(fake.calls().len(), 1, "the total says it at once");
    let bytes = Limits {
        list_bytes: 10_000,
        ..none
    };
    let error = ids(&fake, small(bytes)).await.unwrap_err();
    bounded(&error, Bound::ListBytes(10_000), "longer than 10000 bytes");
    let values = Limits {
        list_values: 500,
        ..none
    };
    let error = ids(&fake, small(values)).await.unwrap_err();
    bounded(&error, Bound::ListValues(500), "more than 500 values");
    let whole = Limits {
        list_entries: 50,
        ..none
    };
    assert_eq!(ids(&fake, small(whole)).await.unwrap().len(), 50);

    // One page that has more than it should, whatever it says.
    lying(&fake, |all, _, _| (Some(json!(20)), all.to_vec()));
    let error = ids(
        &fake,
        small(Limits {
            list_entries: 49,
            ..none
        }),
    )
    .await
    .unwrap_err();
    bounded(&error, Bound::ListEntries(49), "more than 49 entries");
    // And a total from which nothing can be had.
    lying(&fake, |all, offset, count| {
        (Some(json!(u64::MAX)), page(all, offset, count))
    });
    let error = ids(&fake, quick()).await.unwrap_err();
    bounded(&error, Bound::ListEntries(20_000), "more than 20000 entries");
}

#[tokio::test]
async fn a_list_has_a_time_of_its_own_and_its_waits_have_another() {
    let fake = Fake::start(many(50)).await;
    fake.page(20);
    fake.rule(|seen, _| {
        if seen.number == 2 {
            Fate::Hang
        } else {
            Fate::Normal
        }
    });
    let time = Duration::from_millis(300);
    let limits = Limits {
        list_time: time,
        ..quick()
    };
    let error = ids(&fake, limits).await.unwrap_err();
    bounded(&error, Bound::ListTime(time), "longer than 0.3 s");

    let fake = Fake::start(many(50)).await;
    fake.page(1);
    // Every second call is refused, and each page has one entry.
    fake.rule(|seen, _| {
        if seen.number % 2 == 0 {
            Fate::Instead(429, json!({ "$headers": { "retry-after": "0" } }))
        } else {
            Fate::Normal
        }
    });
    let wait = Duration::from_millis(100);
    let limits = Limits {
        list_wait: wait,
        refusal_wait: Duration::from_millis(20),
        ..quick()
    };
    let error = ids(&fake, limits).await.unwrap_err();
    bounded(&error, Bound::ListWait(wait), "rate limit");
    assert!(fake.calls().len() < 20, "{}", fake.calls().len());
}

#[tokio::test]
async fn an_answer_about_one_thing_has_a_bound_on_its_values_too() {
    let fake = Fake::start(many(1)).await;
    let limits = Limits {
        answer_values: 1000,
        ..quick()
    };
    let client = fake.client_with(limits, &Control::default()).await;
    let control = Control::default();
    fake.rule(|seen, _| {
        let many = vec![0; 1000];
        Fate::Instead(
            200,
            json!({ "trigger": { "_id": "t0", "x": many }, "_id": "u1", "x": many, "call": seen.call }),
        )
    });
    for error in [
        client.trigger("t0", &control).await.unwrap_err(),
        client.version(&control).await.unwrap_err(),
        client.who_am_i(&control).await.unwrap_err(),
    ] {
        assert_eq!(error.code(), "answer-too-large");
        assert!(error.to_string().contains("more than 1000 values"), "{error}");
        assert!(error.leaves_in_doubt());
    }
    // What failed is told as that, however much of it there is.
    fake.rule(|_, _| Fate::Instead(500, json!({ "error": "boom", "x": vec![0; 2000] })));
    let error = client.trigger("t0", &control).await.unwrap_err();
    assert_eq!(error.code(), "server-failed");
}

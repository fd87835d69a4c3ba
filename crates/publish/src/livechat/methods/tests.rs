//! The table against itself, against the types and against the document's examples.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{EXAMPLES, Effect, Endpoint, Kind, Method};
use crate::livechat::check::{SignedInBy, check};
use crate::livechat::request::DOTS;

#[test]
fn there_are_56_methods_and_9_batches_which_makes_65_urls() {
    assert_eq!(Method::all().count(), 56);
    assert_eq!(Endpoint::all().count(), 65);
    let names: BTreeSet<&str> = Endpoint::all().map(Endpoint::name).collect();
    assert_eq!(names.len(), 65, "no two have one name");
    for endpoint in Endpoint::all() {
        assert_eq!(Endpoint::named(endpoint.name()).unwrap().name(), endpoint.name());
    }
    assert!(Endpoint::named("create_everything").is_none());
    let later: Vec<&str> = Endpoint::known().map(Endpoint::name).skip(65).collect();
    assert_eq!(later.len(), 5, "{later:?}");
    assert!(
        later
            .iter()
            .all(|name| name.contains("greeting") && !names.contains(name))
    );
}

#[test]
fn every_row_says_what_its_method_does_in_a_sentence() {
    for method in Method::known() {
        let name = method.name;
        assert!(method.about.ends_with('.'), "{name}");
        for (path, field) in method.request.paths() {
            assert!(field.about.ends_with('.'), "{name}: {path}");
        }
        if let Effect::CannotBeUndone(what) = method.effect {
            assert!(!what.is_empty() && !what.ends_with('.'), "{name}: {what}");
        }
    }
}

#[test]
fn whatever_deletes_resets_suspends_or_publishes_cannot_be_undone() {
    for method in Method::known() {
        let name = method.name;
        let takes_away = ["delete_", "reset_", "suspend_", "unregister_", "publish_"];
        if takes_away.iter().any(|word| name.starts_with(word)) {
            assert!(matches!(method.effect, Effect::CannotBeUndone(_)), "{name}");
        }
        let reads = ["list_", "get_", "check_"]
            .iter()
            .any(|word| name.starts_with(word));
        assert_eq!(method.effect == Effect::Reads, reads, "{name}");
        assert!(!(reads && method.settles), "{name}");
    }
}

#[test]
fn handing_the_licence_over_cannot_be_undone_and_other_changes_of_an_agent_can() {
    let one = Endpoint::named("update_agent").unwrap();
    let batch = Endpoint::named("batch_update_agents").unwrap();
    let (normal, owner) = (
        json!({ "id": "a", "role": "normal" }),
        json!({ "id": "a", "role": "owner" }),
    );
    assert_eq!(one.cannot_be_undone(&normal), None);
    assert!(
        one.cannot_be_undone(&owner)
            .unwrap()
            .contains("hands the licence over")
    );
    assert_eq!(batch.cannot_be_undone(&json!({ "requests": [normal] })), None);
    assert!(
        batch
            .cannot_be_undone(&json!({ "requests": [normal, owner] }))
            .is_some()
    );
    assert_eq!(check(one, &owner, SignedInBy::Bearer), []);
    // The table of a new agent has no such role.
    let new = json!({ "id": "a", "name": "A", "role": "owner" });
    assert_eq!(
        check(Endpoint::named("create_agent").unwrap(), &new, SignedInBy::Bearer).len(),
        1
    );
}

#[test]
fn every_row_has_the_type_of_its_own_method_with_the_same_members() {
    for method in Method::known() {
        let name = method.name;
        assert_eq!(method.types.method, name);
        let of_types = method.types.must.iter().chain(method.types.may);
        let of_types: BTreeSet<&str> = of_types.map(|member| member.trim_start_matches("r#")).collect();
        let of_row: BTreeSet<&str> = method.request.fields.iter().map(|field| field.name).collect();
        assert_eq!(of_types, of_row, "{name}");
        for field in method.request.fields {
            let must = method
                .types
                .must
                .iter()
                .any(|member| member.trim_start_matches("r#") == field.name);
            assert_eq!(must, field.need == super::Need::Must, "{name}: {}", field.name);
        }
    }
}

/// Something of another kind.
fn absurd(kind: &Kind) -> Value {
    match kind {
        Kind::List(_) => json!(1),
        _ => json!([[]]),
    }
}

#[test]
fn the_types_refuse_what_is_of_another_kind_than_the_table_says() {
    for method in Method::known() {
        for field in method
            .request
            .fields
            .iter()
            .filter(|field| !matches!(field.kind, Kind::Any))
        {
            let mut request = Endpoint::Single(method).example().request;
            request[field.name] = absurd(&field.kind);
            assert!(
                (method.types.request)(&request).is_err(),
                "{}: {}",
                method.name,
                field.name
            );
        }
    }
}

#[test]
fn every_example_of_the_document_fits_its_row_and_comes_back_from_its_types_the_same() {
    for endpoint in Endpoint::known() {
        let name = endpoint.name();
        let example = endpoint.example();
        let flaws = check(endpoint, &example.request, SignedInBy::Bearer);
        assert_eq!(flaws, [], "{name}");
        if let Endpoint::Single(method) = endpoint {
            let again = (method.types.request)(&example.request).unwrap();
            assert_eq!(again, example.request, "{name}");
            let Some(mut answer) = example.answer else {
                continue;
            };
            let again = (method.types.answer)(&answer).unwrap();
            for secret in method.secrets {
                answer[*secret] = json!(DOTS);
            }
            assert_eq!(again, answer, "{name}");
        }
    }
}

#[test]
fn every_example_belongs_to_a_url() {
    for name in EXAMPLES.keys() {
        assert!(Endpoint::named(name).is_some(), "{name}");
    }
    // Of the batches the document shows one; five are of greetings.
    assert_eq!(EXAMPLES.len(), 57 + 5);
}

#[test]
fn what_the_types_do_not_know_comes_back_as_it_came() {
    let extra = json!({ "of_tomorrow": [1, { "a": null }] });
    for method in Method::known() {
        let mut request = Endpoint::Single(method).example().request;
        request["later"] = extra.clone();
        assert_eq!(
            (method.types.request)(&request).unwrap(),
            request,
            "{}",
            method.name
        );
    }
}

#[test]
fn a_next_id_that_is_empty_is_not_one_that_is_left_out() {
    let update = Method::named("update_auto_access").unwrap().types.request;
    for request in [json!({ "id": "C" }), json!({ "id": "C", "next_id": "" })] {
        assert_eq!(update(&request).unwrap(), request);
    }
}

#[test]
fn quotas_are_counted_by_methods_that_take_the_owner() {
    for quota in Method::known().filter_map(|method| method.quota) {
        let list = Method::named(quota.list).unwrap();
        assert!(list.request.fields.iter().any(|field| field.name == quota.owner));
        assert_eq!(list.effect, Effect::Reads);
    }
}

//! The values of properties: what each may be, where, and who may read and write it.

use sandbox::livechat::Credentials;
use serde_json::{Value, json};

use crate::properties::{READ_WRITE, property, value};
use crate::setup::{OTHER_CLIENT, Setup, nothing, with};

/// A token of the other application, with the scopes for all values.
fn other(it: &Setup) -> Credentials {
    let scopes = [
        "properties.license.value--all:rw",
        "properties.group.value--all:rw",
    ]
    .map(str::to_owned);
    it.control.give_token(&scopes, None, Some(OTHER_CLIENT)).unwrap()
}

#[tokio::test]
async fn values_are_of_the_type_within_the_domain_and_within_the_range() {
    let it = Setup::new().await;
    let client = it.client();
    it.good("register_property", property(&it, "int", "int")).await;
    it.good("register_property", property(&it, "bool", "bool")).await;
    it.good("register_property", property(&it, "text", "tokenized_string"))
        .await;
    it.good(
        "register_property",
        with(&property(&it, "domain", "string"), "/domain", json!(["a", "b"])),
    )
    .await;
    it.good(
        "register_property",
        with(
            &property(&it, "range", "int"),
            "/range",
            json!({"from": 1, "to": 3}),
        ),
    )
    .await;
    for (name, good, wrong) in [
        (
            "int",
            json!([0, -5, 2_147_483_647]),
            json!(["1", 1.5, 2_147_483_648_u64, true]),
        ),
        ("bool", json!([true, false]), json!([0, "true"])),
        ("text", json!(["", "many words"]), json!([1, ["a"], {"a": 1}])),
        ("domain", json!(["a", "b"]), json!(["c", "A", ""])),
        ("range", json!([1, 2, 3]), json!([0, 4])),
    ] {
        for one in good.as_array().unwrap() {
            it.good("update_license_properties", value(&client, name, one.clone()))
                .await;
            let group = with(&value(&client, name, one.clone()), "/group_id", json!(0));
            it.good("update_group_properties", group).await;
        }
        for one in wrong.as_array().unwrap() {
            it.invalid(
                "update_license_properties",
                &[(value(&client, name, one.clone()), name)],
            )
            .await;
        }
    }
}

#[tokio::test]
async fn an_update_leaves_other_values_and_sets_nothing_when_one_is_wrong() {
    let it = Setup::new().await;
    let client = it.client();
    for name in ["a", "b"] {
        it.good("register_property", property(&it, name, "int")).await;
    }
    it.good("update_license_properties", value(&client, "a", json!(1)))
        .await;
    it.good("update_license_properties", value(&client, "b", json!(2)))
        .await;
    let both = json!({"properties": {&client: {"a": 3, "b": "wrong"}}});
    it.invalid("update_license_properties", &[(both, "b`")]).await;
    let expected = json!({&client: {"a": 1, "b": 2}});
    assert_eq!(it.good("list_license_properties", json!({})).await, expected);
    it.good(
        "delete_license_properties",
        json!({"properties": {&client: ["a"]}}),
    )
    .await;
    assert_eq!(
        it.good("list_license_properties", json!({})).await,
        json!({&client: {"b": 2}})
    );
}

#[tokio::test]
async fn a_default_value_is_listed_until_another_is_set_and_again_when_it_is_gone() {
    let it = Setup::new().await;
    let client = it.client();
    it.good(
        "register_property",
        with(&property(&it, "p", "int"), "/default_value", json!(7)),
    )
    .await;
    let listed = async || it.good("list_groups_properties", json!({"group_ids": []})).await;
    assert_eq!(
        listed().await,
        json!([{"id": 0, "properties": {&client: {"p": 7}}}])
    );
    it.good(
        "update_group_properties",
        with(&value(&client, "p", json!(8)), "/group_id", json!(0)),
    )
    .await;
    assert_eq!(
        listed().await,
        json!([{"id": 0, "properties": {&client: {"p": 8}}}])
    );
    it.good(
        "delete_group_properties",
        json!({"id": 0, "properties": {&client: ["p"]}}),
    )
    .await;
    assert_eq!(
        listed().await,
        json!([{"id": 0, "properties": {&client: {"p": 7}}}])
    );
    assert_eq!(
        it.good(
            "list_license_properties",
            json!({"namespace": client, "name_prefix": "p"})
        )
        .await,
        json!({&client: {"p": 7}})
    );
    assert_eq!(
        it.good("list_license_properties", json!({"name_prefix": "q"}))
            .await,
        nothing()
    );
    assert_eq!(
        it.good("list_license_properties", json!({"namespace": "test"}))
            .await,
        nothing()
    );
}

#[tokio::test]
async fn a_private_property_is_of_its_application_alone_and_a_public_one_is_for_others_as_far_as_it_was_published()
 {
    let it = Setup::new().await;
    let (client, other) = (it.client(), other(&it));
    it.good("register_property", property(&it, "p", "int")).await;
    it.good("update_license_properties", value(&client, "p", json!(1)))
        .await;
    let set = async || {
        it.call_with(&other, "update_license_properties", value(&client, "p", json!(2)))
            .await
    };
    let seen = async || {
        it.call_with(&other, "list_license_properties", json!({}))
            .await
            .body
    };
    Setup::refused(&set().await, "validation", "is not registered");
    assert_eq!(seen().await, nothing());

    let publish = |access: Value| json!({"name": "p", "owner_client_id": client, "access_type": access});
    it.good("publish_property", publish(json!(["read"]))).await;
    assert_eq!(seen().await, json!({&client: {"p": 1}}));
    Setup::refused(&set().await, "authorization", "");
    it.good("publish_property", publish(json!(READ_WRITE))).await;
    assert_eq!(set().await.status, 200);
    assert_eq!(seen().await, json!({&client: {"p": 2}}));
}

#[tokio::test]
async fn a_value_needs_the_location_the_access_and_the_scope() {
    let it = Setup::new().await;
    let client = it.client();
    let only = |name: &str, access: Value| with(&property(&it, name, "int"), "/access", access);
    it.good(
        "register_property",
        only("chat", json!({"chat": {"agent": READ_WRITE}})),
    )
    .await;
    it.good(
        "register_property",
        only("read", json!({"license": {"agent": ["read"]}})),
    )
    .await;
    it.good(
        "register_property",
        only("write", json!({"license": {"agent": ["write"]}})),
    )
    .await;
    it.invalid(
        "update_license_properties",
        &[(value(&client, "chat", json!(1)), "has no location license")],
    )
    .await;
    Setup::refused(
        &it.call("update_license_properties", value(&client, "read", json!(1)))
            .await,
        "authorization",
        "",
    );
    it.good("update_license_properties", value(&client, "write", json!(1)))
        .await;
    assert_eq!(
        it.good("list_license_properties", json!({})).await,
        nothing(),
        "what may only be written is not listed"
    );

    let narrow = it.token(&["properties.license.value--my:rw"], None);
    let test = value("test", "int_property", json!(4));
    Setup::refused(
        &it.call_with(&narrow, "update_license_properties", test.clone())
            .await,
        "authorization",
        "",
    );
    let own = it
        .call_with(
            &narrow,
            "update_license_properties",
            value(&client, "write", json!(2)),
        )
        .await;
    assert_eq!(own.status, 200);
    it.good("update_license_properties", test).await;
    assert_eq!(
        it.good("list_license_properties", json!({})).await,
        json!({"test": {"int_property": 4}})
    );
    assert_eq!(
        it.call_with(&narrow, "list_license_properties", json!({}))
            .await
            .body,
        nothing()
    );
}

#[tokio::test]
async fn every_licence_has_a_property_of_each_type_for_tests_in_groups_that_are_there() {
    let it = Setup::new().await;
    for (name, one) in [
        ("bool", json!(true)),
        ("int", json!(1)),
        ("string", json!("s")),
        ("tokenized_string", json!("t")),
    ] {
        let name = format!("{name}_property");
        it.good("update_license_properties", value("test", &name, one.clone()))
            .await;
        it.good(
            "update_group_properties",
            with(&value("test", &name, one.clone()), "/group_id", json!(0)),
        )
        .await;
        let unknown = with(&value("test", &name, one), "/group_id", json!(5));
        Setup::refused(
            &it.call("update_group_properties", unknown).await,
            "group_not_found",
            "5",
        );
    }
    let listed = it.good("list_groups_properties", json!({"group_ids": [0]})).await;
    assert_eq!(listed[0]["properties"]["test"].as_object().unwrap().len(), 4);
    Setup::refused(
        &it.call("list_groups_properties", json!({"group_ids": [5]})).await,
        "group_not_found",
        "5",
    );
}

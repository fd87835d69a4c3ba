//! Properties: their registration and publication.

use serde_json::{Value, json};

use crate::setup::{OTHER_CLIENT, Setup, nothing, with};

pub(crate) const READ_WRITE: [&str; 2] = ["read", "write"];

/// A property of the owner's application that agents may read and write on the licence and in groups.
pub(crate) fn property(it: &Setup, name: &str, kind: &str) -> Value {
    json!({
        "name": name,
        "owner_client_id": it.client(),
        "type": kind,
        "access": {"license": {"agent": READ_WRITE}, "group": {"agent": READ_WRITE}},
    })
}

pub(crate) fn value(namespace: &str, name: &str, value: impl Into<Value>) -> Value {
    let value: Value = value.into();
    json!({"properties": {namespace: {name: value}}})
}

#[tokio::test]
async fn what_a_property_may_not_be_is_refused_by_the_name_of_the_field() {
    let it = Setup::new().await;
    let good = property(&it, "p", "int");
    let at = |pointer: &str, value: Value| with(&good, pointer, value);
    it.invalid(
        "register_property",
        &[
            (at("/name", json!("")), "`name` is required"),
            (at("/type", json!("float")), "`type` must be one of"),
            (
                at("/access", json!({})),
                "`access` must have at least one location",
            ),
            (
                at("/access/kitchen", json!({"agent": ["read"]})),
                "`access.kitchen`",
            ),
            (at("/access/chat", json!({})), "`access.chat`"),
            (
                at("/access/chat", json!({"cook": ["read"]})),
                "`access.chat.cook`",
            ),
            (
                at("/access/chat", json!({"agent": ["eat"]})),
                "`access.chat.agent`",
            ),
            (at("/domain", json!(["a"])), "`domain`"),
            (at("/range", json!({"from": 3, "to": 1})), "`range.from`"),
            (
                with(&at("/domain", json!([1])), "/range", json!({"to": 3})),
                "together with `range`",
            ),
            (
                with(&at("/type", json!("string")), "/range", json!({"to": 3})),
                "`range` is only",
            ),
            (at("/default_value", json!("1")), "`default_value`"),
            (
                with(&at("/domain", json!([1])), "/default_value", json!(2)),
                "`default_value`",
            ),
            (
                with(&at("/range", json!({"to": 1})), "/default_value", json!(2)),
                "`default_value`",
            ),
            (
                with(
                    &at("/access", json!({"chat": {"agent": ["read"]}})),
                    "/default_value",
                    json!(2),
                ),
                "`default_value` needs access",
            ),
        ],
    )
    .await;
    assert_eq!(it.good("register_property", good.clone()).await, nothing());
    Setup::refused(&it.call("register_property", good).await, "already_exists", "");
}

#[tokio::test]
async fn a_listing_shows_what_was_registered() {
    let it = Setup::new().await;
    let registered = json!({
        "name": "rank",
        "owner_client_id": it.client(),
        "type": "int",
        "description": "d",
        "access": {"license": {"agent": ["read"]}},
        "range": {"from": 1},
        "default_value": 2,
    });
    it.good("register_property", registered.clone()).await;
    let mut expected = registered;
    for member in ["name", "owner_client_id"] {
        expected.as_object_mut().unwrap().remove(member);
    }
    let listed = async || {
        it.good("list_properties", json!({"owner_client_id": it.client()}))
            .await["rank"]
            .clone()
    };
    assert_eq!(listed().await, expected);
    it.good(
        "publish_property",
        json!({"name": "rank", "owner_client_id": it.client(), "access_type": ["read"]}),
    )
    .await;
    assert_eq!(listed().await["public_access"], json!(["read"]));
    assert_eq!(
        it.good("list_properties", json!({"owner_client_id": OTHER_CLIENT}))
            .await,
        nothing()
    );
}

#[tokio::test]
async fn a_published_property_cannot_be_unregistered_and_a_private_one_takes_its_values_along() {
    let it = Setup::new().await;
    let client = it.client();
    it.good("register_property", property(&it, "p", "string")).await;
    it.good("update_license_properties", value(&client, "p", json!("x")))
        .await;
    let named = json!({"name": "p", "owner_client_id": client});
    it.good("unregister_property", named.clone()).await;
    assert_eq!(it.good("list_license_properties", json!({})).await, nothing());
    it.good("register_property", property(&it, "p", "string")).await;
    assert_eq!(it.good("list_license_properties", json!({})).await, nothing());

    it.invalid(
        "publish_property",
        &[
            (with(&named, "/access_type", json!([])), "`access_type`"),
            (with(&named, "/access_type", json!(["own"])), "`access_type`"),
        ],
    )
    .await;
    it.good("publish_property", with(&named, "/access_type", json!(["read"])))
        .await;
    it.invalid("unregister_property", &[(named, "Published properties")])
        .await;
    let unknown = json!({"name": "q", "owner_client_id": client, "access_type": ["read"]});
    for method in ["publish_property", "unregister_property"] {
        Setup::refused(&it.call(method, unknown.clone()).await, "not_found", "Property");
    }
}

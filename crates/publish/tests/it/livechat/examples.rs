//! Every example of the document, sent and answered.

use publish::Control;
use publish::livechat::{Credentials, Endpoint};
use serde_json::json;

use super::stage::{Stage, TOKEN, bearer};

/// A server that answers each call as the document's example does, and an empty body where that has none.
async fn documented() -> Stage {
    Stage::start(|seen| {
        let example = Endpoint::named(seen.method()).unwrap().example();
        (
            200,
            example
                .answer
                .map(|answer| answer.to_string())
                .unwrap_or_default(),
        )
    })
    .await
}

/// Sends the example of a URL, and holds what went out and what came back to the document.
async fn example(name: &str) {
    let stage = documented().await;
    let endpoint = Endpoint::named(name).unwrap();
    let example = endpoint.example();
    let client = stage.client(&bearer(TOKEN));
    let answered = client
        .send(endpoint, &example.request, &Control::default())
        .await
        .unwrap();
    assert_eq!(
        answered.expose_secrets(),
        example.answer.unwrap_or_else(|| json!({}))
    );
    // What is counted before comes first.
    let seen = stage.seen().pop().unwrap();
    assert_eq!(seen.call, format!("POST /v3.6/configuration/action/{name}"));
    assert_eq!(seen.body, example.request);
    assert_eq!(seen.header("content-type"), Some("application/json"));
    let authorization = (name != "list_webhook_names").then(|| format!("Bearer {TOKEN}"));
    assert_eq!(seen.header("authorization"), authorization.as_deref());
}

macro_rules! each_url {
    ($($name:ident)+) => {
        /// A test for each URL. Its name is that of the module and of the URL.
        mod the_example_of_the_document_is_sent_and_answered_as_it_stands {
            $(
                #[tokio::test]
                async fn $name() {
                    super::example(stringify!($name)).await;
                }
            )+
        }

        #[test]
        fn every_url_has_its_test() {
            let tested: Vec<&str> = vec![$(stringify!($name)),+];
            let urls: Vec<&str> = Endpoint::all().map(Endpoint::name).collect();
            assert_eq!(tested, urls);
        }
    };
}

each_url! {
    create_agent
    batch_create_agents
    get_agent
    list_agents
    update_agent
    batch_update_agents
    delete_agent
    batch_delete_agents
    suspend_agent
    batch_suspend_agents
    unsuspend_agent
    batch_unsuspend_agents
    request_agent_unsuspension
    approve_agent
    batch_approve_agents
    add_auto_access
    list_auto_accesses
    delete_auto_access
    update_auto_access
    create_bot_template
    create_bot
    batch_create_bots
    delete_bot_template
    delete_bot
    batch_delete_bots
    update_bot_template
    update_bot
    batch_update_bots
    list_bot_templates
    list_bots
    get_bot
    issue_bot_token
    reset_bot_template_secret
    reset_bot_secret
    create_group
    update_group
    delete_group
    list_groups
    get_group
    register_property
    unregister_property
    publish_property
    list_properties
    update_license_properties
    list_license_properties
    delete_license_properties
    update_group_properties
    list_groups_properties
    delete_group_properties
    create_tag
    delete_tag
    list_tags
    update_tag
    register_webhook
    list_webhooks
    unregister_webhook
    list_webhook_names
    enable_license_webhooks
    disable_license_webhooks
    get_license_webhooks_state
    list_channels
    check_product_limits_for_plan
    get_product_source
    reactivate_email
    update_company_details
}

#[tokio::test]
async fn the_names_of_webhooks_are_read_without_credentials_and_nothing_else_is() {
    let stage = Stage::start(|_| (200, "[]".to_owned())).await;
    let client = stage.client(&Credentials::None);
    for endpoint in Endpoint::all() {
        let request = endpoint.example().request;
        let sent = client.send(endpoint, &request, &Control::default()).await;
        assert_eq!(
            sent.is_ok(),
            endpoint.name() == "list_webhook_names",
            "{}",
            endpoint.name()
        );
    }
    assert_eq!(stage.methods(), ["list_webhook_names"]);
}

#[tokio::test]
async fn an_address_may_have_a_path_before_the_api_or_end_with_it() {
    for (path, expected) in [
        ("", "POST /v3.6/configuration/action/list_groups"),
        (
            "/v3.6/configuration/action/",
            "POST /v3.6/configuration/action/list_groups",
        ),
        ("/proxy", "POST /proxy/v3.6/configuration/action/list_groups"),
    ] {
        let stage = Stage::start(|_| (200, "[]".to_owned())).await;
        let client = stage.client_at(path, &bearer(TOKEN));
        let endpoint = Endpoint::named("list_groups").unwrap();
        client
            .send(endpoint, &json!({}), &Control::default())
            .await
            .unwrap();
        assert_eq!(stage.seen()[0].call, expected);
    }
}

//! What is left: channels, plans, where the product came from, addresses, and the company.

use serde_json::{Value, json};

use super::agents::no_agent;
use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::methods::Method;
use super::plans;

pub(super) const METHODS: &[Method] = &[
    Method::reading("list_channels", &[], list_channels),
    Method::reading(
        "check_product_limits_for_plan",
        &["subscription.lc:rw"],
        check_limits,
    ),
    Method::reading("get_product_source", &[], product_source),
    Method::writing("reactivate_email", &["agents--all:rw"], reactivate_email),
    Method::writing("update_company_details", &["organization--my:rw"], update_company),
];

const COMPANY: &[&str] = &[
    "audience",
    "chat_purpose",
    "city",
    "company",
    "company_size",
    "country",
    "invoice_email",
    "invoice_name",
    "nip",
    "postal_code",
    "state",
    "street",
    "phone",
    "province",
    "url",
];

/// Named choice: the practice licence has one channel of each type.
fn list_channels(call: &mut Call<'_>, _: &Fields<'_>) -> Answer {
    let channel = |kind, subtype, since| json!({"channel_type": kind, "channel_subtype": subtype, "first_activity_timestamp": since});
    Ok(json!([
        channel("code", "", "2024-01-08T09:00:00Z"),
        channel("direct_link", "", "2024-01-08T09:30:00Z"),
        channel("integration", &call.state.clients[0], "2024-02-01T08:15:00Z"),
    ]))
}

fn check_limits(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let plan = fields.need("plan", fields.word("plan", plans::PLANS)?)?;
    Ok(plans::exceeded(call.state, plan))
}

fn product_source(_: &mut Call<'_>, _: &Fields<'_>) -> Answer {
    Ok(json!({
        "source_id": "practice",
        "source_type": "accounts",
        "source_url": "https://accounts.practice.example",
    }))
}

/// Named choice: an address that works is no error.
fn reactivate_email(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = fields.needed_text("agent_id")?;
    let agent = call.state.agent_mut(id).ok_or_else(|| no_agent(id))?;
    agent.bounces = false;
    done()
}

/// Nothing is filled in by itself: no domain is looked up.
fn update_company(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    fields.flag("enrich")?;
    let mut said = Vec::new();
    for name in COMPANY {
        if let Some(text) = fields.text(name)? {
            said.push(((*name).to_owned(), Value::from(text)));
        }
    }
    call.state.company.extend(said);
    done()
}

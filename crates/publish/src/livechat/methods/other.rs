//! The rows of the chapter “Other”.

use super::field::{Object, TEXT, WHOLE, may, must};
use super::{Effect, Group, Kind, Method, PRIVATE, scope, scope_when};
use crate::livechat::other::{
    CheckProductLimitsForPlan, GetProductSource, ListChannels, PlanName, ReactivateEmail,
    UpdateCompanyDetails,
};
use crate::livechat::request::Types;

pub(super) const METHODS: [Method; 5] = [
    Method {
        about: "Reads by which channels customers come.",
        answer: &[
            must("channel_type", TEXT, "`code`, `direct_link` or `integration`."),
            may(
                "channel_subtype",
                TEXT,
                "The application of an integration; else empty.",
            ),
            may("first_activity_timestamp", TEXT, "When it was used first."),
        ],
        ..Method::of("list_channels", Group::Other, Types::of::<ListChannels>())
    },
    Method {
        about: "Reads what a plan would be too small for.",
        notes: "The resources are agents, groups, banned, queue, queue_continuous, groups_per_agent, access_rules and group_chooser_groups.",
        scopes: &[scope_when("subscription.lc:rw", PRIVATE)],
        request: Object::of(&[must("plan", Kind::OneOf(PlanName::WORDS), "The plan.")]),
        answer: &[
            must("resource", TEXT, "What there is too much of."),
            must("limit_balance", WHOLE, "By how much."),
            may("id", TEXT, "Whose, where it is counted for each agent or group."),
        ],
        ..Method::of(
            "check_product_limits_for_plan",
            Group::Other,
            Types::of::<CheckProductLimitsForPlan>(),
        )
    },
    Method {
        about: "Reads what was said of the source when the product was activated.",
        answer: &[
            may("source_id", TEXT, "Its id."),
            may("source_type", TEXT, "Its kind."),
            may("source_url", TEXT, "Its address."),
        ],
        ..Method::of(
            "get_product_source",
            Group::Other,
            Types::of::<GetProductSource>(),
        )
    },
    Method {
        about: "Lets e-mail go to an agent again whose address was found bad.",
        scopes: &[scope("agents--all:rw")],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[must("agent_id", TEXT, "The agent’s id.")]),
        ..Method::of("reactivate_email", Group::Other, Types::of::<ReactivateEmail>())
    },
    Method {
        about: "Changes what is known of the company; what is left out stays as it is.",
        scopes: &[scope("organization--my:rw")],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            may(
                "enrich",
                Kind::Bool,
                "Whether empty fields are filled with what is found about the company’s domain.",
            ),
            may("audience", TEXT, "Whom the company talks to."),
            may("chat_purpose", TEXT, "What it chats for."),
            may("city", TEXT, "The city."),
            may("company", TEXT, "The company’s name."),
            may("company_size", TEXT, "How large it is."),
            may("country", TEXT, "The country."),
            may("invoice_email", TEXT, "Where invoices go."),
            may("invoice_name", TEXT, "Whose name is on invoices."),
            may("nip", TEXT, "The number of the employer."),
            may("postal_code", TEXT, "The postal code."),
            may("state", TEXT, "The state."),
            may("street", TEXT, "The street."),
            may("phone", TEXT, "The telephone."),
            may("province", TEXT, "The province."),
            may("url", TEXT, "The company’s site."),
        ]),
        ..Method::of(
            "update_company_details",
            Group::Other,
            Types::of::<UpdateCompanyDetails>(),
        )
    },
];

//! What belongs to no group: channels, limits of plans, the source of an account, e-mail, the company.
//!
//! Source: the Configuration API, section “Other”.

use super::request::{Nothing, object, request};
use super::word::words;

words! {
    /// A plan that can be paid for.
    PlanName {
        /// The smallest.
        Starter = "starter",
        /// For teams.
        Team = "team",
        /// For enterprises.
        Enterprise = "enterprise",
        /// The largest.
        EnterprisePlus = "enterpriseplus",
    }
}

request! {
    /// Reads by which channels customers come. No scope.
    ListChannels = "list_channels" -> Vec<Channel> {}
}

request! {
    /// Reads what a plan would be too small for. Scope: `subscription.lc:rw` (private).
    CheckProductLimitsForPlan = "check_product_limits_for_plan" -> Vec<ExceededLimit> {
        must {
            /// The plan.
            plan: PlanName,
        }
    }
}

request! {
    /// Reads what was said of the source when the product was activated. No scope.
    GetProductSource = "get_product_source" -> ProductSource {}
}

request! {
    /// Lets e-mail go to an agent again whose address was found bad. Scope: `agents--all:rw`.
    ReactivateEmail = "reactivate_email" -> Nothing {
        must {
            /// The agent's id.
            agent_id: String,
        }
    }
}

request! {
    /// Changes what is known of the company. Scope: `organization--my:rw`.
    UpdateCompanyDetails = "update_company_details" -> Nothing {
        may {
            /// Whether empty fields are filled with what is found about the company's domain.
            enrich: bool,
            /// Whom the company talks to.
            audience: String,
            /// What it chats for.
            chat_purpose: String,
            /// The city.
            city: String,
            /// The company's name.
            company: String,
            /// How large it is.
            company_size: String,
            /// The country.
            country: String,
            /// Where invoices go.
            invoice_email: String,
            /// Whose name is on invoices.
            invoice_name: String,
            /// The number of the employer.
            nip: String,
            /// The postal code.
            postal_code: String,
            /// The state.
            state: String,
            /// The street.
            street: String,
            /// The telephone.
            phone: String,
            /// The province.
            province: String,
            /// The company's site.
            url: String,
        }
    }
}

object! {
    /// A way by which customers come.
    Channel {
        must {
            /// `code`, `direct_link` or `integration`.
            channel_type: String,
        }
        may {
            /// The application of an integration; else empty.
            channel_subtype: String,
            /// When it was used first, by RFC 3339.
            first_activity_timestamp: String,
        }
    }
}

object! {
    /// A limit of a plan that the organisation is beyond.
    ExceededLimit {
        must {
            /// What there is too much of, such as `groups`.
            resource: String,
            /// By how much, in pieces of it.
            limit_balance: i64,
        }
        may {
            /// Whose, where it is counted for each agent or group.
            id: String,
        }
    }
}

object! {
    /// What was said of the source when the product was activated.
    ProductSource {
        may {
            /// Its id.
            source_id: String,
            /// Its kind.
            source_type: String,
            /// Its address.
            source_url: String,
        }
    }
}

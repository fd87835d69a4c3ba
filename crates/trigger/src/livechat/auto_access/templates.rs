//! Rules to start from: what people route chats by. Their groups are examples, because only the licence knows its own.

use serde_json::{Map, Value, json};

use super::contract::{ACCESS, CONDITIONS, DESCRIPTION};
use crate::Template;

/// A new rule that asks for a piece of the URL, and lacks the piece and the group.
pub fn blank() -> Map<String, Value> {
    rule(
        "",
        0,
        json!({ "url": { "values": [{ "value": "", "exact_match": false }] } }),
    )
}

/// The templates in the order in which screens list them.
pub fn templates() -> Vec<Template> {
    vec![
        template(
            "pricing-to-sales",
            "Pricing pages to sales",
            "Chats from pages about prices go to the people who sell.",
            1,
            json!({ "url": { "values": [
                { "value": "/pricing", "exact_match": false },
                { "value": "/plans", "exact_match": false },
            ] } }),
        ),
        template(
            "by-country",
            "German-speaking countries",
            "Chats of visitors from Germany, Austria and Switzerland go to a team that speaks German.",
            2,
            json!({ "geolocation": { "values": [
                { "country": "Germany", "country_code": "DE" },
                { "country": "Austria", "country_code": "AT" },
                { "country": "Switzerland", "country_code": "CH" },
            ] } }),
        ),
        template(
            "contact-page",
            "Contact page only",
            "Chats from one page go to the front desk. Anything behind “?” makes it another page.",
            3,
            json!({ "url": { "values": [
                { "value": "https://www.example.com/contact", "exact_match": true },
            ] } }),
        ),
        template(
            "all-but-help",
            "Everything but the help pages",
            "Chats go to sales from all pages that are not about help or an account.",
            1,
            json!({ "url": { "exclude_values": [
                { "value": "/help", "exact_match": false },
                { "value": "/docs", "exact_match": false },
                { "value": "/account", "exact_match": false },
            ] } }),
        ),
        template(
            "german-shop",
            "German shop",
            "Chats from the German shop go to its own team, wherever the visitor is.",
            2,
            json!({ "domain": { "values": [
                { "value": "shop.example.de", "exact_match": true },
            ] } }),
        ),
        template(
            "pricing-in-california",
            "Pricing pages in California",
            "Chats from pages about prices go to the local team when the visitor is in California.",
            4,
            json!({
                "url": { "values": [{ "value": "/pricing", "exact_match": false }] },
                "geolocation": { "values": [
                    { "country": "United States", "country_code": "US", "region": "California" },
                ] },
            }),
        ),
    ]
}

fn template(
    key: &'static str,
    name: &'static str,
    description: &'static str,
    group: u32,
    conditions: Value,
) -> Template {
    Template {
        key,
        name,
        description,
        document: rule(name, group, conditions),
    }
}

fn rule(description: &str, group: u32, conditions: Value) -> Map<String, Value> {
    [
        (DESCRIPTION, json!(description)),
        (ACCESS, json!({ "groups": [group] })),
        (CONDITIONS, conditions),
    ]
    .into_iter()
    .map(|(member, value)| (member.to_owned(), value))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::livechat::auto_access::{arrange, check};
    use crate::{Context, Severity};

    #[test]
    fn there_is_nothing_to_say_about_templates() {
        for template in templates() {
            assert_eq!(
                check(&template.document, &Context::default()),
                [],
                "{}",
                template.key
            );
        }
    }

    #[test]
    fn a_blank_rule_lacks_what_only_its_author_knows() {
        let said = check(&blank(), &Context::default());
        let codes: Vec<_> = said
            .iter()
            .map(|found| (found.code.as_str(), found.severity))
            .collect();
        assert_eq!(
            codes,
            [
                ("empty-text", Severity::Warning),
                ("default-group", Severity::Note)
            ]
        );
    }

    #[test]
    fn templates_are_written_as_files_are() {
        let texts = |document: &Map<String, Value>| serde_json::to_string(document).unwrap();
        for template in templates() {
            assert_eq!(texts(&arrange(&template.document)), texts(&template.document));
        }
    }
}

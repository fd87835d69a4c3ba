//! Members that the tables do not name.
//!
//! Named choice: the table of greetings has fewer members of images and buttons than the vendor's page of rich messages. Those of that page
//! count as known.

use super::super::contract::{
    BUTTON_MEMBERS, BUTTONS, ELEMENT_MEMBERS, IMAGE, MEMBERS, MESSAGE, MESSAGE_MEMBERS, RULE_MEMBERS, RULES,
    STEP_MEMBERS, URL, URLS, elements, elements_path, items, rules_path,
};
use super::Check;
use crate::livechat::check::unknown::{Sent, names, tell};
use crate::{FieldPath, RuleInfo, Severity};

/// The members of an image, by the vendor's page of rich messages.
const IMAGE_MEMBERS: [&str; 7] = [
    URL,
    "name",
    "content_type",
    "size",
    "width",
    "height",
    "alternative_text",
];

/// The members of a button that the vendor's page of rich messages has, and the table of greetings lacks.
const OTHER_BUTTON_MEMBERS: [&str; 3] = ["user_ids", "webview_height", "target"];

pub(super) const UNKNOWN_FIELD: Check = Check {
    info: RuleInfo {
        code: "unknown-field",
        severity: Severity::Note,
        about: "A member that the tables do not name. It is kept. Inside “rules” and “rich_message” it is sent as it is written; beside them it \
                is not sent.",
        example: r#"{"rich_message": {"elements": [{"titel": "Questions?"}]}}"#,
    },
    find: |checked, findings| {
        let root = FieldPath::root();
        tell(findings, &root, checked.document.keys(), &MEMBERS, Sent::No);
        for (index, rule) in items(checked.document.get(RULES)).enumerate() {
            let path = rules_path().item(index);
            tell(findings, &path, names(Some(rule)), &RULE_MEMBERS, Sent::AsWritten);
            for (number, step) in items(rule.get(URLS)).enumerate() {
                let path = path.field(URLS).item(number);
                tell(findings, &path, names(Some(step)), &STEP_MEMBERS, Sent::AsWritten);
            }
        }
        let message = names(checked.document.get(MESSAGE));
        tell(
            findings,
            &root.field(MESSAGE),
            message,
            &MESSAGE_MEMBERS,
            Sent::AsWritten,
        );
        let of_buttons = [&BUTTON_MEMBERS[..], &OTHER_BUTTON_MEMBERS].concat();
        for (index, element) in elements(checked.document).enumerate() {
            let path = elements_path().item(index);
            tell(
                findings,
                &path,
                names(Some(element)),
                &ELEMENT_MEMBERS,
                Sent::AsWritten,
            );
            let image = names(element.get(IMAGE));
            tell(
                findings,
                &path.field(IMAGE),
                image,
                &IMAGE_MEMBERS,
                Sent::AsWritten,
            );
            for (number, button) in items(element.get(BUTTONS)).enumerate() {
                let path = path.field(BUTTONS).item(number);
                tell(findings, &path, names(Some(button)), &of_buttons, Sent::AsWritten);
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::said;

    #[test]
    fn what_is_not_known_is_told_wherever_it_is_with_what_was_probably_meant() {
        let button = json!({ "text": "Yes", "type": "message", "value": "yes", "postback_id": "", "rolle": "primary", "target": "new" });
        let image =
            json!({ "url": "https://shop.example/a.png", "alternative_text": "A shop", "hight": 480 });
        let step = json!({ "url": "/cart", "operator": "contains", "colour": "red" });
        let found = said(json!({
            "activ": true,
            "rules": [{ "condition": "and", "type": "url_funnel", "urls": [step], "valeu": "1" }],
            "rich_message": { "template": "cards", "elements": [{ "titel": "Questions?", "subtitle": "Ask.", "image": image, "buttons": [button] }] },
        }));
        let told: Vec<(&str, &str)> = found
            .iter()
            .map(|found| (found.path.as_str(), found.help.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("/activ", "Write “active” if that was meant."),
                ("/rules/0/valeu", "Write “value” if that was meant."),
                ("/rules/0/urls/0/colour", "Remove it if it is a typing error."),
                ("/rich_message/template", "Remove it if it is a typing error."),
                (
                    "/rich_message/elements/0/titel",
                    "Write “title” if that was meant."
                ),
                (
                    "/rich_message/elements/0/image/hight",
                    "Write “height” if that was meant."
                ),
                (
                    "/rich_message/elements/0/buttons/0/rolle",
                    "Write “role” if that was meant."
                ),
            ]
        );
        assert!(found[0].message.contains("not sent") && found[4].message.contains("sent as it is written"));
    }
}

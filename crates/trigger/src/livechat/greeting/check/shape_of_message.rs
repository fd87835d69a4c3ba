//! Why the server refuses the message of a greeting.

use serde_json::{Map, Value};

use super::super::contract::{
    BUTTONS, ELEMENTS, IMAGE, MESSAGE, SUBTITLE, TEMPLATE, TEXT, TITLE, TYPE, URL, VALUE,
};
use super::shape::{Faults, Of};
use crate::livechat::check::types::Expected;
use crate::{FieldPath, Mend};

/// How a message can look by the tables. An example of the vendor has `text` too, which is read and sent as it is.
pub(super) const TEMPLATES: [&str; 3] = ["cards", "quick_replies", "sticker"];

/// The look that only an example of the vendor has.
pub(super) const LOOK_OF_EXAMPLE: &str = "text";

/// What a button does.
pub(super) const BUTTON_TYPES: [&str; 4] = ["message", "url", "webview", "phone"];

/// How a button looks.
pub(super) const BUTTON_ROLES: [&str; 3] = ["default", "primary", "danger"];

const MOST_ELEMENTS: usize = 10;
const MOST_BUTTONS: usize = 13;

pub(super) fn message(faults: &mut Faults, written: Option<&Value>) {
    let path = FieldPath::root().field(MESSAGE);
    let message = match written {
        None => return,
        Some(Value::Object(message)) if message.is_empty() => return,
        Some(Value::Object(message)) => message,
        Some(other) => return faults.wrong_type(path, "“Message”", other, Expected::Object),
    };
    let of = |member: &str| message.get(member).filter(|value| !value.is_null());
    if of(TEMPLATE).and_then(Value::as_str) != Some(LOOK_OF_EXAMPLE) {
        faults.word(
            &path.field(TEMPLATE),
            "“Look” of the message",
            of(TEMPLATE),
            &TEMPLATES,
        );
    }
    let is_sticker = of(TEMPLATE).and_then(Value::as_str) == Some("sticker");
    let path = path.field(ELEMENTS);
    let Some(elements) = list(faults, &path, "“Parts” of the message", of(ELEMENTS)) else {
        return;
    };
    if elements.len() > MOST_ELEMENTS {
        faults.add(
            Of::MessageSize,
            path.clone(),
            format!(
                "The message has {} parts, and LiveChat takes {MOST_ELEMENTS} at most.",
                elements.len()
            ),
            "Take some out.",
            Vec::new(),
        );
    }
    for (index, element) in elements.iter().enumerate() {
        let name = format!("Part {} of the message", index + 1);
        match element {
            Value::Object(members) => self::element(faults, &path.item(index), &name, members, is_sticker),
            other => faults.wrong_type(path.item(index), &name, other, Expected::Object),
        }
    }
}

fn element(
    faults: &mut Faults,
    path: &FieldPath,
    name: &str,
    element: &Map<String, Value>,
    is_sticker: bool,
) {
    let of = |member: &str| element.get(member).filter(|value| !value.is_null());
    let part = |words: &str| format!("{words} of {}", name.to_lowercase());
    for (member, words) in [(TITLE, "“Title”"), (SUBTITLE, "“Text”"), (TEXT, "“text”")] {
        if let Some(written) = of(member) {
            faults.text(&path.field(member), &part(words), Some(written));
        }
    }
    let image = path.field(IMAGE);
    match of(IMAGE) {
        Some(Value::Object(members)) if !members.is_empty() => {
            let url = members.get(URL).filter(|url| !url.is_null());
            match url {
                Some(Value::String(url)) if !url.trim().is_empty() => {}
                Some(Value::String(_)) | None => faults.missing(
                    image.field(URL),
                    format!("The image of {} has no address.", name.to_lowercase()),
                    "Write the address of the image, or take the image out.",
                ),
                Some(other) => faults.wrong_type(
                    image.field(URL),
                    &part("The address of the image"),
                    other,
                    Expected::Text,
                ),
            }
        }
        Some(Value::Object(_)) | None if is_sticker => faults.missing(
            image,
            format!("{name} has no image, and a sticker is nothing else."),
            "Write the address of the image, or choose another look.",
        ),
        Some(Value::Object(_)) | None => {}
        Some(other) => faults.wrong_type(image, &part("“Image”"), other, Expected::Object),
    }
    let buttons_path = path.field(BUTTONS);
    let Some(buttons) = list(faults, &buttons_path, &part("“Buttons”"), of(BUTTONS)) else {
        return;
    };
    if buttons.len() > MOST_BUTTONS {
        faults.add(
            Of::MessageSize,
            buttons_path.clone(),
            format!(
                "{name} has {} buttons, and LiveChat takes {MOST_BUTTONS} at most.",
                buttons.len()
            ),
            "Take some out.",
            Vec::new(),
        );
    }
    for (index, button) in buttons.iter().enumerate() {
        let words = format!("button {} of {}", index + 1, name.to_lowercase());
        match button {
            Value::Object(members) => self::button(faults, &buttons_path.item(index), &words, members),
            other => faults.wrong_type(
                buttons_path.item(index),
                &format!("Button {}", index + 1),
                other,
                Expected::Object,
            ),
        }
    }
}

fn button(faults: &mut Faults, path: &FieldPath, name: &str, button: &Map<String, Value>) {
    let of = |member: &str| button.get(member).filter(|value| !value.is_null());
    faults.text(&path.field(TEXT), &format!("“Label” of {name}"), of(TEXT));
    faults.word(
        &path.field(TYPE),
        &format!("“Type” of {name}"),
        of(TYPE),
        &BUTTON_TYPES,
    );
    faults.text(&path.field(VALUE), &format!("“Value” of {name}"), of(VALUE));
    match of("postback_id") {
        None => faults.missing_with(
            path.field("postback_id"),
            format!("“postback_id” of {name} is missing, and LiveChat wants it. It may be empty."),
            "Write an empty text.",
            vec![Mend::text("Write an empty text", "")],
        ),
        written => faults.text(
            &path.field("postback_id"),
            &format!("“postback_id” of {name}"),
            written,
        ),
    }
    if let Some(role) = of("role") {
        faults.word(
            &path.field("role"),
            &format!("“Role” of {name}"),
            Some(role),
            &BUTTON_ROLES,
        );
    }
}

/// The items of a list that may be missing; `None` where it is no list.
fn list<'d>(
    faults: &mut Faults,
    path: &FieldPath,
    what: &str,
    written: Option<&'d Value>,
) -> Option<&'d [Value]> {
    match written {
        None => Some(&[]),
        Some(Value::Array(items)) => Some(items),
        Some(other) => {
            faults.wrong_type(path.clone(), what, other, Expected::List);
            None
        }
    }
}

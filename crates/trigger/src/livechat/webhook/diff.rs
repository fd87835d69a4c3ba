//! Two webhooks compared field by field, and three: what changed, and who changed it.

use serde_json::{Map, Value};

use super::action::Filter;
use super::content::content;
use super::contract::{
    ACTION, ADDITIONAL_DATA, DESCRIPTION, FILTERS, MY_BOTS, PRESENCE_MEMBERS, TYPE, URL, USER_IDS,
};
use super::lines::{action_lines, author_lines, data_lines, sources_lines, type_lines, users_lines};
use crate::versions::{At, FieldOf, Values, Walk, are_objects, changes, members, merged};
use crate::{FieldChange, FieldMerge};

/// What changes from `before` to `after`, in the order of the form. Only [`content`](super::content()) counts.
pub fn diff(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    changes(differing([before, after]), ToString::to_string)
}

/// What `mine` and `theirs` made of `base`, in the order of the form: every field that is not the same in all three.
pub fn three_way(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Vec<FieldMerge> {
    merged(differing([base, mine, theirs]))
}

/// Every field that is not the same in all versions, in the order of the form.
fn differing<const VERSIONS: usize>(documents: [&Map<String, Value>; VERSIONS]) -> Vec<FieldOf<VERSIONS>> {
    let contents = documents.map(content);
    let of = |member: &str| contents.each_ref().map(|content| content.get(member));
    let root = At::root();
    let mut walk = Walk { fields: Vec::new() };
    // A webhook that is not there has no description, and one that is there says nothing new with an empty one.
    let descriptions = of(DESCRIPTION);
    let is_empty = |value: &Option<&Value>| value.and_then(Value::as_str) == Some("");
    if !descriptions.iter().all(is_empty) {
        let said =
            std::array::from_fn(|version| descriptions[version].filter(|_| !documents[version].is_empty()));
        walk.leaf(&root.member(DESCRIPTION), "Description", said);
    }
    walk.leaf_in_lines(&root.member(ACTION), "Event", of(ACTION), action_lines);
    filters(&mut walk, &root.member(FILTERS), of(FILTERS));
    walk.leaf(&root.member(URL), "Address", of(URL));
    walk.leaf_in_lines(
        &root.member(ADDITIONAL_DATA),
        "Comes along",
        of(ADDITIONAL_DATA),
        data_lines,
    );
    walk.leaf_in_lines(&root.member(TYPE), "For", of(TYPE), type_lines);
    walk.fields
}

fn filters<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: Values<'_, VERSIONS>,
) {
    if !are_objects(&values) {
        return walk.leaf(at, "Filters", values);
    }
    for filter in Filter::ALL {
        let at = at.member(filter.key());
        let values = members(&values, filter.key());
        let label = filter.label();
        match filter {
            Filter::AuthorType => walk.leaf_in_lines(&at, label, values, author_lines),
            Filter::OnlyMyChats => walk.leaf(&at, label, values),
            Filter::SourceType => walk.leaf_in_lines(&at, label, values, sources_lines),
            Filter::AgentIds => walk.leaf_in_lines(&at, label, values, users_lines),
            Filter::ChatPresence => presence(walk, &at, values),
        }
    }
    walk.others(at, &values, &Filter::ALL.map(Filter::key));
}

fn presence<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: Values<'_, VERSIONS>,
) {
    let label = Filter::ChatPresence.label();
    if !are_objects(&values) {
        return walk.leaf(at, label, values);
    }
    walk.leaf_in_lines(
        &at.member(USER_IDS),
        label,
        members(&values, USER_IDS),
        users_lines,
    );
    walk.leaf(
        &at.member(MY_BOTS),
        format!("{label}: any bot of the application"),
        members(&values, MY_BOTS),
    );
    walk.others(at, &values, &PRESENCE_MEMBERS);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use expect_test::expect;
    use serde_json::json;

    use super::*;
    use crate::versions::shown;
    use crate::{Side, merge};

    fn document() -> Value {
        json!({ "id": "a", "url": "https://a.example.com/", "description": "Chats", "action": "incoming_chat",
            "filters": { "only_my_chats": true, "chat_presence": { "user_ids": { "values": ["a"] } } },
            "owner_client_id": "c", "type": "license" })
    }

    fn map(value: &Value) -> &Map<String, Value> {
        value.as_object().unwrap()
    }

    #[test]
    fn every_change_is_told_in_words_and_in_the_order_of_the_form() {
        let mut after = document();
        after["id"] = json!("b");
        after["url"] = json!("https://b.example.com/");
        after["action"] = json!("incoming_event");
        after["filters"] = json!({ "author_type": "agent", "source_type": ["system"],
            "chat_presence": { "my_bots": true, "user_ids": { "exclude_values": ["a"] } } });
        after["additional_data"] = json!(["chat_properties"]);
        after["type"] = json!("bot");
        let shown = shown(diff(map(&document()), map(&after)));
        expect![[r#"
            Event [/action]: A chat starts (incoming_chat) -> Something is posted in a chat (incoming_event)
            Written by [/filters/author_type]: - -> an agent
            Only chats that the application began [/filters/only_my_chats]: true -> -
            Who is in the chat [/filters/chat_presence/user_ids]: one of these / . “a” -> none of these / . “a”
            Who is in the chat: any bot of the application [/filters/chat_presence/my_bots]: - -> true
            Caused by [/filters/source_type]: - -> LiveChat itself
            Address [/url]: "https://a.example.com/" -> "https://b.example.com/"
            Comes along [/additional_data]: - -> the properties of the chat
            For [/type]: the whole licence -> a bot
        "#]]
        .assert_eq(&shown);
    }

    #[test]
    fn what_two_people_changed_is_joined_and_the_same_field_is_chosen() {
        let base = document();
        let (mut mine, mut theirs) = (document(), document());
        mine["url"] = json!("https://mine.example.com/");
        theirs["url"] = json!("https://theirs.example.com/");
        theirs["filters"]["chat_presence"]["my_bots"] = json!(true);
        let fields = three_way(map(&base), map(&mine), map(&theirs));
        let undecided = merge(map(&mine), &fields, &BTreeMap::new()).unwrap_err();
        assert_eq!(undecided.as_str(), "/url");
        let merged = merge(map(&mine), &fields, &BTreeMap::from([(undecided, Side::Mine)])).unwrap();
        assert_eq!(merged["url"], mine["url"]);
        assert_eq!(merged["filters"], theirs["filters"]);
    }
}

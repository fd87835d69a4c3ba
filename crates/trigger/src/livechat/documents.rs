//! LiveChat's answers to what is asked of any platform's documents. Each is that of the kind that a document is.

use std::sync::LazyLock;

use pattern::Dialect;
use serde_json::{Map, Value};

use super::part::Part;
use super::{auto_access, greeting, webhook};
use crate::documents::{Documents, Kept, Kind};
use crate::{
    Catalogue, Context, Diagnostic, FieldChange, FieldMerge, FormSection, ImportError, NamesAt, NamesOf,
    Overview, Phrase, Platform, Proposals, RuleInfo, SampleCall, ServerVersion, Template, Unsupported, Wish,
    wish,
};

/// Documents of LiveChat.
pub(crate) struct LiveChat;

/// The kinds, in the order in which screens list them.
const KINDS: &[Kind] = &[auto_access::KIND, greeting::KIND, webhook::KIND];

/// What each of the [`KINDS`] is, in their order.
static PARTS: [&Part; 3] = [
    &auto_access::AUTO_ACCESS_RULES,
    &greeting::GREETINGS,
    &webhook::WEBHOOKS,
];

/// Where the numbers of groups are: in rules, and in greetings.
const NAMES: &[NamesAt] = &[
    NamesAt {
        path: "/access/groups/*",
        of: NamesOf::Groups,
    },
    NamesAt {
        path: "/group",
        of: NamesOf::Groups,
    },
];

static SECTIONS: LazyLock<Vec<FormSection>> =
    LazyLock::new(|| PARTS.iter().flat_map(|part| part.sections).copied().collect());

/// What a document is by its members: of the kind that recognises it, or else that has one of them.
///
/// Named choice: a document without any sign is taken for a rule of auto access, whose checks then say what is missing.
fn part_of(document: &Map<String, Value>) -> &'static Part {
    let mut parts = PARTS.iter().copied();
    let recognised = parts.clone().find(|part| (part.recognises)(document));
    recognised
        .or_else(|| parts.find(|part| (part.may_be)(document)))
        .unwrap_or(PARTS[0])
}

/// The kind of two versions of a document, of which one can be empty.
fn part_of_either(document: &Map<String, Value>, other: &Map<String, Value>) -> &'static Part {
    part_of(if document.is_empty() { other } else { document })
}

impl Documents for LiveChat {
    fn kinds(&self) -> &'static [Kind] {
        KINDS
    }

    fn kind_of(&self, document: &Map<String, Value>) -> &'static Kind {
        part_of(document).kind
    }

    fn catalogue(&self) -> Catalogue {
        Catalogue {
            platform: Platform::LiveChat,
            platform_name: "LiveChat",
            fields: &[],
            sections: &SECTIONS,
            conditions: &[],
            actions: &[],
            senders: &[],
            names: NAMES,
            draws_markdown: false,
            tree: None,
        }
    }

    fn blank(&self, kind: &Kind) -> Map<String, Value> {
        let part = PARTS.iter().find(|part| part.kind == kind);
        (part.unwrap_or(&PARTS[0]).blank)()
    }

    fn templates(&self) -> Vec<Template> {
        PARTS.iter().flat_map(|part| (part.templates)()).collect()
    }

    fn proposals(&self, wish: &Wish) -> Proposals {
        wish::livechat_proposals(wish)
    }

    fn overview(&self, document: &Map<String, Value>) -> Overview {
        (part_of(document).overview)(document)
    }

    fn sentence(&self, document: &Map<String, Value>) -> Vec<Phrase> {
        (part_of(document).sentence)(document)
    }

    fn sample(&self, document: &Map<String, Value>, secret_key: &str) -> Option<SampleCall> {
        part_of(document)
            .sample
            .map(|sample| sample(document, secret_key))
    }

    fn dialects(&self) -> &'static [Dialect] {
        auto_access::DIALECTS
    }

    fn check(&self, document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic> {
        (part_of(document).check)(document, context)
    }

    fn rules(&self) -> Vec<&'static RuleInfo> {
        PARTS.iter().flat_map(|part| (part.rules)()).collect()
    }

    fn rules_of(&self, kind: &Kind) -> Vec<&'static RuleInfo> {
        let parts = PARTS.iter().filter(|part| part.kind == kind);
        parts.flat_map(|part| (part.rules)()).collect()
    }

    /// The service has no versions.
    fn servers_of(&self, _: &str) -> Option<&'static str> {
        None
    }

    /// The service has no versions, and takes all that it is known to take.
    fn unsupported(&self, _: &Map<String, Value>, _: Option<ServerVersion>, _: bool) -> Vec<Unsupported> {
        Vec::new()
    }

    fn arrange(&self, document: &Map<String, Value>) -> Map<String, Value> {
        (part_of(document).arrange)(document)
    }

    fn content(&self, document: &Map<String, Value>) -> Map<String, Value> {
        (part_of(document).content)(document)
    }

    fn body(&self, document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
        (part_of(document).body)(document)
    }

    fn diff(&self, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
        (part_of_either(after, before).diff)(before, after)
    }

    fn three_way(
        &self,
        base: &Map<String, Value>,
        mine: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Vec<FieldMerge> {
        (part_of_either(mine, theirs).three_way)(base, mine, theirs)
    }

    fn next_member(&self) -> Option<&'static str> {
        Some(auto_access::NEXT)
    }

    fn may_be_trigger(&self, document: &Map<String, Value>) -> bool {
        PARTS.iter().any(|part| (part.may_be)(document))
    }

    fn recognises(&self, document: &Map<String, Value>) -> bool {
        PARTS.iter().any(|part| (part.recognises)(document))
    }

    /// Records of one kind are put into their order in the places that they have together: those of two kinds are never asked one behind
    /// the other.
    fn in_order(&self, mut records: Vec<Map<String, Value>>) -> (Vec<Map<String, Value>>, Option<String>) {
        let mut notes = Vec::new();
        for part in PARTS {
            let Some(in_order) = part.in_order else {
                continue;
            };
            let is_of_part = |record: &Map<String, Value>| part_of(record).kind == part.kind;
            let of_part = records
                .iter()
                .filter(|record| is_of_part(record))
                .cloned()
                .collect();
            let (ordered, note) = in_order(of_part);
            let mut places: Vec<&mut Map<String, Value>> =
                records.iter_mut().filter(|record| is_of_part(record)).collect();
            for (place, record) in places.iter_mut().zip(ordered) {
                **place = record;
            }
            notes.extend(note);
        }
        (records, (!notes.is_empty()).then(|| notes.join(" ")))
    }

    /// Greetings are listed in pages, and the other kinds as bare lists.
    fn kept_in(&self, object: &Map<String, Value>) -> Option<Result<Kept, ImportError>> {
        let greetings = object.get("greetings")?.as_array()?;
        let next = object.get("next_page_id").and_then(Value::as_str);
        Some(Ok(Kept {
            triggers: greetings.clone(),
            note: next.filter(|next| !next.is_empty()).map(|_| {
                "This is a page of greetings, and there are more: list_greetings gives them with the page_id that is its next_page_id."
            }),
        }))
    }
}

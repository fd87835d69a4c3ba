//! What the documents of a platform are: one adapter a platform, found by [`documents`].
//!
//! A new platform is a member of [`Platform`] and a folder with an implementation of [`Documents`]; the compiler names every place
//! that has to know. What a trigger *does* is in `simulate`, and how servers are talked to in `publish`.

use pattern::Dialect;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{
    Catalogue, Context, Diagnostic, FieldChange, FieldMerge, ImportError, Overview, Phrase, Platform,
    Proposals, RuleInfo, SampleCall, ServerVersion, Summary, Template, Unsupported, Wish, livechat,
    rocketchat, zendesk_chat,
};

/// What documents of one platform are. Every function is total: documents can be wrong in any way.
pub trait Documents: Sync {
    /// The kinds that its drafts have, in the order in which screens list them; at least one. Screens name the kind of a draft only
    /// where there are several.
    fn kinds(&self) -> &'static [Kind];

    /// Which of the [`kinds`](Documents::kinds) a document is.
    fn kind_of(&self, document: &Map<String, Value>) -> &'static Kind;

    /// What forms are made of.
    fn catalogue(&self) -> Catalogue;

    /// A new document of one of the [`kinds`](Documents::kinds), with nothing but the commonest choices in it.
    fn blank(&self, kind: &Kind) -> Map<String, Value>;

    /// Documents to start from, the most useful first.
    fn templates(&self) -> Vec<Template>;

    /// Documents that come near a wish, and what of it each has not. The wish has no [problem](Wish::problem).
    fn proposals(&self, wish: &Wish) -> Proposals;

    /// What every screen wants to know of a document.
    fn overview(&self, document: &Map<String, Value>) -> Overview;

    /// A document as a sentence; nothing on a platform whose form says as much.
    fn sentence(&self, document: &Map<String, Value>) -> Vec<Phrase>;

    /// The call that a document makes its platform send, as it could come, with this secret key in it; `None` for documents that make
    /// no calls.
    fn sample(&self, _: &Map<String, Value>, _secret_key: &str) -> Option<SampleCall> {
        None
    }

    /// The document with this sender for everything that it says, or with the one that the platform chooses; `None` where its drafts
    /// have no senders, or where it says nothing.
    fn with_sender(&self, _: &Map<String, Value>, _name: Option<&str>) -> Option<Map<String, Value>> {
        None
    }

    /// A document in one line: its sentence, or its summary where there is none.
    fn in_words(&self, document: &Map<String, Value>) -> String {
        let sentence = self.sentence(document);
        if sentence.is_empty() {
            let Summary { when, then } = self.overview(document).summary;
            return format!("{when} → {then}");
        }
        sentence.into_iter().map(|phrase| phrase.text).collect()
    }

    /// The languages that patterns of its documents are written in, the most usual first; none where it knows no patterns.
    fn dialects(&self) -> &'static [Dialect];

    /// Everything that is to say about a document: what the server refuses first, then in the order of the form.
    fn check(&self, document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic>;

    /// What the rule with this code says of a document, also where another rule tells the same and [`check`](Documents::check) says it once.
    fn said_by(
        &self,
        code: &str,
        document: &Map<String, Value>,
        context: &Context<'_>,
    ) -> Option<Diagnostic> {
        let mut said = self.check(document, context).into_iter();
        said.find(|found| found.code == code)
    }

    /// Every rule that documents are checked by, in the order in which they speak.
    fn rules(&self) -> Vec<&'static RuleInfo>;

    /// The same for the documents of one of the [`kinds`](Documents::kinds).
    fn rules_of(&self, _: &Kind) -> Vec<&'static RuleInfo> {
        self.rules()
    }

    /// The servers for which what the rule with this code says holds, for people; `None` when it holds for all.
    fn servers_of(&self, code: &str) -> Option<&'static str>;

    /// What a server of this version cannot do with a document, `writing` it there included. Without a version: everything that
    /// not every server can do.
    fn unsupported(
        &self,
        document: &Map<String, Value>,
        server: Option<ServerVersion>,
        writing: bool,
    ) -> Vec<Unsupported>;

    /// The document in the order in which files have it: known members first, the others behind them.
    fn arrange(&self, document: &Map<String, Value>) -> Map<String, Value>;

    /// The part of a document that a server would store if it took it, in one form: two documents with equal content are the same
    /// trigger.
    fn content(&self, document: &Map<String, Value>) -> Map<String, Value>;

    /// What a server is sent for the document, without what says which trigger it is.
    ///
    /// # Errors
    /// Everything for which the server would refuse it, as [`Documents::check`] says it too.
    fn body(&self, document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>>;

    /// What changes from `before` to `after`, in the order of the form. Only [`Documents::content`] counts.
    ///
    /// A document without members stands for one that is not there. What is a list or an object on the wire is told in
    /// [lines](crate::ValueLine) wherever the platform knows what it means, so that nobody has to read its form on the wire.
    fn diff(&self, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange>;

    /// What `mine` and `theirs` made of `base`, in the order of the form: every field that is not the same in all three.
    fn three_way(
        &self,
        base: &Map<String, Value>,
        mine: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Vec<FieldMerge>;

    /// The member in which a server says which trigger comes behind one, where order counts and is kept like that.
    fn next_member(&self) -> Option<&'static str> {
        None
    }

    /// Whether an object has any member that a trigger of this platform has, so that it may be meant as one.
    fn may_be_trigger(&self, document: &Map<String, Value>) -> bool;

    /// Whether an object is plainly a trigger of this platform and of no other.
    fn recognises(&self, document: &Map<String, Value>) -> bool;

    /// Records that stand together in the order in which the platform asks them, where that is in the records, and what is to say about
    /// it, in a sentence.
    fn in_order(&self, records: Vec<Map<String, Value>>) -> (Vec<Map<String, Value>>, Option<String>) {
        (records, None)
    }

    /// The triggers of an object that is no trigger and no listing but another thing in which the platform keeps them;
    /// `None` for any other object.
    ///
    /// # Errors
    /// It is such a thing, and has no triggers.
    fn kept_in(&self, object: &Map<String, Value>) -> Option<Result<Kept, ImportError>>;
}

/// What a draft of a platform can be. Some platforms act by several things that are edited, listed and ordered apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "DraftKind"))]
pub struct Kind {
    /// The stable key.
    pub key: &'static str,
    /// As the platform calls one of them.
    pub label: &'static str,
    /// The member that holds the name that people gave it.
    pub name_member: &'static str,
    /// The member that switches it on and off; `None` where it always acts.
    pub switch_member: Option<&'static str>,
    /// The first one that holds decides, so that their order counts and is kept on the server.
    pub is_ordered: bool,
    /// It is there to say something to visitors. Where it is not, there is no message to show, and none to miss.
    pub speaks: bool,
    /// What visitors do decides what it does, so that a visit can be played against it.
    pub is_played: bool,
    /// Members that only the server writes: kept in a draft, never sent with its content, never compared.
    pub server_managed: &'static [&'static str],
}

impl Kind {
    /// The only kind of a platform on which everything is a trigger.
    pub(crate) const fn trigger(server_managed: &'static [&'static str]) -> Kind {
        Kind {
            key: "trigger",
            label: "Trigger",
            name_member: "name",
            switch_member: Some("enabled"),
            is_ordered: false,
            speaks: true,
            is_played: true,
            server_managed,
        }
    }
}

/// Triggers that stand in something else.
pub struct Kept {
    /// The triggers, which must be objects.
    pub triggers: Vec<Value>,
    /// What a reader of them should know, in a sentence; `None` where there is nothing.
    pub note: Option<&'static str>,
}

/// The platform that a document is for, where nobody said: the one that recognises it.
///
/// Named choice: a document without any sign is taken for one of Rocket.Chat, whose checks then say what is missing.
pub fn platform_of(document: &Map<String, Value>) -> Platform {
    Platform::ALL
        .into_iter()
        .find(|platform| documents(*platform).recognises(document))
        .unwrap_or(Platform::RocketChat)
}

/// The name that people gave a document of `platform`; empty when there is none.
pub fn name_of(platform: Platform, document: &Map<String, Value>) -> &str {
    let kind = documents(platform).kind_of(document);
    document
        .get(kind.name_member)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// What their platform calls one of the kind of a document, as in *Greeting*; `None` where it has one kind only.
pub fn kind_told(of: &dyn Documents, document: &Map<String, Value>) -> Option<&'static str> {
    (of.kinds().len() > 1).then(|| of.kind_of(document).label)
}

/// What documents of `platform` are.
pub fn documents(platform: Platform) -> &'static dyn Documents {
    match platform {
        Platform::RocketChat => &rocketchat::RocketChat,
        Platform::ZendeskChat => &zendesk_chat::ZendeskChat,
        Platform::LiveChat => &livechat::LiveChat,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_a_template_that_comes_or_goes_is_shown_as_it_is_on_the_wire() {
        for platform in Platform::ALL {
            let documents = documents(platform);
            for template in documents.templates() {
                let (nothing, document) = (Map::new(), template.document);
                let comes = documents.diff(&nothing, &document);
                let goes = documents.diff(&document, &nothing);
                assert!(!comes.is_empty() && comes.len() == goes.len(), "{platform:?}");
                for change in comes.iter().chain(&goes) {
                    let sides = [
                        (&change.before, &change.before_lines),
                        (&change.after, &change.after_lines),
                    ];
                    for (value, lines) in sides {
                        let is_nested = value
                            .as_ref()
                            .is_some_and(|value| value.is_array() || value.is_object());
                        assert!(!is_nested || !lines.is_empty(), "{platform:?}: {}", change.label);
                    }
                }
                assert!(!documents.in_words(&document).is_empty(), "{platform:?}");
            }
        }
    }

    #[test]
    fn another_sender_is_what_every_message_shows_and_can_be_taken_away_again() {
        let mut with_senders = Vec::new();
        for platform in Platform::ALL {
            let documents = documents(platform);
            for template in documents.templates() {
                let Some(changed) = documents.with_sender(&template.document, Some("Anna")) else {
                    assert!(documents.with_sender(&template.document, None).is_none());
                    continue;
                };
                let senders = |document: &Map<String, Value>| -> Vec<Option<String>> {
                    let messages = documents.overview(document).messages.into_iter();
                    messages.map(|message| message.sender).collect()
                };
                let texts = |document: &Map<String, Value>| -> Vec<String> {
                    let messages = documents.overview(document).messages.into_iter();
                    messages.map(|message| message.text).collect()
                };
                let shown = senders(&changed);
                assert!(!shown.is_empty() && shown.iter().all(|shown| shown.as_deref() == Some("Anna")));
                assert_eq!(texts(&changed), texts(&template.document));
                let back = documents.with_sender(&changed, None).unwrap();
                assert!(senders(&back).iter().all(Option::is_none), "{back:?}");
                with_senders.push(platform);
            }
        }
        with_senders.dedup();
        assert_eq!(with_senders, [Platform::RocketChat, Platform::ZendeskChat]);
    }

    #[test]
    fn every_document_to_start_from_is_recognised_by_its_own_platform_and_by_no_other() {
        for platform in Platform::ALL {
            let own = documents(platform);
            let templates = own.templates().into_iter().map(|template| template.document);
            let blanks = own.kinds().iter().map(|kind| own.blank(kind));
            for document in templates.chain(blanks) {
                let recognising = Platform::ALL
                    .into_iter()
                    .filter(|other| documents(*other).recognises(&document));
                assert_eq!(recognising.collect::<Vec<_>>(), [platform], "{document:?}");
            }
        }
    }

    #[test]
    fn every_document_is_of_a_kind_that_its_platform_lists_once() {
        for platform in Platform::ALL {
            let documents = documents(platform);
            let kinds = documents.kinds();
            let keys: std::collections::HashSet<&str> = kinds.iter().map(|kind| kind.key).collect();
            assert_eq!(keys.len(), kinds.len(), "{platform:?}");
            let templates = documents
                .templates()
                .into_iter()
                .map(|template| template.document);
            for document in templates.chain([Map::new()]) {
                assert!(keys.contains(documents.kind_of(&document).key), "{platform:?}");
            }
            for kind in documents.kinds() {
                assert_eq!(documents.kind_of(&documents.blank(kind)), kind);
                let mut templates = documents.templates().into_iter();
                assert!(
                    templates.any(|template| documents.kind_of(&template.document) == kind),
                    "{kind:?}"
                );
            }
        }
    }
}

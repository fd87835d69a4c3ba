//! Why a trigger does not fire, turned round: what would make it.

use serde::{Deserialize, Serialize};
use simulate::{Engine, FieldEdit, Session, SuggestOptions, Suggestion, SuggestionKind};
use store::{DraftId, ProjectId, UrlTableOwner};
use trigger::{Draft, FieldPath, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::drafting::drafts::{self, DraftView};
use crate::drafting::revisions;
use crate::drafting::views;
use crate::error::{Code, Error};
use crate::projects::{self, zone};
use crate::simulating::players::{Judges, Players};
use crate::simulating::session_tests::TestResult;
use crate::simulating::sessions;
use crate::simulating::simulation::{Cast, engine};

/// URLs of the project that a changed visit may go to.
const MOST_URLS: u32 = 200;

/// What should fire.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Suggest {
    /// The project whose drafts are the triggers.
    pub project: i64,
    /// The visit.
    pub session: Session,
    /// The kept session that the visit is the present state of; none: it is kept nowhere.
    #[ts(optional)]
    pub kept: Option<i64>,
    /// The engine.
    pub engine: String,
    /// The drafts that take part; none means all.
    #[ts(optional)]
    pub drafts: Option<Vec<i64>>,
    /// The draft that should fire.
    pub draft: i64,
    /// The index of the decision in the session's trace at whose time it should; none: at any time.
    #[ts(optional)]
    pub decision: Option<usize>,
}

/// What would make a trigger fire.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Suggested {
    /// First what keeps the purpose of the trigger, and the smallest change first. Empty when it fires as it is, or when nothing was found.
    pub found: Vec<SuggestedChange>,
    /// Whether the search ended at a limit, so that there may be more.
    pub cut_short: bool,
}

/// A change after which the trigger fires, and what it costs elsewhere.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SuggestedChange {
    /// The change.
    #[serde(flatten)]
    pub suggestion: Suggestion,
    /// Expectations of the visit that are met now, and would not be met then.
    pub turns_red: Vec<TurnedRed>,
    /// Expectations of other sessions of the project that are met now, and would not be met then. A change of the visit alone changes none.
    pub turns_red_elsewhere: Vec<TurnedElsewhere>,
}

/// An expectation that a change would turn red.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TurnedRed {
    /// Its place among the expectations of the visit.
    pub index: usize,
    /// The expectation as people read it: `“Help” fires at 30s`.
    pub expected: String,
    /// What would happen, in a sentence.
    pub text: String,
}

/// An expectation of another session that a change would turn red.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TurnedElsewhere {
    /// The session.
    pub session: i64,
    /// Its name.
    pub name: String,
    /// The expectation as people read it: `“Help” fires at 30s`.
    pub expected: String,
}

/// The smallest changes that make a trigger fire, each played before it is suggested.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project, the draft or the engine is gone.
pub fn suggest(data: &Data, suggest: Suggest) -> Result<Suggested, Error> {
    let engine = engine(&suggest.engine)?;
    let cast = Cast::of(data, suggest.project, engine, suggest.drafts.as_deref())?;
    let (draft, head) = cast
        .drafts
        .iter()
        .zip(&cast.heads)
        .find(|(draft, _)| draft.id.0 == suggest.draft)
        .ok_or_else(|| Error::not_found("This draft"))?;
    let (urls, zone) = data.store(|store| {
        let project = ProjectId(suggest.project);
        let own = store.url_table_page(UrlTableOwner::Draft(draft.id), 0, MOST_URLS)?;
        let free = store.url_table_page(UrlTableOwner::Lab(project), 0, MOST_URLS)?;
        let urls = own.rows.into_iter().chain(free.rows).map(|row| row.url).collect();
        Ok((urls, zone::of(store, project)?))
    })?;
    let options = SuggestOptions {
        document: Some(views::parsed(draft).document),
        urls,
        zone: zone::clocks_of(&suggest.session, zone.as_ref()),
        ..SuggestOptions::default()
    };
    let suggestions = match suggest.decision {
        Some(decision) => simulate::suggest_at(engine, &cast.inputs, &suggest.session, decision, &options),
        None => simulate::suggest(engine, &cast.inputs, &suggest.session, &head.trigger, &options),
    };
    let costs = costs(data, &suggest, engine, &views::parsed(draft), &suggestions.found)?;
    let found = suggestions.found.into_iter().zip(costs);
    Ok(Suggested {
        found: found
            .map(|(suggestion, (turns_red, turns_red_elsewhere))| SuggestedChange {
                suggestion,
                turns_red,
                turns_red_elsewhere,
            })
            .collect(),
        cut_short: suggestions.cut_short,
    })
}

/// What a change would turn red in the visit, and in other sessions.
type Costs = (Vec<TurnedRed>, Vec<TurnedElsewhere>);

/// For each suggestion the expectations that are met as things are and would not be met then.
fn costs(
    data: &Data,
    suggest: &Suggest,
    engine: &'static Engine,
    draft: &Draft,
    found: &[Suggestion],
) -> Result<Vec<Costs>, Error> {
    let mut others = sessions::list(
        data,
        projects::Which {
            project: suggest.project,
        },
    )?;
    others.retain(|other| !other.session.expect.is_empty() && Some(other.id) != suggest.kept);
    if found.is_empty() || (suggest.session.expect.is_empty() && others.is_empty()) {
        return Ok(vec![Costs::default(); found.len()]);
    }
    let players = Players::of(data, suggest.project, engine)?;
    let judges = players.judges();
    let before = players.results(&judges, &suggest.session);
    let before_elsewhere: Vec<Vec<TestResult>> = others
        .iter()
        .map(|other| players.results(&judges, &other.session))
        .collect();
    let after = |suggestion: &Suggestion| {
        let mut changed = draft.clone();
        simulate::apply_edits(&mut changed.document, &suggestion.edits);
        let then = players.after(suggestion, suggest.draft, &changed);
        let judges = Judges::of(&then);
        let session = suggestion.session.as_ref().unwrap_or(&suggest.session);
        let here = turned(&before, players.results(&judges, session))
            .map(|(index, is)| TurnedRed {
                index,
                expected: is.expected,
                text: is.text,
            })
            .collect();
        let mut elsewhere = Vec::new();
        for (other, before) in others.iter().zip(&before_elsewhere) {
            if suggestion.kind == SuggestionKind::Visit {
                break;
            }
            let red = turned(before, players.results(&judges, &other.session));
            elsewhere.extend(red.map(|(_, is)| TurnedElsewhere {
                session: other.id,
                name: other.name.clone(),
                expected: is.expected,
            }));
        }
        (here, elsewhere)
    };
    Ok(found.iter().map(after).collect())
}

/// The results that are no longer as expected, with their places.
fn turned(
    before: &[TestResult],
    after: Vec<TestResult>,
) -> impl Iterator<Item = (usize, TestResult)> + use<'_> {
    let both = before.iter().zip(after).enumerate();
    both.filter(|(_, (was, is))| was.passed && !is.passed)
        .map(|(index, (_, is))| (index, is))
}

/// A suggested change to take into a draft.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ApplyEdits")]
pub struct Apply {
    /// The draft.
    pub draft: i64,
    /// What to set in its document, in this order.
    pub edits: Vec<FieldEdit>,
    /// Drafts to disable with it, because they spoil the page for this one.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<i64>>")]
    pub turn_off: Vec<i64>,
    /// The draft before which it has to stand; none: it stays where it is.
    #[serde(default)]
    #[ts(optional)]
    pub move_before: Option<i64>,
}

/// Takes a suggested change into a draft, as a revision that can be taken back, and moves it where it has to stand.
///
/// # Errors
/// [`Code::NotFound`] when a draft is gone, [`Code::Conflict`] when it has changed so that the change does not fit it any more,
/// [`Code::BadInput`] when a draft to disable has no switch: nothing is changed then.
pub fn apply(data: &Data, apply: Apply) -> Result<DraftView, Error> {
    let off: Vec<(i64, FieldEdit)> = apply
        .turn_off
        .into_iter()
        .map(|draft| Ok((draft, switched_off(data, draft)?)))
        .collect::<Result<_, Error>>()?;
    for (draft, off) in &off {
        edit(data, *draft, std::slice::from_ref(off))?;
    }
    if let Some(other) = apply.move_before {
        move_before(data, DraftId(apply.draft), DraftId(other))?;
    }
    if apply.edits.is_empty() {
        return drafts::get(data, drafts::Which { draft: apply.draft });
    }
    edit(data, apply.draft, &apply.edits)
}

/// What disables a draft.
fn switched_off(data: &Data, draft: i64) -> Result<FieldEdit, Error> {
    let view = drafts::get(data, drafts::Which { draft })?;
    let kind = documents(view.row.platform).kind_of(&view.document);
    let Some(switch) = kind.switch_member else {
        return Err(Error::new(
            Code::BadInput,
            format!(
                "“{}” cannot be disabled: it has no switch, and acts as long as a server has it. Nothing was changed.",
                view.row.name
            ),
            "Delete it, or change when it acts.",
        ));
    };
    Ok(FieldEdit {
        path: FieldPath::root().field(switch),
        value: false.into(),
    })
}

/// Moves a draft before another one of its project.
fn move_before(data: &Data, draft: DraftId, other: DraftId) -> Result<(), Error> {
    data.together(|store| {
        let project = store.draft(draft)?.project;
        let mut order: Vec<DraftId> = store.drafts(project)?.iter().map(|kept| kept.id).collect();
        order.retain(|kept| *kept != draft);
        let place = order.iter().position(|kept| *kept == other);
        let place = place.ok_or_else(|| Error::not_found("The draft that it should stand before"))?;
        order.insert(place, draft);
        store.reorder_drafts(project, &order)?;
        Ok(())
    })
}

fn edit(data: &Data, draft: i64, edits: &[FieldEdit]) -> Result<DraftView, Error> {
    let view = drafts::get(data, drafts::Which { draft })?;
    let mut document = view.document;
    if !simulate::apply_edits(&mut document, edits) {
        return Err(Error::new(
            Code::Conflict,
            format!(
                "The draft “{}” has changed since this was suggested, and the change does not fit it any more.",
                view.row.name
            ),
            "Look at the suggestions for the draft as it is now.",
        ));
    }
    let save = revisions::Save {
        draft,
        base: view.revision,
        document,
        burst: None,
    };
    revisions::save(data, save)
}

#[cfg(test)]
mod tests {
    use trigger::Platform;

    use super::*;
    use crate::projects;

    #[test]
    fn what_has_no_switch_is_not_disabled_and_nothing_else_is_changed_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let data = Data::open(folder.path().to_owned());
        let name = "Shop".to_owned();
        let project = projects::create(&data, projects::Named { name }).unwrap().id;
        let mut switches = Vec::new();
        for platform in Platform::ALL {
            let blank = drafts::Create {
                project,
                platform,
                template: None,
                kind: None,
            };
            let target = drafts::create(&data, blank.clone()).unwrap();
            let other = drafts::create(&data, blank).unwrap();
            let document = |view: &DraftView| {
                let which = drafts::Which { draft: view.row.id };
                drafts::get(&data, which).unwrap().document
            };
            let name_member = documents(platform).kind_of(&target.document).name_member;
            let wanted = Apply {
                draft: target.row.id,
                edits: vec![FieldEdit {
                    path: FieldPath::root().field(name_member),
                    value: "Newer".into(),
                }],
                turn_off: vec![other.row.id],
                move_before: None,
            };
            let applied = apply(&data, wanted);
            match documents(platform).kind_of(&other.document).switch_member {
                Some(switch) => {
                    applied.unwrap();
                    assert_eq!(document(&target)[name_member], "Newer");
                    assert_eq!(document(&other)[switch], false);
                    switches.push(true);
                }
                None => {
                    let refused = applied.unwrap_err();
                    assert_eq!(refused.code, Code::BadInput);
                    assert!(refused.to_string().contains("no switch"), "{refused}");
                    assert_eq!(document(&target), target.document);
                    assert_eq!(document(&other), other.document);
                    switches.push(false);
                }
            }
        }
        assert!(
            switches.contains(&true) && switches.contains(&false),
            "{switches:?}"
        );
    }
}

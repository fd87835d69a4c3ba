//! Drafts as lists and screens show them, put together from the store, the checks and the servers' snapshots.

use std::collections::{HashMap, HashSet};

use pattern::{Dialect, Evidence, Judgements, Pattern};
use serde_json::{Map, Value};
use store::{DraftId, Link, ProjectId, Readiness, ServerId, Store};
use trigger::{Context, Diagnostic, Draft, Phrase, Platform, ServerVersion, Severity, documents, siblings};

use crate::accounts::names::Called;
use crate::app::clock::now;
use crate::drafting::drafts::{DraftRow, DraftState, DraftView};
use crate::drafting::revisions::Revision;
use crate::error::Error;
use crate::patterns::as_expected;
use crate::patterns::url_tables::Expectation;
use crate::projects::version::{Audience, audience};
use crate::projects::zone;
use crate::time_zone::ZoneOfYear;

/// The draft that a stored one is. What the store holds was an object when it was saved, and may be deeper than is taken
/// today.
pub(crate) fn parsed(draft: &store::Draft) -> Draft {
    let document = serde_json::from_str(&draft.document).unwrap_or_default();
    Draft::new(draft.platform, document)
}

/// The drafts of a project, in their order.
pub(crate) fn rows(store: &Store, project: ProjectId) -> Result<Vec<DraftRow>, Error> {
    rows_of(store, project, &store.drafts(project)?, |_| true)
}

/// Some drafts of a project, in its order. The others count by their names only.
pub(crate) fn rows_among(
    store: &Store,
    project: ProjectId,
    wanted: &HashSet<DraftId>,
) -> Result<Vec<DraftRow>, Error> {
    rows_of(store, project, &store.drafts(project)?, |id| wanted.contains(&id))
}

/// The drafts of a project that are in the trash.
pub(crate) fn trashed_rows(store: &Store, project: ProjectId) -> Result<Vec<DraftRow>, Error> {
    rows_of(store, project, &store.trashed_drafts(project)?, |_| true)
}

/// A draft of a list with everything that is to say about it.
pub(crate) struct ToldDraft {
    /// The draft as in the list.
    pub(crate) row: DraftRow,
    /// The document, right or wrong.
    pub(crate) document: Map<String, Value>,
    /// What its checks say, in document order; expectations of its URL table included.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The document as a sentence; nothing on a platform whose form says as much.
    pub(crate) sentence: Vec<Phrase>,
}

/// The drafts of a project, in their order, with everything that is to say about them.
pub(crate) fn told(store: &Store, project: ProjectId) -> Result<Vec<ToldDraft>, Error> {
    each(
        store,
        project,
        &store.drafts(project)?,
        |_| true,
        |row, draft, diagnostics, called| {
            let sentence = documents(draft.platform).sentence(&draft.document);
            ToldDraft {
                row,
                document: draft.document.clone(),
                diagnostics,
                sentence: called.in_sentence(draft.platform, &draft.document, sentence),
            }
        },
    )
}

fn rows_of(
    store: &Store,
    project: ProjectId,
    drafts: &[store::Draft],
    is_wanted: impl Fn(DraftId) -> bool,
) -> Result<Vec<DraftRow>, Error> {
    each(store, project, drafts, is_wanted, |row, _, _, _| row)
}

/// What `tell` makes of each draft that is wanted, of its row, itself and what its checks say.
fn each<T>(
    store: &Store,
    project: ProjectId,
    drafts: &[store::Draft],
    is_wanted: impl Fn(DraftId) -> bool,
    tell: impl Fn(DraftRow, &Draft, Vec<Diagnostic>, &Called) -> T,
) -> Result<Vec<T>, Error> {
    let links = store.links_of_project(project)?;
    let audience = audience(store, project)?;
    let zone = zone::of_year(store, project)?;
    let there = last_read(store, &links)?;
    let called = Called::in_project(store, project)?;
    let parsed: Vec<Draft> = drafts.iter().map(parsed).collect();
    let all: Vec<&Draft> = parsed.iter().collect();
    let mut told = Vec::new();
    for (place, (kept, draft)) in drafts.iter().zip(&parsed).enumerate() {
        if !is_wanted(kept.id) {
            continue;
        }
        let others = siblings(&all, place);
        let version = audience.as_ref().map(Audience::version);
        let mut diagnostics = diagnostics(store, kept, draft, &others, version, zone.as_ref())?;
        diagnostics.extend(audience.iter().flat_map(|audience| audience.too_new(draft)));
        let row = DraftRow {
            called: called.names(draft.platform, &draft.document),
            ..row(kept, draft, &links, &there, &diagnostics)
        };
        told.push(tell(row, draft, diagnostics, &called));
    }
    Ok(told)
}

/// What the checks and the URL tables say of every draft of a project, on a server of this version.
pub(crate) fn diagnostics_of_project(
    store: &Store,
    project: ProjectId,
    version: Option<ServerVersion>,
) -> Result<HashMap<DraftId, Vec<Diagnostic>>, Error> {
    let drafts = store.drafts(project)?;
    let zone = zone::of_year(store, project)?;
    let parsed: Vec<Draft> = drafts.iter().map(parsed).collect();
    let all: Vec<&Draft> = parsed.iter().collect();
    let mut said = HashMap::new();
    for (place, (kept, draft)) in drafts.iter().zip(&parsed).enumerate() {
        let others = siblings(&all, place);
        let found = diagnostics(store, kept, draft, &others, version, zone.as_ref())?;
        said.insert(kept.id, found);
    }
    Ok(said)
}

/// One draft with everything that is to say about it.
pub(crate) fn view(store: &Store, id: DraftId) -> Result<DraftView, Error> {
    let kept = store.draft(id)?;
    let draft = parsed(&kept);
    let links = store.links_of_draft(id)?;
    let there = last_read(store, &links)?;
    let rest: Vec<Draft> = store
        .drafts(kept.project)?
        .iter()
        .filter(|other| other.id != id)
        .map(parsed)
        .collect();
    let audience = audience(store, kept.project)?;
    let all: Vec<&Draft> = std::iter::once(&draft).chain(&rest).collect();
    let others = siblings(&all, 0);
    let version = audience.as_ref().map(Audience::version);
    let zone = zone::of_year(store, kept.project)?;
    let mut diagnostics = diagnostics(store, &kept, &draft, &others, version, zone.as_ref())?;
    diagnostics.extend(audience.iter().flat_map(|audience| audience.too_new(&draft)));
    let called = Called::in_project(store, kept.project)?;
    let sentence = documents(draft.platform).sentence(&draft.document);
    Ok(DraftView {
        row: DraftRow {
            called: called.names(draft.platform, &draft.document),
            ..row(&kept, &draft, &links, &there, &diagnostics)
        },
        revision: kept.head.0,
        can_undo: kept.can_undo,
        can_redo: kept.can_redo,
        sentence: called.in_sentence(draft.platform, &draft.document, sentence),
        document: draft.document,
        diagnostics,
    })
}

/// The view of the first of some new drafts.
pub(crate) fn first(store: &Store, ids: &[DraftId]) -> Result<DraftView, Error> {
    let id = ids.first().ok_or_else(|| Error::internal("No draft was made."))?;
    view(store, *id)
}

/// What the checks and the URL table say of a draft, in document order.
fn diagnostics(
    store: &Store,
    kept: &store::Draft,
    draft: &Draft,
    others: &[&Draft],
    version: Option<ServerVersion>,
    zone: Option<&ZoneOfYear>,
) -> Result<Vec<Diagnostic>, Error> {
    let own = match probably_means_otherwise(draft) {
        true => own_urls(store, kept)?,
        false => Vec::new(),
    };
    let evidence = evidence(own.iter().map(|row| (row.url.as_str(), row.expectation.into())));
    let mut diagnostics = trigger::check(
        draft,
        &Context {
            siblings: others,
            evidence: &evidence,
            version,
            zone: zone.map(ZoneOfYear::for_check),
            now_ms: Some(now()),
            ..Context::default()
        },
    );
    diagnostics.extend(missed_expectations(store, kept.id, draft)?);
    Ok(diagnostics)
}

/// More addresses of a table are not tried with the mends of a pattern.
const MOST_EVIDENCE: u32 = 300;

/// Whether there is a mend that own addresses could speak for or against.
fn probably_means_otherwise(draft: &Draft) -> bool {
    let overview = documents(draft.platform).overview(&draft.document);
    let mut patterns = overview.patterns.iter();
    patterns.any(|field| {
        field.dialect == Dialect::JavaScript
            && !Judgements::shared()
                .meant_in(field.dialect, &field.source, &[])
                .is_empty()
    })
}

/// The addresses of a draft, or those of its project's pattern lab where it has none, as far as mends are tried on them.
fn own_urls(store: &Store, kept: &store::Draft) -> Result<Vec<store::UrlRow>, Error> {
    let of_draft = store::UrlTableOwner::Draft(kept.id);
    let mut rows = store.url_table_page(of_draft, 0, MOST_EVIDENCE)?.rows;
    if rows.is_empty() {
        // What other patterns should do with these says nothing of this one.
        let lab = store::UrlTableOwner::Lab(kept.project);
        rows = store.url_table_page(lab, 0, MOST_EVIDENCE)?.rows;
        for row in &mut rows {
            row.expectation = store::Expectation::None;
        }
    }
    Ok(rows)
}

/// Addresses with what is expected of a pattern, as the checks take them.
pub(crate) fn evidence<'a>(rows: impl Iterator<Item = (&'a str, Expectation)>) -> Vec<Evidence<'a>> {
    rows.map(|(url, expectation)| Evidence {
        url,
        expect: match expectation {
            Expectation::None => None,
            Expectation::Must => Some(true),
            Expectation::MustNot => Some(false),
        },
    })
    .collect()
}

/// A draft whose pattern does not do what its URL table expects is wrong, and says on how many URLs.
fn missed_expectations(store: &Store, id: DraftId, draft: &Draft) -> Result<Option<Diagnostic>, Error> {
    let owner = store::UrlTableOwner::Draft(id);
    let counts = store.url_table_page(owner, 0, 0)?.counts;
    if counts.must + counts.must_not == 0 {
        return Ok(None);
    }
    let rows = store.url_table(owner)?.rows;
    let rows = rows.iter().map(|row| (row.url.as_str(), row.expectation.into()));
    Ok(missed_in(rows, draft))
}

/// What there is to say of a draft whose pattern does not do what these URLs expect.
pub(crate) fn missed_in<'a>(
    rows: impl Iterator<Item = (&'a str, Expectation)>,
    draft: &Draft,
) -> Option<Diagnostic> {
    let overview = documents(draft.platform).overview(&draft.document);
    // Rows of a URL table say what the first pattern should do.
    let field = overview.patterns.first()?;
    let pattern = Pattern::compile_in(field.dialect, &field.source).ok()?;
    let missed: Vec<&str> = rows
        .filter(|(url, expectation)| {
            let verdict = pattern.is_match(&pattern::as_browser_reports(url));
            !as_expected(*expectation, verdict)
        })
        .map(|(url, _)| url)
        .collect();
    let example = missed.first()?;
    let count = match missed.len() {
        1 => "one URL".to_owned(),
        several => format!("{several} URLs"),
    };
    Some(Diagnostic::new(
        field.path.clone(),
        Severity::Error,
        "url-expectation-missed",
        format!("The pattern does not do what its URL table expects on {count}, such as {example}."),
        "Open the pattern lab, show the unexpected rows, and change the pattern or the expectation.",
    ))
}

fn row(
    kept: &store::Draft,
    draft: &Draft,
    links: &[Link],
    there: &LastRead,
    diagnostics: &[Diagnostic],
) -> DraftRow {
    let overview = documents(draft.platform).overview(&draft.document);
    let links: Vec<&Link> = links.iter().filter(|link| link.draft == kept.id).collect();
    let count = |severity| {
        let found = diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let errors = count(Severity::Error);
    let is_marked_ready = kept.readiness == Readiness::Ready;
    DraftRow {
        id: kept.id.0,
        project: kept.project.0,
        platform: kept.platform,
        kind: documents(draft.platform).kind_of(&draft.document).key,
        name: overview.name,
        state: state(draft, is_marked_ready && errors == 0, &links, there),
        is_marked_ready,
        enabled: overview.enabled,
        condition: overview.waits_for,
        when: overview.summary.when,
        then: overview.summary.then,
        called: Vec::new(),
        patterns: overview.patterns,
        messages: overview.messages,
        tags: kept.tags.clone(),
        errors,
        warnings: count(Severity::Warning),
        position: kept.position,
        edited_at: kept.edited_at,
        servers: links.iter().map(|link| link.server.0).collect(),
        trashed_at: kept.trashed_at,
    }
}

/// The documents that servers had when they were last read, by their triggers. Read once for all drafts: each of many would
/// read all of them again.
type LastRead = HashMap<ServerId, HashMap<String, String>>;

fn last_read(store: &Store, links: &[Link]) -> Result<LastRead, Error> {
    let mut read = LastRead::new();
    for link in links {
        if read.contains_key(&link.server) {
            continue;
        }
        let triggers = store.snapshot(link.server)?.map(|snapshot| snapshot.triggers);
        let documents = triggers.into_iter().flatten();
        let documents = documents.map(|trigger| (trigger.trigger_id, trigger.document));
        read.insert(link.server, documents.collect());
    }
    Ok(read)
}

/// Where a draft stands towards the servers that have it; the one that differs most counts.
fn state(draft: &Draft, ready: bool, links: &[&Link], there: &LastRead) -> DraftState {
    match strictest(draft, links, there) {
        None if ready => DraftState::Ready,
        None => DraftState::Draft,
        Some(DraftState::Changed) if ready => DraftState::Ready,
        Some(state) => state,
    }
}

fn strictest(draft: &Draft, links: &[&Link], there: &LastRead) -> Option<DraftState> {
    let content = |document: &str| content(draft.platform, document);
    let here = documents(draft.platform).content(&draft.document);
    let mut state = None;
    for link in links {
        let base = content(&link.document);
        let documents = there.get(&link.server);
        let there = documents.and_then(|documents| documents.get(&link.trigger_id));
        state = Some(match there.map(|document| content(document)) {
            Some(there) if there != base => return Some(DraftState::ChangedOnServer),
            None => return Some(DraftState::ChangedOnServer),
            Some(_) if here != base => DraftState::Changed,
            Some(_) => state.unwrap_or(DraftState::Published),
        });
    }
    state
}

/// What counts of a document that a server gave.
pub(crate) fn content(platform: Platform, document: &str) -> Map<String, Value> {
    let document: Map<String, Value> = serde_json::from_str(document).unwrap_or_default();
    documents(platform).content(&document)
}

/// Every revision of a draft, newest first.
pub(crate) fn history(store: &Store, id: DraftId) -> Result<Vec<Revision>, Error> {
    let documents = documents(store.draft(id)?.platform);
    let mut revisions = Vec::new();
    for row in store.history(id)? {
        let document = document_of(store, row.id)?;
        let before = row.parent.map(|parent| document_of(store, parent)).transpose()?;
        let summary = match (&row.label, before) {
            (_, None) => "Made".to_owned(),
            (_, Some(before)) => {
                let changes = documents.diff(&before, &document);
                let labels: Vec<&str> = changes.iter().map(|change| change.label.as_str()).collect();
                if labels.is_empty() {
                    "Order of fields".to_owned()
                } else {
                    labels.join(", ")
                }
            }
        };
        revisions.push(Revision {
            id: row.id.0,
            saved_at: row.saved_at,
            label: row.label,
            current: row.is_head,
            summary,
            document,
        });
    }
    Ok(revisions)
}

fn document_of(store: &Store, id: store::RevisionId) -> Result<Map<String, Value>, Error> {
    Ok(serde_json::from_str(&store.revision(id)?.document).unwrap_or_default())
}

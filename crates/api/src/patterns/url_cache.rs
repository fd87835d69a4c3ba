//! URL tables and verdicts of the moment, so that a keystroke or a scroll costs no reading and no judging twice.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pattern::{Dialect, Pattern, Verdict};

use crate::app::Data;
use crate::error::Error;
use crate::patterns::url_tables::{Expectation, Table};
use crate::patterns::{Counts, Show, as_expected};

/// A URL as it was typed and as a browser reports it.
pub(crate) struct ListedUrl {
    pub(crate) typed: String,
    /// Only where it differs.
    pub(crate) reported: Option<String>,
    pub(crate) expectation: Expectation,
}

impl ListedUrl {
    /// What a pattern sees.
    pub(crate) fn seen(&self, as_is: bool) -> &str {
        match &self.reported {
            Some(reported) if !as_is => reported,
            _ => &self.typed,
        }
    }
}

/// URLs in their order.
pub(crate) struct ListedUrls {
    pub(crate) urls: Vec<ListedUrl>,
}

impl ListedUrls {
    pub(crate) fn new(urls: impl Iterator<Item = (String, Expectation)>) -> ListedUrls {
        let urls = urls.map(|(typed, expectation)| {
            let reported = match pattern::as_browser_reports(&typed) {
                reported if reported == typed => None,
                reported => Some(reported.into_owned()),
            };
            ListedUrl {
                typed,
                reported,
                expectation,
            }
        });
        ListedUrls { urls: urls.collect() }
    }
}

/// What a pattern says of each URL of a list.
pub(crate) struct Judged {
    pub(crate) verdicts: Vec<Verdict>,
    pub(crate) counts: Counts,
}

impl Judged {
    fn new(pattern: &Pattern, urls: &ListedUrls, as_is: bool) -> Judged {
        let mut counts = Counts {
            total: u32::try_from(urls.urls.len()).unwrap_or(u32::MAX),
            ..Counts::default()
        };
        let judge = |url: &ListedUrl| {
            let verdict = pattern.is_match(url.seen(as_is));
            counts.matched += u32::from(verdict == Verdict::Match);
            counts.gave_up += u32::from(verdict == Verdict::GaveUp);
            counts.unexpected += u32::from(!as_expected(url.expectation, verdict));
            verdict
        };
        let verdicts = urls.urls.iter().map(judge).collect();
        Judged { verdicts, counts }
    }

    /// The places of the URLs to show.
    pub(crate) fn shown(&self, urls: &ListedUrls, show: Show) -> Vec<u32> {
        let shows = |(url, verdict): (&ListedUrl, &Verdict)| match show {
            Show::All => true,
            Show::Matched => *verdict == Verdict::Match,
            Show::Unmatched => *verdict == Verdict::NoMatch,
            Show::Unexpected => !as_expected(url.expectation, *verdict),
            Show::GaveUp => *verdict == Verdict::GaveUp,
        };
        let judged = urls.urls.iter().zip(&self.verdicts);
        (0..)
            .zip(judged)
            .filter(|(_, judged)| shows(*judged))
            .map(|(index, _)| index)
            .collect()
    }
}

/// The table and the verdicts that were asked for last.
#[derive(Default)]
pub(crate) struct UrlCache {
    table: Mutex<Option<(Table, u32, Arc<ListedUrls>)>>,
    judged: Mutex<Option<LastJudged>>,
}

struct LastJudged {
    dialect: Dialect,
    source: String,
    as_is: bool,
    urls: Arc<ListedUrls>,
    judged: Arc<Judged>,
}

impl UrlCache {
    /// The URLs of a table, read anew when it has changed.
    pub(crate) fn of_table(&self, data: &Data, table: Table) -> Result<Arc<ListedUrls>, Error> {
        let revision = data.store(|store| Ok(store.url_table_page(table.owner(), 0, 0)?.revision))?;
        let mut last = lock(&self.table);
        if let Some((of, at, urls)) = last.as_ref()
            && (*of, *at) == (table, revision)
        {
            return Ok(Arc::clone(urls));
        }
        let read = data.store(|store| Ok(store.url_table(table.owner())?))?;
        let rows = read.rows.into_iter().map(|row| (row.url, row.expectation.into()));
        let urls = Arc::new(ListedUrls::new(rows));
        *last = Some((table, read.revision, Arc::clone(&urls)));
        Ok(urls)
    }

    /// What a pattern says of URLs, judged anew when either has changed.
    pub(crate) fn judged(&self, pattern: &Pattern, urls: &Arc<ListedUrls>, as_is: bool) -> Arc<Judged> {
        if let Some(last) = lock(&self.judged).as_ref()
            && last.dialect == pattern.dialect()
            && last.source == pattern.source()
            && last.as_is == as_is
            && Arc::ptr_eq(&last.urls, urls)
        {
            return Arc::clone(&last.judged);
        }
        let judged = Arc::new(Judged::new(pattern, urls, as_is));
        *lock(&self.judged) = Some(LastJudged {
            dialect: pattern.dialect(),
            source: pattern.source().to_owned(),
            as_is,
            urls: Arc::clone(urls),
            judged: Arc::clone(&judged),
        });
        judged
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

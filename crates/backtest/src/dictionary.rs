//! Pages by numbers, so that rows are short and each page is judged once.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::Hasher as _;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use pattern::as_browser_reports;
use simulate::traffic::Pages;
use siphasher::sip128::{Hasher128 as _, SipHasher13};
use urls::views::Records;

/// The pages of all logs, numbered as they come.
#[derive(Debug, Default)]
pub(crate) struct Dictionary(RwLock<Pages>);

/// The numbers that one partition has learnt, by the hash of the address. 128 bits are enough to take it for the address.
#[derive(Debug, Default)]
pub(crate) struct Known(HashMap<u128, u32>);

impl Dictionary {
    /// The number of a page, which is new or known. What a server was asked for is taken as a browser reports it; what somebody wrote down as a
    /// page view is what the browser reported.
    pub(crate) fn number(&self, url: &str, records: Records, known: &mut Known) -> u32 {
        let mut hasher = SipHasher13::new();
        hasher.write(url.as_bytes());
        let hash = hasher.finish128().as_u128();
        if let Some(number) = known.0.get(&hash) {
            return *number;
        }
        let reported = match records {
            Records::Requests => as_browser_reports(url),
            Records::PageViews => Cow::Borrowed(url),
        };
        let mut pages = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let number = pages.add(&reported).0;
        known.0.insert(hash, number);
        number
    }

    /// All pages that have come so far.
    pub(crate) fn pages(&self) -> RwLockReadGuard<'_, Pages> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}

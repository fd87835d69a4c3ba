//! Tabs: each has its page and its history, and all of them share the visitor's local storage.
//!
//! The rules know one page, the one in [`Widget::page`]. What happens in another tab happens while that one is in its place.

use super::memory::Page;
use super::{Due, Widget};
use crate::address::Address;
use crate::outing::Visiting;
use crate::queue::Queue;

/// The tabs of a visit.
#[derive(Debug)]
pub(super) struct Tabs<'a> {
    /// The one whose page the widget works on.
    current: Tab<'a>,
    /// Those in the background, with their pages.
    others: Vec<Background<'a>>,
    /// How many were opened in this visit.
    opened: u32,
    /// The URL that was shown when a visit ended.
    left: Option<Address<'a>>,
}

/// What is known of a tab beside its page.
#[derive(Debug)]
struct Tab<'a> {
    number: u32,
    history: Vec<Entry<'a>>,
    /// How many documents were loaded.
    documents: u32,
}

/// An entry of a tab's history.
#[derive(Debug)]
struct Entry<'a> {
    url: Address<'a>,
    /// Entries made by a route change share the document of the one before.
    document: u32,
}

#[derive(Debug)]
struct Background<'a> {
    tab: Tab<'a>,
    page: Page<'a>,
    timers: Queue<Due<'a>>,
}

impl<'a> Tabs<'a> {
    pub(super) fn new() -> Tabs<'a> {
        Tabs {
            current: Tab::new(1),
            others: Vec::new(),
            opened: 1,
            left: None,
        }
    }

    /// The number of the tab that is shown.
    pub(super) fn shown(&self) -> u32 {
        self.current.number
    }

    /// The numbers of all tabs, from the lowest.
    pub(super) fn numbers(&self) -> Vec<u32> {
        let others = self.others.iter().map(|other| other.tab.number);
        let mut numbers: Vec<u32> = others.chain([self.current.number]).collect();
        numbers.sort_unstable();
        numbers
    }

    /// All tabs are closed.
    fn close(&mut self, left: Option<Address<'a>>) {
        self.others.clear();
        self.current.number = 1;
        self.current.history.clear();
        self.current.documents = 0;
        self.opened = 1;
        self.left = left;
    }

    fn place(&self, number: u32) -> Option<usize> {
        self.others.iter().position(|other| other.tab.number == number)
    }
}

impl<'a> Tab<'a> {
    fn new(number: u32) -> Tab<'a> {
        Tab {
            number,
            history: Vec::new(),
            documents: 0,
        }
    }

    /// A page is loaded by its URL. The one that is there already takes its own place, as in a browser.
    fn visit(&mut self, url: Address<'a>) {
        if self.history.last().is_some_and(|entry| entry.url.is_same(url)) {
            self.history.pop();
        }
        self.documents += 1;
        self.enter(url);
    }

    fn enter(&mut self, url: Address<'a>) {
        self.history.push(Entry {
            url,
            document: self.documents,
        });
    }
}

impl<'a> Widget<'a> {
    /// Loads a page that becomes part of the tab's history.
    pub(super) fn go_to(&mut self, url: Address<'a>) {
        self.tabs.current.visit(url);
        self.load_page(url);
    }

    /// Changes the route, which becomes part of the tab's history.
    pub(super) fn go_to_route(&mut self, url: Address<'a>) {
        self.tabs.current.enter(url);
        self.change_route(url);
    }

    pub(super) fn go_back(&mut self) {
        let history = &mut self.tabs.current.history;
        let [.., before, present] = history.as_slice() else {
            return;
        };
        let (url, same_document) = (before.url, before.document == present.document);
        history.pop();
        if same_document {
            self.change_route(url);
        } else {
            self.load_page(url);
        }
    }

    pub(super) fn open_tab(&mut self, url: Address<'a>) {
        if self.page.url.is_some() {
            self.tabs.opened = self.tabs.opened.saturating_add(1);
            let tab = Tab::new(self.tabs.opened);
            self.tabs.others.push(Background {
                tab: std::mem::replace(&mut self.tabs.current, tab),
                page: std::mem::take(&mut self.page),
                timers: std::mem::replace(&mut self.timers, Queue::new()),
            });
            self.show_current();
        }
        self.go_to(url);
    }

    pub(super) fn switch_to(&mut self, number: u32) {
        if let Some(place) = self.tabs.place(number) {
            self.swap_with(place);
            self.show_current();
        }
    }

    /// Closes a tab; `None`: the one that is shown. Then the one that was opened last of the others is shown.
    pub(super) fn close_tab(&mut self, number: Option<u32>) {
        let number = number.unwrap_or_else(|| self.tabs.shown());
        if let Some(place) = self.tabs.place(number) {
            self.swap_with(place);
            self.out.tab = number;
            self.leave_page();
            self.swap_with(place);
            self.out.tab = self.tabs.shown();
            self.tabs.others.remove(place);
        } else if number == self.tabs.shown() {
            let left = self.page.url.or_else(|| self.tabs.left.take());
            self.leave_page();
            let last = (0..self.tabs.others.len()).max_by_key(|&place| self.tabs.others[place].tab.number);
            match last {
                Some(place) => {
                    let next = self.tabs.others.remove(place);
                    self.tabs.current = next.tab;
                    self.page = next.page;
                    self.timers = next.timers;
                }
                None => self.tabs.close(left),
            }
            self.show_current();
        }
    }

    /// Closes all tabs, the one that is shown at last.
    pub(super) fn close_all_tabs(&mut self) {
        if !self.tabs.others.is_empty() {
            for number in self.tabs.numbers() {
                if number != self.tabs.shown() {
                    self.close_tab(Some(number));
                }
            }
        }
        self.close_tab(None);
        self.visitor.visit = None;
    }

    /// The visitor comes back, to `url` or to the page that they left.
    pub(super) fn come_back(&mut self, after_ms: u64, url: Option<Address<'a>>) {
        self.be_away(after_ms);
        if let Some(url) = url.or(self.tabs.left) {
            self.go_to(url);
        }
    }

    /// Takes the next thing that is due at `until_ms` or before, in whichever tab, and lets it happen there.
    pub(super) fn happen_next(&mut self, until_ms: u64) -> bool {
        let due = |timers: &Queue<Due<'a>>| timers.next_due_ms().filter(|due_ms| *due_ms <= until_ms);
        let current = due(&self.timers).map(|due_ms| (due_ms, self.tabs.shown(), None));
        let others = self.tabs.others.iter().enumerate();
        let next = others
            .filter_map(|(place, other)| Some((due(&other.timers)?, other.tab.number, Some(place))))
            .chain(current)
            .min();
        let Some((_, number, place)) = next else {
            return false;
        };
        if let Some(place) = place {
            self.swap_with(place);
            self.out.tab = number;
            self.happen(until_ms);
            self.swap_with(place);
            self.out.tab = self.tabs.shown();
        } else {
            self.happen(until_ms);
        }
        true
    }

    fn swap_with(&mut self, place: usize) {
        let other = &mut self.tabs.others[place];
        std::mem::swap(&mut self.tabs.current, &mut other.tab);
        std::mem::swap(&mut self.page, &mut other.page);
        std::mem::swap(&mut self.timers, &mut other.timers);
    }

    fn show_current(&mut self) {
        self.out.tab = self.tabs.shown();
        self.out.shown_tab = self.tabs.shown();
    }

    /// The visitor clears the browser's storage for the site. What the pages hold in memory goes on.
    pub(super) fn clear_storage(&mut self) {
        self.visitor.forget();
    }
}

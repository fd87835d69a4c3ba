//! All pages together: made once, with what leads from one to another.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::page::{Group, Line, Page};
use super::{Folded, checks, decided, engines, errors, fields, platforms};

static BOOK: LazyLock<Book> = LazyLock::new(Book::new);

/// Every page.
pub struct Book {
    pages: Vec<Page>,
    folded: Vec<Folded>,
    /// The place of each page by its id, and by the other names that lead to it.
    places: HashMap<String, usize>,
}

impl Book {
    /// The book of this program.
    pub fn get() -> &'static Book {
        &BOOK
    }

    /// The pages, in the order in which they are listed.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The page with this id, or to which this name leads: a check can be named without the kind of draft, and an error or a check by its
    /// code alone.
    pub fn page(&self, name: &str) -> Option<&Page> {
        self.places.get(name).and_then(|place| self.pages.get(*place))
    }

    /// Every page with what can be looked for in it.
    pub(super) fn folded(&self) -> impl Iterator<Item = (&Page, &Folded)> {
        self.pages.iter().zip(&self.folded)
    }

    fn new() -> Book {
        let mut pages = fields::pages();
        let (of_checks, looked_at) = checks::pages();
        let (of_rules, names) = engines::pages();
        pages.extend(of_checks);
        pages.extend(of_rules);
        pages.extend(errors::pages());
        pages.extend(platforms::pages());
        pages.sort_by_key(|page| page.group as usize);
        let mut book = Book {
            folded: Vec::new(),
            places: HashMap::new(),
            pages,
        };
        for (place, page) in book.pages.iter().enumerate() {
            for name in other_names(page) {
                book.places.entry(name).or_insert(place);
            }
        }
        for (place, page) in book.pages.iter().enumerate() {
            book.places.insert(page.id.clone(), place);
        }
        for (name, id) in names {
            if let Some(place) = book.places.get(&id).copied() {
                book.places.insert(name, place);
            }
        }
        book.tie(&looked_at, ["Looks at", "Checks that look at it"]);
        let pairs = decided::pairs();
        book.tie(&pairs, ["Decides about", "Rules that decide it"]);
        book.folded = book.pages.iter().map(Folded::of).collect();
        book
    }

    /// Leads from each page to those that it belongs to, and back.
    fn tie(&mut self, pairs: &[(String, String)], [there, back]: [&str; 2]) {
        let place = |name: &String| self.places.get(name).copied();
        let mut tied: Vec<(usize, usize)> = pairs
            .iter()
            .filter_map(|(from, to)| Some((place(from)?, place(to)?)))
            .collect();
        tied.sort_unstable();
        tied.dedup();
        let mut lines: BTreeMap<(usize, bool), Vec<Line>> = BTreeMap::new();
        for (from, to) in tied {
            lines.entry((from, true)).or_default().push(self.line_to(to));
            lines.entry((to, false)).or_default().push(self.line_to(from));
        }
        for ((at, is_there), lines) in lines {
            self.pages[at].section(if is_there { there } else { back }, lines);
        }
    }

    fn line_to(&self, place: usize) -> Line {
        let page = &self.pages[place];
        Line {
            holds: page.holds.clone(),
            ..Line::new(&page.title, "").to(&page.id)
        }
    }
}

/// What leads to a page beside its id, where nothing else has that name.
fn other_names(page: &Page) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(platform) = page.platform {
        names.push(format!("{}/{}/{}", page.group.key(), platform.key(), page.code));
        // Forms ask for the page of a field, whatever it is there for.
        if let Some(rest) = page.id.strip_prefix("condition/") {
            names.push(format!("field/{rest}"));
        }
    }
    if matches!(page.group, Group::Check | Group::Error) {
        names.push(page.code.clone());
    }
    names
}

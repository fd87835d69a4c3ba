//! What a wish asks for in a visit, whoever is to do it.

use trigger::{Audience, Exception, Occasion, Often, Wish};

use crate::{Session, Step};

/// The moments at which a wish wants its message to be shown, in milliseconds since the visit began.
///
/// It knows the steps of [visits for wishes](super::visits): pages, times, visits and chats.
pub(super) fn wanted(wish: &Wish, session: &Session) -> Vec<u64> {
    let mut visitor = Visitor {
        wish,
        now: 0,
        visit: 0,
        began: 0,
        page: None,
        seen: Vec::new(),
        chats: false,
        told_in: Vec::new(),
        told: Vec::new(),
    };
    for step in &session.steps {
        visitor.take(step);
    }
    visitor.told
}

struct Visitor<'a> {
    wish: &'a Wish,
    now: u64,
    /// The number of the visit, from 1; 0 before the first page.
    visit: u32,
    /// When the visit began.
    began: u64,
    /// The page, and when something is due there.
    page: Option<(String, Option<u64>)>,
    /// Pages with the visit in which they were seen.
    seen: Vec<(u32, String)>,
    chats: bool,
    /// The visits in which the message was shown.
    told_in: Vec<u32>,
    told: Vec<u64>,
}

impl Visitor<'_> {
    fn take(&mut self, step: &Step) {
        match step {
            Step::Load { url } => self.load(url),
            Step::Wait { ms } => self.wait(*ms),
            Step::Leave => self.page = None,
            Step::Return { ms, url } => {
                self.page = None;
                self.now += ms;
                if let Some(url) = url {
                    self.load(url);
                }
            }
            Step::Open if self.wish.occasion == Occasion::ChatOpened => self.tell(),
            Step::Register => self.chats = true,
            Step::EndChat => self.chats = false,
            _ => {}
        }
    }

    fn load(&mut self, url: &str) {
        if self.page.is_none() {
            self.visit += 1;
            self.began = self.now;
            self.chats = false;
        }
        self.seen.push((self.visit, url.to_owned()));
        let due = match self.wish.occasion {
            Occasion::AtOnce => Some(self.now),
            Occasion::OnPage { seconds } => Some(self.now + u64::from(seconds) * 1000),
            Occasion::OnSite { seconds } => Some(self.now.max(self.began + u64::from(seconds) * 1000)),
            Occasion::ChatOpened => None,
        };
        self.page = Some((url.to_owned(), due));
        self.wait(0);
    }

    fn wait(&mut self, ms: u64) {
        let until = self.now + ms;
        if let Some((_, due)) = &mut self.page
            && let Some(moment) = due.take_if(|moment| *moment <= until)
        {
            self.now = moment;
            self.tell();
        }
        self.now = until;
    }

    /// Tells the visitor, where nothing is against it.
    fn tell(&mut self) {
        let is_here = self
            .page
            .as_ref()
            .is_some_and(|(page, _)| self.wish.is_about(page));
        let is_meant = match self.wish.who {
            Audience::Everyone => true,
            Audience::New => self.visit == 1,
            Audience::Returning => self.visit > 1,
        };
        let was_told = match self.wish.often {
            Often::EachTime => false,
            Often::OncePerVisit => self.told_in.contains(&self.visit),
            Often::OncePerVisitor => !self.told.is_empty(),
        };
        let is_kept_out = self.wish.unless.iter().any(|exception| match exception {
            Exception::Chatting => self.chats,
            Exception::Visited { text, ever } => {
                let mut seen = self.seen.iter();
                seen.any(|(visit, page)| (*ever || *visit == self.visit) && page.contains(text.as_str()))
            }
        });
        if is_here && is_meant && !was_told && !is_kept_out {
            self.told.push(self.now);
            self.told_in.push(self.visit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_script;
    use trigger::WishPlace;

    fn wish(occasion: Occasion, often: Often) -> Wish {
        Wish {
            who: Audience::Everyone,
            place: WishPlace::Containing {
                text: "/pricing".to_owned(),
            },
            occasion,
            often,
            unless: Vec::new(),
            message: "Questions?".to_owned(),
        }
    }

    fn told(wish: &Wish, script: &str) -> Vec<u64> {
        wanted(wish, &parse_script(script).unwrap())
    }

    const PRICING: &str = "https://shop.example/pricing";

    #[test]
    fn time_on_a_page_begins_anew_with_each_page_and_time_on_the_site_does_not() {
        let script = format!("load https://shop.example/\nwait 30s\nload {PRICING}\nwait 60s\n");
        let on_page = wish(Occasion::OnPage { seconds: 45 }, Often::EachTime);
        let on_site = wish(Occasion::OnSite { seconds: 45 }, Often::EachTime);
        let late = wish(Occasion::OnSite { seconds: 20 }, Often::EachTime);
        assert_eq!(told(&on_page, &script), [75_000]);
        assert_eq!(told(&on_site, &script), [45_000]);
        assert_eq!(told(&late, &script), [30_000]);
    }

    #[test]
    fn how_often_counts_visits_and_visitors() {
        let script = format!(
            "load {PRICING}\nwait 5s\nload {PRICING}\nwait 5s\nreturn after 1d to {PRICING}\nwait 5s\n"
        );
        let times = |often| told(&wish(Occasion::AtOnce, often), &script).len();
        assert_eq!(times(Often::EachTime), 3);
        assert_eq!(times(Often::OncePerVisit), 2);
        assert_eq!(times(Often::OncePerVisitor), 1);
    }

    #[test]
    fn pages_of_earlier_visits_count_where_the_wish_says_so() {
        let script =
            format!("load https://shop.example/thanks\nwait 5s\nreturn after 1d to {PRICING}\nwait 5s\n");
        let times = |ever| {
            let mut wish = wish(Occasion::AtOnce, Often::EachTime);
            wish.unless = vec![Exception::Visited {
                text: "/thanks".to_owned(),
                ever,
            }];
            told(&wish, &script).len()
        };
        assert_eq!((times(false), times(true)), (1, 0));
    }

    #[test]
    fn a_chat_keeps_it_out_until_it_ends() {
        let mut wish = wish(Occasion::AtOnce, Often::EachTime);
        wish.unless = vec![Exception::Chatting];
        let script =
            format!("load https://shop.example/\nopen\nregister\nload {PRICING}\nend chat\nload {PRICING}\n");
        assert_eq!(told(&wish, &script).len(), 1);
    }
}

//! What a visitor does, and the one way in which every engine plays it: the steps of a session, or the page views of a log.

use crate::address::Address;
use crate::teller::Teller;
use crate::traffic::Views;
use crate::{Environment, Session, Step};

/// What a visitor does in the world around them.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Outing<'a> {
    /// The steps of a session.
    Session(&'a Session),
    /// The page views of a log.
    Views(Views<'a>),
}

impl<'a> Outing<'a> {
    /// The world at the start.
    pub(crate) fn world(self) -> &'a Environment {
        match self {
            Outing::Session(session) => &session.environment,
            Outing::Views(views) => views.world,
        }
    }
}

/// A visitor whom an engine plays.
pub(crate) trait Visiting<'a> {
    fn teller(&mut self) -> &mut Teller<'a>;

    /// Takes a step of a session.
    fn take(&mut self, step: &'a Step);

    /// A page is loaded.
    fn load(&mut self, page: Address<'a>);

    /// Time passes, and what is due happens.
    fn pass_time(&mut self, ms: u64);

    /// The visitor leaves the site.
    fn leave(&mut self);

    /// The visitor leaves, and time passes without a page.
    fn be_away(&mut self, ms: u64);

    /// Tells what the page looks like.
    fn draw(&mut self);
}

/// Plays an outing to its end, or until nobody can hear more.
pub(crate) fn play<'a>(visitor: &mut impl Visiting<'a>, outing: Outing<'a>) {
    let (steps, tail_ms) = match outing {
        Outing::Session(session) => {
            if !take_steps(visitor, &session.steps) {
                return;
            }
            (session.steps.len(), session.tail_ms)
        }
        Outing::Views(views) => {
            if !go_from_page_to_page(visitor, views) {
                return;
            }
            (views.steps(), 0)
        }
    };
    visitor.teller().step(steps, None);
    visitor.pass_time(tail_ms);
    visitor.draw();
}

fn take_steps<'a>(visitor: &mut impl Visiting<'a>, steps: &'a [Step]) -> bool {
    for (index, step) in steps.iter().enumerate() {
        if visitor.teller().is_stopped() {
            return false;
        }
        visitor.teller().step(index, Some(step));
        visitor.take(step);
        visitor.draw();
    }
    !visitor.teller().is_stopped()
}

/// Takes the steps of [`session_of`](crate::traffic::session_of), without making them.
fn go_from_page_to_page<'a>(visitor: &mut impl Visiting<'a>, views: Views<'a>) -> bool {
    for arrival in views.arrivals() {
        if visitor.teller().is_stopped() {
            return false;
        }
        let page = views.address(arrival.page);
        let came = 2 * arrival.view;
        visitor
            .teller()
            .step_made(came, || arrival.step(page.url().to_owned()));
        if let Some(away_ms) = arrival.away_ms {
            visitor.be_away(away_ms);
        }
        visitor.teller().arrive(&arrival);
        visitor.load(page);
        visitor.draw();
        if visitor.teller().is_stopped() {
            return false;
        }
        visitor
            .teller()
            .step_made(came + 1, || Step::Wait { ms: arrival.open_ms });
        visitor.pass_time(arrival.open_ms);
        visitor.draw();
    }
    if visitor.teller().is_stopped() {
        return false;
    }
    visitor.teller().step_made(views.steps() - 1, || Step::Leave);
    visitor.leave();
    visitor.draw();
    !visitor.teller().is_stopped()
}

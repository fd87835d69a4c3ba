//! What a rule can look at: what it is compared with, and how.

use super::{Operator, Subject, Type};

/// What a rule compares with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// A whole number of seconds, 0 to 900.
    Seconds,
    /// A whole number.
    Number,
    /// The address of a page.
    Address,
    /// Any other text.
    Text,
    /// Addresses in their order, 1 to 10. The rule has no value of its own.
    Steps,
    /// A name with its value. The rule has no value of its own.
    Field,
}

impl Compared {
    /// Whether it is a number that is written as a text.
    pub const fn is_number(self) -> bool {
        matches!(self, Compared::Seconds | Compared::Number)
    }

    /// The greatest number that the server takes; `None` where it is none.
    pub const fn most(self) -> Option<u32> {
        match self {
            Compared::Seconds => Some(900),
            Compared::Number => Some(u32::MAX),
            Compared::Address | Compared::Text | Compared::Steps | Compared::Field => None,
        }
    }

    /// The operators that make sense. The server takes any of them with anything.
    pub const fn operators(self) -> &'static [Operator] {
        match self {
            Compared::Seconds | Compared::Number => &[
                Operator::GreaterOrEqual,
                Operator::GreaterThan,
                Operator::Equals,
                Operator::DoesntEqual,
                Operator::LowerOrEqual,
                Operator::LowerThan,
            ],
            Compared::Address | Compared::Text | Compared::Steps => &[
                Operator::Contains,
                Operator::DoesntContain,
                Operator::Equals,
                Operator::DoesntEqual,
            ],
            Compared::Field => &[],
        }
    }
}

impl Subject {
    /// What it is compared with.
    pub const fn compared(self) -> Compared {
        match self {
            Subject::VisitTimePage | Subject::VisitTimeSite => Compared::Seconds,
            Subject::PagesViewNumber | Subject::UrlMatchPageViewNumber | Subject::VisitsNumber => {
                Compared::Number
            }
            Subject::UrlCurrent | Subject::UrlVisited | Subject::UrlReferrer => Compared::Address,
            Subject::Geolocation | Subject::SearchKeyword => Compared::Text,
            Subject::UrlFunnel => Compared::Steps,
            Subject::CustomVariable | Subject::AdsTraffic => Compared::Field,
        }
    }

    /// As the form names it.
    pub const fn label(self) -> &'static str {
        match self {
            Subject::VisitTimePage => "Time on the page",
            Subject::VisitTimeSite => "Time on the site",
            Subject::UrlCurrent => "URL of the page",
            Subject::UrlVisited => "URL of a visited page",
            Subject::UrlFunnel => "Way through the site",
            Subject::UrlReferrer => "URL of the referrer",
            Subject::PagesViewNumber => "Pages seen",
            Subject::UrlMatchPageViewNumber => "Matching pages seen",
            Subject::VisitsNumber => "Visits",
            Subject::Geolocation => "Place",
            Subject::SearchKeyword => "Search keyword",
            Subject::CustomVariable => "Custom variable",
            Subject::AdsTraffic => "Advertisement",
        }
    }
}

impl Type {
    /// As sentences name it.
    pub const fn label(self) -> &'static str {
        match self {
            Type::Normal => "greeting",
            Type::Announcement => "announcement",
        }
    }
}

impl Operator {
    /// As the form names it.
    pub const fn label(self) -> &'static str {
        match self {
            Operator::Equals => "is",
            Operator::DoesntEqual => "is not",
            Operator::LowerThan => "is less than",
            Operator::LowerOrEqual => "is at most",
            Operator::GreaterThan => "is more than",
            Operator::GreaterOrEqual => "is at least",
            Operator::Contains => "contains",
            Operator::DoesntContain => "does not contain",
        }
    }

    /// What it makes of a text: whether the text must be the whole; `None` for those that compare sizes.
    pub const fn is_whole_text(self) -> Option<bool> {
        match self {
            Operator::Equals | Operator::DoesntEqual => Some(true),
            Operator::Contains | Operator::DoesntContain => Some(false),
            Operator::LowerThan
            | Operator::LowerOrEqual
            | Operator::GreaterThan
            | Operator::GreaterOrEqual => None,
        }
    }

    /// Whether it holds where the text is not found.
    pub const fn excludes(self) -> bool {
        matches!(self, Operator::DoesntEqual | Operator::DoesntContain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_has_a_value_can_be_compared_in_more_than_one_way() {
        for subject in Subject::ALL {
            let compared = subject.compared();
            assert_eq!(compared.operators().is_empty(), compared == Compared::Field);
            assert_eq!(compared.is_number(), compared.most().is_some());
        }
    }
}

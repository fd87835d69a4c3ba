//! The words of the wire, each of a closed set.

/// Makes a set of words that the wire has.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $member:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$of])* $member,)* }

        impl $name {
            /// All of them, in the order of forms.
            pub const ALL: &[$name] = &[$($name::$member,)*];

            /// As the wire has it.
            pub const fn key(self) -> &'static str {
                match self { $($name::$member => $word,)* }
            }

            /// What a word of the wire means; `None` where the wire has no such word.
            pub fn from_key(key: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|word| word.key() == key)
            }
        }
    };
}

words! {
    /// What a greeting is.
    Type {
        /// A message that opens the chat.
        Normal = "normal",
        /// A message beside the page; one that was closed is never shown again.
        Announcement = "announcement",
    }
}

words! {
    /// How a rule goes together with the others.
    Join {
        /// It must hold as well.
        And = "and",
        /// It is enough that it holds.
        Or = "or",
    }
}

words! {
    /// How a rule compares. There are no patterns.
    Operator {
        /// Is the same.
        Equals = "equals",
        /// Is not the same.
        DoesntEqual = "doesnt_equal",
        /// Is less.
        LowerThan = "lower_than",
        /// Is less or the same.
        LowerOrEqual = "lower_or_equal",
        /// Is more.
        GreaterThan = "greater_than",
        /// Is more or the same.
        GreaterOrEqual = "greater_or_equal",
        /// Has it somewhere.
        Contains = "contains",
        /// Has it nowhere.
        DoesntContain = "doesnt_contain",
    }
}

words! {
    /// What a rule looks at.
    Subject {
        /// Seconds on the page, 0 to 900.
        VisitTimePage = "visit_time_page",
        /// Seconds on the site, 0 to 900.
        VisitTimeSite = "visit_time_site",
        /// The address of the page.
        UrlCurrent = "url_current",
        /// The address of any page of the visit.
        UrlVisited = "url_visited",
        /// Addresses in their order, 1 to 10.
        UrlFunnel = "url_funnel",
        /// The address that the visitor came from.
        UrlReferrer = "url_referrer",
        /// How many pages were seen.
        PagesViewNumber = "pages_view_number",
        /// How many pages were seen whose address fits.
        UrlMatchPageViewNumber = "url_match_page_view_number",
        /// How many visits there were.
        VisitsNumber = "visits_number",
        /// Where the visitor is.
        Geolocation = "geolocation",
        /// What was searched for.
        SearchKeyword = "search_keyword",
        /// A value that the site gives.
        CustomVariable = "custom_variable",
        /// Which advertisement the visitor came by.
        AdsTraffic = "ads_traffic",
    }
}

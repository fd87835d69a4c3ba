//! What the current widget does where neither documents nor recorded runs say anything.

use crate::Choice;

/// For people to read, and to doubt.
pub(super) const CURRENT_CHOICES: &[Choice] = &[
    Choice {
        key: "before-first-page",
        text: "Before the first page is loaded and after the last one is closed there is no widget: opening, minimising, registering, writing, ending the chat, route changes, going back and reloads do nothing.",
    },
    Choice {
        key: "back",
        text: "Going back loads the page before anew, unless a route change led away from it: then it is a route change. A browser may bring a page back from its memory instead, timers and all. On the first page of a tab it does nothing.",
    },
    Choice {
        key: "tabs",
        text: "Tabs share the visitor’s records, registration and kept agent at once. Timers go on in the background at full speed; of those that are due in one instant, the lowest tab comes first. When the tab that is shown is closed, the last opened of the others is shown.",
    },
    Choice {
        key: "register-in-one-tab",
        text: "Registering fires what waits for it, and removes messages for guests, only in the tab in which it happens.",
    },
    Choice {
        key: "come-back",
        text: "Leaving closes all tabs, and coming back opens one. The browser’s storage stays, however long the visitor was away.",
    },
    Choice {
        key: "write",
        text: "Writing opens a minimised chat first. It registers a visitor whom the site does not ask to fill in a form; an unknown visitor who is asked to cannot write, and nothing happens.",
    },
    Choice {
        key: "clear-storage",
        text: "Clearing the storage takes effect at once: records, registration and kept agent are forgotten. What the page holds in memory goes on: timers, waiting triggers, messages and its sender.",
    },
    Choice {
        key: "agents-come-and-go",
        text: "Agents going offline or coming online counts from the next page load; the page that is open is not affected.",
    },
    Choice {
        key: "register-again",
        text: "Registering once more counts as a registration: whoever waits for one fires, and messages for guests go.",
    },
    Choice {
        key: "standalone-routes",
        text: "A widget that is a page of its own always knows its present URL, but a changed route schedules nothing.",
    },
    Choice {
        key: "service-answers-at-once",
        text: "Messages of a service that answers without delay come after the messages of triggers that fire in the same instant.",
    },
    Choice {
        key: "same-id",
        text: "Triggers with the same id share one record.",
    },
    Choice {
        key: "no-condition",
        text: "A trigger without a condition is not scheduled, and its record stays as it is. A condition that the widget does not know sets the record to “error”.",
    },
    Choice {
        key: "no-action",
        text: "A trigger without an action, or with one that the widget does not know, sets its record to “error” when its condition is met.",
    },
    Choice {
        key: "unknown-sender",
        text: "A sender that is neither the queue nor custom fails the action, and so do the later triggers on that page for an hour, because the page keeps the failure as well.",
    },
    Choice {
        key: "slow-pattern",
        text: "A pattern that takes too long on a URL does not match. In a browser the page would freeze.",
    },
    Choice {
        key: "long-timers",
        text: "A time on site over 24.8 days wraps around as a browser’s timers do, and may not wait at all.",
    },
    Choice {
        key: "number-base",
        text: "Seconds are read in base 10, so “0x10” is 0.",
    },
    Choice {
        key: "service-unknown",
        text: "An external service that the session says nothing about fails at once.",
    },
    Choice {
        key: "service-without-messages",
        text: "An answer without messages counts as a failure, as the server takes it.",
    },
    Choice {
        key: "service-without-timeout",
        text: "An external service whose time-out is missing has 1000 ms, as with the recorded 0. The server’s published code has 5000 ms for a missing one; servers take no new trigger without it.",
    },
    Choice {
        key: "service-just-in-time",
        text: "An answer exactly at the time-out is in time.",
    },
    Choice {
        key: "service-left-alone",
        text: "When the page is left while a service is asked, nothing is shown and the record stays “scheduled”.",
    },
    Choice {
        key: "no-wait",
        text: "A wait of 0 ms lets no time pass, so timers that are due at once stay due.",
    },
];

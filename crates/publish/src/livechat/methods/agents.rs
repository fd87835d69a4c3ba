//! The rows of the chapter “Agents”.

use super::field::{NUMBER, Object, TEXT, at_most, may, must};
use super::{Case, Effect, Field, Group, Kind, Method, PRIVATE, scope, scope_when};
use crate::livechat::agents::{
    AgentField, ApproveAgent, CreateAgent, Day, DeleteAgent, EmailSubscription, GetAgent, ListAgents,
    LoginStatus, Notification, Priority, RequestAgentUnsuspension, Role, SuspendAgent, UnsuspendAgent,
    UpdateAgent,
};
use crate::livechat::check::hours_need_a_zone;
use crate::livechat::request::Types;

pub(super) const PRIORITY: Kind = Kind::OneOf(Priority::WORDS);
const ID: Field = must("id", TEXT, "The agent’s id, an e-mail address.");

pub(super) const GROUPS: Kind = Kind::List(&Kind::Object(&Object::of(&[
    must("id", NUMBER, "The group’s number."),
    must("priority", PRIORITY, "The place among its members."),
])));

const HOURS: Kind = Kind::List(&Kind::Object(&Object::of(&[
    must("day", Kind::OneOf(Day::WORDS), "The day."),
    must("enabled", Kind::Bool, "Whether these hours count."),
    must("start", TEXT, "When they begin, as HH:MM."),
    must("end", TEXT, "When they end, as HH:MM."),
])));

/// The document's table wants a zone with the hours, and its example of an update has neither.
const WORK_SCHEDULER: Kind = Kind::Object(
    &Object::of(&[
        may(
            "timezone",
            TEXT,
            "The time zone, such as Europe/Warsaw. Needed with hours; an empty one means the agent’s own.",
        ),
        may("schedule", HOURS, "The hours; one day may have several."),
    ])
    .and(hours_need_a_zone),
);

/// The bots' table wants a zone in any case.
pub(super) const WORK_SCHEDULER_OF_BOTS: Kind = Kind::Object(&Object::of(&[
    must("timezone", TEXT, "The time zone, such as Europe/Warsaw."),
    may("schedule", HOURS, "The hours; one day may have several."),
]));

/// A new agent is no owner by the document's table.
const ROLE: Field = may(
    "role",
    Kind::OneOf(&["viceowner", "administrator", "normal"]),
    "The role; `normal` when it is left out.",
);
/// The table has no owner here either, but there is a scope for that role, and an error about handing over the licence.
const NEW_ROLE: Field = may(
    "role",
    Kind::OneOf(Role::WORDS),
    "The role; `owner` hands the licence over.",
);
const LOGIN_STATUS: Field = may(
    "login_status",
    Kind::OneOf(LoginStatus::WORDS),
    "How the agent begins after signing in; `not accepting chats` for a new agent.",
);
const JOB_TITLE: Field = may("job_title", TEXT, "The job.");
const MOBILE: Field = may("mobile", TEXT, "The telephone.");
const MEMBER_OF: Field = may("groups", GROUPS, "The groups.");
const NOTIFICATIONS: Field = may(
    "notifications",
    Kind::List(&Kind::OneOf(Notification::WORDS)),
    "What the agent is told of.",
);
const SUBSCRIPTIONS: Field = may(
    "email_subscriptions",
    Kind::List(&Kind::OneOf(EmailSubscription::WORDS)),
    "Reports by e-mail.",
);
const WORK: Field = may("work_scheduler", WORK_SCHEDULER, "The working hours.");
const FIELDS: Field = may(
    "fields",
    Kind::List(&Kind::OneOf(AgentField::WORDS)),
    "What else the answer is to hold.",
);

const AGENT: &[Field] = &[
    ID,
    may("account_id", TEXT, "The id of the account behind the agent."),
    may("name", TEXT, "The name."),
    may(
        "avatar",
        TEXT,
        "The URL of the picture; lists have `avatar_path`.",
    ),
    may("role", TEXT, "The role."),
    may("login_status", TEXT, "How the agent begins after signing in."),
    may(
        "work_scheduler",
        WORK_SCHEDULER,
        "The working hours, when asked for.",
    ),
    may("groups", GROUPS, "The groups, when asked for."),
    may(
        "email_subscriptions",
        Kind::List(&TEXT),
        "Reports by e-mail, when asked for; the example of the list calls them `summaries`.",
    ),
    may(
        "notifications",
        Kind::List(&TEXT),
        "What the agent is told of, when asked for.",
    ),
    may("job_title", TEXT, "The job, when asked for."),
    may("mobile", TEXT, "The telephone, when asked for."),
    may("max_chats_count", NUMBER, "Chats at once, when asked for."),
    may(
        "suspended",
        Kind::Bool,
        "Whether the agent is suspended, when asked for.",
    ),
    may(
        "awaiting_approval",
        Kind::Bool,
        "Whether the agent waits for approval, when asked for.",
    ),
    may(
        "last_logout",
        TEXT,
        "When the agent signed out, when asked for; missing where that never happened.",
    ),
];

const NOT_PUBLIC: &str = "Not open to the public: without an agreement with the vendor only the application of the agents can do it.";

pub(super) const METHODS: [Method; 9] = [
    Method {
        about: "Makes a new agent.",
        scopes: &[
            scope("accounts--all:rc"),
            scope_when("accounts--all:rw", "for agents who need no approval"),
            scope_when(
                "subscription.lc:rw",
                "for agents who need no approval; private: it cannot be chosen in the Developer Console",
            ),
            scope_when("accounts.roles.lc--all:rw", "for a role above normal"),
        ],
        batch: Some("batch_create_agents"),
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            ID,
            must("name", TEXT, "The name that customers see."),
            ROLE,
            LOGIN_STATUS,
            JOB_TITLE,
            MOBILE,
            may(
                "max_chats_count",
                at_most(100),
                "Chats at once; 6 when it is left out.",
            ),
            may(
                "awaiting_approval",
                Kind::Bool,
                "Whether somebody must approve the agent first. `false` needs the scope subscription.lc:rw.",
            ),
            MEMBER_OF,
            NOTIFICATIONS,
            SUBSCRIPTIONS,
            WORK,
        ]),
        answer: &[ID],
        ..Method::of("create_agent", Group::Agents, Types::of::<CreateAgent>())
    },
    Method {
        about: "Reads one agent.",
        scopes: &[scope("agents--my:ro"), scope("agents--all:ro")],
        request: Object::of(&[ID, FIELDS]),
        answer: AGENT,
        ..Method::of("get_agent", Group::Agents, Types::of::<GetAgent>())
    },
    Method {
        about: "Reads all agents of the licence.",
        scopes: &[scope("agents--all:ro")],
        request: Object::of(&[
            may(
                "filters",
                Kind::Object(&Object::of(&[
                    may("group_ids", Kind::List(&NUMBER), "Only those of these groups."),
                    may(
                        "suspended",
                        Kind::Bool,
                        "Only those who are suspended, or only those who are not.",
                    ),
                ])),
                "Which of them.",
            ),
            FIELDS,
        ]),
        answer: AGENT,
        ..Method::of("list_agents", Group::Agents, Types::of::<ListAgents>())
    },
    Method {
        about: "Changes an agent; what is left out stays as it is.",
        scopes: &[
            scope("agents--my:rw"),
            scope_when("agents--all:rw", "for other agents of the licence"),
            scope_when("accounts.roles.lc--all:rw", "for the role"),
        ],
        batch: Some("batch_update_agents"),
        effect: Effect::CannotBeUndoneWith(Case {
            member: "role",
            value: "owner",
            what: "hands the licence over: only the new owner could give it back",
        }),
        settles: true,
        request: Object::of(&[
            ID,
            NEW_ROLE,
            LOGIN_STATUS,
            JOB_TITLE,
            MOBILE,
            may(
                "max_chats_count",
                at_most(20),
                "Chats at once. The document’s limit is lower here than for a new agent.",
            ),
            MEMBER_OF,
            NOTIFICATIONS,
            SUBSCRIPTIONS,
            WORK,
        ]),
        ..Method::of("update_agent", Group::Agents, Types::of::<UpdateAgent>())
    },
    Method {
        about: "Deletes an agent.",
        scopes: &[
            scope("agents--my:rw"),
            scope("accounts--my:rw"),
            scope_when("agents--all:rw", "for other agents of the licence"),
            scope_when("accounts--all:rw", "for other agents of the licence"),
        ],
        batch: Some("batch_delete_agents"),
        effect: Effect::CannotBeUndone("deletes the agent for good"),
        settles: true,
        request: Object::of(&[ID]),
        ..Method::of("delete_agent", Group::Agents, Types::of::<DeleteAgent>())
    },
    Method {
        about: "Suspends an agent, who can then not sign in.",
        notes: NOT_PUBLIC,
        scopes: &[scope("agents--all:rw"), scope_when("sessions--all:rw", PRIVATE)],
        batch: Some("batch_suspend_agents"),
        effect: Effect::CannotBeUndone(
            "locks the agent out at once; the call that takes it back, unsuspend_agent, is not open to the public",
        ),
        settles: true,
        request: Object::of(&[ID]),
        ..Method::of("suspend_agent", Group::Agents, Types::of::<SuspendAgent>())
    },
    Method {
        about: "Ends the suspension of an agent.",
        notes: NOT_PUBLIC,
        scopes: &[
            scope("agents--all:rw"),
            scope("accounts--all:rw"),
            scope_when("subscription.lc:rw", PRIVATE),
        ],
        batch: Some("batch_unsuspend_agents"),
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[ID]),
        ..Method::of("unsuspend_agent", Group::Agents, Types::of::<UnsuspendAgent>())
    },
    Method {
        about: "Asks the owners by e-mail to end the suspension of the agent whose token is used.",
        notes: "The document says of this method that it has a batch, and its list of batches does not have it.",
        effect: Effect::CannotBeUndone("sends an e-mail to the owners and vice owners of the licence"),
        ..Method::of(
            "request_agent_unsuspension",
            Group::Agents,
            Types::of::<RequestAgentUnsuspension>(),
        )
    },
    Method {
        about: "Lets an agent in who waits for approval.",
        notes: NOT_PUBLIC,
        scopes: &[
            scope("agents--all:rw"),
            scope("accounts--all:rw"),
            scope_when("subscription.lc:rw", PRIVATE),
        ],
        batch: Some("batch_approve_agents"),
        effect: Effect::CannotBeUndone("lets the agent in, and no call takes an approval back"),
        settles: true,
        request: Object::of(&[ID]),
        ..Method::of("approve_agent", Group::Agents, Types::of::<ApproveAgent>())
    },
];

//! Agents: the people who talk with customers.
//!
//! Source: the Configuration API, section “Agents”.

use super::request::{Batched, Nothing, object, request};
use super::word::words;

words! {
    /// What an agent may do on the licence.
    Role {
        /// All but what only the owner may.
        ViceOwner = "viceowner",
        /// May change the configuration.
        Administrator = "administrator",
        /// Talks with customers.
        Normal = "normal",
        /// Owns the licence; there is one.
        Owner = "owner",
    }
}

words! {
    /// How an agent begins after signing in.
    LoginStatus {
        /// Gets chats at once.
        Accepting = "accepting chats",
        /// Gets none until the agent says so.
        NotAccepting = "not accepting chats",
    }
}

words! {
    /// In which order the members of a group get chats.
    Priority {
        /// Before all others.
        First = "first",
        /// After the first.
        Normal = "normal",
        /// When nobody else is free.
        Last = "last",
        /// Gets no chats by itself.
        Supervisor = "supervisor",
    }
}

words! {
    /// What an agent is told of.
    Notification {
        /// Somebody new is on the site.
        NewVisitor = "new_visitor",
        /// A chat comes.
        IncomingChat = "incoming_chat",
        /// Somebody is back on the site.
        ReturningVisitor = "returning_visitor",
        /// Somebody waits in the queue.
        QueuedVisitor = "queued_visitor",
        /// Somebody is typing.
        VisitorIsTyping = "visitor_is_typing",
        /// A goal was reached.
        NewGoal = "new_goal",
        /// There are chats that nobody has.
        UnassignedChats = "unassigned_chats",
        /// There are messages in chats that nobody has.
        UnassignedChatMessages = "unassigned_chat_messages",
        /// There is a ticket.
        Ticket = "ticket",
        /// Also while the application is in the background.
        InactiveNotifications = "inactive_notifications",
        /// Without any sound.
        MuteAllSounds = "mute_all_sounds",
        /// The sound is repeated.
        RepeatSoundNotifications = "repeat_sound_notifications",
        /// Something happened with a ticket.
        TicketNotifications = "ticket_notifications",
        /// A message in the chat that is open.
        IncomingMessageForFocusedChat = "incoming_message_for_focused_chat",
    }
}

words! {
    /// A report by e-mail.
    EmailSubscription {
        /// Each day.
        Daily = "daily_summary",
        /// Each week.
        Weekly = "weekly_summary",
    }
}

words! {
    /// A day of the week.
    Day {
        /// Sunday.
        Sunday = "sunday",
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
    }
}

words! {
    /// Something about an agent that an answer holds only when it is asked for.
    AgentField {
        /// The working hours.
        WorkScheduler = "work_scheduler",
        /// The groups.
        Groups = "groups",
        /// The reports by e-mail.
        EmailSubscriptions = "email_subscriptions",
        /// What the agent is told of.
        Notifications = "notifications",
        /// The job.
        JobTitle = "job_title",
        /// The telephone.
        Mobile = "mobile",
        /// Chats at once.
        MaxChatsCount = "max_chats_count",
        /// Whether the agent is suspended.
        Suspended = "suspended",
        /// Whether the agent waits for approval.
        AwaitingApproval = "awaiting_approval",
        /// When the agent signed out.
        LastLogout = "last_logout",
    }
}

object! {
    /// A group that an agent or a bot belongs to.
    Membership {
        must {
            /// The group's number.
            id: u64,
            /// The place among its members.
            priority: Priority,
        }
    }
}

object! {
    /// Hours of one day in which somebody works.
    WorkingHours {
        must {
            /// The day.
            day: Day,
            /// Whether these hours count.
            enabled: bool,
            /// When they begin, as `HH:MM` in the zone of the schedule.
            start: String,
            /// When they end, as `HH:MM` in the zone of the schedule.
            end: String,
        }
    }
}

object! {
    /// When somebody works.
    ///
    /// The document's table has a zone and a list of hours; its example of `update_agent` has a member for each day instead. Those are kept in `rest`.
    WorkScheduler {
        may {
            /// The time zone, such as `Europe/Warsaw`.
            timezone: String,
            /// The hours. One day may have several.
            schedule: Vec<WorkingHours>,
        }
    }
}

request! {
    /// Makes a new agent. Scopes: `accounts--all:rc`; `accounts--all:rw` and `subscription.lc:rw` for agents who need no approval;
    /// `accounts.roles.lc--all:rw` for a role above `normal`.
    CreateAgent = "create_agent" -> AgentId {
        must {
            /// The agent's id, an e-mail address.
            id: String,
            /// The name that customers see.
            name: String,
        }
        may {
            /// `normal` when it is left out.
            role: Role,
            /// `not accepting chats` when it is left out.
            login_status: LoginStatus,
            /// The job.
            job_title: String,
            /// The telephone.
            mobile: String,
            /// Chats at once: 6 when it is left out, at most 100.
            max_chats_count: u32,
            /// Whether somebody must approve the agent first. `false` needs the scope `subscription.lc:rw`.
            awaiting_approval: bool,
            /// The groups.
            groups: Vec<Membership>,
            /// What the agent is told of.
            notifications: Vec<Notification>,
            /// Reports by e-mail.
            email_subscriptions: Vec<EmailSubscription>,
            /// The working hours.
            work_scheduler: WorkScheduler,
        }
    }
}

request! {
    /// Reads one agent. Scopes: `agents--my:ro` or `agents--all:ro`.
    GetAgent = "get_agent" -> Agent {
        must {
            /// The agent's id.
            id: String,
        }
        may {
            /// What else the answer is to hold.
            fields: Vec<AgentField>,
        }
    }
}

object! {
    /// Which agents are meant.
    AgentFilters {
        may {
            /// Those of these groups.
            group_ids: Vec<u64>,
            /// Those who are suspended, or those who are not.
            suspended: bool,
        }
    }
}

request! {
    /// Reads all agents. Scope: `agents--all:ro`.
    ListAgents = "list_agents" -> Vec<Agent> {
        may {
            /// Which of them.
            filters: AgentFilters,
            /// What else the answer is to hold.
            fields: Vec<AgentField>,
        }
    }
}

request! {
    /// Changes an agent; what is left out stays. Scopes: `agents--my:rw`; `agents--all:rw` for others; `accounts.roles.lc--all:rw` for the role.
    UpdateAgent = "update_agent" -> Nothing {
        must {
            /// The agent's id.
            id: String,
        }
        may {
            /// The role.
            role: Role,
            /// How the agent begins after signing in.
            login_status: LoginStatus,
            /// The job.
            job_title: String,
            /// The telephone.
            mobile: String,
            /// Chats at once, at most 20.
            max_chats_count: u32,
            /// The groups.
            groups: Vec<Membership>,
            /// What the agent is told of.
            notifications: Vec<Notification>,
            /// Reports by e-mail.
            email_subscriptions: Vec<EmailSubscription>,
            /// The working hours.
            work_scheduler: WorkScheduler,
        }
    }
}

request! {
    /// Deletes an agent. Scopes: `agents--my:rw` and `accounts--my:rw`; `agents--all:rw` and `accounts--all:rw` for others.
    DeleteAgent = "delete_agent" -> Nothing {
        must {
            /// The agent's id.
            id: String,
        }
    }
}

request! {
    /// Suspends an agent. Scopes: `agents--all:rw`, `sessions--all:rw` (private). Not open to the public.
    SuspendAgent = "suspend_agent" -> Nothing {
        must {
            /// The agent's id.
            id: String,
        }
    }
}

request! {
    /// Ends the suspension of an agent. Scopes: `agents--all:rw`, `accounts--all:rw`, `subscription.lc:rw` (private). Not open to the public.
    UnsuspendAgent = "unsuspend_agent" -> Nothing {
        must {
            /// The agent's id.
            id: String,
        }
    }
}

request! {
    /// Asks the owners by e-mail to end the suspension of the agent whose token is used. No scope.
    RequestAgentUnsuspension = "request_agent_unsuspension" -> Nothing {}
}

request! {
    /// Lets an agent in who waits for approval. Scopes: `agents--all:rw`, `accounts--all:rw`, `subscription.lc:rw` (private). Not open to the public.
    ApproveAgent = "approve_agent" -> Nothing {
        must {
            /// The agent's id.
            id: String,
        }
    }
}

impl Batched for CreateAgent {}
impl Batched for UpdateAgent {}
impl Batched for DeleteAgent {}
impl Batched for SuspendAgent {}
impl Batched for UnsuspendAgent {}
impl Batched for ApproveAgent {}

object! {
    /// The agent that was made.
    AgentId {
        must {
            /// The agent's id.
            id: String,
        }
    }
}

object! {
    /// An agent as the server has it. What was not asked for is not there.
    Agent {
        must {
            /// The agent's id.
            id: String,
        }
        may {
            /// The id of the account behind the agent.
            account_id: String,
            /// The name.
            name: String,
            /// The URL of the picture.
            avatar: String,
            /// The place of the picture, as lists have it.
            avatar_path: String,
            /// The role.
            role: Role,
            /// How the agent begins after signing in.
            login_status: LoginStatus,
            /// The working hours.
            work_scheduler: WorkScheduler,
            /// The groups.
            groups: Vec<Membership>,
            /// Reports by e-mail.
            email_subscriptions: Vec<EmailSubscription>,
            /// Reports by e-mail, as the document's list has them.
            summaries: Vec<EmailSubscription>,
            /// What the agent is told of.
            notifications: Vec<Notification>,
            /// The job.
            job_title: String,
            /// The telephone.
            mobile: String,
            /// Chats at once.
            max_chats_count: u32,
            /// Whether the agent is suspended.
            suspended: bool,
            /// Whether the agent waits for approval.
            awaiting_approval: bool,
            /// When the agent signed out, by RFC 3339; missing where that never happened.
            last_logout: String,
        }
    }
}

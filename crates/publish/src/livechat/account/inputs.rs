//! What is entered for a deed, and the ways to write deeds and columns down.

use crate::account::{Column, Deed, Input, Shape, Subject};

/// The roles that can be given. Who becomes the owner is no matter of a form: it hands the licence over.
pub(super) const ROLES: &[&str] = &["normal", "administrator", "viceowner"];

pub(super) const NAME: Input = input("name", "Name", Shape::Text);
pub(super) const LANGUAGE: Input = Input {
    help: "A code, such as en.",
    ..input("language_code", "Language", Shape::Text)
};
pub(super) const MEMBERS: Input = Input {
    help: "Who gets its chats, and in which order.",
    ..input("agent_priorities", "Members", Shape::Members)
};
pub(super) const MEMBERSHIPS: Input = input("groups", "Groups", Shape::Memberships);
pub(super) const TAG_GROUPS: Input = Input {
    help: "The groups whose agents may use it.",
    ..input("group_ids", "Groups", Shape::Groups)
};
pub(super) const ROLE: Input = Input {
    words: ROLES,
    ..input("role", "Role", Shape::Word)
};
pub(super) const JOB_TITLE: Input = input("job_title", "Job title", Shape::Text);
pub(super) const MAX_CHATS: Input = input("max_chats_count", "Chats at once", Shape::Number);
pub(super) const APPLICATION: Input = Input {
    help: "The client ID of your application, from the Developer Console.",
    ..input("owner_client_id", "Application", Shape::Text)
};
pub(super) const INSTALLATIONS: Input = Input {
    help: "On: licences that have the application already are changed as well.",
    ..input(
        "affect_existing_installations",
        "Also where it is installed",
        Shape::Switch,
    )
};

/// The words by which the members of a group come one after the other.
pub(super) const PRIORITIES: &[&str] = &["normal", "first", "last", "supervisor"];

pub(super) const fn column(key: &'static str, title: &'static str, shape: Shape) -> Column {
    Column { key, title, shape }
}

pub(super) const fn input(key: &'static str, label: &'static str, shape: Shape) -> Input {
    Input {
        key,
        label,
        help: "",
        shape,
        from: match shape {
            Shape::Groups | Shape::Memberships => Some("groups"),
            Shape::Members => Some("agents"),
            _ => None,
        },
        words: match shape {
            Shape::Members | Shape::Memberships => PRIORITIES,
            _ => &[],
        },
        required: false,
    }
}

pub(super) const fn must(input: Input) -> Input {
    Input {
        required: true,
        ..input
    }
}

pub(super) const fn make(key: &'static str, label: &'static str, inputs: &'static [Input]) -> Deed {
    Deed {
        subject: Subject::New,
        ..edit(key, label, inputs)
    }
}

pub(super) const fn edit(key: &'static str, label: &'static str, inputs: &'static [Input]) -> Deed {
    Deed {
        key,
        label,
        subject: Subject::One,
        inputs,
        loss: None,
        hands_out_secret: false,
        only_where: None,
    }
}

pub(super) const fn lose(key: &'static str, label: &'static str, loss: &'static str) -> Deed {
    Deed {
        loss: Some(loss),
        ..edit(key, label, &[])
    }
}

pub(super) const fn hands_out(deed: Deed) -> Deed {
    Deed {
        hands_out_secret: true,
        ..deed
    }
}

//! The help of the methods, written from the table.

use std::fmt::Write as _;

use api::publish::livechat::{Effect, Endpoint, Field, Group, Method, Need};

const AFTER: &str = "
A method marked with ! does what no call can take back. It wants --yes.

Examples:
  TRIGGERCTL_TOKEN=… triggerctl livechat list_groups
  triggerctl livechat create_agent --help
  triggerctl livechat create_agent --json agent.json < token.txt
  echo '{\"id\": 19}' | TRIGGERCTL_TOKEN=… triggerctl livechat delete_group --json - --yes
  TRIGGERCTL_TOKEN=… triggerctl livechat create_bot --json bot.json --keep helper
  triggerctl livechat list_webhook_names

Credentials:
  A token of OAuth, or with --user or TRIGGERCTL_USER a personal access token of that account.
  Where TRIGGERCTL_SERVER is set, a token goes to that address and to no other.

Exit codes:
  0    done
  1    some requests of a batch were refused
  2    the request or the arguments make no sense; nothing was sent
  3    the server cannot be reached or refuses, or credentials are missing
  4    a file or the keychain cannot be used
  130  stopped by Ctrl-C";

/// How wide help is written, in characters, and where what a method does begins.
const WIDTH: usize = 99;
const COLUMN: usize = 33;

/// All methods, by chapter.
pub(super) fn of_all() -> String {
    let mut text = String::new();
    for group in Group::ALL {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{}:", group.title());
        for endpoint in Endpoint::known().filter(|endpoint| endpoint.method().group == group) {
            let mark = match endpoint.method().effect {
                Effect::CannotBeUndone(_) => '!',
                Effect::Reads | Effect::Changes | Effect::CannotBeUndoneWith(_) => ' ',
            };
            let about = wrapped(&endpoint.about(), WIDTH - COLUMN, COLUMN);
            let _ = writeln!(text, " {mark}{:<30} {about}", endpoint.name());
        }
    }
    text + AFTER
}

/// What one method takes and gives.
pub(super) fn of_one(endpoint: Endpoint) -> String {
    let method = endpoint.method();
    let mut text = String::new();
    if !method.notes.is_empty() {
        let _ = writeln!(text, "{}\n", method.notes);
    }
    match method.effect {
        Effect::Reads | Effect::Changes => {}
        Effect::CannotBeUndone(what) => {
            let _ = writeln!(text, "It {what}. It wants --yes.\n");
        }
        Effect::CannotBeUndoneWith(case) => {
            let _ = writeln!(
                text,
                "With {} “{}” it {}. It wants --yes then.\n",
                case.member, case.value, case.what
            );
        }
    }
    if method.settles {
        text.push_str("What it changes may take up to two minutes to act.\n\n");
    }
    scopes(method, &mut text);
    let title = match endpoint {
        Endpoint::Single(_) => "Request:",
        Endpoint::Batch(..) => "Request: {\"requests\": […]}, each with",
    };
    request(title, &method.request.paths(), &mut text);
    if let Some(quota) = method.quota {
        let _ = writeln!(text, "There may be {} {}.\n", quota.most, quota.what);
    }
    answer(method.answer, &mut text);
    let example = endpoint.example();
    let _ = write!(text, "Examples:\n  {}", shown(&example.request));
    if let Some(answer) = &example.answer {
        let _ = write!(text, "\n\n  Answer: {}", shown(answer));
    }
    text
}

fn scopes(method: &Method, text: &mut String) {
    if method.open {
        text.push_str("It needs no credentials.\n\n");
        return;
    }
    if method.scopes.is_empty() {
        text.push_str("It needs a token without any scope.\n\n");
        return;
    }
    text.push_str("Scopes:\n");
    for scope in method.scopes {
        let when = match scope.when {
            "" => String::new(),
            when => format!(" ({when})"),
        };
        let _ = writeln!(text, "  {}{when}", scope.name);
    }
    text.push('\n');
}

fn request(title: &str, fields: &[(String, &Field)], text: &mut String) {
    if fields.is_empty() {
        let _ = writeln!(text, "{title} empty\n");
        return;
    }
    let _ = writeln!(text, "{title}");
    for (path, field) in fields {
        let need = match field.need {
            Need::Must => ", needed",
            Need::MustWithPat => ", needed with a personal access token",
            Need::MustByTable => ", needed by the document’s table and not by its example",
            Need::May => "",
        };
        let _ = writeln!(text, "  {path}: {}{need}", field.kind.words());
        let _ = writeln!(text, "      {}", field.about);
        let choices = field.kind.choices();
        if !choices.is_empty() {
            let _ = writeln!(text, "      One of: {}.", choices.join(", "));
        }
    }
    text.push('\n');
}

fn answer(fields: &[Field], text: &mut String) {
    if fields.is_empty() {
        return;
    }
    text.push_str("Answer:\n");
    for field in fields {
        let _ = writeln!(text, "  {}: {}", field.name, field.kind.words());
        let _ = writeln!(text, "      {}", field.about);
    }
    text.push('\n');
}

/// A text in lines of so many characters, all but the first set in.
fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines
            .last_mut()
            .expect("there is a first line, and lines only come");
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join(&format!("\n{}", " ".repeat(indent)))
}

/// JSON on several lines, set in.
fn shown(value: &serde_json::Value) -> String {
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.replace('\n', "\n  ")
}

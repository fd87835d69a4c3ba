//! The page of the documentation that the table becomes.

use std::fmt::Write as _;

use expect_test::expect_file;
use publish::livechat::{Effect, Endpoint, Field, Group, Method, Need};

#[test]
fn the_documentation_has_every_url_with_its_members_its_examples_and_its_test() {
    let mut page = String::from(
        "# LiveChat’s Configuration API\n\n\
         All 65 URLs of the Configuration API 3.6: 56 methods, of which 9 have a batch. A test writes this page from the table in \
         `crates/publish/src/livechat/methods`; the client, its checks, the help and the completion of `triggerctl livechat` are made from \
         the same table.\n\n\
         Every call is `POST {address}/v3.6/configuration/action/{method}` with JSON. A batch takes `{\"requests\": […]}` and answers \
         `{\"responses\": […]}` in the same order, each an answer or `{\"error\": …}`. What no call takes back wants `--yes` in the shell. \
         What changes the configuration may take up to two minutes to act.\n\n\
         Where tables and examples of the document disagree, what an example shows is not refused: a member that is *needed by the table* \
         may be left out, and the server decides.\n\n\
         The test of a URL of the document is `livechat::examples::the_example_of_the_document_is_sent_and_answered_as_it_stands::{method}` in \
         `crates/publish/tests/it`: it sends the example below, holds what arrives to it, and reads the answer back as it stands. \
         `livechat::every_method_sends_its_example_and_prints_its_answer` in `crates/cli/tests/shell` does the same with the program.\n",
    );
    for group in Group::ALL {
        write!(
            page,
            "\n## {}\n\n| Method | | Scopes | Cannot be undone |\n|---|---|---|---|\n",
            group.title()
        )
        .unwrap();
        for endpoint in of(group) {
            let method = endpoint.method();
            let undone = match method.effect {
                Effect::CannotBeUndone(what) => format!("It {what}."),
                Effect::CannotBeUndoneWith(case) => {
                    format!("With `{}` “{}” it {}.", case.member, case.value, case.what)
                }
                Effect::Reads | Effect::Changes => String::new(),
            };
            writeln!(
                page,
                "| [`{0}`](#{0}) | {1} | {2} | {undone} |",
                endpoint.name(),
                endpoint.about(),
                scopes(method)
            )
            .unwrap();
        }
        for endpoint in of(group) {
            page.push_str(&section(endpoint));
        }
    }
    assert_eq!(page.matches("\n### ").count(), 65 + 5);
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/livechat-api.md")].assert_eq(&page);
}

fn of(group: Group) -> impl Iterator<Item = Endpoint> {
    Endpoint::known().filter(move |endpoint| endpoint.method().group == group)
}

fn scopes(method: &Method) -> String {
    if method.open {
        return "no credentials".to_owned();
    }
    if method.scopes.is_empty() {
        return "none".to_owned();
    }
    let named = method.scopes.iter().map(|scope| match scope.when {
        "" => format!("`{}`", scope.name),
        when => format!("`{}` ({when})", scope.name),
    });
    named.collect::<Vec<_>>().join(", ")
}

fn section(endpoint: Endpoint) -> String {
    let method = endpoint.method();
    let mut text = format!("\n### {}\n\n{}", endpoint.name(), endpoint.about());
    if let (Endpoint::Single(_), false) = (endpoint, method.notes.is_empty()) {
        write!(text, " {}", method.notes).unwrap();
    }
    if let Some(quota) = method.quota {
        write!(text, " There may be {} {}.", quota.most, quota.what).unwrap();
    }
    text.push_str("\n\n");
    if let Endpoint::Single(_) = endpoint {
        let fields = method.request.paths();
        if !fields.is_empty() {
            text.push_str("| Request | Type | Needed | |\n|---|---|---|---|\n");
            for (path, field) in &fields {
                text.push_str(&row(path, field));
            }
            text.push('\n');
        }
        if !method.answer.is_empty() {
            text.push_str("| Answer | Type | |\n|---|---|---|\n");
            for field in method.answer {
                let kind = field.kind.words();
                writeln!(text, "| `{}` | {kind} | {} |", field.name, field.about).unwrap();
            }
            text.push('\n');
        }
    }
    let example = endpoint.example();
    let json = |value| serde_json::to_string_pretty(value).unwrap();
    writeln!(text, "```json\n{}\n```", json(&example.request)).unwrap();
    match &example.answer {
        Some(answer) => writeln!(text, "\n```json\n{}\n```", json(answer)).unwrap(),
        None => text.push_str("\nThe answer is empty.\n"),
    }
    text
}

fn row(path: &str, field: &Field) -> String {
    let need = match field.need {
        Need::Must => "yes",
        Need::MustWithPat => "with a personal access token",
        Need::MustByTable => "by the table",
        Need::May => "",
    };
    let choices = field.kind.choices().iter().map(|word| format!("`{word}`"));
    let choices: Vec<String> = choices.collect();
    let choices = if choices.is_empty() {
        String::new()
    } else {
        format!(" One of {}.", choices.join(", "))
    };
    format!(
        "| `{path}` | {} | {need} | {}{choices} |\n",
        field.kind.words(),
        field.about
    )
}

//! What packages bring beside the program: manual pages and the completion of arguments.

use std::fs;

use crate::support::{argument, code, out, run};

/// The commands and options that the help of `arguments` lists.
fn listed(arguments: &[&str]) -> (Vec<String>, Vec<String>) {
    let help = out(&run(&[arguments, &["--help"]].concat()));
    let words = |line: &str| line.split_whitespace().next().unwrap_or_default().to_owned();
    let commands = help
        .split_once("Commands:\n")
        .map(|(_, list)| list.split("\n\n").next().unwrap_or_default())
        .unwrap_or_default()
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .map(words)
        .filter(|name| name != "help")
        .collect();
    let options = help
        .split_whitespace()
        .filter(|word| word.starts_with("--") && word.len() > 2)
        .map(|word| {
            let end = word.find(|c: char| !c.is_ascii_lowercase() && c != '-');
            word[..end.unwrap_or(word.len())].to_owned()
        })
        .collect();
    (commands, options)
}

#[test]
fn a_page_is_written_for_each_command_and_names_its_options() {
    let folder = tempfile::tempdir().unwrap();
    let said = run(&["man-pages", argument(folder.path())]);
    assert_eq!(code(&said), 0);
    let written: Vec<String> = out(&said).lines().map(str::to_owned).collect();
    assert_eq!(written.len(), fs::read_dir(folder.path()).unwrap().count());

    let page = |name: &str| {
        let text = fs::read_to_string(folder.path().join(format!("{name}.1"))).unwrap();
        text.replace("\\-", "-")
    };
    let (commands, _) = listed(&[]);
    assert!(commands.len() >= 19, "{commands:?}");
    for command in &commands {
        assert!(page("triggerctl").contains(command.as_str()), "{command}");
        let text = page(&format!("triggerctl-{command}"));
        let (below, options) = listed(&[command.as_str()]);
        for name in below.iter().chain(&options) {
            assert!(text.contains(name.as_str()), "{command}: {name}");
        }
        for name in below {
            assert!(
                written.contains(&format!("triggerctl-{command}-{name}.1")),
                "{name}"
            );
        }
    }
}

#[test]
fn completion_knows_every_command_and_option() {
    let (commands, _) = listed(&[]);
    for shell in ["bash", "zsh", "fish"] {
        let script = out(&run(&["completions", shell]));
        for command in &commands {
            assert!(script.contains(command.as_str()), "{shell}: {command}");
            for option in listed(&[command.as_str()]).1 {
                let option = option.trim_start_matches('-');
                assert!(script.contains(option), "{shell}: {command} --{option}");
            }
        }
    }
}

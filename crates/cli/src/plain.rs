//! Text from elsewhere on a line of its own: names, ids and messages of servers, names of files, addresses, notes.
//!
//! None of it may begin a line, steer a terminal, turn the order of letters round, hide, or be a command to the program that
//! keeps the log of a build. What would is written out, as in `\n` and `\u{202e}`: nothing is lost, and everybody sees it.
//!
//! Not here: where it is printed. `output` lets nothing pass that did not go through here.

use std::borrow::Cow;
use std::fmt::Write as _;

/// One line for people: whatever the text holds, it begins no second line and no command.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    let is_command = text.trim_start().starts_with("::");
    if !is_command && !is_suspect(text) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len() + 16);
    walk(text, &mut line, |letter, line| match letter {
        '#' => line.push_str("\\#"),
        '\n' => line.push_str("\\n"),
        '\r' => line.push_str("\\r"),
        '\t' => line.push_str("\\t"),
        letter => {
            let _ = write!(line, "\\u{{{:x}}}", u32::from(letter));
        }
    });
    // Spaces before it do not count: the runner of GitHub Actions takes them away first.
    if line.trim_start().starts_with("::") {
        let at = line.len() - line.trim_start().len();
        line.insert(at, '\\');
    }
    Cow::Owned(line)
}

/// The same JSON with everything written out that could play with a terminal or with the log of a build. Only texts hold such
/// characters; line feeds, which stand between them as well, are written out in texts by JSON itself.
pub(crate) fn json(text: &str) -> Cow<'_, str> {
    if !is_suspect(text) {
        return Cow::Borrowed(text);
    }
    let mut json = String::with_capacity(text.len() + 16);
    walk(text, &mut json, |letter, json| {
        if letter == '\n' {
            json.push(letter);
            return;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            let _ = write!(json, "\\u{unit:04x}");
        }
    });
    Cow::Owned(json)
}

/// Whether a text may hold something that has to be written out. Most have only letters.
fn is_suspect(text: &str) -> bool {
    text.contains("##") || text.contains(|letter: char| is_hostile(letter) || is_joiner(letter))
}

/// Copies a text; what has to be written out goes to `write_out` instead.
fn walk(text: &str, into: &mut String, write_out: impl Fn(char, &mut String)) {
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let rest = &text[at + letter.len_utf8()..];
        let hidden = is_joiner(letter) && !joins(before, rest.chars().next());
        let command = letter == '#' && before == Some('#') && goes_on_as_a_command(rest);
        if hidden || command || is_hostile(letter) {
            write_out(letter, into);
        } else {
            into.push(letter);
        }
        before = Some(letter);
    }
}

/// Whether `##` and this is a command, such as `##vso[…]` of Azure Pipelines, `##[…]` of GitHub Actions or `##teamcity[…]`: the
/// first two are taken anywhere in a line.
fn goes_on_as_a_command(rest: &str) -> bool {
    rest.trim_start_matches(|letter: char| letter.is_ascii_alphabetic())
        .starts_with('[')
}

/// The two characters that join letters of Persian or of Indian languages, or pictures, into one, or keep them apart.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// Whether there is something to join. Between letters of English a joiner only hides.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let is_joined = |letter: char| !letter.is_ascii() && !is_hostile(letter) && !is_joiner(letter);
    before.is_some_and(is_joined) && after.is_some_and(is_joined)
}

/// What cannot be seen, or changes how others are seen.
fn is_hostile(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e00ff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, line: &str) {
        assert_eq!(one_line(text), line);
    }

    #[test]
    fn a_name_begins_no_line_and_steers_no_terminal() {
        check("a\u{1b}[31mred\tb\n", "a\\u{1b}[31mred\\tb\\n");
        check("over\rwritten", "over\\rwritten");
        check("a\u{9b}2Jb", "a\\u{9b}2Jb");
        check("a\u{2028}b\u{2029}c\u{85}d", "a\\u{2028}b\\u{2029}c\\u{85}d");
        check("über 中文 “so” C# ## 1", "über 中文 “so” C# ## 1");
    }

    #[test]
    fn a_name_neither_turns_letters_round_nor_hides_any() {
        check("\u{202e}gnp.exe", "\\u{202e}gnp.exe");
        check("\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}");
        check("Pri\u{200b}cing\u{feff}", "Pri\\u{200b}cing\\u{feff}");
        check("Pri\u{200d}cing\u{200c}", "Pri\\u{200d}cing\\u{200c}");
        check("tag\u{e0041}", "tag\\u{e0041}");
    }

    #[test]
    fn joiners_stay_where_they_join() {
        check("👩\u{200d}💻 می\u{200c}خواهم", "👩\u{200d}💻 می\u{200c}خواهم");
    }

    #[test]
    fn no_line_is_a_command_of_a_build() {
        check("::warning::x", "\\::warning::x");
        check("  ::set-output name=x::y", "  \\::set-output name=x::y");
        check("a::b", "a::b");
        check("x ##vso[task.setvariable]y", "x #\\#vso[task.setvariable]y");
        check("###[error]", "##\\#[error]");
        check("##teamcity[x]", "#\\#teamcity[x]");
    }

    #[test]
    fn json_says_the_same_with_everything_written_out() {
        let value = serde_json::json!({ "na\u{202e}me": "a\u{7f}\u{9b}b\u{e0041}\n##vso[x] ##[y] über" });
        let plain = serde_json::to_string_pretty(&value).unwrap();
        let safe = json(&plain);
        assert!(!safe.contains(is_hostile_but_for_line_feeds), "{safe}");
        assert!(!safe.contains("##vso[") && !safe.contains("##["), "{safe}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
    }

    fn is_hostile_but_for_line_feeds(letter: char) -> bool {
        letter != '\n' && is_hostile(letter)
    }
}

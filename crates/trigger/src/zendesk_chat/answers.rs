//! The answers that a message offers, which stand in one text: `(1) First/(2) Second`.

/// Each answer as it is written, without blanks around it.
///
/// The one form that public scripts send numbers the answers. A choice: in a text that begins with a number in parentheses, only a
/// slash before another one parts two answers, so that an answer can hold a slash. In any other text each slash does.
pub fn answers(written: &str) -> Vec<String> {
    let mut answers: Vec<String> = Vec::new();
    let numbered = begins_with_number(written);
    for part in written.split('/') {
        match answers
            .last_mut()
            .filter(|_| numbered && !begins_with_number(part))
        {
            Some(last) => {
                last.push('/');
                last.push_str(part);
            }
            None => answers.push(part.to_owned()),
        }
    }
    let answers = answers.iter().map(|answer| answer.trim().to_owned());
    answers.filter(|answer| !answer.is_empty()).collect()
}

fn begins_with_number(part: &str) -> bool {
    let number = part
        .trim_start()
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'));
    number.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_parted_by_slashes_and_numbered_ones_may_hold_a_slash() {
        assert_eq!(answers("(1) First/(2) Second"), ["(1) First", "(2) Second"]);
        assert_eq!(answers("(1) 24/7 help/(2) No"), ["(1) 24/7 help", "(2) No"]);
        assert_eq!(answers("(a) Yes / No"), ["(a) Yes", "No"]);
        assert_eq!(answers("Yes/No"), ["Yes", "No"]);
        assert_eq!(answers(" (1) One "), ["(1) One"]);
        assert_eq!(answers(" / "), Vec::<String>::new());
    }
}

//! Placeholders that people write into texts, in the forms of other programs.

/// What people write for something to be filled in, each with its place: the number of its first character, from 1.
///
/// These are the forms of canned responses (`{{contact.name}}`) and of common templates: `{{name}}`, `{name}`, `${name}`, `<%= name %>`,
/// `%name%`, `[[name]]` and, in capitals, `[NAME]`. Code between backticks is left out: it is meant to be read. A choice: what is no name
/// is no placeholder, such as `{}`, `{1, 2}`, `100% of 20%` and a link's label.
pub(crate) fn placeholders(text: &str) -> Vec<(&str, usize)> {
    const FORMS: [Form; 7] = [
        ("{{", "}}", is_template_name),
        ("${", "}", is_template_name),
        ("<%", "%>", is_template_name),
        ("[[", "]]", is_template_name),
        ("{", "}", is_name),
        ("%", "%", is_word),
        ("[", "]", is_capital_name),
    ];
    let mut found = Vec::new();
    let mut at = 0;
    let mut in_code = false;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        in_code ^= letter == '`';
        let form = FORMS.iter().find_map(|(open, close, is_meant)| {
            let inside = rest.strip_prefix(open)?;
            let end = inside.find(close)?;
            // A label in brackets belongs to the link or the picture that follows.
            let is_label = *open == "[" && inside[end + close.len()..].starts_with('(');
            (is_meant(&inside[..end]) && !in_code && !is_label).then_some(open.len() + end + close.len())
        });
        match form {
            Some(length) => {
                found.push((&rest[..length], text[..at].chars().count() + 1));
                at += length;
            }
            None => at += letter.len_utf8(),
        }
    }
    found
}

/// How a placeholder opens and closes, and whether what is inside is one.
type Form = (&'static str, &'static str, fn(&str) -> bool);

/// What stands in double signs is always meant to be replaced, with blanks, marks and filters around the name.
fn is_template_name(inside: &str) -> bool {
    let name = inside.trim_start_matches(['=', '#', '^', '&', '{', ' ']);
    name.len() <= 80 && name.starts_with(|c: char| c.is_alphabetic() || c == '_') && !inside.contains('\n')
}

/// A name of letters, digits, `_`, `-` and dots, or two or three such words, as in `{first name}`.
fn is_name(inside: &str) -> bool {
    let words: Vec<&str> = inside.trim().split(' ').collect();
    inside.len() <= 40
        && words.len() <= 3
        && inside.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == ' ')
        && words.iter().all(|word| {
            !word.is_empty()
                && word
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
        })
}

/// One word, and no byte of a percent-encoded address such as `%C3%BC`.
fn is_word(inside: &str) -> bool {
    let is_byte = inside.len() == 2 && inside.chars().all(|c| c.is_ascii_hexdigit());
    is_name(inside) && !inside.contains(' ') && !is_byte
}

/// `[NAME]` and `[YOUR COMPANY]`: brackets hold so much else that only capitals tell.
fn is_capital_name(inside: &str) -> bool {
    is_name(inside)
        && inside.chars().filter(|c| c.is_alphabetic()).count() > 2
        && !inside.chars().any(char::is_lowercase)
}

//! Names: of groups, and of characters.

/// Whether Python takes a text for a name.
pub(super) fn is_identifier(name: &str) -> bool {
    let mut characters = name.chars();
    characters
        .next()
        .is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first))
        && characters.all(unicode_ident::is_xid_continue)
}

/// What Python's `int()` makes of a text, if that is no negative number.
pub(super) fn integer(text: &str) -> Option<u64> {
    let trimmed = text.trim();
    let (negative, digits) = match trimmed.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let mut number: u64 = 0;
    let mut after_digit = false;
    for character in digits.chars() {
        if character == '_' && after_digit {
            after_digit = false;
            continue;
        }
        number = number
            .saturating_mul(10)
            .saturating_add(u64::from(decimal(character)?));
        after_digit = true;
    }
    (after_digit && (!negative || number == 0)).then_some(number)
}

/// The value of a decimal digit of any script: they come in tens, each from nought on.
fn decimal(character: char) -> Option<u32> {
    let code = character as u32;
    let ranges = super::chars::Named::Digit.chars(false).ranges();
    let &(low, _) = ranges.iter().find(|&&(low, high)| low <= code && code <= high)?;
    Some((code - low) % 10)
}

/// The character of a name, in whatever case.
pub(super) fn character(name: &str) -> Option<u32> {
    unicode_names2::character(name).map(u32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_python_reads_them() {
        for (text, number) in [
            ("1", Some(1)),
            ("01", Some(1)),
            (" 2 ", Some(2)),
            ("+3", Some(3)),
            ("1_0", Some(10)),
            ("١", Some(1)),
            ("-0", Some(0)),
            ("-1", None),
            ("1__0", None),
            ("_1", None),
            ("1_", None),
            ("+", None),
            ("1.0", None),
        ] {
            assert_eq!(integer(text), number, "{text:?}");
        }
    }

    #[test]
    fn names_of_groups_are_identifiers() {
        for (name, is) in [
            ("a", true),
            ("_1", true),
            ("é", true),
            ("1a", false),
            ("a-b", false),
            ("", false),
        ] {
            assert_eq!(is_identifier(name), is, "{name:?}");
        }
    }
}

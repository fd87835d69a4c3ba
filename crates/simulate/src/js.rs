//! The corners of JavaScript that decide when a trigger fires: truth, text and numbers, `parseInt`, timers.
//!
//! Not here: regular expressions, which are the crate `pattern`.

use trigger::rocketchat::ConditionValue;

/// Whether `if (value)` is taken: not for nothing, `null`, the empty text and the number 0.
pub(crate) fn is_truthy(value: &ConditionValue) -> bool {
    match value {
        ConditionValue::Missing | ConditionValue::Null => false,
        ConditionValue::Text(text) => !text.is_empty(),
        ConditionValue::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
    }
}

/// The value as a template literal writes it: `${value}`.
pub(crate) fn to_text(value: &ConditionValue) -> String {
    match value {
        ConditionValue::Missing => "undefined".to_owned(),
        ConditionValue::Null => "null".to_owned(),
        ConditionValue::Text(text) => text.clone(),
        ConditionValue::Number(number) => number_to_text(number.as_f64().unwrap_or(f64::NAN)),
    }
}

/// `Number::toString` of ECMAScript in base 10: the shortest digits that read back as the same number, with an
/// exponent from 1e21 up and below 1e-6.
pub(crate) fn number_to_text(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned(); // also −0
    }
    if !number.is_finite() {
        return if number.is_nan() {
            "NaN"
        } else if number > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .to_owned();
    }
    if (1e-6..1e21).contains(&number.abs()) {
        return number.to_string(); // Rust writes the same shortest digits, never with an exponent.
    }
    let scientific = format!("{number:e}");
    match scientific.split_once('e') {
        Some((digits, exponent)) if !exponent.starts_with('-') => format!("{digits}e+{exponent}"),
        _ => scientific,
    }
}

/// `parseInt(text, 10)`: blanks, a sign, then as many digits as follow. `None` is `NaN`.
pub(crate) fn parse_int(text: &str) -> Option<f64> {
    let text = text.trim_start_matches(is_blank);
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(digits.len());
    let number: f64 = digits[..end].parse().ok()?;
    Some(sign * number)
}

/// What ECMAScript trims: Unicode spaces and line ends and the byte order mark, but not U+0085.
fn is_blank(letter: char) -> bool {
    letter == '\u{feff}' || (letter.is_whitespace() && letter != '\u{85}')
}

/// The milliseconds that `setTimeout(…, delay)` waits: the delay becomes a 32-bit number with a sign, whatever it was before,
/// and what is below zero or no number does not wait. So delays over 24.8 days wrap around.
pub(crate) fn timer_delay_ms(delay: f64) -> u64 {
    if !delay.is_finite() {
        return 0;
    }
    let wrapped = delay.trunc().rem_euclid(4_294_967_296.0);
    if wrapped >= 2_147_483_648.0 {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and from 0 to 2^31 - 1 by the lines above"
    )]
    let delay_ms = wrapped as u64;
    delay_ms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_javascript() {
        for (number, text) in [
            (7.0, "7"),
            (12.7, "12.7"),
            (-0.0, "0"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (1.5e300, "1.5e+300"),
            (0.000_001, "0.000001"),
            (1.5e-7, "1.5e-7"),
            (-1e21, "-1e+21"),
            (f64::NAN, "NaN"),
        ] {
            assert_eq!(number_to_text(number), text);
        }
    }

    #[test]
    fn parse_int_takes_the_digits_in_front() {
        for (text, number) in [
            ("12.7", Some(12.0)),
            ("2s", Some(2.0)),
            (" \u{feff}\t+5", Some(5.0)),
            ("-3", Some(-3.0)),
            ("0x10", Some(0.0)),
            ("1e3", Some(1.0)),
            ("abc", None),
            ("", None),
            ("-", None),
            ("\u{85}1", None),
        ] {
            assert_eq!(parse_int(text), number, "{text:?}");
        }
    }

    #[test]
    fn timers_take_32_bits_and_never_wait_for_less_than_nothing() {
        for (delay, waits) in [
            (1000.0, 1000),
            (-3000.0, 0),
            (f64::NAN, 0),
            (f64::INFINITY, 0),
            (2_147_483_647.0, 2_147_483_647),
            (2_147_483_648.0, 0),
            (4_294_968_000.0, 704),
            (1e300, 0),
        ] {
            assert_eq!(timer_delay_ms(delay), waits, "{delay}");
        }
    }
}

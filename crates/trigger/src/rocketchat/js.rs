//! The two places where JavaScript's idea of numbers shows: how a number becomes a text, and `parseInt`.

use serde_json::Number;

use super::model::ConditionValue;

/// The longest wait in seconds that a browser's timer can hold (2³¹ − 1 ms); a longer one is over at once.
pub const LONGEST_TIMER_SECONDS: f64 = 2_147_483.647;

/// How long the widget waits for a `time-on-site` condition, in whole seconds from the page load: `parseInt(value || 0)`.
/// `None` when that is not a number; the widget then does not wait, as with zero and negative numbers.
pub fn wait_seconds(value: &ConditionValue) -> Option<f64> {
    match value {
        ConditionValue::Missing | ConditionValue::Null => Some(0.0),
        ConditionValue::Text(text) if text.is_empty() => Some(0.0),
        ConditionValue::Text(text) => parse_int(text),
        ConditionValue::Number(number) => parse_int(&number_text(number)),
    }
}

/// A number as JavaScript's `String(number)` writes it, which is how servers turn numbers into texts.
pub(crate) fn number_text(number: &Number) -> String {
    let Some(number) = number.as_f64() else {
        return number.to_string();
    };
    if number == 0.0 {
        return "0".to_owned();
    }
    let sign = if number < 0.0 { "-" } else { "" };
    let scientific = format!("{:e}", number.abs());
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits = mantissa.replace('.', "");
    let count = digits.len();
    let exponent = exponent.parse::<i32>().unwrap_or_default();
    let body = match usize::try_from(exponent) {
        Ok(exponent) if exponent < 21 && count <= exponent + 1 => {
            format!("{digits}{}", "0".repeat(exponent + 1 - count))
        }
        Ok(exponent) if exponent < 21 => {
            let (whole, fraction) = digits.split_at(exponent + 1);
            format!("{whole}.{fraction}")
        }
        Err(_) if exponent >= -6 => {
            let zeros = usize::try_from(-exponent - 1).unwrap_or_default();
            format!("0.{}{digits}", "0".repeat(zeros))
        }
        _ => {
            let direction = if exponent < 0 { '-' } else { '+' };
            format!("{mantissa}e{direction}{}", exponent.abs())
        }
    };
    format!("{sign}{body}")
}

/// `parseInt(text)` without a radix: leading blanks, a sign, `0x`, then as many digits as there are.
fn parse_int(text: &str) -> Option<f64> {
    let text = text.trim_start_matches(is_blank);
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (radix, text) = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(rest) => (16, rest),
        None => (10, text),
    };
    let end = text.find(|c: char| !c.is_digit(radix)).unwrap_or(text.len());
    let digits = &text[..end];
    if digits.is_empty() {
        return None;
    }
    let magnitude = if radix == 10 {
        digits.parse().unwrap_or(f64::INFINITY)
    } else {
        digits
            .chars()
            .filter_map(|c| c.to_digit(radix))
            .fold(0.0, |sum, digit| sum * 16.0 + f64::from(digit))
    };
    Some(sign * magnitude)
}

/// ECMAScript's white space and line ends, which are Unicode's but for U+0085 and with U+FEFF.
fn is_blank(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_texts_as_in_javascript() {
        for (json, text) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("30", "30"),
            ("30.0", "30"),
            ("-3", "-3"),
            ("12.7", "12.7"),
            ("100", "100"),
            ("123456789012345680000", "123456789012345680000"),
            ("1e21", "1e+21"),
            ("1.5e300", "1.5e+300"),
            ("0.000001", "0.000001"),
            ("0.00000015", "1.5e-7"),
            ("9007199254740993", "9007199254740992"),
        ] {
            assert_eq!(number_text(&serde_json::from_str(json).unwrap()), text, "{json}");
        }
    }

    #[test]
    fn texts_become_whole_seconds_as_with_parse_int() {
        for (text, seconds) in [
            ("", Some(0.0)),
            ("30", Some(30.0)),
            ("12.7", Some(12.0)),
            ("2s", Some(2.0)),
            (" \u{feff}7", Some(7.0)),
            ("+5", Some(5.0)),
            ("-3", Some(-3.0)),
            ("0x10", Some(16.0)),
            ("1e3", Some(1.0)),
            ("0x", None),
            ("abc", None),
            ("-", None),
            ("\u{85}7", None),
        ] {
            assert_eq!(
                wait_seconds(&ConditionValue::Text(text.into())),
                seconds,
                "{text:?}"
            );
        }
    }

    #[test]
    fn numbers_wait_as_their_texts_do() {
        let number = |json| ConditionValue::Number(serde_json::from_str(json).unwrap());
        assert_eq!(wait_seconds(&number("12.7")), Some(12.0));
        assert_eq!(wait_seconds(&number("5e-7")), Some(5.0));
        assert_eq!(wait_seconds(&ConditionValue::Null), Some(0.0));
        assert_eq!(wait_seconds(&ConditionValue::Missing), Some(0.0));
    }
}

//! Times as people write them: `1m 30s`.

const UNITS: [(&str, u64); 5] = [
    ("d", 86_400_000),
    ("h", 3_600_000),
    ("m", 60_000),
    ("s", 1000),
    ("ms", 1),
];

/// Reads a time as scripts have it, such as `1m 30s`, and gives it in milliseconds.
///
/// # Errors
/// It is no such time; the error says what is wrong with it.
pub fn parse(text: &str) -> Result<u64, String> {
    let mut total: u64 = 0;
    let mut parts = 0;
    for part in text.split_whitespace() {
        let ms = parse_part(part)?;
        total = total
            .checked_add(ms)
            .ok_or_else(|| format!("“{}” is longer than can be counted", text.trim()))?;
        parts += 1;
    }
    if parts == 0 {
        return Err("a time is missing".to_owned());
    }
    Ok(total)
}

fn parse_part(part: &str) -> Result<u64, String> {
    let unit_start = part
        .find(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .unwrap_or(part.len());
    let (number, unit) = part.split_at(unit_start);
    let Some((_, unit_ms)) = UNITS.into_iter().find(|(name, _)| *name == unit) else {
        return Err(if unit.is_empty() {
            format!("“{part}” has no unit")
        } else {
            format!("“{part}” is no time")
        });
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let no_time = || format!("“{part}” is no time");
    if whole.is_empty() || fraction.is_empty() || fraction.contains('.') {
        return Err(no_time());
    }
    let too_long = || format!("“{part}” is longer than can be counted");
    let whole: u64 = whole.parse().map_err(|_| too_long())?;
    let fraction = fraction.trim_end_matches('0');
    let fraction_ms = if fraction.is_empty() {
        0
    } else {
        let finer = || format!("“{part}” is finer than a millisecond");
        let digits: u64 = fraction.parse().map_err(|_| finer())?;
        let scale = u32::try_from(fraction.len())
            .ok()
            .and_then(|length| 10_u64.checked_pow(length))
            .ok_or_else(finer)?;
        let scaled = digits.checked_mul(unit_ms).ok_or_else(finer)?;
        if scaled % scale != 0 {
            return Err(finer());
        }
        scaled / scale
    };
    whole
        .checked_mul(unit_ms)
        .and_then(|ms| ms.checked_add(fraction_ms))
        .ok_or_else(too_long)
}

/// Writes a time in its largest units.
pub(super) fn print(ms: u64) -> String {
    let mut rest = ms;
    let mut parts = Vec::new();
    for (name, unit_ms) in UNITS {
        if rest >= unit_ms {
            parts.push(format!("{}{name}", rest / unit_ms));
            rest %= unit_ms;
        }
    }
    if parts.is_empty() {
        "0s".to_owned()
    } else {
        parts.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, print};

    #[test]
    fn times_are_read_in_all_their_forms() {
        for (text, ms) in [
            ("0s", 0),
            ("500ms", 500),
            ("1.5s", 1500),
            ("0.25h", 900_000),
            ("1m 30s", 90_000),
            ("1h 1m 1s 1ms", 3_661_001),
            ("90s", 90_000),
            ("1d 1h", 90_000_000),
        ] {
            assert_eq!(parse(text), Ok(ms), "{text}");
        }
    }

    #[test]
    fn every_time_reads_back_as_itself() {
        for ms in [0, 1, 999, 1000, 59_999, 60_000, 3_600_000, 3_661_001, u64::MAX] {
            assert_eq!(parse(&print(ms)), Ok(ms), "{}", print(ms));
        }
        assert_eq!(print(90_000), "1m 30s");
        assert_eq!(print(90_000_000), "1d 1h");
    }
}

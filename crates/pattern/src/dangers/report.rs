//! What was found, with the numbers, in words for people.

use super::judge::{LONG, Law, fewest_pumps};
use super::meter::{Count, Meter};
use super::reader::Reader;
use super::search::{Confirmed, Outcome};
use super::{Attack, Danger, DangerReport, Growth, Measurement, Occurs};

pub(super) fn report(outcome: &Outcome, meter: &Meter<'_>, reader: Reader) -> DangerReport {
    let beaten = |one: &Confirmed, by: &Confirmed| by.growth >= one.growth && by.occurs <= one.occurs;
    let mut kept: Vec<&Confirmed> = Vec::new();
    for confirmed in &outcome.confirmed {
        if !kept.iter().any(|&known| beaten(confirmed, known)) {
            kept.retain(|known| !beaten(known, confirmed));
            kept.push(confirmed);
        }
    }
    kept.sort_by_key(|confirmed| confirmed.occurs);
    let dangers: Vec<Danger> = kept
        .into_iter()
        .map(|confirmed| danger(confirmed, meter, reader))
        .collect();
    let worst = dangers.iter().map(|danger| danger.growth).max();
    let growth = match worst {
        Some(growth) => growth,
        None if outcome.incomplete => Growth::Unknown,
        // What a back-reference will read shows in no structure, so a suspicion is not cleared by a few texts.
        None if meter.is_running() && outcome.suspected > Some(Growth::polynomial(2)) => Growth::Unknown,
        None => Growth::Safe,
    };
    DangerReport {
        growth,
        summary: if growth == Growth::Unknown && !outcome.incomplete {
            reader.words().not_shown.to_owned()
        } else {
            summary(growth, &dangers, reader)
        },
        unconfirmed: outcome.suspected.filter(|&suspected| suspected > growth),
        complete: !outcome.incomplete,
        dangers,
    }
}

/// The report on a pattern in which no two loops can share any work.
pub(super) fn harmless(reader: Reader) -> DangerReport {
    DangerReport {
        growth: Growth::Safe,
        dangers: Vec::new(),
        unconfirmed: None,
        complete: true,
        summary: summary(Growth::Safe, &[], reader),
    }
}

/// The report on a pattern that cannot be looked at.
pub(super) fn too_large(reader: Reader) -> DangerReport {
    DangerReport {
        growth: Growth::Unknown,
        dangers: Vec::new(),
        unconfirmed: None,
        complete: false,
        summary: summary(Growth::Unknown, &[], reader),
    }
}

fn danger(confirmed: &Confirmed, meter: &Meter<'_>, reader: Reader) -> Danger {
    let attack = attack(confirmed, meter, reader);
    Danger {
        growth: confirmed.growth,
        occurs: confirmed.occurs,
        message: message(confirmed, &attack, reader),
        attack,
    }
}

fn attack(confirmed: &Confirmed, meter: &Meter<'_>, reader: Reader) -> Attack {
    meter.refill();
    let shape = &confirmed.shape;
    let ten_seconds = 10.0 * reader.steps_in_a_second();
    let (times, count, a_second) = match confirmed.growth {
        // Just long enough for ten seconds.
        Growth::Exponential => {
            let (mut times, mut count) =
                fewest_pumps(meter, shape, ten_seconds).unwrap_or((32, Count::Unknown));
            if let (Count::AtLeast(steps), Law::Doubling { every }) = (count, confirmed.law) {
                // As long as it would have to be by the law that the shorter ones follow.
                let pumps = (ten_seconds / steps).log2() * every / shape.pump().max(1) as f64;
                times += pumps.ceil() as usize;
                count = Count::Steps(ten_seconds);
            }
            (times, count, reader.steps_in_a_second())
        }
        Growth::Polynomial { .. } | Growth::Safe | Growth::Unknown => {
            let mut times = shape.times_within(LONG);
            let mut count = long_count(confirmed, meter, times);
            while !matches!(count, Count::Steps(_)) && times > 1 {
                times /= 2;
                count = long_count(confirmed, meter, times);
            }
            (times, count, reader.steps_in_a_second_of_loops())
        }
    };
    let (steps, at_least) = match count {
        Count::Steps(steps) => (steps, false),
        Count::AtLeast(steps) => (steps, true),
        Count::Unknown => (0.0, true),
    };
    let mut shorter: Vec<usize> = match confirmed.growth {
        Growth::Exponential => (1..=4).map(|quarter| times * quarter / 4).collect(),
        Growth::Polynomial { .. } | Growth::Safe | Growth::Unknown => {
            [8, 4, 2, 1].map(|part| times / part).to_vec()
        }
    };
    shorter.dedup();
    let measured = shorter
        .into_iter()
        .filter_map(|times| match meter.steps(shape, times) {
            Count::Steps(steps) => Some(Measurement {
                characters: shape.length(times) as u32,
                steps,
            }),
            Count::AtLeast(_) | Count::Unknown => None,
        })
        .collect();
    let text = shape.text(times);
    Attack {
        pieces: shape.pieces(),
        times: times as u32,
        characters: text.len() as u32,
        url: String::from_utf16_lossy(&text),
        steps,
        at_least,
        seconds: steps / a_second,
        doubles_every: match confirmed.law {
            Law::Doubling { every } => Some(every),
            Law::Linear | Law::Power(_) | Law::Explosion | Law::Unknown => None,
        },
        measured,
    }
}

/// The steps of a long text: measured, or by the law that the longest follows that can be measured.
fn long_count(confirmed: &Confirmed, meter: &Meter<'_>, times: usize) -> Count {
    let shape = &confirmed.shape;
    let (Law::Power(power), true) = (confirmed.law, meter.is_running()) else {
        return meter.steps(shape, times);
    };
    let mut longest = None;
    let mut pumps = 4;
    while pumps <= times {
        let Count::Steps(steps) = meter.steps_at_length(shape, pumps) else {
            break;
        };
        longest = Some((pumps, steps));
        pumps = pumps * 3 / 2;
    }
    match longest {
        Some((pumps, steps)) => Count::Steps(steps * (times as f64 / pumps as f64).powf(power)),
        None => Count::Unknown,
    }
}

fn summary(growth: Growth, dangers: &[Danger], reader: Reader) -> String {
    let words = reader.words();
    match (growth, dangers.first()) {
        (Growth::Unknown, _) => words.too_large.to_owned(),
        // `.` stops at a line break, so that every `.*a.*` is square for texts that no address is.
        (Growth::Polynomial { degree: 2 }, Some(first))
            if reader == Reader::Python && first.occurs == Occurs::Never =>
        {
            words.harmless.to_owned()
        }
        (_, Some(first)) => {
            let verdict = match (first.growth, first.occurs) {
                (Growth::Exponential, Occurs::Addresses) => words.endless,
                (Growth::Exponential, Occurs::NotAddresses) => words.endless_elsewhere,
                (_, Occurs::Never) => words.never,
                (Growth::Polynomial { degree }, _) if degree > 2 => words.steep,
                _ => "This pattern is harmless with addresses of usual length.",
            };
            format!("{verdict} {}", first.message)
        }
        (_, None) => words.harmless.to_owned(),
    }
}

fn message(confirmed: &Confirmed, attack: &Attack, reader: Reader) -> String {
    let what = if confirmed.occurs == Occurs::Addresses {
        "An address"
    } else {
        "A text"
    };
    let characters = grouped(f64::from(attack.characters));
    let steps = amount(attack.steps);
    let measured = if attack.at_least && attack.steps == 0.0 {
        format!("{what} of {characters} characters shows it; its steps could not be measured.")
    } else if attack.at_least {
        format!("{what} of {characters} characters takes more than {steps} steps.")
    } else {
        format!(
            "{what} of {characters} characters takes {steps} steps, which is {} {}.",
            duration(attack.seconds),
            reader.words().measured_in
        )
    };
    match (confirmed.growth, attack.doubles_every) {
        (Growth::Exponential, Some(every)) => {
            let every = if every < 1.5 {
                "Every further character doubles that.".to_owned()
            } else {
                format!("Every {} further characters double that.", every.round())
            };
            format!("{measured} {every}")
        }
        (Growth::Polynomial { degree: 2 }, _) => {
            format!("Its time grows with the square of the length. {measured}")
        }
        (Growth::Polynomial { degree: 3 }, _) => {
            format!("Its time grows with the cube of the length. {measured}")
        }
        (Growth::Polynomial { degree }, _) => {
            format!("Its time grows with the {degree}th power of the length. {measured}")
        }
        (Growth::Exponential | Growth::Safe | Growth::Unknown, _) => measured,
    }
}

/// A number as people write it: three digits that count, and a word for the rest.
fn amount(number: f64) -> String {
    for (unit, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] {
        if number >= 1000.0 * unit {
            return "thousands of trillions of".to_owned();
        }
        if number >= unit {
            let digits = if number >= 10.0 * unit { 0 } else { 1 };
            return format!("{:.digits$} {name}", number / unit);
        }
    }
    grouped(number)
}

/// Thousands set apart by commas.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn duration(seconds: f64) -> String {
    match seconds {
        s if s < 0.01 => "less than a hundredth of a second".to_owned(),
        s if s < 1.0 => format!("about {s:.2} seconds"),
        s if s < 120.0 => format!("about {s:.0} seconds"),
        s if s < 7200.0 => format!("about {:.0} minutes", s / 60.0),
        s if s < 172_800.0 => format!("about {:.0} hours", s / 3600.0),
        s if s < 31_536_000.0 => format!("about {:.0} days", s / 86_400.0),
        _ => "years".to_owned(),
    }
}

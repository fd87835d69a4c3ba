//! In which time zone the people of a project think. Platforms count hours in UTC; what is said of them is told in local time as well.
//!
//! A session may say another zone for itself, which wins.

use serde::{Deserialize, Serialize};
use simulate::{Session, ZoneClocks};
use store::{ProjectId, Store};
use trigger::Platform;
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::error::Error;
use crate::projects;
use crate::time_zone::{TimeZone, ZoneOfYear};

/// In which time zone the people of a project think.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectZone {
    /// Its name, such as `Europe/Berlin`; none while nobody chose one.
    pub zone: Option<String>,
    /// What that means for times, in a sentence.
    pub words: String,
}

/// A time zone for a project.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetZone {
    /// The project.
    pub project: i64,
    /// Its name in the IANA database; none tells times in UTC only.
    #[ts(optional)]
    pub zone: Option<String>,
}

/// In which time zone the people of a project think.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project is gone.
pub fn get(data: &Data, which: projects::Which) -> Result<ProjectZone, Error> {
    Ok(data
        .store(|store| of(store, ProjectId(which.project)))?
        .as_ref()
        .into())
}

/// Chooses a time zone for a project, or none.
///
/// # Errors
/// [`Code::BadInput`](crate::Code::BadInput) for a name that no zone has, [`Code::NotFound`](crate::Code::NotFound) when the project is
/// gone.
pub fn set(data: &Data, set: SetZone) -> Result<ProjectZone, Error> {
    let zone = set.zone.as_deref().map(TimeZone::named).transpose()?;
    let name = zone.as_ref().map(TimeZone::name);
    data.store(|store| Ok(store.set_time_zone(ProjectId(set.project), name, now())?))?;
    Ok(zone.as_ref().into())
}

/// The zone of a project. One that this program does not know, such as from a newer version of it, is as none.
pub(crate) fn of(store: &Store, project: ProjectId) -> Result<Option<TimeZone>, Error> {
    let name = store.project(project)?.time_zone;
    Ok(name.and_then(|name| TimeZone::named(&name).ok()))
}

/// The zone of a project for checks.
pub(crate) fn of_year(store: &Store, project: ProjectId) -> Result<Option<ZoneOfYear>, Error> {
    Ok(of(store, project)?.as_ref().map(ZoneOfYear::from))
}

/// The clocks in which the times of a session are told besides UTC: those of its own zone, or else of the zone that its project, or
/// whoever plays it, is in. A zone of its own that there is not is passed over.
pub fn clocks_of(session: &Session, zone: Option<&TimeZone>) -> Option<ZoneClocks> {
    let environment = &session.environment;
    let own = environment
        .zone
        .as_deref()
        .and_then(|name| TimeZone::named(name).ok());
    let zone = own.as_ref().or(zone)?;
    Some(zone.clocks_from(environment.begins()))
}

/// Whether times are told to people of a platform's drafts: whether its sessions have a clock.
pub fn matters(platform: Platform) -> bool {
    simulate::engine_of_unknown_version(platform)
        .is_some_and(|engine| engine.vocabulary().tells_local_times())
}

impl From<Option<&TimeZone>> for ProjectZone {
    fn from(zone: Option<&TimeZone>) -> ProjectZone {
        ProjectZone {
            zone: zone.map(|zone| zone.name().to_owned()),
            words: match zone {
                None => "Times are told in UTC only.".to_owned(),
                Some(zone) => in_words(zone.name(), &zone.offsets_minutes()),
            },
        }
    }
}

fn in_words(name: &str, offsets_minutes: &[i32]) -> String {
    match *offsets_minutes {
        [winter, summer] => format!(
            "Clocks in {name} show {} in winter and {} in summer.",
            from_utc(winter),
            from_utc(summer)
        ),
        [always] => format!("Clocks in {name} show {} all year.", from_utc(always)),
        _ => format!("Times are told in {name} as well as in UTC."),
    }
}

/// `UTC+1`, `UTC−3:30` or `UTC`.
fn from_utc(minutes: i32) -> String {
    let sign = match minutes {
        0 => return "UTC".to_owned(),
        ahead if ahead > 0 => '+',
        _ => '−',
    };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    match rest {
        0 => format!("UTC{sign}{hours}"),
        rest => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_says_what_its_clocks_show() {
        assert_eq!(
            in_words("Europe/Berlin", &[60, 120]),
            "Clocks in Europe/Berlin show UTC+1 in winter and UTC+2 in summer."
        );
        assert_eq!(
            in_words("America/St_Johns", &[-210, -150]),
            "Clocks in America/St_Johns show UTC−3:30 in winter and UTC−2:30 in summer."
        );
        assert_eq!(in_words("UTC", &[0]), "Clocks in UTC show UTC all year.");
    }

    #[test]
    fn a_session_that_says_a_zone_is_told_in_it_and_not_in_that_of_its_project() {
        let project = TimeZone::named("Europe/Berlin").unwrap();
        let name = |script: &str, zone: Option<&TimeZone>| {
            let session = simulate::parse_script(script).unwrap();
            clocks_of(&session, zone).map(|clocks| clocks.name().to_owned())
        };
        let own = "time zone Asia/Tokyo\nload https://a.example/";
        assert_eq!(name(own, Some(&project)).unwrap(), "Asia/Tokyo");
        assert_eq!(name(own, None).unwrap(), "Asia/Tokyo");
        let plain = "load https://a.example/";
        assert_eq!(name(plain, Some(&project)).unwrap(), "Europe/Berlin");
        assert_eq!(name(plain, None), None);
        let unknown = "time zone Europe/Berln\nload https://a.example/";
        assert_eq!(name(unknown, Some(&project)).unwrap(), "Europe/Berlin");
    }

    #[test]
    fn local_times_matter_where_sessions_have_a_clock() {
        assert!(matters(Platform::ZendeskChat));
        assert!(!matters(Platform::RocketChat));
    }
}

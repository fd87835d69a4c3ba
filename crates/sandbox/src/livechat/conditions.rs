//! The conditions of an auto access rule: on the page's address, its domain, and the place.

use super::fields::Fields;
use super::refusal::Refusal;

const PLACE: &[&str] = &["country", "country_code", "region", "city"];

/// Checks conditions; they are stored as they were sent.
pub(super) fn check(conditions: &Fields<'_>) -> Result<(), Refusal> {
    let url = conditions.object("url")?;
    let domain = conditions.object("domain")?;
    let geolocation = conditions.object("geolocation")?;
    if url.is_none() && domain.is_none() && geolocation.is_none() {
        let message = "`conditions` must have at least one of `url`, `domain`, `geolocation`";
        return Err(Refusal::validation(message));
    }
    for texts in [url, domain].iter().flatten() {
        check_texts(texts)?;
    }
    geolocation.as_ref().map_or(Ok(()), check_places)
}

fn check_texts(texts: &Fields<'_>) -> Result<(), Refusal> {
    let values = texts.objects("values")?;
    let excluded = texts.objects("exclude_values")?;
    let (name, matches) = match (values, excluded) {
        (Some(_), Some(_)) => {
            return Err(texts.wrong("values", "may not be used together with `exclude_values`"));
        }
        (None, None) => return Err(texts.missing("values")),
        (Some(values), None) => ("values", values),
        (None, Some(excluded)) => ("exclude_values", excluded),
    };
    if matches.is_empty() {
        return Err(texts.wrong(name, "must not be empty"));
    }
    for one in matches {
        one.needed_text("value")?;
        one.flag("exact_match")?;
    }
    Ok(())
}

fn check_places(geolocation: &Fields<'_>) -> Result<(), Refusal> {
    let places = geolocation.need("values", geolocation.objects("values")?)?;
    if places.is_empty() {
        return Err(geolocation.wrong("values", "must not be empty"));
    }
    for place in places {
        let mut said = false;
        for part in PLACE {
            said |= place.full_text(part)?.is_some();
        }
        if !said {
            return Err(place.missing("country"));
        }
    }
    Ok(())
}

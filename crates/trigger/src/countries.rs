//! Countries: their codes and their English names.
//!
//! Source: ISO 3166-1, codes of two letters, and XK, which the standard leaves to its users and everybody uses for Kosovo. Beside the usual English name stand others that are in use for the same country.

/// The code of the United Kingdom that many people write, and that is none.
const UNITED_KINGDOM: &str = "UK";

/// A country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Country {
    /// Two capital letters.
    pub(crate) code: &'static str,
    /// The usual English name.
    pub(crate) name: &'static str,
}

/// The country with this code, in any case.
pub(crate) fn by_code(code: &str) -> Option<Country> {
    COUNTRIES
        .iter()
        .find(|(known, ..)| known.eq_ignore_ascii_case(code))
        .map(country)
}

/// The country with this English name, or with another that is in use for it. Case, accents and “the” count for nothing.
pub(crate) fn by_name(name: &str) -> Option<Country> {
    let name = plain(name);
    let is_it = |(_, known, others): &&Row| {
        std::iter::once(known)
            .chain(others.iter())
            .any(|known| plain(known) == name)
    };
    COUNTRIES.iter().find(is_it).map(country)
}

/// The country that somebody meant who wrote this for a code: its name, or a code that is none but usual.
pub(crate) fn meant_by_code(written: &str) -> Option<Country> {
    if written.eq_ignore_ascii_case(UNITED_KINGDOM) {
        return by_code("GB");
    }
    by_name(written)
}

/// The usual English name of each country.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    COUNTRIES.iter().map(|(_, name, _)| *name)
}

/// Code, name, other names.
type Row = (&'static str, &'static str, &'static [&'static str]);

fn country((code, name, _): &Row) -> Country {
    Country { code, name }
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let name = name.strip_prefix("the ").unwrap_or(&name);
    let letter = |letter| match letter {
        'å' | 'ã' | 'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ô' | 'ó' => 'o',
        'ü' => 'u',
        'ç' => 'c',
        '’' => '\'',
        other => other,
    };
    let name: String = name.chars().map(letter).collect();
    name.replace('&', "and")
        .replace("st. ", "saint ")
        .replace('.', "")
}

const COUNTRIES: &[Row] = &[
    ("AD", "Andorra", &[]),
    ("AE", "United Arab Emirates", &[]),
    ("AF", "Afghanistan", &[]),
    ("AG", "Antigua and Barbuda", &[]),
    ("AI", "Anguilla", &[]),
    ("AL", "Albania", &[]),
    ("AM", "Armenia", &[]),
    ("AO", "Angola", &[]),
    ("AQ", "Antarctica", &[]),
    ("AR", "Argentina", &[]),
    ("AS", "American Samoa", &[]),
    ("AT", "Austria", &[]),
    ("AU", "Australia", &[]),
    ("AW", "Aruba", &[]),
    ("AX", "Åland Islands", &["Aland Islands"]),
    ("AZ", "Azerbaijan", &[]),
    ("BA", "Bosnia and Herzegovina", &["Bosnia"]),
    ("BB", "Barbados", &[]),
    ("BD", "Bangladesh", &[]),
    ("BE", "Belgium", &[]),
    ("BF", "Burkina Faso", &[]),
    ("BG", "Bulgaria", &[]),
    ("BH", "Bahrain", &[]),
    ("BI", "Burundi", &[]),
    ("BJ", "Benin", &[]),
    ("BL", "Saint Barthélemy", &["St Barthelemy"]),
    ("BM", "Bermuda", &[]),
    ("BN", "Brunei", &["Brunei Darussalam"]),
    ("BO", "Bolivia", &["Plurinational State of Bolivia"]),
    (
        "BQ",
        "Bonaire, Sint Eustatius and Saba",
        &["Caribbean Netherlands"],
    ),
    ("BR", "Brazil", &[]),
    ("BS", "Bahamas", &[]),
    ("BT", "Bhutan", &[]),
    ("BV", "Bouvet Island", &[]),
    ("BW", "Botswana", &[]),
    ("BY", "Belarus", &[]),
    ("BZ", "Belize", &[]),
    ("CA", "Canada", &[]),
    ("CC", "Cocos (Keeling) Islands", &["Cocos Islands"]),
    (
        "CD",
        "DR Congo",
        &[
            "Congo (DRC)",
            "Democratic Republic of the Congo",
            "Congo, Democratic Republic of the",
            "Congo (Dem. Rep.)",
            "Congo-Kinshasa",
        ],
    ),
    ("CF", "Central African Republic", &[]),
    (
        "CG",
        "Congo",
        &[
            "Congo Republic",
            "Republic of the Congo",
            "Congo (Rep.)",
            "Congo-Brazzaville",
        ],
    ),
    ("CH", "Switzerland", &[]),
    ("CI", "Côte d'Ivoire", &["Ivory Coast"]),
    ("CK", "Cook Islands", &[]),
    ("CL", "Chile", &[]),
    ("CM", "Cameroon", &[]),
    ("CN", "China", &[]),
    ("CO", "Colombia", &[]),
    ("CR", "Costa Rica", &[]),
    ("CU", "Cuba", &[]),
    ("CV", "Cabo Verde", &["Cape Verde"]),
    ("CW", "Curaçao", &["Curacao"]),
    ("CX", "Christmas Island", &[]),
    ("CY", "Cyprus", &[]),
    ("CZ", "Czechia", &["Czech Republic"]),
    ("DE", "Germany", &[]),
    ("DJ", "Djibouti", &[]),
    ("DK", "Denmark", &[]),
    ("DM", "Dominica", &[]),
    ("DO", "Dominican Republic", &[]),
    ("DZ", "Algeria", &[]),
    ("EC", "Ecuador", &[]),
    ("EE", "Estonia", &[]),
    ("EG", "Egypt", &[]),
    ("EH", "Western Sahara", &[]),
    ("ER", "Eritrea", &[]),
    ("ES", "Spain", &[]),
    ("ET", "Ethiopia", &[]),
    ("FI", "Finland", &[]),
    ("FJ", "Fiji", &[]),
    ("FK", "Falkland Islands", &["Falkland Islands (Malvinas)"]),
    ("FM", "Micronesia", &["Federated States of Micronesia"]),
    ("FO", "Faroe Islands", &[]),
    ("FR", "France", &[]),
    ("GA", "Gabon", &[]),
    (
        "GB",
        "United Kingdom",
        &[
            "Great Britain",
            "United Kingdom of Great Britain and Northern Ireland",
            "UK",
        ],
    ),
    ("GD", "Grenada", &[]),
    ("GE", "Georgia", &[]),
    ("GF", "French Guiana", &[]),
    ("GG", "Guernsey", &[]),
    ("GH", "Ghana", &[]),
    ("GI", "Gibraltar", &[]),
    ("GL", "Greenland", &[]),
    ("GM", "Gambia", &[]),
    ("GN", "Guinea", &[]),
    ("GP", "Guadeloupe", &[]),
    ("GQ", "Equatorial Guinea", &[]),
    ("GR", "Greece", &[]),
    ("GS", "South Georgia and the South Sandwich Islands", &[]),
    ("GT", "Guatemala", &[]),
    ("GU", "Guam", &[]),
    ("GW", "Guinea-Bissau", &[]),
    ("GY", "Guyana", &[]),
    ("HK", "Hong Kong", &[]),
    ("HM", "Heard Island and McDonald Islands", &[]),
    ("HN", "Honduras", &[]),
    ("HR", "Croatia", &[]),
    ("HT", "Haiti", &[]),
    ("HU", "Hungary", &[]),
    ("ID", "Indonesia", &[]),
    ("IE", "Ireland", &[]),
    ("IL", "Israel", &[]),
    ("IM", "Isle of Man", &[]),
    ("IN", "India", &[]),
    ("IO", "British Indian Ocean Territory", &[]),
    ("IQ", "Iraq", &[]),
    ("IR", "Iran", &["Islamic Republic of Iran"]),
    ("IS", "Iceland", &[]),
    ("IT", "Italy", &[]),
    ("JE", "Jersey", &[]),
    ("JM", "Jamaica", &[]),
    ("JO", "Jordan", &[]),
    ("JP", "Japan", &[]),
    ("KE", "Kenya", &[]),
    ("KG", "Kyrgyzstan", &[]),
    ("KH", "Cambodia", &[]),
    ("KI", "Kiribati", &[]),
    ("KM", "Comoros", &[]),
    ("KN", "Saint Kitts and Nevis", &["St Kitts and Nevis"]),
    ("KP", "North Korea", &["Democratic People's Republic of Korea"]),
    ("KR", "South Korea", &["Republic of Korea", "Korea, Republic of"]),
    ("KW", "Kuwait", &[]),
    ("KY", "Cayman Islands", &[]),
    ("KZ", "Kazakhstan", &[]),
    ("LA", "Laos", &["Lao People's Democratic Republic"]),
    ("LB", "Lebanon", &[]),
    ("LC", "Saint Lucia", &["St Lucia"]),
    ("LI", "Liechtenstein", &[]),
    ("LK", "Sri Lanka", &[]),
    ("LR", "Liberia", &[]),
    ("LS", "Lesotho", &[]),
    ("LT", "Lithuania", &[]),
    ("LU", "Luxembourg", &[]),
    ("LV", "Latvia", &[]),
    ("LY", "Libya", &[]),
    ("MA", "Morocco", &[]),
    ("MC", "Monaco", &[]),
    ("MD", "Moldova", &["Republic of Moldova"]),
    ("ME", "Montenegro", &[]),
    ("MF", "Saint Martin", &["St Martin"]),
    ("MG", "Madagascar", &[]),
    ("MH", "Marshall Islands", &[]),
    ("MK", "North Macedonia", &["Macedonia"]),
    ("ML", "Mali", &[]),
    ("MM", "Myanmar", &["Burma"]),
    ("MN", "Mongolia", &[]),
    ("MO", "Macao", &["Macau"]),
    ("MP", "Northern Mariana Islands", &[]),
    ("MQ", "Martinique", &[]),
    ("MR", "Mauritania", &[]),
    ("MS", "Montserrat", &[]),
    ("MT", "Malta", &[]),
    ("MU", "Mauritius", &[]),
    ("MV", "Maldives", &[]),
    ("MW", "Malawi", &[]),
    ("MX", "Mexico", &[]),
    ("MY", "Malaysia", &[]),
    ("MZ", "Mozambique", &[]),
    ("NA", "Namibia", &[]),
    ("NC", "New Caledonia", &[]),
    ("NE", "Niger", &[]),
    ("NF", "Norfolk Island", &[]),
    ("NG", "Nigeria", &[]),
    ("NI", "Nicaragua", &[]),
    ("NL", "Netherlands", &["Holland"]),
    ("NO", "Norway", &[]),
    ("NP", "Nepal", &[]),
    ("NR", "Nauru", &[]),
    ("NU", "Niue", &[]),
    ("NZ", "New Zealand", &[]),
    ("OM", "Oman", &[]),
    ("PA", "Panama", &[]),
    ("PE", "Peru", &[]),
    ("PF", "French Polynesia", &[]),
    ("PG", "Papua New Guinea", &[]),
    ("PH", "Philippines", &[]),
    ("PK", "Pakistan", &[]),
    ("PL", "Poland", &[]),
    ("PM", "Saint Pierre and Miquelon", &["St Pierre and Miquelon"]),
    ("PN", "Pitcairn Islands", &["Pitcairn"]),
    ("PR", "Puerto Rico", &[]),
    ("PS", "Palestine", &["State of Palestine"]),
    ("PT", "Portugal", &[]),
    ("PW", "Palau", &[]),
    ("PY", "Paraguay", &[]),
    ("QA", "Qatar", &[]),
    ("RE", "Réunion", &["Reunion"]),
    ("RO", "Romania", &[]),
    ("RS", "Serbia", &[]),
    ("RU", "Russia", &["Russian Federation"]),
    ("RW", "Rwanda", &[]),
    ("SA", "Saudi Arabia", &[]),
    ("SB", "Solomon Islands", &[]),
    ("SC", "Seychelles", &[]),
    ("SD", "Sudan", &[]),
    ("SE", "Sweden", &[]),
    ("SG", "Singapore", &[]),
    (
        "SH",
        "Saint Helena",
        &["Saint Helena, Ascension and Tristan da Cunha", "St Helena"],
    ),
    ("SI", "Slovenia", &[]),
    ("SJ", "Svalbard and Jan Mayen", &[]),
    ("SK", "Slovakia", &[]),
    ("SL", "Sierra Leone", &[]),
    ("SM", "San Marino", &[]),
    ("SN", "Senegal", &[]),
    ("SO", "Somalia", &[]),
    ("SR", "Suriname", &[]),
    ("SS", "South Sudan", &[]),
    ("ST", "São Tomé and Príncipe", &["Sao Tome and Principe"]),
    ("SV", "El Salvador", &[]),
    ("SX", "Sint Maarten", &["St Maarten"]),
    ("SY", "Syria", &["Syrian Arab Republic"]),
    ("SZ", "Eswatini", &["Swaziland"]),
    ("TC", "Turks and Caicos Islands", &[]),
    ("TD", "Chad", &[]),
    ("TF", "French Southern Territories", &[]),
    ("TG", "Togo", &[]),
    ("TH", "Thailand", &[]),
    ("TJ", "Tajikistan", &[]),
    ("TK", "Tokelau", &[]),
    ("TL", "Timor-Leste", &["East Timor"]),
    ("TM", "Turkmenistan", &[]),
    ("TN", "Tunisia", &[]),
    ("TO", "Tonga", &[]),
    ("TR", "Turkey", &["Türkiye"]),
    ("TT", "Trinidad and Tobago", &[]),
    ("TV", "Tuvalu", &[]),
    ("TW", "Taiwan", &["Taiwan, Province of China"]),
    ("TZ", "Tanzania", &["United Republic of Tanzania"]),
    ("UA", "Ukraine", &[]),
    ("UG", "Uganda", &[]),
    (
        "UM",
        "U.S. Minor Outlying Islands",
        &[
            "United States Minor Outlying Islands",
            "US minor outlying islands",
        ],
    ),
    ("US", "United States", &["United States of America", "USA"]),
    ("UY", "Uruguay", &[]),
    ("UZ", "Uzbekistan", &[]),
    ("VA", "Vatican City", &["Holy See"]),
    (
        "VC",
        "Saint Vincent and the Grenadines",
        &["St Vincent and the Grenadines"],
    ),
    ("VE", "Venezuela", &["Bolivarian Republic of Venezuela"]),
    ("VG", "British Virgin Islands", &["Virgin Islands, British"]),
    (
        "VI",
        "U.S. Virgin Islands",
        &["Virgin Islands, U.S.", "Virgin Islands (US)"],
    ),
    ("VN", "Vietnam", &["Viet Nam"]),
    ("VU", "Vanuatu", &[]),
    ("WF", "Wallis and Futuna", &[]),
    ("WS", "Samoa", &["Western Samoa"]),
    ("XK", "Kosovo", &[]),
    ("YE", "Yemen", &[]),
    ("YT", "Mayotte", &[]),
    ("ZA", "South Africa", &[]),
    ("ZM", "Zambia", &[]),
    ("ZW", "Zimbabwe", &[]),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_and_every_name_is_of_one_country() {
        assert_eq!(COUNTRIES.len(), 250);
        let mut seen = HashSet::new();
        for (code, name, others) in COUNTRIES {
            assert!(
                code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()),
                "{code}"
            );
            assert!(seen.insert(code), "{code}");
            for name in std::iter::once(name).chain(others.iter()) {
                assert_eq!(by_name(name).map(|country| country.code), Some(*code), "{name}");
            }
        }
    }

    #[test]
    fn a_country_is_found_however_it_is_written() {
        for (written, code) in [
            ("united states", "US"),
            ("The Netherlands", "NL"),
            ("Cote d’Ivoire", "CI"),
            ("Trinidad & Tobago", "TT"),
            ("U.S.A.", "US"),
        ] {
            assert_eq!(
                by_name(written).map(|country| country.code),
                Some(code),
                "{written}"
            );
        }
        assert_eq!(by_name("Deutschland"), None);
        assert_eq!(by_code("de").map(|country| country.name), Some("Germany"));
        assert_eq!(by_code("UK"), None);
        assert_eq!(meant_by_code("uk").map(|country| country.code), Some("GB"));
    }
}

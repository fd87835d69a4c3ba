//! Secrets, which belong into the keychain.

use super::super::contract::{SECRET_KEY, URL};
use super::Rule;
use super::subject::without;
use crate::{FieldPath, RuleInfo, Severity};

/// Names of parameters that usually hold a secret.
const SECRET_NAMES: [&str; 13] = [
    "access_token",
    "api_key",
    "apikey",
    "auth",
    "code",
    "key",
    "password",
    "pwd",
    "secret",
    "secret_key",
    "sig",
    "signature",
    "token",
];

pub(super) const SECRET_IN_DOCUMENT: Rule = Rule {
    info: RuleInfo {
        code: "secret-in-document",
        severity: Severity::Error,
        about: "The secret key of a webhook must not stand in a draft: drafts go into files, plans and exports. It is kept in the keychain.",
        example: r#"{"secret_key": "laudla991lamda0pnoaa0"}"#,
    },
    find: |subject, findings| {
        if subject.document.contains_key(SECRET_KEY) {
            findings.add_with(
                FieldPath::root().field(SECRET_KEY),
                "The draft holds a secret key, which would stand in files, plans and exports. It is not sent from here.",
                "Take it out of the draft, and choose another one: this one has been written down.",
                vec![without(
                    "Take the secret key out",
                    FieldPath::root(),
                    subject.document,
                    SECRET_KEY,
                )],
            );
        }
    },
};

pub(super) const SECRET_IN_ADDRESS: Rule = Rule {
    info: RuleInfo {
        code: "secret-in-address",
        severity: Severity::Warning,
        about: "A password or a key in the address stands in files, plans and the logs of every server on the way.",
        example: r#"{"url": "https://hooks.shop.io/in?token=t0p5ecret"}"#,
    },
    find: |subject, findings| {
        let Some(address) = &subject.address else {
            return;
        };
        let parameter = address.query_pairs().find_map(|(name, value)| {
            let is_secret = SECRET_NAMES.contains(&name.to_lowercase().as_str());
            (is_secret && !value.is_empty()).then(|| name.into_owned())
        });
        let what = if address.password().is_some() || !address.username().is_empty() {
            "a name or a password before its host".to_owned()
        } else if let Some(name) = parameter {
            format!("“{name}”, which looks like a secret")
        } else {
            return;
        };
        findings.add(
            FieldPath::root().field(URL),
            format!("The address holds {what}: it stands in files, plans and logs."),
            "Take it out, and let the receiver check the secret key, which comes in the body of every call.",
        );
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{mends, said};

    #[test]
    fn a_secret_key_is_taken_out_of_the_document() {
        mends(
            json!({ "secret_key": "laudla991" }),
            "secret-in-document",
            "",
            (super::super::tests::FAULTLESS.document)(),
        );
    }

    #[test]
    fn secrets_in_addresses_are_told_without_being_repeated() {
        for url in [
            "https://hooks.shop.io/in?a=1&Token=t0p",
            "https://me:t0p@hooks.shop.io/in",
            "https://t0p@hooks.shop.io/in",
        ] {
            let found = said(json!({ "url": url }));
            assert_eq!(found.len(), 1, "{url}");
            assert_eq!(found[0].code, "secret-in-address");
            assert!(!found[0].message.contains("t0p"), "{}", found[0].message);
        }
        for url in [
            "https://hooks.shop.io/in?token=",
            "https://hooks.shop.io/token/in?page=2",
        ] {
            assert_eq!(said(json!({ "url": url })), [], "{url}");
        }
    }
}

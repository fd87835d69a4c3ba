//! Secrets of requests and answers: taken from where they are kept, and kept there.

use api::publish::Secret;
use api::publish::livechat::{Endpoint, HandedOut};
use api::servers::named_secrets;
use serde_json::Value;

use super::arguments::{Options, Place};
use crate::application::Application;
use crate::arguments::{Everywhere, Format};
use crate::exit::{Failure, usage};
use crate::output::{aside, note};

/// Where secrets of this call go and come from. The data folder is opened only when it is needed.
pub(super) struct Kept {
    application: Application,
    place: Place,
}

impl Kept {
    /// Opens the place, if the call uses it. A place that cannot keep a secret is told before one is asked for.
    pub(super) fn open(
        endpoint: Endpoint,
        options: &Options,
        everywhere: &Everywhere,
    ) -> Result<Option<Kept>, Failure> {
        let name = endpoint.name();
        let method = endpoint.method();
        let has_secret = !method.secrets.is_empty() || method.secret_of_request().is_some();
        if options.keep.is_some() && !has_secret {
            return Err(usage(
                format!("{name}: neither request nor answer has a secret that --keep could keep."),
                "Nothing was sent. Take --keep out.",
            ));
        }
        if options.keep.is_none() && options.kept.is_none() {
            return Ok(None);
        }
        let kept = Kept {
            application: Application::open(everywhere)?,
            place: options.keep_in,
        };
        if let Some(name) = &options.keep {
            named_secrets::can_keep(kept.application.app(), name, kept.place.of_credentials()).map_err(
                |mut error| {
                    error.help = format!("Nothing was sent. {} --keep-in file does that.", error.help);
                    error
                },
            )?;
        }
        if kept.place == Place::File {
            kept.application.unlock()?;
        }
        Ok(Some(kept))
    }

    /// Puts the secret of a name into a request.
    pub(super) fn fill(&self, endpoint: Endpoint, name: &str, body: &mut Value) -> Result<(), Failure> {
        let method = endpoint.method();
        let Some(member) = method.secret_of_request() else {
            return Err(usage(
                format!(
                    "{}: the request has no secret that --kept could give.",
                    method.name
                ),
                "Nothing was sent. Take --kept out.",
            ));
        };
        let secret = named_secrets::find(self.application.app(), name, self.place.of_credentials())?;
        if let Some(members) = body.as_object_mut() {
            members.insert(member.to_owned(), Value::from(secret.expose()));
        }
        Ok(())
    }

    /// Keeps the secrets of an answer, or that of the request where an answer has none: the only one under the name, several under the name and
    /// their place.
    pub(super) fn keep(
        &self,
        name: &str,
        endpoint: Endpoint,
        body: &Value,
        secrets: &[HandedOut],
        format: Format,
    ) -> Result<(), Failure> {
        if endpoint.method().secrets.is_empty() {
            let member = endpoint.method().secret_of_request();
            let given = member.and_then(|member| body.get(member)?.as_str());
            return given.map_or(Ok(()), |secret| self.keep_one(name, &Secret::new(secret), format));
        }
        match secrets {
            [only] => self.keep_one(name, &only.secret, format),
            several => several.iter().enumerate().try_for_each(|(index, secret)| {
                self.keep_one(&format!("{name}-{}", index + 1), &secret.secret, format)
            }),
        }
    }

    fn keep_one(&self, name: &str, secret: &Secret, format: Format) -> Result<(), Failure> {
        let place = self.place.of_credentials();
        named_secrets::keep(self.application.app(), name, secret, place)?;
        note(
            format,
            format_args!("The secret is kept in {} as “{name}”.", self.place.words()),
        );
        Ok(())
    }
}

/// Says that secrets came which nobody will see.
pub(super) fn tell_of_lost(count: usize) {
    let what = if count == 1 { "A secret" } else { "Secrets" };
    aside(format_args!(
        "note: {what} came with the answer, and dots stand for it. --show-secrets prints it, --keep NAME keeps it; a method that resets gives a new one."
    ));
}

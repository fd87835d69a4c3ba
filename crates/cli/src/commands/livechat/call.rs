//! One call, from the arguments to the answer on standard output.

use std::path::Path;

use api::publish::livechat::{Client, Credentials, Endpoint, Error, Reply, SignedInBy, check};
use api::publish::{Control, Limits, Progress, ServerAddress};
use api::trigger::Platform;
use api::{Code, Error as Failed};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use super::arguments::{MethodCall, Options};
use super::failure;
use super::named_secrets::{self, Kept};
use crate::application::threads;
use crate::arguments::{Everywhere, Format};
use crate::credentials::{self, Asked};
use crate::destination;
use crate::exit::{Exit, Failure, usage};
use crate::input;
use crate::output::{Output, note, print_error};

/// Calls the method. Everything that can be told without the server is told first, and before a token is asked for.
pub(super) fn run(call: &MethodCall, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let (endpoint, options, format) = (call.endpoint, &call.options, everywhere.format);
    let mut body = request(options.json.as_deref())?;
    let kept = Kept::open(endpoint, options, everywhere)?;
    if let (Some(kept), Some(name)) = (&kept, &options.kept) {
        kept.fill(endpoint, name, &mut body)?;
    }
    let by = match account(options) {
        Some(_) => SignedInBy::PersonalToken,
        None => SignedInBy::Bearer,
    };
    let flaws = check(endpoint, &body, by);
    if !flaws.is_empty() {
        return Err(failure::unfit(endpoint.name(), &flaws, format));
    }
    agreed(endpoint, options, &body)?;
    let address = address(&options.server, format)?;
    let credentials = credentials(endpoint, options, &address)?;
    let client = Client::new(address, &credentials, Limits::default()).map_err(Failed::from)?;
    let answered = send(&client, endpoint, &body, format).map_err(|error| match error {
        Sent::Call(error) => failure::of(*error, format),
        Sent::Threads(failed) => failed.into(),
    })?;
    told(call, kept.as_ref(), &body, &answered, format, out)
}

/// The request: a file, standard input, or an empty object.
fn request(file: Option<&Path>) -> Result<Value, Failure> {
    let Some(file) = file else {
        return Ok(json!({}));
    };
    let text = input::text(file)?;
    serde_json::from_str(&text).map_err(|error| {
        usage(
            format!("{} is no JSON: {error}.", input::name_of(file)),
            "Nothing was sent. Write a request as JSON; the help of the method has an example.",
        )
    })
}

/// Refuses what no call can take back, unless somebody agreed.
fn agreed(endpoint: Endpoint, options: &Options, body: &Value) -> Result<(), Failure> {
    let Some(what) = endpoint.cannot_be_undone(body).filter(|_| !options.yes) else {
        return Ok(());
    };
    let about = match body.get("requests").and_then(Value::as_array) {
        Some(requests) => {
            let names: Vec<String> = requests.iter().filter_map(subject).collect();
            format!(": {} requests ({})", requests.len(), names.join(", "))
        }
        None => subject(body).map(|name| format!(": {name}")).unwrap_or_default(),
    };
    let secrets = if endpoint.method().secrets.is_empty() {
        ""
    } else {
        " Add --show-secrets or --keep NAME as well, or nobody will see the secret of the answer."
    };
    Err(usage(
        format!("{} {what}{about}. No call takes that back.", endpoint.name()),
        format!("Nothing was sent. Add --yes to do it.{secrets}"),
    ))
}

/// What a request is about.
fn subject(request: &Value) -> Option<String> {
    let named = ["id", "name", "bot_id"]
        .into_iter()
        .find_map(|member| request.get(member))?;
    Some(match named {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

/// The account of a personal access token. A variable that is empty is as if it were not set.
fn account(options: &Options) -> Option<&str> {
    options
        .user
        .as_deref()
        .map(str::trim)
        .filter(|user| !user.is_empty())
}

/// Where the token may go.
fn address(server: &str, format: Format) -> Result<ServerAddress, Failure> {
    let address =
        ServerAddress::parse(server).map_err(|error| Failed::from(api::publish::Error::from(error)))?;
    if let Some(pin) = destination::pinned()?
        && pin.means(Platform::LiveChat).as_ref() != Ok(&address)
    {
        let variable = destination::VARIABLE;
        return Err(usage(
            format!(
                "--server is {address}, but {variable} lets credentials go to {} only.",
                pin.shown(Platform::LiveChat)
            ),
            format!(
                "Nothing was sent. Give --server {}, change {variable}, or take it out of the environment.",
                pin.shown(Platform::LiveChat)
            ),
        ));
    }
    destination::warn_of(&address, format);
    Ok(address)
}

fn credentials(
    endpoint: Endpoint,
    options: &Options,
    address: &ServerAddress,
) -> Result<Credentials, Failure> {
    if endpoint.method().open {
        return Ok(Credentials::None);
    }
    let from_stdin = options.json.as_deref().is_some_and(input::is_stdin);
    let token = match credentials::from_environment(Asked::Token) {
        Some(token) => token,
        None if from_stdin => {
            return Err(Failed::new(
                Code::BadInput,
                "The request and the token cannot both come from standard input.",
                format!(
                    "Nothing was sent. Give the request as a file, or put the token into the environment variable {}.",
                    Asked::Token.variable()
                ),
            )
            .into());
        }
        None => credentials::ask(Asked::Token, address.as_str())?,
    };
    Ok(match account(options) {
        Some(account_id) => Credentials::PersonalToken {
            account_id: account_id.to_owned(),
            token,
        },
        None => Credentials::Bearer(token),
    })
}

/// Why there is no answer.
enum Sent {
    Call(Box<Error>),
    Threads(Failed),
}

/// Sends the request. Ctrl-C stops waits and calls that only read; a call that changes something comes to its end.
fn send(client: &Client, endpoint: Endpoint, body: &Value, format: Format) -> Result<Reply, Sent> {
    let runtime = threads().map_err(Sent::Threads)?;
    let control = Control::new(CancellationToken::new(), move |progress| {
        if let Progress::Waiting { seconds, .. } = progress {
            note(
                format,
                format_args!("The server allows no call now. Going on in {seconds} s."),
            );
        }
    });
    runtime
        .block_on(async {
            let mut sending = std::pin::pin!(client.send(endpoint, body, &control));
            tokio::select! {
                answered = &mut sending => answered,
                _ = tokio::signal::ctrl_c() => {
                    control.cancellation().cancel();
                    sending.await
                }
            }
        })
        .map_err(|error| Sent::Call(Box::new(error)))
}

/// Prints the answer, and says beside it what there is to know.
fn told(
    call: &MethodCall,
    kept: Option<&Kept>,
    body: &Value,
    answered: &Reply,
    format: Format,
    out: &mut Output,
) -> Result<Exit, Failure> {
    let (endpoint, options) = (call.endpoint, &call.options);
    if options.show_secrets {
        out.json(&answered.expose_secrets())?;
    } else {
        out.json(answered.body())?;
    }
    // What came is on its way before anything about it can fail.
    out.flush()?;
    let secrets = answered.secrets();
    match (kept, &options.keep) {
        (Some(kept), Some(name)) => kept.keep(name, endpoint, body, secrets, format)?,
        _ if !secrets.is_empty() && !options.show_secrets => named_secrets::tell_of_lost(secrets.len()),
        _ => {}
    }
    let method = endpoint.method();
    for (index, refusal) in answered.refused() {
        let error = failure::of_request(endpoint.name(), method.name, *index, refusal);
        print_error(&error, format);
    }
    if method.settles && something_was_done(answered) {
        note(
            format,
            format_args!("It may take up to two minutes until this acts everywhere."),
        );
    }
    Ok(if answered.refused().is_empty() {
        Exit::Fine
    } else {
        Exit::Findings
    })
}

/// Whether any request was done: of a batch, all may have been refused.
fn something_was_done(answered: &Reply) -> bool {
    let responses = answered.body().get("responses").and_then(Value::as_array);
    answered.refused().is_empty() || responses.is_some_and(|all| all.len() > answered.refused().len())
}

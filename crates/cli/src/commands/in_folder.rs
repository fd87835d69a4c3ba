//! Planning and publishing from a folder of files, without a data folder: what continuous integration runs.

use std::collections::BTreeSet;
use std::path::PathBuf;

use api::Error;
use api::folder;
use api::publish::{Choices, Control, Report};
use api::publishing::Settled;
use api::publishing::folders::{self, Account, At, FolderDrift, FolderPlan, FolderPulled, is_settled};
use api::servers::credentials::SignIn;
use api::trigger::Platform;
use clap::Args;
use tokio_util::sync::CancellationToken;

use crate::application::threads;
use crate::arguments::{Format, platforms};
use crate::credentials::{self, Asked};
use crate::destination::{self, Word};
use crate::exit::{Exit, Failure, usage};
use crate::output::note;

/// A folder to work on instead of the data folder.
#[derive(Debug, Args)]
pub(super) struct InFolder {
    /// Work on this folder of files, as `project export` writes it, and never open the data folder; --server is then the
    /// name of a server that the folder knows, or an address. TRIGGERCTL_SERVER holds credentials to one address
    #[arg(long, value_name = "FOLDER", conflicts_with = "project")]
    pub(super) folder: Option<PathBuf>,

    /// With --folder: what the server runs, where it is new to the folder [default: what all triggers of the folder are for]
    #[arg(long, value_name = "PLATFORM", value_parser = platforms(), requires = "folder")]
    platform: Option<Platform>,

    /// With --folder: the user id or account id that belongs to the token, or the user name that belongs to the password; a token of
    /// Zendesk Chat needs none, nor does one of LiveChat that is no personal access token
    #[arg(long, value_name = "USER", env = "TRIGGERCTL_USER", hide_env_values = true)]
    user: Option<String>,
}

impl InFolder {
    /// Compares the folder with the server.
    pub(super) fn plan(
        &self,
        folder: PathBuf,
        server: Option<&str>,
        delete: BTreeSet<String>,
        format: Format,
    ) -> Result<FolderPlan, Failure> {
        let word = Word::of(server);
        let (at, account) = self.sign_in(folder, (server, self.platform), &word, format)?;
        on_server(format, async move |control: Control| {
            folders::plan(&at, account, &delete, &control).await
        })
    }

    /// Carries a plan out.
    pub(super) fn apply(
        &self,
        folder: PathBuf,
        plan: FolderPlan,
        choices: Choices,
        format: Format,
    ) -> Result<Report, Failure> {
        // A server that is new to the folder has no file yet.
        let known = folder.join("servers").join(&plan.server_file).is_file();
        let file = plan.server_file.strip_suffix(".json").filter(|_| known);
        let server = file.unwrap_or(plan.plan.address.as_str());
        let word = Word::Plan(plan.plan.address.clone());
        let platform = Some(plan.plan.platform);
        let (at, account) = self.sign_in(folder, (Some(server), platform), &word, format)?;
        on_server(format, async move |control: Control| {
            folders::apply(&at, account, &plan.plan, &choices, &control).await
        })
    }

    /// Reads the server's triggers into the folder.
    pub(super) fn pull(
        &self,
        folder: PathBuf,
        server: Option<&str>,
        format: Format,
    ) -> Result<FolderPulled, Failure> {
        let word = Word::of(server);
        let (at, account) = self.sign_in(folder, (server, self.platform), &word, format)?;
        on_server(format, async move |control: Control| {
            folders::pull(&at, account, &control).await
        })
    }

    /// Looks what others changed on the server since it and the folder agreed.
    pub(super) fn drift(
        &self,
        folder: PathBuf,
        server: Option<&str>,
        format: Format,
    ) -> Result<FolderDrift, Failure> {
        let word = Word::of(server);
        let (at, account) = self.sign_in(folder, (server, self.platform), &word, format)?;
        on_server(format, async move |control: Control| {
            folders::drift(&at, account, &control).await
        })
    }

    /// Looks on the server what became of what was sent before and not known.
    pub(super) fn settle(
        &self,
        folder: PathBuf,
        server: Option<&str>,
        format: Format,
    ) -> Result<Settled, Failure> {
        let word = Word::of(server);
        let (at, account) = self.sign_in(folder, (server, self.platform), &word, format)?;
        on_server(format, async move |control: Control| {
            folders::settle(&at, account, &control).await
        })
    }

    /// What is wrong with the folder, or with the server's name or address, is said before anybody is asked for a secret.
    fn sign_in(
        &self,
        folder: PathBuf,
        (server, platform): (Option<&str>, Option<Platform>),
        word: &Word,
        format: Format,
    ) -> Result<(At, Account), Failure> {
        let project = folder::read(&folder).map_err(Error::from)?;
        let meant = folders::server(&project, server, platform)?;
        let pin = destination::check_in_folder(&meant, word, format)?;
        let (how, asked) = match credentials::from_environment(Asked::Password) {
            Some(_) => (SignIn::Password, Asked::Password),
            None => (SignIn::Token, Asked::Token),
        };
        let user = self.user.clone().unwrap_or_default();
        if user.trim().is_empty() && folders::needs_user(meant.platform, how)? {
            return Err(usage(
                format!("Who signs in to {} is not said.", meant.name),
                "Put the user id of the token, or the user name of the password, into the environment variable TRIGGERCTL_USER, or give --user.",
            ));
        }
        let account = Account {
            how,
            user,
            secret: credentials::ask(asked, &format!("{} ({})", meant.name, pin.shown(meant.platform)))?,
            code: credentials::from_environment(Asked::Code),
            receiver_key: credentials::from_environment(Asked::ReceiverKey),
            only_for: pin,
        };
        let at = At {
            folder,
            server: server.map(str::to_owned),
            platform,
        };
        Ok((at, account))
    }
}

/// How a plan of a folder ends, as continuous integration reads it.
pub(super) fn verdict(plan: &FolderPlan, choices: &Choices) -> Exit {
    if is_settled(&plan.plan, choices) {
        Exit::Fine
    } else {
        Exit::Differences
    }
}

/// Runs work on a server to its end, with its progress on standard error. Ctrl-C stops it at the next safe point.
fn on_server<T>(format: Format, work: impl AsyncFnOnce(Control) -> Result<T, Error>) -> Result<T, Failure> {
    let runtime = threads()?;
    let cancel = CancellationToken::new();
    let control = Control::new(cancel.clone(), move |step| {
        note(format, format_args!("{step}"));
    });
    let done = runtime.block_on(async {
        let mut work = std::pin::pin!(work(control));
        loop {
            tokio::select! {
                done = &mut work => break done,
                _ = tokio::signal::ctrl_c() => cancel.cancel(),
            }
        }
    });
    Ok(done?)
}

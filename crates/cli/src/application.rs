//! The application behind commands that use the data folder: projects and servers by name, signing in, jobs.

use std::time::Duration;

use api::app::jobs::{self, JobId, JobState, JobView};
use api::drafting::drafts;
use api::projects::{self, Project};
use api::publish::Secret;
use api::servers::credentials::{CredentialPlace, Credentials, SignIn, Unlock, unlock};
use api::servers::{self, Connection, ServerRow, receiver_keys};
use api::{App, Code, Error, Keychain, Options};
use serde::de::DeserializeOwned;
use tokio::runtime::{Builder, Runtime};

use crate::arguments::{Everywhere, Format, InProject, WithServer};
use crate::credentials::{self, Asked};
use crate::destination;
use crate::exit::{Failure, usage};
use crate::output::{aside, note};

/// How often a job is asked how it does.
const POLL: Duration = Duration::from_millis(20);

/// The open data folder.
pub(crate) struct Application {
    app: App,
    runtime: Runtime,
    format: Format,
}

impl Application {
    /// Opens the data folder; makes it when it is not there.
    pub(crate) fn open(everywhere: &Everywhere) -> Result<Application, Failure> {
        let mut options = Options::of_this_user();
        if let Some(folder) = &everywhere.data_dir {
            options.data_dir.clone_from(folder);
        }
        if everywhere.no_keychain {
            options.keychain = Keychain::Off;
        }
        let runtime = threads()?;
        Ok(Application {
            app: App::open(options),
            runtime,
            format: everywhere.format,
        })
    }

    /// How results and errors are printed.
    pub(crate) fn format(&self) -> Format {
        self.format
    }

    /// What use cases work on.
    pub(crate) fn app(&self) -> &App {
        &self.app
    }

    /// Waits for a use case that talks to servers.
    pub(crate) fn wait<F: Future>(&self, work: F) -> F::Output {
        self.runtime.block_on(work)
    }

    /// Every project.
    pub(crate) fn projects(&self) -> Result<Vec<Project>, Failure> {
        Ok(projects::list(self.app.data(), api::app::Nothing {})?)
    }

    /// The project that is meant.
    pub(crate) fn project(&self, wanted: &InProject) -> Result<Project, Failure> {
        let projects = self.projects()?;
        let rows = projects.into_iter().map(|project| Named {
            id: project.id,
            name: project.name.clone(),
            words: String::new(),
            likely: if project.sample {
                Likely::Last
            } else {
                Likely::First
            },
            row: project,
        });
        pick("project", rows.collect(), wanted.project.as_deref())
    }

    /// The servers of a project.
    pub(crate) fn servers(&self, project: &Project) -> Result<Vec<ServerRow>, Failure> {
        Ok(servers::list(&self.app, projects::Which { project: project.id })?)
    }

    /// The server that is meant.
    pub(crate) fn server(&self, wanted: &WithServer) -> Result<ServerRow, Failure> {
        let project = self.project(&wanted.project)?;
        let which = projects::Which { project: project.id };
        let drafts = drafts::list(self.app.data(), which)?;
        let is_used = |platform| drafts.iter().any(|draft| draft.platform == platform);
        let rows = self.servers(&project)?.into_iter().map(|server| Named {
            id: server.id,
            name: server.name.clone(),
            words: server.base_url.clone(),
            // The practice server of a platform that no draft is for is there all the same.
            likely: match (server.practice, is_used(server.platform)) {
                (false, _) => Likely::First,
                (true, true) => Likely::Second,
                (true, false) => Likely::Last,
            },
            row: server,
        });
        pick("server", rows.collect(), wanted.server.as_deref())
    }

    /// The server of this number, in whichever project.
    pub(crate) fn server_by_id(&self, id: i64) -> Result<ServerRow, Failure> {
        for project in self.projects()? {
            let found = self.servers(&project)?.into_iter().find(|server| server.id == id);
            if let Some(server) = found {
                return Ok(server);
            }
        }
        Err(usage(
            "The server of this plan is not in this data folder any more.",
            "Make a new plan.",
        ))
    }

    /// Makes the credentials of a server usable in this process, if they may go there: those that are kept nowhere are asked for, the file
    /// of secrets is opened, and a second factor is given where it is in the environment.
    pub(crate) fn sign_in(&self, server: &ServerRow) -> Result<(), Failure> {
        if server.practice {
            return Ok(());
        }
        destination::check(server, self.format)?;
        match server.credentials {
            CredentialPlace::Keychain => {}
            CredentialPlace::File => self.unlock()?,
            CredentialPlace::Session | CredentialPlace::Nowhere => {
                let asked = match server.sign_in {
                    SignIn::Token => Asked::Token,
                    SignIn::Password => Asked::Password,
                };
                servers::update(
                    &self.app,
                    servers::Update {
                        server: server.id,
                        name: None,
                        base_url: None,
                        environment: None,
                        application: None,
                        credentials: Some(Credentials {
                            sign_in: server.sign_in,
                            user: server.user.clone(),
                            secret: credentials::ask(asked, &server.name)?,
                            keep: CredentialPlace::Session,
                        }),
                    },
                )?;
            }
        }
        if let Some(key) = credentials::from_environment(Asked::ReceiverKey) {
            receiver_keys::keep_for_session(&self.app, &key)?;
        }
        if server.sign_in == SignIn::Password
            && let Some(code) = credentials::from_environment(Asked::Code)
        {
            self.give_second_factor(server, &code)?;
        }
        Ok(())
    }

    /// Opens the file of secrets; makes it when it is not there.
    pub(crate) fn unlock(&self) -> Result<(), Failure> {
        let passphrase = credentials::ask(Asked::Passphrase, "this data folder")?;
        unlock(self.app.secrets(), Unlock { passphrase })?;
        Ok(())
    }

    /// Signs in and says who one is.
    pub(crate) fn connection(&self, server: &ServerRow) -> Result<Connection, Failure> {
        self.sign_in(server)?;
        let test = |code: Option<String>| {
            let test = servers::Test {
                server: server.id,
                code,
            };
            self.wait(servers::test(&self.app, test))
        };
        match test(None) {
            Err(error) if error.code == Code::SecondFactorNeeded => {
                let code = credentials::ask_code(&server.name, &error)?;
                Ok(test(Some(code.expose().to_owned()))?)
            }
            tested => Ok(tested?),
        }
    }

    /// Signs in with a second factor; what follows in this process needs none.
    fn give_second_factor(&self, server: &ServerRow, code: &Secret) -> Result<(), Failure> {
        let test = servers::Test {
            server: server.id,
            code: Some(code.expose().to_owned()),
        };
        self.wait(servers::test(&self.app, test))?;
        Ok(())
    }

    /// Runs a job on a server to its end, with its progress on standard error. Ctrl-C asks it to stop.
    pub(crate) fn on_server<T: DeserializeOwned>(
        &self,
        server: &ServerRow,
        start: &impl AsyncFn(&App) -> Result<JobId, Error>,
    ) -> Result<T, Failure> {
        let result = self.ask_server(server, &|| self.job(start))?;
        read_result(result)
    }

    /// Runs a job to its end that signs in nowhere, as [`on_server`](Self::on_server) does.
    pub(crate) fn run_job<T: DeserializeOwned>(
        &self,
        start: &impl AsyncFn(&App) -> Result<JobId, Error>,
    ) -> Result<T, Failure> {
        read_result(self.wait(self.job(start))?)
    }

    /// Asks a server something, signed in, with a second factor where it wants one.
    pub(crate) fn ask_server<T, F: Future<Output = Result<T, Error>>>(
        &self,
        server: &ServerRow,
        ask: &impl Fn() -> F,
    ) -> Result<T, Failure> {
        self.sign_in(server)?;
        let mut done = self.wait(ask());
        if let Err(error) = &done
            && error.code == Code::SecondFactorNeeded
            && server.sign_in == SignIn::Password
            && credentials::from_environment(Asked::Code).is_none()
        {
            let code = credentials::ask_code(&server.name, error)?;
            self.give_second_factor(server, &code)?;
            done = self.wait(ask());
        }
        Ok(done?)
    }

    async fn job(
        &self,
        start: &impl AsyncFn(&App) -> Result<JobId, Error>,
    ) -> Result<serde_json::Value, Error> {
        let job = start(&self.app).await?;
        let mut shown = String::new();
        // One watch over all rounds: a new one in each would miss what is pressed between them.
        let mut interrupted = std::pin::pin!(tokio::signal::ctrl_c());
        loop {
            tokio::select! {
                () = tokio::time::sleep(POLL) => {}
                _ = &mut interrupted => {
                    jobs::cancel(self.app.jobs(), job)?;
                    interrupted.set(tokio::signal::ctrl_c());
                }
            }
            let view = jobs::poll(self.app.jobs(), job)?;
            match view.state {
                JobState::Running => self.show(&view, &mut shown),
                JobState::Done => return Ok(view.result.unwrap_or_default()),
                JobState::Failed | JobState::Cancelled => {
                    return Err(view
                        .error
                        .unwrap_or_else(|| Error::new(Code::Internal, view.message, "")));
                }
            }
        }
    }

    /// Prints how far a job is, when that has changed.
    fn show(&self, view: &JobView, shown: &mut String) {
        let line = match view.total {
            Some(total) => format!("[{}/{total}] {}", view.done, view.message),
            None => view.message.clone(),
        };
        if self.format != Format::Json && line != *shown {
            aside(format_args!("{line}"));
            *shown = line;
        }
    }

    /// Tells people something on the side.
    pub(crate) fn note(&self, text: std::fmt::Arguments<'_>) {
        note(self.format, text);
    }
}

/// What a job gave.
fn read_result<T: DeserializeOwned>(result: serde_json::Value) -> Result<T, Failure> {
    serde_json::from_value(result).map_err(|error| {
        Error::new(
            Code::Internal,
            format!("A result cannot be read: {error}."),
            "This is a defect of triggerctl; please report what you did.",
        )
        .into()
    })
}

impl Drop for Application {
    fn drop(&mut self) {
        self.app.close();
    }
}

/// Something that can be named by its name or its number.
pub(crate) struct Named<T> {
    /// The number.
    pub(crate) id: i64,
    /// The name.
    pub(crate) name: String,
    /// What tells it from others of its name, beside the number; empty where nothing does.
    pub(crate) words: String,
    /// How likely it is meant where nobody names it.
    pub(crate) likely: Likely,
    /// What is named.
    pub(crate) row: T,
}

/// How likely something is meant that nobody named: only what is likeliest is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likely {
    /// What people made.
    First,
    /// What is there for practising, of use to the project.
    Second,
    /// What is there in any case.
    Last,
}

/// What runs the work of one command that waits for servers.
pub(crate) fn threads() -> Result<Runtime, Error> {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| {
            Error::new(
                Code::Internal,
                format!("No threads can be started: {error}."),
                "Close other programs.",
            )
        })
}

/// The row that is meant: by number, by name, or the only one.
pub(crate) fn pick<T>(what: &str, rows: Vec<Named<T>>, wanted: Option<&str>) -> Result<T, Failure> {
    let is_shared = |name: &str| rows.iter().filter(|other| other.name == name).count() > 1;
    let names: Vec<String> = rows
        .iter()
        .map(|row| match row.words.as_str() {
            words if !words.is_empty() && is_shared(&row.name) => {
                format!("{} ({}: {words})", row.name, row.id)
            }
            _ => format!("{} ({})", row.name, row.id),
        })
        .collect();
    let known = if names.is_empty() {
        format!("There is no {what} yet.")
    } else {
        format!("There is: {}.", names.join(", "))
    };
    let mut fitting: Vec<Named<T>> = match wanted {
        Some(wanted) => rows
            .into_iter()
            .filter(|row| row.name == wanted || wanted.parse() == Ok(row.id))
            .collect(),
        None => {
            let likeliest = rows.iter().map(|row| row.likely).min();
            let likely = rows.into_iter().filter(|row| Some(row.likely) == likeliest);
            likely.collect()
        }
    };
    match (fitting.pop(), fitting.is_empty(), wanted) {
        (Some(one), true, _) => Ok(one.row),
        (None, _, Some(wanted)) => Err(usage(format!("There is no {what} “{wanted}”."), known)),
        (None, _, None) => Err(usage(
            format!("There is no {what}."),
            format!("`triggerctl {what} --help` says how to make one."),
        )),
        (Some(_), false, _) => Err(usage(
            format!("It is not clear which {what} is meant."),
            format!("Say so with --{what}, by number where names are the same. {known}"),
        )),
    }
}

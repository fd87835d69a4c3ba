//! The practice servers that come with the application, one a platform. What each holds is kept from one run to the next.

use sandbox::{Fault as Misbehaviour, FaultRule};
use serde::{Deserialize, Serialize};
use store::ProjectId;
use trigger::Platform;
use ts_rs::TS;

use crate::app::App;
use crate::error::Error;
use crate::servers::running_practice::Practice;
use crate::servers::{ServerRow, practice_rows, row};

/// A practice server for a project.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "AddPracticeServer")]
pub struct Add {
    /// The project.
    pub project: i64,
    /// The platform that it looks like.
    pub platform: Platform,
}

/// How the practice server is.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PracticeStatus")]
pub struct Status {
    /// Its address while it runs.
    pub base_url: Option<String>,
    /// Triggers that it holds.
    pub triggers: u32,
    /// The faults that can be switched on.
    pub faults: Vec<FaultRow>,
}

/// A fault that the practice server can have.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PracticeFault")]
pub struct FaultRow {
    /// What `practice.fault` takes.
    pub key: String,
    /// What it does, for people.
    pub label: String,
    /// When it strikes; none while it is off or is spent.
    pub when: Option<Strike>,
}

/// When a fault strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PracticeStrike")]
pub enum Strike {
    /// At the next call.
    NextCall,
    /// At the next creation, update or deletion.
    NextWrite,
    /// In the middle of a publication.
    ThirdWrite,
    /// Again and again.
    EveryThirdCall,
    /// Until it is switched off.
    EveryCall,
}

/// Names a practice server.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "WhichPractice")]
pub struct Which {
    /// The platform that it looks like; Rocket.Chat where none is named.
    #[serde(default = "first")]
    #[ts(optional, as = "Option<Platform>")]
    pub platform: Platform,
}

impl Which {
    fn of(self, app: &App) -> &Practice {
        app.practice().of(self.platform)
    }
}

/// The platform whose practice server was there before there were others.
fn first() -> Platform {
    Platform::RocketChat
}

/// A fault to switch on or off.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SwitchPracticeFault")]
pub struct Fault {
    /// The platform of the practice server; Rocket.Chat where none is named.
    #[serde(default = "first")]
    #[ts(optional, as = "Option<Platform>")]
    pub platform: Platform,
    /// Which.
    pub key: String,
    /// When it strikes from now on; none switches it off.
    pub when: Option<Strike>,
}

/// A fault that people can try.
struct Trial {
    key: &'static str,
    label: &'static str,
    fault: Misbehaviour,
}

/// The faults that people can try, with what each does.
const TRIALS: &[Trial] = &[
    Trial {
        key: "slow",
        label: "The answer takes two seconds",
        fault: Misbehaviour::Slow { ms: 2_000 },
    },
    Trial {
        key: "rate-limit",
        label: "The call must wait 5 seconds (429)",
        fault: Misbehaviour::TooManyRequests { wait_seconds: 5 },
    },
    Trial {
        key: "server-error",
        label: "The server fails (500)",
        fault: Misbehaviour::ServerError,
    },
    Trial {
        key: "lose-answer",
        label: "It is done, but the answer is lost",
        fault: Misbehaviour::LoseAnswer,
    },
    Trial {
        key: "close",
        label: "The connection is cut, and nothing is done",
        fault: Misbehaviour::Close,
    },
    Trial {
        key: "html",
        label: "A proxy answers with a web page (502)",
        fault: Misbehaviour::BadGateway,
    },
    Trial {
        key: REVOKED,
        label: "The token is withdrawn, until you switch this off",
        fault: Misbehaviour::RevokeToken,
    },
];

/// The fault that outlasts its strike: the token stays withdrawn.
const REVOKED: &str = "revoked";

fn rule(fault: Misbehaviour, when: Strike) -> FaultRule {
    match when {
        Strike::NextCall => FaultRule::once(fault),
        Strike::NextWrite => FaultRule::once(fault).on_writes(),
        Strike::ThirdWrite => FaultRule::once(fault).on_writes().from(3),
        Strike::EveryThirdCall => FaultRule::always(fault).every(3),
        Strike::EveryCall => FaultRule::always(fault),
    }
}

/// Every time at which a fault can strike.
const STRIKES: [Strike; 5] = [
    Strike::NextCall,
    Strike::NextWrite,
    Strike::ThirdWrite,
    Strike::EveryThirdCall,
    Strike::EveryCall,
];

/// The practice server of a platform, which the project gets where it has none yet.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn add(app: &App, add: Add) -> Result<ServerRow, Error> {
    app.data().together(|store| {
        let id = practice_rows::provide(store, ProjectId(add.project), add.platform)?;
        row(store, store.server(id)?)
    })
}

/// Whether it runs, where, and with which faults.
///
/// # Errors
/// None.
pub async fn status(app: &App, which: Which) -> Result<Status, Error> {
    Ok(describe(which.of(app)).await)
}

/// Starts it; nothing happens when it runs.
///
/// # Errors
/// [`Code::ServerTrouble`] when it does not start.
pub async fn start(app: &App, which: Which) -> Result<Status, Error> {
    which.of(app).connection(app.data()).await?;
    Ok(describe(which.of(app)).await)
}

/// Stops it; what it holds is kept.
///
/// # Errors
/// None.
pub async fn stop(app: &App, which: Which) -> Result<Status, Error> {
    which.of(app).halt(app.data()).await;
    Ok(describe(which.of(app)).await)
}

/// Puts it back to how it first was.
///
/// # Errors
/// [`Code::ServerTrouble`] when it does not start again.
pub async fn reset(app: &App, which: Which) -> Result<Status, Error> {
    let practice = which.of(app);
    practice.halt(app.data()).await;
    practice.forget(app.data())?;
    practice.connection(app.data()).await?;
    Ok(describe(practice).await)
}

/// Switches a fault on, at another time, or off.
///
/// # Errors
/// [`Code::NotFound`] for a fault that is not in the list.
pub async fn fault(app: &App, fault: Fault) -> Result<Status, Error> {
    let trial = TRIALS.iter().find(|trial| trial.key == fault.key);
    let trial = trial.ok_or_else(|| Error::not_found("This fault"))?;
    let practice = Which {
        platform: fault.platform,
    }
    .of(app);
    practice.connection(app.data()).await?;
    let control = practice
        .control()
        .ok_or_else(|| Error::not_found("The practice server"))?;
    control.clear_faults_of(trial.fault);
    if trial.key == REVOKED {
        control.restore_tokens();
    }
    if let Some(when) = fault.when {
        control.add_fault(rule(trial.fault, when));
    }
    Ok(describe(practice).await)
}

async fn describe(practice: &Practice) -> Status {
    let control = practice.control();
    let signs_in = control.as_ref().is_none_or(|control| control.accepts_manager());
    let active: Vec<FaultRule> = control
        .iter()
        .flat_map(|control| control.faults())
        .filter(|status| status.rule.times.is_none_or(|times| status.struck < times))
        .map(|status| status.rule)
        .collect();
    let when = |trial: &Trial| {
        let waits = STRIKES
            .into_iter()
            .find(|when| active.contains(&rule(trial.fault, *when)));
        let struck = trial.key == REVOKED && !signs_in;
        waits.or(struck.then_some(Strike::EveryCall))
    };
    Status {
        base_url: practice.base_url().await,
        triggers: control.map_or(0, |control| {
            u32::try_from(control.triggers().len()).unwrap_or(u32::MAX)
        }),
        faults: TRIALS
            .iter()
            .map(|trial| FaultRow {
                key: trial.key.to_owned(),
                label: trial.label.to_owned(),
                when: when(trial),
            })
            .collect(),
    }
}

//! The one table of commands: the window, the test host, the shell and the TypeScript types are all made from it.
//!
//! A line is: how it runs, its name, the use case, its input and its output. `pure` use cases know nothing but their input;
//! `blocking` ones read and write the store. Both run on a thread for that. `waiting` ones talk to servers and run as async tasks.

use serde_json::Value;

use crate::accounts;
use crate::accounts::names;
use crate::app;
use crate::app::jobs;
use crate::app::page_file;
use crate::app::settings;
use crate::app::updates;
use crate::app::{App, Part};
use crate::drafting::bulk;
use crate::drafting::catalogue;
use crate::drafting::deeds;
use crate::drafting::drafts;
use crate::drafting::own_templates;
use crate::drafting::replacement;
use crate::drafting::revisions;
use crate::drafting::variants;
use crate::error::{Code, Error};
use crate::help;
use crate::help::can;
use crate::patterns;
use crate::patterns::overlap;
use crate::patterns::url_tables;
use crate::projects;
use crate::projects::files;
use crate::publishing;
use crate::publishing::drift;
use crate::publishing::history;
use crate::publishing::promotion;
use crate::publishing::publications;
use crate::publishing::pulling;
use crate::reports;
use crate::search;
use crate::servers;
use crate::servers::credentials;
use crate::servers::mock_service;
use crate::servers::platforms;
use crate::servers::practice;
use crate::servers::samples;
use crate::servers::service;
use crate::servers::{receiver_keys, webhook_receiver};
use crate::simulating::conversion;
use crate::simulating::nearness;
use crate::simulating::session_tests;
use crate::simulating::sessions;
use crate::simulating::shadows;
use crate::simulating::simulation;
use crate::simulating::suggestions;
use crate::simulating::upgrades;
use crate::simulating::visit_for_draft;
use crate::simulating::vocabularies;
use crate::simulating::wishes;
use crate::typescript::Types;

macro_rules! commands {
    ($( $(#[doc = $about:literal])+ $how:ident $name:literal: $($use_case:ident)::+ ( $input:ty ) -> $output:ty; )*) => {
        /// The name of every command with what it does, in the order of the table.
        pub const COMMANDS: &[(&str, &str)] = &[ $( ($name, concat!($($about),+)) ),* ];

        /// Runs the command `name` with a JSON input and gives its JSON output.
        ///
        /// # Errors
        /// [`Code::UnknownCommand`], [`Code::BadInput`], or what the use case answers.
        pub async fn dispatch(app: &App, name: &str, input: Value) -> Result<Value, Error> {
            match name {
                $( $name => commands!(@run $how, app, $name, input, $($use_case)::+, $input), )*
                _ => Err(Error::new(
                    Code::UnknownCommand,
                    format!("There is no command “{name}”."),
                    "The window and its back end may be of different versions: restart the application.",
                )),
            }
        }

        pub(crate) fn collect_types(types: &mut Types) {
            $( types.command::<$input, $output>($name, concat!($($about),+)); )*
        }
    };
    (@run blocking, $app:ident, $name:literal, $json:ident, $use_case:path, $input:ty) => {{
        let input: $input = read($name, $json)?;
        let app = $app.clone();
        let output = tokio::task::spawn_blocking(move || $use_case(Part::of(&app), input)).await;
        write(output.map_err(|_| stopped($name))??)
    }};
    (@run pure, $app:ident, $name:literal, $json:ident, $use_case:path, $input:ty) => {{
        let input: $input = read($name, $json)?;
        let output = tokio::task::spawn_blocking(move || $use_case(input)).await;
        write(output.map_err(|_| stopped($name))??)
    }};
    (@run waiting, $app:ident, $name:literal, $json:ident, $use_case:path, $input:ty) => {{
        let input: $input = read($name, $json)?;
        write($use_case(Part::of($app), input).await?)
    }};
}

fn stopped(command: &str) -> Error {
    Error::internal(format!("The command “{command}” stopped half-way."))
}

fn read<T: serde::de::DeserializeOwned>(command: &str, input: Value) -> Result<T, Error> {
    serde_json::from_value(input).map_err(|error| {
        Error::new(
            Code::BadInput,
            format!("The command “{command}” does not take this input: {error}."),
            "Compare the input with the command’s type.",
        )
    })
}

fn write<T: serde::Serialize>(output: T) -> Result<Value, Error> {
    serde_json::to_value(output)
        .map_err(|error| Error::internal(format!("An answer cannot be written: {error}.")))
}

commands! {
    /// Everything that the first screen needs: version, projects, notices.
    blocking "app.start": app::start(app::Nothing) -> app::Start;

    /// Every project, oldest first.
    blocking "project.list": projects::list(app::Nothing) -> Vec<projects::Project>;
    /// A new project, empty but for the practice server.
    blocking "project.create": projects::create(projects::Named) -> projects::Project;
    /// Gives a project another name.
    blocking "project.rename": projects::rename(projects::Rename) -> projects::Project;
    /// Writes a project into a folder of files, made for version control.
    blocking "project.export": projects::folders::export(projects::folders::Export) -> projects::folders::Exported;
    /// A new project with everything that is in a folder.
    blocking "project.import": projects::folders::import(projects::folders::Import) -> projects::Project;
    /// What a folder would change in a project that is there already.
    blocking "project.compare_folder": projects::folders::compare(projects::folders::Compare) -> projects::folders::FolderChanges;
    /// Makes a project as a folder is; what the folder does not have stays or goes to the trash.
    blocking "project.update_from_folder": projects::folders::update(projects::folders::Update) -> projects::folders::FolderChanges;
    /// Moves a project with all its drafts to the trash.
    blocking "project.trash": projects::trash(projects::Which) -> Vec<projects::Project>;
    /// In which time zone the people of a project think: what is said of hours is told in it as well.
    blocking "project.zone": projects::zone::get(projects::Which) -> projects::zone::ProjectZone;
    /// Chooses a time zone for a project, or none.
    blocking "project.set_zone": projects::zone::set(projects::zone::SetZone) -> projects::zone::ProjectZone;

    /// Writes a project as one HTML page that prints: its numbers, and every draft with its checks and tests.
    blocking "project.report": reports::project::write(reports::project::Report) -> page_file::PageFile;
    /// The texts that visitors read in the drafts of a project, for whoever draws them for its report.
    blocking "project.messages": reports::project::messages(projects::Which) -> Vec<String>;

    /// Everything in a project that has some words: drafts, sessions, servers.
    blocking "search.find": search::find(search::Find) -> search::Answer;

    /// A page of help.
    pure "help.page": help::page(help::Wanted) -> help::Page;
    /// The pages of help that have some words.
    pure "help.find": help::find(help::Find) -> Vec<help::Found>;
    /// What each platform can do of what people want.
    pure "help.can": can::table(can::Ask) -> can::Table;

    /// Every platform that drafts can be made for.
    pure "platform.list": catalogue::platforms(app::Nothing) -> Vec<catalogue::PlatformRow>;
    /// What a platform's triggers are made of: forms render from it.
    pure "catalogue.get": catalogue::get(catalogue::OfPlatform) -> trigger::Catalogue;
    /// What the visitor reads of a document, a draft's or a server's.
    pure "catalogue.messages": catalogue::messages(catalogue::OfDocument) -> Vec<trigger::Preview>;
    /// Drafts to start from.
    blocking "template.list": catalogue::templates(catalogue::OfPlatform) -> Vec<catalogue::TemplateRow>;
    /// Saves a draft as a template.
    blocking "template.save": own_templates::save(own_templates::Save) -> catalogue::TemplateRow;
    /// Gives a saved template another name.
    blocking "template.rename": own_templates::rename(own_templates::Rename) -> catalogue::TemplateRow;
    /// Deletes a saved template.
    blocking "template.delete": own_templates::delete(own_templates::Which) -> app::Nothing;

    /// The drafts of a project in the order in which the widget gets them.
    blocking "draft.list": drafts::list(projects::Which) -> Vec<drafts::DraftRow>;
    /// The drafts of a project that were put in the trash.
    blocking "draft.trashed": drafts::trashed(projects::Which) -> Vec<drafts::DraftRow>;
    /// One draft with everything that is to say about it.
    blocking "draft.get": drafts::get(drafts::Which) -> drafts::DraftView;
    /// A new draft, blank or from a template.
    blocking "draft.create": drafts::create(drafts::Create) -> drafts::DraftView;
    /// Keeps what was typed, as a new revision or as part of the one being typed.
    blocking "draft.save": revisions::save(revisions::Save) -> drafts::DraftView;
    /// Takes the last change back.
    blocking "draft.undo": revisions::undo(drafts::Which) -> drafts::DraftView;
    /// Makes the change that was taken back again.
    blocking "draft.redo": revisions::redo(drafts::Which) -> drafts::DraftView;
    /// Every revision of a draft, newest first.
    blocking "draft.history": revisions::history(drafts::Which) -> Vec<revisions::Revision>;
    /// Makes an older revision the newest.
    blocking "draft.revert": revisions::revert(revisions::Revert) -> drafts::DraftView;
    /// Marks a draft ready to publish, or not.
    blocking "draft.mark_ready": drafts::mark_ready(drafts::MarkReady) -> drafts::DraftView;
    /// Copies of drafts, each behind its original.
    blocking "draft.duplicate": drafts::duplicate(drafts::Several) -> deeds::Done;
    /// Moves drafts to the trash.
    blocking "draft.trash": drafts::trash(drafts::Several) -> deeds::Done;
    /// Takes drafts out of the trash, to where they were.
    blocking "draft.restore": drafts::restore(drafts::Several) -> deeds::Done;
    /// Puts the drafts of a project in another order.
    blocking "draft.reorder": drafts::reorder(drafts::Reorder) -> deeds::Done;
    /// Removes drafts in the trash for good.
    blocking "draft.remove": drafts::remove(drafts::Several) -> app::Nothing;
    /// One edit of many drafts.
    blocking "draft.bulk": bulk::edit(bulk::Bulk) -> deeds::Done;
    /// What finding and replacing in the messages of drafts would change.
    blocking "draft.find": replacement::preview(replacement::Find) -> replacement::Found;
    /// Replaces words in the messages of drafts.
    blocking "draft.replace": replacement::replace(replacement::Replace) -> deeds::Done;
    /// Copies of a draft that differ in name, page and message.
    blocking "draft.variants": variants::make(variants::Variants) -> deeds::Done;

    /// What can be taken back and done again in the library of a project.
    blocking "deed.ends": deeds::ends(projects::Which) -> deeds::Deeds;
    /// Takes the last deed back.
    blocking "deed.undo": deeds::take_back(deeds::TakeBack) -> deeds::Walked;
    /// Does the deed again that was taken back last.
    blocking "deed.redo": deeds::do_again(projects::Which) -> deeds::Walked;

    /// Drafts from the text of a file: a trigger, a list, a server's listing, JSON lines.
    blocking "draft.import_text": files::import_text(files::ImportText) -> files::Imported;
    /// Drafts from files or folders on this machine.
    blocking "draft.import_files": files::import_files(files::ImportFiles) -> files::Imported;
    /// A folder with a file for each draft.
    blocking "draft.export": files::export(files::Export) -> files::Exported;

    /// What a pattern says of a list of URLs.
    blocking "pattern.test": patterns::test(patterns::Test) -> patterns::Report;
    /// What a pattern means in plain words, and what could be mended in it.
    pure "pattern.explain": patterns::help::explain(patterns::help::One) -> patterns::help::Meaning;
    /// Whether a pattern can keep whoever matches it busy, with an address that does.
    pure "pattern.dangers": patterns::help::dangers(patterns::help::One) -> patterns::help::Dangers;
    /// Which part of a pattern matches which part of a URL.
    pure "pattern.parts": patterns::help::parts(patterns::help::OnUrl) -> pattern::PartMatches;
    /// Addresses close to a URL, tried.
    pure "pattern.near_misses": patterns::help::near_misses(patterns::help::OnUrl) -> Vec<patterns::help::TriedNearMiss>;
    /// The signs of patterns, with an example each.
    pure "pattern.syntax": patterns::help::syntax(patterns::help::Language) -> Vec<pattern::SyntaxEntry>;
    /// Which platform reads patterns in which language.
    pure "pattern.readers": patterns::readers::readers(app::Nothing) -> Vec<patterns::readers::Reader>;
    /// How the page-URL patterns of a project lie to each other.
    blocking "pattern.overlap": overlap::overlap(projects::Which) -> overlap::Overlap;
    /// How many URLs a table has, and how many are expected to match.
    blocking "urls.summary": url_tables::summary(url_tables::Table) -> url_tables::Summary;
    /// Adds URLs, one a line or a JSON list, to a table.
    blocking "urls.add": url_tables::add(url_tables::Add) -> url_tables::Summary;
    /// The URLs of a file, to look at before they are added.
    pure "urls.read": url_tables::read(url_tables::Read) -> urls::UrlList;
    /// Adds URLs to a table, each with what is expected of it.
    blocking "urls.add_rows": url_tables::add_rows(url_tables::AddRows) -> url_tables::Summary;
    /// Says of URLs whether the pattern must match them.
    blocking "urls.expect": url_tables::expect(url_tables::Expect) -> url_tables::Summary;
    /// Takes URLs out of a table.
    blocking "urls.remove": url_tables::remove(url_tables::Remove) -> url_tables::Summary;
    /// Replaces a whole table.
    blocking "urls.replace": url_tables::replace(url_tables::Replace) -> url_tables::Summary;

    /// The engines that sessions can be played with.
    pure "engine.list": simulation::engines(app::Nothing) -> Vec<simulate::EngineInfo>;
    /// Plays a session against drafts of a project.
    blocking "simulate.run": simulation::run(simulation::Run) -> simulation::Simulation;
    /// What two engines make differently of a session, trigger by trigger.
    blocking "simulate.compare": simulation::compare(simulation::Compare) -> Vec<simulate::Difference>;
    /// What an upgrade of the server changes for all drafts, in all sessions.
    blocking "simulate.upgrade": upgrades::of_project(upgrades::Compare) -> upgrades::Upgrade;
    /// The rules of a project that never decide, because rules before them hold wherever they do, each with a page that shows it.
    blocking "simulate.shadows": shadows::of_project(projects::Which) -> Vec<shadows::ShadowedRule>;
    /// What drafts would become on another platform: what is not the same, in lines and in sessions.
    blocking "convert.preview": conversion::preview(conversion::Convert) -> conversion::Conversion;
    /// Makes drafts of another platform from drafts, each behind the one that it comes from.
    blocking "convert.draft": conversion::make(conversion::Convert) -> Vec<drafts::DraftRow>;
    /// What each platform can do of what somebody wants, every alternative played.
    blocking "wish.ask": wishes::ask(wishes::Ask) -> simulate::WishAnswers;
    /// Makes the drafts of an alternative, and sessions that hold them to what is wanted.
    blocking "wish.take": wishes::take(wishes::Take) -> wishes::Taken;
    /// Writes a session, what came of it and why, as one HTML page that anyone can open.
    blocking "simulate.share": simulation::share(simulation::Share) -> page_file::PageFile;
    /// The smallest changes that make a trigger fire, each played before it is suggested.
    blocking "simulate.suggest": suggestions::suggest(suggestions::Suggest) -> suggestions::Suggested;
    /// The drafts that nearly fire in a visit: one change of it on its pages would do, each tried.
    blocking "simulate.nearness": nearness::of_session(nearness::Ask) -> simulate::Nearness;
    /// Takes a suggested change into a draft, as a revision that can be taken back.
    blocking "draft.apply_edits": suggestions::apply(suggestions::Apply) -> drafts::DraftView;
    /// The sessions of a project.
    blocking "session.list": sessions::list(projects::Which) -> Vec<sessions::SessionView>;
    /// A new session, or a changed one.
    blocking "session.save": sessions::save(sessions::Save) -> sessions::SessionView;
    /// Moves a session to the trash.
    blocking "session.trash": sessions::trash(sessions::Which) -> Vec<sessions::SessionView>;
    /// Takes a session out of the trash.
    blocking "session.restore": sessions::restore(sessions::Which) -> Vec<sessions::SessionView>;
    /// Reads a session written as a script.
    pure "session.parse": sessions::parse(sessions::Script) -> sessions::Parsed;
    /// Sessions of a platform to start from.
    pure "session.templates": vocabularies::templates(vocabularies::Of) -> Vec<simulate::SessionTemplate>;
    /// What the sessions of each platform are made of.
    pure "session.vocabularies": vocabularies::vocabularies(app::Nothing) -> Vec<vocabularies::SessionVocabulary>;
    /// Plays the sessions of a project that expect something.
    blocking "session.test": session_tests::run(session_tests::Run) -> Vec<session_tests::SessionTest>;
    /// Everything that the triggers do in a session now, as expectations.
    blocking "session.observe": session_tests::observe(session_tests::Observe) -> Vec<simulate::Expectation>;
    /// Finds a visit that triggers a draft, and keeps it as a session that expects it.
    blocking "session.for_draft": visit_for_draft::make(drafts::Which) -> visit_for_draft::VisitForDraft;

    /// The servers of a project.
    blocking "server.list": servers::list(projects::Which) -> Vec<servers::ServerRow>;
    /// A new server with its credentials.
    blocking "server.add": servers::add(servers::Add) -> servers::ServerRow;
    /// Another name, address or other credentials for a server.
    blocking "server.update": servers::update(servers::Update) -> servers::ServerRow;
    /// The platforms whose servers can be added, with what is entered for one and the ways to sign in.
    pure "server.platforms": platforms::list(app::Nothing) -> Vec<platforms::OfPlatform>;
    /// The practice server of a platform; the project gets it where it has none yet.
    blocking "server.add_practice": practice::add(practice::Add) -> servers::ServerRow;
    /// Forgets a server and its credentials; its triggers stay as they are.
    blocking "server.remove": servers::remove(servers::Which) -> Vec<servers::ServerRow>;
    /// Signs in and says who one is, which version the server has and which permission is missing.
    waiting "server.test": servers::test(servers::Test) -> servers::Connection;
    /// The agents that a custom sender can be.
    waiting "server.agents": servers::agents(servers::Which) -> Vec<servers::Agent>;
    /// For which version of the server a project is, and why.
    blocking "server.project_version": projects::version::get(projects::Which) -> projects::version::ProjectVersion;
    /// Chooses a version for a project, or leaves it to the project's servers again.
    blocking "server.set_project_version": projects::version::set(projects::version::SetVersion) -> projects::version::ProjectVersion;
    /// Opens the file of secrets for this session.
    blocking "secrets.unlock": credentials::unlock(credentials::Unlock) -> app::Nothing;

    /// Reads all triggers of a server into drafts. A job; its result is a `Pulled`.
    waiting "server.pull": pulling::pull(servers::Which) -> jobs::JobId;
    /// Compares the drafts with the server. A job; its result is a `ServerPlan`.
    waiting "plan.make": publishing::make_plan(publishing::MakePlan) -> jobs::JobId;
    /// Plans to bring what one server has to another. A job; its result is a `ServerPlan`.
    waiting "plan.promote": promotion::promote(promotion::Promote) -> jobs::JobId;
    /// Plans to make a server as it was at a point of its history. A job; its result is a `ServerPlan`.
    waiting "plan.go_back": history::go_back(history::Point) -> jobs::JobId;
    /// Carries out a plan. A job; its result is an `Applied`.
    waiting "plan.apply": publishing::apply(publishing::Apply) -> jobs::JobId;
    /// Writes a plan as one HTML page that prints, with what came of it where it was applied.
    pure "plan.report": reports::plan::write(reports::plan::Report) -> page_file::PageFile;
    /// The texts that visitors read in what a plan is about, for whoever draws them for its report.
    pure "plan.messages": reports::plan::messages(reports::plan::ToDraw) -> Vec<String>;
    /// Looks on the server how far an interrupted publication came. A job; its result is a `Publication`.
    waiting "publication.settle": publishing::settle(publications::Which) -> jobs::JobId;
    /// Looks on a server what became of everything that was sent there and not known. A job; its result is a `Settled`.
    waiting "server.settle": publishing::settle_server(servers::Which) -> jobs::JobId;
    /// Every publication of a project, newest first.
    blocking "publication.list": publications::list(projects::Which) -> Vec<publications::Publication>;

    /// What lies between two points in the history of a server.
    blocking "publication.compare": history::compare(history::Compare) -> Vec<history::TriggerChange>;
    /// What others changed on a server since it was last read.
    waiting "server.drift": drift::look(servers::Which) -> drift::Drift;

    /// How a job is doing; answers at once.
    blocking "job.poll": jobs::poll(jobs::Which) -> jobs::JobView;
    /// Asks a job to stop at the next safe point.
    blocking "job.cancel": jobs::cancel(jobs::Which) -> jobs::JobView;

    /// A practice server: whether it runs, where, and with which faults.
    waiting "practice.status": practice::status(practice::Which) -> practice::Status;
    /// Starts a practice server.
    waiting "practice.start": practice::start(practice::Which) -> practice::Status;
    /// Stops a practice server.
    waiting "practice.stop": practice::stop(practice::Which) -> practice::Status;
    /// Puts a practice server back to how it first was.
    waiting "practice.reset": practice::reset(practice::Which) -> practice::Status;
    /// Switches a fault of a practice server on or off, or lets it strike at another time.
    waiting "practice.fault": practice::fault(practice::Fault) -> practice::Status;

    /// A part of the account of a server as it is now.
    waiting "account.read": accounts::read(accounts::Which) -> accounts::Reading;
    /// Does something in the account of a server.
    waiting "account.change": accounts::change(accounts::Change) -> accounts::Changed;
    /// What the numbers in documents are called, as the servers of a project said it last.
    blocking "account.names": names::list(names::Of) -> Vec<names::Names>;

    /// The servers whose secret token can go to a service, and an example of a visitor.
    blocking "service.setup": service::setup(projects::Which) -> service::Setup;
    /// Keeps the secret token that a server sends to external services.
    blocking "service.keep_secret": service::keep_secret(service::KeepSecret) -> service::ServiceServer;
    /// Forgets the secret token that a server sends to external services.
    blocking "service.forget_secret": service::forget_secret(servers::Which) -> service::ServiceServer;
    /// Asks the external service of a draft as Rocket.Chat would. A job; its result is a `ServiceTried`.
    waiting "service.call": service::call(service::Call) -> jobs::JobId;

    /// The mock service: whether it runs, where, how it behaves and what it was asked.
    waiting "mock.status": mock_service::status(app::Nothing) -> mock_service::Status;
    /// Starts the mock service.
    waiting "mock.start": mock_service::start(app::Nothing) -> mock_service::Status;
    /// Stops the mock service.
    waiting "mock.stop": mock_service::stop(app::Nothing) -> mock_service::Status;
    /// Lets the mock service behave otherwise, from the next call on.
    waiting "mock.behave": mock_service::behave(mock_service::Behaviour) -> mock_service::Status;

    /// The call that a draft makes its platform send, as a sample; nothing for drafts that make no calls.
    pure "sample.show": samples::sample(samples::Of) -> Option<samples::Sample>;
    /// Sends the sample of a draft to the test receiver or to the draft's own address. A job; its result is a `WebhookDelivery`.
    waiting "sample.send": samples::send(samples::Send) -> jobs::JobId;
    /// The servers of a project that call addresses, and whether each has the secret key for this one.
    blocking "receiver_key.list": receiver_keys::list(receiver_keys::Of) -> Vec<receiver_keys::ReceiverKey>;
    /// Keeps the secret key for a called address.
    blocking "receiver_key.keep": receiver_keys::keep(receiver_keys::Keep) -> receiver_keys::ReceiverKey;
    /// Forgets the secret key for a called address.
    blocking "receiver_key.forget": receiver_keys::forget(receiver_keys::Which) -> receiver_keys::ReceiverKey;

    /// The test receiver of webhooks: whether it runs, where, how it answers and what came.
    waiting "receiver.status": webhook_receiver::status(app::Nothing) -> webhook_receiver::Status;
    /// Starts the test receiver.
    waiting "receiver.start": webhook_receiver::start(app::Nothing) -> webhook_receiver::Status;
    /// Stops the test receiver.
    waiting "receiver.stop": webhook_receiver::stop(app::Nothing) -> webhook_receiver::Status;
    /// Lets the test receiver answer otherwise, from the next call on.
    waiting "receiver.behave": webhook_receiver::behave(webhook_receiver::Behaviour) -> webhook_receiver::Status;

    /// What people set.
    blocking "settings.get": settings::get(app::Nothing) -> settings::Settings;
    /// Keeps what people set.
    blocking "settings.set": settings::set(settings::Settings) -> settings::Settings;
    /// What is known of newer versions. Nothing is asked of anybody.
    blocking "update.state": updates::state(app::Nothing) -> updates::Updates;
    /// Looks for a newer version: at a start where that is switched on, at most once a day, or where somebody asks.
    waiting "update.look": updates::look(updates::Look) -> updates::Updates;
    /// Says no more of a version.
    blocking "update.skip": updates::skip(updates::Skip) -> updates::Updates;
    /// A copy of the whole database in a file.
    blocking "data.backup": settings::backup(settings::File) -> settings::File;
    /// Replaces the database by a copy; what was there is kept beside it.
    blocking "data.restore": settings::restore(settings::File) -> settings::Restored;
    /// Sets a damaged database aside and starts anew with an empty one.
    blocking "data.set_aside": settings::set_aside(app::Nothing) -> settings::Restored;
}

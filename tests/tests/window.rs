//! Stories in the real window: what only the window can show is tried here, everything else in quicker tests.
//!
//! `TRIGGER_DESIGNER` names the application. They want a display and a session bus; `cargo xtask test --only window`
//! gives them both.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use stories::window::processes::{self, Pid};
use stories::window::{Home, Page, Window, another_start};

fn application() -> PathBuf {
    let path = std::env::var_os("TRIGGER_DESIGNER").expect("TRIGGER_DESIGNER names the application");
    PathBuf::from(path)
}

/// A window whose library is there.
async fn library(home: &Home) -> Result<Window> {
    let window = Window::open(&application(), home).await?;
    window.page().find("heading", "Library").await?;
    Ok(window)
}

#[tokio::test]
async fn what_was_typed_before_a_crash_is_there_after_the_next_start() -> Result<()> {
    let home = Home::new()?;
    let window = library(&home).await?;
    let page = window.page();
    page.find("button", "Project: Sample shop").await?;
    page.find("option", "Reads for 30 seconds").await?;

    page.click("button", "New draft from a template").await?;
    page.click("menuitem", "Help on the pricing page").await?;
    page.fill("textbox", "Name", "Survives a crash").await?;
    page.fill("textbox", "Message", "Typed just before the end")
        .await?;
    // What was not saved yet may be lost; how soon it is saved is tried in the interface's own tests.
    page.until("the message to be saved", async || {
        let saved = saved_message(page, "Survives a crash").await?;
        Ok(saved.filter(|message| message == "Typed just before the end"))
    })
    .await?;
    window.kill()?;

    let again = library(&home).await?;
    let page = again.page();
    page.click("option", "Survives a crash").await?;
    page.click("button", "Edit").await?;
    let message = page.find("textbox", "Message").await?;
    assert_eq!(
        message.prop("value").await?.as_deref(),
        Some("Typed just before the end")
    );
    Ok(())
}

/// The message of a draft as it is in the database; none before it is saved.
async fn saved_message(page: &Page, name: &str) -> Result<Option<Value>> {
    let projects = page.command("project.list", json!({})).await?;
    let project = projects.pointer("/0/id").context("there is a project")?;
    let drafts = page.command("draft.list", json!({ "project": project })).await?;
    let row = drafts
        .as_array()
        .and_then(|rows| rows.iter().find(|row| row["name"] == name))
        .context("the draft is saved under its name")?;
    let draft = page.command("draft.get", json!({ "draft": row["id"] })).await?;
    Ok(draft.pointer("/document/actions/0/params/msg").cloned())
}

#[tokio::test]
async fn the_simulator_says_which_trigger_fires_and_when() -> Result<()> {
    let home = Home::new()?;
    let window = library(&home).await?;
    let page = window.page();
    page.click("link", "Simulator").await?;
    page.sees("Pricing page: need help? Fires at 0:08").await?;
    page.sees("Contact page greeting Fires at 1:08").await?;
    page.sees("Reads for 30 seconds Fires at 0:38 and 1:38").await?;

    // The radio button itself is hidden behind its label.
    let all = page.find("radio", "All events").await?;
    page.run("arguments[0].click()", vec![json!(all)]).await?;
    page.fill("searchbox", "Search events", "fires").await?;
    page.find("option", "Pricing page: need help?: fires").await?;
    page.find("option", "Contact page greeting: fires").await?;
    Ok(())
}

#[tokio::test]
async fn a_plan_is_reviewed_applied_and_read_back_from_the_practice_server() -> Result<()> {
    let home = Home::new()?;
    let window = library(&home).await?;
    let page = window.page();
    page.click("link", "Publish").await?;
    page.click("button", "Make plan").await?;
    page.sees("Nothing has been sent yet").await?;
    page.click("button", "Apply").await?;
    page.find("list", "What came of each item").await?;
    page.sees("Everything was done and read back").await?;

    let projects = page.command("project.list", json!({})).await?;
    let project = projects.pointer("/0/id").context("there is a project")?;
    let publications = page
        .command("publication.list", json!({ "project": project }))
        .await?;
    assert_eq!(
        publications.pointer("/0/outcome"),
        Some(&json!("succeeded")),
        "{publications}"
    );
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_light_and_in_dark() -> Result<()> {
    let home = Home::new()?;
    let window = library(&home).await?;
    let page = window.page();
    let mut found = Vec::new();
    page.click("option", "Pricing page: need help?").await?;
    look(page, "Library", &mut found).await?;
    page.click("button", "Edit").await?;
    page.find("textbox", "Message").await?;
    look(page, "Editor", &mut found).await?;
    page.click("link", "Pattern lab").await?;
    page.find("listbox", "URLs").await?;
    look(page, "Pattern lab", &mut found).await?;
    page.click("link", "Simulator").await?;
    page.sees("Fires at 0:08").await?;
    look(page, "Simulator", &mut found).await?;
    for (screen, landmark) in [
        ("Publish", "Make plan"),
        ("Servers", "Add server"),
        ("Settings", "Back up"),
    ] {
        page.click("link", screen).await?;
        page.find("button", landmark).await?;
        look(page, screen, &mut found).await?;
    }
    page.click("link", "Publish").await?;
    page.click("button", "Make plan").await?;
    page.find("button", "Apply").await?;
    look(page, "Plan", &mut found).await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// Adds what axe finds on the present screen in both appearances.
async fn look(page: &Page, screen: &str, found: &mut Vec<String>) -> Result<()> {
    for appearance in ["light", "dark"] {
        page.wear(appearance).await?;
        let violations = page.violations().await?;
        found.extend(
            violations
                .iter()
                .map(|violation| format!("{screen}, {appearance}: {violation}")),
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_damaged_database_is_named_and_can_be_set_aside() -> Result<()> {
    let home = Home::new()?;
    std::fs::create_dir_all(home.data_dir())?;
    std::fs::write(home.database(), "this was a database once ".repeat(1_000))?;
    let window = Window::open(&application(), &home).await?;
    let page = window.page();
    page.find("heading", "Your data cannot be opened").await?;
    let file = home.database();
    page.sees(&file.display().to_string()).await?;
    page.find("button", "Restore a backup…").await?;
    page.click("button", "Set aside and start anew…").await?;
    let sure = page.find("dialog", "Set the damaged database aside?").await?;
    page.click_in(Some(&sure), "button", "Set aside and start anew")
        .await?;
    page.find("option", "Pricing page: need help?").await?;

    let kept = std::fs::read_dir(home.data_dir())?
        .filter_map(Result::ok)
        .any(|entry| {
            std::fs::read(entry.path()).is_ok_and(|bytes| bytes.starts_with(b"this was a database once"))
        });
    assert!(kept, "the damaged file must be kept");
    Ok(())
}

#[tokio::test]
async fn a_second_start_leaves_the_work_to_the_first_and_ends() -> Result<()> {
    let home = Home::new()?;
    let window = library(&home).await?;
    let mut second = another_start(&application(), &home).spawn()?;
    let pid = Pid(second.id());
    let waiting = tokio::task::spawn_blocking(move || second.wait());
    let Ok(ended) = tokio::time::timeout(Duration::from_secs(30), waiting).await else {
        processes::kill(pid)?;
        anyhow::bail!("the second start goes on beside the first");
    };
    let ended = ended??;
    assert!(ended.success(), "{ended}");
    let answer = window.page().command("app.start", json!({})).await?;
    assert!(
        answer.get("version").is_some_and(Value::is_string),
        "the first works on"
    );
    Ok(())
}

#[tokio::test]
async fn two_data_folders_can_be_open_at_a_time() -> Result<()> {
    let (here, there) = (Home::new()?, Home::new()?);
    let _first = library(&here).await?;
    let _second = library(&there).await?;
    Ok(())
}

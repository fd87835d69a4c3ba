//! What a team that publishes needs: history, promotion to production, drift, and a conflict side by side.

use anyhow::{Context as _, Result};
use sandbox::{Options, PracticeServer, Seed};
use serde_json::json;
use stories::window::Page;

use crate::camera::{Camera, NARROW, NORMAL};

pub(crate) async fn walk(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    page.click("link", "Publish").await?;
    page.choose("History").await?;
    page.click("button", "Publication 1").await?;
    page.find("button", "Plan to take it back").await?;
    camera.take("18-history", &[NORMAL, NARROW]).await?;

    let options = Options {
        seed: Seed::Empty,
        rate_limit: None,
        ..Options::default()
    };
    let live = PracticeServer::start(options).await?;
    promotion(camera, &live).await?;
    conflict(camera, &live).await?;
    live.stop().await;

    page.click("link", "Library").await?;
    page.click("option", "Personal offer").await?;
    page.click("button", "Edit").await?;
    page.click("tab", "Service").await?;
    camera.take("25-service", &[NORMAL, NARROW]).await
}

/// What the practice server has goes to a production server.
async fn promotion(camera: &Camera<'_>, live: &PracticeServer) -> Result<()> {
    let page = camera.page;
    let credentials = live.credentials();
    let add = json!({
        "project": 1, "platform": "rocketchat", "name": "Live", "base_url": live.base_url(), "environment": "production",
        "credentials": {
            "sign_in": "token", "user": credentials.user_id, "secret": credentials.auth_token, "keep": "session",
        },
    });
    page.command("server.add", add).await?;
    // The window only knows of servers that its own screens added.
    page.run("location.reload()", Vec::new()).await?;
    page.click("link", "Servers").await?;
    page.click("option", "Live").await?;
    page.find("article", "Live").await?;
    camera.take("19-servers", &[NORMAL, NARROW]).await?;

    choose_live(page).await?;
    page.click("button", "Promote").await?;
    let dialog = page.find("dialog", "Promote to Live").await?;
    camera.take("20-promote", &[NORMAL, NARROW]).await?;
    page.choose("Practice server").await?;
    page.click_in(Some(&dialog), "button", "Make plan").await?;
    page.sees("From Practice server to Live").await?;
    page.click("button", "Apply").await?;
    page.find("dialog", "Apply to production").await?;
    camera.take("21-production", &[NORMAL, NARROW]).await?;
    page.click("button", "Apply to production").await?;
    page.find("list", "What came of each item").await?;
    Ok(())
}

/// A colleague and the project change the same trigger.
async fn conflict(camera: &Camera<'_>, live: &PracticeServer) -> Result<()> {
    let page = camera.page;
    let control = live.control();
    let theirs = control
        .triggers()
        .into_iter()
        .find(|trigger| trigger.get("name") == Some(&json!("Contact page greeting")))
        .context("the greeting was published")?;
    let id = theirs["_id"].as_str().context("a trigger has an id")?;
    control.edit_trigger(id, |trigger| {
        trigger.insert("description".to_owned(), json!("Theirs"));
    });
    page.click("button", "Look for changes").await?;
    page.sees("Others changed 1 trigger on this server").await?;
    camera.take("22-drift", &[NORMAL, NARROW]).await?;

    page.click("link", "Library").await?;
    page.click("option", "Contact page greeting").await?;
    page.click("button", "Edit").await?;
    page.fill("textbox", "Description", "Ours").await?;
    page.sees("Saved").await?;
    choose_live(page).await?;
    page.click("button", "Make plan").await?;
    page.choose("Join both").await?;
    page.sees("needs a decision").await?;
    camera.take("23-conflict", &[NORMAL, NARROW]).await
}

async fn choose_live(page: &Page) -> Result<()> {
    page.click("link", "Publish").await?;
    page.click("combobox", "Server").await?;
    page.click("option", "Live").await
}

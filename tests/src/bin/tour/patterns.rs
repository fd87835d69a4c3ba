//! What the pattern lab says beyond matches: dangers, syntax, near misses, and the overlap of a large project.

use anyhow::{Context as _, Result};
use serde_json::json;
use stories::made_up;

use crate::camera::{Camera, NARROW, NORMAL, WIDE};

/// How many drafts a large shop has.
const LARGE: usize = 200;

pub(crate) async fn walk(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    page.click("link", "Pattern lab").await?;
    write(camera, r"^https://shop\.example/(a+)+$").await?;
    page.click("tab", "Dangers").await?;
    page.sees("can freeze a visitor’s browser").await?;
    camera.take("11-dangers", &[NORMAL, NARROW]).await?;

    page.click("tab", "Syntax").await?;
    page.sees("Who reads it how").await?;
    camera.take("12-syntax", &[NORMAL]).await?;
    page.click("tab", "Meaning").await?;

    write(camera, "/pricing$").await?;
    page.click("option", "https://shop.example/pricing").await?;
    page.type_text("v").await?;
    page.find("dialog", "Near misses").await?;
    camera.take("13-near-misses", &[NORMAL, NARROW]).await?;
    page.press(&[ESCAPE]).await?;

    large_project(camera).await?;
    // The window only knows of projects that its own screens made.
    page.run("location.reload()", Vec::new()).await?;
    page.click("button", "Project: Sample shop").await?;
    page.click("menuitem", "Large shop").await?;
    page.click("link", "Pattern lab").await?;
    page.click("button", "Overlap").await?;
    page.sees("pairs to look at").await?;
    camera.take("14-overlap", &[NORMAL, NARROW, WIDE]).await?;
    page.click("button", "Project: Large shop").await?;
    page.click("menuitem", "Sample shop").await
}

/// The key that closes what lies on top.
const ESCAPE: char = '\u{e00c}';

async fn write(camera: &Camera<'_>, pattern: &str) -> Result<()> {
    camera.page.fill("textbox", "Pattern", pattern).await
}

async fn large_project(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    let project = page
        .command("project.create", json!({ "name": "Large shop" }))
        .await?;
    let project = project["id"].as_i64().context("a project has a number")?;
    let triggers: Vec<_> = (0..LARGE).map(made_up::trigger).collect();
    let import = json!({
        "project": project, "platform": "rocketchat", "name": "large-shop.json", "text": json!(triggers).to_string(),
    });
    let imported = page.command("draft.import_text", import).await?;
    anyhow::ensure!(imported["problems"] == json!([]), "not imported: {imported}");
    Ok(())
}

//! The main path for LiveChat: rules of auto access and a visit that they decide, a greeting, a webhook, a plan of all of them, and the
//! account.

use anyhow::Result;

use crate::camera::{Camera, NARROW, NORMAL, WIDE};

/// Rules to start from, in the order in which they are to decide.
const RULES: [&str; 2] = ["Pricing pages to sales", "German-speaking countries"];

const GREETING: &str = "Half a minute on the pricing page";

const WEBHOOK: &str = "New chats to the CRM";

pub(crate) async fn walk(camera: &Camera<'_>) -> Result<()> {
    rules(camera).await?;
    greeting(camera).await?;
    webhook(camera).await?;
    plan(camera).await?;
    account(camera).await
}

async fn rules(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    for template in RULES {
        start(camera, template).await?;
    }
    camera.take("33-rule", &[NORMAL, NARROW, WIDE]).await?;

    page.click("link", "Library").await?;
    page.sees("the first that holds decides").await?;
    camera.take("34-rules", &[NORMAL, NARROW]).await?;

    page.click("link", "Simulator").await?;
    page.click("combobox", "Engine").await?;
    page.click("option", "LiveChat auto access").await?;
    page.sees("What would make it decide").await?;
    camera.take("35-decision", &[NORMAL, NARROW, WIDE]).await
}

async fn greeting(camera: &Camera<'_>) -> Result<()> {
    start(camera, GREETING).await?;
    camera.page.sees("Questions about our plans?").await?;
    camera.take("36-greeting", &[NORMAL, NARROW, WIDE]).await?;
    camera.page.click("button", "Simulate").await?;
    camera.page.sees("What would make it be shown").await?;
    camera.take("37-shown", &[NORMAL, NARROW]).await
}

async fn webhook(camera: &Camera<'_>) -> Result<()> {
    start(camera, WEBHOOK).await?;
    camera.page.click("tab", "Sample").await?;
    camera.page.sees("secret_key").await?;
    camera.take("38-webhook", &[NORMAL, NARROW]).await
}

async fn plan(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    page.click("link", "Publish").await?;
    page.choose("Plan").await?;
    page.click("combobox", "Server").await?;
    page.click("option", "Practice server for LiveChat").await?;
    page.click("button", "Make plan").await?;
    page.click("button", "Take all").await?;
    page.sees("Nothing has been sent yet").await?;
    camera.take("39-order", &[NORMAL, NARROW]).await
}

async fn account(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    page.click("link", "Servers").await?;
    page.click("button", "Account").await?;
    page.find("listbox", "Groups").await?;
    camera.take("40-account", &[NORMAL, NARROW]).await
}

/// Makes a draft from a template.
async fn start(camera: &Camera<'_>, template: &str) -> Result<()> {
    let page = camera.page;
    page.click("link", "Library").await?;
    page.click("button", "New draft from a template").await?;
    page.click("menuitem", "LiveChat").await?;
    page.click("menuitem", template).await?;
    page.find("heading", "When").await?;
    Ok(())
}

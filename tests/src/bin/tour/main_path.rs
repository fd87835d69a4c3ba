//! The main path: a draft from a template, its pattern, a visit, a plan, and the plan applied.

use anyhow::Result;

use crate::camera::{Camera, NARROW, NORMAL, WIDE};

pub(crate) async fn walk(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    page.click("option", "Pricing page: need help?").await?;
    camera.take("1-library", &[NORMAL, NARROW, WIDE]).await?;

    page.click("button", "New draft from a template").await?;
    page.find("menuitem", "Help on the pricing page").await?;
    camera.take("2-templates", &[NORMAL]).await?;
    page.click("menuitem", "Help on the pricing page").await?;
    page.fill("textbox", "Message", "Hello! Shall I show you around?")
        .await?;
    page.sees("Saved").await?;
    camera.take("3-editor", &[NORMAL, NARROW, WIDE]).await?;

    page.click("link", "Library").await?;
    page.click("option", "Pricing page: need help?").await?;
    page.click("button", "Pattern lab").await?;
    page.find("listbox", "URLs").await?;
    camera.take("4-pattern-lab", &[NORMAL, NARROW, WIDE]).await?;

    page.click("link", "Simulator").await?;
    page.sees("Fires at 0:08").await?;
    page.click("button", "Next event").await?;
    page.sees("Not sure which plan fits?").await?;
    camera.take("5-simulator", &[NORMAL, NARROW, WIDE]).await?;

    page.click("link", "Servers").await?;
    page.click("button", "Test connection").await?;
    page.sees("Signed in as").await?;
    camera.take("6-servers", &[NORMAL]).await?;

    page.click("link", "Publish").await?;
    page.find("button", "Make plan").await?;
    camera.take("7-publish", &[NORMAL]).await?;
    page.click("button", "Make plan").await?;
    page.find("button", "Apply").await?;
    camera.take("8-plan", &[NORMAL, NARROW, WIDE]).await?;
    page.click("button", "Apply").await?;
    page.find("list", "What came of each item").await?;
    camera.take("9-applied", &[NORMAL]).await?;

    page.click("link", "Settings").await?;
    page.find("button", "Back up").await?;
    camera.take("10-settings", &[NORMAL]).await
}

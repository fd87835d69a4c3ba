//! The main path for Zendesk Chat, beside the drafts of Rocket.Chat: a tree of conditions, its pattern, a visit, a conversion, and a plan
//! that is applied to the practice server.

use anyhow::Result;

use crate::camera::{Camera, NARROW, NORMAL, WIDE};

pub(crate) async fn walk(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    page.click("link", "Library").await?;
    page.click("button", "New draft from a template").await?;
    page.click("menuitem", "Zendesk Chat").await?;
    page.click("menuitem", "Help in the cart").await?;
    page.find("treeitem", "All of these").await?;
    camera.take("26-tree", &[NORMAL, NARROW, WIDE]).await?;

    page.click("link", "Pattern lab").await?;
    page.sees("whole address").await?;
    camera.take("27-whole-address", &[NORMAL, NARROW]).await?;

    page.click("link", "Library").await?;
    page.find("combobox", "Platform").await?;
    camera.take("28-two-platforms", &[NORMAL, NARROW, WIDE]).await?;
    page.click("option", "Pricing page: need help?").await?;
    page.click("button", "Convert to Zendesk Chat").await?;
    page.find("dialog", "Convert to Zendesk Chat").await?;
    page.sees("visits the same").await?;
    camera.take("29-conversion", &[NORMAL, NARROW]).await?;
    page.click("button", "Make the draft").await?;
    page.sees_no_more("Make the draft").await?;

    page.click("link", "Simulator").await?;
    page.click("combobox", "Engine").await?;
    page.click("option", "Zendesk Chat").await?;
    page.sees("Account status").await?;
    page.click("tab", "World").await?;
    camera.take("30-world", &[NORMAL, NARROW, WIDE]).await?;

    page.click("link", "Publish").await?;
    page.choose("Plan").await?;
    page.click("combobox", "Server").await?;
    page.click("option", "Practice server for Zendesk Chat").await?;
    page.click("button", "Make plan").await?;
    page.click("button", "Take all").await?;
    page.sees("Nothing has been sent yet").await?;
    camera.take("31-account-plan", &[NORMAL, NARROW, WIDE]).await?;
    page.click("button", "Apply").await?;
    page.find("list", "What came of each item").await?;
    camera.take("32-account-applied", &[NORMAL]).await
}

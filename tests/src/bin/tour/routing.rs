//! The main path for LiveChat: rules of auto access, a visit that they decide, and a plan with their order.

use anyhow::Result;

use crate::camera::{Camera, NARROW, NORMAL, WIDE};

/// Rules to start from, in the order in which they are to decide.
const TEMPLATES: [&str; 2] = ["Pricing pages to sales", "German-speaking countries"];

pub(crate) async fn walk(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    for template in TEMPLATES {
        page.click("link", "Library").await?;
        page.click("button", "New draft from a template").await?;
        page.click("menuitem", "LiveChat").await?;
        page.click("menuitem", template).await?;
        page.find("heading", "When").await?;
    }
    camera.take("33-rule", &[NORMAL, NARROW, WIDE]).await?;

    page.click("link", "Library").await?;
    page.sees("the first that holds decides").await?;
    camera.take("34-rules", &[NORMAL, NARROW]).await?;

    page.click("link", "Simulator").await?;
    page.click("combobox", "Engine").await?;
    page.click("option", "LiveChat auto access").await?;
    page.sees("What would make it decide").await?;
    camera.take("35-decision", &[NORMAL, NARROW, WIDE]).await?;

    page.click("link", "Publish").await?;
    page.choose("Plan").await?;
    page.click("combobox", "Server").await?;
    page.click("option", "Practice server for LiveChat").await?;
    page.click("button", "Make plan").await?;
    page.sees("Nothing has been sent yet").await?;
    camera.take("36-order", &[NORMAL, NARROW]).await
}

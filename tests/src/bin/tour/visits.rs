//! What the simulator has beyond playing: recording a visit, expectations, and engines compared.

use anyhow::Result;

use crate::camera::{Camera, NARROW, NORMAL, WIDE};

pub(crate) async fn walk(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    page.click("link", "Simulator").await?;
    page.click("button", "Record a visit").await?;
    page.find("button", "Stop recording").await?;
    page.click("button", "https://shop.example/pricing").await?;
    camera.take("15-recording", &[NORMAL, NARROW]).await?;
    page.click("button", "Stop recording").await?;

    page.click("tab", "Expectations").await?;
    page.click("button", "Expect what happens now").await?;
    page.find("list", "Expectations").await?;
    camera.take("16-expectations", &[NORMAL]).await?;

    page.click("button", "Compare with").await?;
    page.click("menuitem", "Rocket.Chat as documented").await?;
    page.find("list", "Differences to").await?;
    camera.take("17-comparison", &[NORMAL, NARROW, WIDE]).await
}

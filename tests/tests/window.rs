//! Stories in the real window: what only the window can show is tried here, everything else in quicker tests.
//!
//! `TRIGGER_DESIGNER` names the application. They want a display and a session bus; `cargo xtask test --only window`
//! gives them both.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use stories::window::{Home, Window, another_start};

fn application() -> PathBuf {
    let path = std::env::var_os("TRIGGER_DESIGNER").expect("TRIGGER_DESIGNER names the application");
    PathBuf::from(path)
}

#[tokio::test]
async fn the_first_start_shows_the_sample_project_and_its_drafts() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&application(), &home).await?;
    let page = window.page();
    page.find("button", "Project: Sample shop").await?;
    page.find("heading", "Library").await?;
    Ok(())
}

#[tokio::test]
async fn a_second_start_leaves_the_work_to_the_first_and_ends() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&application(), &home).await?;
    window.page().find("heading", "Library").await?;

    let mut second = another_start(&application(), &home).spawn()?;
    let deadline = Instant::now() + Duration::from_secs(30);
    let ended = loop {
        match second.try_wait()? {
            Some(status) => break status,
            None if Instant::now() > deadline => {
                second.kill()?;
                anyhow::bail!("the second start goes on beside the first");
            }
            None => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    };
    assert!(ended.success(), "{ended}");
    window.page().click("link", "Settings").await?;
    window
        .page()
        .find("heading", "Settings")
        .await
        .context("the first must work on")?;
    Ok(())
}

#[tokio::test]
async fn two_data_folders_can_be_open_at_a_time() -> Result<()> {
    let (here, there) = (Home::new()?, Home::new()?);
    let first = Window::open(&application(), &here).await?;
    let second = Window::open(&application(), &there).await?;
    first.page().find("heading", "Library").await?;
    second.page().find("heading", "Library").await?;
    Ok(())
}

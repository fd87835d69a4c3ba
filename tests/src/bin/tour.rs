//! Walks the main path in the real window and saves a picture of every stop: `tour --app PROGRAM --screenshots FOLDER`.
//!
//! Wants a display, best a virtual one. It stops with an error at the first thing that does not go as a user would
//! expect, so it is a test as well; prints the pictures' paths.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use stories::window::{Home, Page, Window};

/// The sizes that pictures are taken in, with what their files are called after.
const NORMAL: Size = Size {
    width: 1280,
    height: 800,
    name: "",
};
const NARROW: Size = Size {
    width: 900,
    height: 600,
    name: "-narrow",
};
const WIDE: Size = Size {
    width: 1920,
    height: 1080,
    name: "-wide",
};

#[derive(Clone, Copy)]
struct Size {
    width: u32,
    height: u32,
    name: &'static str,
}

#[tokio::main]
async fn main() -> Result<()> {
    let (application, folder) = arguments()?;
    let home = Home::new()?;
    let window = Window::open(&application, &home).await?;
    let camera = Camera {
        page: window.page(),
        folder,
    };
    camera.page.find("heading", "Library").await?;
    walk(&camera).await
}

fn arguments() -> Result<(PathBuf, PathBuf)> {
    let (mut application, mut folder) = (None, None);
    let mut arguments = std::env::args_os().skip(1);
    while let Some(option) = arguments.next() {
        let place = match option.to_str() {
            Some("--app") => &mut application,
            Some("--screenshots") => &mut folder,
            _ => bail!("usage: tour --app PROGRAM --screenshots FOLDER"),
        };
        *place = arguments.next().map(PathBuf::from);
    }
    Ok((
        application.context("--app PROGRAM is missing")?,
        folder.context("--screenshots FOLDER is missing")?,
    ))
}

async fn walk(camera: &Camera<'_>) -> Result<()> {
    let page = camera.page;
    page.resize(NORMAL.width, NORMAL.height).await?;

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

/// Takes every picture in light and in dark.
struct Camera<'page> {
    page: &'page Page,
    folder: PathBuf,
}

impl Camera<'_> {
    async fn take(&self, name: &str, sizes: &[Size]) -> Result<()> {
        for appearance in ["light", "dark"] {
            self.page.wear(appearance).await?;
            for size in sizes {
                self.page.resize(size.width, size.height).await?;
                let file = self.folder.join(format!("{name}{}-{appearance}.png", size.name));
                println!("{}", self.page.picture(&file).await?.display());
            }
        }
        self.page.resize(NORMAL.width, NORMAL.height).await?;
        self.page.wear("light").await
    }
}

//! Walks through the real window and saves a picture of every stop: `tour --app PROGRAM --screenshots FOLDER`.
//!
//! First the main path, then what the pattern lab, the simulator and a team that publishes have beyond it, then Zendesk Chat and
//! LiveChat. Wants a display, best a virtual one. It stops with an error at the first thing that does not go as a user would expect, so it is
//! a test as well; prints the pictures' paths.

mod accounts;
mod camera;
mod main_path;
mod patterns;
mod routing;
mod team;
mod visits;

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use stories::window::{Home, Window};

use crate::camera::Camera;

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
    camera.rest().await?;
    main_path::walk(&camera).await?;
    patterns::walk(&camera).await?;
    visits::walk(&camera).await?;
    team::walk(&camera).await?;
    accounts::walk(&camera).await?;
    routing::walk(&camera).await
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

//! Walks through the real window and saves a picture of every stop: `tour --app PROGRAM --screenshots FOLDER [--main-path]`.
//!
//! First the main path, then what the pattern lab, the simulator and a team that publishes have beyond it, then Zendesk Chat and
//! LiveChat; with `--main-path` only that. Wants a display, best a virtual one. It stops with an error at the first thing that does not go as a user would expect, so it is
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
    let Arguments {
        application,
        folder,
        only_main_path,
    } = Arguments::read()?;
    let home = Home::new()?;
    let window = Window::open(&application, &home).await?;
    let camera = Camera {
        page: window.page(),
        folder,
    };
    camera.page.find("heading", "Library").await?;
    camera.rest().await?;
    main_path::walk(&camera).await?;
    if only_main_path {
        return Ok(());
    }
    patterns::walk(&camera).await?;
    visits::walk(&camera).await?;
    team::walk(&camera).await?;
    accounts::walk(&camera).await?;
    routing::walk(&camera).await
}

struct Arguments {
    application: PathBuf,
    folder: PathBuf,
    only_main_path: bool,
}

impl Arguments {
    fn read() -> Result<Arguments> {
        let (mut application, mut folder, mut only_main_path) = (None, None, false);
        let mut arguments = std::env::args_os().skip(1);
        while let Some(option) = arguments.next() {
            let place = match option.to_str() {
                Some("--app") => &mut application,
                Some("--screenshots") => &mut folder,
                Some("--main-path") => {
                    only_main_path = true;
                    continue;
                }
                _ => bail!("usage: tour --app PROGRAM --screenshots FOLDER [--main-path]"),
            };
            *place = arguments.next().map(PathBuf::from);
        }
        Ok(Arguments {
            application: application.context("--app PROGRAM is missing")?,
            folder: folder.context("--screenshots FOLDER is missing")?,
            only_main_path,
        })
    }
}

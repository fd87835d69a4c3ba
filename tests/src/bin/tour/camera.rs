//! Pictures of the page in several sizes, light and dark.

use std::path::PathBuf;

use anyhow::Result;
use stories::window::Page;

/// The sizes that pictures are taken in, with what their files are called after.
pub(crate) const NORMAL: Size = Size {
    width: 1280,
    height: 800,
    name: "",
};
pub(crate) const NARROW: Size = Size {
    width: 900,
    height: 600,
    name: "-narrow",
};
pub(crate) const WIDE: Size = Size {
    width: 1920,
    height: 1080,
    name: "-wide",
};

#[derive(Clone, Copy)]
pub(crate) struct Size {
    width: u32,
    height: u32,
    name: &'static str,
}

/// Takes every picture in light and in dark.
pub(crate) struct Camera<'page> {
    pub(crate) page: &'page Page,
    pub(crate) folder: PathBuf,
}

impl Camera<'_> {
    /// Saves a picture of each size and appearance.
    pub(crate) async fn take(&self, name: &str, sizes: &[Size]) -> Result<()> {
        for appearance in ["light", "dark"] {
            for size in sizes {
                self.page.resize(size.width, size.height).await?;
                self.page.wear(appearance).await?;
                let file = self.folder.join(format!("{name}{}-{appearance}.png", size.name));
                println!("{}", self.page.picture(&file).await?.display());
            }
        }
        self.rest().await
    }

    /// The window in the normal size, light, as every stop finds it.
    pub(crate) async fn rest(&self) -> Result<()> {
        self.page.resize(NORMAL.width, NORMAL.height).await?;
        self.page.wear("light").await
    }
}

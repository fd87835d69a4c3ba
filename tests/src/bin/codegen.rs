//! Writes the TypeScript side of the border: `codegen FOLDER`.

use std::fs;
use std::path::PathBuf;

fn main() -> anyhow::Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| anyhow::anyhow!("usage: codegen FOLDER"))?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.ts"), api::typescript())?;
    Ok(())
}

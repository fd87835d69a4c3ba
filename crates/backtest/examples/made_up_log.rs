//! Writes a log of made-up traffic, and triggers for it: `made_up_log FOLDER VISITORS [SEED]`. Ten page views a visitor, in the order of time,
//! as JSON lines. The same seed gives the same log.

#[path = "../tests/made_up/mod.rs"]
mod made_up;

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(
        arguments
            .next()
            .ok_or("usage: made_up_log FOLDER VISITORS [SEED]")?,
    );
    let visitors = arguments
        .next()
        .ok_or("usage: made_up_log FOLDER VISITORS [SEED]")?
        .parse()?;
    let seed = arguments.next().map_or(Ok(1), |seed| seed.parse())?;
    fs::create_dir_all(&folder)?;
    fs::write(
        folder.join("triggers.json"),
        serde_json::to_string_pretty(&made_up::triggers(50))?,
    )?;
    let mut log = BufWriter::with_capacity(1 << 20, File::create(folder.join("visits.ndjson"))?);
    for view in made_up::Traffic::new(seed, visitors) {
        writeln!(log, "{}", view.line())?;
    }
    log.flush()?;
    Ok(())
}

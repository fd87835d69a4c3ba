//! What a package needs of the system it comes to, read from the programs themselves.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::write;
use crate::process;

/// The tool of Debian that knows which package has which version of a library.
const SHLIBDEPS: &str = "dpkg-shlibdeps";

/// Whether a .deb can be made here.
pub(super) fn knows_debian() -> bool {
    process::on_path(SHLIBDEPS).is_some()
}

/// The packages of Debian that the programs need, such as `libc6 (>= 2.34)`.
pub(super) fn of_debian(folder: &Path, programs: &[&Path]) -> Result<Vec<String>> {
    // The tool wants to stand in a source package.
    let source = folder.join("shlibdeps");
    write(
        &source.join("debian/control"),
        "Source: trigger-designer\n\nPackage: trigger-designer\nArchitecture: any\n",
    )?;
    let mut tool = Command::new(SHLIBDEPS);
    tool.arg("-O").args(programs).current_dir(&source);
    let said = process::output(&mut tool)?;
    let list = said
        .lines()
        .find_map(|line| line.strip_prefix("shlibs:Depends="))
        .with_context(|| format!("{SHLIBDEPS} named no dependencies: {said}"))?;
    Ok(list.split(", ").map(str::to_owned).collect())
}

/// The libraries that the programs load, as every system with RPM calls them: `libgtk-3.so.0()(64bit)`.
pub(super) fn of_rpm(programs: &[&Path]) -> Result<Vec<String>> {
    let mut needed = Vec::new();
    for program in programs {
        let said = process::output(Command::new("readelf").args(["--dynamic", "--wide"]).arg(program))?;
        needed.extend(libraries(&said));
    }
    needed.sort();
    needed.dedup();
    let bits = if cfg!(target_pointer_width = "64") {
        "()(64bit)"
    } else {
        ""
    };
    Ok(needed.into_iter().map(|name| format!("{name}{bits}")).collect())
}

/// The libraries in what readelf says, but for the loader, which every system has.
fn libraries(said: &str) -> Vec<String> {
    said.lines()
        .filter(|line| line.contains("(NEEDED)"))
        .filter_map(|line| line.split_once('[')?.1.split_once(']'))
        .map(|(name, _)| name.to_owned())
        .filter(|name| !name.starts_with("ld-linux"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::libraries;

    #[test]
    fn libraries_are_read_from_the_dynamic_section() {
        let said = "\
Dynamic section at offset 0x1 contains 33 entries:
 0x0000000000000001 (NEEDED)             Shared library: [libgtk-3.so.0]
 0x0000000000000001 (NEEDED)             Shared library: [ld-linux-x86-64.so.2]
 0x000000000000000c (INIT)               0x1000
 0x0000000000000001 (NEEDED)             Shared library: [libc.so.6]
";
        assert_eq!(libraries(said), ["libgtk-3.so.0", "libc.so.6"]);
    }
}

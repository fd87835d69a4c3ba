//! One window for each data folder: a second start brings the first one's window to the front and ends.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use tauri::plugin::TauriPlugin;
use tauri::{Runtime, Wry};

use crate::window;

/// The plugin that finds out. Without a session bus (Linux) it lets every start through.
pub(crate) fn only_one(data_dir: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::Builder::<Wry>::new()
        .dbus_id(bus_name(data_dir))
        .callback(|tauri, _, _| show(tauri))
        .build()
}

fn show<R: Runtime>(tauri: &tauri::AppHandle<R>) {
    use tauri::Manager as _;
    if let Some(shown) = tauri.get_webview_window(window::LABEL) {
        // A desktop that refuses to raise a window has its reasons; there is nobody to tell.
        let _ = shown.unminimize();
        let _ = shown.show();
        let _ = shown.set_focus();
    }
}

/// A name on the session bus that is the folder's own, so that two folders can be open side by side. (macOS and
/// Windows know the application by its identifier alone.)
fn bus_name(data_dir: &Path) -> String {
    let folder = data_dir
        .canonicalize()
        .or_else(|_| std::path::absolute(data_dir))
        .unwrap_or_else(|_| data_dir.to_owned());
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("app.triggerdesigner.desktop.data{:016x}", hasher.finish())
}

/// Starts this program anew in its own place when the one that runs already went away while it was being asked: it crashed a
/// moment ago, and the system has not noticed yet. Gives up after a few times; returns where there is nothing to gain.
pub(crate) fn start_again(error: &tauri::Error) {
    /// How often this start was begun anew.
    const BEGUN: &str = "TRIGGER_DESIGNER_BEGUN_ANEW";
    const MOST: u32 = 5;
    let went_away =
        matches!(error, tauri::Error::PluginInitialization(plugin, _) if plugin == "single-instance");
    let begun = std::env::var(BEGUN)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    if went_away && begun < MOST {
        std::thread::sleep(std::time::Duration::from_millis(200));
        in_place(BEGUN, begun + 1);
    }
}

#[cfg(unix)]
fn in_place(variable: &str, begun: u32) {
    use std::os::unix::process::CommandExt as _;
    if let Ok(program) = std::env::current_exe() {
        // Comes back only when it fails, and then the first error is the one to tell.
        let _failed = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(variable, begun.to_string())
            .exec();
    }
}

#[cfg(not(unix))]
fn in_place(_: &str, _: u32) {}

#[cfg(test)]
mod tests {
    use super::bus_name;
    use std::path::Path;

    #[test]
    fn each_folder_has_a_name_of_its_own_however_it_is_written() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(bus_name(&here), bus_name(Path::new(".")));
        assert_ne!(bus_name(&here), bus_name(here.parent().unwrap()));
    }
}

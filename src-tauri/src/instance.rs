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

//! The one window: how it is made, and that it never leaves the application's own pages.

use tauri::{AppHandle, Runtime, Url, WebviewWindowBuilder};

/// Its name in `tauri.conf.json` and in the capabilities.
pub(crate) const LABEL: &str = "main";

/// Whether there is somewhere to open a window. GTK panics where there is not, and says nothing of use.
pub(crate) fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Opens the window as `tauri.conf.json` describes it.
///
/// # Errors
/// When there is no such window in the configuration, or the system cannot make one.
pub(crate) fn open<R: Runtime>(tauri: &AppHandle<R>) -> tauri::Result<()> {
    let described = tauri.config().app.windows.iter();
    let main = described.into_iter().find(|window| window.label == LABEL);
    let main = main.ok_or(tauri::Error::WindowNotFound)?.clone();
    WebviewWindowBuilder::from_config(tauri, &main)?
        .on_navigation(is_own_page)
        .build()?;
    Ok(())
}

/// A link in a previewed message, or a file dropped beside its target, must not replace the application.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // So the pages are served on Windows.
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        "about" => url.path() == "blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_pages_are_opened() {
        let own = |url: &str| is_own_page(&Url::parse(url).unwrap());
        assert!(own("tauri://localhost/#/library") && own("http://tauri.localhost/index.html"));
        for foreign in [
            "https://shop.example/",
            "http://localhost/",
            "file:///etc/passwd",
            "data:text/html,x",
        ] {
            assert!(!own(foreign), "{foreign}");
        }
    }
}

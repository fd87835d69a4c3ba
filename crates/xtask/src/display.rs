//! Displays: whether there is one, and a virtual one where windows must not disturb or have nowhere to go.

use std::env;
use std::process::Command;

/// Whether a window that is opened now would be seen by someone.
pub(crate) fn present() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some())
}

/// The same command on a virtual display with a session bus of its own; unchanged off Linux.
///
/// Tests use it even when there is a display, so that they neither take over the developer's screen nor
/// touch the developer's keychain, and see the same window size everywhere.
pub(crate) fn virtually(command: Command) -> Command {
    if !cfg!(target_os = "linux") {
        return command;
    }
    let mut wrapped = Command::new("xvfb-run");
    wrapped.args(["-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--"]);
    adopt(&mut wrapped, &command);
    // GTK prefers Wayland, which would lead it past the virtual display.
    wrapped.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    wrapped
}

/// The same command with a session bus of its own, where there is such a thing.
pub(crate) fn with_session_bus(command: Command) -> Command {
    if !cfg!(target_os = "linux") {
        return command;
    }
    let mut wrapped = Command::new("dbus-run-session");
    wrapped.arg("--");
    adopt(&mut wrapped, &command);
    wrapped
}

/// Appends `inner`, with its folder and environment, to the command that wraps it.
fn adopt(wrapper: &mut Command, inner: &Command) {
    wrapper.arg(inner.get_program()).args(inner.get_args());
    if let Some(folder) = inner.get_current_dir() {
        wrapper.current_dir(folder);
    }
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => wrapper.env(name, value),
            None => wrapper.env_remove(name),
        };
    }
}

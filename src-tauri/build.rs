//! Hands `tauri.conf.json`, the capabilities and the icons to the compiler.

fn main() {
    tauri_build::build();
}

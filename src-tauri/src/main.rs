//! The desktop application: one window over the use cases of `api`.
//!
//! Not here: use cases, files, databases, networks. This crate knows Tauri and nothing else does.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod instance;
mod rpc;
mod window;

use api::app::core_dumps::{self, Closed};
use tauri::Manager as _;

fn main() {
    core_dumps::switch_off(Closed::ForDumps);
    let options = match arguments::read(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(arguments::Stop { text, code }) => {
            if code == 0 {
                println!("{text}");
            } else {
                eprintln!("{text}");
            }
            std::process::exit(code);
        }
    };
    if !window::has_display() {
        cannot_open("there is no display");
    }
    let built = tauri::Builder::default()
        // First of all plugins, as it asks: a second start ends here, before it touches the database.
        .plugin(instance::only_one(&options.data_dir))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .setup(|tauri| {
            // Before the window, which asks for it at once.
            tauri.manage(api::App::open(options));
            window::open(tauri.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(tauri) => tauri.run(|tauri, event| {
            if let (tauri::RunEvent::Exit, Some(app)) = (event, tauri.try_state::<api::App>()) {
                app.close();
            }
        }),
        Err(error) => {
            instance::start_again(&error);
            cannot_open(&error.to_string())
        }
    }
}

fn cannot_open(reason: &str) -> ! {
    eprintln!(
        "Trigger Designer cannot open its window: {reason}.\n\
         On Linux it needs a display and WebKitGTK 4.1; `cargo xtask run` sets both up."
    );
    std::process::exit(1)
}

//! The one door between the window and the use cases.

use serde_json::Value;

/// Hands a command over to `api`. The window gets its output, or its error as data.
#[tauri::command]
pub(crate) async fn rpc(
    app: tauri::State<'_, api::App>,
    command: String,
    input: Value,
) -> Result<Value, api::Error> {
    api::dispatch(&app, &command, input).await
}

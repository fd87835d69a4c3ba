//! Serves the interface over HTTP: `ui-host [--data-dir FOLDER] [--dist FOLDER] [--port N] [--dev-server PORT]`. Prints its
//! address as JSON on the first line and ends when its standard input closes, so that no test leaves one behind.
//!
//! It answers pages of its own only; with `--dev-server`, those of a development server on this machine too.

use std::path::PathBuf;

use anyhow::Context as _;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut data_dir = None;
    let mut dist = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
    let mut port = 0;
    let mut dev_server = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments
            .next()
            .with_context(|| format!("{argument} needs a value"))?;
        match argument.as_str() {
            "--data-dir" => data_dir = Some(PathBuf::from(value)),
            "--dist" => dist = PathBuf::from(value),
            "--port" => port = value.parse()?,
            "--dev-server" => dev_server = Some(value.parse()?),
            _ => anyhow::bail!("there is no option {argument}"),
        }
    }
    let scratch = tempfile::tempdir()?;
    let data_dir = data_dir.unwrap_or_else(|| scratch.path().to_owned());
    let app = api::App::open(api::Options {
        data_dir,
        keychain: api::Keychain::Off,
    });
    let options = stories::host::Options {
        dist,
        port,
        dev_server,
    };
    let host = stories::host::serve(app.clone(), options).await?;
    println!("{}", serde_json::json!({ "base_url": host.base_url }));
    tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink())).await??;
    app.close();
    Ok(())
}

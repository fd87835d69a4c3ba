//! What a user feels in the real window, in numbers: `window-bench --app PROGRAM` prints one JSON object of medians.
//!
//! Wants a display, best a virtual one, and a release build. The names are those that `cargo xtask bench` expects.

use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use stories::window::{Home, Window, processes};

/// How many starts are measured.
const STARTS: usize = 5;
/// What is typed; each character is one measurement. No prefix of it is in every URL, none is broken.
const TYPED: &str = "pricing/plan-1[0-9]*/compare";
/// Somebody who types quickly, 75 words in a minute.
const BETWEEN_KEYS: Duration = Duration::from_millis(160);

#[tokio::main]
async fn main() -> Result<()> {
    let application = application()?;
    let mut first_paints = Vec::new();
    let mut memories = Vec::new();
    for _ in 0..STARTS {
        let home = Home::new()?;
        let window = Window::open(&application, &home).await?;
        first_paints.push(first_paint(&window).await?);
        memories.push(memory(&window).await?);
    }
    let few = keystrokes_to_paint(&application, 1_000).await?;
    let many = keystrokes_to_paint(&application, 100_000).await?;
    let figures = json!({
        "first_paint_ms": median(first_paints)?,
        "memory_pss_mb": median(memories)?,
        "switch_screen_ms": slowest_switch(&application).await?,
        "library_500_hold_ms": longest_hold(&application, 500).await?,
        "library_5k_hold_ms": longest_hold(&application, 5_000).await?,
        "first_keystroke_to_paint_1k_ms": few.first().context("no key was pressed")?,
        "keystroke_to_paint_1k_ms": median(few)?,
        "keystroke_to_paint_100k_ms": median(many)?,
    });
    println!("{figures}");
    Ok(())
}

fn application() -> Result<PathBuf> {
    let mut arguments = std::env::args_os().skip(1);
    match (arguments.next(), arguments.next(), arguments.next()) {
        (Some(option), Some(path), None) if option == "--app" => Ok(path.into()),
        _ => bail!("usage: window-bench --app PROGRAM"),
    }
}

/// Milliseconds from the start of the process to the first contentful paint.
async fn first_paint(window: &Window) -> Result<f64> {
    let started = processes::started(window.pid())?.duration_since(UNIX_EPOCH)?;
    let painted = window
        .page()
        .until("the first paint", async || {
            let script = "const paint = performance.getEntriesByName('first-contentful-paint')[0];
                return paint === undefined ? null : performance.timeOrigin + paint.startTime;";
            Ok(window.page().run(script, Vec::new()).await?.as_f64())
        })
        .await?;
    Ok(painted - started.as_secs_f64() * 1000.0)
}

/// Megabytes of all processes of the application once its memory does not change any more.
async fn memory(window: &Window) -> Result<f64> {
    window.page().find("heading", "Library").await?;
    window.page().settle().await?;
    let mut before = sum(window)?;
    for _ in 0..50 {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let now = sum(window)?;
        if now.abs_diff(before) < 256 * 1024 {
            return Ok(now as f64 / 1e6);
        }
        before = now;
    }
    bail!("the application’s memory does not settle within ten seconds")
}

fn sum(window: &Window) -> Result<u64> {
    processes::tree(window.pid())
        .into_iter()
        .map(processes::memory)
        .sum()
}

/// Milliseconds of the slowest first switch to another screen, from the click to the frame that shows its heading.
async fn slowest_switch(application: &Path) -> Result<f64> {
    let home = Home::new()?;
    let window = Window::open(application, &home).await?;
    let page = window.page();
    page.find("heading", "Library").await?;
    page.settle().await?;
    // Somebody reads for a moment before going on.
    tokio::time::sleep(READING).await;
    let mut slowest = 0.0_f64;
    for screen in [
        "Editor",
        "Pattern lab",
        "Simulator",
        "Publish",
        "Servers",
        "Settings",
    ] {
        let shown = page.run_async(SWITCH, vec![json!(screen)]).await?;
        let time = shown.as_f64();
        slowest = slowest.max(time.with_context(|| format!("{screen} is not shown: {shown}"))?);
        page.settle().await?;
    }
    Ok((slowest * 10.0).round() / 10.0)
}

/// How long somebody looks at the first screen.
const READING: Duration = Duration::from_secs(3);

/// Follows a link of the rail, and waits for the frame with a heading under it.
const SWITCH: &str = "
    const [name, done] = arguments;
    const link = [...document.querySelectorAll('nav a')].find((stop) => stop.textContent.startsWith(name));
    const clicked = performance.now();
    const isThere = () => link.getAttribute('aria-current') === 'page' && document.querySelector('main h1') !== null;
    const look = () => requestAnimationFrame(() =>
        isThere() ? setTimeout(() => done(performance.now() - clicked)) : look());
    link.click();
    look();
    setTimeout(() => done('nothing for ten seconds'), 10_000);";

/// Milliseconds of the longest time without a turn for anything else, while a library of `drafts` drafts opens.
async fn longest_hold(application: &Path, drafts: u32) -> Result<f64> {
    let home = Home::new()?;
    let window = Window::open(application, &home).await?;
    let page = window.page();
    page.find("heading", "Library").await?;
    let projects = page.command("project.list", json!({})).await?;
    let project = projects.pointer("/0/id").context("there is no project")?.clone();
    let triggers: Vec<Value> = (0..drafts)
        .map(|number| {
            json!({
                "name": format!("Trigger {number}"), "description": "", "enabled": true, "runOnce": false,
                "conditions": [{ "name": "page-url", "value": format!("/shop/page-{number}") }],
                "actions": [{ "name": "send-message",
                    "params": { "sender": "queue", "msg": format!("Hello {number}"), "name": "" } }],
            })
        })
        .collect();
    let text = serde_json::to_string(&triggers)?;
    page.command(
        "draft.import_text",
        json!({ "project": project, "name": "many.json", "text": text }),
    )
    .await?;
    page.click("link", "Settings").await?;
    page.find("heading", "Settings").await?;
    page.settle().await?;
    let hold = page.run_async(HOLD, Vec::new()).await?;
    let time = hold.as_f64();
    time.with_context(|| format!("the library is not shown: {hold}"))
        .map(|time| (time * 10.0).round() / 10.0)
}

/// Opens the library, and takes turns as quickly as it can until a second after its rows are there: the longest wait for one.
const HOLD: &str = "
    const [done] = arguments;
    const turns = new MessageChannel();
    let last = performance.now();
    let longest = 0;
    let end = Infinity;
    turns.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (end === Infinity && document.querySelector('main [role=option]') !== null) {
            end = now + 1_000;
        }
        if (now > end) {
            done(longest);
        } else {
            turns.port2.postMessage(null);
        }
    };
    [...document.querySelectorAll('nav a')].find((stop) => stop.textContent.startsWith('Library')).click();
    turns.port2.postMessage(null);
    setTimeout(() => done('nothing for ten seconds'), 10_000);";

/// Milliseconds from each key press in the pattern lab to the frame that shows what the pattern does on `urls` URLs.
async fn keystrokes_to_paint(application: &Path, urls: u32) -> Result<Vec<f64>> {
    let home = Home::new()?;
    let window = Window::open(application, &home).await?;
    let page = window.page();
    page.find("heading", "Library").await?;
    let projects = page.command("project.list", json!({})).await?;
    let project = projects.pointer("/0/id").context("there is no project")?;
    let script = "const [project, count, done] = arguments;
        const kinds = ['blog/2026/our-pricing', 'pricing/plan-', 'shop/shoes?ref=newsletter&item=', 'contact#'];
        const rows = Array.from({ length: count }, (_, at) => (
            { url: `https://shop.example/${kinds[at % 4]}${at}`, expectation: 'none' }));
        const input = { table: { project, draft: null }, rows };
        window.__TAURI_INTERNALS__.invoke('rpc', { command: 'urls.replace', input })
            .then((summary) => done(summary.urls), (error) => done(JSON.stringify(error)));";
    let filled = page.run_async(script, vec![project.clone(), json!(urls)]).await?;
    ensure!(filled == json!(urls), "the table cannot be filled: {filled}");

    page.click("link", "Pattern lab").await?;
    page.click("textbox", "Pattern").await?;
    page.run(WATCH, Vec::new()).await?;
    let mut typed = String::new();
    let mut times = Vec::new();
    for character in TYPED.chars() {
        tokio::time::sleep(BETWEEN_KEYS).await;
        typed.push(character);
        page.type_text(&character.to_string()).await?;
        let painted = page.run_async(PAINTED, vec![json!(typed)]).await?;
        let time = painted.as_f64();
        times.push(time.with_context(|| format!("rows of “{typed}” are not painted: {painted}"))?);
    }
    Ok(times)
}

/// Notes, by pattern, the milliseconds from the last key press to the mark that the pattern lab leaves when its rows are
/// painted.
const WATCH: &str = "
    let pressed = 0;
    window.keystrokes = new Map();
    window.waiting = new Map();
    addEventListener('keydown', (event) => { pressed = event.timeStamp; }, { capture: true });
    new MutationObserver((records) => {
        const pattern = records.at(-1).target.getAttribute('data-pattern-painted');
        const time = performance.now() - pressed;
        window.keystrokes.set(pattern, time);
        window.waiting.get(pattern)?.(time);
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-pattern-painted'] });";

/// Waits for the rows of a pattern. Asking again and again would take from the window the time that is measured.
const PAINTED: &str = "
    const [pattern, done] = arguments;
    const time = window.keystrokes.get(pattern);
    if (time !== undefined) {
        done(time);
    } else {
        window.waiting.set(pattern, done);
        setTimeout(() => done('nothing for ten seconds'), 10_000);
    }";

/// The middle value, to a tenth.
fn median(mut values: Vec<f64>) -> Result<Value> {
    values.sort_by(f64::total_cmp);
    let middle = *values.get(values.len() / 2).context("nothing was measured")?;
    Ok(json!((middle * 10.0).round() / 10.0))
}

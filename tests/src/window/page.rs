//! The page in the window: finding by role and name, waiting for conditions, keys, commands, pictures, axe.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use fantoccini::Client;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::ElementRef;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// An element of the page.
pub type Element = fantoccini::elements::Element;

/// How long something may take to appear before the story fails. Only failures wait that long.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);

/// How WebDriver writes an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The page in a window.
pub struct Page {
    client: Client,
}

impl Page {
    pub(super) fn of(client: Client) -> Page {
        Page { client }
    }

    /// Waits until `check` gives something; failures of it count as *not yet*.
    ///
    /// # Errors
    /// After half a minute: what was awaited, the last failure, and the words on the page.
    pub async fn until<T>(&self, awaited: &str, check: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
        let deadline = Instant::now() + PATIENCE;
        let mut failure = String::new();
        loop {
            match check().await {
                Ok(Some(value)) => return Ok(value),
                Ok(None) => failure.clear(),
                Err(error) => failure = format!("; the last failure: {error:#}"),
            }
            if Instant::now() > deadline {
                let text = self
                    .text()
                    .await
                    .unwrap_or_else(|error| format!("nothing: {error:#}"));
                bail!("waited in vain for {awaited}{failure}\nOn the page: {text}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The element with this role and accessible name, as soon as it is there.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element> {
        self.find_in(None, role, name).await
    }

    /// The same, inside of `scope`.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn find_in(&self, scope: Option<&Element>, role: &str, name: &str) -> Result<Element> {
        self.until(&format!("the {role} “{name}”"), async || {
            self.look_for(scope, role, name).await
        })
        .await
    }

    /// Whether there is such an element now.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn has(&self, role: &str, name: &str) -> Result<bool> {
        Ok(self.look_for(None, role, name).await?.is_some())
    }

    /// The names of all elements with this role, now.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn names(&self, role: &str) -> Result<Vec<String>> {
        let names = self
            .run("return stories.names(...arguments)", vec![json!(role)])
            .await?;
        Ok(serde_json::from_value(names)?)
    }

    /// Clicks the element with this role and name, as soon as it is there and nothing covers it.
    ///
    /// # Errors
    /// When it cannot be clicked.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        self.click_in(None, role, name).await
    }

    /// The same, inside of `scope`.
    ///
    /// # Errors
    /// When it cannot be clicked.
    pub async fn click_in(&self, scope: Option<&Element>, role: &str, name: &str) -> Result<()> {
        self.until(&format!("the {role} “{name}” to click"), async || {
            let Some(element) = self.look_for(scope, role, name).await? else {
                return Ok(None);
            };
            if !element.is_enabled().await? {
                bail!("it is disabled");
            }
            element.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Chooses the radio button of this name by clicking its label: many are drawn by their label alone.
    ///
    /// # Errors
    /// When it cannot be chosen.
    pub async fn choose(&self, name: &str) -> Result<()> {
        self.until(&format!("the radio button “{name}” to choose"), async || {
            let Some(radio) = self.look_for(None, "radio", name).await? else {
                return Ok(None);
            };
            let label = self
                .run(
                    "return arguments[0].labels[0]",
                    vec![serde_json::to_value(radio)?],
                )
                .await?;
            let Some(label) = self.element(&label) else {
                bail!("it has no label");
            };
            label.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Puts `text` in place of what is in the text field with this role and name.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let field = self.find(role, name).await?;
        field.click().await?;
        self.press(&[Key::Control.into(), 'a']).await?;
        self.type_text(text).await
    }

    /// Types into whatever has the focus.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses keys together, such as Control and K, and lets them go.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn press(&self, chord: &[char]) -> Result<()> {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for &value in chord {
            keys = keys.then(KeyAction::Down { value });
        }
        for &value in chord.iter().rev() {
            keys = keys.then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Waits until these words can be seen somewhere.
    ///
    /// # Errors
    /// When they do not appear.
    pub async fn sees(&self, words: &str) -> Result<()> {
        self.until(&format!("the words “{words}”"), async || {
            Ok(self.text().await?.contains(words).then_some(()))
        })
        .await
    }

    /// Waits until these words can be seen nowhere.
    ///
    /// # Errors
    /// When they stay.
    pub async fn sees_no_more(&self, words: &str) -> Result<()> {
        self.until(&format!("the words “{words}” to go"), async || {
            Ok((!self.text().await?.contains(words)).then_some(()))
        })
        .await
    }

    /// All words that can be seen.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn text(&self) -> Result<String> {
        let text = self.run("return stories.text()", Vec::new()).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// What a command of the back end answers, asked through the window's own door.
    ///
    /// # Errors
    /// With the error that the command answers.
    pub async fn command(&self, command: &str, input: Value) -> Result<Value> {
        let script = "const [command, input, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('rpc', { command, input })
                .then((output) => done({ output }), (error) => done({ error }));";
        let mut answer = self
            .client
            .execute_async(script, vec![json!(command), input])
            .await?;
        match answer.get_mut("output") {
            Some(output) => Ok(output.take()),
            None => Err(anyhow!("{command} answers {answer}")),
        }
    }

    /// Runs a script that ends in `return`, with `arguments`.
    ///
    /// # Errors
    /// When it throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.prepare().await?;
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Runs a script that calls its last argument with a result.
    ///
    /// # Errors
    /// When it throws, or takes longer than a minute.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.prepare().await?;
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// What axe finds wrong on the page as it is, a line each.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn violations(&self) -> Result<Vec<String>> {
        self.settle().await?;
        let script = "const done = arguments[0];
            stories.violations().then(done, (error) => done([`axe failed: ${error}`]));";
        Ok(serde_json::from_value(self.run_async(script, Vec::new()).await?)?)
    }

    /// Waits until what changed is painted: fonts are there, what moved has arrived, and two frames have passed, without
    /// which pictures are stale.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn settle(&self) -> Result<()> {
        let script = "const done = arguments[0];
            document.fonts.ready.then(() => {
                for (const one of document.getAnimations()) {
                    if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish();
                }
                requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
            });";
        self.client.execute_async(script, Vec::new()).await?;
        Ok(())
    }

    /// Gives the page this size and waits until it has it.
    ///
    /// # Errors
    /// When it does not take it.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.client.set_window_size(width, height).await?;
        self.until(&format!("a page of {width} × {height}"), async || {
            let size = self
                .client
                .execute("return [innerWidth, innerHeight]", Vec::new())
                .await?;
            if size == json!([width, height]) {
                Ok(Some(()))
            } else {
                bail!("it has {size}")
            }
        })
        .await
    }

    /// Shows the page in `light` or in `dark`, as Settings does, without leaving the screen that is to be seen.
    ///
    /// # Errors
    /// When it does not take it.
    pub async fn wear(&self, appearance: &str) -> Result<()> {
        // Set anew at every look: the interface may be putting its own setting there at this very moment.
        let wear = "document.documentElement.dataset.mantineColorScheme = arguments[0];
            return getComputedStyle(document.documentElement).colorScheme";
        self.until(&format!("the {appearance} appearance"), async || {
            Ok((self.run(wear, vec![json!(appearance)]).await? == json!(appearance)).then_some(()))
        })
        .await
    }

    /// Saves a picture of the page as PNG, making the folder where it has none.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub async fn picture(&self, file: &Path) -> Result<PathBuf> {
        self.park().await?;
        self.settle().await?;
        let png = self.client.screenshot().await?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, png).with_context(|| format!("{} cannot be written", file.display()))?;
        Ok(file.to_owned())
    }

    /// Moves the pointer where nothing reacts to it, and tooltips away with it.
    async fn park(&self) -> Result<()> {
        let mut mouse = MouseActions::new("mouse".to_owned());
        // A driver that believes the pointer to be there already sends nothing: two places make a move certain.
        for (x, y) in [(4.0, 4.0), (1.0, 1.0)] {
            mouse = mouse.then(PointerAction::MoveTo {
                duration: Some(PAUSE),
                x,
                y,
            });
        }
        Ok(self.client.perform_actions(mouse).await?)
    }

    async fn look_for(&self, scope: Option<&Element>, role: &str, name: &str) -> Result<Option<Element>> {
        let scope = serde_json::to_value(scope)?;
        let found = self
            .run(
                "return stories.find(...arguments)",
                vec![json!(role), json!(name), scope],
            )
            .await?;
        Ok(self.element(&found))
    }

    /// What WebDriver means by this answer of a script; none when it is no element.
    fn element(&self, answer: &Value) -> Option<Element> {
        let id = answer.get(ELEMENT).and_then(Value::as_str)?;
        Some(Element::from_element_id(
            self.client.clone(),
            ElementRef::from(id.to_owned()),
        ))
    }

    /// Loads axe and the finders into the page, which loses them when it is loaded anew.
    async fn prepare(&self) -> Result<()> {
        let ready = self
            .client
            .execute("return window.stories !== undefined", Vec::new())
            .await?;
        if ready != json!(true) {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(&file)
                .with_context(|| format!("{} is missing; `npm ci` in ui brings it", file.display()))?;
            let finders = include_str!("page.js");
            self.client
                .execute(&format!("{axe};\n{finders}"), Vec::new())
                .await?;
        }
        Ok(())
    }
}

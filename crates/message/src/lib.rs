//! A trigger's message as the widget draws it, read in JavaScript without a window.
//!
//! The widgets' parsers are JavaScript. The window runs them in its own engine; here QuickJS runs the very same readings. They are one script
//! that the interface's tool chain builds (`ui/vite.shell.config.ts`). What comes out is [`Drawn`], a closed set of kinds.
//!
//! A message may come from anyone. The script meets no file, no network and nothing of the host but the test whether a text is an address; its
//! memory, its stack and its steps are bounded.

mod bounds;
mod script;

use simulate::{Drawn, MessageReading};

pub use self::bounds::Bounds;
use self::script::Script;

/// Reads messages.
#[derive(Debug)]
pub struct Reader {
    bounds: Bounds,
    script: Script,
}

/// Why a reader cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("The reader of messages does not start: {0}")]
pub struct NoReader(String);

/// Why a message has no tree.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    /// It is longer, nested deeper or has more signs in a row than what the window reads for a page.
    #[error("it is longer, nested deeper or has more signs in a row than what is drawn")]
    TooMuch,
    /// Reading it takes more than the bounds allow. The words are those of the JavaScript engine, for whoever looks for the reason.
    #[error("reading it takes more steps or memory than a message may take")]
    OutOfBounds(String),
    /// The readings made something of it that is no tree.
    #[error("what was read of it is no tree")]
    NoTree(#[source] serde_json::Error),
    /// The message before it broke the reader off, and a new one cannot be had.
    #[error(transparent)]
    NoReader(#[from] NoReader),
}

impl Reader {
    /// A reader within the usual bounds.
    ///
    /// # Errors
    /// When the memory for it cannot be had.
    pub fn new() -> Result<Reader, NoReader> {
        Reader::within(Bounds::default())
    }

    /// A reader within these bounds.
    ///
    /// # Errors
    /// When the memory for it cannot be had, or is less than the readings themselves need.
    pub fn within(bounds: Bounds) -> Result<Reader, NoReader> {
        let script = Script::start(bounds)?;
        Ok(Reader { bounds, script })
    }

    /// What a widget with this reading draws of a message.
    ///
    /// # Errors
    /// When it is too long, too deep or has too many signs in a row, or cannot be read within the bounds. It is then to be shown as it is written.
    pub fn draw(&mut self, message: &str, reading: MessageReading) -> Result<Drawn, Unread> {
        let read = self.script.read(message, name_of(reading), self.bounds.turns);
        if read.is_err() {
            // The parsers keep state of a message while they read it. Broken off, they would read the next one wrongly.
            self.script = Script::start(self.bounds)?;
        }
        let tree = read.map_err(Unread::OutOfBounds)?.ok_or(Unread::TooMuch)?;
        serde_json::from_str(&tree).map_err(Unread::NoTree)
    }
}

/// The name of a reading in the interface.
const fn name_of(reading: MessageReading) -> &'static str {
    match reading {
        MessageReading::Plain => "plain",
        MessageReading::MarkdownIt => "markdown-it",
        MessageReading::MessageParser => "message-parser",
        MessageReading::MessageParserWithTables => "message-parser-with-tables",
    }
}

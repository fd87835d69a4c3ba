//! What the stories of the whole product need: the use cases behind HTTP, as the interface's tests reach them.
//!
//! Not here: the tests themselves (`tests/`), and anything that the product ships.

pub mod host;
pub mod made_up;
#[cfg(feature = "window")]
pub mod window;

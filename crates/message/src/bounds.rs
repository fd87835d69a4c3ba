//! How much one message may cost.

/// What reading a message may take. None of it is a time, so that a message is read on every machine or on none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Memory for the readings and what they make of a message, in bytes.
    pub memory: usize,
    /// The depth of calls, in bytes of the thread's own stack.
    pub stack: usize,
    /// How often the script asks whether it may go on: about every ten thousand jumps and calls.
    pub turns: u32,
}

impl Default for Bounds {
    /// Five times what 20,000 characters of dense Markdown take. Rows of one sign such as `***` take steps by the square of their length, and run
    /// into the bound from some 1,700 characters on.
    fn default() -> Self {
        Bounds {
            memory: 128 << 20,
            stack: 512 << 10,
            turns: 5_000,
        }
    }
}

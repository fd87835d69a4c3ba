//! Who a visitor is: a number made of the log's key with a secret of the project. The key itself goes no further, so that addresses of
//! people are stored nowhere, and whoever has a result cannot look an address up in it.

use std::fmt;
use std::hash::Hasher as _;

use siphasher::sip::SipHasher13;
use urls::views::Visitor;

/// The secret of a project, by which keys of visitors become numbers. The same log gives the same numbers with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Salt([u8; 16]);

impl Salt {
    /// The secret with these bytes.
    pub const fn new(bytes: [u8; 16]) -> Salt {
        Salt(bytes)
    }

    /// The number of a visitor.
    pub fn number(&self, visitor: &Visitor<'_>) -> u64 {
        let mut hasher = SipHasher13::new_with_key(&self.0);
        match visitor {
            Visitor::Key(key) => hasher.write(key.as_bytes()),
            Visitor::Client { address, agent } => {
                hasher.write(address.as_bytes());
                // No address has this byte.
                hasher.write_u8(0);
                hasher.write(agent.as_bytes());
            }
        }
        hasher.finish()
    }
}

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(secret)")
    }
}

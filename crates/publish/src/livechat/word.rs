//! Words of a closed list, of which a server may know more than we do.

/// Declares an enum whose members are words of the API. A word that we do not know is kept, and goes back as it came.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $member:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$about])* $member,)+
            /// A word that the document does not have.
            Other(String),
        }

        impl $name {
            /// The words of the document, in its order.
            pub const WORDS: &'static [&'static str] = &[$($word,)+];

            /// The word as the API writes it.
            pub fn as_str(&self) -> &str {
                match self {
                    $($name::$member => $word,)+
                    $name::Other(word) => word,
                }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> $name {
                match word.as_str() {
                    $($word => $name::$member,)+
                    _ => $name::Other(word),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                String::deserialize(deserializer).map($name::from)
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use crate::livechat::agents::Role;

    #[test]
    fn a_word_that_nobody_knows_comes_back_as_it_came() {
        for word in ["administrator", "captain"] {
            let text = format!("\"{word}\"");
            let role: Role = serde_json::from_str(&text).unwrap();
            assert_eq!(serde_json::to_string(&role).unwrap(), text);
        }
        assert_eq!(
            Role::from("captain".to_owned()),
            Role::Other("captain".to_owned())
        );
    }
}

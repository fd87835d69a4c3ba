//! What every request and every answer has in common, and how they are declared.
//!
//! The types follow the document. Its table of fields is in `methods`, and a test holds the two to each other.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::secret::Secret;

/// The request of one method.
///
/// Members that the document does not name are kept in `rest` and sent along.
pub trait Request: Serialize + DeserializeOwned {
    /// The method's name, the last part of its URL.
    const METHOD: &'static str;
    /// The members without which the document does not let the method be called.
    const MUST: &'static [&'static str];
    /// The members that may be left out.
    const MAY: &'static [&'static str];
    /// What a good answer holds.
    type Answer: DeserializeOwned + Serialize;
}

/// A request of which several can be sent in one call.
pub trait Batched: Request {}

/// The types of a method, for those who have only its name.
#[derive(Debug, Clone, Copy)]
pub struct Types {
    /// The name that the type of the request has for the method.
    pub method: &'static str,
    /// See [`Request::MUST`].
    pub must: &'static [&'static str],
    /// See [`Request::MAY`].
    pub may: &'static [&'static str],
    /// Reads a request into its type and writes it again.
    pub request: fn(&Value) -> Result<Value, serde_json::Error>,
    /// Reads an answer into its type and writes it again, with dots for its secrets.
    pub answer: fn(&Value) -> Result<Value, serde_json::Error>,
}

impl Types {
    pub(crate) const fn of<R: Request>() -> Types {
        Types {
            method: R::METHOD,
            must: R::MUST,
            may: R::MAY,
            request: again::<R>,
            answer: again::<R::Answer>,
        }
    }
}

fn again<T: DeserializeOwned + Serialize>(value: &Value) -> Result<Value, serde_json::Error> {
    serde_json::to_value(T::deserialize(value)?)
}

/// What stands for a secret wherever an answer is written.
pub(crate) const DOTS: &str = "•••";

/// Writes a secret of an answer: as dots.
pub(crate) fn veiled<S: serde::Serializer>(_: &Secret, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(DOTS)
}

/// As [`veiled`], where there may be none.
pub(crate) fn veiled_if_any<S: serde::Serializer>(
    secret: &Option<Secret>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match secret {
        Some(secret) => veiled(secret, serializer),
        None => serializer.serialize_none(),
    }
}

/// Writes a secret of a request as it is: it must reach the server.
pub(crate) fn sent<S: serde::Serializer>(secret: &Secret, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(secret.expose())
}

/// Declares an object of the API: members that must be there, members that may be left out, and a place for all others.
/// `null` is never written.
macro_rules! object {
    (
        $(#[$meta:meta])*
        $name:ident {
            $(must { $($(#[$must_meta:meta])* $must:ident: $must_type:ty,)* })?
            $(may { $($(#[$may_meta:meta])* $may:ident: $may_type:ty,)* })?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $($($(#[$must_meta])* pub $must: $must_type,)*)?
            $($(
                $(#[$may_meta])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $may: Option<$may_type>,
            )*)?
            /// Members that the document does not name.
            #[serde(flatten)]
            pub rest: serde_json::Map<String, serde_json::Value>,
        }

        impl $name {
            /// With what must be there, and nothing else.
            #[allow(clippy::new_without_default, reason = "nothing that must be given has a default")]
            pub fn new($($($must: impl Into<$must_type>,)*)?) -> $name {
                $name {
                    $($($must: $must.into(),)*)?
                    $($($may: None,)*)?
                    rest: serde_json::Map::new(),
                }
            }
        }
    };
}

/// Declares the request of a method, as `object` does.
macro_rules! request {
    (
        $(#[$meta:meta])*
        $name:ident = $method:literal -> $answer:ty {
            $(must { $($(#[$must_meta:meta])* $must:ident: $must_type:ty,)* })?
            $(may { $($(#[$may_meta:meta])* $may:ident: $may_type:ty,)* })?
        }
    ) => {
        crate::livechat::request::object! {
            $(#[$meta])*
            $name {
                $(must { $($(#[$must_meta])* $must: $must_type,)* })?
                $(may { $($(#[$may_meta])* $may: $may_type,)* })?
            }
        }

        impl crate::livechat::request::Request for $name {
            const METHOD: &'static str = $method;
            const MUST: &'static [&'static str] = &[$($(stringify!($must),)*)?];
            const MAY: &'static [&'static str] = &[$($(stringify!($may),)*)?];
            type Answer = $answer;
        }
    };
}

pub(crate) use {object, request};

object! {
    /// An answer that holds nothing: the server sent `{}` or nothing at all.
    Nothing {}
}

//! Identities of rows, a type each, so that one cannot be passed for another. They are never given out twice. As JSON
//! they are numbers.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub struct $name(#[cfg_attr(feature = "typescript", ts(type = "number"))] pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_i64().map($name)
            }
        }
    )*};
}

ids! {
    /// A project.
    ProjectId
    /// A draft; it stays the same through all its revisions.
    DraftId
    /// One state of a draft's document.
    RevisionId
    /// A visitor's scripted visit.
    SessionId
    /// A server that can be published to.
    ServerId
    /// One run of a plan against a server.
    PublicationId
    /// One call of a publication.
    ItemId
    /// A template that somebody saved.
    TemplateId
}

/// Implements conversion to and from SQL for an enum that is kept as one word of text.
///
/// The words are part of the file format: changing one needs a migration.
macro_rules! kept_as_text {
    ($name:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        impl $name {
            /// The word that stands for it in the database and on the wire.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.key().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                match value.as_str()? {
                    $($word => Ok($name::$variant),)*
                    other => Err($crate::ids::unknown_word(stringify!($name), other)),
                }
            }
        }
    };
}
pub(crate) use kept_as_text;

pub(crate) fn unknown_word(of: &str, word: &str) -> rusqlite::types::FromSqlError {
    rusqlite::types::FromSqlError::Other(format!("{word:?} is not a known {of}").into())
}

/// Reads a platform from its key; `trigger` knows nothing of SQL, so that this is not a trait of its own.
pub(crate) fn platform(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<trigger::Platform> {
    let key: String = row.get(column)?;
    trigger::Platform::from_key(&key).ok_or_else(|| {
        let index = row.as_ref().column_index(column).unwrap_or_default();
        rusqlite::Error::FromSqlConversionFailure(
            index,
            rusqlite::types::Type::Text,
            Box::new(unknown_word("platform", &key)),
        )
    })
}

//! Units of work: what is read in one state, and what is kept together or not at all.
//!
//! Each call of the crate is a unit by itself, and [`Store::together`] makes one of several calls.

use std::path::PathBuf;

use rusqlite::{Connection, Transaction};

use crate::{Error, Result, Store};

impl Store {
    /// Makes one unit of several calls: what they write is there whole or not at all, and no other process writes
    /// between them, so that what was read at the beginning still holds at the end. A failed `work` leaves nothing.
    ///
    /// # Errors
    /// Those of `work`, and those of a write.
    pub fn together<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&mut Store) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let unit = Unit::begin(self)?;
        let value = work(unit.store)?;
        unit.keep()?;
        Ok(value)
    }

    /// Runs reads that see one state of the database.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let run = || {
            // Inside of a unit there is one state already.
            let _state = match self.conn.is_autocommit() {
                true => Some(self.conn.unchecked_transaction()?),
                false => None::<Transaction<'_>>,
            };
            work(&self.conn)
        };
        run().map_err(|error| error.of_file(self.name()))
    }

    /// Runs writes that are kept together or not at all.
    pub(crate) fn write<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let name: PathBuf = self.name().to_owned();
        self.together(|store| work(&store.conn))
            .map_err(|error: Error| error.of_file(&name))
    }
}

/// A unit that has begun. Dropping it takes back what was written.
struct Unit<'a> {
    store: &'a mut Store,
    statements: &'static Statements,
    kept: bool,
}

/// What begins and ends a unit.
struct Statements {
    begin: &'static str,
    keep: &'static str,
    take_back: &'static str,
}

/// Taking the write lock at once waits for others; upgrading a read would fail instead.
const OUTER: Statements = Statements {
    begin: "BEGIN IMMEDIATE",
    keep: "COMMIT",
    take_back: "ROLLBACK",
};

/// Of savepoints with one name, SQLite means the last.
const INNER: Statements = Statements {
    begin: "SAVEPOINT unit",
    keep: "RELEASE unit",
    take_back: "ROLLBACK TO unit; RELEASE unit",
};

impl Unit<'_> {
    fn begin(store: &mut Store) -> Result<Unit<'_>> {
        let statements = match store.conn.is_autocommit() {
            true => &OUTER,
            false => &INNER,
        };
        store
            .conn
            .execute_batch(statements.begin)
            .map_err(|error| Error::from(error).of_file(store.name()))?;
        Ok(Unit {
            store,
            statements,
            kept: false,
        })
    }

    fn keep(mut self) -> Result<()> {
        let kept = self.store.conn.execute_batch(self.statements.keep);
        self.kept = kept.is_ok();
        kept.map_err(|error| Error::from(error).of_file(self.store.name()))
    }
}

impl Drop for Unit<'_> {
    fn drop(&mut self) {
        // A full disk or a lost file ends the transaction of SQLite by itself.
        if !self.kept && !self.store.conn.is_autocommit() {
            // What cannot be taken back now is never committed: closing the file forgets it.
            let _ = self.store.conn.execute_batch(self.statements.take_back);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{NOON, a_draft, a_file, store_with_project};
    use crate::{ProjectKind, Save};

    #[test]
    fn several_calls_are_kept_together_or_not_at_all() {
        let (mut store, project) = store_with_project();
        let failed: Result<()> = store.together(|store| {
            store.create_drafts(project, &[a_draft("one")], 2)?;
            store.set_setting("made", &true)?;
            assert_eq!(store.drafts(project)?.len(), 1, "a unit sees its own writes");
            store.create_project("Other", ProjectKind::Own, 3)?;
            Err(Error::SecretInAddress)
        });
        assert!(matches!(failed, Err(Error::SecretInAddress)));
        assert!(store.drafts(project).unwrap().is_empty());
        assert_eq!(store.setting::<bool>("made").unwrap(), None);
        let made: Result<_> = store.together(|store| store.create_drafts(project, &[a_draft("one")], 2));
        assert_eq!(store.drafts(project).unwrap()[0].id, made.unwrap()[0]);
    }

    #[test]
    fn a_call_that_fails_inside_of_a_unit_takes_back_its_own_writes_only() {
        let (mut store, project) = store_with_project();
        let done: Result<()> = store.together(|store| {
            let one = store.create_drafts(project, &[a_draft("one")], 2)?[0];
            store.trash_drafts(&[one, crate::DraftId(99)], 3).unwrap_err();
            let inner: Result<()> = store.together(|store| {
                store.set_setting("inner", &1)?;
                Err(Error::SecretInAddress)
            });
            inner.unwrap_err();
            Ok(())
        });
        done.unwrap();
        assert_eq!(store.drafts(project).unwrap().len(), 1);
        assert_eq!(store.setting::<i32>("inner").unwrap(), None);
    }

    #[test]
    fn a_panic_inside_of_a_unit_leaves_nothing_and_a_store_that_works_on() {
        let (mut store, project) = store_with_project();
        let unit = std::panic::AssertUnwindSafe(|| {
            let _: Result<()> = store.together(|store| {
                store.create_drafts(project, &[a_draft("one")], 2)?;
                panic!("on purpose")
            });
        });
        std::panic::catch_unwind(unit).unwrap_err();
        assert!(store.drafts(project).unwrap().is_empty());
        store.create_drafts(project, &[a_draft("two")], 3).unwrap();
        assert_eq!(store.drafts(project).unwrap().len(), 1);
    }

    #[test]
    fn a_unit_is_one_commit_and_keeps_others_from_writing_between_its_calls() {
        let (_folder, file) = a_file(1);
        let mut one = Store::open(&file, NOON).unwrap();
        let mut other = Store::open(&file, NOON).unwrap();
        other.conn.busy_timeout(std::time::Duration::ZERO).unwrap();
        let project = one.projects().unwrap()[0].id;
        let draft = one.drafts(project).unwrap().remove(0);
        let done: Result<()> = one.together(|one| {
            one.create_drafts(project, &[a_draft("new")], 3)?;
            let save = Save {
                base: draft.head,
                document: "{}",
                burst: None,
                label: None,
            };
            let refused = other.save(draft.id, save, 4).unwrap_err();
            assert!(matches!(refused, Error::Locked { .. }), "{refused:?}");
            assert_eq!(other.drafts(project)?.len(), 1, "others see nothing of it yet");
            Ok(())
        });
        done.unwrap();
        assert_eq!(other.drafts(project).unwrap().len(), 2);
    }
}

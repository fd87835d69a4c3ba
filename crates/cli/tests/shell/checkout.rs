//! A checkout of a project as a folder, as continuous integration has it: no data folder, credentials from the environment.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{Practice, argument, code, json as read, run, triggerctl};

/// A checkout of the sample project, and a practice server beside it.
pub(crate) struct Checkout {
    pub(crate) practice: Practice,
    pub(crate) place: TempDir,
}

impl Checkout {
    pub(crate) fn new() -> Checkout {
        let checkout = Checkout {
            practice: Practice::start(&["--empty"]),
            place: tempfile::tempdir().unwrap(),
        };
        let data = checkout.place.path().join("data");
        let exported = run(&[
            "project",
            "export",
            argument(&checkout.shop()),
            "--data-dir",
            argument(&data),
        ]);
        assert_eq!(code(&exported), 0, "{exported:?}");
        // From here on there is no database.
        fs::remove_dir_all(data).unwrap();
        checkout
    }

    pub(crate) fn shop(&self) -> PathBuf {
        self.place.path().join("shop")
    }

    pub(crate) fn kept(&self) -> PathBuf {
        self.place.path().join("plan.json")
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = triggerctl(arguments);
        command
            .env("TRIGGERCTL_USER", self.practice.text("/credentials/user_id"))
            .env("TRIGGERCTL_TOKEN", self.practice.text("/credentials/auth_token"))
            .env("TRIGGER_DESIGNER_DATA_DIR", self.place.path().join("unused"));
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let output = self.command(arguments).output().unwrap();
        assert!(
            !self.place.path().join("unused").exists(),
            "a database was made: {arguments:?}"
        );
        output
    }

    pub(crate) fn plan(&self) -> Output {
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        self.run(&[
            "plan",
            "--folder",
            argument(&shop),
            "--server",
            url,
            "--format",
            "json",
        ])
    }

    pub(crate) fn apply(&self, more: &[&str]) -> Output {
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        let arguments = ["apply", "--folder", argument(&shop), "--server", url, "--yes"];
        self.run(&[&arguments[..], more].concat())
    }

    /// The operations of the items that are not unchanged, with the names of the files.
    #[track_caller]
    pub(crate) fn differences(&self) -> Vec<(String, String)> {
        let plan = self.plan();
        let differences: Vec<(String, String)> = read(&plan)["plan"]["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["operation"] != "unchanged")
            .map(|item| {
                let text = |member: &str| item[member].as_str().unwrap_or_default().to_owned();
                (text("operation"), text("draft"))
            })
            .collect();
        assert_eq!(
            code(&plan),
            if differences.is_empty() { 0 } else { 2 },
            "{plan:?}"
        );
        differences
    }

    pub(crate) fn edit(&self, file: &str, change: impl Fn(&mut Value)) {
        let path = self.shop().join(file);
        let mut document = parsed(&path);
        change(&mut document);
        fs::write(path, serde_json::to_string_pretty(&document).unwrap() + "\n").unwrap();
    }

    pub(crate) fn server_file(&self) -> PathBuf {
        let mut files = fs::read_dir(self.shop().join("servers")).unwrap();
        let only = files.next().unwrap().unwrap().path();
        assert!(files.next().is_none());
        only
    }

    pub(crate) fn triggers(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.shop().join("triggers"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files
    }
}

pub(crate) fn parsed(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[track_caller]
pub(crate) fn fine(output: &Output) {
    assert_eq!(code(output), 0, "{output:?}");
}

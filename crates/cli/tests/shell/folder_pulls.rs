//! Reading a server into a folder, and what others changed there since, on every platform.

use std::fs;
use std::process::Output;

use api::trigger::Platform;
use serde_json::{Value, json};

use crate::checkout::{Checkout, called, change, fine, name, parsed, triggers_of};
use crate::support::{argument, code, err, json as read, out};

impl Checkout {
    fn in_folder(&self, command: &str, more: &[&str]) -> Output {
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        self.run(&[&[command, "--folder", argument(&shop), "--server", url], more].concat())
    }

    fn pull(&self) -> Value {
        let pulled = self.in_folder("pull", &["--format", "json"]);
        let pulled_json = read(&pulled);
        let conflicts = pulled_json["conflicts"].as_array().unwrap().len();
        assert_eq!(code(&pulled), i32::from(conflicts > 0), "{pulled:?}");
        pulled_json
    }

    fn tied_to(&self, file: &str) -> Value {
        let server = parsed(&self.server_file());
        let mut ties = server["triggers"].as_array().unwrap().iter();
        ties.find(|tie| tie["file"] == file).unwrap().clone()
    }

    /// Others give a trigger of the server another message.
    fn say_there(&self, file: &str, text: &str) {
        let tie = self.tied_to(file);
        let mut theirs = tie["published"].clone();
        change(self.platform, &mut theirs, text);
        let (all, id) = (triggers_of(self.platform), tie["id"].as_str().unwrap());
        self.practice.control("PUT", &format!("{all}/{id}"), &theirs);
    }
}

fn published(platform: Platform) -> (Checkout, Vec<String>) {
    let checkout = Checkout::of(platform);
    fine(&checkout.apply(&[]));
    let files = checkout.triggers().iter().map(|file| name(file)).collect();
    (checkout, files)
}

#[test]
fn what_others_changed_comes_into_the_files_that_nobody_changed_here() {
    for platform in Platform::ALL {
        let (checkout, files) = published(platform);
        let quiet = checkout.pull();
        assert_eq!(quiet["triggers"], files.len(), "{quiet}");
        assert_eq!((&quiet["created"], &quiet["updated"]), (&json!([]), &json!([])));

        let [theirs, both, ours] = &files[..3] else {
            panic!("{files:?}");
        };
        let edit = |file: &str| {
            checkout.edit(&format!("triggers/{file}"), |document| {
                change(platform, document, "Ours");
            });
        };
        edit(both);
        edit(ours);
        checkout.say_there(theirs, "Theirs");
        checkout.say_there(both, "Theirs");
        let kept = fs::read(checkout.shop().join("triggers").join(both)).unwrap();
        let pulled = checkout.pull();
        assert_eq!(pulled["updated"][0]["file"], **theirs, "{pulled}");
        assert_eq!(pulled["updated"].as_array().unwrap().len(), 1);
        assert!(!pulled["updated"][0]["changes"].as_array().unwrap().is_empty());
        assert_eq!(pulled["conflicts"], json!([both]));
        assert_eq!(
            fs::read(checkout.shop().join("triggers").join(both)).unwrap(),
            kept,
            "a file that was changed here is never written over"
        );
        let mut differences = checkout.differences();
        differences.sort();
        assert_eq!(
            differences,
            [
                ("conflict".to_owned(), both.clone()),
                ("update".to_owned(), ours.clone()),
            ]
        );
    }
}

#[test]
fn a_checkout_without_ties_is_tied_to_what_is_the_same_and_gets_files_for_the_rest() {
    for platform in Platform::ALL {
        let (checkout, files) = published(platform);
        fs::remove_file(checkout.server_file()).unwrap();
        let gone = fs::read(checkout.shop().join("triggers").join(&files[0])).unwrap();
        fs::remove_file(checkout.shop().join("triggers").join(&files[0])).unwrap();
        // The third has the name of a trigger of the server, and another content: nobody knows which is meant.
        checkout.edit(&format!("triggers/{}", files[2]), |document| {
            change(platform, document, "Ours");
        });
        let pulled = checkout.pull();
        assert_eq!(pulled["created"].as_array().unwrap().len(), 1, "{pulled}");
        assert_eq!(pulled["conflicts"], json!([files[2]]));
        let made = pulled["created"][0]["file"].as_str().unwrap();
        let made = fs::read(checkout.shop().join("triggers").join(made)).unwrap();
        let of = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap();
        assert_eq!(called(platform, &of(&made)), called(platform, &of(&gone)));
        let listed = parsed(&checkout.shop().join("trigger-designer.json"));
        let listed = listed["triggers"].as_array().unwrap().iter();
        let made = pulled["created"][0]["file"].clone();
        assert!(
            listed
                .into_iter()
                .any(|entry| entry["file"] == made && entry["platform"] == platform.key())
        );
        let again = checkout.pull();
        assert_eq!(again["created"], json!([]), "{again}");
    }
}

#[test]
fn a_file_that_is_gone_stays_gone_and_a_trigger_that_is_gone_is_named() {
    for platform in Platform::ALL {
        let (checkout, files) = published(platform);
        fs::remove_file(checkout.shop().join("triggers").join(&files[0])).unwrap();
        let id = checkout.tied_to(&files[1])["id"].clone();
        let path = format!("{}/{}", triggers_of(platform), id.as_str().unwrap());
        checkout.practice.control("DELETE", &path, &Value::Null);
        let pulled = checkout.pull();
        assert_eq!(pulled["created"], json!([]), "{pulled}");
        assert_eq!(pulled["deleted_on_server"], json!([files[1]]));
        let mut differences = checkout.differences();
        differences.sort();
        assert_eq!(
            differences,
            [
                ("delete".to_owned(), files[0].clone()),
                ("deleted_on_server".to_owned(), files[1].clone()),
            ]
        );
    }
}

#[test]
fn drift_says_what_others_changed_since_files_and_server_agreed_and_writes_nothing() {
    for platform in Platform::ALL {
        let checkout = Checkout::of(platform);
        let never = checkout.in_folder("drift", &[]);
        assert_eq!(code(&never), 1, "{never:?}");
        assert!(err(&never).contains("Pull or apply once."), "{}", err(&never));

        fine(&checkout.apply(&[]));
        let quiet = checkout.in_folder("drift", &[]);
        assert_eq!((code(&quiet), out(&quiet).as_str()), (0, ""), "{quiet:?}");
        let file = name(&checkout.triggers()[0]);
        // What was changed here is no drift.
        checkout.edit(&format!("triggers/{file}"), |document| {
            change(platform, document, "Ours");
        });
        assert_eq!(code(&checkout.in_folder("drift", &[])), 0);
        checkout.say_there(&file, "Theirs");
        let before = fs::read(checkout.server_file()).unwrap();
        for _ in 0..2 {
            let drift = checkout.in_folder("drift", &[]);
            assert_eq!(code(&drift), 2, "{drift:?}");
            assert!(
                out(&drift).contains("Theirs") && out(&drift).contains("  changed  "),
                "{drift:?}"
            );
        }
        assert_eq!(fs::read(checkout.server_file()).unwrap(), before);
    }
}

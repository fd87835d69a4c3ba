//! Folders in which a stranger planted links and pipes: nothing outside them is written or read, and no command waits.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::checkout::{Checkout, fine, name};
use crate::support::{argument, code, err, run};

/// A folder of ours with one file, beside the checkout.
fn outside(checkout: &Checkout) -> PathBuf {
    let outside = checkout.place.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("kept.json"), "mine").unwrap();
    outside
}

#[track_caller]
fn assert_as_it_was(outside: &Path) {
    assert_eq!(fs::read_dir(outside).unwrap().count(), 1);
    assert_eq!(fs::read(outside.join("kept.json")).unwrap(), b"mine");
}

#[test]
fn publishing_from_a_folder_writes_through_none_of_its_links() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let outside = outside(&checkout);
    let server = checkout.server_file();
    symlink(outside.join("kept.json"), format!("{}.new", server.display())).unwrap();
    checkout.edit(
        &format!("triggers/{}", name(&checkout.triggers()[0])),
        |document| {
            document["description"] = "edited".into();
        },
    );
    fine(&checkout.apply(&[]));
    assert_as_it_was(&outside);

    let before = checkout.practice.triggers();
    let servers = checkout.shop().join("servers");
    fs::rename(&servers, checkout.place.path().join("moved")).unwrap();
    symlink(&outside, &servers).unwrap();
    let refused = checkout.apply(&[]);
    assert_eq!(code(&refused), 4, "{refused:?}");
    assert!(err(&refused).contains("shop/servers is a link to"), "{refused:?}");
    assert!(err(&refused).contains("help: "), "{refused:?}");
    assert_as_it_was(&outside);
    assert_eq!(checkout.practice.triggers(), before, "nothing was sent");
}

#[test]
fn an_export_into_a_folder_of_others_writes_through_none_of_its_links() {
    let checkout = Checkout::new();
    let outside = outside(&checkout);
    let data = checkout.place.path().join("other");
    let data = ["--data-dir", argument(&data)];
    let first = name(&checkout.triggers()[0]);
    for planted in ["triggers", "urls", "sessions"] {
        let folder = checkout.place.path().join(format!("export-{planted}"));
        fs::create_dir(&folder).unwrap();
        symlink(&outside, folder.join(planted)).unwrap();
        let refused = run(&[&["project", "export", argument(&folder)][..], &data].concat());
        assert_eq!(code(&refused), 4, "{refused:?}");
        assert!(
            err(&refused).contains(&format!("{planted} is a link to")),
            "{refused:?}"
        );
        assert_as_it_was(&outside);
    }
    let folder = checkout.place.path().join("drafts");
    fs::create_dir(&folder).unwrap();
    symlink(outside.join("kept.json"), folder.join(&first)).unwrap();
    let refused = run(&[&["export", "--to", argument(&folder)][..], &data].concat());
    assert_eq!(code(&refused), 4, "{refused:?}");
    assert!(err(&refused).contains(&first), "{refused:?}");
    assert_as_it_was(&outside);
}

#[test]
fn a_folder_of_files_is_read_without_what_its_links_and_pipes_lead_to() {
    let checkout = Checkout::new();
    let data = checkout.place.path().join("other");
    let secret = checkout.place.path().join("secret.json");
    fs::copy(&checkout.triggers()[0], &secret).unwrap();
    for (planted, said) in [("link.json", "is a link to"), ("pipe.json", "is a pipe")] {
        let folder = checkout.place.path().join(format!("folder-of-{planted}"));
        fs::create_dir(&folder).unwrap();
        if planted == "link.json" {
            symlink(&secret, folder.join(planted)).unwrap();
        } else {
            assert!(
                Command::new("mkfifo")
                    .arg(folder.join(planted))
                    .status()
                    .unwrap()
                    .success()
            );
        }
        let folder = argument(&folder);
        for arguments in [
            &["lint", folder][..],
            &["import", folder, "--data-dir", argument(&data)],
            &["simulate", "--triggers", folder, "--session", "/dev/null"],
        ] {
            let refused = run(arguments);
            assert_eq!(code(&refused), 4, "{refused:?}");
            assert!(
                err(&refused).contains(planted) && err(&refused).contains(said),
                "{refused:?}"
            );
        }
    }
}

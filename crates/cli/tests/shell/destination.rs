//! Where credentials go: to the address that was pinned, or that the user gave, and not where a folder of others says.

use std::fs;
use std::net::TcpListener;
use std::process::Output;

use serde_json::{Value, json};

use crate::checkout::{Checkout, fine, name};
use crate::support::{argument, code, err, out, triggerctl};

/// Somebody who waits for credentials. Connections wait in line, so that looking once at the end is enough.
struct Stranger(TcpListener);

impl Stranger {
    fn new() -> Stranger {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        Stranger(listener)
    }

    fn url(&self) -> String {
        format!("http://{}", self.0.local_addr().unwrap())
    }

    #[track_caller]
    fn assert_nobody_came(&self) {
        assert!(self.0.accept().is_err(), "somebody connected to the stranger");
    }
}

/// A checkout whose server's file leads to a stranger, since `moved` was called.
struct Scene {
    checkout: Checkout,
    stranger: Stranger,
    file: String,
}

impl Scene {
    fn new() -> Scene {
        let checkout = Checkout::new();
        fine(&checkout.apply(&[]));
        let file = name(&checkout.server_file());
        Scene {
            checkout,
            stranger: Stranger::new(),
            file,
        }
    }

    fn change(&self, change: impl Fn(&mut Value)) {
        self.checkout.edit(&format!("servers/{}", self.file), change);
    }

    fn moved(self) -> Scene {
        let url = self.stranger.url();
        self.change(|server| server["address"] = url.clone().into());
        self
    }

    fn url(&self) -> &str {
        self.checkout.practice.text("/base_url")
    }

    /// Runs a command on the folder, with the address pinned if one is given.
    fn run(&self, arguments: &[&str], pin: Option<&str>) -> Output {
        let shop = self.checkout.shop();
        let mut command = self
            .checkout
            .command(&[arguments, &["--folder", argument(&shop)]].concat());
        if let Some(pin) = pin {
            command.env("TRIGGERCTL_SERVER", pin);
        }
        command.output().unwrap()
    }
}

#[test]
fn with_a_pinned_address_a_folder_that_says_another_is_refused_before_anything_is_sent() {
    let scene = Scene::new().moved();
    let stem = scene.file.trim_end_matches(".json");
    for (arguments, ends) in [
        (&["plan"][..], 1),
        (&["plan", "--server", stem], 1),
        (&["plan", "--server", &scene.stranger.url()], 1),
        (&["apply"], 2),
        (&["apply", "--yes"], 2),
        (&["apply", "--yes", "--format", "json"], 2),
    ] {
        let refused = scene.run(arguments, Some(scene.url()));
        scene.stranger.assert_nobody_came();
        assert_eq!(code(&refused), ends, "{refused:?}");
        let said = err(&refused);
        for word in [
            scene.url(),
            &scene.stranger.url(),
            "TRIGGERCTL_SERVER",
            "Nothing was sent",
        ] {
            assert!(said.contains(word), "{word}: {said}");
        }
        assert!(
            arguments.contains(&"--server") || said.contains(&format!("servers/{}", scene.file)),
            "{said}"
        );
    }
}

#[test]
fn a_pinned_address_is_compared_and_not_its_spelling() {
    let scene = Scene::new();
    for spelling in [scene.url().to_owned(), format!(" {}/api/v1/ ", scene.url())] {
        let planned = scene.run(&["plan"], Some(&spelling));
        fine(&planned);
        assert!(!err(&planned).contains("TRIGGERCTL_SERVER"), "{planned:?}");
    }
}

#[test]
fn a_pin_that_pins_nothing_is_refused_and_not_repeated() {
    let scene = Scene::new().moved();
    for pin in ["", " ", "ftp://x", "https://anna:pl4nted@chat.example"] {
        let refused = scene.run(&["plan"], Some(pin));
        scene.stranger.assert_nobody_came();
        assert_eq!(code(&refused), 1, "{refused:?}");
        assert!(err(&refused).contains("TRIGGERCTL_SERVER"), "{refused:?}");
        assert!(!err(&refused).contains("pl4nted"), "{refused:?}");
    }
}

#[test]
fn a_plan_is_not_carried_out_where_the_folder_says_since() {
    let scene = Scene::new();
    let kept = scene.checkout.kept();
    let kept = argument(&kept);
    fine(&scene.run(&["plan", "--out", kept], None));
    let scene = scene.moved();
    let refused = scene.run(&["apply", "--yes", "--plan", kept], None);
    scene.stranger.assert_nobody_came();
    assert_eq!(code(&refused), 2, "{refused:?}");
    for word in [scene.url(), &scene.stranger.url(), "the plan", &scene.file] {
        assert!(err(&refused).contains(word), "{word}: {refused:?}");
    }
}

#[test]
fn an_address_that_is_given_means_no_server_that_is_only_called_so() {
    let scene = Scene::new().moved();
    let url = scene.url().to_owned();
    scene.change(|server| server["name"] = url.clone().into());
    let planned = scene.run(&["plan", "--server", &url], None);
    scene.stranger.assert_nobody_came();
    assert!(out(&planned).contains(&format!("({url}, ")), "{planned:?}");
}

#[test]
fn without_a_pin_it_is_said_once_that_the_folder_decides() {
    let scene = Scene::new();
    for arguments in [&["plan"][..], &["apply", "--yes"]] {
        let said = err(&scene.run(arguments, None));
        assert_eq!(
            said.matches("decides where your credentials go").count(),
            1,
            "{said}"
        );
        assert!(
            said.contains(&format!("TRIGGERCTL_SERVER={}", scene.url())),
            "{said}"
        );
        assert!(said.contains(&scene.file), "{said}");
        let pinned = scene.run(arguments, Some(scene.url()));
        assert!(!err(&pinned).contains("decides where"), "{pinned:?}");
    }
    let given = scene.run(&["plan", "--server", scene.url()], None);
    assert!(!err(&given).contains("decides where"), "{given:?}");
}

/// A data folder with a server at an address, and what a command on it says.
struct Data(tempfile::TempDir);

impl Data {
    fn with(address: &str) -> (Data, Output) {
        let data = Data(tempfile::tempdir().unwrap());
        let added = data.run(
            &[
                "server", "add", address, "--user", "u", "--name", "shop", "--keep", "none",
            ],
            None,
        );
        (data, added)
    }

    fn run(&self, arguments: &[&str], pin: Option<&str>) -> Output {
        let mut command = triggerctl(&[arguments, &["--data-dir", argument(self.0.path())]].concat());
        command
            .env("TRIGGERCTL_TOKEN", "t0ken")
            .env("TRIGGERCTL_USER", "u");
        if let Some(pin) = pin {
            command.env("TRIGGERCTL_SERVER", pin);
        }
        command.output().unwrap()
    }
}

/// A file with a trigger that asks an external service.
fn asks_a_service(data: &Data) -> String {
    let file = data.0.path().join("asks.json");
    let trigger = json!({
        "name": "Asks", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "time-on-site", "value": "1" }],
        "actions": [{ "name": "use-external-service", "params": {
            "sender": "queue", "name": "", "serviceUrl": "https://service.invalid/", "serviceTimeout": 1000,
            "serviceFallbackMessage": "later",
        }}],
    });
    fs::write(&file, trigger.to_string()).unwrap();
    argument(&file).to_owned()
}

#[test]
fn a_pinned_address_holds_for_every_command_that_signs_in() {
    let stranger = Stranger::new();
    let (data, added) = Data::with(&stranger.url());
    fine(&added);
    let asks = asks_a_service(&data);
    for arguments in [
        &[
            "server",
            "add",
            &stranger.url(),
            "--user",
            "u",
            "--name",
            "other",
            "--keep",
            "none",
        ][..],
        &["server", "test", "--server", "shop"],
        &["plan", "--server", "shop"],
        &["apply", "--server", "shop", "--yes"],
        &["pull", "--server", "shop"],
        &["service", "call", &asks, "--server", "shop"],
    ] {
        let refused = data.run(arguments, Some("https://chat.example"));
        stranger.assert_nobody_came();
        assert_eq!(code(&refused), 2, "{arguments:?}: {refused:?}");
        assert!(
            err(&refused).contains("TRIGGERCTL_SERVER lets credentials go to https://chat.example only"),
            "{refused:?}"
        );
        assert!(err(&refused).contains(&stranger.url()), "{refused:?}");
    }
}

#[test]
fn it_is_said_where_the_secret_token_of_a_service_goes() {
    let (data, _) = Data::with("http://127.0.0.1:1");
    let asks = asks_a_service(&data);
    let text = fs::read_to_string(&asks).unwrap();
    fs::write(
        &asks,
        text.replace("https://service.invalid/", "http://0.0.0.0:1/x?key=k"),
    )
    .unwrap();
    let called = triggerctl(&["service", "call", &asks])
        .env("TRIGGERCTL_SERVICE_TOKEN", "t0ken")
        .output()
        .unwrap();
    assert!(
        err(&called).contains("The secret token goes to http://0.0.0.0:1, as "),
        "{called:?}"
    );
    assert!(err(&called).contains("is not encrypted"), "{called:?}");
    let called = triggerctl(&["service", "call", &asks]).output().unwrap();
    assert!(!err(&called).contains("secret token"), "{called:?}");
}

#[test]
fn every_command_that_signs_in_warns_of_an_address_without_encryption_first() {
    // This machine under a name that is not its own: nobody listens there, and nothing leaves it.
    let address = "http://0.0.0.0:1";
    let (data, added) = Data::with(address);
    fine(&added);
    assert!(err(&added).contains("not encrypted"), "{added:?}");
    let asks = asks_a_service(&data);
    let checkout = Checkout::new();
    let shop = checkout.shop();
    let shop = argument(&shop);
    for arguments in [
        &["server", "test", "--server", "shop"][..],
        &["plan", "--server", "shop"],
        &["apply", "--server", "shop", "--yes"],
        &["pull", "--server", "shop"],
        &["service", "call", &asks, "--server", "shop"],
        &["plan", "--folder", shop, "--server", address],
        &["apply", "--folder", shop, "--server", address, "--yes"],
    ] {
        for format in ["text", "json"] {
            let warned = data.run(&[arguments, &["--format", format]].concat(), None);
            let said = err(&warned);
            assert_eq!(
                said.matches("is not encrypted").count(),
                1,
                "{arguments:?}: {said}"
            );
            let (warning, error) = (said.find("is not encrypted"), said.find("error").unwrap());
            assert!(warning.unwrap() < error, "{arguments:?}: {said}");
        }
    }
}

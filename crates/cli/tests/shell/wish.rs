//! `wish`: what somebody wants, said in a shell.

use serde_json::json;

use crate::support::{code, err, json as json_of, out, run, run_on};

const PRICING: [&str; 7] = [
    "wish",
    "Questions?",
    "--page",
    "/pricing",
    "--after",
    "45s",
    "--often=once-per-visit",
];

#[test]
fn each_platform_says_what_it_can_do_and_the_visits_show_it() {
    let said = run(&PRICING);
    assert_eq!(code(&said), 0, "{}", err(&said));
    let text = out(&said);
    for line in [
        "Rocket.Chat: not quite; the nearest that there is",
        "Zendesk Chat: possible",
        "LiveChat: possible",
        "  1. One trigger: as wanted in 7 of 7 visits",
        "     It speaks on every page, not only on /pricing.",
        "     Is on another page only: 45 s instead of silent",
        "  Comes to the page and stays: 45 s",
    ] {
        assert!(text.lines().any(|said| said == line), "{line}: {text}");
    }

    let only = [&PRICING[..], &["--platform", "rocketchat"]].concat();
    assert_eq!(code(&run(&only)), 1);
}

#[test]
fn a_way_is_taken_as_drafts_that_other_commands_read() {
    let take = [
        &PRICING[..],
        &[
            "--unless-visited",
            "/thank-you",
            "--platform",
            "zendesk-chat",
            "--take",
            "1",
        ],
    ]
    .concat();
    let said = run(&take);
    assert_eq!(code(&said), 0, "{}", err(&said));
    let drafts = json_of(&said);
    assert_eq!(
        drafts[0]["definition"]["actions"],
        json!([["addTag", "visited_thank_you"]])
    );
    let checked = run_on(&["lint", "-"], &drafts.to_string());
    assert_eq!(code(&checked), 0, "{}", out(&checked));

    let beyond = [&PRICING[..], &["--platform", "livechat", "--take", "9"]].concat();
    let said = run(&beyond);
    assert_eq!(code(&said), 2);
    assert!(err(&said).contains("and no number 9"), "{}", err(&said));
}

#[test]
fn what_nothing_can_be_done_with_says_the_way_out() {
    let nowhere = run(&["wish", "Hello", "--page", "/über uns"]);
    assert_eq!(code(&nowhere), 2);
    assert!(
        err(&nowhere).contains("Write “/%C3%BCber%20uns”."),
        "{}",
        err(&nowhere)
    );
    let never = run(&["wish", "Hello", "--after", "soon"]);
    assert_eq!(code(&never), 2);
    let impossible = run(&["wish", "Hello", "--when-opened", "--platform", "livechat"]);
    assert_eq!(code(&impossible), 1);
    assert!(
        out(&impossible).contains("LiveChat: not possible"),
        "{}",
        out(&impossible)
    );
}

//! The widget of servers 5.0 to 6.1 before page URLs were mended.

use simulate::Reason;

use crate::triggers::{page_url, seconds, with_conditions};
use crate::{play, shown};

const UNTOLD_URLS: &str = "rocketchat-5.4.8";
const UP_TO_6_5: &str = "rocketchat-6.5";

#[test]
fn in_5_4_1_a_page_url_does_not_fire_in_a_site_and_in_5_4_9_it_does() {
    let triggers = [page_url("cs-en", "/(cs|en)/")];
    let script = "next agent anna\nload https://shop.example/rc/en/\nwait 5s";
    let trace = play(UNTOLD_URLS, &triggers, script);
    assert_eq!(shown(&trace), [""; 0]);
    assert_eq!(
        trace.decisions.last().unwrap().reason,
        Reason::new("page_url_unavailable")
    );
    assert_eq!(shown(&play(UP_TO_6_5, &triggers, script)), ["0 cs-en anna"]);
}

#[test]
fn in_5_4_1_a_report_of_the_site_changes_nothing() {
    let script =
        "next agent anna\nsite reports routes\nload https://shop.example/\nroute https://shop.example/en/";
    let trace = play(UNTOLD_URLS, &[page_url("en", "/en/")], script);
    assert_eq!(shown(&trace), [""; 0]);
}

#[test]
fn in_5_4_1_a_page_url_fires_in_a_widget_that_is_a_page_of_its_own() {
    let script = "next agent anna\nstandalone\nload https://shop.example/en/";
    let trace = play(UNTOLD_URLS, &[page_url("en", "/en/")], script);
    assert_eq!(shown(&trace), ["0 en anna"]);
}

#[test]
fn in_5_4_1_the_other_conditions_count_as_in_6_5() {
    let both = with_conditions(seconds("t1", ""), &[("time-on-site", "2"), ("page-url", "shop")]);
    let script = "next agent anna\nload https://shop.example/\nwait 3s";
    assert_eq!(
        shown(&play(UNTOLD_URLS, std::slice::from_ref(&both), script)),
        ["2 t1 anna"]
    );
    assert_eq!(
        shown(&play(UP_TO_6_5, &[both], script)),
        ["0 t1 anna", "2 t1 anna"]
    );
}

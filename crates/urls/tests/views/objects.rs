//! Objects of JSON: page views, events of Google Analytics, visits of Matomo.

use urls::SkipReason;

use crate::check;

#[test]
fn page_views_as_json_need_no_wizard() {
    check(
        concat!(
            "\u{feff}{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"https://shop.example/\"}\r\n",
            "{ \"url\" : \"https://shop.example/a\\u0062?x=\\\"1\\\"\", \"time\" : \"2025-10-10T15:55:37+02:00\", \"visitor\" : 12 }\n",
            "\n",
            "{\"more\":{\"time\":[1,{\"url\":null}]},\"visitor\":\"ü\",\"n\":-1.5e3,\"url\":\"https://shop.example/b\",\"time\":1760104538000.9,\"ok\":true}\n",
            "{\"time\":0,\"visitor\":\"-\",\"url\":\"https:\\/\\/shop.example\\/\\ud800\"}\n",
            "{\"time\":1760104536000,\"visitor\":\"a7\"}\n",
            "{\"time\":\"yesterday\",\"visitor\":\"a7\",\"url\":\"https://shop.example/\"}\n",
            "{\"time\":1760104536000,\"visitor\":null,\"url\":\"https://shop.example/\"}\n",
            "{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"/x\"}\n",
            "{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"https://shop.example/\"\n",
            "{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"https://shop.example/a.pdf\"}"
        ),
        &[
            "1760104536000 a7 https://shop.example/",
            "1760104537000 12 https://shop.example/ab?x=\"1\"",
            "1760104538000 ü https://shop.example/b",
            "0 - https://shop.example/\u{fffd}",
            "1760104536000 a7 https://shop.example/a.pdf",
        ],
        &[
            (SkipReason::NotUrl, 1),
            (SkipReason::BadTime, 1),
            (SkipReason::NoVisitor, 1),
            (SkipReason::NoOrigin, 1),
            (SkipReason::NotLogLine, 1),
        ],
    );
}

#[test]
fn objects_with_names_of_their_own_are_read_one_a_line_or_in_a_list() {
    let views = [
        "1760104536000 a7 https://shop.example/",
        "1760104537000 b9 https://shop.example/x",
    ];
    for log in [
        r#"{"ts":1760104536,"who":"a7","page":{"href":"https://shop.example/"}}
{"page":{"href":"https://shop.example/x"},"who":"b9","ts":1760104537}"#,
        r#"[{"time":1760104536000,"visitor":"a7","url":"https://shop.example/"},
{"time":1760104537000,"visitor":"b9","url":"https://shop.example/x"}]"#,
        r#"[
  {
    "when": "2025-10-10 13:55:36",
    "visitor_id": "a7",
    "page_url": "https:\/\/shop.example\/"
  },
  {
    "when": "2025-10-10 13:55:37",
    "visitor_id": "b9",
    "page_url": "https:\/\/shop.example\/x"
  }
]
"#,
    ] {
        check(log, &views, &[]);
    }
}

#[test]
fn other_events_than_page_views_are_left_out() {
    check(
        concat!(
            r#"{"event":"$pageview","distinct_id":"a7","timestamp":"2025-10-10T13:55:36Z","properties":{"$current_url":"https://shop.example/"}}"#,
            "\n",
            r#"{"event":"add to cart","distinct_id":"a7","timestamp":"2025-10-10T13:55:37Z","properties":{"$current_url":"https://shop.example/"}}"#,
        ),
        &["1760104536000 a7 https://shop.example/"],
        &[(SkipReason::OtherEvent, 1)],
    );
}

#[test]
fn events_of_analytics_and_visits_of_matomo_give_their_page_views() {
    let event = |name: &str, user: &str| {
        format!(
            r#"{{"event_date":"20251010","event_timestamp":"1760104536123456","event_name":"{name}","event_params":[{{"key":"ga_session_id","value":{{"string_value":null,"int_value":"17"}}}},{{"key":"page_location","value":{{"string_value":"https://shop.example/x"}}}}],"user_pseudo_id":{user},"device":{{"category":"mobile"}}}}"#
        )
    };
    let events = [
        event("page_view", "\"17.4\""),
        event("scroll", "\"17.4\""),
        event("page_view", "null"),
    ];
    let left_out = [(SkipReason::OtherEvent, 1), (SkipReason::NoVisitor, 1)];
    check(
        &events.join("\n"),
        &["1760104536123 17.4 https://shop.example/x"],
        &left_out,
    );
    check(
        &format!("[{}]", events.join(",\n")),
        &["1760104536123 17.4 https://shop.example/x"],
        &left_out,
    );
    let visits = r#"[
  {"idSite":"1","idVisit":"8","visitorId":"c0ffee","actionDetails":[
    {"type":"action","url":"https:\/\/shop.example\/","pageTitle":"Shop {","timestamp":1760104536},
    {"type":"outlink","url":"https:\/\/other.example\/","timestamp":1760104537},
    {"type":"search","url":"https:\/\/shop.example\/?q=x","timestamp":"1760104538"}]},
  {"idSite":"1","idVisit":"9","visitorId":"decade","actionDetails":{"1":{"type":"action","url":"https:\/\/shop.example\/x","timestamp":1760104539}}}
]"#;
    check(
        visits,
        &[
            "1760104536000 c0ffee https://shop.example/",
            "1760104538000 c0ffee https://shop.example/?q=x",
            "1760104539000 decade https://shop.example/x",
        ],
        &[(SkipReason::OtherEvent, 1)],
    );
    check(
        "{\"visitIp\":\"203.0.113.9\",\"visitorId\":\"c0ffee\",\"actionDetails\":[{\"type\":\"action\",\"url\":\"https://shop.example/\",\"timestamp\":1760104536}]}\n\
         {\"visitIp\":\"203.0.113.9\",\"visitorId\":null,\"actionDetails\":[{\"type\":\"action\",\"url\":\"https://shop.example/\",\"timestamp\":1760104536}]}\n\
         {\"visitorId\":\"c0ffee\"}\n",
        &[
            "1760104536000 c0ffee https://shop.example/",
            "1760104536000 203.0.113.9| https://shop.example/",
        ],
        &[(SkipReason::NotLogLine, 1)],
    );
}

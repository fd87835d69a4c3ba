//! Page views out of logs, a few lines of each format.

use urls::SkipReason;
use urls::views::{Counts, Layout, LayoutError, Options, Reader, Role, Rule, TimeFormat, Visitor};

/// A page view in one line, and what was left out.
fn read(layout: &Layout, log: &[u8]) -> (Vec<String>, Counts) {
    let mut views = Vec::new();
    let block = Reader::new(layout).cut(log, true);
    let counts = block.read(log, &mut |view| {
        let visitor = match &view.visitor {
            Visitor::Key(key) => key.to_string(),
            Visitor::Client { address, agent } => format!("{address}|{agent}"),
        };
        views.push(format!("{} {visitor} {}", view.time_ms, view.url));
    });
    (views, counts)
}

fn guessed(name: &str, log: &str) -> Layout {
    Layout::guess(name, log.as_bytes(), &Options::default()).unwrap_or_else(|error| panic!("{error}\n{log}"))
}

/// Guesses a layout without hints and reads the log by it.
#[track_caller]
fn check(log: &str, expected: &[&str], left_out: &[(SkipReason, u64)]) {
    let (views, counts) = read(&guessed("", log), log.as_bytes());
    assert_eq!(views, expected, "{counts:?}");
    let reasons: Vec<(SkipReason, u64)> = counts
        .left_out
        .iter()
        .map(|left| (left.reason, left.count))
        .collect();
    let mut left_out = left_out.to_vec();
    left_out.sort_by_key(|(reason, count)| (std::cmp::Reverse(*count), *reason));
    assert_eq!(reasons, left_out, "{:?}", counts.examples);
    assert_eq!(counts.records, counts.views + counts.skipped);
}

#[test]
fn page_views_as_json_need_no_wizard() {
    check(
        concat!(
            "\u{feff}{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"https://shop.example/\"}\r\n",
            "{ \"url\" : \"https://shop.example/a\\u0062?x=\\\"1\\\"\", \"time\" : \"2025-10-10T15:55:37+02:00\", \"visitor\" : 12 }\n",
            "\n",
            "{\"more\":{\"time\":[1,{\"url\":null}]},\"visitor\":\"ü\",\"n\":-1.5e3,\"url\":\"https://shop.example/b\",\"time\":1760104538000.9,\"ok\":true}\n",
            "{\"time\":0,\"visitor\":\"a7\",\"url\":\"https:\\/\\/shop.example\\/\\ud800\"}\n",
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
            "0 a7 https://shop.example/\u{fffd}",
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

/// A browser of a visitor.
const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

#[test]
fn an_access_log_gives_the_pages_that_people_saw() {
    let line = |front: &str, time: &str, request: &str, status: u16, agent: &str| {
        format!("{front} [{time}] \"{request}\" {status} 17 \"-\" \"{agent}\"\n")
    };
    let first = "10/Oct/2025:15:55:36 +0200";
    let log = [
        line(
            "shop.example:443 203.0.113.9 - -",
            first,
            "GET /contact?a=1 HTTP/1.1",
            200,
            BROWSER,
        ),
        line(
            "shop.example:80 2001:db8::1 - frank",
            "10/Oct/2025:13:55:37 +0000",
            "GET / HTTP/2.0",
            304,
            BROWSER,
        ),
        line(
            "shop.example:443 203.0.113.9 - -",
            first,
            "GET /robots.txt HTTP/1.1",
            200,
            BROWSER,
        ),
        line(
            "shop.example:443 203.0.113.9 - -",
            first,
            "POST /contact HTTP/1.1",
            200,
            BROWSER,
        ),
        line(
            "shop.example:443 203.0.113.9 - -",
            first,
            "GET /old HTTP/1.1",
            301,
            BROWSER,
        ),
        line(
            "shop.example:443 203.0.113.9 - -",
            first,
            "GET /none HTTP/1.1",
            404,
            BROWSER,
        ),
        line(
            "shop.example:443 203.0.113.9 - -",
            first,
            "GET / HTTP/1.1",
            200,
            "curl/8.7.1",
        ),
        line(
            "shop.example:443 203.0.113.9 - -",
            first,
            "GET / HTTP/1.1",
            200,
            "-",
        ),
        line(
            "shop.example:443 203.0.113.9 - -",
            "31/Feb/2025:13:55:37 +0000",
            "GET / HTTP/1.1",
            200,
            BROWSER,
        ),
        line("203.0.113.9 - -", first, "GET /path HTTP/1.1", 200, BROWSER),
        "the disk was full here\n".to_owned(),
    ]
    .concat();
    check(
        &log,
        &[
            &format!("1760104536000 203.0.113.9|{BROWSER} https://shop.example/contact?a=1"),
            &format!("1760104537000 2001:db8::1|{BROWSER} http://shop.example/"),
        ],
        &[
            (SkipReason::Bot, 2),
            (SkipReason::Asset, 1),
            (SkipReason::OtherMethod, 1),
            (SkipReason::Redirect, 1),
            (SkipReason::Failure, 1),
            (SkipReason::BadTime, 1),
            (SkipReason::NoOrigin, 1),
            (SkipReason::NotLogLine, 1),
        ],
    );
}

#[test]
fn a_common_log_has_the_site_and_the_zone_that_one_tells() {
    let options = Options {
        origin: Some("https://shop.example/".to_owned()),
        zone_minutes: 120,
        ..Options::default()
    };
    let log = "203.0.113.9 - - [10/Oct/2025:15:55:36] \"GET /x HTTP/1.1\" 200 17\n- - - [10/Oct/2025:15:55:36] \"GET /x HTTP/1.1\" 200 17\n";
    let layout = Layout::guess("access.log", log.as_bytes(), &options).unwrap();
    let (views, counts) = read(&layout, log.as_bytes());
    assert_eq!(views, ["1760104536000 203.0.113.9| https://shop.example/x"]);
    assert_eq!(counts.because(SkipReason::NoVisitor), 1);
}

#[test]
fn each_rule_can_be_switched_off() {
    let front = "shop.example 203.0.113.9 - - [10/Oct/2025:13:55:36 +0000]";
    let log = format!(
        "{front} \"GET /bot HTTP/1.1\" 200 1 \"-\" \"Googlebot/2.1\"\n{front} \"GET /a.css HTTP/1.1\" 200 1 \"-\" \"{BROWSER}\"\n\
         {front} \"GET /none HTTP/1.1\" 404 1 \"-\" \"{BROWSER}\"\n{front} \"POST /form HTTP/1.1\" 200 1 \"-\" \"{BROWSER}\"\n"
    );
    for (rule, path) in [
        (Rule::Bots, "/bot"),
        (Rule::Assets, "/a.css"),
        (Rule::NotShown, "/none"),
        (Rule::OtherMethods, "/form"),
    ] {
        let mut options = Options::default();
        options.leave_out.remove(&rule);
        let layout = Layout::guess("", log.as_bytes(), &options).unwrap();
        let (views, counts) = read(&layout, log.as_bytes());
        assert_eq!((views.len(), counts.skipped), (1, 3), "{rule:?}");
        assert!(views[0].ends_with(path), "{rule:?} {views:?}");
        assert!(!rule.words().is_empty() && rule.words().ends_with('.'));
    }
}

#[test]
fn logs_of_servers_in_json_are_read() {
    for (line, view) in [
        // Caddy.
        (
            r#"{"level":"info","ts":1760104536.25,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"10.0.0.1","client_ip":"203.0.113.9","proto":"HTTP/2.0","method":"GET","host":"shop.example","uri":"/x?a=1","headers":{"User-Agent":["Mozilla/5.0"],"Referer":["https://other.example/"]},"tls":{"version":772}},"duration":0.1,"status":200}"#,
            "1760104536250 203.0.113.9|Mozilla/5.0 https://shop.example/x?a=1",
        ),
        // Traefik.
        (
            r#"{"ClientAddr":"203.0.113.9:5000","ClientHost":"203.0.113.9","DownstreamStatus":200,"RequestAddr":"shop.example","RequestHost":"shop.example","RequestMethod":"GET","RequestPath":"/x","RequestScheme":"http","request_User-Agent":"Mozilla/5.0","StartUTC":"2025-10-10T13:55:35.9Z","time":"2025-10-10T13:55:36Z"}"#,
            "1760104536000 203.0.113.9|Mozilla/5.0 http://shop.example/x",
        ),
        // nginx with a format of its own.
        (
            r#"{"time_local":"10/Oct/2025:13:55:36 +0000","remote_addr":"203.0.113.9","request":"GET /x?b HTTP/1.1","uri":"/index.php","status":"200","http_host":"shop.example","http_user_agent":"Mozilla/5.0","http_referrer":"https://other.example/"}"#,
            "1760104536000 203.0.113.9|Mozilla/5.0 https://shop.example/x?b",
        ),
        // The Elastic Common Schema, nested and flat.
        (
            r#"{"@timestamp":"2025-10-10T13:55:36.000Z","client":{"ip":"203.0.113.9"},"host":{"name":"web-1"},"url":{"original":"/x","domain":"shop.example"},"user_agent":{"original":"Mozilla/5.0"},"http":{"request":{"method":"GET"},"response":{"status_code":200}}}"#,
            "1760104536000 203.0.113.9|Mozilla/5.0 https://shop.example/x",
        ),
        (
            r#"{"@timestamp":"2025-10-10T13:55:36Z","client.ip":"203.0.113.9","url.full":"https://shop.example/x","user_agent.original":"Mozilla/5.0","http.request.method":"GET","http.response.status_code":200}"#,
            "1760104536000 203.0.113.9|Mozilla/5.0 https://shop.example/x",
        ),
        // Google's load balancers.
        (
            r#"{"httpRequest":{"requestMethod":"GET","requestUrl":"https://shop.example/x","status":200,"remoteIp":"203.0.113.9","userAgent":"Mozilla/5.0"},"timestamp":"2025-10-10T13:55:36.000001Z"}"#,
            "1760104536000 203.0.113.9|Mozilla/5.0 https://shop.example/x",
        ),
        // Docker around a combined log.
        (
            r#"{"log":"shop.example 203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /x HTTP/1.1\" 200 17 \"-\" \"Mozilla/5.0\"\n","stream":"stdout","time":"2025-10-10T13:55:40Z"}"#,
            "1760104536000 203.0.113.9|Mozilla/5.0 https://shop.example/x",
        ),
    ] {
        check(
            &format!("{line}\n{line}\nbroken\n"),
            &[view, view],
            &[(SkipReason::NotLogLine, 1)],
        );
    }
}

#[test]
fn logs_that_name_their_fields_are_read_also_where_the_fields_change() {
    check(
        "#Software: Microsoft Internet Information Services 10.0\r\n#Date: 2025-10-10 13:55:00\r\n\
         #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port c-ip cs(User-Agent) cs-host sc-status\r\n\
         2025-10-10 13:55:36 10.0.0.1 GET /contact a=1 443 203.0.113.9 Mozilla/5.0+(X11) shop.example 200\r\n\
         2025-10-10 13:55:36 10.0.0.1 GET /contact - 443 203.0.113.9 - shop.example 200\r\n\
         2025-10-10 13:55:36 10.0.0.1 GET /none - 443 203.0.113.9 Mozilla/5.0 shop.example 404\r\n\
         #Fields: time date c-ip cs-uri-stem cs-host x-forwarded-for\r\n\
         13:55:37 2025-10-10 10.0.0.2 /later shop.example 203.0.113.9\r\n\
         13:55:37\r\n",
        &[
            "1760104536000 203.0.113.9|Mozilla/5.0+(X11) https://shop.example/contact?a=1",
            "1760104537000 203.0.113.9| https://shop.example/later",
        ],
        &[
            (SkipReason::Bot, 1),
            (SkipReason::Failure, 1),
            (SkipReason::NotLogLine, 1),
        ],
    );
    check(
        "#Version: 1.0\n#Fields: date time c-ip cs-method cs(Host) cs-uri-stem sc-status cs(User-Agent) cs-uri-query x-host-header cs-protocol sc-content-type\n\
         2025-10-10\t13:55:36\t203.0.113.9\tGET\td1.cloudfront.net\t/x\t200\tMozilla/5.0%20(X11)\ta=1\tshop.example\thttps\ttext/html\n\
         2025-10-10\t13:55:36\t203.0.113.9\tGET\td1.cloudfront.net\t/api\t200\tMozilla/5.0\t-\tshop.example\thttps\tapplication/json\n",
        &["1760104536000 203.0.113.9|Mozilla/5.0%20(X11) https://shop.example/x?a=1"],
        &[(SkipReason::Asset, 1)],
    );
}

#[test]
fn logs_of_load_balancers_and_proxies_are_read() {
    check(
        &format!(
            "https 2025-10-10T13:55:36.186641Z app/shop/50dc6c495c0c9188 203.0.113.9:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 0 57 \
             \"GET https://shop.example:443/x?a=1 HTTP/1.1\" \"{BROWSER}\" ECDHE TLSv1.2 arn:aws:x \"Root=1\" \"shop.example\" \"-\" 1\n\
             2025-10-10T13:55:37.945958Z shop [2001:db8::1]:2817 10.0.0.1:80 0.000086 0.001048 0.001337 200 200 0 57 \
             \"GET http://shop.example:80/y HTTP/1.1\" \"curl/8\" - -\n"
        ),
        &[&format!(
            "1760104536186 203.0.113.9|{BROWSER} https://shop.example/x?a=1"
        )],
        &[(SkipReason::Bot, 1)],
    );
    check(
        "Oct 10 13:55:36 edge haproxy[1438]: 203.0.113.9:33317 [10/Oct/2025:13:55:36.655] web~ static/srv1 10/0/30/69/109 200 2750 - - ---- \
         1/1/1/1/0 0/0 {shop.example|Mozilla/5.0 (X11)} {} \"GET /x HTTP/1.1\"\n\
         Oct 10 13:55:36 edge haproxy[1438]: 10.0.0.1:33317 [10/Oct/2025:13:55:36.655] web static/srv1 10/0/30/69/109 200 2750 - - ---- \
         1/1/1/1/0 0/0 {shop.example|203.0.113.7} \"GET /y HTTP/1.1\"\n",
        &[
            "1760104536655 203.0.113.9|Mozilla/5.0 (X11) https://shop.example/x",
            "1760104536655 203.0.113.7| https://shop.example/y",
        ],
        &[],
    );
}

#[test]
fn the_columns_of_a_table_are_found_by_their_names_or_by_what_stands_in_them() {
    let views = [
        "1760104536000 a7 https://shop.example/",
        "1760104537000 b9 https://shop.example/x",
    ];
    for log in [
        "Visitor ID,Timestamp,Page URL\na7,2025-10-10T13:55:36Z,https://shop.example/\nb9,2025-10-10 15:55:37 +02:00,\"https://shop.example/x\"\n",
        "ts;who;where\n1760104536;a7;https://shop.example/\n1760104537;b9;https://shop.example/x\n",
        "alpha\tbeta\tgamma\na7\t1760104536000000\thttps://shop.example/\nb9\t1760104537000000\thttps://shop.example/x\n",
        "a7,[10/Oct/2025:15:55:36 +0200],https://shop.example/\r\nb9,[10/Oct/2025:15:55:37 +0200],https://shop.example/x\r\n",
        "sep=;\nwhen;visitor;url;referrer\n10.10.2025 13:55:36;a7;https://shop.example/;https://other.example/\n10.10.2025 13:55:37;b9;https://shop.example/x;\n",
        "date|time|user_id|host|path\n2025-10-10|13:55:36|a7|shop.example|/\n2025-10-10|13:55:37|b9|shop.example|/x\n",
        "# a report\nurl,visitor,time\nhttps://shop.example/,a7,10/10/2025 1:55:36 PM\nhttps://shop.example/x,b9,10/10/2025 1:55:37 PM\n",
    ] {
        check(log, &views, &[]);
    }
    check(
        &format!(
            "time,ip,method,url,status,user agent\n2025-10-10 13:55:36,203.0.113.9,GET,https://shop.example/,200,\"{BROWSER}, \"\"x\"\"\"\n\
             2025-10-10 13:55:36,203.0.113.9,POST,https://shop.example/,200,\"{BROWSER}\"\n\
             2025-10-10 13:55:36,203.0.113.9,GET,https://shop.example/,500,\"{BROWSER}\"\n\
             2025-10-10 13:55:36,203.0.113.9,GET,https://shop.example/,200,Googlebot/2.1\n"
        ),
        &[&format!(
            "1760104536000 203.0.113.9|{BROWSER}, \"x\" https://shop.example/"
        )],
        &[
            (SkipReason::OtherMethod, 1),
            (SkipReason::Failure, 1),
            (SkipReason::Bot, 1),
        ],
    );
}

#[test]
fn a_quoted_cell_may_have_ends_of_lines_and_one_that_never_ends_spoils_only_its_line() {
    check(
        "time,visitor,url,title\n\
         1760104536000,a7,https://shop.example/,\"two\nlines, \"\"quoted\"\"\"\n\
         1760104537000,b9,https://shop.example/x,5\" screen\n\
         1760104538000,c1,https://shop.example/y,\"never closed\n\
         1760104539000,d2,https://shop.example/z,\n",
        &[
            "1760104536000 a7 https://shop.example/",
            "1760104537000 b9 https://shop.example/x",
            "1760104538000 c1 https://shop.example/y",
            "1760104539000 d2 https://shop.example/z",
        ],
        &[],
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
}

#[test]
fn a_preview_shows_columns_roles_and_views_and_a_person_can_change_them() {
    let log = "a;b;c;d\n1760104536;2;https://shop.example/;x\n1760104537;2;https://shop.example/x;y\n";
    let mut layout = guessed("export.csv", log);
    let preview = layout.preview(log.as_bytes());
    let columns: Vec<(&str, Option<Role>)> = preview
        .columns
        .iter()
        .map(|column| (column.name.as_str(), column.role))
        .collect();
    assert_eq!(
        columns,
        [
            ("a", Some(Role::Time)),
            ("b", None),
            ("c", Some(Role::Url)),
            ("d", Some(Role::Visitor))
        ]
    );
    assert_eq!(preview.columns[0].examples, ["1760104536", "1760104537"]);
    assert_eq!(preview.views[1].visitor, "y");
    // The visitor is in another column, and the times are in milliseconds.
    layout.columns[1].role = Some(Role::Visitor);
    layout.columns[3].role = None;
    layout.times = TimeFormat::Milliseconds;
    let remembered: Layout = serde_json::from_str(&serde_json::to_string(&layout).unwrap()).unwrap();
    assert_eq!(remembered, layout);
    assert!(remembered.fits(&guessed("other.csv", log)));
    let preview = remembered.preview(log.as_bytes());
    assert_eq!(
        (preview.views[0].visitor.as_str(), preview.views[0].time_ms),
        ("2", 1_760_104_536)
    );
    // What gives no view says why.
    layout.columns[0].role = None;
    assert_eq!(
        layout.preview(log.as_bytes()).counts.because(SkipReason::BadTime),
        2
    );
    let access =
        "203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /x HTTP/1.1\" 200 17 \"-\" \"Mozilla/5.0\"\n";
    let preview = guessed("", access).preview(access.as_bytes());
    let names: Vec<&str> = preview
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Time",
            "Page",
            "Status",
            "Method",
            "Network address",
            "User agent"
        ]
    );
    assert_eq!(preview.counts.because(SkipReason::NoOrigin), 1);
}

#[test]
fn what_is_no_log_says_so() {
    let error = |log: &[u8]| Layout::guess("", log, &Options::default()).unwrap_err();
    assert_eq!(error(b" \n"), LayoutError::Empty);
    assert_eq!(error(b"\xFF\xFEa\0b\0"), LayoutError::Utf16);
    assert_eq!(error(b"ab\0cdefgh"), LayoutError::NotText);
    assert_eq!(error(b"Dear all,\nthe shop was down.\n"), LayoutError::Unknown);
    let options = Options {
        origin: Some("shop".to_owned()),
        ..Options::default()
    };
    let error = Layout::guess("", b"x", &options).unwrap_err();
    assert!(error.to_string().contains("https://shop.example"), "{error}");
}

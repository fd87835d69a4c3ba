//! Logs of servers, a few lines of each format.

use urls::SkipReason;
use urls::views::{Layout, LogFormat, Options, Rule};

use crate::{BROWSER, check, read};

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
        // Cloudflare's Logpush.
        (
            r#"{"ClientIP":"203.0.113.9","ClientRequestHost":"shop.example","ClientRequestMethod":"GET","ClientRequestURI":"/x?a=1","ClientRequestUserAgent":"Mozilla/5.0","EdgeResponseStatus":200,"EdgeStartTimestamp":1760104536000000000}"#,
            "1760104536000 203.0.113.9|Mozilla/5.0 https://shop.example/x?a=1",
        ),
        // Docker around a combined log.
        (
            r#"{"log":"shop.example 203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /x HTTP/1.1\" 200 17 \"-\" \"Mozilla/5.0\"\n","stream":"stdout","time":"2025-10-10T13:55:40Z"}"#,
            "1760104536000 203.0.113.9|Mozilla/5.0 https://shop.example/x",
        ),
        // Docker around Caddy.
        (
            r#"{"log":"{\"ts\":1760104536,\"request\":{\"client_ip\":\"203.0.113.9\",\"method\":\"GET\",\"host\":\"shop.example\",\"uri\":\"/x\"},\"status\":200}\n","stream":"stdout","time":"2025-10-10T13:55:40Z"}"#,
            "1760104536000 203.0.113.9| https://shop.example/x",
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
fn an_address_that_a_proxy_forwarded_is_the_visitors_where_it_is_told() {
    let line = |forwarded: &str| {
        format!(
            "{{\"time_iso8601\":\"2025-10-10T13:55:36+00:00\",\"remote_addr\":\"10.0.0.1\",\"http_x_forwarded_for\":\"{forwarded}\",\
             \"request_method\":\"get\",\"host\":\"shop.example\",\"request_uri\":\"/x\",\"status\":200}}\n"
        )
    };
    check(
        &[
            line("203.0.113.9, 10.0.0.2"),
            line("-"),
            line("[2001:db8::1]:4711"),
            line(""),
        ]
        .concat(),
        &[
            "1760104536000 203.0.113.9| https://shop.example/x",
            "1760104536000 10.0.0.1| https://shop.example/x",
            "1760104536000 2001:db8::1| https://shop.example/x",
            "1760104536000 10.0.0.1| https://shop.example/x",
        ],
        &[],
    );
    // The same where each line is looked at by itself.
    let log = line("203.0.113.9, 10.0.0.2") + &line("-");
    let layout = Layout {
        format: LogFormat::ServerObjects,
        ..Layout::guess("", log.as_bytes(), &Options::default()).unwrap()
    };
    assert_eq!(
        read(&layout, log.as_bytes()).0,
        [
            "1760104536000 203.0.113.9| https://shop.example/x",
            "1760104536000 10.0.0.1| https://shop.example/x",
        ]
    );
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

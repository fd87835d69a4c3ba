//! Logs of web servers, a few lines of each format, and what is read from them.

use urls::{Format, Options, ReadError, SkipReason, UrlList, read};

fn options() -> Options {
    Options {
        origin: Some("https://site.example".to_owned()),
        ..Options::default()
    }
}

fn log(text: &str) -> UrlList {
    read("", text.as_bytes(), &options()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn urls(list: &UrlList) -> Vec<&str> {
    list.rows.iter().map(|row| row.url.as_str()).collect()
}

#[track_caller]
fn check(text: &str, format: Format, expected: &[&str]) {
    let list = log(text);
    assert_eq!((list.format, urls(&list)), (format, expected.to_vec()), "{text}");
}

fn left_out(list: &UrlList) -> Vec<(SkipReason, u64)> {
    list.left_out
        .iter()
        .map(|left| (left.reason, left.count))
        .collect()
}

#[test]
fn the_site_of_a_common_log_is_the_virtual_host_and_never_the_visitor() {
    let behind =
        "[10/Oct/2025:13:55:36 +0000] \"GET /x?a=1 HTTP/1.1\" 200 2326 \"-\" \"Mozilla/5.0 \\\"x\\\"\"";
    for (front, site) in [
        ("203.0.113.9 - -", "site.example"),
        ("203.0.113.9 - frank", "site.example"),
        ("203.0.113.9 - frank van den berg", "site.example"),
        ("203.0.113.9 - frank [at] home", "site.example"),
        ("203.0.113.9, 10.0.0.1 - -", "site.example"),
        ("203.0.113.9, 10.0.0.1, 10.0.0.2 - frank smith", "site.example"),
        ("unknown, 10.0.0.1 - -", "site.example"),
        ("2001:db8::1, 10.0.0.1 - -", "site.example"),
        ("visitor.isp.example - -", "site.example"),
        ("visitor.isp.example - frank smith", "site.example"),
        ("- - -", "site.example"),
        ("_ 203.0.113.9 - -", "site.example"),
        ("shop.example 203.0.113.9 - -", "shop.example"),
        ("shop.example:443 203.0.113.9 - frank smith", "shop.example"),
        ("shop.example:8443 203.0.113.9, 10.0.0.1 - -", "shop.example:8443"),
        ("shop.example visitor.isp.example - -", "shop.example"),
        ("shop.example:443 2001:db8::1 - -", "shop.example"),
    ] {
        check(
            &format!("{front} {behind}\n"),
            Format::AccessLog,
            &[&format!("https://{site}/x?a=1")],
        );
    }
    let plain = format!("shop.example:80 203.0.113.9 - - {behind}");
    check(&plain, Format::AccessLog, &["http://shop.example/x?a=1"]);
}

#[test]
fn lines_of_other_servers_in_the_common_format_are_read() {
    for (line, url) in [
        // Traefik.
        (
            r#"203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] "GET /x HTTP/2.0" 200 17 "-" "curl/8" 42 "shop@docker" "http://10.0.0.2:80" 3ms"#,
            "https://site.example/x",
        ),
        // nginx with the host between time and request, and with the address that a proxy forwarded.
        (
            r#"203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] shop.example "GET /x HTTP/1.1" 200 17 "-" "curl/8" "198.51.100.7""#,
            "https://shop.example/x",
        ),
        (
            r#"203.0.113.9 - - [2025-10-10T13:55:36+00:00] "GET /caf\xc3\xa9 HTTP/1.1" 200 17"#,
            "https://site.example/caf%C3%A9",
        ),
        (
            r#"203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] "GET http://shop.example:80/x HTTP/1.1" 200 17"#,
            "http://shop.example/x",
        ),
        (
            r#"203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] "GET /a\"b HTTP/1.1" 304 0"#,
            "https://site.example/a\"b",
        ),
    ] {
        check(line, Format::AccessLog, &[url]);
    }
}

#[test]
fn what_was_no_page_or_was_not_shown_is_left_out_with_its_reason() {
    let request = |request: &str, status: u16| {
        format!("203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"{request}\" {status} 1 \"-\" \"-\"\n")
    };
    let mut text: String = [
        ("GET / HTTP/1.1", 200),
        ("GET /ok HTTP/1.1", 206),
        ("GET /sitemap.xml HTTP/1.1", 200),
        ("GET /a.zip HTTP/1.1", 200),
        ("GET /b.wasm?v=2 HTTP/1.1", 200),
        ("GET /gone.png HTTP/1.1", 404),
        ("HEAD / HTTP/1.1", 200),
        ("POST /contact HTTP/1.1", 200),
        ("OPTIONS * HTTP/1.1", 200),
        ("GET /old HTTP/1.1", 301),
        ("GET /old HTTP/1.1", 302),
        ("GET /none HTTP/1.1", 404),
        ("GET /broken HTTP/1.1", 500),
        ("GET /given-up HTTP/1.1", 499),
        ("\\x16\\x03\\x01", 400),
        ("-", 408),
        ("GET /empty HTTP/1.1", 204),
    ]
    .into_iter()
    .map(|(line, status)| request(line, status))
    .collect();
    text.push_str("something else\n");
    let list = log(&text);
    assert_eq!(urls(&list), ["https://site.example/", "https://site.example/ok"]);
    assert_eq!((list.entries, list.skipped), (18, 16));
    assert_eq!(
        left_out(&list),
        [
            (SkipReason::Failure, 5),
            (SkipReason::Asset, 4),
            (SkipReason::OtherMethod, 3),
            (SkipReason::Redirect, 2),
            (SkipReason::NotShown, 1),
            (SkipReason::NotLogLine, 1),
        ]
    );
    assert_eq!(
        list.summary(),
        "Access log (common or combined format): 2 URLs of 18 entries. Left out: 5 failures, 4 assets, 3 with other methods \
         than GET, 2 redirects, 1 without a page, 1 not understood (first 18: “something else”)."
    );
}

#[test]
fn json_lines_of_servers_are_read_by_the_names_of_their_members() {
    for (line, url) in [
        // Caddy.
        (
            r#"{"level":"info","ts":1760104536.1,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"203.0.113.9","proto":"HTTP/2.0","method":"GET","host":"shop.example","uri":"/x?a=1","headers":{"User-Agent":["curl/8"],"Referer":["https://other.example/"]},"tls":{"version":772}},"duration":0.1,"status":200}"#,
            "https://shop.example/x?a=1",
        ),
        // Traefik.
        (
            r#"{"ClientAddr":"203.0.113.9:5000","DownstreamStatus":200,"RequestAddr":"shop.example","RequestHost":"shop.example","RequestMethod":"GET","RequestPath":"/x","RequestScheme":"http","ServiceURL":"http://10.0.0.2:80","time":"2025-10-10T13:55:36Z"}"#,
            "http://shop.example/x",
        ),
        // nginx with formats of its own.
        (
            r#"{"time":"10/Oct/2025","remote_addr":"203.0.113.9","request":"GET /x?b HTTP/1.1","uri":"/index.php","status":"200","http_host":"shop.example","server_name":"_"}"#,
            "https://shop.example/x?b",
        ),
        (
            r#"{"request_uri":"/x","host":"shop.example:8443","scheme":"https","request_method":"GET","status":200}"#,
            "https://shop.example:8443/x",
        ),
        (
            r#"{"uri":"/x","args":"a=1","status":200}"#,
            "https://site.example/x?a=1",
        ),
        // The Elastic Common Schema, nested and flat.
        (
            r#"{"@timestamp":"2025-10-10","log":{"file":{"path":"/var/log/x.log"}},"host":{"name":"web-1"},"url":{"original":"/x","domain":"shop.example"},"http":{"request":{"method":"GET"},"response":{"status_code":200}}}"#,
            "https://shop.example/x",
        ),
        (
            r#"{"url.full":"https://shop.example/x","http.request.method":"GET","http.response.status_code":200}"#,
            "https://shop.example/x",
        ),
        // Google's load balancers.
        (
            r#"{"httpRequest":{"requestMethod":"GET","requestUrl":"https://shop.example/x","status":200,"remoteIp":"203.0.113.9"}}"#,
            "https://shop.example/x",
        ),
        // Docker around a common log.
        (
            r#"{"log":"203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /x HTTP/1.1\" 200 17\n","stream":"stdout","time":"2025-10-10T13:55:36Z"}"#,
            "https://site.example/x",
        ),
        (
            r#"{"url":"https://shop.example/x","clicks":3}"#,
            "https://shop.example/x",
        ),
    ] {
        check(&format!("{line}\n{line}\n"), Format::JsonLines, &[url]);
        check(line, Format::JsonLines, &[url]);
    }
    let list = log(
        "{\"url\":\"https://a.example/\\ud800\",\"status\":200}\n{\"url\":\"https://a.example/y\",\"status\":503}\n{\"uri\":\"/a.css\"}\nnoise\n{}\n{\"uri\":\"/z\"}\n{\"uri\":\"/z2\",\"method\":\"post\"}",
    );
    assert_eq!(
        urls(&list),
        ["https://a.example/\u{fffd}", "https://site.example/z"]
    );
    assert_eq!(
        left_out(&list),
        [
            (SkipReason::NotLogLine, 2),
            (SkipReason::Failure, 1),
            (SkipReason::Asset, 1),
            (SkipReason::OtherMethod, 1),
        ]
    );
}

#[test]
fn extended_logs_are_read_by_the_fields_that_they_name() {
    // IIS.
    check(
        "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: 2025-10-10 13:55:00\r\n\
         #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs-host sc-status\r\n\
         2025-10-10 13:55:36 10.0.0.1 GET /contact a=1&b=2 443 - 203.0.113.9 Mozilla/5.0+(X11) shop.example 200\r\n\
         2025-10-10 13:55:37 10.0.0.1 GET /plain - 80 - 203.0.113.9 Mozilla/5.0 shop.example 200\r\n\
         2025-10-10 13:55:37 10.0.0.1 GET /a.axd.js - 443 - 203.0.113.9 Mozilla/5.0 shop.example 200\r\n\
         2025-10-10 13:55:37 10.0.0.1 GET /none - 443 - 203.0.113.9 Mozilla/5.0 shop.example 404\r\n\
         #Fields: cs-method cs-uri-stem sc-status\r\n\
         GET /later 200\r\n\
         GET\r\n",
        Format::ExtendedLog,
        &[
            "https://shop.example/contact?a=1&b=2",
            "http://shop.example/plain",
            "https://site.example/later",
        ],
    );
    // CloudFront: tabs, twice encoded user agent, its own host and the visitor's.
    check(
        "#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) \
         cs(User-Agent) cs-uri-query x-host-header cs-protocol sc-content-type\n\
         2025-10-10\t13:55:36\tFRA56-P1\t99\t203.0.113.9\tGET\td1.cloudfront.net\t/x\t200\t-\tMozilla/5.0%2520(X11)\ta=%2520b\tshop.example\thttps\ttext/html\n\
         2025-10-10\t13:55:36\tFRA56-P1\t99\t203.0.113.9\tGET\td1.cloudfront.net\t/api\t200\t-\tMozilla/5.0\t-\tshop.example\thttps\tapplication/json\n\
         2025-10-10\t13:55:36\tFRA56-P1\t99\t203.0.113.9\tGET\td1.cloudfront.net\t/left\t000\t-\tMozilla/5.0\t-\tshop.example\thttps\t-\n",
        Format::ExtendedLog,
        &["https://shop.example/x?a=%2520b"],
    );
}

#[test]
fn logs_of_load_balancers_lose_the_usual_port() {
    let application = |kind: &str, status: &str, request: &str| {
        format!(
            "{kind} 2025-10-10T13:55:36.186641Z app/shop/50dc6c495c0c9188 203.0.113.9:2817 10.0.0.1:80 0.086 0.048 0.037 {status} \
             200 0 57 \"{request} HTTP/1.1\" \"curl/8\" ECDHE-RSA TLSv1.2 arn:aws:x \"Root=1\" \"shop.example\" \"-\" 1 - \"forward\"\n"
        )
    };
    let text = [
        application("https", "200", "GET https://shop.example:443/x?a=1"),
        application("http", "200", "GET http://shop.example:80/"),
        application("h2", "200", "GET https://shop.example:8443/"),
        application("https", "301", "GET https://shop.example:443/old"),
        application("https", "-", "GET https://shop.example:443/left"),
        application("wss", "101", "GET https://shop.example:443/socket"),
        application("https", "200", "POST https://shop.example:443/form"),
        application("https", "400", "- http://shop.example:80-"),
    ]
    .concat();
    check(
        &text,
        Format::LoadBalancerLog,
        &[
            "https://shop.example/x?a=1",
            "http://shop.example/",
            "https://shop.example:8443/",
        ],
    );
    check(
        "2025-10-10T13:55:36.945958Z shop 203.0.113.9:2817 10.0.0.1:80 0.000086 0.001048 0.001337 200 200 0 57 \
         \"GET https://[2001:db8::1]:443/x HTTP/1.1\" \"curl/8\" - -",
        Format::LoadBalancerLog,
        &["https://[2001:db8::1]/x"],
    );
}

#[test]
fn logs_of_haproxy_are_read_with_the_host_that_they_capture() {
    let line = |frontend: &str, headers: &str, status: &str, request: &str| {
        format!(
            "Oct 10 13:55:36 edge haproxy[1438]: 203.0.113.9:33317 [10/Oct/2025:13:55:36.655] {frontend} static/srv1 \
             10/0/30/69/109 {status} 2750 - - ---- 1/1/1/1/0 0/0 {headers}\"{request}\"\n"
        )
    };
    let text = [
        line(
            "web~",
            "{shop.example|Mozilla/5.0} {} ",
            "200",
            "GET /x?a#5Bb HTTP/1.1",
        ),
        line("web", "{203.0.113.7} ", "200", "GET /y HTTP/1.1"),
        line("web", "", "200", "GET https://shop.example/z HTTP/2.0"),
        line("web", "", "-1", "GET /left HTTP/1.1"),
        line("web", "", "400", "<BADREQ>"),
        line("web", "", "200", "GET /a.js HTTP/1.1"),
    ]
    .concat();
    check(
        &text,
        Format::HaproxyLog,
        &[
            "https://shop.example/x?a%5Bb",
            "https://site.example/y",
            "https://shop.example/z",
        ],
    );
}

#[test]
fn logs_that_were_reported_are_read() {
    let forwarded = include_str!("files/forwarded-for.log");
    check(
        forwarded,
        Format::AccessLog,
        &["https://site.example/contact", "https://site.example/pricing"],
    );
    let error = read("", forwarded.as_bytes(), &Options::default()).unwrap_err();
    assert!(
        matches!(&error, ReadError::Empty { .. }) && error.to_string().contains("Say which site"),
        "{error}"
    );
    check(
        include_str!("files/iis.log"),
        Format::ExtendedLog,
        &["https://site.example/contact"],
    );
}

#[test]
fn content_decides_what_a_log_is_and_not_its_name() {
    let log = include_bytes!("files/iis.log");
    for name in ["a.csv", "a.har", "sitemap.xml", "a.json", ""] {
        assert_eq!(
            read(name, log, &options()).unwrap().format,
            Format::ExtendedLog,
            "{name}"
        );
    }
}

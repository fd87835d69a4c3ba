//! Programs that visit sites, told by what they call themselves.
//!
//! The marks are words of our own choice that stand in no browser's user agent. What programs there are was looked up in the lists
//! of <https://github.com/omrilotan/isbot>, <https://github.com/monperrus/crawler-user-agents> and
//! <https://developers.google.com/search/docs/crawling-indexing/overview-google-crawlers>. Many name a page about themselves, with
//! a plus in front. A browser always says what it is, so that a request without a user agent is one of a program.

use std::sync::LazyLock;

use regex::bytes::Regex;

/// What user agents of programs have in them, in small letters; capitals do not count.
pub const MARKS: [&str; 78] = [
    // What they call themselves.
    "bot",
    "crawl",
    "spider",
    "slurp",
    "scrape",
    "scrapy",
    "archiver",
    "fetcher",
    "indexer",
    "validator",
    "checker",
    "scanner",
    "agent/",
    "+http",
    // Searching, previews of links, feeds, and what reads for a model.
    "mediapartners-google",
    "google-inspectiontool",
    "google-read-aloud",
    "googleother",
    "google-extended",
    "apis-google",
    "bingpreview",
    "facebookexternalhit",
    "facebookcatalog",
    "meta-external",
    "whatsapp/",
    "skypeuripreview",
    "embedly",
    "iframely",
    "vkshare",
    "feedly",
    "feedburner",
    "rss",
    "ia_archiver",
    "wayback",
    "chatgpt-user",
    "claude-",
    "perplexity-user",
    "cohere-ai",
    // Browsers that nobody looks at.
    "headless",
    "phantomjs",
    "puppeteer",
    "playwright",
    "selenium",
    "webdriver",
    "prerender",
    "lighthouse",
    "page speed",
    "pagespeed",
    "gtmetrix",
    // Monitoring and health checks.
    "pingdom",
    "uptime",
    "monitor",
    "statuscake",
    "site24x7",
    "datadog",
    "newrelic",
    "nagios",
    "zabbix",
    "check_http",
    "healthcheck",
    "kube-probe",
    "googlehc",
    // Scripts and libraries.
    "curl/",
    "wget",
    "libwww",
    "python",
    "aiohttp",
    "httpx",
    "okhttp",
    "java/",
    "apache-httpclient",
    "go-http-client",
    "node-fetch",
    "axios",
    "guzzle",
    "postman",
    "httpie",
    "winhttp",
];

/// Whether a program asked, by its user agent. Nothing is known where the log does not tell it.
pub(super) fn is_bot(agent: &str) -> bool {
    static ANY: LazyLock<Regex> = LazyLock::new(|| {
        let marks: Vec<String> = MARKS.iter().map(|mark| regex::escape(mark)).collect();
        Regex::new(&format!("(?i-u){}", marks.join("|")))
            .expect("the pattern is made of constants that tests compile")
    });
    if agent.is_empty() {
        return false;
    }
    if agent == "-" {
        return true;
    }
    // Cubot makes telephones.
    let is_telephone = |at: usize| {
        at >= 2
            && agent.as_bytes()[at - 2..]
                .get(..5)
                .is_some_and(|name| name.eq_ignore_ascii_case(b"cubot"))
    };
    ANY.find_iter(agent.as_bytes())
        .any(|found| !is_telephone(found.start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_told_from_browsers() {
        for program in [
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; YandexImages/3.0; +http://yandex.com/bots)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36",
            "curl/8.7.1",
            "Wget/1.21.4",
            "python-requests/2.32.3",
            "Go-http-client/2.0",
            "ELB-HealthChecker/2.0",
            "kube-probe/1.30",
            "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)",
            "Mozilla/5.0 (compatible; CUBOT-like; AhrefsBot/7.0)",
            "-",
        ] {
            assert!(is_bot(program), "{program}");
        }
        for browser in [
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
            "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/465.0]",
            "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
            "Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18",
            "",
        ] {
            assert!(!is_bot(browser), "{browser}");
        }
    }

    #[test]
    fn marks_are_in_small_letters_and_each_is_there_once() {
        let mut marks = MARKS.to_vec();
        marks.sort_unstable();
        marks.dedup();
        assert_eq!(marks.len(), MARKS.len());
        assert!(MARKS.iter().all(|mark| mark.to_ascii_lowercase() == *mark));
    }
}

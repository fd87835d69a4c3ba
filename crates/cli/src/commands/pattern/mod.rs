//! `pattern`: tries a page-URL pattern on a list of URLs.

mod count;
mod urls;
mod warnings;

use std::path::{Path, PathBuf};

use api::Code;
use api::pattern::{CompileError, Dialect, Finding, Pattern, Reach, as_browser_reports, reach_in};
use clap::{Args, ValueEnum};
use serde::Serialize;

use self::warnings::Warning;
use crate::arguments::{Everywhere, Format};
use crate::exit::{Exit, Failure, usage};
use crate::output::{Output, note, print_problem};

/// Try a page-URL pattern on a list of URLs
///
/// Says of each URL whether the pattern matches it, and where: in JavaScript as a visitor’s browser answers `new
/// RegExp(PATTERN, "g").test(url)`, with --dialect python as CPython 3.11 answers `re.fullmatch`. URLs are first
/// written as a browser reports them (host in lower case, other scripts percent-encoded), unless --as-is is given.
/// Without --urls, only the pattern itself is judged: whether it is valid, and whether any address can match it. In any case it is said
/// where something else was probably meant, and what to write for that.
///
/// No pattern hangs: where a browser or Python would need too long, the answer is "gave up".
#[derive(Debug, Args)]
#[command(name = "pattern", after_long_help = AFTER)]
pub(crate) struct TryPattern {
    /// The language of the pattern, which also says how it is asked
    #[arg(long, value_enum, value_name = "NAME", default_value_t = Language::Javascript)]
    dialect: Language,

    /// Of Python: capitals and small letters are the same, as with `re.IGNORECASE`
    #[arg(long)]
    ignore_case: bool,

    /// A file with URLs, of any kind below; `-` is standard input. Give it again for more files
    #[arg(long, value_name = "FILE")]
    urls: Vec<PathBuf>,

    /// With `--dialect text`: it must be the whole URL, or with `--in-host` the whole host
    #[arg(long)]
    whole: bool,

    /// With `--dialect text`: it is looked for in the host alone, in which capitals do not count
    #[arg(long)]
    in_host: bool,

    /// Take each line, or each text of a JSON list, as it stands, and not as a browser reports it
    #[arg(long)]
    as_is: bool,

    /// The site of paths that come without one, such as https://shop.example: most logs have only paths
    #[arg(long, value_name = "ADDRESS", conflicts_with = "as_is")]
    site: Option<String>,

    /// The pattern; put `--` before it, so that it may begin with a hyphen
    #[arg(value_name = "PATTERN", allow_hyphen_values = true)]
    pattern: String,
}

/// The languages of patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// Searched for anywhere in the URL by a browser, as in Rocket.Chat
    Javascript,
    /// Must be the whole URL: `re.fullmatch` of CPython 3.11, as in Zendesk Chat
    Python,
    /// A text that must be in the URL as it is written, as in LiveChat
    Text,
}

impl TryPattern {
    fn dialect(&self) -> Result<Dialect, Failure> {
        if self.dialect != Language::Text && (self.whole || self.in_host) {
            return Err(usage(
                "`--whole` and `--in-host` are for texts only.",
                "Add `--dialect text`. Patterns say by themselves where they must begin and end.",
            ));
        }
        let text = Dialect::Text {
            whole: self.whole,
            in_host: self.in_host,
        };
        match self.dialect {
            Language::Python => Ok(Dialect::Python {
                ignore_case: self.ignore_case,
            }),
            Language::Javascript | Language::Text if self.ignore_case => Err(usage(
                "`--ignore-case` is for patterns of Python only.",
                "Add `--dialect python`, or write both letters in the pattern, such as `[Cc]ontact`.",
            )),
            Language::Javascript => Ok(Dialect::JavaScript),
            Language::Text => Ok(text),
        }
    }
}

/// Who runs the pattern, for messages.
fn runner(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::JavaScript => "a visitor’s browser",
        Dialect::Python { .. } => "Python",
        Dialect::Text { .. } => "LiveChat",
    }
}

const AFTER: &str = r#"Examples:
  triggerctl pattern -- '/pricing(/|$)'
  triggerctl pattern --urls urls.txt -- '^https://shop\.example/(?!cart)'
  triggerctl pattern --dialect python --ignore-case --urls urls.txt -- '.*/pricing.*'
  triggerctl pattern --dialect text --in-host --urls urls.txt -- shop.example
  triggerctl pattern --urls sitemap.xml --urls visits.har -- '/contact'
  zcat access.log.*.gz | triggerctl pattern --urls - --site https://shop.example -- '/contact'
  cut -d' ' -f7 access.log | triggerctl pattern --urls - --as-is --format count -- '/contact'

Files of URLs, known by their content:
  text with a URL a line, also with a count, in quotes, in Markdown or without https://
  tables (CSV) with a column of URLs, sitemaps, HAR, JSON lists and JSON lines
  logs: common, combined, with virtual hosts, IIS and other W3C logs, CloudFront, Amazon load
  balancers, HAProxy, Caddy, Traefik, nginx in JSON
  Packed with gzip or zstd, and in UTF-8, UTF-16 or Latin-1. Of a log, a HAR or a sitemap each
  address is tried once, and only pages that were shown. What is left out is told with the reason.

Formats:
  table  (or text) a line for each URL: match or no match, where, and the URL; then the counts
  json   {"pattern", "valid", "error"?, "reach"?: {"kind", …},
          "warnings": [{"code", "message", "start", "end", "mends": [{"title", "pattern"}]}],
          "read": [{"name", "format", "entries", "urls", "left_out": [{"reason", "count", "words"}],
                    "notes", "sitemaps", "summary"}],
          "results": [{"url", "matched", "start", "end", "gave_up"}]}
         `reach` says what a valid pattern matches of all addresses that browsers report: its kind
         is `some`, `everything`, `hardly` (only addresses that no page has), `never` or `undecided`;
         the first three have an `example`, the last has `reason` and `words`.
         `url` is as given. `start` and `end` are UTF-16 offsets, as JavaScript counts, into the
         URL as it was tested: that of the browser, or with --as-is the given one; null where
         nothing matched. `error` is there for an invalid pattern only; `valid` is null for one
         that is larger than this program reads. `read` says how each file was read; it is empty
         with --as-is.
  count  the number of URLs that match; given-up ones are told on standard error. The quickest:
         a million URLs take a fraction of a second with --as-is.

Blank lines are no URLs.

Exit codes:
  0  the pattern is valid, whether anything matches or not
  1  the pattern is not valid: browsers, or Python, refuse it, and its trigger never fires; or it
     is larger than this program reads
  2  the arguments make no sense
  4  the file of URLs cannot be read"#;

/// What the pattern says of one URL.
#[derive(Serialize)]
struct Tried<'a> {
    url: &'a str,
    matched: bool,
    start: Option<usize>,
    end: Option<usize>,
    gave_up: bool,
}

/// Tries the pattern.
pub(crate) fn run(wanted: &TryPattern, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let pattern = match Pattern::compile_in(wanted.dialect()?, &wanted.pattern) {
        Ok(pattern) => pattern,
        Err(error) => return refused(wanted, &error, everywhere.format, out),
    };
    match everywhere.format {
        Format::Count => count::print(&pattern, wanted, out)?,
        Format::Json => print_json(&pattern, wanted, out)?,
        Format::Text => print_table(&pattern, wanted, out)?,
    }
    Ok(Exit::Fine)
}

fn refused(
    wanted: &TryPattern,
    error: &CompileError,
    format: Format,
    out: &mut Output,
) -> Result<Exit, Failure> {
    let is_our_limit = error.code.is_our_limit();
    if format == Format::Json {
        out.json(&serde_json::json!({
            "pattern": wanted.pattern,
            "valid": (!is_our_limit).then_some(false),
            "error": error.message,
            "warnings": warnings::of_refused(wanted.dialect()?, &wanted.pattern),
            "read": [],
            "results": [],
        }))?;
    } else {
        let place = error
            .at
            .map_or(String::new(), |at| format!(", at character {}", at + 1));
        if is_our_limit {
            print_problem(
                Code::BadInput,
                &format!(
                    "Whether the pattern is valid is not known{place}: {}",
                    error.message
                ),
                match wanted.dialect {
                    Language::Javascript => {
                        "This is a limit of this program. Try the pattern in the console of a browser."
                    }
                    Language::Python => "This is a limit of this program. Try the pattern in Python.",
                    Language::Text => "This is a limit of this program. Shorten the text.",
                },
                format,
            );
        } else {
            print_problem(
                Code::BadInput,
                &format!("The pattern is not valid{place}: {}", error.message),
                match wanted.dialect {
                    Language::Javascript => "Browsers refuse it as well: a trigger with it never fires.",
                    Language::Python => "Python refuses it as well: a condition with it is never true.",
                    Language::Text => "Shorten the text.",
                },
                format,
            );
        }
        tell(&warnings::of_refused(wanted.dialect()?, &wanted.pattern));
    }
    Ok(Exit::Findings)
}

/// What a valid pattern reaches of all addresses, in a sentence.
fn verdict(reach: &Reach) -> String {
    match reach {
        Reach::Some { example } => format!("The pattern is valid. It matches such as {example}"),
        Reach::Everything { .. } => "The pattern is valid. It matches every page.".to_owned(),
        Reach::Hardly { example } => format!(
            "The pattern is valid, but no page has an address that it matches: they are such as {example}"
        ),
        Reach::Never => {
            "The pattern is valid, but no address can match it: a trigger with it never fires.".to_owned()
        }
        Reach::Undecided { words, .. } => {
            format!("The pattern is valid. Whether it can match is not decided: {words}")
        }
    }
}

fn tried<'a>(pattern: &Pattern, url: &'a str, as_is: bool) -> Tried<'a> {
    let finding = if as_is {
        pattern.find(url)
    } else {
        pattern.find(&as_browser_reports(url))
    };
    let span = match finding {
        Finding::Match(span) => Some(span),
        Finding::NoMatch | Finding::GaveUp => None,
    };
    Tried {
        url,
        matched: span.is_some(),
        start: span.map(|span| span.start),
        end: span.map(|span| span.end),
        gave_up: finding == Finding::GaveUp,
    }
}

/// The URLs of a file as other commands take them; none without a file.
pub(super) fn own_urls(path: Option<&Path>, format: Format) -> Result<Vec<String>, Failure> {
    let Some(path) = path else {
        return Ok(Vec::new());
    };
    let (urls, read) = urls::by_content(path, &crate::input::bytes(path)?, None)?;
    read.tell(format);
    Ok(urls.iter().map(str::to_owned).collect())
}

/// One JSON object, written as it comes: a million results need not be in memory at once.
fn print_json(pattern: &Pattern, wanted: &TryPattern, out: &mut Output) -> Result<(), Failure> {
    let urls = urls::given(wanted)?;
    out.json_text("{\"pattern\":")?;
    out.json_in_place(&pattern.source())?;
    out.json_text(",\"valid\":true,\"reach\":")?;
    out.json_in_place(&reach_in(pattern.dialect(), pattern.source()).ok())?;
    out.json_text(",\"warnings\":")?;
    out.json_in_place(&warnings::of(pattern))?;
    out.json_text(",\"read\":")?;
    out.json_in_place(&urls.read)?;
    out.json_text(",\"results\":[")?;
    for (index, url) in urls.iter().enumerate() {
        out.json_text(if index == 0 { "\n" } else { ",\n" })?;
        out.json_in_place(&tried(pattern, url, wanted.as_is))?;
    }
    out.json_text("]}\n")
}

fn tell(warnings: &[Warning]) {
    for warning in warnings {
        let kind = if warning.is_note { "note" } else { "warning" };
        note(Format::Text, format_args!("{kind}: {}", warning.message));
        for mend in &warning.mends {
            note(
                Format::Text,
                format_args!("    mend: {}: {}", mend.title, mend.pattern),
            );
        }
    }
}

fn print_table(pattern: &Pattern, wanted: &TryPattern, out: &mut Output) -> Result<(), Failure> {
    tell(&warnings::of(pattern));
    let reach = reach_in(pattern.dialect(), pattern.source()).ok();
    if wanted.urls.is_empty() {
        let verdict = reach
            .as_ref()
            .map_or_else(|| "The pattern is valid.".to_owned(), verdict);
        return out.line(format_args!("{verdict}"));
    }
    if let Some(reach) = reach.filter(|reach| !reach.can_match()) {
        note(Format::Text, format_args!("{}", verdict(&reach)));
    }
    let urls = urls::given(wanted)?;
    urls.tell(Format::Text);
    let (mut total, mut matched, mut gave_up) = (0_usize, 0_usize, 0_usize);
    for url in urls.iter() {
        let tried = tried(pattern, url, wanted.as_is);
        total += 1;
        matched += usize::from(tried.matched);
        gave_up += usize::from(tried.gave_up);
        let (verdict, place) = match (tried.start, tried.end) {
            (Some(start), Some(end)) => ("match", format!("{start}–{end}")),
            _ if tried.gave_up => ("gave up", String::new()),
            _ => ("no match", String::new()),
        };
        out.line(format_args!("{verdict:<8}  {place:>7}  {url}"))?;
    }
    let given_up = match gave_up {
        0 => String::new(),
        many => format!(
            "; gave up on {many}, where {} may hang",
            runner(pattern.dialect())
        ),
    };
    out.line(format_args!("{matched} of {total} match{given_up}."))
}

//! Files that are no pages, told by the endings of their names.

/// Endings of addresses that a browser loads into a page, downloads, or shows without any widget. Pages of a site end with
/// a slash, with no ending, or with one such as `html` or `php`, and are not among these.
pub const ASSETS: [&str; 89] = [
    // Pictures.
    "apng",
    "avif",
    "bmp",
    "cur",
    "gif",
    "heic",
    "ico",
    "jfif",
    "jpeg",
    "jpg",
    "jxl",
    "png",
    "svg",
    "svgz",
    "tif",
    "tiff",
    "webp", // Styles, scripts, and what belongs to them.
    "css",
    "js",
    "less",
    "map",
    "mjs",
    "scss",
    "ts",
    "wasm", // Fonts.
    "eot",
    "otf",
    "ttf",
    "woff",
    "woff2", // Data, feeds and files for robots.
    "appcache",
    "atom",
    "csv",
    "geojson",
    "ics",
    "json",
    "jsonld",
    "ndjson",
    "rss",
    "toml",
    "tsv",
    "txt",
    "webmanifest",
    "xml",
    "xsl",
    "yaml",
    "yml", // Sound and film.
    "aac",
    "avi",
    "flac",
    "m3u8",
    "m4a",
    "m4s",
    "m4v",
    "mkv",
    "mov",
    "mp3",
    "mp4",
    "mpd",
    "mpeg",
    "mpg",
    "oga",
    "ogg",
    "ogv",
    "opus",
    "vtt",
    "wav",
    "webm", // Documents and downloads.
    "7z",
    "apk",
    "bin",
    "bz2",
    "dmg",
    "doc",
    "docx",
    "epub",
    "exe",
    "gz",
    "iso",
    "msi",
    "pdf",
    "ppt",
    "pptx",
    "rar",
    "tar",
    "xls",
    "xlsx",
    "xz",
    "zip",
];

/// Whether a path or an address ends like a file that is no page. Query and fragment do not count.
pub(crate) fn is_asset(target: &str) -> bool {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    file.rsplit_once('.').is_some_and(|(_, ending)| is_ending(ending))
}

/// Whether this is such an ending.
pub(crate) fn is_ending(ending: &str) -> bool {
    ASSETS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_pages_by_their_ending() {
        for file in [
            "/a.xml",
            "/b.ZIP?v=1",
            "/c.wasm",
            "/d/e.min.js#x",
            "/f.tar.gz",
            "/g.webmanifest",
        ] {
            assert!(is_asset(file), "{file}");
        }
        for page in [
            "/",
            "/contact",
            "/index.html",
            "/a.php?file=b.zip",
            "/v1.2/",
            "/a.b.example",
            "/js",
            "/x#y.png",
        ] {
            assert!(!is_asset(page), "{page}");
        }
    }
}

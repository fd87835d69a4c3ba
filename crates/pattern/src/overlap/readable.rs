//! Addresses that people recognise as such: from the shortest one that shows something to one that shows it as well.

/// Hosts to try, the best first.
const HOSTS: [&str; 4] = [
    "shop.example",
    "www.shop.example",
    "www.example.com",
    "xn--mnchen-3ya.example",
];

/// The address with its scheme, host and fillers replaced by common ones, as far as it stays what it shows.
pub(crate) fn dressed(url: &str, shows: impl Fn(&str) -> bool) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let split = rest.find(['/', ':']).unwrap_or(rest.len());
    let (host, rest) = rest.split_at(split);
    let path = rest.find('/').unwrap_or(rest.len());
    let end = rest.find(['?', '#']).unwrap_or(rest.len()).max(path);
    let mut address = Address {
        scheme: scheme.to_owned(),
        host: host.to_owned(),
        port: rest[..path].to_owned(),
        segments: rest[path..end].split('/').map(str::to_owned).collect(),
        tail: rest[end..].to_owned(),
    };
    if address.scheme == "http" {
        address.attempt(|address| "https".clone_into(&mut address.scheme), &shows);
    }
    let named = format!("{host}.example");
    let hosts = HOSTS
        .into_iter()
        .chain((!host.contains('.')).then_some(named.as_str()));
    for better in hosts.take_while(|&better| better != host) {
        if address.attempt(|address| better.clone_into(&mut address.host), &shows) {
            break;
        }
    }
    for place in 0..address.segments.len() {
        if address.segments[place].len() == 1 {
            address.attempt(|address| "page".clone_into(&mut address.segments[place]), &shows);
        }
    }
    for (bare, full) in [("?", "?page=2"), ("#", "#top")] {
        if address.tail == bare {
            address.attempt(|address| full.clone_into(&mut address.tail), &shows);
        }
    }
    address.text()
}

#[derive(Clone)]
struct Address {
    scheme: String,
    host: String,
    /// With its colon.
    port: String,
    segments: Vec<String>,
    /// Query and fragment.
    tail: String,
}

impl Address {
    fn text(&self) -> String {
        let Address {
            scheme,
            host,
            port,
            segments,
            tail,
        } = self;
        format!("{scheme}://{host}{port}{}{tail}", segments.join("/"))
    }

    /// Makes the change unless the address would no longer show what it does.
    fn attempt(&mut self, change: impl FnOnce(&mut Address), shows: impl Fn(&str) -> bool) -> bool {
        let mut changed = self.clone();
        change(&mut changed);
        let better = shows(&changed.text());
        if better {
            *self = changed;
        }
        better
    }
}

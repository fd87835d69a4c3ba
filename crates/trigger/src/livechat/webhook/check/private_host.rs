//! Hosts that only some networks know.
//!
//! Sources: RFC 6761 and RFC 6762 for names, RFC 6890 for addresses, RFC 2606 for the names of examples.

// The addresses of `core` are numbers only: nothing there reaches a network.
use core::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Names that no public server resolves to a host, with everything below them.
const LOCAL_NAMES: [&str; 9] = [
    "localhost",
    "local",
    "internal",
    "intranet",
    "lan",
    "home.arpa",
    "test",
    "invalid",
    "onion",
];

/// Names that are for examples, with everything below them.
const EXAMPLE_NAMES: [&str; 4] = ["example", "example.com", "example.net", "example.org"];

/// Why a server of LiveChat cannot reach the host of an address: `on this computer`, `in a private network`; `None` where it may.
pub(super) fn private(address: &Url) -> Option<&'static str> {
    match address.host()? {
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            if is_below(name, "localhost") {
                Some("on this computer")
            } else if LOCAL_NAMES.iter().any(|local| is_below(name, local)) || !name.contains('.') {
                Some("in a private network")
            } else {
                None
            }
        }
        Host::Ipv4(address) => private_v4(address),
        Host::Ipv6(address) => private_v6(address),
    }
}

/// Whether the host of an address is for examples in documents.
pub(super) fn is_example(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            EXAMPLE_NAMES.iter().any(|example| is_below(name, example))
        }
        _ => false,
    }
}

fn private_v4(address: Ipv4Addr) -> Option<&'static str> {
    let [first, second, ..] = address.octets();
    // 100.64.0.0/10 is between a provider and its customers.
    let is_shared = first == 100 && (64..128).contains(&second);
    if address.is_loopback() || address.is_unspecified() {
        Some("on this computer")
    } else if address.is_private() || address.is_link_local() || is_shared {
        Some("in a private network")
    } else {
        None
    }
}

fn private_v6(address: Ipv6Addr) -> Option<&'static str> {
    if let Some(address) = address.to_ipv4_mapped() {
        return private_v4(address);
    }
    if address.is_loopback() || address.is_unspecified() {
        Some("on this computer")
    } else if address.is_unique_local() || address.is_unicast_link_local() {
        Some("in a private network")
    } else {
        None
    }
}

fn is_below(name: &str, domain: &str) -> bool {
    let rest = name.strip_suffix(domain);
    rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(host: &str, expected: Option<&str>) {
        let address = Url::parse(&format!("https://{host}/")).unwrap();
        assert_eq!(private(&address), expected, "{host}");
    }

    #[test]
    fn hosts_that_only_some_networks_know_are_told_from_public_ones() {
        for host in [
            "localhost:3000",
            "app.localhost",
            "127.0.0.1",
            "127.9.9.9",
            "0.0.0.0",
            "[::1]",
            "[::ffff:127.0.0.1]",
        ] {
            check(host, Some("on this computer"));
        }
        for host in [
            "10.0.0.7",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.20:8080",
            "169.254.10.1",
            "100.64.0.1",
            "nas.local",
            "hooks",
            "crm.internal",
            "shop.test",
            "router.home.arpa",
            "[fd00::1]",
            "[fe80::1]",
        ] {
            check(host, Some("in a private network"));
        }
        for host in [
            "hooks.shop.io",
            "172.32.0.1",
            "100.128.0.1",
            "8.8.8.8",
            "mylocalhost.io",
            "[2001:4860:4860::8888]",
            "latest.dev",
        ] {
            check(host, None);
        }
    }

    #[test]
    fn names_for_examples_are_known() {
        let is = |host: &str| is_example(&Url::parse(&format!("https://{host}/")).unwrap());
        assert!(is("example.com") && is("shop.example.org") && is("shop.example"));
        assert!(!is("myexample.com") && !is("example.com.shop.io"));
    }
}

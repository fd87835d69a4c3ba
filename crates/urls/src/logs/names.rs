//! What members of objects and columns of tables are called, without capitals and separators. Those that surely mean it come first. Those that begin with
//! `clientrequest` and `edge` are Cloudflare's: <https://developers.cloudflare.com/logs/reference/log-fields/zone/http_requests/>.

pub(crate) const ADDRESSES: [&str; 11] = [
    "requesturl",
    "fullurl",
    "url",
    "urlfull",
    "urloriginal",
    "uri",
    "href",
    "loc",
    "link",
    "pageurl",
    "page",
];
/// What was asked for.
pub(crate) const TARGETS: [&str; 4] = ["requesturi", "requestpath", "urloriginal", "clientrequesturi"];
/// What may be what was asked for, or what the server made of it.
pub(crate) const PATHS: [&str; 6] = ["uri", "url", "urlpath", "target", "path", "page"];
pub(crate) const QUERIES: [&str; 6] = [
    "args",
    "querystring",
    "requestquery",
    "query",
    "urlquery",
    "requestargs",
];
pub(crate) const HOSTS: [&str; 10] = [
    "httphost",
    "requesthost",
    "vhost",
    "virtualhost",
    "host",
    "urldomain",
    "servername",
    "domain",
    "requestaddr",
    "clientrequesthost",
];
pub(crate) const METHODS: [&str; 6] = [
    "requestmethod",
    "httprequestmethod",
    "httpmethod",
    "method",
    "verb",
    "clientrequestmethod",
];
pub(crate) const STATUSES: [&str; 8] = [
    "downstreamstatus",
    "httpresponsestatuscode",
    "responsestatus",
    "statuscode",
    "httpstatus",
    "responsecode",
    "status",
    "edgeresponsestatus",
];
pub(crate) const SCHEMES: [&str; 5] = [
    "requestscheme",
    "urlscheme",
    "xforwardedproto",
    "forwardedproto",
    "scheme",
];
pub(crate) const LINES: [&str; 3] = ["request", "requestline", "httprequest"];

pub(crate) const TIMES: [&str; 13] = [
    "time",
    "timestamp",
    "ts",
    "timelocal",
    "timeiso8601",
    "msec",
    "datetime",
    "startutc",
    "starttime",
    "startlocal",
    "date",
    "edgestarttimestamp",
    "eventdatetime",
];
/// The visitor's address as a proxy forwarded it.
pub(crate) const FORWARDED: [&str; 7] = [
    "xforwardedfor",
    "httpxforwardedfor",
    "forwardedfor",
    "httpxrealip",
    "xrealip",
    "cfconnectingip",
    "trueclientip",
];
/// The address that asked: the visitor's, or that of a proxy.
pub(crate) const CLIENTS: [&str; 11] = [
    "clientip",
    "remoteip",
    "clienthost",
    "remoteaddr",
    "clientaddr",
    "clientaddress",
    "sourceip",
    "sourceaddress",
    "remotehost",
    "remoteaddress",
    "ip",
];
pub(crate) const AGENTS: [&str; 6] = [
    "useragent",
    "httpuseragent",
    "useragentoriginal",
    "requestuseragent",
    "agent",
    "clientrequestuseragent",
];
pub(crate) const KEYS: [&str; 3] = ["visitor", "visitorid", "anonymousid"];

/// A name without capitals and separators.
pub(crate) fn plain(name: &str) -> String {
    name.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

//! What hostile answers cost in memory and time, measured in a process of its own: nothing else runs beside it.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests too")]

use std::time::{Duration, Instant};

use publish::rocketchat::Client;
use publish::{Connection, Control, Credentials, Error, Limits, Secret, ServerAddress};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The most that a hostile answer may cost, in MB: more than a whole list within the limits, and far less than a computer has.
const MOST: u64 = 256;

/// An answer as pieces: a head, a piece again and again with its number in place of `#`, and an end.
#[derive(Clone, Copy)]
struct Hostile {
    name: &'static str,
    status: &'static str,
    begins: &'static str,
    piece: &'static str,
    /// How long all pieces are together, in bytes.
    bytes: usize,
    ends: &'static str,
    /// The code of the error that it ends in.
    code: &'static str,
}

const LIST: Hostile = Hostile {
    name: "",
    status: "200 OK",
    begins: "{\"triggers\":[",
    piece: "",
    bytes: 15_900_000,
    ends: "null],\"total\":19000}",
    code: "list-too-large",
};

const LONG_TEXT: &str = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

const ANSWERS: [Hostile; 15] = [
    Hostile {
        name: "small objects",
        piece: "{\"\":0},",
        ..LIST
    },
    Hostile {
        name: "empty objects",
        piece: "{},",
        ..LIST
    },
    Hostile {
        name: "400,000 entries",
        piece: "{\"_id\":\"e#\"},",
        bytes: 6_000_000,
        ..LIST
    },
    Hostile {
        name: "entries full of numbers",
        begins: "{\"triggers\":[{\"_id\":\"a\",\"x\":[",
        piece: "0,",
        ends: "0]}],\"total\":1}",
        ..LIST
    },
    Hostile {
        name: "an entry full of lists",
        begins: "{\"triggers\":[{\"_id\":\"a\",\"x\":[",
        piece: "[[]],",
        ends: "0]}],\"total\":1}",
        ..LIST
    },
    Hostile {
        name: "an entry full of members",
        begins: "{\"triggers\":[{\"_id\":\"a\"",
        piece: ",\"#\":{}",
        ends: "}],\"total\":1}",
        ..LIST
    },
    Hostile {
        name: "objects in objects beside the list",
        begins: "{\"triggers\":[],\"x\":[",
        piece: "{\"\":{\"\":{\"\":{\"\":{\"\":{\"\":{\"\":{}}}}}}}},",
        ends: "0],\"total\":0}",
        ..LIST
    },
    Hostile {
        name: "small objects beside the list",
        begins: "{\"triggers\":[],\"x\":[",
        piece: "{\"\":0},",
        ends: "0],\"total\":0}",
        ..LIST
    },
    Hostile {
        name: "one text a page, and a page after the other",
        begins: "{\"triggers\":[{\"_id\":\"@\",\"x\":\"",
        piece: LONG_TEXT,
        ends: "\"}],\"total\":19000}",
        ..LIST
    },
    Hostile {
        name: "one text a page, and a huge total",
        begins: "{\"triggers\":[{\"_id\":\"@\",\"x\":\"",
        piece: LONG_TEXT,
        ends: "\"}],\"total\":4000000000}",
        ..LIST
    },
    Hostile {
        name: "one text a page, and no total",
        begins: "{\"triggers\":[{\"_id\":\"@\",\"x\":\"",
        piece: LONG_TEXT,
        ends: "\"}]}",
        ..LIST
    },
    Hostile {
        name: "a refusal full of small objects",
        status: "400 Bad Request",
        begins: "{\"success\":false,\"error\":\"no\",\"x\":[",
        piece: "{\"\":0},",
        ends: "0]}",
        ..LIST
    },
    Hostile {
        name: "a failure full of small objects",
        status: "500 Oh",
        begins: "{\"success\":false,\"error\":\"no\",\"x\":[",
        piece: "{\"token\":0},",
        ends: "0]}",
        code: "server-failed",
        ..LIST
    },
    Hostile {
        name: "a refusal of one long word",
        status: "400 Bad Request",
        begins: "{\"success\":false,\"error\":\"",
        piece: LONG_TEXT,
        ends: "\"}",
        code: "refused",
        ..LIST
    },
    Hostile {
        name: "a stranger that is no text",
        begins: "",
        piece: "\u{0}\u{1}\u{2}\u{3}",
        ends: "",
        code: "not-rocketchat",
        ..LIST
    },
];

async fn serve(hostile: Hostile) -> ServerAddress {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        let mut number = 0_usize;
        while let Ok((stream, _)) = listener.accept().await {
            number += 1;
            // One after the other, and a client that hangs up is nothing to us.
            let _ = say(stream, hostile, number).await;
        }
    });
    ServerAddress::parse(&format!("http://127.0.0.1:{port}")).unwrap()
}

async fn say(mut stream: TcpStream, hostile: Hostile, number: usize) -> std::io::Result<()> {
    let mut request = [0; 8 * 1024];
    let _ = stream.read(&mut request).await?;
    let begins = hostile.begins.replace('@', &format!("page{number}"));
    let head = format!("HTTP/1.1 {}\r\nconnection: close\r\n\r\n{begins}", hostile.status);
    stream.write_all(head.as_bytes()).await?;
    let mut sent = 0;
    let mut count = 0_usize;
    let mut pieces = String::new();
    while sent < hostile.bytes {
        pieces.clear();
        while pieces.len() < 64 * 1024 && sent + pieces.len() < hostile.bytes {
            pieces.push_str(&hostile.piece.replace('#', &count.to_string()));
            count += 1;
        }
        sent += pieces.len();
        stream.write_all(pieces.as_bytes()).await?;
    }
    stream.write_all(hostile.ends.as_bytes()).await?;
    stream.shutdown().await
}

/// The most memory that this process has had so far, in MB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    let kilobytes: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kilobytes / 1000
}

/// Forgets the peak, where the system lets a process do that. Elsewhere a later case sees the peaks before it too, which
/// makes the test no weaker.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

async fn client(address: ServerAddress) -> Client {
    let connection = Connection::new(
        address,
        Credentials::Token {
            user_id: "u1".to_owned(),
            token: Secret::new("PLANTED-token-0123456789"),
        },
    );
    Client::sign_in(&connection, None, Limits::default(), &Control::default())
        .await
        .unwrap()
}

#[tokio::test]
async fn no_answer_takes_more_memory_or_time_than_its_limits() {
    let before = peak();
    for hostile in ANSWERS {
        let name = hostile.name;
        let client = client(serve(hostile).await).await;
        forget_peak();
        let begun = Instant::now();
        let error = client.triggers(&Control::default()).await.unwrap_err();
        let took = begun.elapsed();
        let of_one = client.trigger("t1", &Control::default()).await.unwrap_err();
        let told = format!("{error} {error:?} {}", error.help());
        let peak = peak().saturating_sub(before);
        println!("{name}: {peak} MB, {took:?}, {error}");
        assert!(
            matches!(error, Error::TooLarge { .. }) || error.code() == hostile.code,
            "{name}: {error}"
        );
        assert_eq!(error.code(), hostile.code, "{name}");
        assert!(
            !of_one.code().is_empty() && told.len() < 300_000,
            "{name}: {}",
            told.len()
        );
        assert!(peak < MOST, "{name}: {peak} MB");
        assert!(took < Duration::from_secs(60), "{name}: {took:?}");
    }
}

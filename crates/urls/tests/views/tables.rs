//! Tables, whose columns are found by their names and by what stands in them.

use urls::SkipReason;

use crate::{BROWSER, check};

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
        "user_pseudo_id,event_name,event_timestamp,page_location\na7,page_view,1760104536000000,https://shop.example/\nb9,page_view,1760104537000000,shop.example/x\n",
        "# a report\nurl,visitor,time\nhttps://shop.example/,a7,10/10/2025 1:55:36 PM\nhttps://shop.example/x,b9,10/10/2025 1:55:37 PM\n",
    ] {
        check(log, &views, &[]);
    }
    check(
        &format!(
            "time,ip,user,method,url,status,user agent\n2025-10-10 13:55:36,203.0.113.9,frank,GET,https://shop.example/,200,\"{BROWSER}, \"\"x\"\"\"\n\
             2025-10-10 13:55:36,203.0.113.9,ann,POST,https://shop.example/,200,\"{BROWSER}\"\n\
             2025-10-10 13:55:36,203.0.113.9,frank,GET,https://shop.example/,500,\"{BROWSER}\"\n\
             2025-10-10 13:55:36,203.0.113.9,frank,GET,https://shop.example/,200,Googlebot/2.1\n"
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

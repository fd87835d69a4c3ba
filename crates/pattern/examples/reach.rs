//! What patterns reach of all addresses: `cargo run -p pattern --example reach -- '^/pricing' 'https?'`.

use std::time::Instant;

fn main() {
    for source in std::env::args().skip(1) {
        let start = Instant::now();
        let reach = pattern::reach(&source);
        let took = start.elapsed();
        println!("{source}\n  {reach:?} in {took:?}");
        for part in pattern::never_matches(&source) {
            println!("  {} {:?}: {}", part.code, part.at, part.message);
            for mend in part.mends {
                println!("    {}: {}", mend.title, mend.source);
            }
        }
        for part in pattern::dead_parts(&source) {
            println!("  dead part {:?}: {}", part.at, part.message);
            for mend in part.mends {
                println!("    {}: {}", mend.title, mend.source);
            }
        }
    }
}

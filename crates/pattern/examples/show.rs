use pattern::*;
fn main() {
    let a: Vec<String> = std::env::args().skip(1).collect();
    for p in &a[1..] {
        let c = Pattern::compile(p);
        match c {
            Ok(c) => {
                let r = regress::Regex::new(p).unwrap();
                println!(
                    "{p} {:?} {:?} {:?} regress {:?}",
                    c.engine(),
                    c.is_match(&a[0]),
                    c.find(&a[0]),
                    r.find(&a[0]).map(|m| m.range())
                )
            }
            Err(e) => println!("{p} {e}"),
        }
    }
}

//! How long the calls take that people wait for. Run with `cargo test -p store --release --test speed -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use store::{Expectation, NewDraft, ProjectKind, Save, Store, UrlRow, UrlTableOwner};
use trigger::Platform;

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let value = work();
    (start.elapsed(), value)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[test]
#[ignore = "measures, and the machine must be quiet"]
fn saves_starts_and_long_tables_are_quick() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let file = folder.path().join("work.db");
    let (creation, store) = timed(|| Store::open(&file, 0));
    let mut store = store.unwrap();
    let project = store.create_project("Shop", ProjectKind::Own, 0).unwrap();
    let text = |n: usize| format!("{{\"n\": {n}, \"text\": \"{}\"}}", "x".repeat(5_000));
    let new = |n| NewDraft {
        platform: Platform::RocketChat,
        document: text(n),
        label: None,
    };
    let drafts = store
        .create_drafts(project, &(0..100).map(new).collect::<Vec<_>>(), 0)
        .unwrap();

    let save = |store: &mut Store, n: usize, burst| {
        let base = store.draft(drafts[0]).unwrap().head;
        let document = text(1_000 + n);
        let save = Save {
            base,
            document: &document,
            burst,
            label: None,
        };
        timed(|| store.save(drafts[0], save, n as i64).unwrap()).0
    };
    let appended = median((0..300).map(|n| save(&mut store, n, None)).collect());
    let replaced = median((300..600).map(|n| save(&mut store, n, Some("w"))).collect());
    let (listing, _) = timed(|| store.drafts(project).unwrap());
    drop(store);
    let opened = median(
        (0..50)
            .map(|_| timed(|| Store::open(&file, 0).unwrap()).0)
            .collect(),
    );
    let size = std::fs::metadata(&file).unwrap().len();

    let mut store = Store::open(&file, 0).unwrap();
    let row = |n| UrlRow {
        url: format!("https://www.example.com/shop/item/{n}?ref=mail"),
        expectation: Expectation::None,
    };
    let rows: Vec<_> = (0..100_000).map(row).collect();
    let lab = UrlTableOwner::Lab(project);
    let (written, _) = timed(|| store.replace_urls(lab, &rows).unwrap());
    let (appending, _) = timed(|| store.append_urls(lab, &rows).unwrap());
    let (read, table) = timed(|| store.url_table(lab).unwrap());
    let (page, _) = timed(|| store.url_table_page(lab, 150_000, 100).unwrap());
    assert_eq!(table.counts.all, 200_000);
    drop(store);
    let large = median(
        (0..20)
            .map(|_| timed(|| Store::open(&file, 0).unwrap()).0)
            .collect(),
    );

    println!("create a file          {creation:?}");
    println!("save, new revision     {appended:?} (median)");
    println!("save, same burst       {replaced:?} (median)");
    println!("list 100 drafts        {listing:?}");
    println!("open {:>4} kB           {opened:?} (median)", size / 1024);
    println!("open a large file      {large:?} (median)");
    println!("replace 100,000 URLs   {written:?}");
    println!("append 100,000 URLs    {appending:?}");
    println!("read 200,000 URLs      {read:?}");
    println!("read a page of 100     {page:?}");
    assert!(appended < Duration::from_millis(10) && replaced < Duration::from_millis(10));
    assert!(opened < Duration::from_millis(20) && large < Duration::from_millis(20));
}

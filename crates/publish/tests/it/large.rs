//! A plan as large as any shop's: each write is sent once, and nothing is left to do.

use publish::Control;

use crate::stage::{Size, Stage, done};

const FIVE_HUNDRED: Size = Size {
    updates: 380,
    creations: 40,
    deletions: 80,
};

#[tokio::test]
async fn a_plan_for_five_hundred_triggers_is_carried_out_to_its_end() {
    let stage = Stage::new(FIVE_HUNDRED).await;
    let (result, journal) = stage.apply(&Control::default()).await;
    let report = result.unwrap();
    assert_eq!(report.stopped, None);
    let of_drafts = report.items.iter().filter(|item| item.draft.is_some());
    assert!(of_drafts.clone().all(|item| done(&item.outcome)), "{report:#?}");
    assert_eq!(of_drafts.count(), FIVE_HUNDRED.writes());
    stage.check("five hundred");
    stage
        .begin_again_with_nothing_to_do(&journal, "five hundred")
        .await;
}

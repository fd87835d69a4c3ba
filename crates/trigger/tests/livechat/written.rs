//! Parts of documents close to real ones: right often enough, wrong in every way.

use proptest::prelude::*;
use serde_json::Value;

use crate::arbitrary::any_json;

/// One of these most of the time, and anything now and then.
pub(crate) fn mostly(samples: &'static [&'static str]) -> BoxedStrategy<Value> {
    let sample = prop::sample::select(samples)
        .prop_map(|text| serde_json::from_str::<Value>(text).expect("the samples are JSON"));
    prop_oneof![24 => sample, 1 => any_json()].boxed()
}

/// An object with some of these members, and one that nobody knows now and then.
pub(crate) fn object(members: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let members: Vec<_> = members
        .into_iter()
        .map(|(name, value)| {
            prop::option::weighted(0.7, value).prop_map(move |value| Some((name.to_owned(), value?)))
        })
        .collect();
    let extra = prop::option::weighted(0.1, ("[a-z]{1,6}", any_json()));
    let object = (members, extra).prop_map(|(members, extra)| {
        let members = members.into_iter().flatten().chain(extra);
        Value::Object(members.collect())
    });
    prop_oneof![24 => object, 1 => any_json()].boxed()
}

/// A list of a few such items.
pub(crate) fn list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let list = prop::collection::vec(item, 0..4).prop_map(Value::from);
    prop_oneof![24 => list, 1 => any_json()].boxed()
}

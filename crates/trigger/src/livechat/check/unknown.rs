//! Members that the document of the API does not name at a place.

use serde_json::Value;

use crate::FieldPath;
use crate::findings::Findings;
use crate::nearest::nearest;

/// What becomes of an unknown member on the way to the server.
#[derive(Debug, Clone, Copy)]
pub(in crate::livechat) enum Sent {
    AsWritten,
    No,
}

/// The names of the members of an object; none where there is no object.
pub(in crate::livechat) fn names(object: Option<&Value>) -> impl Iterator<Item = &String> {
    let members = object.and_then(Value::as_object).into_iter();
    members.flat_map(|members| members.keys())
}

/// Says which of the members at `path` are not among those that are `known` there.
pub(in crate::livechat) fn tell<'n>(
    findings: &mut Findings<'_>,
    path: &FieldPath,
    names: impl Iterator<Item = &'n String>,
    known: &[&'static str],
    sent: Sent,
) {
    for name in names.filter(|name| !known.contains(&name.as_str())) {
        let what = match sent {
            Sent::AsWritten => "it is kept and sent as it is written",
            Sent::No => "it is kept in the draft and not sent",
        };
        findings.add(
            path.field(name),
            format!("“{name}” is not a member that LiveChat is known to have here: {what}."),
            match nearest(name, known.iter().copied()) {
                Some(meant) => format!("Write “{meant}” if that was meant."),
                None => "Remove it if it is a typing error.".to_owned(),
            },
        );
    }
}

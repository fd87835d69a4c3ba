//! Looking for secrets in every form in which they could have got somewhere: in bytes, in files, in running processes.

use std::fs;
use std::path::Path;

use data_encoding::{BASE64, BASE64URL, HEXLOWER, HEXUPPER};
use memchr::memmem;

/// Secrets, in all the forms that are looked for.
pub(crate) struct Hunt {
    needles: Vec<(String, Vec<u8>)>,
}

impl Hunt {
    /// A hunt for secrets by their names; each must be long enough not to be anywhere by chance.
    pub(crate) fn of(secrets: &[(&str, &str)]) -> Hunt {
        let mut hunt = Hunt { needles: Vec::new() };
        for (name, secret) in secrets {
            hunt.add(name, secret);
        }
        hunt
    }

    /// One more secret to look for.
    pub(crate) fn add(&mut self, name: &str, secret: &str) {
        assert!(
            secret.len() >= 12,
            "{name} is too short to be told from anything else"
        );
        let bytes = secret.as_bytes();
        let wide = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut forms = vec![
            ("as it is", bytes.to_vec()),
            ("in UTF-16", wide),
            ("in hexadecimal", HEXLOWER.encode(bytes).into_bytes()),
            ("in hexadecimal", HEXUPPER.encode(bytes).into_bytes()),
            ("backwards", bytes.iter().rev().copied().collect()),
        ];
        for before in 0..3 {
            // Base 64 depends on what stands around it: the groups that are of the secret alone are looked for.
            let padded = [&vec![0; before][..], bytes].concat();
            let first = if before == 0 { 0 } else { 4 };
            for encoding in [BASE64, BASE64URL] {
                let text = encoding.encode(&padded);
                forms.push(("in base 64", text.as_bytes()[first..text.len() - 4].to_vec()));
            }
        }
        let named = forms
            .into_iter()
            .map(|(form, bytes)| (format!("{name} {form}"), bytes));
        self.needles.extend(named);
    }

    /// What is found in some bytes.
    pub(crate) fn in_bytes(&self, bytes: &[u8]) -> Option<&str> {
        let holds = |needle: &[u8]| memmem::find(bytes, needle).is_some();
        let found = self.needles.iter().find(|(_, needle)| holds(needle));
        found.map(|(name, _)| name.as_str())
    }

    /// What is found in the names and the contents of files, all the way down.
    pub(crate) fn in_folder(&self, folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().as_encoded_bytes();
            if let Some(what) = self.in_bytes(name) {
                found.push(format!("{what} in the name {}", path.display()));
            }
            if path.is_dir() {
                found.extend(self.in_folder(&path));
            } else if let Some(what) = self.in_bytes(&fs::read(&path).unwrap()) {
                found.push(format!("{what} in {}", path.display()));
            }
        }
        found
    }

    /// What is found in the arguments of a process, and in arguments and environment of all that it started. Its own
    /// environment is whoever started it.
    #[cfg(target_os = "linux")]
    pub(crate) fn in_processes(&self, process: u32) -> Vec<String> {
        let mut found = Vec::new();
        let mut look = |process: u32, what: &str| {
            // A process may be gone by now; then it has nothing any more.
            let bytes = fs::read(format!("/proc/{process}/{what}")).unwrap_or_default();
            if let Some(secret) = self.in_bytes(&bytes) {
                found.push(format!("{secret} in {what} of process {process}"));
            }
        };
        look(process, "cmdline");
        let mut started = children(process);
        while let Some(child) = started.pop() {
            look(child, "cmdline");
            look(child, "environ");
            started.extend(children(child));
        }
        found
    }
}

#[cfg(target_os = "linux")]
fn children(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task"))
        .into_iter()
        .flatten();
    threads
        .filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("children")).ok())
        .flat_map(|children| {
            let ids = children.split_whitespace().filter_map(|id| id.parse().ok());
            ids.collect::<Vec<u32>>()
        })
        .collect()
}

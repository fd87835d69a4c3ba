//! Modifiers: `(?ims-ims:…)`.

use super::{Parser, Switches, ascii};
use crate::error::{CompileError, Refusal, Warning};

/// What `(?ims-ims:…)` has switched on where the parser stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Modifiers {
    pub(super) ignore_case: bool,
    pub(super) multiline: bool,
    pub(super) dot_all: bool,
}

impl Parser<'_> {
    /// `(?ims-ims:`, which became part of the language in 2025; `(?` is eaten.
    pub(super) fn read_modifiers(&mut self, at: usize) -> Result<Switches, CompileError> {
        let mut switches = Switches::default();
        let mut seen = String::new();
        let mut on = true;
        let refused = |pos: usize| {
            CompileError::new(
                Refusal::UnknownGroup,
                at,
                format!(
                    "`(?` at character {} opens no kind of group that browsers know. JavaScript has `(?:…)`, `(?=…)`, \
                     `(?!…)`, `(?<=…)`, `(?<!…)`, `(?<name>…)` and `(?i:…)`; what another dialect writes at character {} \
                     must be put differently.",
                    at + 1,
                    pos + 1
                ),
            )
        };
        loop {
            let unit = self.peek().ok_or_else(|| refused(self.pos))?;
            let letter = ascii(unit);
            match letter {
                'i' | 'm' | 's' if !seen.contains(letter) => {
                    let (modifier, switch) = match letter {
                        'i' => (&mut self.modifiers.ignore_case, &mut switches.ignore_case),
                        'm' => (&mut self.modifiers.multiline, &mut switches.multiline),
                        _ => (&mut self.modifiers.dot_all, &mut switches.dot_all),
                    };
                    *modifier = on;
                    *switch = Some(on);
                    seen.push(letter);
                }
                '-' if on => on = false,
                ':' if !seen.is_empty() => break,
                ')' if !seen.is_empty() => {
                    return Err(CompileError::new(
                        Refusal::ModeSwitch,
                        at,
                        format!(
                            "`(?{seen})` at character {} switches modes in other dialects, but JavaScript has no such \
                             switch. To ignore case, write both letters, such as `[Cc]ontact`.",
                            at + 1
                        ),
                    ));
                }
                _ => return Err(refused(self.pos)),
            }
            self.pos += 1;
        }
        self.pos += 1;
        self.warnings.push(Warning {
            code: "modifiers-need-new-browser",
            message: format!(
                "`(?…:` with modifiers at character {} is new in ECMAScript 2025. Browsers from before 2025 refuse the \
                 whole pattern, so the trigger never fires there. Spell the letters out instead, such as `[Cc]ontact`.",
                at + 1
            ),
            at: Some(at),
        });
        Ok(switches)
    }
}

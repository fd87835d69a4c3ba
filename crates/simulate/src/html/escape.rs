//! Text from elsewhere in a page: it is read, and never obeyed.

use std::fmt::{self, Display, Write};

/// A text as it can stand between tags and inside an attribute in double quotes.
///
/// What browsers do not take as text is written out, `\u{0}` for instance.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a>(pub &'a str);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\n' | '\t' => f.write_char(letter)?,
                letter if is_unfit(letter) => write!(f, "{}", letter.escape_unicode())?,
                letter => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

/// Control characters, those that turn the direction of what follows, and what HTML calls noncharacters.
fn is_unfit(letter: char) -> bool {
    let code = u32::from(letter);
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fdd0}'..='\u{fdef}')
        || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn markup_quotes_and_what_is_no_text_are_written_out() {
        assert_eq!(
            Text("<b title=\"a\" id='b'>&\u{0}\u{202e}\u{ffff}\u{fdd0}ü\n").to_string(),
            "&lt;b title=&quot;a&quot; id=&#39;b&#39;&gt;&amp;\\u{0}\\u{202e}\\u{ffff}\\u{fdd0}ü\n"
        );
    }
}

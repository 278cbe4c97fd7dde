//! How a sentence is meant by its own signs: warmth, joy, a reason, curiosity.

use super::{Scope, is_cold_emoji};
use crate::document::TokenKind;

impl Scope<'_> {
    /// The sentence is friendly by its own words, or the one beside it plainly is: thanks, praise, an apology, a smile.
    pub(crate) fn is_warm(&self) -> bool {
        const WARM: &[&str] = &[
            "thanks",
            "thank",
            "thx",
            "cheers",
            "grateful",
            "appreciate",
            "appreciated",
            "sorry",
            "apologies",
            "apologise",
            "apologize",
            "welcome",
            "happy",
            "glad",
        ];
        self.words.iter().any(|w| !w.quoted && WARM.contains(&w.norm.as_str())) || self.is_merry()
    }

    /// Joy, laughter or praise in the sentence or in the one beside it: a tease there is a tease.
    pub(crate) fn is_merry(&self) -> bool {
        *self.merry.get_or_init(|| self.is_merry_from(0))
    }

    /// The same, with the sentence read from word `at` on.
    pub(crate) fn is_merry_from(&self, at: usize) -> bool {
        const MERRY: &[&str] = &[
            "congrats",
            "congratulations",
            "happiest",
            "love",
            "loved",
            "lovely",
            "brilliant",
            "wonderful",
            "amazing",
            "haha",
            "hahaha",
            "hehe",
            "lol",
            "xx",
            "enjoy",
            "joy",
            "beautiful",
            "gentle",
            "legends",
            "legend",
            "hooray",
            "delighted",
            "laughed",
            "laughing",
            "smile",
            "smiled",
            "gold",
            "proud",
            "impress",
            "impressed",
            "hug",
            "tasty",
            "delicious",
            "bless",
            "thrilled",
            "hero",
            "heroes",
        ];
        let own = self
            .words
            .iter()
            .skip(at)
            .any(|w| !w.quoted && (MERRY.contains(&w.norm.as_str()) || (w.kind == TokenKind::Emoji && !is_cold_emoji(w.text))));
        let beside = |text: &str| {
            let low = text.to_lowercase();
            ["thank you", "it was me", "my own", "grateful", "happy to", "glad to"].iter().any(|s| low.contains(s))
                || low.split(|c: char| !c.is_alphanumeric()).any(|w| MERRY.contains(&w))
        };
        own || beside(self.beside(1)) || beside(self.beside(-1))
    }

    /// The sentence, or the one beside it, names a place or a reason: a line, code, a number, "because", "for example".
    pub(crate) fn gives_reason(&self) -> bool {
        const SIGNS: &[&str] = &[
            "because",
            "since",
            "line",
            "lines",
            "page",
            "pages",
            "section",
            "paragraph",
            "chapter",
            "column",
            "row",
            "slide",
            "example",
            "instead",
            "e.g",
            "namely",
            "step",
            "figure",
            "table",
            "function",
            "specifically",
            "expected",
        ];
        let sign = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric() && c != '.')
                .any(|w| SIGNS.contains(&w.to_lowercase().trim_end_matches('.')) || w.chars().any(|c| c.is_ascii_digit()))
        };
        let own = self.words.iter().any(|w| matches!(w.kind, TokenKind::Code | TokenKind::Link | TokenKind::Number));
        let colon = self.words.iter().position(|w| w.norm.starts_with([':', '—', ';'])).is_some_and(|i| self.words.len() > i + 3);
        own || colon || sign(self.text()) || sign(self.beside(1))
    }

    /// The author says that the question is open: "I'd like to learn", "just curious".
    pub(crate) fn is_curious(&self) -> bool {
        const SIGNS: &[&str] = &[
            "curious",
            "wondering",
            "wonder",
            "learn",
            "interested",
            "understand your",
            "genuine question",
            "honest question",
            "asking because",
            "ask because",
            "no criticism",
            "not a criticism",
            "out of interest",
            "no judgement",
            "no judgment",
            "trying to understand",
            "want to understand",
            "like to understand",
            "not blaming",
            "no blame",
        ];
        [self.text(), self.beside(1), self.beside(-1)].iter().any(|t| {
            let low = t.to_lowercase();
            SIGNS.iter().any(|s| low.contains(s))
        })
    }
}

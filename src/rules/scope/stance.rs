//! Whether the author says what stands there: words that are denied, told of oneself or of others, or only supposed.

use super::{Scope, is_first_person, is_second_person};

impl Scope<'_> {
    /// Index of the first word of the clause in which `at` stands: behind a stop, a colon, a dash or "but".
    fn clause_start(&self, at: usize) -> usize {
        self.words
            .get(..at)
            .unwrap_or_default()
            .iter()
            .rposition(|w| w.norm.starts_with([';', '—', '–', '.', ':', '!', '?', '(']) || matches!(w.norm.as_str(), "but" | "because"))
            .map_or(0, |i| i + 1)
    }

    /// The words before `at` in its clause negate it: "not a stupid question", "I don't think you are wrong".
    pub(crate) fn is_negated(&self, at: usize) -> bool {
        let from = at.saturating_sub(5);
        let before = self.words.get(from..at).unwrap_or_default();
        before.iter().enumerate().rev().take_while(|(_, w)| !w.is_punctuation() && w.norm != "but").any(|(i, w)| {
            let next = |n: usize| self.norm(from + i + n);
            let negation = matches!(
                w.norm.as_str(),
                "not"
                    | "no"
                    | "never"
                    | "nobody"
                    | "none"
                    | "nor"
                    | "neither"
                    | "without"
                    | "hardly"
                    | "cannot"
                    | "isnt"
                    | "dont"
                    | "wasnt"
                    | "arent"
            ) || w.norm.ends_with("n't");
            // "I can't believe you …", "no wonder you …", "not only …", "I don't know why you …" take nothing back.
            let idle = matches!(
                next(1),
                "believe" | "wonder" | "only" | "just" | "doubt" | "idea" | "matter" | "know" | "understand" | "care" | "even" | "sure"
            ) || (next(1) == "get" && matches!(next(2), "why" | "how"));
            negation && !idle
        })
    }

    /// The words at `at` are about the author: the clause's subject is the first person ("I was an idiot", "my stupid mistake").
    pub(crate) fn is_about_self(&self, at: usize) -> bool {
        if is_second_person(self.norm(at)) {
            return false;
        }
        let before = self.words.get(self.clause_start(at)..at).unwrap_or_default();
        let first = before.iter().rposition(|w| is_first_person(&w.norm));
        let second = before.iter().rposition(|w| is_second_person(&w.norm));
        match (first, second) {
            (Some(f), Some(s)) => f > s,
            // "I think he is an idiot", "I hate that these people …": the subject changes behind a verb of thinking or feeling.
            (Some(f), None) => !before[f..].iter().any(|w| {
                matches!(
                    w.norm.as_str(),
                    "think"
                        | "guess"
                        | "bet"
                        | "hope"
                        | "believe"
                        | "know"
                        | "hate"
                        | "love"
                        | "wish"
                        | "find"
                        | "see"
                        | "say"
                        | "read"
                        | "reading"
                        | "reviewed"
                        | "tired"
                        | "sick"
                        | "that"
                        | "this"
                        | "it"
                        | "they"
                        | "he"
                        | "she"
                        | "these"
                        | "those"
                        | "people"
                )
            }),
            _ => false,
        }
    }

    /// What stands at `at` is put into somebody's mouth or head without quotation marks: "he said you never listen",
    /// "my boss asked why I", "she thinks I'm". What the author says himself ("I said you never listen") is his own.
    pub(crate) fn is_reported(&self, at: usize) -> bool {
        const SAYS: &[&str] = &[
            "said",
            "says",
            "asked",
            "asks",
            "told",
            "tells",
            "wrote",
            "writes",
            "claimed",
            "claims",
            "complained",
            "complains",
            "yelled",
            "shouted",
            "replied",
            "answered",
            "insisted",
            "insists",
            "thinks",
            "thought",
            "felt",
            "feels",
            "called",
            "calls",
            "calling",
            "implied",
            "implies",
            "implying",
            "assumes",
            "assumed",
            "believes",
            "heard",
            "accused",
            "accuses",
            "suggests",
            "suggested",
            "hear",
            "telling",
            "saying",
            "asking",
            "complaining",
            "wonders",
            "wondered",
            "joked",
            "jokes",
            "quoted",
            "muttered",
        ];
        let from = self.clause_start(at).min(at);
        let from = if from > 0 && self.norm(from - 1).starts_with(':') { 0 } else { from };
        let before = self.words.get(from..at).unwrap_or_default();
        let Some(verb) = before.iter().rposition(|w| SAYS.contains(&w.norm.as_str())) else { return false };
        // "As I said, you …" and "I said you …" are the author's own; "what I heard", "I was told" are not.
        let passive = matches!(before[verb].norm.as_str(), "told" | "heard" | "hear" | "called" | "accused" | "asked");
        let subject = before[..verb]
            .iter()
            .rev()
            .take(3)
            .any(|w| matches!(w.norm.as_str(), "i" | "we" | "i've" | "we've" | "i'm" | "we're" | "you" | "you've" | "you're"));
        let was = before[..verb]
            .iter()
            .rev()
            .take(3)
            .any(|w| matches!(w.norm.as_str(), "was" | "were" | "been" | "being" | "get" | "got" | "getting"));
        if before[verb].norm == "thought" && before[..verb].last().is_some_and(|w| w.norm == "who") {
            return false;
        }
        verb > 0 && (!subject || (passive && was))
    }

    /// What stands at `at` is only supposed: an "if", "unless" or "whether" opens its clause.
    pub(crate) fn is_supposed(&self, at: usize) -> bool {
        let before = self.words.get(self.clause_start(at)..at).unwrap_or_default();
        before
            .iter()
            .rev()
            .take_while(|w| !w.norm.starts_with(','))
            .any(|w| matches!(w.norm.as_str(), "if" | "unless" | "whether" | "suppose" | "supposing" | "imagine" | "lest"))
            || before.windows(2).any(|w| w[0].norm == "in" && w[1].norm == "case" || w[0].norm == "so" && w[1].norm == "that")
    }
}

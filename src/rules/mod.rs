//! The rules: what each one is called, what it says, and the patterns that serve it.
//!
//! One rule is one file, in the folder of its group. Its module documentation *is* its page: `tonelint explain`, the README
//! table, SARIF and the editor's hover all read it from there, through [`RULES`]. Where phrases suffice, a rule is data
//! ([`Phrase`]); where they do not, it has a `check` of its own over the [`Scope`].
//!
//! A pattern states how often it is right by itself (`p`, its precision on text it was not made from). Whether it becomes a
//! finding is decided in `crate::lint`, together with the model: this room never sees a score, a level setting or a file.
//!
//! Left out on purpose: rules do not look at quoted words (the caller drops a hit that touches them, except for rules
//! that say [`Rule::reads_quotes`]), at code, or at what somebody else wrote.

mod bubble;
pub(crate) mod granted;
mod inflammatory;
pub(crate) mod lexicon;
mod misreadable;
pub(crate) mod pattern;
mod registry;
pub(crate) mod scope;
#[cfg(test)]
mod testing;
mod typography;

pub(crate) use misreadable::curt::may_be_cold;
pub use registry::{META, MetaRule, RULES, find, suggest};

use crate::lint::{Group, Level};
use crate::model::Label;
use scope::Scope;
use std::ops::Range;

/// A rule. All of it is constant.
pub struct Rule {
    /// Kebab-case; reads as "allow ‹name›".
    pub name: &'static str,
    pub group: Group,
    /// Default level.
    pub level: Level,
    /// First version that had it.
    pub since: &'static str,
    /// The headline, one line, lower case, no full stop: "this runs somebody down".
    pub message: &'static str,
    /// How the words can be read; shown on them: `it can read as "you did not listen"`.
    pub reading: &'static str,
    /// What would read better: one sentence.
    pub help: &'static str,
    /// The model's label of the same meaning, if any.
    pub label: Option<Label>,
    /// The least confidence at default strictness, where the rule's measured precision allows less than the general floor.
    pub floor: Option<f32>,
    /// Phrases, in as many lists as they are written in.
    pub(crate) phrases: &'static [&'static [Phrase]],
    pub(crate) check: Option<fn(&Scope<'_>, &mut Vec<Hit>)>,
    /// The rule is about quotation marks themselves.
    pub(crate) reads_quotes: bool,
    /// The source of the rule's file, for its page.
    pub(crate) source: &'static str,
}

impl Rule {
    pub(crate) fn all_phrases(&self) -> impl Iterator<Item = &'static Phrase> + use<> {
        self.phrases.iter().copied().flatten()
    }

    /// A section of the page as one line of Markdown.
    pub(crate) fn section(&self, heading: &str) -> Option<String> {
        let page = self.page();
        let mut lines = page.lines().skip_while(|l| l.strip_prefix("## ") != Some(heading));
        lines.next()?;
        let text: Vec<&str> = lines.take_while(|l| !l.starts_with("## ")).map(str::trim).filter(|l| !l.is_empty()).collect();
        (!text.is_empty()).then(|| text.join(" "))
    }

    /// The rule's page in Markdown: its module documentation.
    #[must_use]
    pub fn page(&self) -> String {
        let mut out = String::new();
        for line in self.source.lines() {
            let Some(text) = line.strip_prefix("//!") else { break };
            out.push_str(text.strip_prefix(' ').unwrap_or(text));
            out.push('\n');
        }
        out
    }
}

/// What must hold of the sentence for a phrase to count. All of a phrase's guards must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guard {
    /// The matched words stand in no negation's scope.
    NotNegated,
    /// The matched words are not about the author.
    NotSelf,
    /// The sentence addresses the reader (you, your, @name).
    ToReader,
    Question,
    NotQuestion,
    /// Nobody is thanked in the sentence.
    NotThanks,
    /// The draft answers something.
    Reply,
    /// The whole draft is at most a dozen words.
    ShortDraft,
    /// The author's own, plain statement to somebody: not negated, not of himself, not reported, not supposed, and no instruction or heading.
    Plain,
    /// Somebody writes to somebody: no documentation, log or list of changes, no heading.
    Personal,
    /// The matched words stand in nobody else's mouth ("he said that …").
    NotReported,
    /// The matched words stand behind no "if" in their clause.
    NotSupposed,
    /// The sentence is not friendly by its own words (thanks, a smile, congratulations).
    NotWarm,
    /// Nobody is merry here: for words of thanks that would not be warm by themselves.
    NotMerry,
    /// Neither the sentence nor the next one names a place or a reason.
    NoReason,
    /// The sentence does not speak of a prejudice as one ("the myth that …").
    NotAsPrejudice,
    /// The sentence grants a group nothing ("should not have to ask", "can book like everyone else").
    NotGranted,
    /// What the matched words claim of everybody is not about the author ("it's no secret that I …"), and he does not take it back ("…, me not").
    NotOfAuthor,
}

/// What to do about the matched words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fix {
    /// The rule's `help` says what to do.
    None,
    /// Leave the words out: meaning and facts stay. Applied by `--fix`.
    Delete,
    /// Leave the words out; emphasis may change. Applied by `--unsafe-fixes`.
    DeleteUnsafe,
    /// Put these words in their place; `--unsafe-fixes`.
    Replace(&'static str),
    /// Advice for these words in particular, one sentence.
    Advice(&'static str),
}

/// A phrase that serves a rule: see [`pattern`] for how it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    pub(crate) pattern: &'static str,
    /// How often it is right by itself: .9 and more stands alone, .5 needs the model's agreement.
    pub(crate) p: f32,
    /// How these words in particular can be read, in place of the rule's own reading.
    pub(crate) reading: Option<&'static str>,
    pub(crate) fix: Fix,
    pub(crate) guards: &'static [Guard],
}

/// A phrase without guards.
pub(crate) const fn phrase(pattern: &'static str, p: f32) -> Phrase {
    Phrase { pattern, p, reading: None, fix: Fix::None, guards: &[] }
}

impl Phrase {
    pub(crate) const fn reads(mut self, reading: &'static str) -> Self {
        self.reading = Some(reading);
        self
    }

    pub(crate) const fn fix(mut self, fix: Fix) -> Self {
        self.fix = fix;
        self
    }

    pub(crate) const fn when(mut self, guards: &'static [Guard]) -> Self {
        self.guards = guards;
        self
    }
}

/// What a rule found in a sentence: word indices of the [`Scope`], evidence, and what to do.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) words: Range<usize>,
    pub(crate) p: f32,
    pub(crate) reading: Option<&'static str>,
    pub(crate) fix: Fix,
}

impl Hit {
    pub(crate) fn new(words: Range<usize>, p: f32) -> Self {
        Self { words, p, reading: None, fix: Fix::None }
    }
}

pub(crate) fn holds(guard: Guard, scope: &Scope<'_>, words: &Range<usize>) -> bool {
    match guard {
        Guard::NotNegated => !scope.is_negated(words.start),
        Guard::NotSelf => !scope.is_about_self(words.start),
        Guard::ToReader => scope.addresses_reader(),
        Guard::Question => scope.is_question(),
        Guard::NotQuestion => !scope.is_question(),
        Guard::NotThanks => !scope.has_any(&["thanks", "thank", "thx", "grateful", "appreciate", "appreciated"]),
        Guard::Reply => scope.draft.is_reply,
        Guard::ShortDraft => scope.draft.words <= 12,
        Guard::Plain => {
            let at = words.start;
            scope.is_personal() && !scope.is_negated(at) && !scope.is_about_self(at) && !scope.is_reported(at) && !scope.is_supposed(at)
        }
        Guard::Personal => scope.is_personal(),
        Guard::NotReported => !scope.is_reported(words.start),
        Guard::NotSupposed => !scope.is_supposed(words.start),
        Guard::NotWarm => !scope.is_warm(),
        Guard::NotMerry => !scope.is_merry(),
        Guard::NoReason => !scope.gives_reason(),
        Guard::NotAsPrejudice => !scope.has_any(&[
            "myth",
            "myths",
            "stereotype",
            "stereotypes",
            "prejudice",
            "prejudices",
            "trope",
            "cliché",
            "racist",
            "sexist",
            "nonsense",
            "claim",
            "claims",
            "idea",
            "propaganda",
            "untrue",
            "homophobic",
            "ageist",
            "believed",
            "assumption",
        ]),
        Guard::NotGranted => !granted::is_granted(scope),
        Guard::NotOfAuthor => {
            use bubble::exempt::{is_kind, is_of_author, is_taken_back};
            !is_of_author(scope, words.end) && !is_kind(scope, words.end) && !is_taken_back(scope, words.end)
        }
    }
}

/// Compiles all patterns, which the first [`hits`] would do otherwise.
pub(crate) fn prepare() {
    let _ = registry::index();
}

/// Everything the patterns find in a sentence, with the index of the rule in [`RULES`].
pub(crate) fn hits(scope: &Scope<'_>) -> Vec<(usize, Hit)> {
    let mut out = Vec::new();
    let mut push = |rule: usize, hit: Hit| {
        let words = scope.words.get(hit.words.clone()).unwrap_or_default();
        // A few quoted words inside a longer hit ("oh great, another \"quick fix\"") do not make it a quotation.
        if !words.is_empty() && (RULES[rule].reads_quotes || words.iter().filter(|w| w.quoted).count() * 2 < words.len()) {
            out.push((rule, hit));
        }
    };
    for (rule, phrase, words) in registry::index().matches(scope) {
        if phrase.guards.iter().all(|&g| holds(g, scope, &words)) {
            push(rule, Hit { words, p: phrase.p, reading: phrase.reading, fix: phrase.fix });
        }
    }
    for (i, rule) in RULES.iter().enumerate() {
        if let Some(check) = rule.check {
            let mut found = Vec::new();
            check(scope, &mut found);
            found.into_iter().for_each(|h| push(i, h));
        }
    }
    out
}

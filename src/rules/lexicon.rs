//! Who a word is said of: the small grammar that the rules about attacks share.
//!
//! "Idiot" hurts when it is said of the reader, amuses when it is said of oneself, and means nothing next to "-proof".
//! [`predication`] walks left from a word over its modifiers to the verb and the subject, and says of whom the word is said and
//! whether that is denied, asked, or put into somebody else's mouth. It is no parser: where it is not sure it says `None`,
//! because a wrong finding costs more than a missed one.

use super::scope::{Scope, Word, is_second_person};
use crate::document::TokenKind;

/// Of whom something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Reader,
    /// Somebody else, present or not: he, whoever wrote this, the reviewer, Anna.
    Person,
    Author,
    Thing,
}

/// "You are such an idiot": said of the reader, not denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Predication {
    pub(crate) who: Who,
    /// The first word that belongs to it, subject included.
    pub(crate) from: usize,
    pub(crate) negated: bool,
    /// "you idiot", with no verb in between.
    pub(crate) vocative: bool,
    /// "are you stupid"
    pub(crate) asked: bool,
}

/// The word at `i`, lower case; empty outside the sentence.
pub(crate) fn norm<'s>(scope: &'s Scope<'_>, i: usize) -> &'s str {
    scope.words.get(i).map_or("", |w| w.norm.as_str())
}

/// The word `n` before `i`.
pub(crate) fn before<'s>(scope: &'s Scope<'_>, i: usize, n: usize) -> &'s str {
    i.checked_sub(n).map_or("", |at| norm(scope, at))
}

/// One of `list` among the `n` words before `i`.
pub(crate) fn any_before(scope: &Scope<'_>, i: usize, n: usize, list: &[&str]) -> bool {
    scope.words.iter().take(i).skip(i.saturating_sub(n)).any(|w| list.contains(&w.norm.as_str()))
}

/// One of `list` among the `n` words behind `i`.
pub(crate) fn any_after(scope: &Scope<'_>, i: usize, n: usize, list: &[&str]) -> bool {
    scope.words.iter().skip(i + 1).take(n).any(|w| list.contains(&w.norm.as_str()))
}

/// Words of the sentence without its punctuation.
pub(crate) fn plain_words<'s, 'a>(scope: &'s Scope<'a>) -> impl DoubleEndedIterator<Item = (usize, &'s Word<'a>)> {
    scope.words.iter().enumerate().filter(|(_, w)| !w.is_punctuation())
}

/// The sentence `offset` away in the same paragraph, as prose.
pub(crate) fn neighbour<'a>(scope: &Scope<'a>, offset: isize) -> &'a str {
    let block = scope.block;
    scope.index.checked_add_signed(offset).and_then(|i| block.sentences.get(i)).map_or("", |s| block.slice(s.range.clone()))
}

/// The sentence before this one is about the author: "I forgot the key. Idiot."
pub(crate) fn follows_self_talk(scope: &Scope<'_>) -> bool {
    let text = neighbour(scope, -1).to_lowercase().replace('’', "'");
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let mut first = false;
    words.all(|w| {
        first |= matches!(w, "i" | "i'm" | "i've" | "me" | "my" | "myself" | "we" | "our");
        !is_second_person(w)
    }) && first
}

/// Signs that a tease is meant, and will be taken, as one.
pub(crate) fn is_playful(scope: &Scope<'_>) -> bool {
    let sign = |w: &Word<'_>| {
        (w.kind == TokenKind::Emoji
            && !matches!(w.text, "🙄" | "😒" | "😠" | "😡" | "🤬" | "🖕" | "🤡" | "💩" | "👎" | ":(" | ":/" | "-_-" | ">:("))
            || matches!(
                w.norm.as_str(),
                "haha"
                    | "hahaha"
                    | "hehe"
                    | "lol"
                    | "lmao"
                    | "rofl"
                    | "xx"
                    | "xxx"
                    | "jk"
                    | "kidding"
                    | "teasing"
                    | "love"
                    | "darling"
                    | "mate"
            )
    };
    scope.words.iter().any(|w| !w.quoted && sign(w))
}

/// The word at `i` is named, not used ("the word idiot", "insults such as moron"), or put into somebody's mouth
/// ("she called me an idiot").
pub(crate) fn is_mentioned(scope: &Scope<'_>, i: usize) -> bool {
    const NAMED: &[&str] = &[
        "word",
        "words",
        "term",
        "terms",
        "insult",
        "insults",
        "slur",
        "slurs",
        "label",
        "labels",
        "phrase",
        "phrases",
        "string",
        "regex",
        "blocklist",
        "calling",
    ];
    const CALLS: &[&str] = &["call", "calls", "called", "labelled", "labeled", "branded", "dubbed"];
    if any_before(scope, i, 4, NAMED) {
        return true;
    }
    let from = i.saturating_sub(5);
    let called = scope.words[from..i].iter().rposition(|w| CALLS.contains(&w.norm.as_str()));
    // "I'd call you an idiot" is the author's own word.
    called.is_some_and(|at| {
        !any_before(scope, from + at, 2, &["i", "i'd", "we", "we'd", "i'll"]) || any_before(scope, from + at, 4, NEGATIONS)
    })
}

/// The word at `i` is a part that somebody plays: "the village idiot in the spring play", "cast as the fool".
pub(crate) fn is_role(scope: &Scope<'_>, i: usize) -> bool {
    const PLAYS: &[&str] = &["play", "plays", "played", "playing", "cast", "role", "part", "character", "costume", "dressed", "understudy"];
    /// "Our village idiot has done his back in, who fancies the part?"
    const STAGE: &[&str] = &[
        "part",
        "role",
        "panto",
        "pantomime",
        "play",
        "opera",
        "operetta",
        "musical",
        "tenor",
        "soprano",
        "cast",
        "casting",
        "stage",
        "scene",
        "audition",
        "rehearsal",
        "sketch",
        "understudy",
    ];
    let played = any_before(scope, i, 5, PLAYS) && any_before(scope, i, 3, &["the", "a", "an", "as", "some", "that"]);
    let staged = matches!(before(scope, i, 1), "village" | "court" | "wise") && scope.has_any(STAGE);
    (played || staged) && !scope.addresses_reader()
}

/// The word at `i` names a thing in a program: "the retard command", "an idiot flag".
pub(crate) fn is_name_of_thing(scope: &Scope<'_>, i: usize) -> bool {
    #[rustfmt::skip]
    const THINGS: &[&str] = &[
        "command", "commands", "subcommand", "flag", "flags", "option", "options", "function", "method", "class", "module", "package", "crate", "file",
        "script", "variable", "branch", "key", "macro", "tool", "library", "setting", "parameter", "argument", "switch", "program", "binary", "utility",
        "plugin", "table", "column", "field", "endpoint", "repo", "repository", "tag", "theme", "font", "host", "folder", "directory", "keyword", "operator",
        "instruction", "alias", "target", "test", "endpoint", "protocol", "server",
    ];
    let behind = if norm(scope, i + 1) == "-" { i + 2 } else { i + 1 };
    THINGS.contains(&norm(scope, behind))
        && matches!(before(scope, i, 1), "the" | "a" | "an" | "its" | "this" | "each" | "every" | "called")
}

pub(crate) const NEGATIONS: &[&str] = &[
    "not",
    "no",
    "never",
    "nobody",
    "none",
    "neither",
    "nor",
    "without",
    "hardly",
    "cannot",
    "don't",
    "dont",
    "doesn't",
    "didn't",
    "didnt",
    "isn't",
    "isnt",
    "aren't",
    "arent",
    "wasn't",
    "weren't",
    "won't",
    "wouldn't",
    "can't",
    "couldn't",
    "ain't",
    "shouldn't",
];

/// What is said before word `i` is somebody else's opinion: "she thinks you're", "they said you are", "makes people feel you are".
pub(crate) fn is_attributed(scope: &Scope<'_>, i: usize) -> bool {
    const SAYS: &[&str] = &[
        "say",
        "says",
        "said",
        "saying",
        "tell",
        "tells",
        "told",
        "telling",
        "think",
        "thinks",
        "thought",
        "believe",
        "believes",
        "claim",
        "claims",
        "claimed",
        "imply",
        "implies",
        "implying",
        "suggest",
        "suggests",
        "suggesting",
        "assume",
        "assumes",
        "feel",
        "feels",
        "felt",
        "believing",
        "thinking",
        "feeling",
        "convinced",
        "afraid",
        "worried",
        "whether",
        "pretend",
        "imagine",
    ];
    let from = i.saturating_sub(4);
    let Some(at) = scope.words[from..i].iter().rposition(|w| SAYS.contains(&w.norm.as_str())).map(|at| at + from) else { return false };
    // "sorry to say it, but you are …": what stands behind the comma is the author's again.
    if scope.words[at..i].iter().any(|w| w.norm == "but" || w.is_punctuation()) {
        return false;
    }
    let own = any_before(scope, at, 3, &["i", "we", "i'd", "i'm", "honestly"]) || at == 0;
    !own || any_before(scope, at, 4, NEGATIONS)
}

const MODIFIERS: &[&str] = &[
    "a",
    "an",
    "the",
    "such",
    "so",
    "this",
    "that",
    "really",
    "very",
    "total",
    "totally",
    "complete",
    "completely",
    "absolute",
    "absolutely",
    "utter",
    "utterly",
    "right",
    "proper",
    "real",
    "pure",
    "big",
    "biggest",
    "giant",
    "massive",
    "huge",
    "little",
    "fucking",
    "fuckin",
    "bloody",
    "damn",
    "damned",
    "goddamn",
    "effing",
    "freaking",
    "sodding",
    "pathetic",
    "stupid",
    "dumb",
    "lazy",
    "ignorant",
    "arrogant",
    "useless",
    "incompetent",
    "worthless",
    "miserable",
    "bunch",
    "pack",
    "load",
    "lot",
    "bit",
    "kind",
    "sort",
    "of",
    "just",
    "quite",
    "rather",
    "pretty",
    "honestly",
    "clearly",
    "obviously",
    "seriously",
    "literally",
    "plain",
    "simply",
    "still",
    "even",
    "actually",
    "also",
    "all",
    "both",
    "too",
    "more",
    "most",
    "one",
    "nothing",
    "but",
    "genuinely",
    "truly",
    "either",
    "evidently",
    "apparently",
    "always",
    "spineless",
    "entitled",
    "smug",
    "fat",
    "old",
    "ugly",
    "sad",
    "petty",
    "selfish",
    "nasty",
    "rude",
    "greedy",
    "filthy",
    "lying",
    "cheating",
    "clueless",
    "pompous",
    "thick",
    "dense",
    "silly",
    "ungrateful",
    "narrow-minded",
    "brainless",
    "moronic",
    "idiotic",
    "gutless",
    "blithering",
    "raging",
    "bigger",
    "worst",
    "inconsiderate",
    "unbelievable",
    "unbelievably",
    "incredibly",
    "extremely",
    "ridiculously",
    "fat-headed",
    "special",
    "level",
    "f",
];

const COPULAS: &[&str] = &[
    "are", "r", "were", "is", "was", "be", "been", "being", "seem", "seems", "sound", "sounds", "look", "looks", "became", "become",
    "remain", "act", "acts", "acting", "behave", "behaves", "behaving", "acted",
];
const AUXILIARIES: &[&str] = &[
    "be",
    "been",
    "being",
    "must",
    "would",
    "have",
    "has",
    "had",
    "to",
    "can",
    "could",
    "may",
    "might",
    "should",
    "will",
    "gonna",
    "going",
    "really",
    "just",
    "clearly",
    "obviously",
    "all",
    "both",
    "still",
    "honestly",
    "always",
    "actually",
    "probably",
    "either",
    "got",
    "as",
];
const NOT: &[&str] = &[
    "not", "never", "no", "hardly", "isn't", "isnt", "aren't", "arent", "wasn't", "weren't", "ain't", "neither", "nor", "don't", "doesn't",
    "can't", "cannot", "won't", "wouldn't", "couldn't",
];

/// People that are spoken of by what they do.
const PEOPLE: &[&str] = &[
    "he",
    "she",
    "they",
    "him",
    "her",
    "them",
    "whoever",
    "who",
    "everyone",
    "everybody",
    "somebody",
    "someone",
    "guy",
    "guys",
    "bloke",
    "man",
    "woman",
    "dude",
    "lad",
    "lady",
    "person",
    "people",
    "author",
    "authors",
    "dev",
    "devs",
    "developer",
    "developers",
    "engineer",
    "engineers",
    "maintainer",
    "maintainers",
    "reviewer",
    "reviewers",
    "programmer",
    "coder",
    "coders",
    "manager",
    "managers",
    "boss",
    "bosses",
    "teacher",
    "teachers",
    "doctor",
    "doctors",
    "nurse",
    "nurses",
    "gp",
    "surgeon",
    "consultant",
    "mods",
    "moderator",
    "moderators",
    "admin",
    "admins",
    "ceo",
    "hr",
    "team",
    "staff",
    "colleague",
    "colleagues",
    "student",
    "students",
    "pupils",
    "parents",
    "mum",
    "mom",
    "dad",
    "brother",
    "sister",
    "neighbour",
    "neighbours",
    "neighbor",
    "neighbors",
    "driver",
    "drivers",
    "seller",
    "landlord",
    "coach",
    "referee",
    "committee",
    "board",
    "intern",
    "interns",
    "contractor",
    "contractors",
    "management",
    "users",
    "user",
    "customers",
    "client",
    "clients",
    "kids",
    "members",
];

/// The word is about a person by form: a name in the middle of a sentence, or a mention.
fn is_name(scope: &Scope<'_>, i: usize) -> bool {
    let Some(word) = scope.words.get(i) else { return false };
    word.kind == TokenKind::Mention
        || (i > 0
            && word.is_word()
            && word.norm != "i"
            && word.text.chars().next().is_some_and(char::is_uppercase)
            && word.text.chars().skip(1).all(char::is_lowercase))
}

/// Of whom the word at `at` is said. `None` where no subject can be made out.
pub(crate) fn predication(scope: &Scope<'_>, at: usize) -> Option<Predication> {
    let mut i = at;
    while i > 0 && MODIFIERS.contains(&norm(scope, i - 1)) {
        i -= 1;
    }
    // "either blind or stupid"
    while i > 1
        && matches!(norm(scope, i - 1), "or" | "and")
        && (MODIFIERS.contains(&norm(scope, i - 2)) || matches!(norm(scope, i - 2), "blind" | "mad" | "deaf" | "drunk" | "rude" | "slow"))
    {
        i -= 2;
        while i > 0 && MODIFIERS.contains(&norm(scope, i - 1)) {
            i -= 1;
        }
    }
    let mut negated = false;
    while i > 0 && NOT.contains(&norm(scope, i - 1)) {
        // "not just an idiot but …" takes nothing back.
        negated = !matches!(norm(scope, i), "just" | "only" | "merely");
        i -= 1;
        while i > 0 && MODIFIERS.contains(&norm(scope, i - 1)) {
            i -= 1;
        }
    }
    if norm(scope, i.checked_sub(1)?) == "like" {
        i -= 1;
    }
    let verb = i.checked_sub(1)?;
    let said = |who, from, vocative, asked| Some(Predication { who, from, negated, vocative, asked });
    match norm(scope, verb) {
        "you're" | "youre" | "ur" | "u're" | "yr" => said(Who::Reader, verb, false, false),
        "your" if i == at || matches!(norm(scope, i), "a" | "an" | "such" | "so") => said(Who::Reader, verb, false, false),
        "i'm" | "im" | "i've" | "we're" => said(Who::Author, verb, false, false),
        "he's" | "she's" | "they're" | "theyre" | "hes" | "shes" | "everyone's" | "who's" => said(Who::Person, verb, false, false),
        "it's" | "its" | "that's" | "thats" | "this" | "there's" => said(Who::Thing, verb, false, false),
        "you" | "u" | "ya" | "ye" if matches!(before(scope, verb, 1), "are" | "r" | "were" | "aren't" | "arent" | "weren't") => {
            // "aren't you stupid" asks for yes.
            Some(Predication { who: Who::Reader, from: verb - 1, negated, vocative: false, asked: true })
        }
        "you" | "u" | "ya" | "ye" | "yous" => said(Who::Reader, verb, true, false),
        "guys" | "people" | "lot" | "folks" | "all" if is_second_person(before(scope, verb, 1)) => said(Who::Reader, verb - 1, true, false),
        "he" | "she" | "they" if matches!(before(scope, verb, 1), "is" | "are" | "was" | "were") => {
            said(Who::Person, verb - 1, false, true)
        }
        word if COPULAS.contains(&word) => subject(scope, verb, negated),
        word if NOT.contains(&word) => None,
        _ => None,
    }
}

/// The subject of the verb at `verb`.
fn subject(scope: &Scope<'_>, verb: usize, mut negated: bool) -> Option<Predication> {
    let mut j = verb;
    while j > 0
        && (AUXILIARIES.contains(&norm(scope, j - 1))
            || NOT.contains(&norm(scope, j - 1))
            || matches!(norm(scope, j - 1), "you'd" | "you'll" | "you've"))
    {
        let word = norm(scope, j - 1);
        if is_second_person(word) {
            return Some(Predication { who: Who::Reader, from: j - 1, negated, vocative: false, asked: false });
        }
        negated |= NOT.contains(&word);
        j -= 1;
    }
    let head = j.checked_sub(1)?;
    let found = |who, from| Some(Predication { who, from, negated, vocative: false, asked: false });
    let word = norm(scope, head);
    match word {
        "you" | "u" | "ya" | "ye" | "y'all" | "yall" => {
            // "makes you look stupid", "let you be": the reader is no subject there.
            let moved = matches!(
                before(scope, head, 1),
                "make" | "makes" | "made" | "making" | "let" | "lets" | "helps" | "want" | "wants" | "need" | "expect"
            );
            (!moved).then_some(()).and_then(|()| found(Who::Reader, head))
        }
        "i" | "we" | "me" | "myself" | "us" => found(Who::Author, head),
        // "stop being such a …"
        "stop" | "quit" if scope.starts().contains(&head) => found(Who::Reader, head),
        // "whoever approved this is …"
        "it" | "this" | "that" if any_before(scope, head, 4, &["whoever"]) => found(Who::Person, head.saturating_sub(2)),
        "it" | "this" | "that" | "these" | "those" | "which" | "there" | "what" | "everything" | "nothing" => found(Who::Thing, head),
        _ if is_second_person(before(scope, head, 1))
            && matches!(word, "guys" | "people" | "lot" | "folks" | "all" | "two" | "devs" | "lads" | "clowns") =>
        {
            found(Who::Reader, head - 1)
        }
        _ if before(scope, head, 1) == "my" || before(scope, head, 1) == "our" => {
            found(if PEOPLE.contains(&word) { Who::Person } else { Who::Thing }, head - 1)
        }
        _ if PEOPLE.contains(&word) || is_name(scope, head) => found(Who::Person, head),
        _ => {
            // "whoever wrote this is …", "the guy who designed that form is …", "all of you are …"
            let from = head.saturating_sub(7);
            let clause = scope.words[from..=head]
                .iter()
                .rposition(|w| matches!(w.norm.as_str(), "whoever" | "who" | "anyone" | "anybody" | "guy" | "person" | "author"));
            match clause {
                Some(at) if !scope.words[from + at..=head].iter().any(Word::is_punctuation) => found(Who::Person, from + at),
                _ => found(Who::Thing, head),
            }
        }
    }
}

/// The finding stays where the subject, or something before it, is denied from further away: "nobody says you're stupid".
pub(crate) fn is_denied(scope: &Scope<'_>, said: &Predication) -> bool {
    said.negated || scope.is_negated(said.from)
}

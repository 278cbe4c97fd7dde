//! # insult
//!
//! ## What it flags
//! A name for the reader, or for a person in the conversation, and words that run down somebody's mind, worth or skill: "you absolute
//! muppet", "only an idiot would merge this", "whoever wrote this is incompetent", "were you dropped as a child?".
//!
//! ## How it can be read
//! As a judgement on the person. What the message says besides is hardly heard any more: readers defend themselves, and so do the
//! people who read along.
//!
//! ## When it is fine
//! About oneself ("I was an idiot, the flag was off"), denied ("that's not a stupid question"), of things ("a dumb terminal", "a stupid
//! typo", "idiot-proof", "insane performance"), in titles ("The Idiot"), of parts in a play ("she plays the village idiot"), and where somebody else's words are reported. Friends may tease each
//! other: put a word that you use as a joke under `allow` in the settings.
//!
//! ## Instead
//! Name what happened, and what it led to: "this change broke the login" instead of what its author is.
//!
//! ## Evidence
//! Ehsani et al. (2024, arXiv 2402.04183) annotated 404 locked issue threads: the commonest target of uncivil comments is people. Miller et al. (2022)
//! found insults among the forms of toxicity in 100 GitHub issues, and swear words in only about half of them. Sarker et al. (2022, arXiv
//! 2202.13056) tell attacks on people from attacks on code and on oneself, and find that general detectors mix them up.

use super::insult_phrases::PHRASES;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::lexicon::{self, NEGATIONS, Predication, Who, any_after, any_before, before, norm, plain_words, predication};
use crate::rules::pattern::{KeySet, keys};
use crate::rules::scope::{Scope, Word};
use crate::rules::{Hit, Rule};
use std::ops::Range;
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    name: "insult",
    group: Group::Inflammatory,
    level: Level::Error,
    since: "0.1.0",
    message: "this runs somebody down",
    reading: "it can read as a judgement on the person, not on what happened",
    help: "Say what happened and what it led to, and leave the person out of it.",
    label: Some(Label::Insult),
    floor: None,
    phrases: &[PHRASES, super::attack_slots::INSULTS],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("insult.rs"),
};

const NAME: &str = "it reads as a name for the reader";
const NAME_FOR_OTHER: &str = "it reads as a name for a person";
const MIND: &str = "it reads as \"there is something wrong with your head\"";

/// Nouns that are an insult whenever they are said of a person.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "idiot", "idiots", "moron", "morons", "imbecile", "imbeciles", "cretin", "cretins", "dimwit", "dimwits", "halfwit", "halfwits", "nitwit",
    "nitwits", "dumbass", "dumbasses", "dipshit", "dipshits", "numpty", "numpties", "muppet", "muppets", "pillock", "pillocks", "plonker", "plonkers",
    "wanker", "wankers", "tosser", "tossers", "twat", "twats", "bellend", "knobhead", "knobheads", "arsehole", "arseholes", "asshole", "assholes",
    "dickhead", "dickheads", "prick", "pricks", "jackass", "scumbag", "scumbags", "lowlife", "lowlifes", "buffoon", "buffoons", "simpleton",
    "simpletons", "dunce", "dunces", "dolt", "dolts", "blockhead", "bonehead", "airhead", "airheads", "ignoramus", "nincompoop", "nincompoops",
    "fuckwit", "fuckwits", "shithead", "shitheads", "bastard", "bastards", "bitch", "bitches", "cunt", "cunts", "douche", "douchebag", "douchebags",
    "nutjob", "nutjobs", "psycho", "psychos", "crybaby", "crybabies", "ejit", "eejit", "eejits", "gobshite", "sleazebag", "slob", "dullard",
    "dullards", "thicko", "div", "divs", "spanner", "spanners", "melt", "melts", "dingbat", "clod", "chump", "chumps", "twit", "twits", "prat",
    "prats", "wally", "berk", "dork", "dumbo",
];

/// Nouns with a life of their own: an insult only where somebody is plainly called so.
#[rustfmt::skip]
const DOUBLE: &[&str] = &[
    "clown", "clowns", "fool", "fools", "liar", "liars", "rat", "rats", "pig", "pigs", "snake", "snakes", "coward", "cowards", "loser", "losers",
    "troll", "trolls", "fraud", "frauds", "hypocrite", "hypocrites", "baby", "babies", "disgrace", "embarrassment", "jerk", "jerks", "creep",
    "creeps", "freak", "freaks", "parasite", "parasites", "leech", "leeches", "charlatan", "charlatans", "hack", "hacks", "brat", "brats", "weasel",
    "cow", "dinosaur", "amateur", "amateurs", "joke", "waste", "dick", "dicks", "dummy", "dummies", "donkey", "sheep", "vermin", "scum", "trash",
    "garbage", "failure", "nobody", "nonentity", "psychopath", "sociopath", "narcissist", "lunatic", "bully", "snowflake", "cockroach", "maggot",
    "worm",
];

/// Adjectives that run down a mind or a skill.
#[rustfmt::skip]
const ADJECTIVES: &[&str] = &[
    "stupid", "dumb", "idiotic", "moronic", "incompetent", "brainless", "pathetic", "worthless", "useless", "clueless", "braindead", "brain-dead",
    "illiterate", "dense", "thick", "retarded", "ignorant", "dim", "delusional", "gutless", "spineless", "talentless", "dimwitted", "halfwitted",
    "unhinged", "deranged", "despicable", "contemptible", "vile", "disgusting", "repulsive", "insufferable", "mental", "stoopid", "pitiful",
    "deluded", "thickheaded", "inept",
];

/// Milder ones, which a friend may say.
#[rustfmt::skip]
const MILD: &[&str] = &[
    "lazy", "hopeless", "slow", "blind", "deaf", "nuts", "insane", "crazy", "mad", "bonkers", "ridiculous", "immature", "childish", "arrogant",
    "toxic", "slow-witted", "selfish", "a joke", "annoying", "high", "drunk",
];

/// What may come behind an adjective that ends its clause.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "and", "or", "if", "for", "to", "enough", "but", "because", "as", "at", "when", "that", "about", "not", "like", "with", "today", "it", "i",
    "then", "though", "lol", "mate", "people", "beyond", "of", "sometimes", "here",
];

/// Compounds and senses in which the word is about a thing.
#[rustfmt::skip]
const THING_AFTER: &[&str] = &[
    "proof", "proofing", "proofed", "light", "lights", "board", "guide", "savant", "test", "tests", "mode", "box", "plug", "check", "terminal",
    "switch", "phone", "pipe", "bell", "luck", "code", "data", "text", "variable", "value", "argument", "head",
];
#[rustfmt::skip]
const THING_BEFORE: &[&str] = &[
    "crash", "test", "tests", "sewing", "tailor's", "class", "circus", "birthday", "court", "patent", "internet", "guinea", "lab", "tax", "village",
];
#[rustfmt::skip]
const AFFECTIONATE: &[&str] = &[
    "lucky", "clever", "beautiful", "lovely", "magnificent", "brilliant", "adorable", "sweet", "gorgeous", "smart", "poor", "wonderful", "glorious",
    "talented", "cheeky", "sneaky", "daft",
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    // Four lists for every word of a document: nearly all of them are ruled out here.
    static ALL: LazyLock<KeySet> = LazyLock::new(|| keys(&[NAMES, DOUBLE, ADJECTIVES, MILD]));
    for (i, word) in scope.words.iter().enumerate() {
        if !ALL.contains(&word.key) || word.quoted || !word.is_word() {
            continue;
        }
        let w = word.norm.as_str();
        let (name, double) = (NAMES.contains(&w), DOUBLE.contains(&w));
        let found = if name || double {
            noun(scope, i, name)
        } else if ADJECTIVES.contains(&w) || MILD.contains(&w) {
            adjective(scope, i)
        } else {
            None
        };
        if let Some((words, p, reading)) = found {
            let p = if lexicon::is_playful(scope) { p - 0.3 } else { p };
            out.push(Hit { reading: Some(reading), ..Hit::new(words, p) });
        }
    }
}

type Found = Option<(Range<usize>, f32, &'static str)>;

fn is_thing(scope: &Scope<'_>, i: usize) -> bool {
    let behind = if norm(scope, i + 1) == "-" { i + 2 } else { i + 1 };
    THING_AFTER.contains(&norm(scope, behind))
        || norm(scope, i + 1) == "-"
        || THING_BEFORE.contains(&before(scope, i, 1))
        || norm(scope, i + 1) == "'s"
}

/// A title, a part in a play, a thing in a program.
fn is_no_name(scope: &Scope<'_>, i: usize) -> bool {
    scope.is_title(i) || lexicon::is_role(scope, i) || lexicon::is_name_of_thing(scope, i)
}

/// "an idiot like me", "what an idiot I am", "idiot me": said of oneself, behind the word.
fn comes_home(scope: &Scope<'_>, i: usize) -> bool {
    {
        // "the idiot who wrote this was me"
        let (most, words): (usize, &[&str]) = if any_after(scope, i, 1, &["who", "that"]) {
            (12, &["me", "myself"])
        } else {
            (4, &["me", "myself", "i", "i'm", "i've", "im", "us", "ourselves", "we"])
        };
        let mut behind = scope.words.iter().skip(i + 1).take(most);
        let mut reach = 0;
        let found = behind.any(|w| {
            // "you clown, we lost": behind a comma only "me" comes home.
            reach += usize::from(w.is_punctuation());
            words.contains(&w.norm.as_str()) && (reach == 0 || matches!(w.norm.as_str(), "me" | "myself"))
        });
        found && !any_after(scope, i, 2, &["you", "your"])
    }
}

/// "Who's the muppet now? Me", "guess which idiot": the question is answered at home.
fn follows_guess(scope: &Scope<'_>, i: usize) -> bool {
    any_before(scope, i, 4, &["guess"]) || (scope.is_question() && any_before(scope, i, 3, &["who", "who's"]) && !scope.addresses_reader())
}

fn noun(scope: &Scope<'_>, i: usize, strong: bool) -> Found {
    if is_thing(scope, i) || lexicon::is_mentioned(scope, i) || comes_home(scope, i) || follows_guess(scope, i) || is_no_name(scope, i) {
        return None;
    }
    if i > 0 && norm(scope, i + 1) == "like" && matches!(norm(scope, i + 2), "you" | "u" | "yourself" | "him" | "her" | "them") {
        return (!any_before(scope, i, 5, NEGATIONS)).then_some((i..i + 3, 0.92, NAME));
    }
    if let Some(said) = predication(scope, i) {
        return said_of(scope, i, strong, said);
    }
    if !strong
        && !matches!(
            norm(scope, i),
            "liar"
                | "liars"
                | "loser"
                | "losers"
                | "coward"
                | "cowards"
                | "hypocrite"
                | "hypocrites"
                | "clowns"
                | "parasites"
                | "scum"
                | "traitor"
        )
    {
        return None;
    }
    // "Idiot." "Absolute muppets!"
    if plain_words(scope).count() <= 3
        && plain_words(scope).next_back().is_some_and(|(at, _)| at == i)
        && plain_words(scope).all(|(at, w)| at == i || is_describing(&w.norm))
    {
        return (!lexicon::follows_self_talk(scope))
            .then(|| (plain_words(scope).next().map_or(i, |(at, _)| at)..i + 1, 0.82, NAME_FOR_OTHER));
    }
    if !strong {
        return None;
    }
    let mut from = i;
    while from > 0 && is_describing(before(scope, from, 1)) {
        from -= 1;
    }
    let lead = before(scope, from, 1);
    let negated = scope.is_negated(from);
    // "Learn to spell, arsehole, then …": thrown in between commas.
    let set_off = lead == "," && from == i && scope.words.get(i + 1).is_none_or(|w| w.is_punctuation() && !w.norm.starts_with('-'));
    if set_off && !scope.is_about_self(i) && !scope.has_any(&["and", "or"]) {
        return Some((i..i + 1, 0.78, NAME));
    }
    match lead {
        "what" if !negated && from == first_word(scope) + 1 => Some((from - 1..i + 1, 0.85, NAME_FOR_OTHER)),
        "kind" | "sort" if before(scope, from, 2) == "what" && !negated => Some((from - 2..i + 1, 0.84, NAME_FOR_OTHER)),
        "any" if any_after(scope, i, 1, &["can", "will"]) => None,
        "only" | "any" | "every" | "takes" | "which" if !negated => {
            let one = if matches!(lead, "takes" | "which") { from } else { from - 1 };
            Some((
                one..i + 1,
                if lead == "only" { 0.92 } else { 0.8 },
                "it reads as \"whoever does this is a fool\", and the reader did it",
            ))
        }
        "some" if !negated && !scope.is_about_self(i) => Some((from - 1..i + 1, 0.75, NAME_FOR_OTHER)),
        "that" | "this" if !negated && from < i && !scope.is_about_self(i) => Some((from - 1..i + 1, 0.74, NAME_FOR_OTHER)),
        "these" | "those" if !negated => Some((from - 1..i + 1, 0.8, NAME_FOR_OTHER)),
        "like"
            if scope.addresses_reader()
                && !negated
                && !scope.is_about_self(i)
                && !any_before(scope, from, 4, &["feel", "feeling", "felt", "look", "treat", "treated"]) =>
        {
            Some((from - 1..i + 1, 0.8, NAME))
        }
        "by" | "with" | "to" if !negated && !scope.is_about_self(i) => Some((from..i + 1, 0.6, NAME_FOR_OTHER)),
        _ if from < i
            && !negated
            && !scope.is_about_self(i)
            && matches!(norm(scope, i + 1), "who" | "that")
            && matches!(norm(scope, from), "the" | "this" | "that") =>
        {
            Some((from..i + 1, 0.78, NAME_FOR_OTHER))
        }
        _ => None,
    }
}

fn is_describing(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "such"
            | "and"
            | "total"
            | "complete"
            | "absolute"
            | "utter"
            | "fucking"
            | "bloody"
            | "damn"
            | "stupid"
            | "pathetic"
            | "useless"
            | "bunch"
            | "pack"
            | "of"
            | "real"
            | "right"
            | "proper"
            | "freaking"
            | "little"
            | "blithering"
            | "raging"
            | "incompetent"
    )
}

fn first_word(scope: &Scope<'_>) -> usize {
    scope.starts().last().copied().unwrap_or(0)
}

fn said_of(scope: &Scope<'_>, i: usize, strong: bool, said: Predication) -> Found {
    let p = match said.who {
        Who::Reader if said.vocative && !strong => vocative_double(scope, i, &said)?,
        Who::Reader => {
            if strong {
                0.94
            } else {
                0.82
            }
        }
        Who::Person => {
            if strong {
                0.78
            } else {
                0.6
            }
        }
        Who::Author | Who::Thing => return None,
    };
    // "are you an amateur or a professional?"
    if !strong
        && said.asked
        && (norm(scope, i + 1) == "or" || matches!(norm(scope, i), "amateur" | "amateurs" | "nobody" | "failure" | "hack"))
    {
        return None;
    }
    // "you're a pig farmer", "you're a baby sitter": the noun only leads up to another.
    if !strong && !said.vocative && !ends_clause(scope, i) {
        return None;
    }
    weigh(scope, i, said, p).map(|p| (said.from..i + 1, p, if said.who == Who::Reader { NAME } else { NAME_FOR_OTHER }))
}

/// "you clowns" is a name; "did you clown around" and "the pig" are not.
fn vocative_double(scope: &Scope<'_>, i: usize, said: &Predication) -> Option<f32> {
    const VERBS_TOO: &[&str] = &[
        "clown", "fool", "rat", "pig", "snake", "troll", "jerk", "freak", "leech", "hack", "weasel", "baby", "waste", "worm", "trash",
        "bully", "joke", "creep",
    ];
    let verb = i == said.from + 1
        && VERBS_TOO.contains(&norm(scope, i))
        && (any_before(
            scope,
            said.from,
            1,
            &["did", "do", "can", "could", "would", "if", "when", "that", "let", "will", "to", "as", "not", "don't", "should"],
        ) || !ends_clause(scope, i));
    (!verb && ends_clause(scope, i)).then_some(0.75)
}

fn ends_clause(scope: &Scope<'_>, i: usize) -> bool {
    let next = norm(scope, i + 1);
    scope.words.get(i + 1).is_none_or(|w| (w.is_punctuation() && !w.norm.starts_with(['-', '\''])) || !(w.is_word() || w.is_punctuation()))
        || AFTER.contains(&next)
}

/// What denial, hearsay and affection leave of `p`.
fn weigh(scope: &Scope<'_>, i: usize, said: Predication, p: f32) -> Option<f32> {
    if any_before(scope, i, 3, AFFECTIONATE) {
        return Some(0.3);
    }
    if lexicon::is_denied(scope, &said) {
        // "I'm not saying you're stupid" denies it and says it.
        let coy = any_before(scope, said.from, 3, &["saying", "implying", "suggesting"]);
        return coy.then_some(0.5);
    }
    if lexicon::is_attributed(scope, said.from) || any_before(scope, said.from, 2, &["if"]) && said.who != Who::Reader {
        return Some(0.35);
    }
    Some(p)
}

fn adjective(scope: &Scope<'_>, i: usize) -> Found {
    if norm(scope, i + 1) == "-" || before(scope, i, 1) == "-" || lexicon::is_mentioned(scope, i) || scope.is_title(i) {
        return None;
    }
    let strong = ADJECTIVES.contains(&norm(scope, i));
    if let Some(said) = predication(scope, i) {
        if said.vocative {
            return stupid_somebody(scope, i, said);
        }
        if !ends_clause(scope, i) {
            return None;
        }
        // "if you're lazy like me"
        if !strong && (any_before(scope, said.from, 2, &["if", "when"]) || any_after(scope, i, 2, &["me", "us"])) {
            return None;
        }
        let p = match (said.who, strong) {
            (Who::Reader, true) => 0.9,
            (Who::Reader, false) => mild(scope, i, &said)?,
            (Who::Person, true) => 0.72,
            _ => return None,
        };
        return weigh(scope, i, said, p).map(|p| (said.from..i + 1, p, MIND));
    }
    // "Pathetic."
    if plain_words(scope).count() == 1
        && matches!(norm(scope, i), "pathetic" | "disgusting" | "idiotic" | "moronic" | "stupid" | "incompetent" | "delusional")
    {
        return (!lexicon::follows_self_talk(scope)).then_some((i..i + 1, 0.66, MIND));
    }
    // "how stupid can you be", "how dense are you"
    if strong && before(scope, i, 1) == "how" && any_after(scope, i, 2, &["you", "u"]) && !any_after(scope, i, 7, &["i", "i'm", "we"]) {
        let to = (i + 1..scope.words.len()).find(|&at| scope.words[at].is_punctuation()).unwrap_or(scope.words.len());
        return Some((i - 1..to.min(i + 5), 0.9, MIND));
    }
    // "your stupid opinions": the word for the thing is meant for its owner.
    if strong
        && matches!(before(scope, i, 1), "your" | "ur")
        && !matches!(norm(scope, i), "thick" | "dense" | "dim" | "mental")
        && scope.words.get(i + 1).is_some_and(Word::is_word)
        && !scope.is_negated(i - 1)
    {
        return Some((i - 1..i + 1, 0.72, "it reads as meant for the reader, not for the thing"));
    }
    None
}

/// Mild words are an insult as a question ("are you blind?") or where they are thrown at the reader ("you're just lazy.").
fn mild(scope: &Scope<'_>, i: usize, said: &Predication) -> Option<f32> {
    match norm(scope, i) {
        "blind" | "deaf" | "slow" | "drunk" | "high" if said.asked && scope.is_question() && i + 2 >= scope.words.len() => Some(0.6),
        "blind" | "deaf" | "slow" | "drunk" | "high" | "annoying" => None,
        "crazy" | "mad" | "nuts" | "bonkers" | "insane" => said.asked.then_some(0.45),
        "lazy" | "arrogant" | "toxic" | "selfish" | "childish" | "immature" => Some(0.75),
        _ => Some(0.5),
    }
}

/// "you stupid child": the adjective in front of a noun that is no insult by itself.
fn stupid_somebody(scope: &Scope<'_>, i: usize, said: Predication) -> Found {
    let next = scope.words.get(i + 1)?;
    let noun = next.is_word()
        && !next.quoted
        && !AFTER.contains(&next.norm.as_str())
        && !NAMES.contains(&next.norm.as_str())
        && !DOUBLE.contains(&next.norm.as_str())
        && !matches!(next.norm.as_str(), "is" | "are" | "was" | "things" | "thing" | "questions" | "it");
    // "give you stupid answers", "make you dumb": there the reader is given something.
    let given = any_before(
        scope,
        said.from,
        1,
        &["give", "gives", "gave", "make", "makes", "made", "ask", "asks", "show", "shows", "tell", "send", "call", "called"],
    );
    let last = scope.words.get(i + 2).is_none_or(|w| !w.is_word()) || any_after(scope, i + 1, 1, AFTER);
    (noun && last && !given && ADJECTIVES.contains(&norm(scope, i))).then_some(())?;
    weigh(scope, i, said, 0.82).map(|p| (said.from..i + 2, p, NAME))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::seen;

    /// What the patterns of `insult` and `identity-attack` find in a mail.
    fn names(text: &str) -> Vec<String> {
        let own = |rule: &str| matches!(rule, "insult" | "identity-attack");
        seen("mail", text).into_iter().filter(|s| own(s.rule) && s.p >= 0.5).map(|s| s.words).collect()
    }

    #[test]
    fn titles_parts_and_commands_are_no_names() {
        for text in [
            "Of his novels only The Moron made it to the stage.",
            "The club reads The Imbecile of Ghent, which nobody borrowed.",
            "She was cast as that idiot who opens the wrong door.",
            "Our boss plays some idiot with a bucket.",
            "The retard command delays the spark by two degrees.",
            "Only the moron flag is undocumented.",
        ] {
            assert_eq!(names(text), [] as [&str; 0], "{text}");
        }
        for text in ["Only a moron would flag that.", "Those idiots took the wrong door.", "What a moron, he took the bucket."] {
            assert!(!names(text).is_empty(), "{text}");
        }
    }
}

//! Words that take a full stop without ending a sentence.
//!
//! Several kinds, since they differ in what may follow: those that always lead on ("e.g. this"), those that lead on only to a
//! number ("No. 5"), and those that may end a sentence as well ("and so on, etc. The next…"), where the next word decides.

/// What a full stop after the word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// Never the end.
    Never,
    /// Not the end where a number follows.
    BeforeNumber,
    /// The end where a capital letter follows.
    Likely,
    /// The end only where the next word is one that begins sentences.
    Either,
    /// A plain word.
    End,
}

const NEVER: [&str; 46] = [
    "e.g", "i.e", "eg", "ie", "cf", "vs", "dr", "mr", "mrs", "ms", "mx", "prof", "st", "hon", "capt", "lt", "sgt", "cmdr", "gov", "sen",
    "messrs", "mme", "mlle", "approx", "resp", "incl", "excl", "viz", "ca", "esp", "assn", "bldg", "blvd", "tel", "attn", "repr", "aka",
    "w.r.t", "c.f", "o.k.a", "i.a", "z.b", "d.h", "bzw", "u.a", "n.b",
];

const BEFORE_NUMBER: [&str; 40] = [
    "no", "nos", "nr", "fig", "figs", "sect", "eq", "eqs", "vol", "vols", "pp", "p", "pg", "ch", "chap", "art", "para", "ex", "ver", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "fri", "sat",
    "sun",
];

const EITHER: [&str; 41] = [
    "al", "bros", "jr", "sr", "esq", "a.m", "p.m", "u.s", "u.k", "u.s.a", "e.u", "u.n", "d.c", "ph.d", "m.d", "b.sc", "m.sc", "b.a", "m.a",
    "b.c", "a.d", "dept", "est", "rev", "gen", "col", "rep", "pres", "op", "ed", "eds", "trans", "rel", "ref", "refs", "fwd", "cont", "ft",
    "mt", "ave", "univ",
];

/// Abbreviations at which a capital letter usually does begin a sentence.
const LIKELY: [&str; 9] = ["etc", "inc", "ltd", "corp", "co", "llc", "misc", "max", "min"];

/// Words that begin sentences far more often than they follow an abbreviation inside one.
const STARTERS: [&str; 62] = [
    "a", "also", "an", "and", "any", "are", "as", "at", "because", "but", "by", "can", "could", "did", "do", "does", "each", "for", "from",
    "he", "her", "here", "his", "how", "however", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "is", "it", "it's", "its", "just", "let",
    "maybe", "my", "no", "not", "now", "on", "or", "our", "please", "she", "so", "thanks", "that", "that's", "the", "then", "there",
    "these", "they", "this", "those", "to", "we", "you",
];

const MORE_STARTERS: [&str; 20] = [
    "what", "when", "where", "which", "while", "who", "why", "will", "with", "would", "yes", "your", "you're", "we're", "what's",
    "there's", "they're", "he's", "she's", "let's",
];

/// Abbreviations that are followed by small letters, told apart from words for the case where a writer starts no sentence with
/// a capital ("that is wrong. please read it").
const SMALL: [&str; 40] = [
    "max", "min", "misc", "num", "temp", "tmp", "info", "config", "diff", "avg", "std", "orig", "prev", "curr", "int", "ext", "alt", "opt",
    "req", "spec", "seq", "pos", "neg", "abs", "dev", "admin", "lang", "lib", "libs", "mem", "msg", "obj", "param", "params", "pkg",
    "proc", "sync", "sys", "var", "env",
];

const NOISES: [&str; 14] = ["hm", "hmm", "hmmm", "mm", "mhm", "pff", "pfft", "tsk", "psst", "shh", "brb", "np", "thx", "smh"];

/// What a full stop after `word` (without it, in any case) means.
pub(super) fn stop_after(word: &str) -> Stop {
    let word = fold(word);
    let word = word.as_str();
    if NEVER.contains(&word) {
        Stop::Never
    } else if BEFORE_NUMBER.contains(&word) {
        Stop::BeforeNumber
    } else if LIKELY.contains(&word) {
        Stop::Likely
    } else if EITHER.contains(&word) || is_dotted(word) {
        Stop::Either
    } else {
        Stop::End
    }
}

/// True for a word that usually begins a sentence.
pub(super) fn is_starter(word: &str) -> bool {
    let word = fold(word);
    STARTERS.contains(&word.as_str()) || MORE_STARTERS.contains(&word.as_str())
}

/// True where the full stop after `word` may end a sentence although a small letter follows.
pub(super) fn ends_before_small(word: &str) -> bool {
    let plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'));
    let folded = fold(word);
    // Words without a vowel are abbreviations, but for the noises of speech and chat.
    let spoken = folded.contains(['a', 'e', 'i', 'o', 'u', 'y']) || NOISES.contains(&folded.as_str());
    plain && word.chars().nth(1).is_some() && spoken && stop_after(word) == Stop::End && !SMALL.contains(&folded.as_str())
}

/// Letters with dots between: an acronym written the old way.
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|p| p.chars().count() == 1 && p.chars().all(char::is_alphabetic))
}

fn fold(word: &str) -> String {
    word.trim_end_matches('.').replace('’', "'").to_lowercase()
}

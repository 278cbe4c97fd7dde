//! Phrase patterns: rules as data, matched on words instead of characters.
//!
//! A pattern is a line of words, read against the tokens of one sentence. It never sees markup, line breaks, typographic
//! apostrophes or capitals, and what it matched is a range of tokens, so a finding is always on whole words.
//!
//! Words are compared by [`Key`], a 64-bit hash of the word: hundreds of patterns can begin with "you", and each is tried at every "you".
//!
//! | written | matches |
//! |---|---|
//! | `said` | that word, any case; `didn't` also `didnt`, `you're` also `youre` |
//! | `said\|wrote` | one of them |
//! | `already?` | that word or nothing |
//! | `@you`, `@you\|folks` | a word of the class (see [`class`]), or of both |
//! | `{to be told\|asked}` | one of several runs of words; `{…}?` optional; may nest |
//! | `well-known` | the words with or without the hyphen |
//! | `*ing` | any word with that ending |
//! | `~@you\|my` | any one word but these |
//! | `_` | any one word (also code or a link) |
//! | `..3` | up to three words, as few as possible |
//! | `,` `?` `!` `:` `-` `…` | that punctuation; `,?` optional |
//! | `^` | the start of the sentence (an address such as "Anna," or "@anna" or a conjunction before it is skipped) |
//! | `$` | the end of the sentence, whatever its final punctuation |
//! | `[as i said]` | the finding covers what stands in brackets; without any: everything matched |
//!
//! Punctuation in the sentence that the pattern does not name stops a match, but for a comma, which one step may cross
//! where the pattern writes `,?`.

use super::scope::{Scope, Word};
use ahash::RandomState;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::sync::{LazyLock, Mutex, PoisonError};

mod claims;
mod classes;
mod people;

pub(crate) use classes::class;

/// Stands for a word, lower case with straight apostrophes. Two words of a language share one about once in 2⁶⁴ pairs.
pub(crate) type Key = u64;

/// The key of a word.
pub(crate) fn key(norm: &str) -> Key {
    static STATE: RandomState = RandomState::with_seeds(17, 4, 51, 9);
    STATE.hash_one(norm)
}

/// A key is a hash already.
#[derive(Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {}
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// Which words a sentence has, roughly: one bit for each key, shared by many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sketch([u64; 4]);

impl Sketch {
    pub(crate) fn add(&mut self, key: Key) {
        self.0[(key >> 6 & 3) as usize] |= 1 << (key & 63);
    }

    /// False where the word was not added.
    fn may_have(&self, key: Key) -> bool {
        self.0[(key >> 6 & 3) as usize] & 1 << (key & 63) != 0
    }

    /// False where none of the words of `other` is here.
    fn shares(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).fold(0, |all, (a, b)| all | (a & b)) != 0
    }

    fn join(mut self, other: Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(a, b)| *a |= b);
        self
    }

    fn size(&self) -> u32 {
        self.0.iter().map(|part| part.count_ones()).sum()
    }
}

pub(crate) type KeyMap<T> = HashMap<Key, T, BuildHasherDefault<KeyHasher>>;
pub(crate) type KeySet = HashSet<Key, BuildHasherDefault<KeyHasher>>;

/// The keys of all words of these lists.
pub(crate) fn keys(lists: &[&[&str]]) -> KeySet {
    lists.iter().copied().flatten().map(|word| key(word)).collect()
}

/// A compiled pattern: a small program, run with backtracking.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    ops: Vec<Op>,
    anchored: bool,
    highlighted: bool,
    /// Of each of these a sentence must have a word, or there is no match: most patterns are ruled out by that.
    needs: Vec<Sketch>,
}

/// As many needs as are worth a look.
const NEEDS: usize = 3;

#[derive(Debug, Clone)]
enum Op {
    Word(Key),
    Words(Words),
    /// Any one word but these.
    Other(Words),
    AnyWord,
    Gap(usize),
    Punctuation(String),
    End,
    /// Go on at each of these places in turn.
    Split(Vec<usize>),
    Jump(usize),
    Open,
    Close,
}

/// A set of words.
#[derive(Debug, Clone, Default)]
struct Words {
    /// Of `keys` and `classes`; most words are ruled out by it.
    sketch: Sketch,
    keys: Vec<Key>,
    /// "*ing" stands here as "ing".
    endings: Vec<String>,
    classes: Vec<&'static Class>,
}

/// A class of words, as its keys.
#[derive(Debug)]
struct Class {
    keys: KeySet,
    endings: Vec<&'static str>,
    /// Members with a hyphen: two words of a sentence or more.
    joined: Vec<&'static str>,
}

impl Words {
    fn add(&mut self, word: &str) {
        match word.strip_prefix('*') {
            Some(end) => self.endings.push(end.to_owned()),
            None => self.keys.extend(spellings(word)),
        }
    }

    fn has(&self, word: &Word<'_>) -> bool {
        let listed = || self.keys.contains(&word.key) || self.classes.iter().any(|c| c.keys.contains(&word.key));
        self.sketch.may_have(word.key) && listed()
            || self.endings.iter().any(|e| ends(&word.norm, e))
            || self.classes.iter().any(|c| c.endings.iter().any(|e| ends(&word.norm, e)))
    }

    fn sketched(mut self) -> Self {
        self.sketch = sketch(self.keys.iter().chain(self.classes.iter().flat_map(|c| &c.keys)).copied());
        self
    }

    /// All of them, if no ending is among them.
    fn keys(&self) -> Option<impl Iterator<Item = Key> + use<'_>> {
        let open = !self.endings.is_empty() || self.classes.iter().any(|c| !c.endings.is_empty());
        (!open).then(|| self.keys.iter().copied().chain(self.classes.iter().flat_map(|c| c.keys.iter().copied())))
    }
}

fn ends(word: &str, ending: &str) -> bool {
    word.len() > ending.len() + 1 && word.ends_with(ending)
}

/// A word that stands as several in a sentence.
fn is_joined(word: &str) -> bool {
    word.len() > 2 && !word.starts_with('*') && word.trim_matches('-').contains('-')
}

/// The class called `name`, made once.
fn class_of(name: &str) -> Option<&'static Class> {
    static CLASSES: LazyLock<Mutex<HashMap<String, &'static Class>>> = LazyLock::new(Mutex::default);
    let mut classes = CLASSES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(class) = classes.get(name) {
        return Some(class);
    }
    let words = class(name)?;
    let made: &'static Class = Box::leak(Box::new(Class {
        keys: words.iter().filter(|w| !w.starts_with('*')).flat_map(|w| spellings(w)).collect(),
        endings: words.iter().filter_map(|w| w.strip_prefix('*')).collect(),
        joined: words.iter().copied().filter(|w| is_joined(w)).collect(),
    }));
    classes.insert(name.to_owned(), made);
    Some(made)
}

/// A pattern as it is written.
#[derive(Debug, Clone)]
enum Node {
    One { op: Op, optional: bool },
    Either { choices: Vec<Vec<Node>>, optional: bool },
}

impl Pattern {
    /// # Panics
    /// On an unknown class or unbalanced braces: patterns are constants of this crate, and a test compiles them all.
    pub(crate) fn new(source: &str) -> Self {
        let mut lexemes = lex(source);
        let anchored = lexemes.iter().take(2).any(|l| l == "^");
        lexemes.retain(|l| l != "^");
        let mut at = 0;
        let mut choices = parse(&lexemes, &mut at, source);
        assert!(at == lexemes.len() && choices.len() == 1, "unbalanced braces in {source}");
        let nodes = choices.remove(0);
        let mut ops = Vec::new();
        compile(&nodes, &mut ops);
        let highlighted = ops.iter().any(|o| matches!(o, Op::Open));
        let mut needs = needs(&nodes);
        needs.sort_by_key(Sketch::size);
        needs.truncate(NEEDS);
        Self { ops, anchored, highlighted, needs }
    }

    /// False where the sentence lacks a word that every match has.
    pub(crate) fn is_possible(&self, scope: &Scope<'_>) -> bool {
        self.needs.iter().all(|n| scope.sketch.shares(n))
    }

    /// Matches begin only where a sentence can be said to start.
    pub(crate) fn is_anchored(&self) -> bool {
        self.anchored
    }

    /// Words with which a match can begin, if they can be counted: the key of the index over all patterns.
    pub(crate) fn first_words(&self) -> Option<Vec<Key>> {
        let (mut out, mut places) = (Vec::new(), vec![0]);
        while let Some(pc) = places.pop() {
            match self.ops.get(pc)? {
                Op::Word(key) => out.push(*key),
                Op::Words(words) => out.extend(words.keys()?),
                Op::Split(to) => places.extend(to),
                Op::Jump(to) => places.push(*to),
                Op::Open | Op::Close => places.push(pc + 1),
                Op::Other(_) | Op::AnyWord | Op::Gap(_) | Op::Punctuation(_) | Op::End => return None,
            }
        }
        out.sort_unstable();
        out.dedup();
        Some(out)
    }

    /// All matches, as ranges of word indices of the scope.
    pub(crate) fn matches(&self, scope: &Scope<'_>) -> Vec<Range<usize>> {
        if !self.is_possible(scope) {
            return Vec::new();
        }
        if self.anchored {
            return scope.starts().into_iter().find_map(|at| self.match_at(scope, at)).into_iter().collect();
        }
        let mut found = Vec::new();
        let mut at = 0;
        while at < scope.words.len() {
            if let Some(range) = self.match_at(scope, at) {
                at = range.end.max(at + 1);
                found.push(range);
            } else {
                at += 1;
            }
        }
        found
    }

    /// The match that begins at word `at`.
    pub(crate) fn match_at(&self, scope: &Scope<'_>, at: usize) -> Option<Range<usize>> {
        let mut marks = (at, None);
        let end = self.run(&scope.words, 0, at, &mut marks)?;
        let range = if self.highlighted { marks.0..marks.1.unwrap_or(end) } else { at..end };
        (!range.is_empty()).then_some(range)
    }

    fn run(&self, words: &[Word<'_>], pc: usize, at: usize, marks: &mut (usize, Option<usize>)) -> Option<usize> {
        let Some(op) = self.ops.get(pc) else { return Some(at) };
        let one = |hit: bool| hit.then_some(at + 1);
        let next = match op {
            Op::Word(key) => one(words.get(at).is_some_and(|w| w.key == *key)),
            Op::Words(set) => one(words.get(at).is_some_and(|w| set.has(w))),
            Op::Other(set) => one(words.get(at).is_some_and(|w| !w.is_punctuation() && !set.has(w))),
            Op::Punctuation(text) => one(words.get(at).is_some_and(|w| w.is_punctuation() && w.norm.starts_with(text.as_str()))),
            Op::AnyWord => one(words.get(at).is_some_and(|w| !w.is_punctuation())),
            Op::End => {
                words[at.min(words.len())..].iter().all(|w| w.is_punctuation() || w.kind == crate::document::TokenKind::Emoji).then_some(at)
            }
            Op::Gap(most) => {
                for n in 0..=*most {
                    if n > 0 && words.get(at + n - 1).is_none_or(Word::is_punctuation) {
                        return None;
                    }
                    if let Some(end) = self.run(words, pc + 1, at + n, marks) {
                        return Some(end);
                    }
                }
                return None;
            }
            Op::Split(places) => return places.iter().find_map(|&p| self.run(words, p, at, marks)),
            Op::Jump(to) => return self.run(words, *to, at, marks),
            Op::Open => {
                let end = self.run(words, pc + 1, at, marks)?;
                marks.0 = at;
                return Some(end);
            }
            Op::Close => {
                let end = self.run(words, pc + 1, at, marks)?;
                marks.1 = Some(at);
                return Some(end);
            }
        };
        self.run(words, pc + 1, next?, marks)
    }
}

/// Splits a pattern into words, brackets and braces. Inside braces, `|` stands by itself.
fn lex(source: &str) -> Vec<String> {
    let (mut out, mut word, mut depth) = (Vec::new(), String::new(), 0_usize);
    let flush = |word: &mut String, out: &mut Vec<String>| {
        if !word.is_empty() {
            out.push(std::mem::take(word));
        }
    };
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            ' ' => flush(&mut word, &mut out),
            '{' | '}' | '[' | ']' => {
                flush(&mut word, &mut out);
                if c == '{' {
                    depth += 1;
                }
                if c == '}' {
                    depth = depth.saturating_sub(1);
                }
                let optional = c == '}' && chars.next_if_eq(&'?').is_some();
                out.push(if optional { "}?".to_owned() } else { c.to_string() });
            }
            '|' if depth > 0 => {
                flush(&mut word, &mut out);
                out.push("|".to_owned());
            }
            c => word.push(c),
        }
    }
    flush(&mut word, &mut out);
    out
}

/// Alternatives up to a closing brace or the end.
fn parse(lexemes: &[String], at: &mut usize, source: &str) -> Vec<Vec<Node>> {
    let mut choices = vec![Vec::new()];
    while let Some(lexeme) = lexemes.get(*at) {
        let nodes = match lexeme.as_str() {
            "}" | "}?" => break,
            "|" => {
                choices.push(Vec::new());
                Vec::new()
            }
            "{" => {
                *at += 1;
                let inner = parse(lexemes, at, source);
                let optional = match lexemes.get(*at).map(String::as_str) {
                    Some("}?") => true,
                    Some("}") => false,
                    _ => panic!("unbalanced braces in {source}"),
                };
                vec![either(inner, optional)]
            }
            "[" => vec![Node::One { op: Op::Open, optional: false }],
            "]" => vec![Node::One { op: Op::Close, optional: false }],
            word => step(word),
        };
        if let Some(last) = choices.last_mut() {
            last.extend(nodes);
        }
        *at += 1;
    }
    choices
}

/// Single words side by side become one step.
fn either(choices: Vec<Vec<Node>>, optional: bool) -> Node {
    let single = |nodes: &Vec<Node>| matches!(nodes.as_slice(), [Node::One { op: Op::Word(_) | Op::Words(_), optional: false }]);
    if !choices.iter().all(single) {
        return Node::Either { choices, optional };
    }
    let mut all = Words::default();
    for node in choices.into_iter().flatten() {
        match node {
            Node::One { op: Op::Word(key), .. } => all.keys.push(key),
            Node::One { op: Op::Words(words), .. } => {
                all.keys.extend(words.keys);
                all.endings.extend(words.endings);
                all.classes.extend(words.classes);
            }
            _ => {}
        }
    }
    Node::One { op: Op::Words(all), optional }
}

/// Of each of these sets a match has a word.
fn needs(nodes: &[Node]) -> Vec<Sketch> {
    let one = |op: &Op| match op {
        Op::Word(key) => Some(sketch([*key])),
        Op::Words(words) => words.keys().map(sketch),
        _ => None,
    };
    let of = |node: &Node| match node {
        Node::One { op, optional: false } => one(op),
        // One of the choices is there, so one of the words that they need.
        Node::Either { choices, optional: false } => {
            choices.iter().map(|c| needs(c).into_iter().min_by_key(Sketch::size)).try_fold(Sketch::default(), |all, c| Some(all.join(c?)))
        }
        _ => None,
    };
    nodes.iter().filter_map(of).collect()
}

fn sketch(keys: impl IntoIterator<Item = Key>) -> Sketch {
    let mut out = Sketch::default();
    keys.into_iter().for_each(|k| out.add(k));
    out
}

fn compile(nodes: &[Node], ops: &mut Vec<Op>) {
    for node in nodes {
        match node {
            Node::One { op, optional } => {
                if *optional {
                    ops.push(Op::Split(vec![ops.len() + 1, ops.len() + 2]));
                }
                ops.push(match op.clone() {
                    Op::Words(words) => Op::Words(words.sketched()),
                    Op::Other(words) => Op::Other(words.sketched()),
                    other => other,
                });
            }
            Node::Either { choices, optional } => {
                let split = ops.len();
                ops.push(Op::Split(Vec::new()));
                let (mut starts, mut jumps) = (Vec::new(), Vec::new());
                for choice in choices {
                    starts.push(ops.len());
                    compile(choice, ops);
                    jumps.push(ops.len());
                    ops.push(Op::Jump(0));
                }
                let end = ops.len();
                if *optional {
                    starts.push(end);
                }
                ops[split] = Op::Split(starts);
                for jump in jumps {
                    ops[jump] = Op::Jump(end);
                }
            }
        }
    }
}

fn step(part: &str) -> Vec<Node> {
    let optional = part.len() > 1 && part.ends_with('?');
    let body = if optional { &part[..part.len() - 1] } else { part };
    let one = |op: Op| Node::One { op, optional };
    if body == "_" {
        return vec![one(Op::AnyWord)];
    }
    if body == "$" {
        return vec![one(Op::End)];
    }
    if let Some(n) = body.strip_prefix("..") {
        return vec![one(Op::Gap(n.parse().unwrap_or(3)))];
    }
    if body.chars().all(|c| c.is_ascii_punctuation() || c == '…') {
        return vec![one(Op::Punctuation(body.to_owned()))];
    }
    if body.contains('-') && !body.contains('|') && !optional {
        let hyphen = || Node::One { op: Op::Punctuation("-".to_owned()), optional: true };
        return body.split('-').enumerate().flat_map(|(i, w)| (i > 0).then(hyphen).into_iter().chain(step(w))).collect();
    }
    let (other, body) = body.strip_prefix('~').map_or((false, body), |rest| (true, rest));
    let mut words = Words::default();
    for word in body.split('|') {
        match word.strip_prefix('@') {
            Some(name) => {
                let Some(class) = class_of(name) else { panic!("unknown word class @{name}") };
                words.classes.push(class);
            }
            None => words.add(word),
        }
    }
    let joined = body.split('|').filter(|w| is_joined(w)).chain(words.classes.iter().flat_map(|c| c.joined.iter().copied()));
    let joined: Vec<Vec<Node>> = if other { Vec::new() } else { joined.map(step).collect() };
    let op = match (&words.keys[..], other) {
        (&[only], false) if words.classes.is_empty() && words.endings.is_empty() => Op::Word(only),
        (_, false) => Op::Words(words),
        (_, true) => Op::Other(words),
    };
    if joined.is_empty() {
        return vec![one(op)];
    }
    let choices = std::iter::once(vec![Node::One { op, optional: false }]).chain(joined).collect();
    vec![Node::Either { choices, optional }]
}

/// Words that mean something else without their apostrophe.
const AMBIGUOUS: [&str; 8] = ["we're", "she'll", "he'll", "i'll", "we'll", "it's", "who're", "she'd"];

/// A word as patterns write it, and without its apostrophe, as people write it.
fn spellings(word: &str) -> impl Iterator<Item = Key> + use<> {
    let without = (word.contains('\'') && !AMBIGUOUS.contains(&word)).then(|| key(&word.replace('\'', "")));
    std::iter::once(key(word)).chain(without)
}

#[cfg(test)]
mod tests {
    use super::{Pattern, key};
    use crate::rules::testing::{in_sentence, matched};

    #[track_caller]
    fn check(pattern: &str, text: &str, expect: &str) {
        assert_eq!(matched(pattern, text), expect, "{pattern} in {text}");
    }

    #[test]
    fn words_in_any_case_and_with_any_apostrophe() {
        check("didn't read", "You DIDN’T read it.", "DIDN’T read");
        check("didn't read", "you didnt read it", "didnt read");
        check("it's", "its door is red", "");
        check("already?", "it is already done", "already");
        check("any {well-known|famous} text", "Any well-known text.", "Any well-known text");
        check("any well-known|famous text", "Any well-known text.", "Any well-known text");
        check("any well-known|famous? text", "Any text.", "Any text");
        check("any @worthy dev", "Any self-respecting dev knows.", "Any self-respecting dev");
    }

    #[test]
    fn alternatives_and_classes() {
        check("said|wrote it", "He wrote it.", "wrote it");
        check("@you|everyone never", "Everyone never calls.", "Everyone never");
        check("{to be told|asked} $", "It is nice to be told.", "to be told");
        check("a {very {big|small}}? dog", "a very small dog", "a very small dog");
        check("a {very {big|small}}? dog", "a dog", "a dog");
        check("a {very {big|small}}? dog", "a very red dog", "");
    }

    #[test]
    fn endings_and_other_words() {
        check("stop *ing", "please stop crying", "stop crying");
        check("stop *ing", "please stop him", "");
        check("~i|we hate it", "they hate it", "they hate it");
        check("~i|we hate it", "we hate it", "");
    }

    #[test]
    fn gaps_take_as_few_words_as_they_can_and_cross_no_punctuation() {
        check("from ..3 to", "from here to there to nowhere", "from here to");
        check("from ..1 to", "from here and there to nowhere", "");
        check("from ..3 to", "from here, to there", "");
        check("from here ,? to", "from here, to there", "from here, to");
    }

    #[test]
    fn starts_and_ends() {
        check("^ no", "Well, no.", "no");
        check("^ no", "There is no bread.", "");
        check("^ fine $", "Anna, fine!", "fine");
        check("fine $", "It is fine for me.", "");
        check("[^ fine]", "Fine by me.", "Fine");
    }

    #[test]
    fn brackets_choose_what_is_shown() {
        check("thanks for [finally]", "Thanks for finally calling.", "finally");
        check("thanks [{so much|a lot} for] {nothing|it}", "Thanks a lot for nothing.", "a lot for");
    }

    #[test]
    fn hyphens_may_be_left_out() {
        check("five-year-old", "a five-year-old knows", "five-year-old");
        check("five-year-old", "a five year old knows", "five year old");
    }

    #[test]
    fn a_sentence_without_a_needed_word_is_ruled_out_early() {
        let possible = |pattern: &str, text: &str| in_sentence(text, |s| Pattern::new(pattern).is_possible(s));
        assert!(possible("why {didn't you|would anyone} {even}? test", "Why would anyone test that?"));
        assert!(!possible("why {didn't you|would anyone} {even}? test", "Why would anyone run that?"));
        assert!(!possible("why {didn't you|would anyone} {even}? test", "Why test that?"));
        assert!(possible("_ *ing ..2 you?", "Red"), "endings, gaps and what is optional are no needs");
    }

    #[test]
    fn the_index_knows_the_first_words() {
        let mut expect: Vec<_> = ["don't", "dont", "so", "you"].map(key).into();
        expect.sort_unstable();
        assert_eq!(Pattern::new("{don't|so}? you").first_words(), Some(expect));
        assert_eq!(Pattern::new("..2 you").first_words(), None);
        assert_eq!(Pattern::new("*ing you").first_words(), None);
    }
}

//! Head counts of `consensus-claim` by their grammar: a subject that stands for all people, or for none, and a predicate of knowing, holding or
//! liking. Any pair of the two is a claim about what others think, whatever the words in between.
//!
//! The subjects: "everyone", "we all", "nobody", "any/no/every/all" with somebody who has a role, the whole of a group, a group named without a number
//! ("users", "the industry"), and people looked for in vain ("you won't find …"). What can be checked is left alone: a thing that is known or wanted in one
//! place ("everyone knows the door code") has no clause behind its verb.

use crate::rules::lexicon::{before, norm};
use crate::rules::pattern::class;
use crate::rules::scope::{Scope, Word};

/// Who is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heads {
    All,
    /// "People", "users", "the industry": all of them is only implied, so it takes a plainer predicate.
    Group,
    None,
    /// "Any experienced gardener", "no serious buyer": who thinks otherwise is not one.
    Sound,
}

const MAD: &str = "it can read as \"you must be mad to think otherwise\"";
const OUTSIDE: &str = "it can read as \"only an outsider would not know that\"";
const NO_ONE: &str = "it can read as \"people like you do not count\"";

#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "all", "also", "always", "just", "already", "clearly", "easily", "obviously", "really", "surely", "simply", "actually", "honestly", "literally",
    "still", "long", "since", "now", "ever", "even", "seriously", "probably", "certainly", "definitely", "immediately", "perfectly", "well", "fully",
    "basically", "generally", "usually", "genuinely", "absolutely", "secretly", "quietly", "openly", "finally", "completely", "truly", "instantly",
    "largely", "both",
];

/// Verbs of holding something, without their "s".
#[rustfmt::skip]
const HOLDS: &[&str] = &[
    "know", "think", "agree", "believe", "feel", "say", "see", "understand", "accept", "realise", "realize", "recognise", "recognize", "admit",
    "acknowledge", "find", "consider", "complain", "claim", "assume", "expect", "notice", "suspect", "concede", "insist",
];

/// Verbs of liking and disliking, without their "s".
#[rustfmt::skip]
const LIKES: &[&str] = &[
    "hate", "dislike", "loathe", "despise", "resent", "prefer", "regret", "dread", "distrust", "oppose", "ignore", "laugh", "avoid", "reject",
];

/// What nobody is said to do.
#[rustfmt::skip]
const MISSES: &[&str] = &[
    "like", "want", "need", "believe", "trust", "respect", "care", "buy", "use", "read", "think", "enjoy", "dispute", "doubt", "deny", "question",
    "disagree", "miss", "fall", "listen", "support", "understand", "agree", "understood", "asked", "wanted", "cared", "believed", "liked", "trusted",
    "blame", "bother", "take", "play", "watch", "wear", "say", "expect", "disputes",
];

/// What people are, where it is claimed of all of them.
#[rustfmt::skip]
const MOODS: &[&str] = &[
    "sick", "tired", "fed", "annoyed", "talking", "saying", "thinking", "laughing", "complaining", "wondering", "asking", "convinced", "aware",
    "agreed", "unanimous", "embarrassed", "ashamed", "frustrated", "disappointed", "unhappy", "furious", "angry", "against", "leaving", "sorry",
    "bored", "whispering", "rolling", "appalled", "outraged", "shocked",
];

/// What people have done, where it is claimed of all of them.
#[rustfmt::skip]
const DEEDS: &[&str] = &[
    "moved", "had", "known", "agreed", "noticed", "realised", "realized", "decided", "given", "abandoned", "stopped", "spoken", "accepted",
    "understood", "rejected", "switched", "made", "lost", "settled", "seen", "concluded",
];

#[rustfmt::skip]
const CROWDS: &[&str] = &[
    "public", "industry", "world", "community", "profession", "internet", "market", "field", "trade", "media", "majority", "neighbourhood",
    "neighborhood", "village", "staff", "fandom",
];

/// The best claim of the sentence: words, probability, reading.
pub(super) fn claim(scope: &Scope<'_>) -> Option<(std::ops::Range<usize>, f32, &'static str)> {
    let mut best: Option<(std::ops::Range<usize>, f32, &'static str)> = None;
    for i in 0..scope.words.len() {
        let word = &scope.words[i];
        if word.quoted || !word.is_word() {
            continue;
        }
        let found = subject(scope, i).and_then(|(verb, heads)| {
            let (end, p) = predicate(scope, verb, heads).or_else(|| habit(scope, i, verb))?;
            let reading = match heads {
                Heads::All | Heads::Group => OUTSIDE,
                Heads::None => NO_ONE,
                Heads::Sound => MAD,
            };
            Some((i..end, p, reading))
        });
        let found = found.or_else(|| in_vain(scope, i).map(|(end, p)| (i..end, p, NO_ONE)));
        if let Some(f) = found.filter(|f| best.as_ref().is_none_or(|b| f.1 > b.1)) {
            best = Some(f);
        }
    }
    best
}

/// A subject that begins at `i`: where its verb is to be looked for, and whom it counts.
fn subject(scope: &Scope<'_>, i: usize) -> Option<(usize, Heads)> {
    let next = |n: usize| norm(scope, i + n);
    let lead = before(scope, i, 1);
    let at = |verb: usize, heads| Some((relative(scope, verb), heads));
    match norm(scope, i) {
        "everyone" | "everybody" if !matches!(lead, "not" | "almost" | "of" | "to" | "for" | "with") || lead == "almost" => {
            at(i + 1 + usize::from(next(1) == "else"), Heads::All)
        }
        // "Everyone's tired of it."
        "everyone's" | "everybody's" => Some((i, Heads::All)),
        "we" | "you" if next(1) == "all" => at(i + 2, Heads::All),
        "we're" | "we" if next(1) == "all" || (next(1) == "are" && next(2) == "all") => {
            at(i + if next(1) == "all" { 2 } else { 3 }, Heads::All)
        }
        "we" if matches!(next(1), "can" | "could" | "should" | "must") && next(2) == "all" => Some((i + 1, Heads::All)),
        "all" if next(1) == "of" && matches!(next(2), "us" | "you") => at(i + 3, Heads::All),
        "nobody" | "noone" if lead != "almost" => at(i + 1 + usize::from(next(1) == "else"), Heads::None),
        "no" if next(1) == "one" => at(i + 2 + usize::from(next(2) == "else"), Heads::None),
        "anyone" | "anybody" => at(i + 1, Heads::Sound),
        // "I'm no serious gardener": said of one person. "There is no serious gardener who …" is looked for in vain.
        "no" if matches!(lead, "i'm" | "im" | "am" | "he's" | "she's" | "you're" | "was" | "is" | "are") => None,
        "no" | "any" | "every" | "all" | "most" => role(scope, i),
        "the" | "our" | "this" if matches!(next(1), "whole" | "entire") => at(i + 3, Heads::All),
        "the" if CROWDS.contains(&next(1)) => at(i + 2, Heads::Group),
        "people" | "folks" if is_clause_start(scope, i) => at(i + 1, Heads::Group),
        word if is_clause_start(scope, i) && is_people(word) && word.ends_with('s') => at(i + 1, Heads::Group),
        "real" | "true" | "proper" | "serious" | "sane" | "reasonable" | "sensible" | "competent"
            if is_clause_start(scope, i) && is_people(next(1)) =>
        {
            Some((i + 2, Heads::Sound))
        }
        _ => None,
    }
}

/// "no serious photographer", "any experienced gardener", "all reasonable people", "every parent".
fn role(scope: &Scope<'_>, i: usize) -> Option<(usize, Heads)> {
    let sound = class("sound").unwrap_or_default();
    let quantity = norm(scope, i);
    let judged =
        sound.contains(&norm(scope, i + 1)) || matches!(norm(scope, i + 1), "single" | "normal" | "half-decent" | "skilled" | "good");
    let head = if judged
        && scope.words.get(i + 2).is_some_and(Word::is_word)
        && !is_people(norm(scope, i + 1))
        && !is_people(norm(scope, i + 3))
    {
        // "no sane landlord": whoever is called sane is somebody.
        Some(i + 2)
    } else {
        (i + 1..i + 4).find(|&j| is_people(norm(scope, j)))
    }?;
    if scope.words[i + 1..head]
        .iter()
        .any(|w| !w.is_word() || matches!(w.norm.as_str(), "of" | "our" | "these" | "those") || (w.norm == "the" && quantity != "all"))
    {
        return None;
    }
    let heads = match quantity {
        _ if judged => Heads::Sound,
        "any" => Heads::Sound,
        "no" => Heads::None,
        _ => Heads::All,
    };
    Some((relative(scope, head + 1), heads))
}

/// Skips what tells more about the subject: "everyone I've talked to agrees", "anyone who has read the code would", "nobody in this town likes".
fn relative(scope: &Scope<'_>, at: usize) -> usize {
    let opens = matches!(
        norm(scope, at),
        "who"
            | "with"
            | "in"
            | "on"
            | "at"
            | "i"
            | "i've"
            | "we"
            | "we've"
            | "from"
            | "worth"
            | "that"
            | "out"
            | "of"
            | "around"
            | "here"
            | "whose"
            | "there"
    );
    if !opens {
        return at;
    }
    // The main verb is the last one that fits before the next stop.
    let end =
        (at..scope.words.len().min(at + 12)).find(|&j| scope.words[j].is_punctuation() && scope.words[j].norm != "-").unwrap_or(at + 12);
    let first = if matches!(norm(scope, at), "who" | "i" | "i've" | "we" | "we've" | "that") { at + 2 } else { at + 1 };
    (first..end.min(scope.words.len()))
        .find(|&j| {
            let word = norm(scope, j);
            let verb = stem(word, HOLDS) || stem(word, LIKES) || stem(word, MISSES);
            let modal = matches!(word, "will" | "would" | "can" | "could" | "should") && j > at + 1;
            let bare = matches!(norm(scope, at), "i" | "i've" | "we" | "we've") && j == first;
            let mood = matches!(word, "is" | "are" | "has" | "have")
                && (j + 1..j + 3).any(|k| MOODS.contains(&norm(scope, k)) || DEEDS.contains(&norm(scope, k)));
            !bare && (mood || modal || (verb && (word.ends_with('s') || norm(scope, j + 1) == "that")))
        })
        .unwrap_or(at)
}

/// The predicate at `at`: its end, and how surely it is a claim about what they think.
fn predicate(scope: &Scope<'_>, at: usize, heads: Heads) -> Option<(usize, f32)> {
    let skip = |from: usize| (from..from + 4).find(|&j| !ADVERBS.contains(&norm(scope, j))).unwrap_or(from);
    let verb = skip(at);
    let word = norm(scope, verb);
    let base = if heads == Heads::Sound { 0.76 } else { 0.73 };
    match word {
        "would" | "will" | "can" | "could" | "should" | "must" => {
            let main = skip(verb + 1);
            let said = norm(scope, main);
            let fits = match heads {
                Heads::None => MISSES.contains(&said) || matches!(said, "argue" | "choose" | "seriously" | "disagree" | "object"),
                Heads::Group => false,
                Heads::All | Heads::Sound => {
                    matches!(
                        said,
                        "agree"
                            | "know"
                            | "say"
                            | "admit"
                            | "confirm"
                            | "understand"
                            | "realise"
                            | "realize"
                            | "accept"
                            | "prefer"
                            | "avoid"
                            | "hear"
                            | "rather"
                    ) || (said == "tell" && (heads == Heads::Sound || norm(scope, main + 1) == "you") && norm(scope, main + 2) != "the")
                        || (said == "see" && (is_clause(scope, main + 1) || scope.words.get(main + 1).is_none_or(Word::is_punctuation)))
                }
            };
            (fits && !is_dated(scope, main)).then_some((main + 1, base))
        }
        "don't" | "doesn't" | "do" | "does" if heads == Heads::Group || heads == Heads::Sound => {
            let main = skip(verb + 1 + usize::from(norm(scope, verb + 1) == "not"));
            let denied = word.ends_with("n't") || norm(scope, verb + 1) == "not";
            let fits =
                denied && (heads == Heads::Sound || matches!(norm(scope, main), "like" | "want" | "care" | "trust" | "believe" | "read"));
            fits.then_some((main + 1, base))
        }
        "never" | "always" if heads == Heads::Sound => Some((verb + 1, base)),
        "is" | "are" | "was" | "were" | "seems" | "seem" | "everyone's" | "everybody's" => {
            let mood = skip(verb + 1);
            moods(scope, mood, heads).filter(|_| heads != Heads::None).map(|end| (end, base))
        }
        "has" | "have" => {
            let deed = skip(verb + 1);
            let said = norm(scope, deed);
            let fits = DEEDS.contains(&said)
                && match said {
                    "moved" => norm(scope, deed + 1) == "on",
                    "had" => norm(scope, deed + 1) == "enough",
                    "given" => norm(scope, deed + 1) == "up",
                    "made" => matches!(norm(scope, deed + 1), "it" | "up" | "clear"),
                    "switched" => matches!(norm(scope, deed + 1), "to" | "from"),
                    "lost" => matches!(norm(scope, deed + 1), "patience" | "faith" | "trust" | "interest"),
                    "seen" => is_clause(scope, deed + 1),
                    _ => heads != Heads::None,
                };
            (fits && heads != Heads::None).then_some((deed + 1, base))
        }
        // "we're all thinking it"
        _ if matches!(before(scope, at, 2), "we're" | "are") && before(scope, at, 1) == "all" => {
            moods(scope, verb, heads).map(|end| (end, base))
        }
        _ => held(scope, verb, heads).map(|p| (verb + 1, p)),
    }
}

/// "any competent electrician labels the fuses": what somebody of sense is said to do, whatever it is. The verb is told by its "s" and by what
/// follows it.
fn habit(scope: &Scope<'_>, i: usize, verb: usize) -> Option<(usize, f32)> {
    #[rustfmt::skip]
    const FOLLOWS: &[&str] = &[
        "the", "a", "an", "his", "her", "their", "its", "it", "this", "that", "these", "them", "him", "you", "us", "to", "with", "in", "on", "at", "for", "from",
        "by", "up", "out", "off", "before", "after", "first", "twice", "what", "how", "why", "when", "all", "every", "no", "and", "without", "against",
    ];
    let sound = class("sound").unwrap_or_default();
    if !matches!(norm(scope, i), "any" | "every" | "no")
        || !sound.contains(&norm(scope, i + 1))
        || verb != i + 3
        || !is_person(norm(scope, i + 2))
    {
        return None;
    }
    let at = (verb..verb + 3).find(|&j| !ADVERBS.contains(&norm(scope, j)))?;
    let word = norm(scope, at);
    let verbal = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.contains('\'');
    let followed = scope.words.get(at + 1).is_none_or(Word::is_punctuation) || FOLLOWS.contains(&norm(scope, at + 1));
    (verbal && followed && !is_dated(scope, at)).then_some((at + 1, 0.74))
}

/// "sick of it", "talking about it", "in agreement", "of the opinion".
fn moods(scope: &Scope<'_>, at: usize, heads: Heads) -> Option<usize> {
    let word = norm(scope, at);
    let next = norm(scope, at + 1);
    if matches!((word, next), ("in", "agreement") | ("of", "one" | "the")) {
        let held = word == "in" || matches!(norm(scope, at + 2), "mind" | "opinion" | "view" | "same");
        return (held && !scope.words.iter().any(|w| matches!(w.norm.as_str(), "meeting" | "were" | "was"))).then_some(at + 2);
    }
    // "we're all thinking about where to meet", "people are asking for the key"
    let plain = match word {
        "thinking" => matches!(next, "about" | "of"),
        "asking" => heads != Heads::Group || !matches!(next, "why" | "what" | "how"),
        "talking" => next != "about",
        "aware" | "against" | "sorry" | "leaving" => heads == Heads::Group,
        "saying" => !(is_clause(scope, at + 1) || matches!(next, "that" | "the" | "it" | "this" | "you" | "so")) || is_wish(scope, at),
        _ => false,
    };
    (MOODS.contains(&word) && !plain).then_some(at + 1)
}

/// "are saying they'd like to be moderators": they speak of themselves.
fn is_wish(scope: &Scope<'_>, at: usize) -> bool {
    matches!(norm(scope, at + 1), "they" | "they'd" | "they'll" | "they're")
}

/// A plain verb: "knows that …", "hates …", and for nobody "likes …".
fn held(scope: &Scope<'_>, verb: usize, heads: Heads) -> Option<f32> {
    let word = norm(scope, verb);
    let next = norm(scope, verb + 1);
    let present = !word.ends_with("ed") && !matches!(word, "knew" | "thought" | "said" | "felt" | "found" | "saw");
    match heads {
        Heads::None => {
            let miss = stem(word, MISSES) && word.ends_with('s');
            let anyway = scope.has_any(&["anyway", "anymore", "nowadays"]);
            let particular = !anyway
                && matches!(next, "the" | "my" | "his" | "her" | "its" | "me" | "him" | "us" | "about" | "there" | "for" | "to" | "part");
            let opinion = matches!(
                word,
                "likes"
                    | "trusts"
                    | "believes"
                    | "respects"
                    | "cares"
                    | "disputes"
                    | "doubts"
                    | "denies"
                    | "enjoys"
                    | "disagrees"
                    | "misses"
            );
            // "Nobody in my family plays chess" can be counted on one hand.
            let few =
                matches!(before(scope, verb, 2), "my" | "our" | "the" | "this") && !opinion && !matches!(word, "wants" | "uses" | "reads");
            (miss && !few && !is_dated(scope, verb) && (opinion || !particular || norm(scope, verb + 3) == "seriously"))
                .then_some(if opinion { 0.74 } else { 0.71 })
        }
        Heads::Group => {
            (LIKES.contains(&word) && !matches!(word, "ignore" | "laugh" | "avoid" | "reject" | "prefer" | "oppose")).then_some(0.72)
        }
        Heads::All | Heads::Sound => {
            // "Everyone does it that way."
            if matches!(word, "does" | "do") && matches!(next, "it" | "this" | "that") && heads == Heads::All {
                return Some(0.72);
            }
            if stem(word, LIKES) {
                return (next != "to" || heads == Heads::Sound).then_some(0.73);
            }
            if !(stem(word, HOLDS) && present) || is_dated(scope, verb) {
                return None;
            }
            let clause = is_clause(scope, verb + 1);
            let ok = match word.trim_end_matches('s') {
                "know" | "see" | "find" | "say" | "understand" | "expect" | "notice" | "consider" | "claim" | "accept" => clause,
                "agree" => !matches!(next, "to"),
                "feel" | "think" | "believe" | "assume" | "suspect" | "realise" | "realize" | "admit" => {
                    !matches!(next, "about" | "of" | "up" | "back" | "sick")
                }
                _ => true,
            };
            ok.then_some(if heads == Heads::Sound { 0.75 } else { 0.72 })
        }
    }
}

/// Something is said of something behind the verb: "that …", "how …", or words with another verb among them before the next stop.
fn is_clause(scope: &Scope<'_>, at: usize) -> bool {
    let next = norm(scope, at);
    if matches!(next, "where" | "when" | "each" | "about" | "hello" | "hi" | "goodbye" | "thanks" | "yes" | "no") {
        return false;
    }
    if matches!(next, "that" | "what" | "why" | "who" | "you" | "you're" | "it's" | "that's" | "there's" | "they're" | "he's" | "she's") {
        return true;
    }
    if next == "how" {
        return norm(scope, at + 1) != "to";
    }
    (at..scope.words.len().min(at + 8))
        .take_while(|&j| !scope.words[j].is_punctuation() && !matches!(norm(scope, j), "and" | "or" | "but"))
        .skip(1)
        .any(|j| {
            matches!(
                norm(scope, j),
                "is" | "are"
                    | "was"
                    | "were"
                    | "isn't"
                    | "aren't"
                    | "has"
                    | "have"
                    | "can"
                    | "can't"
                    | "cannot"
                    | "will"
                    | "won't"
                    | "does"
                    | "doesn't"
                    | "don't"
                    | "should"
                    | "must"
                    | "needs"
                    | "never"
                    | "always"
                    | "gets"
                    | "takes"
                    | "makes"
                    | "works"
                    | "costs"
            )
        })
}

/// A day, a while, a place, or a date to agree on: this can be counted.
fn is_dated(scope: &Scope<'_>, at: usize) -> bool {
    #[rustfmt::skip]
    const WHEN: &[&str] = &[
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "tonight", "noon", "yet", "until", "till", "date",
        "week", "meeting", "home", "before",
    ];
    (at..scope.words.len().min(at + 7)).take_while(|&j| scope.words[j].norm != ",").any(|j| WHEN.contains(&norm(scope, j)))
}

/// "you won't find a single developer who", "there isn't a teacher alive who", "I have yet to meet anyone who".
fn in_vain(scope: &Scope<'_>, i: usize) -> Option<(usize, f32)> {
    let next = |n: usize| norm(scope, i + n);
    let sought = match norm(scope, i) {
        "isn't" | "not" if matches!(before(scope, i, 1), "there" | "is" | "there's") => i + 1,
        "won't" | "can't" | "cannot" | "not" | "never" | "don't" | "haven't" => {
            (i + 1..i + 4).find(|&j| matches!(norm(scope, j), "find" | "met" | "meet" | "seen" | "know" | "name" | "heard"))? + 1
        }
        "yet" if next(1) == "to" && matches!(next(2), "meet" | "find" | "see" | "hear") => i + 3,
        "pressed" | "struggle" if next(1) == "to" && next(2) == "find" => i + 3,
        "no" if matches!(before(scope, i, 1), "is" | "there's") && matches!(before(scope, i, 2), "there" | "" | ".") => i,
        _ => return None,
    };
    let sought = if matches!(norm(scope, sought), "of" | "from") { sought + 1 } else { sought };
    let who =
        (sought..sought + 4).find(|&j| matches!(norm(scope, j), "anyone" | "anybody" | "person" | "soul") || is_people(norm(scope, j)))?;
    let any = (sought..=who).any(|j| matches!(norm(scope, j), "a" | "one" | "single" | "any" | "anyone" | "anybody" | "no" | "many"));
    let known = matches!(norm(scope, i), "don't" | "haven't" | "never" | "no");
    let far = (who + 1..who + 4).any(|j| matches!(norm(scope, j), "alive" | "earth" | "world" | "planet"));
    let at = (who + 1..who + 6).find(|&j| matches!(norm(scope, j), "who" | "that" | "who'd"))?;
    let verb = norm(scope, at + 1);
    // "who knows the recipe" has or has not something; "who knows that …" is of an opinion.
    let holds = (stem(verb, HOLDS) && (!matches!(verb, "knows" | "know" | "knew") || is_clause(scope, at + 2)))
        || stem(verb, LIKES)
        || (stem(verb, MISSES) && (!known || verb == "likes"))
        || matches!(verb, "would" | "actually" | "really" | "doesn't" | "loves" | "enjoys");
    (any && (far || holds) && !(known && norm(scope, sought) == "the")).then_some((at + 1, 0.75))
}

/// Certainly a person, by the lists and by endings that no tool has: a "printer" may be one or not.
fn is_person(word: &str) -> bool {
    ["head", "somebody", "savant"].iter().any(|name| class(name).is_some_and(|c| c.contains(&word)))
        || matches!(
            word,
            "neighbour" | "neighbor" | "resident" | "student" | "tenant" | "guest" | "gardener" | "singer" | "writer" | "farmer"
        )
        || (word.len() > 5 && ["ist", "ian", "eer"].iter().any(|end| word.ends_with(end)))
}

/// Somebody in a role, by the list or by the ending.
fn is_people(word: &str) -> bool {
    #[rustfmt::skip]
    const THINGS: &[&str] = &[
        "number", "numbers", "other", "others", "letter", "letters", "server", "servers", "container", "containers", "parameter", "parameters", "order",
        "orders", "paper", "papers", "error", "errors", "matter", "matters", "offer", "offers", "answer", "answers", "filter", "filters", "header",
        "headers", "pointer", "pointers", "buffer", "buffers", "browser", "browsers", "computer", "computers", "helper", "helpers", "wrapper",
        "wrappers", "layer", "layers", "folder", "folders", "character", "characters", "compiler", "compilers", "member", "either", "however",
        "whatever", "river", "winter", "summer", "never", "ever", "over", "under", "after", "later", "rather", "another", "together", "further",
        "better", "longer", "older", "newer", "larger", "higher", "lower", "factor", "factors", "color", "colors", "vector", "vectors", "cursor",
        "editor", "editors", "monitor", "operator", "operators", "iterator", "constructor", "power", "user-agent", "identifier", "identifiers",
        "handler", "handlers", "listener", "listeners", "driver", "drivers", "linker", "parser", "parsers", "worker", "workers", "timer", "timers",
        "trigger", "triggers", "marker", "markers", "placeholder", "register", "registers", "cluster", "clusters", "docker", "router", "routers",
        "adapter", "adapters", "provider", "providers", "loader", "loaders", "logger", "scheduler", "counter", "counters", "integer", "integers",
        "list", "lists", "exist", "exists", "persist", "consist", "assist", "minor", "major", "prior", "behavior", "floor", "door", "doors", "hour",
        "four", "your", "our", "for", "her", "per", "docs", "means", "always", "has", "is", "this", "was", "as", "us", "its", "his",
    ];
    if THINGS.contains(&word) {
        return matches!(word, "member" | "driver" | "drivers" | "worker" | "workers" | "editor" | "editors");
    }
    let heads = class("head").unwrap_or_default();
    let populace = class("populace").unwrap_or_default();
    let listed = heads.contains(&word)
        || matches!(
            word,
            "people"
                | "person"
                | "parent"
                | "parents"
                | "student"
                | "students"
                | "child"
                | "adult"
                | "soul"
                | "mother"
                | "mothers"
                | "kid"
                | "kids"
                | "patient"
                | "patients"
                | "resident"
                | "residents"
                | "client"
                | "clients"
                | "vet"
                | "vets"
                | "cook"
                | "musician"
                | "musicians"
                | "colleague"
                | "colleagues"
                | "neighbour"
                | "neighbours"
                | "fans"
                | "locals"
                | "professionals"
                | "experts"
                | "maintainers"
                | "moderators"
        )
        || (populace.contains(&word)
            && !matches!(
                word,
                "dogs"
                    | "cats"
                    | "accidents"
                    | "cases"
                    | "marriages"
                    | "startups"
                    | "projects"
                    | "bugs"
                    | "meetings"
                    | "diets"
                    | "crimes"
                    | "infections"
                    | "mistakes"
                    | "resolutions"
                    | "relationships"
                    | "homes"
                    | "beginners"
            ));
    let bare = word.strip_suffix('s').unwrap_or(word);
    listed || (bare.len() > 5 && ["er", "or", "ist", "ian", "eer"].iter().any(|e| bare.ends_with(e)))
}

fn stem(word: &str, verbs: &[&str]) -> bool {
    verbs.contains(&word)
        || word.strip_suffix('s').is_some_and(|w| {
            verbs.contains(&w) || w.strip_suffix("ie").is_some_and(|y| verbs.iter().any(|v| v.strip_suffix('y') == Some(y)))
        })
        || word.strip_suffix("es").is_some_and(|w| verbs.contains(&w))
}

/// A subject can begin here: the start of the sentence, or behind a comma, a conjunction or "that".
fn is_clause_start(scope: &Scope<'_>, i: usize) -> bool {
    i == 0
        || scope.starts().contains(&i)
        || matches!(
            before(scope, i, 1),
            "," | ":" | ";" | "because" | "since" | "that" | "but" | "and" | "so" | "most" | "many" | "as" | "think" | "—"
        )
}

//! Answers of `ambiguous-reply` that no list holds: short ones in which every word is one that says nothing ("I suppose that could work."), and
//! longer ones that close with a grudging tag ("I can do Friday, I guess.").
//!
//! The first kind is told by what is missing. A message made only of pronouns, auxiliaries, particles and words of approval carries no fact, so the
//! reader has nothing but its tone to go by; where it also leaves something open (a hedge, a decision handed back, faint praise), that tone is a guess.
//! One word with a content of its own (a day, a thing, a deed) settles what was meant, and the grammar does not apply.

use std::collections::HashSet;
use std::sync::LazyLock;

type Words = LazyLock<HashSet<&'static str>>;

/// Words without a content of their own, without apostrophes.
static EMPTY: Words = LazyLock::new(|| {
    "a about after again ah all already alright always am an and any anyhow anyway apparently are arent as at aye be because been being best better bit \
     both but by call came can cant care certainly chance choice choose clearly come comes could couldnt course cool day deal decide decided decision \
     definitely did didnt different do does doesnt doing done dont down each eh either else end enough entirely er even ever everybody everyone everything \
     evidently exactly expect expected fair fancy feel fine first for from funny get go goes going good gonna got great guess had ha haha happen happened \
     happens has have havent he hear heard her here hers hes hey him his hm hmm hold honestly how huh i id idea idk if ill im imagine in indeed insist \
     interesting is isnt it itll its itd ive just k keep kind kinda knew know knows last later least less let lets life like likes live lol long look looks \
     lot made make makes manage matter matters maybe me mean means meh mhm might mind mine mm more most much must my myself need needed needs neither never \
     new next nice no noted nope not nothing now obviously odd of off oh ok okay on once one ones only onto opinion option or other others our out over own \
     happy people perfect plan project sounding add said whole glad best case call hear talk leave share sharing nothing feelings strong perhaps person place please plenty point possible possibly prefer preference presumably pretty probably quite rather really reason right \
     said same saw say saying says see seem seems seen shall she should shouldnt since so some somebody somehow someone something sometime sometimes somewhere \
     soon sort sound sounds still story stuff suit suits suppose supposed sure surely surprise survive take tell than that thatd thatll thats the their them \
     then there theres these they theyre thing things think this those though thought tho to today told tomorrow too true trust try turn uh um understand \
     understood until up us usual usually very want wanted wants was wasnt way ways we weird well went were werent weve what whatever whats when whenever \
     where wherever whether which whichever who whom whose why will wish with without wont work works worse would wouldnt wow yeah yep yes yet you youd youll \
     your youre yours yourself youve yup"
        .split_whitespace()
        .collect()
});

/// Runs of words that leave an answer open, and how far; `*` stands for any one word.
const OPEN: &[(&str, f32)] = &[
    // A hedge.
    ("guess", 0.75),
    ("suppose", 0.75),
    ("supposed", 0.71),
    ("presumably", 0.71),
    ("if thats the", 0.74),
    ("if that", 0.72),
    ("sounds fine", 0.72),
    ("looks fine", 0.71),
    ("seems fine", 0.71),
    ("works i", 0.72),
    ("either is", 0.72),
    ("either one is", 0.72),
    ("you could say", 0.76),
    ("i hear you", 0.72),
    ("leave it to you", 0.73),
    ("leave that to you", 0.73),
    ("leave it there", 0.76),
    ("leave it at that", 0.77),
    ("talk about it later", 0.72),
    ("talk about this later", 0.73),
    ("talk later", 0.71),
    ("need to talk", 0.8),
    ("glad you think", 0.77),
    ("strong feelings", 0.73),
    ("nothing to add", 0.72),
    ("enough said", 0.8),
    ("thanks for sharing", 0.76),
    ("not my place", 0.76),
    ("im sure you", 0.74),
    ("im sure it", 0.71),
    ("i imagine", 0.72),
    // Whatever the other side makes of it.
    ("whatever", 0.77),
    ("whichever", 0.73),
    ("whenever", 0.71),
    ("if you", 0.75),
    ("if youre", 0.74),
    ("if thats", 0.76),
    ("if that is", 0.76),
    ("if it", 0.72),
    ("if everyone", 0.72),
    ("as you", 0.75),
    ("as long as", 0.72),
    ("up to you", 0.73),
    ("up to them", 0.71),
    ("you decide", 0.74),
    ("you choose", 0.73),
    ("you know best", 0.76),
    ("you know", 0.71),
    ("you tell me", 0.76),
    ("you do you", 0.8),
    ("your call", 0.72),
    ("your choice", 0.73),
    ("your decision", 0.74),
    ("your turn", 0.6),
    ("your thing", 0.73),
    ("your way", 0.75),
    ("do what you", 0.8),
    ("do as you", 0.8),
    // Indifference.
    ("i dont mind", 0.72),
    ("dont mind", 0.72),
    ("dont care", 0.84),
    ("no preference", 0.71),
    ("no opinion", 0.74),
    ("either way", 0.72),
    ("all the same to me", 0.75),
    ("same to me", 0.74),
    ("doesnt matter", 0.74),
    ("doesnt really matter", 0.75),
    ("makes no", 0.72),
    // Put off.
    ("well see", 0.75),
    ("lets see", 0.71),
    ("we shall see", 0.76),
    ("maybe", 0.72),
    ("perhaps", 0.72),
    ("possibly", 0.72),
    ("might", 0.71),
    ("think about it", 0.73),
    // Endured.
    ("i can live with", 0.76),
    ("ill manage", 0.76),
    ("ill live", 0.78),
    ("ill survive", 0.78),
    ("could be worse", 0.74),
    ("could have been worse", 0.74),
    ("seen worse", 0.74),
    ("good enough", 0.72),
    ("fair enough", 0.72),
    ("itll do", 0.75),
    ("it will do", 0.74),
    ("thatll do", 0.72),
    ("will have to do", 0.77),
    ("not bad", 0.71),
    ("never mind", 0.72),
    ("it is what it is", 0.78),
    ("thats how it is", 0.75),
    ("thats life", 0.74),
    ("at least", 0.72),
    // Remarked upon, neither praised nor blamed.
    ("interesting", 0.76),
    ("thats a choice", 0.84),
    ("a choice", 0.78),
    ("one way", 0.77),
    ("an option", 0.72),
    ("one option", 0.74),
    ("an idea", 0.72),
    ("thats one", 0.74),
    ("thats certainly", 0.76),
    ("certainly something", 0.78),
    ("quite something", 0.73),
    ("thats something", 0.76),
    ("different", 0.73),
    ("thats new", 0.73),
    ("thats a first", 0.75),
    ("that happened", 0.76),
    ("didnt expect", 0.73),
    ("not what i", 0.76),
    ("if only", 0.74),
    ("of course you", 0.77),
    ("of course it", 0.77),
    ("of course they", 0.77),
    ("of course he", 0.77),
    ("of course she", 0.77),
    ("lets hope", 0.71),
    ("good for you", 0.76),
    ("good for them", 0.75),
    ("must be nice", 0.84),
    ("nice for you", 0.76),
    ("nice for some", 0.84),
    ("you would say", 0.76),
    ("you would think", 0.75),
    ("so you say", 0.8),
    ("so i see", 0.76),
    ("so i heard", 0.75),
    ("so i hear", 0.75),
    ("i can see that", 0.76),
    ("i can tell", 0.76),
    ("thats that", 0.8),
    ("no comment", 0.78),
    ("no surprise", 0.75),
    ("no idea", 0.55),
    ("noted", 0.76),
    ("thats fine", 0.71),
    ("its fine", 0.74),
    ("fine then", 0.8),
    ("ok then", 0.74),
    ("okay then", 0.74),
    ("alright then", 0.73),
    ("right then", 0.72),
    ("wow ok", 0.82),
    ("wow okay", 0.82),
];

/// Words that settle it for the better: agreement in the first person, or an offer.
#[rustfmt::skip]
const SETTLED: &[&str] = &[
    "for me", "by me", "with me", "to me too", "ill do", "ill go", "ill see", "ill look", "ill take", "ill try", "ill tell", "ill get", "i will do", "i
    can do", "i can try", "i can take", "i can come", "i can go", "i can make", "so do i", "me too", "you too", "same here", "i like it", "i like that",
    "i like this", "like the idea", "we can do it", "i could do", "i could try", "should i", "shall i", "do you", "can you", "could you", "would you",
    "i understand now", "i see now", "please", "try to", "i know what you mean", "you need to", "you have to", "you can", "you could", "you should",
    "you might", "i would", "i wouldnt", "id", "because", "they should", "it should", "this should", "it might", "there might", "there is", "theres",
    "it is possible", "is it",
];

/// How ambiguous a whole message is in which no word says anything.
pub(super) fn vague(words: &[&str]) -> Option<f32> {
    if !(2..=12).contains(&words.len()) {
        return None;
    }
    let bare: Vec<String> = words.iter().map(|w| w.replace('\'', "")).collect();
    if !bare.iter().all(|w| EMPTY.contains(w.as_str())) {
        return None;
    }
    let text = format!(" {} ", bare.join(" "));
    let holds = |run: &str| text.contains(&format!(" {run} "));
    if SETTLED.iter().any(|s| holds(s)) && !holds("i guess") && !holds("i suppose") && !holds("whatever") {
        return None;
    }
    OPEN.iter().filter(|(run, _)| holds(run)).map(|&(_, p)| p).reduce(f32::max)
}

/// Tags that take the willingness out of what goes before, without apostrophes.
#[rustfmt::skip]
const TAGS: &[&str] = &[
    "i guess", "i suppose", "guess so", "or whatever", "whatever", "if you must", "if you insist", "if you say so", "if you think so", "if i must", "if
    i have to", "if it has to be", "if it makes you happy", "if thats what you want", "if thats what it takes", "if you really want", "if you want", "i
    guess so", "as you wish", "as usual", "as always", "of course", "not that it matters", "not that i mind", "like i have a choice", "i presume",
    "since you insist", "since you asked", "since you ask", "or not", "if thats easier for you", "if thats how you want it", "if nobody else will", "if
    no one else will", "if nobody else does", "if theres no other way", "if you think its best", "if you think thats best", "if you like",
];

/// Words with which somebody agrees, or takes something upon himself.
#[rustfmt::skip]
const AGREES: &[&str] = &[
    "ok", "okay", "sure", "fine", "yes", "yeah", "yep", "alright", "right", "well", "ill", "works", "great", "good", "sounds", "cool", "nice", "thats",
    "no",
];

/// A consent of up to a dozen words with a grudging tag behind it: where the tag begins.
pub(super) fn grudging(words: &[&str]) -> Option<(usize, f32)> {
    if !(3..=12).contains(&words.len()) {
        return None;
    }
    let bare: Vec<String> = words.iter().map(|w| w.replace('\'', "")).collect();
    let first = bare[0].as_str();
    let consents = AGREES.contains(&first)
        || (matches!(first, "i" | "we") && matches!(bare[1].as_str(), "can" | "could" | "will" | "guess" | "suppose"))
        || (matches!(first, "that" | "it" | "this")
            && matches!(bare[1].as_str(), "works" | "is" | "will" | "looks" | "could" | "can" | "sounds"));
    if !consents {
        return None;
    }
    (1..words.len())
        .find(|&at| TAGS.contains(&bare[at..].join(" ").as_str()))
        .map(|at| (at, if AGREES.contains(&first) { 0.75 } else { 0.72 }))
}

//! Whether a sentence grants a group something, or counts it: a need, a right, a choice, a welcome, a share.
//!
//! "Deaf colleagues need captions, and they should not have to beg for them" and "gay couples can book the double room like everyone else" name
//! a group beside "should", "can" and "not", as "gay couples should not be allowed …" does, and by these words a model takes the one for the
//! other. What the sentence does with them tells the two apart.

use super::pattern::class;
use super::scope::Scope;

/// Words that no grant comes with, anywhere.
const HARSH: &[&str] = &[
    "animals",
    "anyway",
    "banned",
    "boots",
    "breed",
    "burden",
    "criminals",
    "decent",
    "deported",
    "dirty",
    "disgusting",
    "dumb",
    "germs",
    "idiots",
    "kitchen",
    "lazy",
    "manners",
    "normal",
    "scum",
    "smell",
    "smells",
    "soap",
    "steal",
    "stink",
    "stupid",
    "thieves",
    "trash",
    "unnatural",
    "vermin",
];
/// What somebody who means ill says they need or should get.
const NO_GIFTS: &[&str] = &[
    "away",
    "back",
    "bath",
    "boss",
    "cage",
    "clue",
    "day",
    "discipline",
    "firm",
    "fist",
    "go",
    "grateful",
    "grip",
    "hands",
    "help",
    "husband",
    "job",
    "kicked",
    "leave",
    "lesson",
    "lessons",
    "life",
    "locked",
    "lost",
    "man",
    "mouth",
    "mouths",
    "off",
    "opinions",
    "out",
    "over",
    "punished",
    "reality",
    "shower",
    "slap",
    "used",
    "wash",
    "wife",
];
/// What nobody should have done to them.
const WRONGS: &[&str] = &["bullied", "charged", "excluded", "forced", "judged", "mocked", "refused", "turned"];
const OTHERS: &[&str] = &["everyone", "everybody", "anyone", "anybody", "everyone's", "anyone's"];
/// What people do of their own choice.
const CHOICES: &[&str] = &[
    "adopt", "apply", "ask", "attend", "book", "borrow", "bring", "change", "choose", "claim", "collect", "compete", "contact", "enter",
    "join", "keep", "marry", "opt", "order", "play", "pray", "register", "request", "reserve", "sign", "swim", "take", "use", "visit",
    "vote", "wear",
];
const GETS: &[&str] = &["get", "gets", "receive", "receives", "have"];
const GIVEN: &[&str] = &[
    "able",
    "admitted",
    "advised",
    "allowed",
    "asked",
    "consulted",
    "eligible",
    "heard",
    "included",
    "invited",
    "offered",
    "overrepresented",
    "paid",
    "represented",
    "shown",
    "underrepresented",
    "welcomed",
];
/// What people do and nobody minds, and what may stand right behind it.
const DOINGS: &[&str] = &[
    "attend",
    "celebrate",
    "farm",
    "gather",
    "live",
    "march",
    "marry",
    "meet",
    "serve",
    "sing",
    "speak",
    "study",
    "swim",
    "teach",
    "train",
    "volunteer",
    "vote",
    "work",
    "worship",
];
const WHERE: &[&str] = &["", ".", "at", "every", "here", "in", "nearby", "next", "there", "today", "together", "with"];
/// A second clause may say anything.
const MORE: &[&str] = &["and", "because", "but", "so", "until", "what", "while", "who", ","];
/// Where those who are run down are said to live, and what for.
const LOW: &[&str] = &["benefits", "caves", "dirt", "filth", "free", "handouts", "muck", "sin", "slums", "squalor", "trees", "welfare"];
/// A plain doing is told in few words.
const PLAIN: usize = 10;
const BE: &[&str] = &["be", "being", "been", "are", "is", "were", "was"];
/// Before "people".
const KINDS: &[&str] = &[
    "autistic", "bisexual", "black", "blind", "deaf", "disabled", "elderly", "gay", "homeless", "old", "older", "poor", "queer", "trans",
    "young", "younger",
];
const MODALS: &[&str] = &["can", "could", "may", "should", "must", "will", "shall", "might", "would"];
const SHARES: &[&str] = &["quarter", "third", "half", "fifth", "tenth", "majority", "minority", "percent", "%", "likely", "times"];

pub(crate) fn is_granted(scope: &Scope<'_>) -> bool {
    // "… so that the rest of us can get on", "if they must"
    let apart = |i: usize| matches!((scope.norm(i), scope.norm(i + 1), scope.norm(i + 2)), ("rest", "of", "us") | ("if", "they", "must"));
    !scope.addresses_reader()
        && !scope.has_any(HARSH)
        && !(0..scope.words.len()).any(apart)
        && (0..scope.words.len()).any(|i| grants(scope, i))
}

/// Some group of people is in sight.
pub(crate) fn names_group(scope: &Scope<'_>) -> bool {
    let kinds = ["folk", "folkone", "folkish"].map(|name| class(name).unwrap_or_default());
    scope.words.iter().enumerate().any(|(i, w)| {
        kinds.iter().any(|words| words.contains(&w.norm.as_str()))
            || (w.norm == "people" && (matches!(scope.norm(i + 1), "who" | "with") || i > 0 && KINDS.contains(&scope.norm(i - 1))))
    })
}

/// The word is a kind of people, in the plural.
fn is_kind(scope: &Scope<'_>, i: usize) -> bool {
    let norm = scope.norm(i);
    norm == "people" || ["folk", "heads"].iter().any(|name| class(name).is_some_and(|words| words.contains(&norm)))
}

fn grants(scope: &Scope<'_>, i: usize) -> bool {
    let before = |n: usize| if i >= n { scope.norm(i - n) } else { "" };
    let next = scope.norm(i + 1);
    let denied = scope.is_negated(i);
    let modal = MODALS.contains(&before(1)) || MODALS.contains(&before(2));
    let no_gift = (i + 1..=i + 3).any(|k| NO_GIFTS.contains(&scope.norm(k)));
    match scope.norm(i) {
        // "should not have to ask twice", "nobody should have to"
        "have" | "has" if next == "to" => denied,
        "like" | "as" => OTHERS.contains(&next),
        "need" | "needs" | "needed" => !denied && !no_gift && !matches!(next, "to" | "not" | ""),
        "prefer" | "prefers" => !denied && !no_gift && next != "to" && !matches!(before(1), "i" | "we"),
        "deserve" | "deserves" => !denied && matches!(next, "better" | "more" | "equal" | "respect" | "credit" | "our" | "the"),
        "welcome" => !denied && !no_gift,
        "access" | "entitled" => !denied && matches!(next, "to" | "for"),
        "right" | "rights" => !denied && next == "to" && !no_gift,
        // "Women work here.", "Gay couples live in the next house."
        word if DOINGS.contains(&word) && (1..=3).contains(&i) && is_kind(scope, i - 1) => {
            WHERE.contains(&next)
                && scope.words.len() <= PLAIN
                && !scope.has_any(LOW)
                && !scope.has_any(MORE)
                && !no_gift
                && !scope.is_question()
        }
        // "three times as likely", "make up a quarter of"
        word if SHARES.contains(&word) => matches!(next, "as" | "more" | "less" | "of" | "to") && !no_gift,
        word if CHOICES.contains(&word) => !denied && modal && !no_gift,
        word if GETS.contains(&word) => !denied && modal && !matches!(next, "to" | "nothing" | "no" | "it" | "been") && !no_gift,
        // "must not be asked for a note", "should not be asked to bring an interpreter"; but "should not be asked to the party"
        "asked" if denied => {
            let thing = matches!(scope.norm(i + 2), "a" | "any" | "my" | "our" | "the" | "this");
            BE.contains(&before(1)) && (matches!(next, "about" | "for" | "why") || next == "to" && !thing)
        }
        word if GIVEN.contains(&word) => !denied && BE.contains(&before(1)) && !no_gift,
        word if WRONGS.contains(&word) => denied && BE.contains(&before(1)),
        "given" => !denied && before(1) == "be" && !no_gift,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::in_sentence;

    #[test]
    fn what_is_granted_and_what_is_not() {
        for text in [
            "Nurses on nights shouldn't have to pay for parking.",
            "Blind members can join the tour like everyone else.",
            "Dyslexic pupils may use a laptop in the exam.",
            "Left-handed children need other scissors.",
            "Widowers are invited to the Tuesday lunch.",
            "Diabetic pupils must not be asked for a doctor's note each term.",
            "Deaf patients should not be asked to bring their own interpreter.",
            "Girls are twice as likely as boys to stay on for maths.",
            "Sikhs volunteer here every Sunday.",
            "Old people live in that block.",
            "Roma are underrepresented in the survey.",
        ] {
            assert!(in_sentence(text, is_granted), "{text}");
        }
        for text in [
            "Blind members should not be allowed on the tour.",
            "Dyslexic pupils need a slap.",
            "Foreigners should get out.",
            "Girls can't use a laptop.",
            "Divorced people should not be asked to the dinner.",
            "Pensioners must have nothing better to do.",
            "They are not welcome here.",
            "You need help with your kind.",
            "Foreigners live in filth.",
            "Travellers live from theft.",
            "Foreigners work here and take what is ours.",
            "Women work less than men.",
            "Old people vote like sheep.",
        ] {
            assert!(!in_sentence(text, is_granted), "{text}");
        }
    }

    #[test]
    fn groups() {
        assert!(in_sentence("People who stammer should be given time.", names_group));
        assert!(in_sentence("Muslims fast in that month.", names_group));
        assert!(!in_sentence("The server needs a restart.", names_group));
    }
}

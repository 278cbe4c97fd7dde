//! What phrases cannot say of [`super::accusation`]: "you always" and "you never" as blame, against instructions, facts and praise.

use crate::rules::pattern::class;
use crate::rules::scope::Scope;
use crate::rules::{Fix, Hit};

const ALWAYS: &str = "it can read as \"that is how you are\"";

/// Good things that people do always; and what rules and machines do for people.
const KIND: &[&str] = &[
    "welcome", "kind", "right", "there", "make", "made", "know", "knew", "help", "helped", "remember", "find", "found", "bring",
    "brighten", "smile", "listen", "manage", "inspire", "amaze", "impress", "cheer", "deliver", "explain", "support", "give", "gave",
    "get", "receive", "see", "can", "could", "will", "had", "loved", "liked", "wanted", "dreamed", "dreamt", "wear", "were", "need", "use",
    "win", "so", "been", "said", "look", "looked", "come", "came", "keep", "kept", "show",
];

pub(super) fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    if !scope.is_personal() || scope.is_warm() {
        return;
    }
    for at in 0..scope.words.len() {
        let word = scope.norm(at);
        let you = class("you").is_some_and(|c| c.contains(&word));
        let you_are = matches!(word, "you're" | "youre") || (you && scope.norm(at + 1) == "are");
        if !you && !you_are || scope.words[at].quoted {
            continue;
        }
        let adverb = if you_are && you { at + 2 } else { at + 1 };
        let found = match scope.norm(adverb) {
            "always" | "constantly" | "continually" | "forever" | "invariably" | "endlessly" => always(scope, adverb, you_are),
            "never" => never(scope, adverb, you_are),
            "keep" | "kept" if !you_are => keep(scope, adverb),
            _ => None,
        };
        let Some((p, end)) = found else { continue };
        if excused(scope, at) {
            continue;
        }
        let p = if scope.is_question() { p - 0.08 } else { p };
        out.push(Hit {
            words: at..end,
            p,
            reading: Some(ALWAYS),
            fix: Fix::Advice("Name the one time you mean, and what it meant for you."),
        });
    }
}

/// "if you never …", "so that you always …", "he says you never …", "I love that you always …", "tips you always …".
fn excused(scope: &Scope<'_>, at: usize) -> bool {
    let before = scope.words.get(at.saturating_sub(4)..at).unwrap_or_default();
    let relative = before.last().is_some_and(|w| {
        w.is_word()
            && !matches!(
                w.norm.as_str(),
                "that"
                    | "because"
                    | "but"
                    | "and"
                    | "why"
                    | "how"
                    | "so"
                    | "think"
                    | "feel"
                    | "as"
                    | "since"
                    | "when"
                    | "then"
                    | "now"
                    | "though"
                    | "like"
                    | "or"
                    | "yet"
                    | "hate"
                    | "believe"
                    | "know"
                    | "time"
                    | "again"
            )
    });
    let when = before
        .iter()
        .any(|w| matches!(w.norm.as_str(), "when" | "where" | "make" | "ensure" | "sure" | "means" | "hope" | "wish" | "like" | "love"));
    scope.is_reported(at) || scope.is_supposed(at) || scope.is_negated(at) || when || relative && scope.starts().iter().all(|&s| s != at)
}

fn in_class(name: &str, word: &str) -> bool {
    class(name).is_some_and(|c| c.contains(&word))
}

fn positive(scope: &Scope<'_>, from: usize) -> bool {
    let rest = scope.words.get(from..).unwrap_or_default();
    rest.iter().take(8).any(|w| {
        in_class("praise", &w.norm)
            || in_class("great", &w.norm) && w.norm != "one"
            || matches!(
                w.norm.as_str(),
                "best"
                    | "easy"
                    | "laugh"
                    | "smile"
                    | "welcome"
                    | "kind"
                    | "patient"
                    | "patience"
                    | "right"
                    | "fun"
                    | "proud"
                    | "warm"
                    | "delicious"
                    | "beautiful"
                    | "beautifully"
                    | "calm"
                    | "generous"
            )
    })
}

fn always(scope: &Scope<'_>, adverb: usize, you_are: bool) -> Option<(f32, usize)> {
    let (verb, next) = (scope.norm(adverb + 1), scope.norm(adverb + 2));
    let end = (adverb + 2).min(scope.words.len());
    if you_are {
        let bad = matches!(
            verb,
            "late"
                | "negative"
                | "angry"
                | "rude"
                | "moody"
                | "grumpy"
                | "complaining"
                | "blaming"
                | "interrupting"
                | "lying"
                | "forgetting"
                | "whining"
                | "moaning"
                | "nagging"
                | "arguing"
                | "criticising"
                | "criticizing"
                | "ignoring"
                | "changing"
                | "picking"
                | "wrong"
                | "jealous"
                | "defensive"
                | "dramatic"
                | "selfish"
                | "unhappy"
                | "wasting"
                | "breaking"
                | "making"
                | "busy"
                | "cancelling"
                | "canceling"
                | "shouting"
                | "demanding"
                | "playing"
                | "pushing"
                | "dodging"
                | "avoiding"
                | "finding"
                | "losing"
                | "putting"
                | "hiding"
                | "asking"
                | "late,"
        );
        let vague = matches!(verb, "so" | "too" | "on" | "the")
            && matches!(
                next,
                "negative"
                    | "angry"
                    | "rude"
                    | "moody"
                    | "defensive"
                    | "dramatic"
                    | "selfish"
                    | "late"
                    | "slow"
                    | "busy"
                    | "stressed"
                    | "phone"
                    | "your"
                    | "about"
                    | "critical"
                    | "victim"
                    | "lazy"
                    | "difficult"
                    | "sarcastic"
                    | "aggressive"
                    | "impatient"
                    | "stubborn"
                    | "sure"
            );
        let fault = verb == "finding" && matches!(next, "fault" | "excuses" | "reasons")
            || verb == "making" && matches!(next, "excuses" | "a" | "mistakes" | "things" | "it" | "trouble" | "fun" | "up");
        if !(bad || vague)
            || matches!(verb, "making" | "finding") && !fault
            || matches!(verb, "busy" | "asking" | "changing" | "playing" | "putting" | "pushing") && positive(scope, adverb + 1)
        {
            return None;
        }
        let p = if matches!(verb, "busy" | "asking" | "changing" | "playing" | "pushing" | "losing" | "putting") { 0.66 } else { 0.85 };
        return Some((p, if vague || fault { end + 1 } else { end }.min(scope.words.len())));
    }
    if positive(scope, adverb + 1) {
        return None;
    }
    let do_this = matches!(verb, "do" | "did" | "pull" | "say" | "said" | "have" | "make" | "made" | "find")
        && matches!(next, "this" | "that" | "excuses" | "an" | "something" | "it" | "some" | "everything" | "me" | "a" | "fault" | "yes")
        && !(verb == "do" && next == "a");
    let must = matches!(verb, "have" | "need" | "want")
        && next == "to"
        && matches!(
            scope.norm(adverb + 3),
            "be" | "have"
                | "win"
                | "complain"
                | "make"
                | "argue"
                | "get"
                | "interrupt"
                | "spoil"
                | "ruin"
                | "contradict"
                | "nag"
                | "criticise"
                | "criticize"
                | "control"
                | "start"
                | "blame"
                | "say"
        );
    let petty = must
        && (scope.norm(adverb + 3) != "be"
            || matches!(scope.norm(adverb + 4), "right" | "the" | "so" | "late" | "difficult" | "rude" | "negative" | "first"))
        && (scope.norm(adverb + 3) != "have" || matches!(scope.norm(adverb + 4), "the" | "your" | "it" | "something" | "an"))
        && scope.norm(adverb + 3) != "make";
    let p = if petty {
        0.88
    } else if must {
        return None;
    } else if do_this {
        match (verb, next) {
            ("do" | "did" | "pull", "this" | "that") | (_, "excuses" | "fault") | ("say" | "said", "that") => 0.82,
            ("have", "an" | "something") | ("find", "something") => 0.72,
            ("make" | "made", "everything" | "it" | "me")
                if scope.has_any(&["about", "wait", "worse", "difficult", "hard", "complicated", "feel"]) =>
            {
                0.78
            }
            ("make" | "made" | "say" | "said" | "have" | "find", _) => return None,
            _ => 0.6,
        }
    } else if in_class("misdeeds", verb) {
        match verb {
            "want" | "put" | "play" | "start" | "run" | "leave" | "change" | "choose" | "hide" | "think" | "expect" | "cry" | "act" => 0.72,
            _ => 0.85,
        }
    } else if KIND.contains(&verb) {
        return None;
    } else {
        0.55
    };
    Some((
        p,
        if petty {
            end + 2
        } else if do_this {
            end + 1
        } else {
            end
        }
        .min(scope.words.len()),
    ))
}

fn never(scope: &Scope<'_>, adverb: usize, you_are: bool) -> Option<(f32, usize)> {
    let (verb, next) = (scope.norm(adverb + 1), scope.norm(adverb + 2));
    let end = (adverb + 2).min(scope.words.len());
    if you_are {
        let p = match verb {
            "happy" | "satisfied" | "here" | "there" | "around" | "grateful" | "serious" | "sorry" => 0.8,
            "on" if next == "time" => 0.86,
            "home" | "available" | "ready" | "prepared" | "interested" | "pleased" => 0.68,
            "wrong" => 0.6,
            _ => return None,
        };
        return Some((p, if verb == "on" { end + 1 } else { end }));
    }
    let rest = scope.words.get(adverb + 1..).unwrap_or_default();
    let praise = positive(scope, adverb + 1)
        || matches!((verb, next), ("have" | "need", "to"))
        || matches!(
            verb,
            "fail"
                | "cease"
                | "complain"
                | "complained"
                | "disappoint"
                | "stop"
                | "give"
                | "gave"
                | "forget"
                | "let"
                | "lose"
                | "know"
                | "knew"
                | "need"
                | "want"
                | "get"
                | "see"
                | "regret"
                | "mind"
                | "lost"
                | "failed"
        );
    let machine = rest.iter().take(6).any(|w| matches!(w.norm.as_str(), "again" | "need" | "worry" | "password" | "mode" | "button"))
        && !matches!(verb, "listen" | "even" | "once");
    let strong = matches!(
        verb,
        "even"
            | "once"
            | "ever"
            | "bother"
            | "bothered"
            | "listen"
            | "listened"
            | "care"
            | "cared"
            | "apologise"
            | "apologize"
            | "apologised"
            | "apologized"
            | "learn"
    );
    let give = matches!(
        (verb, next),
        ("give" | "gave", "me" | "us" | "anyone" | "credit" | "a") | ("let", "me" | "us" | "anyone") | ("want", "to")
    ) && !scope.has_any(&["down", "up"]);
    if (praise && !give) || machine {
        return None;
    }
    let to_author = matches!(next, "me" | "us" | "my" | "our" | "anyone" | "anybody" | "anything" | "yourself" | "sorry");
    let duty = in_class("duties", verb) && !matches!((verb, next), ("have", _) | ("do", "a" | "the"));
    let p = if strong {
        0.86
    } else if matches!(
        verb,
        "answer"
            | "reply"
            | "help"
            | "ask"
            | "thank"
            | "thanked"
            | "admit"
            | "respect"
            | "respected"
            | "appreciated"
            | "asked"
            | "helped"
            | "replied"
            | "answered"
            | "consider"
            | "test"
            | "tested"
            | "check"
            | "clean"
            | "tidy"
            | "document"
            | "respond"
            | "responded"
            | "support"
    ) {
        0.78
    } else if duty && to_author {
        0.76
    } else if duty {
        0.55
    } else {
        0.45
    };
    let p = if !strong && scope.words.last().is_some_and(|w| w.norm.contains('!')) { p - 0.2 } else { p };
    Some((p, if strong && matches!(verb, "even" | "once" | "ever") { end + 1 } else { end }.min(scope.words.len())))
}

fn keep(scope: &Scope<'_>, adverb: usize) -> Option<(f32, usize)> {
    let first = adverb + 1 + usize::from(matches!(scope.norm(adverb + 1), "on" | "just"));
    let verb = scope.norm(first);
    if !in_class("nagging", verb) || positive(scope, first) || scope.is_question() && !scope.norm(0).starts_with("why") {
        return None;
    }
    let p = match verb {
        "ignoring" | "interrupting" | "dodging" | "twisting" | "whining" | "moaning" | "lying" | "blaming" | "wasting" | "complaining"
        | "refusing" | "pestering" | "nagging" | "criticising" | "criticizing" => 0.85,
        "making" | "doing" | "finding" | "turning" | "telling" | "bringing" | "talking" | "asking" | "putting" | "moving"
            if scope.has_any(&["same", "excuses", "fault", "this", "that", "up", "me", "goalposts", "over", "again", "mistakes", "us"]) =>
        {
            0.74
        }
        "making" | "doing" | "finding" | "turning" | "telling" | "bringing" | "talking" | "asking" | "putting" | "moving" => 0.55,
        _ => 0.76,
    };
    Some((p, (first + 1).min(scope.words.len())))
}

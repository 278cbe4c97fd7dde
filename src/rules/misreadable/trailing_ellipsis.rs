//! # trailing-ellipsis
//!
//! ## What it flags
//! A reproach left hanging: "I thought we agreed on Friday…", "If you say so...", "Well... okay...".
//!
//! ## How it can be read
//! As a sigh. The reader fills in what was left out, and fills in the worst.
//!
//! ## When it is fine
//! Lists that go on, shortened quotations, "Loading…", a thought that is still under way ("hmm, let me check…"), suspense before good news.
//!
//! ## Instead
//! Finish the sentence: say what you expected, or ask.
//!
//! ## Evidence
//! Thompson and Filik (2016, Journal of Computer-Mediated Communication) had people mark messages so that sarcasm would be recognised: the ellipsis went with
//! criticism. Byron (2008, Academy of Management Review): what is neutral in a mail is read as negative.

use crate::document::BlockKind;
use crate::lint::{Group, Level};
use crate::rules::lexicon::{neighbour, norm, plain_words};
use crate::rules::pattern::Pattern;
use crate::rules::scope::Scope;
use crate::rules::typography::{is_joyful, last_mark};
use crate::rules::{Fix, Guard, Hit, Phrase, Rule, holds, phrase};
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    name: "trailing-ellipsis",
    group: Group::Misreadable,
    level: Level::Info,
    since: "0.1.0",
    message: "three dots here can read as a sigh",
    reading: "it can read as a reproach left unsaid",
    help: "Finish the sentence: say what you expected, or ask.",
    label: None,
    floor: None,
    phrases: &[],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("trailing_ellipsis.rs"),
};

const SIGH: &str = "it can read as a sigh";
const DOUBT: &str = "it can read as \"I do not believe a word\"";
const LET_DOWN: &str = "it can read as \"you let me down\"";
const EASY: &[Guard] = &[Guard::NotThanks];

/// Sentences that are a reproach once they are left hanging. They count only in front of an ellipsis.
const HANGING: &[Phrase] = &[
    phrase("^ i|we ..1 thought|understood|assumed|hoped|believed we|you|this|that|it|the|everyone|everybody", 0.76)
        .reads(LET_DOWN)
        .when(EASY),
    phrase("^ i|we ..1 thought|hoped so ..2 $", 0.6).reads(LET_DOWN),
    phrase("if you say|think|insist so? ..2 $", 0.8).reads(DOUBT).when(EASY),
    phrase("^ whatever ..4 $", 0.78).reads(SIGH),
    phrase("^ as|if you wish|like|want|prefer ..2 $", 0.74).reads(DOUBT),
    phrase("^ i|we ..1 guess|suppose ..6 $", 0.68).reads(SIGH).when(EASY),
    phrase("^ must|would be nice ..4", 0.76).reads("it can read as envy"),
    phrase("would|could|might have|of been ..1 nice|good|polite|useful|helpful", 0.74).reads(LET_DOWN).when(EASY),
    phrase("^ you could|should|might ..1 have|of", 0.74).reads(LET_DOWN).when(EASY),
    phrase("^ you could've|should've|might've", 0.74).reads(LET_DOWN).when(EASY),
    phrase("i|we|i've|already ..1 told|asked|said|explained|mentioned|warned ..2 you|this|that|it|already|twice|before", 0.72)
        .reads(LET_DOWN)
        .when(EASY),
    phrase("^ some|certain people ..5", 0.72).reads("it can read as \"I mean you\""),
    phrase("we all|both know|remember ..5", 0.7).reads("it can read as \"I mean you\"").when(EASY),
    phrase("not that anyone|anybody|it|you|i|we ..5", 0.76).reads(SIGH),
    phrase("^ never mind|nevermind|forget ..3 $", 0.64).reads(SIGH).when(EASY),
    phrase("^ nice|good|interesting|fascinating|great to know|see|hear ..4", 0.66).reads(DOUBT).when(EASY),
    phrase("good luck with that|this|it", 0.76).reads(DOUBT).when(EASY),
    phrase("just saying|sayin|asking|wondering $", 0.74).reads("it can read as \"you know what I mean\""),
    phrase("as usual|always|ever|expected $", 0.76).reads(LET_DOWN).when(EASY),
    phrase("^ once|yet again|more", 0.7).reads(LET_DOWN).when(EASY),
    phrase("^ again $", 0.7).reads(LET_DOWN),
    phrase("^ still waiting|nothing|no|not|broken ..5", 0.74).reads("it can read as \"you are late\"").when(EASY),
    phrase("nobody|noone ..1 told|asked|informed|tells|asks|bothered me|us|to", 0.74).reads(LET_DOWN),
    phrase("^ at least ..8", 0.56).reads(LET_DOWN).when(EASY),
    phrase("^ so much for ..5", 0.8).reads(DOUBT),
    phrase("^ funny|strange|odd|interesting|curious ..1 that|how|because|then|choice|approach|timing|idea|theory", 0.7)
        .reads(DOUBT)
        .when(EASY),
    phrase("^ sure|right|okay|ok|fine|k|kk|noted|well|wow|great|alright|really|seriously ..2 $", 0.72).reads(DOUBT).when(EASY),
    phrase("^ yeah|yes|no|yep ,? ..1 right|sure|thanks|no|ok|okay|fine $", 0.7).reads(DOUBT),
    phrase("or not|whatever|maybe|something $", 0.6).reads(SIGH).when(EASY),
    phrase("^ not ..1 sure|convinced why|what|how|that|you|this ..6", 0.6).reads(DOUBT).when(&[Guard::ToReader, Guard::NotThanks]),
    phrase("^ i'd|i would have ..1 expected|hoped|thought|preferred|liked|appreciated", 0.74).reads(LET_DOWN),
    phrase("^ i|we expected|hoped|was|were ..1 hoping|expecting? ..6", 0.68).reads(LET_DOWN).when(EASY),
    phrase("you never|always|clearly|obviously|apparently|still|didn't|forgot|promised|said ..6", 0.7).reads(LET_DOWN).when(EASY),
    phrase("^ did|do|have|are|is|was|were|can|could you|nobody|anyone|anybody ..2 even|really|ever|not", 0.72).reads(LET_DOWN).when(EASY),
    phrase("^ why|how ..1 am|do|did|is|was i|it|you|we|this ..1 not|always|even|surprised", 0.74).reads(SIGH),
    phrase("not surprised|surprising|impressed|ideal|great|helpful $", 0.7).reads(SIGH).when(EASY),
    phrase("^ disappointed|disappointing|typical|unbelievable|incredible|amazing|classic|brilliant|lovely|charming ..2 $", 0.76)
        .reads(SIGH)
        .when(EASY),
    phrase("hope|hoping ..1 someone|somebody|you ..2 will|would|actually|finally|eventually", 0.6).reads(LET_DOWN).when(EASY),
    phrase("finally|eventually|someday|one day $", 0.6).reads("it can read as \"you are late\"").when(EASY),
    phrase("^ if {that's|that is|this is} {what|how} you ..3 $", 0.74).reads(DOUBT),
    phrase("^ no comment|words $", 0.76).reads(SIGH),
    phrase("^ thanks for nothing", 0.8).reads(LET_DOWN),
    phrase("^ not my problem|job|fault|circus|call", 0.76).reads(SIGH),
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    static PATTERNS: LazyLock<Vec<(Pattern, &'static Phrase)>> =
        LazyLock::new(|| HANGING.iter().map(|p| (Pattern::new(p.pattern), p)).collect());
    if scope.draft.is_impersonal() || matches!(scope.block.kind, BlockKind::Heading | BlockKind::TableCell) || is_joyful(scope) {
        return;
    }
    let Some(end) = last_mark(scope).filter(|&i| is_ellipsis(scope.words[i].text)) else { return };
    if is_open_ended(scope, end) {
        return;
    }
    let Some(start) = scope.starts().first().copied() else {
        // Three dots and nothing else.
        if scope.draft.words <= 2 {
            out.push(Hit { reading: Some(SIGH), ..Hit::new(end..end + 1, 0.78) });
        }
        return;
    };
    let mut best: Option<Hit> = None;
    let mut offer = |words: std::ops::Range<usize>, p: f32, reading| {
        if best.as_ref().is_none_or(|b| p > b.p) {
            best = Some(Hit { words, p, reading: Some(reading), fix: Fix::Advice("Finish the sentence: say what you expected, or ask.") });
        }
    };
    for (pattern, reproach) in PATTERNS.iter() {
        for words in pattern.matches(scope) {
            if reproach.guards.iter().all(|&g| holds(g, scope, &words)) {
                offer(words.start..end + 1, reproach.p, reproach.reading.unwrap_or(RULE.reading));
            }
        }
    }
    // "Well... okay... thanks for letting me know...": a sigh between the words.
    let sighs = scope.words.iter().filter(|w| is_ellipsis(w.text)).count();
    if sighs >= 2 && !scope.has_any(&["um", "er", "hmm"]) {
        offer(start..end + 1, 0.72, SIGH);
    }
    if scope.addresses_reader() && !scope.is_about_self(end) {
        offer(end.saturating_sub(1)..end + 1, 0.42, RULE.reading);
    }
    out.extend(best);
}

fn is_ellipsis(text: &str) -> bool {
    text.starts_with('…') || (text.starts_with("..") && text.chars().all(|c| c == '.'))
}

/// The dots stand for more of the same, for work under way, or lead on to the next sentence.
fn is_open_ended(scope: &Scope<'_>, end: usize) -> bool {
    const UNDER_WAY: &[&str] = &[
        "loading",
        "saving",
        "connecting",
        "waiting",
        "thinking",
        "hmm",
        "hm",
        "hmmm",
        "etc",
        "drumroll",
        "checking",
        "searching",
        "downloading",
        "installing",
        "building",
        "continued",
        "um",
        "er",
        "erm",
    ];
    let last = plain_words(scope).next_back().map(|(i, _)| i);
    let on = last.is_some_and(|i| {
        matches!(norm(scope, i), "on" | "forth" | "etc" | "like" | "and" | "or" | "the" | "a" | "is" | "are" | "to" | "drumroll")
    });
    let under_way = plain_words(scope).next().is_some_and(|(_, w)| UNDER_WAY.contains(&w.norm.as_str())) && plain_words(scope).count() <= 3;
    let counted = last.is_some_and(|i| !scope.words[i].is_word());
    let listed = scope.words[..end].iter().filter(|w| w.norm == ",").count() >= 3;
    let led_on = neighbour(scope, 1).chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, '(' | '['));
    on || under_way || counted || listed || led_on || scope.has_any(&["hmm", "hmmm", "drumroll"])
}

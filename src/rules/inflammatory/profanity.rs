//! # profanity
//!
//! ## What it flags
//! Swearing that is aimed at somebody: "fuck you", "you're full of shit", "what the hell is wrong with you", "your shitty attitude".
//!
//! ## How it can be read
//! As an attack. Among friends the same word can be warm; the reader on a screen cannot hear which it is.
//!
//! ## When it is fine
//! Swearing that praises ("damn good work", "fucking brilliant"), that is about oneself ("shit, I broke it") or about a stubborn thing ("this bloody
//! printer"). The rule does not count swear words; it asks at whom they point.
//!
//! ## Instead
//! Say that you are angry, and at what: "I'm angry that this was merged without a word to us."
//!
//! ## Evidence
//! Miller et al. (2022) found obscenity in only about half of 100 toxic GitHub issues: a swear word alone does not make a message toxic, and one without can be. Sarker et al.
//! (2022, arXiv 2202.13056) tell swearing at people from swearing at code and at oneself.

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::lexicon::{self, any_before, before, norm};
use crate::rules::scope::Scope;
use crate::rules::{Fix, Guard, Hit, Phrase, Rule, phrase};

pub(crate) static RULE: Rule = Rule {
    name: "profanity",
    group: Group::Inflammatory,
    level: Level::Warning,
    since: "0.1.0",
    message: "this swears at somebody",
    reading: "it can read as an attack, whatever the voice was",
    help: "Say that you are angry, and at what.",
    label: Some(Label::Profanity),
    floor: None,
    phrases: &[PHRASES, super::attack_slots::PROFANITY],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("profanity.rs"),
};

const AT_YOU: &str = "it reads as swearing at the reader";
const ORDER: &str = "it reads as an order with a curse";
const LEAVE_OUT: Fix = Fix::Advice("Leave the swear word out, and say what you need.");
const PLAIN: &[Guard] = &[Guard::NotNegated, Guard::NotSelf];

const PHRASES: &[Phrase] = &[
    phrase("go fuck|screw|stuff|shag yourself|urself|yourselves", 0.96).reads(AT_YOU),
    phrase("^ go|get fucked|stuffed", 0.85).reads(AT_YOU),
    phrase("^ get bent|stuffed|knotted", 0.85).reads(AT_YOU),
    phrase("^ go to hell", 0.9).reads(AT_YOU),
    phrase("@you can|could|should|may ..1 all? go to hell", 0.9).reads(AT_YOU),
    phrase("burn|rot in hell", 0.82).reads(AT_YOU).when(PLAIN),
    phrase("^ {just|oh|please|now}? piss|fuck|bugger|sod|eff|feck|naff {right|all}? off {$|,|and|you|with|back|out|to}", 0.88).reads(AT_YOU).when(&[Guard::NotSelf]),
    phrase("so|and|now|please|just|can|should|kindly [piss|fuck|bugger|sod|eff|feck|naff off] $", 0.82).reads(AT_YOU).when(&[Guard::NotSelf]),
    phrase("@you can|could ..1 piss|fuck|bugger|sod|eff off", 0.88).reads(AT_YOU),
    phrase("tell|told @you to piss|fuck|bugger|sod|eff off", 0.6).reads(AT_YOU),
    phrase("you're|youre|ur @adv? full of shit|crap|bs|bullshit|it", 0.92).reads(AT_YOU).when(PLAIN),
    phrase("@you are|r ..2 full of shit|crap|bs|bullshit|it", 0.92).reads(AT_YOU).when(PLAIN),
    phrase("{he|she|he's|she's|they|they're} {is|are}? @adv? full of ..1 {shit|crap|bullshit|shite}", 0.8).reads("it reads as swearing at a person").when(PLAIN),
    phrase("you're|youre|ur @adv? talking ..1 shit|crap|bollocks|bullshit|shite", 0.85).reads(AT_YOU).when(PLAIN),
    phrase("@you are|r ..1 talking ..1 shit|crap|bollocks|bullshit|shite", 0.85).reads(AT_YOU).when(PLAIN),
    phrase("@your ..1 bullshit|crap|shit|bollocks|shite $", 0.75).reads(AT_YOU).when(&[Guard::NotNegated, Guard::NotThanks]),
    phrase("@your bullshit", 0.8).reads(AT_YOU).when(&[Guard::NotNegated]),
    phrase("don't|stop|quit bullshitting|bullshit|shitting me|us", 0.78).reads(AT_YOU).when(&[Guard::NotThanks]),
    phrase("cut the crap|shit|bullshit|bollocks", 0.82).reads(ORDER).when(&[Guard::NotSelf]),
    phrase("^ bullshit|bollocks $", 0.7).reads("it reads as \"you are lying\""),
    phrase("kiss|lick|suck|eat|bite my ..1 ass|arse|balls|dick|cock|shorts", 0.93).reads(AT_YOU).when(&[Guard::NotNegated]),
    phrase("^ eat shit|dirt", 0.9).reads(AT_YOU),
    phrase("^ suck|blow it|me $", 0.78).reads(AT_YOU),
    phrase("^ bite me $", 0.8).reads(AT_YOU),
    phrase("up @your ..1 ass|arse|backside|bum|jumper|hole", 0.9).reads(AT_YOU).when(&[Guard::NotNegated]),
    phrase("@your|ya ..1 head ..2 out of ..2 ass|arse|backside", 0.93).reads(AT_YOU).when(&[Guard::NotNegated]),
    phrase("get|got|getting off @your ..2 ass|arse|backside", 0.82).reads(ORDER),
    phrase("move|shift|haul|drag @your ..1 ass|arse", 0.65).reads(ORDER),
    phrase("cover @your ..1 ass|arse", 0.45).reads(AT_YOU),
    phrase("stick|shove|shoved|stuff|cram ..5 where the sun {don't|doesn't|never} shine|shines {$|,}", 0.93).reads(AT_YOU),
    phrase("^ @you? can|could? shove|stick it $", 0.78).reads(AT_YOU),
    phrase("@you can ..1 shove|stick @your", 0.72).reads(AT_YOU),
    phrase("fuck @your _", 0.82).reads(AT_YOU).when(&[Guard::NotThanks]),
    phrase("^ fuck|screw him|her|them|everyone|everybody $", 0.75).reads("it reads as swearing at a person"),
    phrase("fuck|screw all? of @you", 0.93).reads(AT_YOU),
    phrase("what|why|who|how|where the fuck|hell|heck|fck|feck|eff is|s wrong|up|the with|matter @you", 0.9).reads(AT_YOU),
    phrase("what|why|who|how the fuck|hell|fck|feck|eff is|was ..2 with|matter ..1 @you", 0.9).reads(AT_YOU),
    phrase("wtf|tf is|was|s ..1 wrong|matter with @you", 0.92).reads(AT_YOU),
    phrase("what|why|how|where the fuck|fck|feck are|were|did|do|have|would|don't|didn't|can't @you", 0.85).reads(AT_YOU).when(&[Guard::NotThanks]),
    phrase("what|why|how the hell|heck are|were|did|do|would|don't|didn't|can't|aren't @you @adv? thinking|doing|break|break|do|think|not|merge|push|send|delete|touch|say|answer|talking|playing|leave|change", 0.76).reads(AT_YOU).when(&[Guard::NotThanks]),
    phrase("wtf are|were|did|do|dude @you @adv? thinking|doing|do|talking|on|saying|playing|want", 0.8).reads(AT_YOU),
    phrase("who the fuck|hell|heck do|are|did|asked @you", 0.8).reads("it reads as \"you have no right to speak\""),
    phrase("who the fuck|hell ..1 @you think|think", 0.85).reads("it reads as \"you have no right to speak\""),
    phrase("why|how|what the fuck|hell should|would i|we ..3 you|u|your", 0.72).reads(AT_YOU),
    phrase("@your ..1 shitty|crappy|fucking|goddamn|goddamned|pissy|shit|shite|bullshit|fuckin|fecking|sodding attitude|behaviour|behavior|manners|opinion|opinions|excuse|excuses|face|mouth|comments|comment|advice|ego|job|code|work|fault|problem|project|patch|commit|commits|business|head", 0.85).reads(AT_YOU).when(&[Guard::NotNegated]),
    phrase("@your shitty|crappy|pissy|shite|sodding _", 0.66).reads(AT_YOU).when(&[Guard::NotNegated]),
    phrase("do|did|does @your ..1 fucking|goddamn|damn|bloody job|homework|work", 0.85).reads(ORDER).when(&[Guard::NotThanks]),
    phrase("^ just fucking|bloody|goddamn|fckn _", 0.78).reads(ORDER).fix(LEAVE_OUT).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("can|could|will|would @you @adv? please? ..1 fucking|goddamn|bloody|friggin", 0.75).reads(ORDER).fix(LEAVE_OUT).when(&[Guard::NotThanks]),
    phrase("^ please? fucking|bloody read|do|answer|stop|fix|listen|look|test|tell|learn|merge|try|check|send|leave", 0.8).reads(ORDER).fix(LEAVE_OUT),
    phrase("read the fucking|fuckin|goddamn|effing", 0.82).reads(ORDER).fix(LEAVE_OUT).when(&[Guard::NotSelf]),
    phrase("^ rtfm", 0.78).reads(ORDER).fix(Fix::Advice("Name the page or section that answers it.")),
    phrase("^ stfu|gtfo|foad|gfy|fu|kma", 0.85).reads(AT_YOU),
    phrase("just|so|please|and [stfu]", 0.82).reads(AT_YOU),
    phrase("shut the fuck|hell|heck|f|eff up", 0.88).reads(ORDER).when(&[Guard::NotSelf]),
    phrase("shut @your ..1 mouth|trap|gob|face|hole|piehole", 0.9).reads(ORDER),
    phrase("i|we don't|dont|couldn't give|care a|one|two ..1 fuck|shit|damn|toss|rat's ..2 about|what|if|how|for @you", 0.85).reads("it reads as \"you are worth nothing to me\""),
    phrase("i|we don't|dont|couldn't give|care a|one|two ..1 fuck|shit|damn|toss|rat's ..2 about|what|if|how|for @your", 0.85).reads("it reads as \"you are worth nothing to me\""),
    phrase("@you @adv? fucked|screwed|buggered ..2 up|over|us|me|everything", 0.75).reads(AT_YOU).when(&[Guard::NotNegated, Guard::NotThanks, Guard::NotSelf]),
    phrase("@you @adv? piece|pieces|sack|pile|bag|lump of ..1 shit|crap|filth|trash|garbage|scum", 0.94).reads(AT_YOU).when(PLAIN),
    phrase("you're|youre|ur a ..1 piece|sack|pile of ..1 shit|crap|filth|trash|garbage", 0.94).reads(AT_YOU).when(PLAIN),
    phrase("@you @adv? son|sons of a|bitches bitch?", 0.85).reads(AT_YOU).when(PLAIN),
    phrase("@you @adv? fucker|fuckers|motherfucker|motherfuckers|fuckwit|fuckwits|shit|shits|sods|bugger|buggers|fuckhead|cocksucker|sod {$|,}", 0.78).reads(AT_YOU).when(&[Guard::NotNegated, Guard::NotSelf, Guard::NotThanks]),
    phrase("f|sh|s|a * ck|k|it|t|hole|ing|cking ..1 @you", 0.85).reads(AT_YOU),
    phrase("{read|get|keep|fix|do|stop|shut|take|use|learn|move|leave|try|look|listen|answer|check|test} {the|your|my|a|this|that|it|up|to}? {f|sh|bullsh|bulls} * {cking|ck|king|kin|ing|it|t}", 0.82).reads(ORDER).when(&[Guard::NotSelf, Guard::NotReported]),
    phrase("for {fuck's|fucks|christ's|god's|pity's|fuck} sake ,? {just|please|at least}? read|learn|stop|do|test|listen|look|use|get|think|check|answer|grow|try|leave", 0.74).reads(ORDER).when(&[Guard::NotSelf]),
    phrase("^ ffs|jfc|fml ,? read|learn|stop|just|do|test|listen|look|use|get|think|check|answer|grow|try", 0.75).reads(ORDER).when(&[Guard::NotSelf]),
    phrase("ffs|wtf $", 0.5).when(&[Guard::ToReader, Guard::NotSelf, Guard::NotThanks]),
    phrase("damn|goddamn|blast|curse|fuck|feck you|u $", 0.85).reads(AT_YOU).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("lazy|dumb|stupid|fat|sorry|stupid - ass|arse|assed|arsed", 0.5).when(&[Guard::ToReader, Guard::NotSelf]),
    phrase("half - assed|arsed", 0.5).when(&[Guard::ToReader, Guard::NotSelf]),
    phrase("get|take @your ..1 fucking|filthy|goddamn|bloody|damn hands|fingers|paws|nose|code|stuff|shit", 0.85).reads(ORDER),
    phrase("@you should|ought|need|better|must ..2 fucking|goddamn", 0.6).reads(ORDER).when(&[Guard::NotThanks]),
    phrase("@you should|ought|need|better|must ..2 damn|bloody well", 0.6).reads(ORDER).when(&[Guard::NotThanks]),
    phrase("{that|this|some|the} ..1 son of a bitch", 0.64).reads("it reads as swearing at a person").when(PLAIN),
    phrase("{useless|lazy|stupid|miserable|thieving|smug|selfish} {fucker|fuckers|shit|shits|gits}", 0.8).reads("it reads as swearing at a person").when(PLAIN),
    phrase("take your {damn|goddamn|fucking|bloody} _ {somewhere|elsewhere|and|home|out}", 0.8).reads(ORDER),
    phrase("to hell with {you|him|her|them|your|the ..2 who}", 0.76).reads("it reads as swearing at a person").when(PLAIN),
    phrase("@you @adv? {arrogant|stupid|lazy|smug|sick|pompous|selfish|useless} {arse|fuck|shit|cow|sod}", 0.9).reads(AT_YOU).when(PLAIN),
    // Said in general words: classes and gaps.
    phrase("whoever ..4 {this|that|such|the|these} @adv? {crap|shit|bullshit|shite|garbage|piece of}", 0.84).reads(AT_YOU).when(&[Guard::NotSelf]),
    phrase("^ what a @adv? {shitty|crappy|fucking|goddamn|shit|pissy|fucked} _", 0.74).when(&[Guard::NotThanks]),
    phrase("{sick|tired|fed up|enough|had it|done} {of|with} {all}? {this|your|that|their|his|her} ..1 {shit|crap|bullshit|bs|bollocks}", 0.8).reads(AT_YOU).when(&[Guard::NotThanks]),
    phrase("{stop|quit} {this|that|the|your|with this|with the|posting|pushing|writing|sending} ..2 {shit|crap|bullshit|bs}", 0.82).reads(ORDER).when(&[Guard::NotThanks, Guard::NotSelf]),
    phrase("^ ..2 {fix|clean|read|move|check|wash|turn|shut|close|test|do|park|answer|take} your {damn|goddamn|bloody|fucking|stupid|effing|freaking} _", 0.82).reads(ORDER).when(&[Guard::NotThanks]),
    phrase("your {damn|goddamn|fucking|effing|freaking|frigging} _", 0.72).reads(AT_YOU).when(&[Guard::NotThanks, Guard::NotMerry]),
    phrase("get your ..1 {crap|shit|junk} {out|off|away|sorted}", 0.82).reads(ORDER).when(&[Guard::NotThanks]),
    phrase("{this|that|it} is @adv? {fucking|bloody|goddamn|effing} {ridiculous|useless|stupid|annoying|unbelievable|pathetic|terrible|awful|unacceptable}", 0.78).when(&[Guard::NotThanks]),
];

/// Words that turn a swear word into praise.
const PRAISE: &[&str] = &[
    "good",
    "great",
    "brilliant",
    "amazing",
    "awesome",
    "love",
    "loved",
    "legend",
    "legends",
    "hero",
    "heroes",
    "genius",
    "beautiful",
    "rock",
    "rocks",
    "nailed",
    "lovely",
    "fantastic",
    "perfect",
    "gorgeous",
    "proud",
    "best",
    "right",
    "incredible",
    "well",
    "nice",
    "happy",
    "glad",
    "excellent",
    "superb",
    "deserve",
    "deserved",
    "earned",
    "star",
    "clever",
    "smart",
    "funny",
    "hilarious",
    "hot",
    "cute",
    "did",
    "made",
    "beauty",
    "magnificent",
    "wonderful",
    "marvel",
    "angel",
    "gem",
    "treasure",
    "champion",
    "everyone",
    "thank",
    "thanks",
    "ace",
    "killed",
    "smashed",
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    for (i, word) in scope.words.iter().enumerate() {
        if word.quoted {
            continue;
        }
        let p = match word.norm.as_str() {
            "fuck" | "fck" | "screw" | "fuk" | "feck" => curse_at_you(scope, i),
            "fucking" | "fuckin" | "bloody" | "goddamn" | "damn" | "sodding" | "effing" => swearing_name(scope, i),
            _ => None,
        };
        let Some((words, p)) = p else { continue };
        let p = if lexicon::is_playful(scope) { p - 0.2 } else { p };
        out.push(Hit { reading: Some(AT_YOU), ..Hit::new(words, p) });
    }
}

type Found = Option<(std::ops::Range<usize>, f32)>;

/// "fuck you", but not "they will screw you over".
fn curse_at_you(scope: &Scope<'_>, i: usize) -> Found {
    let mut you = i + 1;
    while matches!(norm(scope, you), "all" | "both" | "right" | "off") {
        you += 1;
    }
    // "the screw you need"
    if norm(scope, i) == "screw"
        && (matches!(before(scope, i, 1), "the" | "a" | "this" | "that" | "each" | "every" | "which" | "any" | "one")
            || matches!(norm(scope, you + 1), "need" | "want" | "use" | "have" | "see" | "turn"))
    {
        return None;
    }
    if !matches!(norm(scope, you), "you" | "u" | "ya" | "yous" | "y'all")
        || matches!(norm(scope, you + 1), "over" | "up" | "too" | "around" | "with" | "in" | "into" | "down" | "on")
            && norm(scope, i) == "screw"
    {
        return None;
    }
    if lexicon::is_mentioned(scope, i)
        || any_before(scope, i, 3, &["said", "say", "says", "wrote", "me", "was", "screamed", "yelled", "answered", "like"])
    {
        return Some((i..you + 1, 0.4));
    }
    let governed = matches!(
        before(scope, i, 1),
        "to" | "will"
            | "would"
            | "can"
            | "could"
            | "might"
            | "may"
            | "they"
            | "they'll"
            | "it'll"
            | "that'll"
            | "gonna"
            | "does"
            | "did"
            | "that"
            | "always"
            | "really"
            | "companies"
            | "landlords"
            | "i"
    );
    (!governed).then_some((i..you + 1, 0.94))
}

/// "you fucking amateur", "you bloody parasites": a swear word in front of a name for the reader.
fn swearing_name(scope: &Scope<'_>, i: usize) -> Found {
    let you = matches!(before(scope, i, 1), "you" | "u" | "ya")
        || (matches!(before(scope, i, 1), "a" | "such") && matches!(before(scope, i, 2), "you're" | "youre" | "ur"));
    let next = scope.words.get(i + 1)?;
    let praised = scope.words.iter().any(|w| PRAISE.contains(&w.norm.as_str()));
    let from = i.checked_sub(1)?;
    let aux = matches!(
        before(scope, from, 1),
        "do" | "did" | "can" | "could" | "would" | "will" | "have" | "are" | "if" | "that" | "what" | "when" | "love" | "thank" | "miss"
    );
    let last = scope.words.get(i + 2).is_none_or(|w| !w.is_word());
    (you && next.is_word() && !praised && !aux && last && !scope.is_about_self(i)).then_some((from..i + 2, 0.8))
}

//! # threat
//!
//! ## What it flags
//! Harm announced to the reader, openly or veiled: "you'll regret this", "I know where you live", "it would be a shame if your manager heard
//! about it", "you won't be working here long".
//!
//! ## How it can be read
//! As a threat, whatever was meant. The reader can no longer answer the matter itself, and may pass the message on.
//!
//! ## When it is fine
//! Technical words (kill the process, abort the transaction, terminate the session), announced procedure and deadlines ("or the ticket will be
//! closed on Friday"), warnings that serve the reader ("you'll regret it if you skip the backup"). A legal step that is really meant and
//! neutrally announced is not flagged by its words alone.
//!
//! ## Instead
//! Say what happened, what you ask for and by when, and, where there is one, the ordinary next step and who decides about it.
//!
//! ## Evidence
//! Zhang et al. (2018, arXiv 1805.05345): civil talks turn into personal attacks, and sentences that begin with "you" foreshadow it already in the first
//! comment. Ferreira, Cheng and Adams (2021, arXiv 2108.09905) found incivility in two thirds of the non-technical mails around rejected patches.

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Guard, Phrase, Rule, phrase};

pub(crate) static RULE: Rule = Rule {
    name: "threat",
    group: Group::Inflammatory,
    level: Level::Error,
    since: "0.1.0",
    message: "this can read as a threat",
    reading: "it can read as \"something bad will happen to you\"",
    help: "Say what you ask for and by when, and the ordinary next step if there is one.",
    label: Some(Label::Threat),
    floor: None,
    phrases: &[PHRASES, super::attack_slots::THREATS],
    check: None,
    reads_quotes: false,
    source: include_str!("threat.rs"),
};

const BODY: &str = "it reads as \"I could hurt you\"";
const JOB: &str = "it reads as \"I could cost you your post\"";
const EXPOSE: &str = "it reads as \"I could make it known\"";
const WATCHED: &str = "it reads as \"I can get at you at home\"";
const OR: &str = "it reads as \"do it, or you will suffer\"";
const SUE: &str = "it reads as \"I will sue you\"";
const PLAIN: &[Guard] = &[Guard::NotNegated, Guard::NotThanks, Guard::NotQuestion];
const STATED: &[Guard] = &[Guard::NotThanks, Guard::NotQuestion];

/// The author announces what he will or might do.
macro_rules! i_will {
    () => {
        "{i'll|we'll|i will|we will|i'm going to|we're going to|i am going to|i'm gonna|imma|i can|i could|i swear i'll|i might} @adv? "
    };
}
/// What the reader will meet with.
macro_rules! you_will {
    () => {
        "{you'll|you will|you're going to|you're gonna|you are going to|u will|youll} @adv? "
    };
}
/// Whose ear the reader fears.
macro_rules! whose_ear {
    () => {
        "{your|ur|the} @adv? boss|manager|wife|husband|partner|employer|hr|dean|parents|landlord|supervisor|clients|client|head|board|bosses|school|university|congregation|press"
    };
}

const PHRASES: &[Phrase] = &[
    // Regret.
    phrase(concat!(you_will!(), "regret this|that|ever|crossing|messing|treating"), 0.76).when(PLAIN),
    // As a sentence of its own, it gives no advice.
    phrase(concat!("^ {oh|and|but}? ", you_will!(), "regret this|that|it $"), 0.9).when(PLAIN),
    phrase(concat!(you_will!(), "regret it $"), 0.72).when(PLAIN),
    phrase(concat!(you_will!(), "be sorry $"), 0.8).when(PLAIN),
    phrase(concat!(you_will!(), "be sorry {you ever|you crossed|you did|for this|for that|about this}"), 0.82).when(PLAIN),
    phrase(concat!(you_will!(), "pay for {this|that|what you}"), 0.82).when(PLAIN),
    phrase(concat!(you_will!(), "{wish you'd|wish you had} never ..1 born|met|started|written|crossed|come|joined|posted"), 0.85).when(PLAIN),
    phrase("you'll|you ..1 {get|getting|deserve|have} {what's coming|what is coming}", 0.72),
    // The body.
    phrase(concat!(i_will!(), "kill|hurt|strangle|punch|smack|slap|stab|shoot|hang|gut|choke|throttle|skin|bury you|u"), 0.8).reads(BODY).when(PLAIN),
    phrase(concat!(i_will!(), "destroy|ruin|end|finish|crush|wreck|break you|u {$|,|if|for|and|in}"), 0.78).when(PLAIN),
    phrase(concat!(i_will!(), "break|smash|rearrange|cave|kick|knock|slap|punch|bash ..1 @your face|head|legs|neck|jaw|teeth|nose|skull|fingers|bones|arse|ass|kneecaps"), 0.9).reads(BODY),
    phrase(concat!(i_will!(), "punch|slap|smack|hit|kick you in the ..1 face|mouth|teeth|head|jaw|stomach"), 0.9).reads(BODY),
    phrase("{want|need|like|love|tempted} to ..1 strangle|punch|smack|slap|stab|shoot|throttle|hit you|u", 0.75).reads(BODY).when(PLAIN),
    phrase("someone|somebody {ought to|should|needs to|will|has to} ..1 slap|smack|punch|hang|beat|hit|shoot you|u", 0.82).reads(BODY),
    phrase("teach you|u a lesson", 0.76).reads(BODY).when(PLAIN),
    phrase("hope you|u @adv? die|choke|crash|suffer|rot|burn|drown {$|,|in|on}", 0.86).reads(BODY).when(&[Guard::NotNegated]),
    phrase("hope you @adv? {get|catch} cancer|beaten|stabbed|ill|sick|mugged", 0.86).reads(BODY).when(&[Guard::NotNegated]),
    phrase("^ kys $", 0.93).reads("it reads as \"kill yourself\""),
    phrase("^ {go|just|please|and|go and|so}? kill|hang|shoot|off yourself", 0.82).reads(BODY).when(&[Guard::NotNegated, Guard::NotSelf, Guard::NotQuestion]),
    phrase("^ drop dead", 0.8).reads(BODY),
    phrase("why don't you @adv? {drop dead|die}", 0.92).reads(BODY),
    phrase("{you're|you are|ur} a? dead {man|meat|woman}", 0.9).reads(BODY).when(PLAIN),
    phrase("{you're|youre|ur} {dead|finished|toast|history|finished here|done for} $", 0.72).reads(BODY).when(PLAIN),
    phrase("and {you're|youre|ur} {dead|finished|toast|history|finished here|done for}", 0.75).reads(BODY).when(PLAIN),
    phrase("sleep with one eye open", 0.86).reads(BODY),
    phrase("{say|write|post|do|try|touch|come near|call|look at} that|it|this|him|her|them|me|my ..3 {again|one more time} {,|and} {see|i'll|we'll|you'll|you're|i swear|i will}", 0.8).when(PLAIN),
    phrase("touch my|our|his|her ..3 again {,|and} {i'll|we'll|you'll|i will}", 0.82).when(PLAIN),
    phrase("keep|carry|go ..2 {and|,} {you'll see|see|watch} what happens", 0.76).when(STATED),
    phrase("again {,|and} {see|find out|watch} what happens", 0.76).when(STATED),
    phrase("^ you @adv? don't want to {find out|see me angry|see us angry|cross me|test me|make an enemy|mess with me|mess with us}", 0.85).when(STATED),
    phrase("you don't want me|us {as an enemy|for an enemy|against you|on your back}", 0.9),
    phrase("don't {mess|screw|fuck|play} with me|us $", 0.76).when(&[Guard::NotSelf]),
    phrase("don't make me {come over|come down|come round|hurt|report|call the|call hr|call your|tell your|tell hr|angry|do something|regret|get angry}", 0.76).when(STATED),
    phrase("^ try me $", 0.7),
    phrase("you @adv? messed|picked|messing with? {a fight with}? the wrong person|guy|woman|man|people|team|family|one", 0.8).when(PLAIN),
    // Where one lives.
    phrase("^ {remember|and|but|oh}? i|we @adv? know where you|u @adv? live|sleep $", 0.82).reads(WATCHED).when(PLAIN),
    phrase("^ {remember|and|but|oh}? i|we @adv? know where you|u @adv? live|sleep ,", 0.74).reads(WATCHED).when(&[Guard::NotNegated, Guard::NotWarm, Guard::NotQuestion]),
    phrase("^ {remember|and|but|oh}? i|we @adv? know where {your kids|your children|your family|your wife|your husband|your daughter|your son|your mother|your parents|your girlfriend}", 0.86).reads(WATCHED).when(PLAIN),
    phrase("^ ..1 i|we @adv? {know|have} people {at|in} your", 0.62).reads(EXPOSE).when(PLAIN),
    phrase(concat!(i_will!(), "{find you|come for you|come after you|be coming for you|be waiting for you} $"), 0.74).reads(WATCHED).when(PLAIN),
    phrase("{i|we} will {find you|come for you|come after you} ,", 0.74).reads(WATCHED).when(PLAIN),
    phrase(concat!(i_will!(), "{hunt you down|track you down}"), 0.85).reads(WATCHED).when(PLAIN),
    phrase("^ ..1 watch {your back|yourself|your mouth|your tongue} $", 0.78).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("{you'd better|you better|better|you should|i'd} ..1 watch {your back|yourself|your mouth|your tongue}", 0.82).when(&[Guard::NotThanks]),
    phrase("{you'd better|you better|better|you should|i'd} ..1 watch your step {$|from now|tonight|mate|pal|at work|at school|around me|around us|around here|with me|with us|or|if {you know|you want|i were}|, {mate|pal|because|or|i|we}|!}", 0.82).when(&[Guard::NotThanks]),
    phrase("^ watch your back {from now|,} ", 0.66).when(&[Guard::NotThanks]),
    phrase("^ choose|pick|weigh your ..1 words ..2 carefully|wisely", 0.66).when(&[Guard::NotThanks]),
    phrase("^ ..1 {think|think very|be very|be} ..1 careful|carefully {before you|about what you|what you} ..2 post|say|write|do|send|next", 0.62).when(STATED),
    phrase("i'd be ..1 careful if i {were|was} you", 0.82),
    phrase("if i {were|was} you ,? {i'd|i would} ..1 {watch|be careful|be very careful|start looking|start packing|sleep|lock|keep my mouth|shut|run}", 0.8),
    phrase("if you {know|knew} {what's|what is} good for you|u", 0.9),
    phrase("if you {value|like|love|want to keep} ..1 your job|career|teeth|legs|reputation|life|kneecaps", 0.76).when(&[Guard::NotThanks]),
    phrase("^ ..2 accidents ..1 happen $", 0.5).when(&[Guard::NotThanks]),
    phrase("nice ..1 family|car|job|house|career|bike|shop|life {you've got|you have|you got} ..2 ,? ..2 {shame|pity|pity if|be a shame}", 0.92),
    // Shame, pity, hate to.
    phrase("{be|'d be|it'd be} ..1 a ..1 {shame|pity} if ..4 {happened|found out|heard|leaked|learned|learnt|came out|got out|reached|got wind|saw}", 0.74).when(&[Guard::NotThanks, Guard::NotSelf]),
    phrase("^ shame|pity if {something|anything|someone|somebody|anyone} ..2 {happened|found|heard|told|leaked|saw|were|was}", 0.88),
    phrase("{shame|pity} if {something|anything} ..2 {happened|happen|were to happen}", 0.88).when(&[Guard::NotThanks]),
    phrase(concat!("{i'd|i would|we'd|we would} ..1 hate {for|if|it if|to} ..2 ", whose_ear!(), " ..2 {hear|find|learn|know|see|heard|found|knew|saw|learned|learnt}"), 0.86).reads(EXPOSE),
    phrase("{i'd|i would} ..1 hate {for anything|for something|for you} ..2 to {happen|lose your|end up}", 0.72).reads(EXPOSE),
    phrase(concat!("wonder|wondering {what|how} ", whose_ear!(), " {would|will|might|is going to} ..1 {say|think|feel|react|like}"), 0.82).reads(EXPOSE),
    phrase(concat!("{what would|what will|how would} ", whose_ear!(), " {say|think|feel} ..1 if"), 0.62).reads(EXPOSE),
    phrase("or {i'll|we'll|i will|we will} {tell|show|expose|leak|out|ruin|email|call} ..1 {everyone|everybody|your|the press|the police|hr|the whole}", 0.74).reads(EXPOSE).when(&[Guard::ToReader, Guard::NotThanks, Guard::NotQuestion, Guard::NotNegated]),
    phrase("or {i'll|we'll|i will|we will} {expose|leak|ruin|out} {you|them|it|this}", 0.78).reads(EXPOSE).when(&[Guard::NotThanks, Guard::NotNegated]),
    phrase("i {have|kept|saved} ..2 {screenshots|recordings|receipts} ..1 and ..3 {your|hr|everyone|afraid to use|not afraid}", 0.66).reads(EXPOSE).when(STATED),
    phrase(concat!(i_will!(), "make ..1 {sure|certain} ..1 {everyone|everybody|your|nobody|no one|you never|you get|you lose} ..4 {knows|hears|hires|never|finds out|suffer|work|fired|regret|job}"), 0.78).reads(EXPOSE).when(STATED),
    // The post.
    phrase("you {won't be|will not be|aren't going to be|won't} ..1 working|employed|teaching|coaching|practising ..2 {much longer|very long|for long|long|longer}", 0.86).reads(JOB).when(STATED),
    phrase("you {won't be|will not be} ..1 {here|around|with us} {much longer|for much longer|for long} $", 0.66).reads(JOB).when(STATED),
    phrase("{you won't|you will not|you're not going to} last ..1 {long|a week|a month|the week|the month|here}", 0.6).reads(JOB).when(STATED),
    phrase("@your days ..3 are ..1 numbered", 0.85).reads(JOB).when(PLAIN),
    phrase(concat!(i_will!(), "have @your job|head|badge|licence|license|guts"), 0.86).reads(JOB).when(PLAIN),
    phrase(concat!(i_will!(), "{get|have|see} you|u @adv? fired|sacked|banned|expelled|evicted|deported|struck|suspended|kicked|arrested|dismissed"), 0.82).reads(JOB).when(PLAIN),
    phrase(concat!(i_will!(), "{ruin|destroy|end|finish|wreck} @your career|life|marriage|reputation|name|business|day|family"), 0.86).when(PLAIN),
    phrase(concat!(i_will!(), "make {your life|your time|your days|your job|things|life|it} ..2 {hell|misery|miserable|difficult|hard|impossible|unpleasant|uncomfortable|ugly} {for you}?"), 0.82).when(PLAIN),
    phrase("things {could|can|will|might} ..1 get ..1 {ugly|nasty|unpleasant}", 0.62).when(STATED),
    phrase(concat!(you_will!(), "never {work|publish|teach|play} ..3 {again|town|industry|field|here|hospital}"), 0.82).reads(JOB).when(STATED),
    phrase("^ ..1 {start|better start} {looking for|packing|updating your} ..2 {another job|new job|job|cv|desk|bags|things}", 0.62).reads(JOB).when(STATED),
    phrase("^ ..1 remember who {signs|pays|marks|grades} your", 0.82).reads(JOB).when(STATED),
    phrase(concat!(i_will!(), "remember {this|that} ..2 {when|at} ..3 {review|bonus|appraisal|reference|promotion|contract}"), 0.84).reads(JOB).when(&[Guard::NotThanks]),
    phrase("i {won't|will not|shan't} {forget|forgive} {this|that|what you} ..3 $", 0.5).when(&[Guard::NotThanks]),
    // Warnings.
    phrase("or else $", 0.82).reads(OR).when(&[Guard::NotQuestion]),
    phrase("{i'm|i am} warning you|u {$|,|not|to|if|now|again}", 0.78).reads(OR).when(&[Guard::NotNegated]),
    phrase("^ consider {this a warning|yourself warned|this your last}", 0.74).reads(OR),
    phrase("{this is|that was} {your|ur} @adv? {final|last|only} {warning|chance} $", 0.7).reads(OR).when(&[Guard::NotThanks]),
    phrase("{you've|you have} been warned", 0.5).reads(OR),
    phrase("or {there'll be|there will be} ..1 {consequences|trouble|hell|blood}", 0.76).reads(OR),
    phrase("one ..1 more|wrong ..1 {word|peep|complaint|comment|email|mail|lie|move|mistake|trick} ..2 {and|,} {i'm|i'll|you're|we're|you'll|we'll}", 0.78).reads(OR).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("see you in court", 0.72).reads(SUE),
    phrase("{hear|hearing} from {my|our} ..1 lawyer|lawyers|solicitor|solicitors|attorney", 0.5).reads(SUE).when(&[Guard::ToReader]),
    phrase(concat!(i_will!(), "sue {you|your}"), 0.6).reads(SUE).when(PLAIN),
    phrase("{you've|you have|you just} ..1 made ..1 an? enemy", 0.62).when(&[Guard::NotNegated]),
    phrase("{ur|you're|youre|you are} dead {after|tomorrow|if|when|tonight}", 0.8).reads(BODY).when(PLAIN),
    phrase("{i'll|i will|ill|gonna|going to} {ddos|dox|doxx} {you|u|your|ur}", 0.9).reads(EXPOSE),
    phrase("or i {publish|post|leak|share|tell|send} {your|ur|everyone|everybody|the photos|the screenshots}", 0.8).reads(EXPOSE).when(STATED),
    phrase(concat!(whose_ear!(), " {would|will|might} be ..1 {interested|delighted|curious|keen} to|in {hear|know|see|learn|how|what|your}"), 0.58).reads(EXPOSE).when(STATED),
    phrase("{will|could} {be|find yourself} looking for {work|another job|a new job}", 0.72).reads(JOB).when(PLAIN),
    phrase("{i've|i have|we have} a ..1 long memory", 0.55).when(STATED),
    phrase("be ..1 {unfortunate|unpleasant|tragic|awkward} if ..4 {heard|found|saw|learned|learnt|leaked|reached|happened|appeared|came out}", 0.74).reads(EXPOSE).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("{i'd|i would} think {twice|long and hard|very carefully|hard} {about|before} ..4 {if i were you|your|you|that|posting|sending}", 0.66).when(&[Guard::NotThanks]),
    phrase("^ {i|we} know your {car|shifts|street|route|address|kids|wife|husband|boss}", 0.74).reads(WATCHED).when(&[Guard::NotWarm, Guard::NotQuestion]),
    // Said in general words: classes and gaps.
    phrase("{next time|or|otherwise|or else} ,? {there will|there'll|this will|it will} {be|have} ..1 {consequences|repercussions|trouble|hell to pay}", 0.8).reads(OR).when(STATED),
    phrase("{there will|there'll|this will} {be|have} ..1 {consequences|repercussions|hell to pay} {$|for you|,}", 0.72).reads(OR).when(PLAIN),
    phrase("it won't be {to talk|to chat|for a chat|for tea|with words|with flowers}", 0.84).reads(BODY).when(STATED),
    phrase("next time ,? {i|i'll|we|i'm|we'll|i will} {won't|will not|not|am not|not going to} {be}? {be|so|as|that} ..1 {nice|polite|friendly|patient|kind|forgiving|quiet|gentle}", 0.82).when(STATED),
    phrase("next time ,? {i'm|i am|we're|i'll be} {coming|calling|telling|going} {up|over|round|down|to}", 0.55).when(STATED),
    phrase("{i'll|i will|we'll|we will|i'm going to} @adv? {report|denounce|expose} you {to|for|$|and|,}", 0.74).reads(EXPOSE).when(STATED),
    phrase("{will|could|might|may|can} cost you your {job|career|licence|license|seat|place|reputation|post}", 0.78).reads(JOB).when(STATED),
    phrase("{everyone|everybody|people|the whole _|they} will {find out|hear about|hear|know|learn} {what|how|who} you", 0.76).reads(EXPOSE).when(PLAIN),
    phrase("{we'll|we will|let's} see who {laughs|wins|has the last|is laughing|cries}", 0.72).when(STATED),
    phrase("^ {i'll|i will|i'm going to|i won't} {remember|forget} this $", 0.55).when(&[Guard::NotThanks, Guard::NotWarm]),
    phrase("{don't|do not|dont} {make|force} me {to}? {come|call|tell|get|do|show|take|go}", 0.72).reads(OR).when(STATED),
    phrase("{you|u} {don't|dont|do not} want to see me {angry|mad|upset|lose}", 0.78).reads(BODY).when(STATED),
    phrase("{you'll|you will|youll} see what {happens|comes|you get|i can do|i do} {$|,|then|if|when|next}", 0.68).reads(OR).when(STATED),
    phrase("^ this {isn't|is not} over {$|,|yet|between}", 0.74).when(STATED),
    phrase("your days {here|in|as|at|on|with} ..3 are {numbered|counted|over}", 0.86).reads(JOB).when(STATED),
];

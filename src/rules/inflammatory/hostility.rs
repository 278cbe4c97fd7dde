//! # hostility
//!
//! ## What it flags
//! Open ill will without a name or a swear word: "nobody wants you here", "get lost", "stop wasting our time", "I've had enough of you".
//!
//! ## How it can be read
//! As "we do not want you". Whatever the matter was, the reader now hears about their place in the group, and so does everybody who reads along.
//!
//! ## When it is fine
//! Firm disagreement with a plan or a piece of work; telling a pop-up window to go away; "shut up!" as a cry of joy among friends; asking somebody, with the
//! reason, to stop doing one particular thing.
//!
//! ## Instead
//! Name the one thing you want to end, and what you want in its place.
//!
//! ## Evidence
//! Ferreira, Cheng and Adams (2021, arXiv 2108.09905) found incivility in two thirds of the non-technical mails around rejected patches, frustration and
//! name calling first, and civil ways to make the same point next to them. Price et al. (2020, arXiv 2010.07410) had readers label 44,355
//! comments; "hostile" was one of the marks of an unhealthy conversation on which models agree with people best.

use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::{Fix, Guard, Phrase, Rule, phrase};

pub(crate) static RULE: Rule = Rule {
    name: "hostility",
    group: Group::Inflammatory,
    level: Level::Warning,
    since: "0.1.0",
    message: "this can read as open ill will",
    reading: "it can read as \"we do not want you\"",
    help: "Name the one thing you want to end, and what you want in its place.",
    label: Some(Label::Hostility),
    floor: None,
    phrases: &[PHRASES, super::attack_slots::HOSTILITY],
    check: None,
    reads_quotes: false,
    source: include_str!("hostility.rs"),
};

const OUT: &str = "it reads as \"we do not want you here\"";
const QUIET: &str = "it reads as \"you have no right to speak\"";
const HATE: &str = "it reads as \"I despise you\"";
const TIME: &str = "it reads as \"you are a nuisance\"";
const SICK: &str = "it reads as \"you are not right in the head\"";
const GLAD: &str = "it reads as \"I am glad that it hurt you\"";
const GONE: Fix = Fix::Advice("Say what you want to change, or leave the sentence out.");
const PLAIN: &[Guard] = &[Guard::NotNegated, Guard::NotSelf, Guard::NotReported];
const COLD: &[Guard] = &[Guard::NotWarm, Guard::NotSelf, Guard::NotReported];

/// What the writer holds against the reader.
macro_rules! vices {
    () => {
        "nonsense|excuses|attitude|lies|behaviour|behavior|moaning|whining|whingeing|games|drama|crap|shit|rubbish|tone|complaints|complaining|bullying|ego|arrogance|rants|tantrums|bickering|laziness|bullshit|face|voice|trolling|stupidity|incompetence"
    };
}
macro_rules! our_time {
    () => {
        "{my|our|everyone's|everybody's|people's|the team's|the committee's} ..1 time"
    };
}
macro_rules! nobody {
    () => {
        "{nobody|noone|no one|no - one|none of us|not one of us}"
    };
}

const PHRASES: &[Phrase] = &[
    // Not wanted.
    phrase(concat!(nobody!(), " ..3 wants|wanted|likes|needs|missed|misses|invited|trusts|respects you|u {$|,|here|around|anymore|any|anyway|in this}"), 0.85).reads(OUT).fix(GONE).when(COLD),
    phrase(concat!("^ ", nobody!(), " asked you {$|,}"), 0.82).reads(QUIET),
    phrase(concat!("^ ", nobody!(), " asked {for your|you for your}"), 0.8).reads(QUIET),
    phrase(concat!("^ ", nobody!(), " {will|would} ..1 miss you {$|,}"), 0.85).reads(OUT),
    phrase("^ who {asked|invited} {you|u} $", 0.78).reads(QUIET).when(COLD),
    phrase("^ who asked $", 0.72).reads(QUIET),
    phrase("{you're|you are|you aren't|you were|ur} {not|never|no longer}? welcome {here|in this|in our|in my|on this|any} ..1 {$|,|any}", 0.62).reads(OUT).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("{you're not|you are not|you aren't|you're no longer|you are no longer|ur not} @adv? {welcome|wanted} {here|in this|in our|in my|on this|anymore|$}", 0.84).reads(OUT).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("you|u {don't|do not|never} ..1 belong {here|in this|among|with us|in our|on this}", 0.8).reads(OUT).when(&[Guard::NotQuestion, Guard::NotSupposed, Guard::NotReported]),
    phrase("{people|folk|someone|somebody} like you|u {ruin|ruined|shouldn't|should not|have no|make me sick|make us sick|belong|don't belong|give the|kill}", 0.78).reads("it reads as \"you are one of a bad kind\"").when(COLD),
    phrase("{people|folk|someone|somebody} like you|u are the ..1 {reason|problem}", 0.74).reads("it reads as \"you are one of a bad kind\"").when(COLD),
    phrase("{better off|a better place|better place} ..2 without you|u", 0.82).reads(OUT).when(&[Guard::NotNegated]),
    phrase("{better|fine|peaceful|happy|quiet} {before|until} you @adv? {came|joined|arrived|started|turned|showed|moved}", 0.82).reads(OUT).when(&[Guard::NotNegated, Guard::NotWarm]),
    // Out.
    phrase("^ {just|please|oh}? get lost {$|,|and|you}", 0.85).reads(OUT).when(COLD),
    phrase("you {can|could|should} ..1 get lost {$|,}", 0.8).reads(OUT).when(&[Guard::NotQuestion, Guard::NotWarm]),
    phrase("^ {just|please|oh|now}? go away {$|,|and}", 0.78).reads(OUT).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("just|please|and|so|now [go away] $", 0.72).reads(OUT).when(COLD),
    phrase("^ jog on {$|,}", 0.82).reads(OUT).when(COLD),
    phrase("^ do one $", 0.72).reads(OUT),
    phrase("^ {just}? leave $", 0.62).reads(OUT).when(COLD),
    phrase("^ {clear|buzz|bog|push|shove|naff} off {$|,|and}", 0.82).reads(OUT).when(COLD),
    phrase("{take|carry} your ..2 {business|drama|questions|attitude|opinions|complaints|nonsense|hatred|ideas|trolling|moaning|rants|politics} ..2 {elsewhere|somewhere else}", 0.78).reads(OUT),
    phrase("{find|go} {somewhere|another|some other} ..1 {else|place|forum|channel|hobby|project} to ..1 {be|troll|annoy|bother|whine|moan|complain|post}", 0.76).reads(OUT).when(COLD),
    phrase("^ go ..2 {bother|annoy|pester|troll} {somebody|someone|some other|another}", 0.84).reads(OUT),
    phrase("^ {just|please|now}? leave me|us alone $", 0.72).reads(OUT).when(COLD),
    phrase("^ ..1 get out of my|our {sight|face|way|office|house|thread|channel|repo|life}", 0.72).reads(OUT).when(COLD),
    phrase("out of my sight", 0.78).reads(OUT).when(PLAIN),
    phrase("^ {and}? {don't|dont|never} ..1 {come back|show your face|come here again} ..2 $", 0.7).reads(OUT).when(COLD),
    phrase("^ {and|well}? good riddance {$|,|and}", 0.78).reads(OUT).when(COLD),
    phrase("good riddance ,? to ..1 {you|him|her|them|all of|both of|that man|that woman}", 0.82).reads(OUT),
    phrase("good riddance", 0.42).reads(OUT).when(COLD),
    phrase("{don't|dont} let the door {hit|slam}", 0.86).reads(OUT),
    phrase("^ {just|please}? stay away from {me|us|my family|my kids|my children|my daughter|my son|my team|my wife|my husband}", 0.72).reads(OUT),
    phrase("keep your {hands|fingers|paws|nose} {off|out of} {my|our|this module|this project|this file|other people's}", 0.62).reads(OUT).when(COLD),
    phrase("^ {please}? {don't|do not|never} ..1 {write|talk|speak|contact|message|mail|email|call} {to}? me|us ..1 {again|ever}", 0.78).reads(OUT).when(COLD),
    phrase("^ {don't|do not|never} ..1 come near me|us|my|our", 0.76).reads(OUT),
    phrase("never {want|wish|wanna} {to}? ..1 {see|hear|work|speak|talk|meet|read} ..2 {with|from|to}? {you|your name|your face} ..3 {again|$}", 0.8).reads(OUT).when(&[Guard::NotWarm]),
    phrase("want nothing ..2 to do with you {$|,|again|any}", 0.82).reads(OUT),
    phrase("{i'm|im|we're|i am|we are} @adv? done with you $", 0.76).reads(OUT).when(&[Guard::NotWarm, Guard::NotQuestion]),
    phrase("{you're|you are|ur} @adv? dead to me|us", 0.92).reads(OUT),
    // Silence.
    phrase("^ {just|please|oh|both of you}? shut up ..2 $", 0.8).reads(QUIET).when(COLD),
    phrase("and|so|just|please|should|now|you|could|to|then [shut up] {$|,|for|about|already}", 0.75).reads(QUIET).when(&[Guard::NotNegated, Guard::NotWarm, Guard::NotSelf, Guard::NotReported]),
    phrase("^ shut up and {let|listen|do|get|work|go|read|play|drive|code|sit|eat|learn|leave}", 0.78).reads(QUIET),
    phrase("^ {shut|zip} it $", 0.78).reads(QUIET),
    phrase("^ hold your tongue", 0.78).reads(QUIET),
    phrase("^ {please}? spare {us|me|the rest of us} {your|ur|the lecture|the drama|the speech}", 0.75).reads(QUIET).when(&[Guard::NotThanks]),
    phrase("keep your ..1 {opinion|opinions|advice|comments|thoughts|views|wisdom} to yourself", 0.84).reads(QUIET),
    phrase("keep your ..1 {mouth|trap} shut", 0.85).reads(QUIET).when(PLAIN),
    phrase("stay in your lane", 0.78).reads(QUIET).when(PLAIN),
    phrase("{know|forget|remember|learn} your place", 0.75).reads(QUIET).when(PLAIN),
    phrase("^ {just|please}? mind your own ..2 business", 0.8).reads(QUIET).when(PLAIN),
    phrase("{it's|it is|that's|is} none of your ..2 business", 0.76).reads(QUIET),
    phrase("^ none of your ..2 {business|concern} $", 0.76).reads(QUIET),
    phrase(concat!(nobody!(), " ..1 {cares|gives a damn|gives a toss|gives a fuck|gives a shit} ..2 {whether you|what you|about your|about you|if you|how you|who you}"), 0.86).reads(QUIET).when(&[Guard::NotWarm]),
    phrase(concat!(nobody!(), " ..2 {wants|wants to hear|needs|is interested in|asked for} your {opinion|advice|help|view|views|input|thoughts|comments|stories|story|feedback}"), 0.82).reads(QUIET),
    phrase(concat!(nobody!(), " ..1 {takes you seriously|believes you|believes a word|can stand you}"), 0.82).reads(HATE).when(&[Guard::NotNegated, Guard::NotQuestion]),
    // Time.
    phrase(concat!("^ {please|just|now}? {stop|quit} wasting ", our_time!()), 0.85).reads(TIME),
    phrase(concat!("{please|and|should|just} {stop|quit} wasting ", our_time!()), 0.76).reads(TIME),
    phrase(concat!("{you're|you are|ur|you keep|you've been} @adv? wasting ", our_time!()), 0.8).reads(TIME).when(PLAIN),
    phrase(concat!("you @adv? {wasted|waste} ", our_time!()), 0.78).reads(TIME).when(&[Guard::NotNegated, Guard::NotQuestion]),
    phrase(concat!("waste of ", our_time!()), 0.66).reads(TIME).when(&[Guard::NotNegated, Guard::NotWarm]),
    phrase(concat!("^ {please}? {don't|do not|never} ..1 waste ", our_time!()), 0.76).reads(TIME),
    phrase("{had|have} ..1 enough of you {$|,|and|two|lot|people}", 0.82).reads(HATE).when(&[Guard::NotWarm, Guard::NotNegated]),
    phrase(concat!("{had ..1 enough of|fed up with|tired of|sick of|sick and tired of|bored of|through with} {your|ur} @adv? ", vices!()), 0.8).reads(HATE).when(&[Guard::NotNegated]),
    phrase("{fed up with|tired of|sick of|sick and tired of} you {$|,|and|all|people|two|lot}", 0.8).reads(HATE).when(&[Guard::NotNegated, Guard::NotWarm]),
    phrase("{can't|cannot|cant} {stand|bear|stomach} you|u {$|,|any}", 0.84).reads(HATE).when(&[Guard::NotWarm]),
    phrase("{can't|cannot|cant} {stand|bear|stomach} the? ..1 {sight|sound} of {you|your}", 0.88).reads(HATE),
    phrase(concat!("{can't|cannot|cant} {stand|bear|stomach} {your|ur} @adv? ", vices!()), 0.84).reads(HATE),
    // Contempt.
    phrase("you @adv? {make|makes|made} me|us ..1 {sick|puke|vomit} $", 0.82).reads(HATE).when(&[Guard::NotNegated]),
    phrase("you @adv? {disgust|disgusts|sicken|repulse|revolt} me|us", 0.9).reads(HATE),
    phrase("i|we @adv? {hate|despise|loathe|detest} you|u {$|,|and|all|people|guys|so much}", 0.78).reads(HATE).when(&[Guard::NotNegated, Guard::NotWarm]),
    phrase("{everyone|everybody|the whole team|whole team|whole office|half the team|the team|the ward|night shift} ..3 {hates|despises|loathes|is laughing at|laughs at} you|u", 0.88).reads(HATE).when(PLAIN),
    phrase("{you're|you are|ur} @adv? beneath {contempt|notice|me|us}", 0.9).reads(HATE),
    phrase("you {should|ought to|deserve to|need to} be @adv? {fired|sacked|banned|expelled|jailed|struck off|locked up|dismissed|ashamed of yourself}", 0.78).reads(HATE).when(&[Guard::NotNegated, Guard::NotSelf, Guard::NotWarm, Guard::NotQuestion, Guard::NotReported]),
    phrase("{i hope|hope} you @adv? {fail|lose|suffer|get fired|get sacked|get banned} $", 0.8).reads(HATE).when(&[Guard::NotNegated]),
    phrase(concat!("{hope|wish|pray} ", nobody!(), " ..1 {ever}? {helps|hires|marries|employs|loves|hire} you"), 0.85).reads(HATE),
    phrase("^ {it}? serves you|u right", 0.76).reads(GLAD),
    phrase("you {deserve|deserved} {everything|every bit|all|whatever} ..3 {coming to you|you got|you get|that happened}", 0.74).reads(GLAD).when(&[Guard::NotWarm, Guard::NotNegated]),
    phrase("you got what you deserve|deserved", 0.72).reads(GLAD).when(&[Guard::NotWarm]),
    phrase("^ {seriously}? ,? {what is|what's|whats|what the hell is} ..1 wrong with you|u @adv? $", 0.7).reads(SICK).when(&[Guard::NotWarm]),
    phrase("^ {what is|what's|whats} your ..1 problem $", 0.68).reads("it reads as \"you are the problem\"").when(&[Guard::NotWarm]),
    phrase("{you're|you are|ur} @adv? the ..1 problem {$|here|in this|,}", 0.74).reads(HATE).when(&[Guard::NotNegated, Guard::NotSelf, Guard::NotQuestion]),
    phrase("you @adv? {ruin|ruined|poison|poisoned|destroy|destroyed|wrecked} {everything|every|the whole|this|our|the} ..1 {project|team|community|group|forum|club|place|family|evening|party|channel|ward|class|atmosphere|room|thread|weekend} ..3 $", 0.76).reads(HATE).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotWarm]),
    phrase("you @adv? {ruin|ruined|poison|poisoned|destroy|destroyed} everything", 0.8).reads(HATE).when(&[Guard::NotNegated, Guard::NotQuestion]),
    phrase("^ who {let|invited} you {in|back|here|near} ..2 $", 0.7).reads(OUT).when(&[Guard::Question, Guard::NotWarm]),
    phrase("who {do you|d'you|the hell do you} think you {are|r}", 0.82).reads(QUIET).when(&[Guard::NotSelf]),
    phrase("i|we {don't|dont|do not} want you|u {here|in this|in our|near|on our|around|on the} ..2 {$|,|any}", 0.75).reads(OUT).when(&[Guard::NotWarm]),
    phrase("i|we {don't|dont|do not} need you|u {here|around|anymore} {$|,}", 0.66).reads(OUT).when(&[Guard::NotWarm]),
    phrase("i|we {don't|dont|do not} need {your} {help|opinion|advice|permission|input|pity}", 0.7).reads(OUT).when(&[Guard::NotThanks]),
    phrase("^ {please}? {don't|dont} bother {coming back|showing up|replying|applying|answering} {$|again|,}", 0.55).when(COLD),
    phrase("^ {go}? cry {me a river|about it|more|harder}", 0.8).reads("it reads as \"your trouble amuses me\""),
    phrase("cry me a river", 0.76).reads("it reads as \"your trouble amuses me\""),
    phrase("^ choke on {it|that|your}", 0.84).reads(HATE),
    phrase("crawl|slither back {under|into} {the|your|that|whatever} ..2 {rock|hole|cave|swamp}", 0.82).reads(OUT).when(&[Guard::ToReader, Guard::NotSelf]),
    phrase("{being|working|sitting} {around|with|near|next to} you|u {makes|made} {me|us} ..1 sick", 0.85).reads(HATE),
    phrase("^ lose my number", 0.8).reads(OUT),
    phrase("{you're|you are|ur} the ..1 reason ..3 {quit|quits|left|leave|leaving|failed|hates|hate|fails}", 0.76).reads(HATE).when(&[Guard::NotNegated, Guard::NotWarm]),
    phrase("{have you|do you have|don't you have|haven't you got|have you got} ..1 {nothing|anything|something} better to do", 0.76).reads(TIME).when(&[Guard::Question]),
    phrase("you @adv? {won't|will not} be missed", 0.86).reads(OUT),
    phrase(", [good riddance] $", 0.6).reads(OUT).when(&[Guard::NotWarm]),
    phrase("{don't|dont|do not} {talk|speak} to me {$|,|again|like that}", 0.45).reads(OUT).when(&[Guard::NotWarm]),
    phrase("not welcome {here|in this ..1} {any more|anymore}", 0.8).reads(OUT).when(&[Guard::NotThanks]),
    // Said in general words: classes and gaps.
    phrase("{don't|dont|do not} {ever}? want to {hear from|talk to|speak to|work with|deal with|hear anything from|hear another word from|sit next to|be seen with} {you|your} ..2 {$|again|for|any|anymore|people|until|,}", 0.84).reads(OUT).when(&[Guard::NotReported, Guard::NotWarm, Guard::NotQuestion]),
    phrase("i|we @adv? {hate|hated|dread|detest|loathe} {working|talking|dealing|living|sitting|being|training|playing|arguing} ..1 {with|to|next to|near} you", 0.85).reads(HATE).when(&[Guard::NotReported, Guard::NotNegated, Guard::NotQuestion]),
    phrase("{have|has|lost} {no|zero|all|any|absolutely no} {respect|sympathy|regard} {left}? for you|him|her|them", 0.8).reads(HATE).when(&[Guard::NotReported]),
    phrase("^ just {resign|step down|quit} {$|,|already}", 0.66).reads(OUT).when(COLD),
    phrase("{better|nicer|happier} ..3 without people like you", 0.86).reads(OUT),
    phrase("i|we wish you {had never|were never|would leave|would quit|would go away|weren't here|were gone}", 0.82).reads(OUT).when(&[Guard::NotReported]),
    phrase("{not|nothing|don't have anything} {left|more}? to say to you {$|,|any|anymore}", 0.72).reads(OUT).when(&[Guard::NotReported, Guard::NotWarm]),
    phrase("{i'm|we're|i am|we are} {through|finished|done} with you {people|lot|guys|all|and}", 0.8).reads(OUT).when(&[Guard::NotReported, Guard::NotWarm]),
];

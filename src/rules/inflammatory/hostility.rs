//! # hostility
//!
//! ## What it flags
//! Open ill will without a name or a swear word: "nobody wants you here", "get lost", "stop wasting our time", "I've had enough of you".
//!
//! ## How it can be read
//! As "we do not want you". Whatever the matter was, the reader now hears about his place in the group, and so does everybody who reads along.
//!
//! ## When it is fine
//! Firm disagreement with a plan or a piece of work; "go away" said to a pop-up; "shut up!" as a cry of joy among friends; asking somebody, with the
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
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("hostility.rs"),
};

const OUT: &str = "it reads as \"we do not want you here\"";
const QUIET: &str = "it reads as \"you have no right to speak\"";
const HATE: &str = "it reads as \"I despise you\"";
const TIME: &str = "it reads as \"you are a nuisance\"";
const GONE: Fix = Fix::Advice("Say what you want to change, or leave the sentence out.");
const PLAIN: &[Guard] = &[Guard::NotNegated, Guard::NotSelf];
const KIND: &[Guard] = &[Guard::NotThanks, Guard::NotSelf];

const PHRASES: &[Phrase] = &[
    // Not wanted.
    phrase("nobody|noone ..3 wants|wanted|want|likes|needs|invited|asked|missed you|u", 0.85).reads(OUT).fix(GONE).when(KIND),
    phrase("no one|- one? ..2 wants|wanted|want|likes|needs|invited|missed you|u", 0.85).reads(OUT).fix(GONE).when(KIND),
    phrase("none of us|them ..1 wants|wanted|want|likes|like|needs|need|invited you|u", 0.85).reads(OUT),
    phrase("nobody|noone ..1 asked you|u to|for", 0.72).reads(QUIET).when(&[Guard::NotQuestion, Guard::NotThanks]),
    phrase("^ nobody|noone asked you|u? $", 0.82).reads(QUIET),
    phrase("^ who asked you|u? $", 0.82).reads(QUIET),
    phrase("you're|youre|ur not|never ..1 welcome|wanted|needed here|in|on|at", 0.8).reads(OUT),
    phrase("@you are|were ..1 not|never ..1 welcome|wanted here|in|on|at", 0.8).reads(OUT),
    phrase("@you aren't|arent|weren't ..1 welcome|wanted here|in|on|at", 0.8).reads(OUT),
    phrase("you're|youre|ur no longer welcome", 0.8).reads(OUT),
    phrase("@you don't|dont|do|didn't not? ..1 belong here|in this|among|with|on", 0.8).reads(OUT).when(&[Guard::NotQuestion]),
    phrase("people like you have no place|business here|in|on", 0.82).reads(OUT),
    phrase("people|persons|folk like you|u", 0.62).reads("it reads as \"you are one of a bad kind\"").when(&[Guard::NotThanks, Guard::NotSelf]),
    phrase("people|someone|somebody|guys|folk like you|u ..1 [are|ruin|make|should|shouldn't|don't|never|always|who|ruined|give|is|can't]", 0.72).reads("it reads as \"you are one of a bad kind\"").when(&[Guard::NotThanks, Guard::NotSelf]),
    phrase("better off|place ..2 without you|u", 0.82).reads(OUT).when(&[Guard::NotNegated]),
    phrase("better before you|u ..1 came|joined|arrived|started|turned|showed|moved", 0.82).reads(OUT).when(PLAIN),
    phrase("until|since|ever since? you|u ..1 [came along]", 0.55).reads(OUT).when(KIND),
    phrase("until|since|ever since? you|u ..1 [showed up]", 0.55).reads(OUT).when(KIND),
    phrase("until|since|ever since? you|u ..1 [turned up]", 0.55).reads(OUT).when(KIND),
    // Out.
    phrase("^ just|please? get lost", 0.85).reads(OUT).when(&[Guard::NotThanks]),
    phrase("@you can|could|should ..1 [get lost]", 0.8).reads(OUT).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("^ just|please? go away ..1 $", 0.78).reads(OUT),
    phrase("just|please|and|so|now go away $", 0.72).reads(OUT).when(&[Guard::NotSelf]),
    phrase("go away ,? and don't|never|stop|learn|think", 0.75).reads(OUT),
    phrase("^ jog on", 0.82).reads(OUT).when(&[Guard::NotThanks]),
    phrase("^ do one $", 0.75).reads(OUT),
    phrase("^ clear|buzz|bog|push|shove|naff off ..1 $", 0.82).reads(OUT),
    phrase("^ take|go @your ..5 elsewhere", 0.7).reads(OUT).when(&[Guard::NotThanks]),
    phrase("take|carry @your ..4 somewhere else", 0.65).reads(OUT).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("find|go somewhere|another else|place|forum|channel|hobby|project ..1 to be|troll|annoy|bother|whine|moan|complain|whinge", 0.78).reads(OUT),
    phrase("^ go ..2 bother|annoy|pester|troll somebody|someone|some ..1 else", 0.85).reads(OUT),
    phrase("^ leave me|us|my|our ..3 alone", 0.7).reads(OUT).when(&[Guard::NotThanks]),
    phrase("and|please|just|so leave me|us|my|our ..3 alone", 0.65).reads(OUT).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("get out of my|our|this|here ..2 $", 0.55).reads(OUT).when(&[Guard::NotSelf, Guard::NotThanks, Guard::NotQuestion]),
    phrase("^ get out ..1 $", 0.55).reads(OUT),
    phrase("out of my|our sight|face|hair|way", 0.5).reads(OUT).when(&[Guard::NotThanks, Guard::ToReader]),
    phrase("out of my sight", 0.8).reads(OUT).when(PLAIN),
    phrase("don't|dont|never ..1 come back|here $", 0.62).reads(OUT).when(&[Guard::NotSelf, Guard::NotThanks, Guard::NotQuestion]),
    phrase("^ and? good riddance", 0.78).reads(OUT).when(&[Guard::NotThanks]),
    phrase("good riddance ,? to ..1 you|him|her|them|all|both", 0.82).reads(OUT),
    phrase("won't|wont be missed $", 0.72).reads(OUT).when(&[Guard::NotSelf]),
    phrase("don't|dont let the door hit|slam", 0.88).reads(OUT),
    phrase("^ stay away from me|us|my|our ..2 ", 0.68).reads(OUT),
    phrase("^ stay|keep out of my|our|this ..2 $", 0.55).reads(OUT).when(&[Guard::NotThanks]),
    phrase("keep @your hands|fingers|paws|nose|opinions off|out|to", 0.68).reads(OUT).when(&[Guard::NotThanks]),
    phrase("^ don't|dont|never ..1 write|talk|speak|contact|message|mail|email|call to? ..1 me|us ..1 again|ever|anymore", 0.78).reads(OUT),
    phrase("^ don't|dont|never ..1 come near me|us|my|our ..2", 0.75).reads(OUT),
    phrase("never want|wanna|wish to? ..1 see|hear|work|speak|talk|meet ..1 with|from|to? you|u", 0.78).reads(OUT),
    phrase("i'm|im|we're|am|are ..1 done with you|u", 0.75).reads(OUT).when(&[Guard::NotQuestion, Guard::NotThanks]),
    phrase("you're|youre|ur|are ..1 dead to me|us", 0.92).reads(OUT),
    // Silence.
    phrase("^ just|please|oh? shut up ..2 $", 0.8).reads(QUIET),
    phrase("and|so|just|please|should|now|you|could|to|then [shut up] ..1 $", 0.75).reads(QUIET).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("^ shut up and _", 0.78).reads(QUIET),
    phrase("^ shut it $", 0.78).reads(QUIET),
    phrase("^ zip it $", 0.72).reads(QUIET),
    phrase("^ hold @your tongue", 0.78).reads(QUIET),
    phrase("^ spare us|me your|ur|the _", 0.72).reads(QUIET).when(&[Guard::NotThanks]),
    phrase("keep @your opinion|opinions|advice|comments|mouth|thoughts|views to|shut ..1", 0.8).reads(QUIET),
    phrase("stay in @your lane", 0.78).reads(QUIET).when(PLAIN),
    phrase("know|knew|forget|remember|forgotten @your place", 0.75).reads(QUIET).when(PLAIN),
    phrase("mind @your own ..1 business", 0.8).reads(QUIET).when(PLAIN),
    phrase("none of @your ..2 business|concern", 0.72).reads(QUIET),
    phrase("nobody|noone cares ..2 what you|u ..1 think|say|want|have", 0.88).reads(QUIET),
    phrase("nobody|noone ..2 interested|care|wants|cares in|about|to @your", 0.8).reads(QUIET),
    phrase("nobody|noone ..2 wants|needs|asked|cares for|about? @your", 0.8).reads(QUIET),
    phrase("nobody|noone|none ..1 [takes you seriously]", 0.82).reads(HATE),
    phrase("nobody|noone|none ..1 [believes you]", 0.82).reads(HATE),
    phrase("nobody|noone|none ..1 [trusts you]", 0.82).reads(HATE),
    phrase("nobody|noone|none ..1 [respects you]", 0.82).reads(HATE),
    // Time.
    phrase("stop|quit wasting ..1 my|our|everyone's|everybody's|people's|the ..1 time", 0.85).reads(TIME).when(&[Guard::NotSelf]),
    phrase("you're|youre|ur|are|keep|been ..1 wasting ..1 my|our|everyone's|everybody's|people's|the ..2 time", 0.8).reads(TIME).when(&[Guard::ToReader, Guard::NotNegated, Guard::NotSelf]),
    phrase("@you ..1 [wasted|waste] ..1 my|our|everyone's|everybody's|people's|enough|hours ..2 time|hours", 0.78).reads(TIME).when(&[Guard::NotNegated]),
    phrase("waste of my|our|everyone's|everybody's time", 0.7).reads(TIME).when(&[Guard::NotNegated, Guard::NotThanks]),
    phrase("don't|dont|never waste ..1 my|our|everyone's|everybody's ..1 time", 0.78).reads(TIME),
    phrase("had ..1 enough of you|u|your", 0.82).reads(HATE).when(&[Guard::NotThanks]),
    phrase("fed up|tired|sick ..3 with|of you|u|your", 0.76).reads(HATE).when(&[Guard::NotNegated, Guard::NotThanks]),
    phrase("can't|cannot|cant stand|bear|stomach you|u $", 0.85).reads(HATE).when(&[Guard::NotThanks]),
    phrase("can't|cannot|cant stand|bear|stomach the? ..1 sight|sound of you|your|u", 0.88).reads(HATE),
    phrase("can't|cannot|cant stand @your face|voice|guts|attitude|whining|moaning", 0.85).reads(HATE),
    // Contempt.
    phrase("@you ..1 [make|makes|made] me|us ..1 sick|puke|vomit|ill $", 0.85).reads(HATE),
    phrase("@you ..2 disgust|disgusts|sicken|repulse|revolt me|us", 0.9).reads(HATE),
    phrase("i|we ..1 hate|despise|loathe|detest you|u ..1 $", 0.8).reads(HATE).when(&[Guard::NotNegated, Guard::NotThanks]),
    phrase("i|we ..1 hate|despise|loathe|detest you|u and|for|all|people|guys|so|with", 0.72).reads(HATE).when(&[Guard::NotNegated, Guard::NotThanks]),
    phrase("everyone|everybody|whole|team|shift|department ..3 hates|despises|laughs|laughing|loathes at? you|u", 0.88).reads(HATE).when(PLAIN),
    phrase("@you are|were ..1 beneath contempt|notice|me|us", 0.9).reads(HATE),
    phrase("beneath contempt", 0.75).reads(HATE).when(PLAIN),
    phrase("@you should|ought|need|deserve to? be ..2 fired|sacked|banned|expelled|locked|shot|jailed|struck|removed|ashamed|reported|dismissed", 0.78).reads(HATE).when(&[Guard::NotNegated, Guard::NotSelf, Guard::NotThanks]),
    phrase("i hope ..2 you|u ..1 get ..1 fired|sacked|banned|expelled|caught", 0.7).reads(HATE).when(&[Guard::NotThanks, Guard::NotNegated]),
    phrase("hope ..2 you|u ..2 [fail|lose|suffer] $", 0.8).reads(HATE).when(&[Guard::NotNegated]),
    phrase("i hope|wish|pray nobody|noone|no ..3 helps|hires|marries|employs|reads|loves you|u", 0.85).reads(HATE),
    phrase("serves|served you|u ..1 right", 0.76).reads("it reads as \"I am glad that it hurt you\""),
    phrase("@you deserve|deserved everything|every|all|whatever|what ..2 coming|get|got|bit", 0.72).reads("it reads as \"I am glad that it hurt you\"").when(&[Guard::NotThanks, Guard::NotNegated]),
    phrase("@you got what you|u deserve|deserved", 0.72).reads("it reads as \"I am glad that it hurt you\"").when(&[Guard::NotThanks]),
    phrase("what is|the|was ..2 wrong with you|u|your ..1 $", 0.72).reads("it reads as \"you are not right in the head\"").when(&[Guard::NotThanks]),
    phrase("what's|whats wrong with you|u ..1 $", 0.7).reads("it reads as \"you are not right in the head\""),
    phrase("what is|was @your ..1 problem $", 0.66).reads("it reads as \"you are the problem\""),
    phrase("what's|whats @your ..1 problem $", 0.7).reads("it reads as \"you are the problem\""),
    phrase("you're|youre|ur ..1 the problem", 0.72).reads(HATE).when(PLAIN),
    phrase("@you are|were ..1 [the problem]", 0.72).reads(HATE).when(PLAIN),
    phrase("@you ..1 ruin|ruined|ruining|destroy|destroyed|poison|poisoned|spoil|spoiled|spoilt everything|this|the|our ..1 project|team|community|group|forum|club|place|family|evening|party|everything|channel|ward|class|atmosphere", 0.76).reads(HATE).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotThanks]),
    phrase("who let|invited you|u in|back|here|near|out ..1", 0.7).reads(OUT).when(&[Guard::Question, Guard::NotThanks]),
    phrase("who ..1 do|does you|u think you|u are|r", 0.82).reads(QUIET).when(&[Guard::NotSelf]),
    phrase("^ who asked|invited you|u", 0.78).reads(QUIET),
    phrase("i|we don't|dont want you|u here|in|near|on|around ..3", 0.72).reads(OUT).when(&[Guard::NotThanks]),
    phrase("we|i ..1 don't|dont need you|u ..1 here|anymore|around", 0.7).reads(OUT).when(&[Guard::NotThanks]),
    phrase("we|i ..1 don't|dont need @your kind|sort|type|help|opinion|advice|permission|input", 0.72).reads(OUT).when(&[Guard::NotThanks]),
    phrase("don't|dont bother coming|showing|applying|replying|answering|posting ..1 back|up|again", 0.68).when(&[Guard::NotThanks]),
    phrase("cry me a river", 0.8).reads("it reads as \"your trouble amuses me\""),
    phrase("^ cry|die mad|more ..2 ", 0.72).reads("it reads as \"your trouble amuses me\""),
    phrase("^ choke on it|that|your", 0.85).reads(HATE),
    phrase("talk|talking to the hand", 0.7).reads(QUIET),
    phrase("i|we won't|refuse|not to? ..2 [breathe the same air]", 0.85).reads(HATE),
];

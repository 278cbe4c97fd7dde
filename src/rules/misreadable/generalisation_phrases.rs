//! The words of [`super::generalisation`].

use super::{COLD, PLAIN, TOLD};
use crate::rules::{Fix, Guard, Phrase, phrase};

const YOU_ALL: &str = "it can read as \"you are all like that\"";
const THEY_ALL: &str = "it can read as a verdict on everybody of that kind";
const YOUNG: &str = "it can read as \"your whole generation\"";
const ONE_CASE: Fix = Fix::Advice("Say who did what, in the one case you know.");
const OWN: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal];
const UNWARM: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotMerry, Guard::NotThanks, Guard::NotNegated];

pub(super) const PHRASES: &[Phrase] = &[
    phrase("[{you|u} people] {are|never|always|just|don't|can't|only|think|keep|have|should|really|need|make|ruin|won't|all|do|want|,|$|did|were|with|expect|and|couldn't|haven't|didn't|still|ever|even|in}", 0.82).reads(YOU_ALL).fix(ONE_CASE).when(UNWARM),
    phrase("[{you|u} {_}? {lot|types|folks|guys} {are all|never|always|just don't|just can't|all think|only care|only ever|can't even|don't even|couldn't|only think|think you}]", 0.78).reads(YOU_ALL).fix(ONE_CASE).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotWarm, Guard::NotNegated, Guard::NotQuestion]),
    phrase("[{you|u} {_|_ _}? @humans {are all|never|always|just don't|just can't|all think|only care|only ever|can't even|don't even|couldn't|only think|think you|have no idea|don't know|don't understand|don't care|all|keep}]", 0.8).reads(YOU_ALL).fix(ONE_CASE).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotWarm, Guard::NotNegated, Guard::NotQuestion]),
    phrase("[{you're|youre|you are|you @humans are|they're all|@humans are} all the same]", 0.86).reads(YOU_ALL).fix(ONE_CASE).when(&[Guard::Plain, Guard::NotWarm]),
    phrase("[{they|those people|these people} are all the same]", 0.74).reads(THEY_ALL).fix(ONE_CASE).when(COLD),
    phrase("[{they're|they are|you're|you are|youre} all {like that|liars|thieves|crooks|in it for|out to|out for|as bad as|idiots|lazy|corrupt|useless|cowards|hypocrites|snobs|cheats|on the make}]", 0.84).reads(THEY_ALL).fix(ONE_CASE).when(PLAIN),
    phrase("[{all|most} {@humans|_ @humans} {are|want|care about|think|do is|lie|cheat|ever} {just|only|really|so|nothing but}? {@bad|the same|alike|like that|about|with|in it for|money|is|yourself|one thing|they|it's|sex|when|to you}]", 0.84).reads(THEY_ALL).fix(ONE_CASE).when(UNWARM),
    phrase("[{people|folk|someone|anyone|women|men|kids|parents} like {you|u|them|that lot} {are {the|all|so|what's|always|never|a|nothing|just}|never|always|ruin|ruins|should|don't|can't|think|shouldn't|have no|just|only|get away|won't}]", 0.82).reads(YOU_ALL).fix(ONE_CASE).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotWarm, Guard::NotNegated]),
    phrase("[because of {people|idiots|folk} like {you|u|them|him|her}]", 0.84).reads(YOU_ALL).when(UNWARM),
    phrase("{hate|sick of|tired of|fed up with|can't stand|had enough of|know|met|seen} [{people|folk|women|men|types} like {you|u|that|them}]", 0.74).reads(YOU_ALL).when(UNWARM),
    phrase("[{you|u} and {@your|ur} {kind|lot|sort|ilk|type|mates|crowd}]", 0.82).reads(YOU_ALL).when(UNWARM),
    phrase("[{@your|ur|their} {ilk|kind of people|sort of people|type of person}]", 0.76).reads(YOU_ALL).when(UNWARM),
    phrase("[{@your|ur} {kind|sort|lot|type|crowd} {never|always|are|aren't|isn't|is all|don't|doesn't|just|only|can't|think|thinks|has no|have no|ruin|won't}]", 0.8).reads(YOU_ALL).when(UNWARM),
    phrase("[{these|those} people {are|never|always|don't|just|have no|can't|need to|only|think|won't|should|expect} ..2 {@bad|@never|listen|learn|care|want|manners|work|respect|understand|anything|think|read|everything|about money|shame|to be|to learn|to go}]", 0.74).reads(THEY_ALL).fix(ONE_CASE).when(UNWARM),
    phrase("[{kids|teenagers|youngsters|children|young people|people|students|graduates|juniors|developers|parents|interns|men|women|drivers|apprentices|teens} {these days|nowadays|today} {are|can't|don't|have no|just|only|never|want|think|expect|won't|couldn't|always|no longer|all|know nothing|ain't|aren't}]", 0.7).reads(YOUNG).fix(ONE_CASE).when(&[Guard::NotReported, Guard::Personal, Guard::NotWarm, Guard::NotNegated, Guard::NotQuestion]),
    phrase("^ {oh|ah|honestly|tsk|well}? ,? [{kids|teenagers|people|young people|students} {these days|nowadays|today}] $", 0.72).reads(YOUNG).when(COLD),
    phrase("[{the youth of today|today's youth|the younger generation|your generation|this generation|gen z|millennials|boomers|the boomers|the old guard|your lot} {just|only|simply}? {can't|don't|never|have no|are so|are all|has no|doesn't|thinks|think|wants|want|couldn't|always|expect|expects|ruined|is so|won't|are|is} ]", 0.7).reads(YOUNG).fix(ONE_CASE).when(&[Guard::NotReported, Guard::Personal, Guard::NotWarm, Guard::NotNegated, Guard::NotQuestion]),
    phrase("^ {oh|ah|well|so|just|how|that's|ugh|lol}? ,? [typical {@human|@humans|_ @human|tech bro|bloody @human}] {$|,|behaviour|behavior|thinking|attitude|move|response|answer|excuse|again}", 0.8).reads(THEY_ALL).fix(ONE_CASE).when(UNWARM),
    phrase("[{so|how|just|very|that's|is|it's} typical of {@humans|them|these people|those people|people like|the ..2 @humans|management|that lot|you lot|your lot|you people|our management}]", 0.78).reads(THEY_ALL).fix(ONE_CASE).when(UNWARM),
    phrase("[{that's|there's|thats} {@humans|@human|management|the ..1 @humans|people} for you]", 0.82).reads(THEY_ALL).when(UNWARM),
    phrase("[what {else}? {do|can|did|would} {you|u|we|one} expect from {a|an|the|these|some|our}? {@human|@humans|people|someone|them|that lot|management|_ @human|_ @humans}]", 0.82).reads(THEY_ALL).when(UNWARM),
    phrase("[{only|trust|leave it to} {a|an|the} {_}? @human {would|could|to|can|will}]", 0.74).reads(THEY_ALL).when(UNWARM),
    phrase("[{just|exactly|so} like {a|an} {@human|typical _} {to|.|,|$}]", 0.66).reads(THEY_ALL).when(&[Guard::Plain, Guard::NotWarm, Guard::NotSelf]),
    phrase("[spoken like {a|an} {true|real|typical}? {@human|boomer|_ @human}]", 0.7).reads(THEY_ALL).when(UNWARM),
    phrase("[{none|not one} of {you|u|them|these people|those people} {ever|can|know|knows|care|cares|bother|bothers|read|reads|understand|understands|listen|listens|has ever|have ever|could|will ever|actually|even|seem|seems|lifted|gives}]", 0.76).reads(YOU_ALL).fix(ONE_CASE).when(TOLD),
    phrase("[{nobody|noone|no one} {here|in this {office|team|company|school|house|family|country|department|town|club|group|place|forum|hospital|ward|class}|on this {team|forum|ward|project|list}|at this {school|company|place|hospital|club}|around here} {ever|cares|reads|listens|bothers|gives|thinks|actually|can even|understands anything|does any|has a clue|wants to work|even}]", 0.78).reads(YOU_ALL).fix(ONE_CASE).when(UNWARM),
    phrase("[{everyone|everybody} {here|in this {office|team|company|school|house|family|country|department|town|club|group|place|forum}|on this {team|forum|ward}|at this {school|company|place}|around here} {is|just|only|always} {just|so|too|a|an|only|such a}? {@bad|cares about|out for|thinks only|bunch|liar|bully|snob|idiot|complains|fake|clueless}]", 0.8).reads(YOU_ALL).fix(ONE_CASE).when(UNWARM),
    phrase("[{full of|run by|bunch of|pack of|nothing but} {lazy|entitled|old|clueless|rich|little|self-important|arrogant|bored}? {idiots|morons|snobs|liars|crooks|amateurs|clowns|sheep|thieves|hypocrites|narcissists|bullies|know-it-alls|whiners|losers|monkeys|jobsworths}]", 0.84).reads(THEY_ALL).when(&[Guard::Plain]),
    phrase("[{not all|yes all} men]", 0.4),
    phrase("[{men|women|boys|girls|kids} will be {men|women|boys|girls|kids}]", 0.6).reads(THEY_ALL).when(COLD),
    phrase("[men are {trash|pigs|scum|all the same|useless|dogs|children|babies}]", 0.92).reads(THEY_ALL).when(OWN),
    phrase("[{women|asian|old|elderly|lady|foreign|bmw|young|audi} drivers] {$|,|can't|are|should|never|again|,?}", 0.55).reads(THEY_ALL).when(COLD),
    phrase("[{the|you|our|your|that|this} {_|_ _} {team|department|office|crowd|generation|lot|bunch|people|guys|folks} {never|always|only ever|just|couldn't|doesn't|don't|can't|has no|have no|thinks|think} {listen|listens|read|reads|test|tests|care|cares|complain|complains|help|helps|know|knows anything|bother|bothers|answer|answers|reply|replies|want|wants to know|they're|it's above|they are|idea|clue|think|thinks|learn|learns|about anything|understand|understands|break|breaks|blame|blames}]", 0.7).reads(THEY_ALL).fix(ONE_CASE).when(&[Guard::NotReported, Guard::Personal, Guard::NotWarm, Guard::NotNegated, Guard::NotQuestion, Guard::NotSupposed]),
    phrase("[{nobody|no one} {wants|knows how|is willing|likes|bothers} to {work|cook|help|think|read|learn|talk|listen|spell} {any more|anymore|these days|nowadays|today|now}]", 0.78).reads(YOUNG).fix(ONE_CASE).when(OWN),
    phrase("^ [{women|old|asian|foreign|young|bmw} drivers] $", 0.82).reads(THEY_ALL).when(OWN),
    phrase("[{young people|kids|teenagers|millennials|men|women|graduates|students} {don't|do not|no longer} want to {work|learn|listen|commit|think|read|grow up} {any more|anymore|these days|nowadays|$}]", 0.78).reads(YOUNG).fix(ONE_CASE).when(OWN),
    phrase("[{boomers|millennials|politicians|managers|bankers|lawyers|immigrants|foreigners|tourists|landlords|feminists|men|women|journalists} {ruined|ruin|destroyed|destroy|killed|broke} {everything|the economy|this country|it all|the|our|this|my}]", 0.8).reads(THEY_ALL).fix(ONE_CASE).when(OWN),
    // Said in general words: classes and gaps.
    phrase("[{you|u} {always|allways|constantly|forever|invariably|alway} {have to|need to|must|got to|gotta} {make {everything|everybody|everyone|such|it|me|us|things|a scene|a fuss|a drama|a problem|trouble}|be {right|late|first|the|so|difficult|negative}|have the|complain|argue|interrupt|win|complicate|spoil|ruin|criticise|criticize|play|find {something|a|fault}|know|show off|start|talk|get your way}]", 0.84).when(UNWARM),
    phrase("[{you|u} {always|allways|constantly|invariably} {manage to|find a way to|find an excuse|find a reason|find something|come up with|know everything|know better|make everything|make a|make such|make me feel|make it|get your way|play the}]", 0.8).when(UNWARM),
    phrase("[{you|u} {allways|alway|alwas|alwyas|allway} {@misdeeds|do|late|say|make}]", 0.8).when(UNWARM),
    phrase("[{every time|everytime|whenever|each time|any time} {you|u|he|she} {touch|touches|cook|cooks|drive|drives|help|helps|get involved|are in charge|is in charge} ..6 {breaks|break|broken|wrong|fails|a mess|disaster|crashes|worse}]", 0.76).when(UNWARM),
    phrase("[{every time|everytime|whenever|each time} {i|we} {ask|need|tell|call|write to|remind|try to talk to|invite|want} {you|u|something|anything} ..4 ,? {i|you|nothing|there|no|all} ..3 {no|get no|never|excuse|excuses|nothing|ignore|busy|get nothing|get}]", 0.7).when(UNWARM),
    phrase("[{nothing|something} ever {works|goes right|gets done|changes|happens} {with|around|because of} {you|u|you people|this team}]", 0.76).when(UNWARM),
    phrase("[everything {you|u|he|she|they} {touch|touches|do|does|say|says|write|writes|make|makes|cook|cooks} ..1 {breaks|fails|goes wrong|falls apart|is wrong|is a lie|is rubbish|is fake|turns|ends up}]", 0.84).when(UNWARM),
    phrase("[{it's|its|it is} always {the same|something|a problem|drama|an excuse|somebody else's fault|someone else's fault} {with|for} {you|u|him|her|them|this team|you people|your}]", 0.82).when(UNWARM),
    phrase("[with {you|u|you people|them} ,? {it's|its|it is|everything is|nothing is|there is|there's} {always|never|ever|only}]", 0.8).when(UNWARM),
    phrase("[{not once|not a single time|never once|not one time|not even once} {did|have|has|do|was|were} {you|u|he|she|they|anyone|anybody|i}]", 0.8).when(UNWARM),
    phrase("[{same|the same} {old}? {story|excuse|excuses|game|nonsense|drama} {every time|every week|every year|each time|again|as always|as usual}]", 0.76).when(UNWARM),
    phrase("[{no|not a single|not one} {time|day|week|meeting} {goes by|passes} without {you|u|your|someone|a}]", 0.78).when(UNWARM),
];

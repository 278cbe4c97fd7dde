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
    phrases: PHRASES,
    check: None,
    reads_quotes: false,
    source: include_str!("threat.rs"),
};

const BODY: &str = "it reads as \"I could hurt you\"";
const JOB: &str = "it reads as \"I could cost you your post\"";
const EXPOSE: &str = "it reads as \"I could make it known\"";
const WATCHED: &str = "it reads as \"I can get at you at home\"";
const OR: &str = "it reads as \"do it, or you will suffer\"";
const PLAIN: &[Guard] = &[Guard::NotNegated, Guard::NotThanks];

const PHRASES: &[Phrase] = &[
    // Regret.
    phrase("you'll|youll [regret this|that|ever|crossing|messing|treating|the] ..3", 0.72).when(PLAIN),
    phrase("you|u will|gonna|might|may ..1 [regret this|that|ever|crossing|messing|treating|the] ..3", 0.72).when(PLAIN),
    phrase("you'll|youll ..1 regret it $", 0.72).when(PLAIN),
    phrase("you|u will|gonna ..1 regret it $", 0.72).when(PLAIN),
    phrase("going|gonna to? regret this|that|ever|it $", 0.72).when(&[Guard::ToReader, Guard::NotNegated, Guard::NotSelf]),
    phrase("you'll|youll be sorry $", 0.82).when(PLAIN),
    phrase("you|u will|gonna be sorry $", 0.82).when(PLAIN),
    phrase("you'll|youll be sorry for|about|you|when ..3", 0.7).when(PLAIN),
    phrase("you|u will|gonna be sorry for|about|you|when ..3", 0.7).when(PLAIN),
    phrase("you'll|youll pay for this|that|what|it", 0.82).when(PLAIN),
    phrase("you|u will|gonna pay for this|that|what|it", 0.82).when(PLAIN),
    phrase("you'll|youll wish you|you'd had|hadn't|were|weren't|never ..2 never|born|met|started|written|crossed ..2", 0.72).when(PLAIN),
    phrase("you|u will|gonna wish you|you'd had|hadn't|were|weren't|never ..2 never|born|met|started|written|crossed ..2", 0.72).when(PLAIN),
    // The body.
    phrase("i'll|we'll|imma|ima [kill|hurt|strangle|punch|smack|slap|stab|shoot|hang|beat|gut|choke|throttle|skin|end] you|u", 0.8).reads(BODY).when(&[Guard::NotNegated, Guard::NotThanks]),
    phrase("i|we will|gonna|should|could|might [kill|hurt|strangle|punch|smack|slap|stab|shoot|hang|beat|gut|choke|throttle|skin|end] you|u", 0.8).reads(BODY).when(&[Guard::NotNegated, Guard::NotThanks]),
    phrase("i'm|im|we're|i|we ..1 going|coming to kill|hurt|strangle|punch|smack|slap|stab|shoot|hang|beat|gut|destroy|find|ruin|end|get you|u", 0.82).reads(BODY).when(PLAIN),
    phrase("i'm|im|we're|i gonna kill|hurt|strangle|punch|smack|slap|stab|shoot|hang|beat|gut|destroy|find|ruin|end|get you|u", 0.82).reads(BODY).when(PLAIN),
    phrase("i'll|we'll break|smash|rearrange|cave|kick|knock|slap|punch|bash @your face|head|legs|neck|jaw|teeth|nose|skull|fingers|bones|arse|ass|kneecaps", 0.92).reads(BODY),
    phrase("i|we will|can|could|gonna break|smash|rearrange|cave|kick|knock|slap|punch|bash @your face|head|legs|neck|jaw|teeth|nose|skull|fingers|bones|arse|ass|kneecaps", 0.92).reads(BODY),
    phrase("want|need|like|love|tempted to ..1 strangle|punch|smack|slap|stab|shoot|throttle|hit|kill you|u", 0.75).reads(BODY).when(PLAIN),
    phrase("someone|somebody|they ought|should|needs|will|oughta to? ..1 teach|shoot|slap|smack|punch|hang|shut|beat|sort you|u", 0.8).reads(BODY),
    phrase("teach you|u a lesson", 0.78).reads(BODY).when(PLAIN),
    phrase("you'll|you|u get|need|deserve|want what's coming", 0.72).reads(BODY),
    phrase("hope you|u ..1 [die|choke|crash|suffer|rot|burn|drown]", 0.9).reads(BODY).when(&[Guard::NotNegated]),
    phrase("hope you ..1 get cancer|hurt|run|hit|beaten|ill|sick", 0.85).reads(BODY).when(&[Guard::NotNegated]),
    phrase("^ kys $", 0.95).reads("it reads as \"kill yourself\""),
    phrase("kill|hang|shoot|off yourself", 0.85).reads(BODY).when(&[Guard::NotNegated, Guard::NotSelf, Guard::NotQuestion]),
    phrase("^ drop dead", 0.8).reads(BODY),
    phrase("why don't you|u ..1 drop dead|die", 0.93).reads(BODY),
    phrase("you're|youre|ur a? dead man|meat|woman|girl|boy", 0.9).reads(BODY).when(PLAIN),
    phrase("you|u are|r a? dead man|meat|woman|girl|boy", 0.9).reads(BODY).when(PLAIN),
    phrase("you're|youre|ur [dead] $", 0.7).reads(BODY).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotThanks]),
    phrase("you're|youre|ur [finished] $", 0.7).reads(BODY).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotThanks]),
    phrase("you're|youre|ur [toast] $", 0.7).reads(BODY).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotThanks]),
    phrase("you're|youre|ur [history] $", 0.7).reads(BODY).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotThanks]),
    phrase("you're|youre|ur [done for] $", 0.7).reads(BODY).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotThanks]),
    phrase("sleep with one eye open", 0.88).reads(BODY),
    phrase("dig|digging @your own grave", 0.65).when(&[Guard::NotNegated]),
    phrase("see|meet|settle|waiting ..2 you|u|this [outside] $", 0.5).reads(BODY),
    phrase("see|meet|settle|waiting ..2 you|u|this [after school] $", 0.5).reads(BODY),
    phrase("see|meet|settle|waiting ..2 you|u|this [in the car park] $", 0.5).reads(BODY),
    phrase("see|meet|settle|waiting ..2 you|u|this [in the parking lot] $", 0.5).reads(BODY),
    phrase("say|write|post|do|try|touch that|it|this|him|her|them|me again and|, ..4 you'll|see|i'll|we'll|i|find|regret ..3", 0.75).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("just? [see] what happens $", 0.62).when(&[Guard::ToReader, Guard::NotSelf, Guard::NotQuestion]),
    phrase("just? [watch] what happens $", 0.62).when(&[Guard::ToReader, Guard::NotSelf, Guard::NotQuestion]),
    phrase("just? [find out] what happens $", 0.62).when(&[Guard::ToReader, Guard::NotSelf, Guard::NotQuestion]),
    phrase("you|u ..1 don't|dont want to|wanna find|see|know ..2 out|happens|what|do|like|angry|next ..3", 0.68).when(&[Guard::NotQuestion]),
    phrase("you|u don't|dont want|wanna to? ..1 [make an enemy]", 0.88),
    phrase("you|u don't|dont want|wanna to? ..1 [cross me]", 0.88),
    phrase("you|u don't|dont want|wanna to? ..1 [mess with me]", 0.88),
    phrase("you|u don't|dont want|wanna to? ..1 [mess with us]", 0.88),
    phrase("you|u don't|dont want|wanna to? ..1 [test me]", 0.88),
    phrase("you|u don't|dont want|wanna to? ..1 [get on my bad side]", 0.88),
    phrase("you|u don't|dont want|wanna to? ..1 [know what i]", 0.88),
    phrase("you|u don't|dont want me|us as|for your|an enemy|enemies ..1", 0.85),
    phrase("don't|dont [mess|screw|fuck|play] with me|us", 0.72).when(&[Guard::NotSelf]),
    phrase("don't|dont make me come|hurt|do|tell|call|report|angry|hit|regret|fire|get|ruin|show ..3", 0.72).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("^ try me $", 0.7),
    phrase("^ dare|test me ..2 $", 0.6),
    // Where one lives.
    phrase("i|we ..1 know where you|u|your ..3 live|lives|work|works|park|parks|go|sleep|drink|school|house", 0.82).reads(WATCHED).when(&[Guard::NotNegated, Guard::NotThanks, Guard::NotQuestion]),
    phrase("know|got|have|found where your kids|children|family|wife|husband|daughter|son|mother ..3", 0.85).reads(WATCHED).when(PLAIN),
    phrase("know|found|got|have @your ..1 address and|, ..4", 0.5).reads(WATCHED).when(PLAIN),
    phrase("i'll|we'll [find you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i'll|we'll [hunt you down]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i'll|we'll [come for you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i'll|we'll [come after you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i'll|we'll [track you down]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i'll|we'll [come and get you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i'll|we'll [be coming for you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i|we will|gonna [find you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i|we will|gonna [hunt you down]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i|we will|gonna [come for you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i|we will|gonna [come after you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i|we will|gonna [track you down]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i|we will|gonna [come and get you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("i|we will|gonna [be coming for you]", 0.78).reads(WATCHED).when(PLAIN),
    phrase("[watch your back] $", 0.78).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("[watch your step] $", 0.78).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("[watch yourself] $", 0.78).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("[watch your mouth] $", 0.78).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("[watch your tongue] $", 0.78).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("you|you'd better|should|best [watch your] ..2", 0.82).when(&[Guard::NotThanks]),
    phrase("you|you'd better|should|best [watch yourself] ..2", 0.82).when(&[Guard::NotThanks]),
    phrase("you|you'd better|should|best [watch it] ..2", 0.82).when(&[Guard::NotThanks]),
    phrase("you|you'd better|should|best [watch ur] ..2", 0.82).when(&[Guard::NotThanks]),
    phrase("^ watch @your back from|now|at|, ..3", 0.72).when(&[Guard::NotThanks]),
    phrase("better watch your back|step|mouth|tongue", 0.85).when(&[Guard::NotSelf]),
    phrase("^ careful|easy ,? or ..6", 0.55).when(&[Guard::NotThanks]),
    phrase("i'd|i would be ..1 careful if|were ..1 i|you were|was|you ..1", 0.75),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [watch]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [be careful]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [be very careful]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [start looking]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [start packing]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [shut]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [sleep]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [lock]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [check my brakes]", 0.8),
    phrase("if i|we were|was you ,? i'd|i|we'd would? ..1 [keep my mouth]", 0.8),
    phrase("if you know|knew what's|whats|what is? good for you|u", 0.9),
    phrase("if you|u value|like|love|want to? ..1 keep? @your job|career|teeth|legs|reputation|life|post|position", 0.75),
    phrase("accidents ..1 [happen] $", 0.55).when(&[Guard::NotThanks]),
    phrase("nice ..1 family|car|job|house|career|bike|shop|life you have|got|'ve ..3 shame|pity ..8", 0.93),
    // Shame, pity, hate to.
    phrase("be|be|'d ..1 [a ..1 shame|pity if] ..4 happened|found|heard|leaked|came|learned|learnt|knew|saw|broke|told|got ..5", 0.72).when(&[Guard::NotThanks, Guard::NotSelf]),
    phrase("shame|pity if something|anything|someone|somebody ..2 happened|found|heard|told|leaked|were|was ..4", 0.88).when(&[Guard::NotThanks]),
    phrase("i'd|we'd ..1 hate for|to|it ..2 your|you|everyone|anyone|someone|this ..4 hear|find|happen|learn|reach|know|lose|see|get|leak ..3", 0.62).reads(EXPOSE).when(&[Guard::NotThanks]),
    phrase("i|we would ..1 hate for|to|it ..2 your|you|everyone|anyone|someone|this ..4 hear|find|happen|learn|reach|know|lose|see|get|leak ..3", 0.62).reads(EXPOSE).when(&[Guard::NotThanks]),
    phrase("i'd|we'd ..1 hate for|to|it|if ..2 your|the ..1 boss|manager|wife|husband|employer|hr|dean|head|parents|partner|landlord|supervisor|client|clients|career|job|reputation ..1 to? hear|find|happen|learn|reach|know|suffer|see|get|heard|found|knew|saw ..3", 0.85).reads(EXPOSE),
    phrase("i|we would ..1 hate for|to|it|if ..2 your|the ..1 boss|manager|wife|husband|employer|hr|dean|head|parents|partner|landlord|supervisor|client|clients|career|job|reputation ..1 to? hear|find|happen|learn|reach|know|suffer|see|get|heard|found|knew|saw ..3", 0.85).reads(EXPOSE),
    phrase("wonder what|how your|ur ..1 boss|manager|wife|husband|employer|hr|dean|parents|partner|landlord|supervisor|clients|mother|mum ..1 would|will|might ..1 say|think|feel|react ..3", 0.82).reads(EXPOSE),
    phrase("what would|will your|ur boss|wife|husband|employer|mother|clients|dean ..1 say|think if ..5", 0.65).reads(EXPOSE),
    phrase("or|and i'll|we'll [tell|show|expose|leak|out|ruin] everyone|everybody|your|you|them|it ..4", 0.7).reads(EXPOSE).when(&[Guard::ToReader, Guard::NotThanks, Guard::NotQuestion]),
    phrase("or|and i|we will|shall [tell|show|expose|leak|out|ruin] everyone|everybody|your|you|them|it ..4", 0.7).reads(EXPOSE).when(&[Guard::ToReader, Guard::NotThanks, Guard::NotQuestion]),
    phrase("i|we ..1 have|kept|saved|keep ..2 screenshots|recordings|proof|receipts ..1 and ..2 your|you|hr|everyone|will|afraid|use ..4", 0.7).reads(EXPOSE).when(PLAIN),
    phrase("i'll|i|we'll|we will ..1 make sure|certain ..1 everyone|everybody|your|you|they|nobody|noone|that ..2 knows|know|hear|hears|hires|never|finds|find|suffer|pay|regret|fired|fails ..3", 0.75).reads(EXPOSE).when(PLAIN),
    // The post.
    phrase("you|u won't|wont|not be working|employed|teaching|here|around|with ..2 long|longer|much|next ..2", 0.85).reads(JOB).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("you're|youre|ur not ..1 going|gonna|last|be ..2 last|be|here|long ..2 long|here", 0.7).reads(JOB).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("you|u are|r not ..1 going|gonna|last|be ..2 last|be|here|long ..2 long|here", 0.7).reads(JOB).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("you|u won't|wont ..1 going|gonna|last|be ..2 last|be|here|long ..2 long|here", 0.7).reads(JOB).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("@your days|time|hours here|at|in|with|are ..3 numbered|up|over|short", 0.8).reads(JOB).when(PLAIN),
    phrase("i'll|we'll ..1 have @your job|head|badge|licence|license|guts", 0.85).reads(JOB).when(PLAIN),
    phrase("i|we will|can|could|gonna ..1 have @your job|head|badge|licence|license|guts", 0.85).reads(JOB).when(PLAIN),
    phrase("i'll|we'll ..1 [get|have|see] you|u ..1 fired|sacked|banned|expelled|evicted|deported|struck|suspended|kicked|removed|arrested|dismissed", 0.82).reads(JOB).when(PLAIN),
    phrase("i|we will|can|could|gonna ..1 [get|have|see] you|u ..1 fired|sacked|banned|expelled|evicted|deported|struck|suspended|kicked|removed|arrested|dismissed", 0.82).reads(JOB).when(PLAIN),
    phrase("i'll|we'll ..1 [ruin|destroy|end|finish|bury|wreck|crush] you|your|u|ur", 0.8).when(PLAIN),
    phrase("i|we will|can|could|gonna ..1 [ruin|destroy|end|finish|bury|wreck|crush] you|your|u|ur", 0.8).when(PLAIN),
    phrase("make @your life|time|job|days|work ..2 hell|misery|miserable|difficult|hard|harder|impossible|unpleasant", 0.7).when(&[Guard::NotNegated, Guard::NotThanks, Guard::NotQuestion]),
    phrase("make ..1 things|life|it very|extremely|really|so ..1 hard|difficult|unpleasant|uncomfortable|ugly for you|u", 0.85).when(PLAIN),
    phrase("things ..1 could|can|will|might ..1 get ugly|nasty|unpleasant|very ..3", 0.6).when(&[Guard::NotThanks]),
    phrase("you'll|youll never work|publish|teach|play|get|find ..3 in|again|here|job", 0.75).reads(JOB).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("you|u will|gonna never work|publish|teach|play|get|find ..3 in|again|here|job", 0.75).reads(JOB).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("you ..2 better|should start looking|packing|updating for|your ..3", 0.7).reads(JOB).when(&[Guard::NotThanks]),
    phrase("^ remember who signs|pays|writes|marks|grades your ..3", 0.85).reads(JOB),
    phrase("i'll|we'll remember this|that when|at|come ..4 your|review|bonus|appraisal|reference|promotion|you ..3", 0.82).reads(JOB).when(&[Guard::NotThanks]),
    phrase("i|we will|shall remember this|that when|at|come ..4 your|review|bonus|appraisal|reference|promotion|you ..3", 0.82).reads(JOB).when(&[Guard::NotThanks]),
    phrase("i|we won't|will|shan't not? forget|forgive this|that|what ..3 $", 0.5).when(&[Guard::NotThanks]),
    // Warnings.
    phrase("or else $", 0.82).reads(OR),
    phrase("or else ! ", 0.82).reads(OR),
    phrase("i'm|im warning you|u", 0.82).reads(OR).when(&[Guard::NotNegated]),
    phrase("i am warning you|u", 0.82).reads(OR).when(&[Guard::NotNegated]),
    phrase("consider|consider this yourself|this ..1 warned|warning", 0.72).reads(OR).when(&[Guard::NotThanks]),
    phrase("this is|was your|ur final|last|only|first warning|chance", 0.72).reads(OR).when(&[Guard::NotThanks]),
    phrase("^ last|final warning|chance $", 0.6).reads(OR),
    phrase("you've|youve been warned", 0.55).reads(OR),
    phrase("you|u have been warned", 0.55).reads(OR),
    phrase("or there'll|there will? be ..1 consequences|trouble|hell|blood", 0.78).reads(OR),
    phrase("or you'll|youll suffer|pay|face|regret ..3", 0.62).reads(OR).when(&[Guard::NotThanks]),
    phrase("or you|u will suffer|pay|face|regret ..3", 0.62).reads(OR).when(&[Guard::NotThanks]),
    phrase("one more ..4 [and|,] ..1 i'm|i'll|you're|we're|you'll|i|we|you ..1 going|coming|gone|out|done|dead|finished|calling|telling ..3", 0.68).reads(OR).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("see you|u in court", 0.72).reads("it reads as \"I will sue you\""),
    phrase("hear|hearing from my|our lawyer|lawyers|solicitor|solicitors|attorney", 0.5).reads("it reads as \"I will sue you\"").when(&[Guard::ToReader]),
    phrase("i'll|i|we'll|we will|gonna|going to? sue you|u|your", 0.6).reads("it reads as \"I will sue you\"").when(PLAIN),
    phrase("^ mark my words", 0.5).when(&[Guard::ToReader]),
    phrase("you've|youve just? made an? enemy", 0.6).when(&[Guard::NotNegated]),
    phrase("you|u have|just ..1 made an? enemy", 0.6).when(&[Guard::NotNegated]),
    phrase("you ..1 messed|picked|picking|messing with ..1 the wrong person|guy|woman|man|people|team|family|one ..2", 0.8).when(PLAIN),
    phrase("come over|round there|here and ..3 make you|u|your ..2", 0.6).when(PLAIN),
    phrase("i'll|i will ..1 [be|come] waiting for you|u outside|after|at ..3", 0.62).reads(BODY).when(&[Guard::NotThanks]),
];

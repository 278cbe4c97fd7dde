//! The words of [`super::blaming_question`].

use super::{ASKED, COLD, PLAIN};
use crate::rules::{Fix, Guard, Phrase, phrase};

const NOT_TRIED: &str = "it can read as \"you did not even try\"";
const FOOLISH: &str = "it can read as \"that was a foolish thing to do\"";
const WHOSE: &str = "it can read as a search for somebody to blame";
const AGAIN: &str = "it can read as \"you did not listen the first time\"";
const SLOW: &str = "it can read as \"you are slow\"";
const CHARACTER: &str = "it can read as a verdict on the reader";
const HIDING: &str = "it can read as \"you kept it from me\"";
const SAY_WHY: Fix = Fix::Advice("Ask openly: \"Could you say why …?\"");
const SAY_WHAT: Fix = Fix::Advice("Say what you saw, and ask what the reader saw.");
const JUST_SAY: Fix = Fix::Advice("Say it once more, plainly.");
const OWN: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal];

pub(super) const PHRASES: &[Phrase] = &[
    // Even.
    phrase("[did {you|u|they|he|she|anyone|anybody|anyone here|somebody} even] {read|test|try|look|check|listen|think|run|open|ask|bother|watch|know|care|notice|build|compile|taste|measure|proofread|consider|see|understand|attempt|follow|review|want|mean|study|go|use|have a|pay|hear|write}", 0.86).reads(NOT_TRIED).fix(SAY_WHAT).when(&[Guard::Plain, Guard::NotWarm]),
    phrase("[{do|can|could|will|would|have|are|were|had} {you|u} even]", 0.86).reads(NOT_TRIED).fix(SAY_WHAT).when(OWN),
    phrase("[{do|does|is|has} {anyone|anybody|he|she|they|anyone here} even {know|read|test|care|check|look|listen|understand|reading|listening|bothered|work|working|tested|read}]", 0.82).reads(NOT_TRIED).fix(SAY_WHAT).when(ASKED),
    phrase("[did {you|u|anyone|anybody|they} {actually|really|ever|bother to|at least|honestly|seriously} {read|test|try|check|look|run|think|ask|listen|open|tested|proofread|taste|measure|follow|watch|review|verify}]", 0.8).reads(NOT_TRIED).fix(SAY_WHAT).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[have {you|u} {actually|really|honestly|seriously|at all|at least} {read|tested|tried|looked|thought|considered|bothered|run|opened|used|worked|listened|checked|watched}]", 0.78).reads(NOT_TRIED).fix(SAY_WHAT).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[have {you|u} ever {actually|even|bothered|considered {reading|listening|asking|testing|thinking|that other}|heard of {a|an|testing|tests|manners|google|punctuation|git|deadlines|indentation|soap|reading|patience|basic|the|please|knocking|paragraphs|version|comments|seasoning}|stopped to think|read {a|the manual|the docs}}]", 0.78).reads(NOT_TRIED).when(ASKED),
    phrase("[{do|did} {you|u} {really|honestly|seriously|actually} {think|believe|expect|imagine|suppose} {that|this|it|i|we|i'm|people|anyone|anybody|you|they|a|your|he|she|nobody|no one|the|these}]", 0.8).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[{are|were} {you|u} {seriously|honestly|actually|really} {telling|saying|asking|going|suggesting|trying|that|this|so|proposing|expecting|complaining|arguing|blaming|not|still|claiming|defending|charging|planning}]", 0.84).reads(FOOLISH).fix(SAY_WHY).when(ASKED),
    phrase("[did {you|u} {seriously|honestly|really} {just|not|think|have to|need|believe|leave|forget|delete|say|ask|expect|send|do this|do that|push|commit}]", 0.82).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[do {you|u} {seriously|honestly} {not|think|believe|expect|want|have|need|care|call}]", 0.86).reads(FOOLISH).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("^ [{you|u} {really|seriously|honestly|actually} {think|thought|expect|expected|believe|believed} ..12 ?]", 0.78).reads(FOOLISH).when(COLD),
    phrase("[{are|r} {you|u} {blind|deaf|out of your mind|having a laugh|for real|taking the piss|taking the mick|mental|incapable|trying to be funny|trying to {annoy|break|sabotage|kill|ruin|provoke|embarrass}|incapable of|not capable of|listening to yourself|allergic to|too {busy|good|important|lazy|proud} to}]", 0.82).reads(FOOLISH).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("^ [are {you|u} kidding {me}?] {?|$|with this}", 0.66).reads(FOOLISH).when(COLD),
    phrase("^ [are {you|u} {even}? serious] {?|$|right now|about this}", 0.62).reads(FOOLISH).when(COLD),
    phrase("^ [seriously ?]", 0.7).reads(FOOLISH).when(COLD),
    phrase("[{and|so} {you|u} {thought|expect|expected|think|call|didn't think|never thought} ..12 ?]", 0.72).reads(FOOLISH).when(COLD),
    phrase("[{you|u} call {this|that|yourself|yourselves} {a|an|..3} ?]", 0.86).reads(FOOLISH).when(PLAIN),
    phrase("{and|you|u|how can you} [call {yourself|yourselves} {a|an}]", 0.86).reads(CHARACTER).when(&[Guard::Plain, Guard::NotWarm]),
    phrase("^ {and|so|oh}? ,? [{you|u} {call|calling} {this|that} {a|an|..1}]", 0.8).reads(FOOLISH).when(ASKED),
    // Who and what.
    phrase("[who {thought|decided|said|figured|told you|on this team thought} ..4 {was|is|would be|'d be} {a|such a}? {good|great|sensible|sane|acceptable|ok|okay|fine|brilliant} {idea}?]", 0.86).reads(WHOSE).fix(SAY_WHY).when(ASKED),
    phrase("[who {the hell|the fuck|the heck|on earth|in their right mind|in the world|in god's name|the devil|exactly} {would|wrote|approved|thought|decided|designed|did|merged|let|told|puts|put|left|does|do|came|signed|writes|made|are you|gave}]", 0.78).reads(WHOSE).fix(SAY_WHY).when(&[Guard::Plain, Guard::NotWarm, Guard::Question]),
    phrase("[who {wrote|approved|designed|did|made|merged|allowed|signed off|came up with|let|thought up|is responsible for|reviewed} {on}? {this|that|such|all this|these} {crap|garbage|mess|nonsense|stuff|rubbish|shit|disaster|abomination|monstrosity|horror|junk|trash}]", 0.88).reads(WHOSE).fix(SAY_WHY).when(OWN),
    phrase("[who {does|do} {he|she|this|that|they|you} think {he|she|they|you|this} {is|are|..2}]", 0.88).reads(CHARACTER).when(OWN),
    phrase("^ [who {even}? does {that|this}] {?|$|anyway}", 0.55).reads(WHOSE).when(ASKED),
    phrase("[{what|whatever} {were|was} {you|u|he|she|they|anyone} {even|possibly|actually}? thinking] {$|,|when|?|with}", 0.86).reads(FOOLISH).fix(SAY_WHY).when(OWN),
    phrase("[what {is|'s} {actually|even|seriously}? wrong with {you|u|people|your head|you people}]", 0.9).reads(CHARACTER).when(OWN),
    phrase("[what's wrong with {you|u|you people|your head}]", 0.84).reads(CHARACTER).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotWarm]),
    phrase("[what's the matter with {you|u|you people}]", 0.72).reads(CHARACTER).when(COLD),
    phrase("[{what's|what is|whats} {@your|ur} {problem|deal|damage|issue|excuse}] {$|now|this time|today|anyway|with me|?}", 0.8).reads(CHARACTER).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[what {the hell|the fuck|on earth|the heck|in god's name|the devil} {is|are|were|was|did|do|does|have|has|made|possessed|possesses|happened} {this|you|wrong|that|these|your|u}]", 0.82).reads(FOOLISH).fix(SAY_WHY).when(OWN),
    phrase("[{what|which} {part|bit} of] {..8|\" ..6 \"} {do|did|don't|didn't} {you|u} {not|understand|get}", 0.88).reads(SLOW).fix(JUST_SAY).when(&[Guard::Question, Guard::NotReported, Guard::Personal]),
    phrase("[what did {you|u} {really|honestly|seriously}? expect] {$|?|from {me|him|her|them|someone|an}|when|me to|to happen}", 0.76).reads(FOOLISH).when(ASKED),
    phrase("[what did {you|u} think {would|was going to|was gonna|might} happen]", 0.86).reads(FOOLISH).when(ASKED),
    phrase("[what {on earth|possibly|in the world} {made|makes|possessed} {you|u}]", 0.84).reads(FOOLISH).fix(SAY_WHY).when(ASKED),
    phrase("[what {made|makes} {you|u} {so sure|think {you|you're|you are|that you|i|i'm|we|that this is ok|that's ok|anyone|that would}}]", 0.76).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[what gives {you|u} the {right|idea}]", 0.88).reads(CHARACTER).when(ASKED),
    phrase("[what {do|does} {you|u|he|she|they} {actually|even} do {all day|here|around here}?]", 0.78).reads(CHARACTER).when(ASKED),
    phrase("[what exactly {is it|is it that|do|is} {you|your} {you|do|job|role|getting|being}]", 0.7).reads(CHARACTER).when(COLD),
    phrase("[what more do {you|u} want] {$|?|from}", 0.72).reads(FOOLISH).when(ASKED),
    phrase("[what's|whats {so|that} {hard|difficult|complicated} {about|to understand|to grasp|here}]", 0.82).reads(SLOW).when(ASKED),
    phrase("[what is {so|that} {hard|difficult|complicated} {about|to understand|to grasp|here}]", 0.82).reads(SLOW).when(ASKED),
    phrase("[{what's|what is} the point {of|in} {even|having|me|your|asking|a {meeting|review|rota|plan|deadline} if}]", 0.66).reads(FOOLISH).when(COLD),
    // Why.
    phrase("[why {would|should} {you|u|anyone|anybody|someone|somebody|one} {even|ever|possibly|seriously|honestly|want to|do {this|that|such|it like}|think|write|put|say|send|leave|use|delete|remove|add|need|bother|buy|post|make|ask|tell|change|call|have|hide|commit|design|build|expect|feed|give|let|bring|schedule|choose|trust|care}]", 0.7).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm, Guard::Personal]),
    phrase("[why {on earth|the hell|the fuck|the heck|in god's name|in the world|oh why} {would|did|do|does|are|is|didn't|don't|should|has|have|was|can't|were}]", 0.8).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Question, Guard::NotReported, Guard::ToReader]),
    phrase("[why did {you|u} never]", 0.6).reads(HIDING).when(COLD),
    phrase("[why {must|do|does} {you|u|he|she} {always|never|keep|constantly|insist|have to|even|bother|feel the need}]", 0.78).reads(CHARACTER).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[why must {you|u|everything|it always}]", 0.8).reads(CHARACTER).when(ASKED),
    phrase("[why {are|were} {you|u} {so {angry|rude|slow|lazy|negative|mean|stubborn|difficult|obsessed|defensive|late|stupid|dense|careless|bitter|hostile|aggressive|upset about|against|afraid|blind}|always|being {so|like|such a}|like this|even|ignoring|wasting|lying|yelling|shouting|making {this|me|everything|it}|doing this|doing that|bothering|still here|acting|blaming|arguing|complaining|pretending}]", 0.8).reads(CHARACTER).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[why is it {so|that|always so|always} {hard|difficult|impossible|me} {for you|who has|who gets|to get you}?]", 0.72).reads(CHARACTER).when(&[Guard::Plain, Guard::Question, Guard::ToReader]),
    phrase("[why do i {even}? bother]", 0.74).reads("it can read as \"you are not worth the effort\"").when(COLD),
    phrase("[why do {i|we} always {have to|need to|end up} {do|be|clean|chase|ask|remind|fix|explain|pay|wait|tell|repeat|cleaning|doing|fixing|chasing|paying|waiting}]", 0.76).reads(CHARACTER).when(&[Guard::NotReported, Guard::Question, Guard::Personal]),
    phrase("[why {am|are} {i|we} {always|even|still|the only one|the one|only now|only hearing|finding out|hearing} {the|having|explaining|hearing|finding|cleaning|paying|doing|who|talking|chasing|told|this|about|one}]", 0.74).reads(HIDING).when(&[Guard::NotReported, Guard::Question, Guard::Personal]),
    phrase("[why {wasn't|weren't} {i|we} {told|asked|informed|invited|consulted|copied|warned|included|involved}]", 0.74).reads(HIDING).fix(Fix::Advice("Say what you would like to know next time.")).when(ASKED),
    // How.
    phrase("[how could {you|u} {not|possibly|do {this|that}|be so|let|forget|say|miss|even|have {missed|forgotten|let|not|been|done|thought|overlooked}|think|just}]", 0.82).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Question, Guard::NotReported, Guard::Personal, Guard::NotWarm]),
    phrase("[how can {you|u|anyone|anybody} {not|be so|say|possibly|even|call|justify|live with|sleep|expect|still {think|believe|defend|not}|seriously|be that|ignore|defend|look me|sit there}]", 0.8).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[how do {you|u} {not|still not|expect {me|us|people|anyone|anybody|to}|even {function|manage|dress|sleep|break|mess|get}|manage to {break|lose|forget|miss|mess|get everything|always|ruin|fail|make every|spend|be late|mess}|sleep at night|live with}]", 0.84).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Question, Guard::NotReported, Guard::Personal]),
    phrase("[how did {you|u} {not|even {get|manage to get|pass}|possibly|manage to {break|lose|forget|miss|mess|ruin|fail|get this|overlook}|miss {this|that|it|the|something}}]", 0.8).reads(FOOLISH).fix(SAY_WHAT).when(&[Guard::Question, Guard::NotReported, Guard::NotWarm]),
    phrase("[how did {this|that|it} {ever|even|possibly} {get|pass|make|happen|go}]", 0.7).reads(WHOSE).fix(SAY_WHAT).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[how {hard|difficult} {is|was|would} it {really|possibly|seriously|honestly|actually|for you|be for you}? to {just|actually|simply|read|reply|answer|write|follow|send|call|pick up|put|test|check|understand|fix|close|remember|say|be on|tell|let|turn|take|click|wash|knock|give|ask|look|press|do your|get this}]", 0.72).reads(SLOW).fix(Fix::Advice("Ask for it: \"Could you …?\"")).when(&[Guard::Question, Guard::NotReported, Guard::Personal, Guard::NotWarm]),
    phrase("[how {many|often} {more}? {times}? {do|did|have|must|will|are|should} {i|we} {really|have|need|going|got|asked|told|said|explained|supposed|reminded} {to|you|you to|for|this|that}? {have to|need to|told|tell|ask|say|repeat|explain|remind|go over|write|send|spell|told you|for this|that|this|this to you|asked}]", 0.9).reads(AGAIN).fix(JUST_SAY).when(&[Guard::Question, Guard::NotReported, Guard::Personal]),
    phrase("^ [how many times] $", 0.7).reads(AGAIN).when(&[Guard::ShortDraft, Guard::Question]),
    phrase("[{do|must|should} {i|we} {really|seriously|honestly|actually|always}? {have to|need to}? {explain {it|this|that|everything|to you|again}|spell it|repeat|remind|do everything {myself|around|alone|here|for}|tell you|ask again|ask you|hold|draw|say it again|say this again|teach you|beg|babysit}]", 0.8).reads(AGAIN).fix(JUST_SAY).when(&[Guard::Question, Guard::NotReported, Guard::Personal, Guard::NotWarm]),
    phrase("[am i {supposed|meant|expected} to {guess|believe|laugh|applaud|be impressed|be grateful|care|read your|read minds|be a mind|just sit|just wait|do everything|drop everything|thank you|feel sorry}]", 0.82).reads(FOOLISH).when(&[Guard::Question, Guard::NotReported]),
    phrase("[how am i supposed to {know|guess|work|trust|read|understand} {that|what you|with|if you|your|this}]", 0.66).reads(HIDING).when(&[Guard::Question, Guard::NotReported, Guard::ToReader]),
    // Was it too much?
    phrase("[{is|was} it {really|honestly|seriously}? {{really|so|that} {hard|difficult|much trouble|much effort|complicated}|too much {trouble|effort}?} {for you}? to {just|read|reply|answer|write|follow|send|call|put|test|check|understand|close|remember|say|be|tell|let|turn|take|sign|wash|knock|give|ask|look|press|do|keep|use|pick|show|come|finish|clean|park|type|wait|listen|respect|add|get it}]", 0.84).reads(SLOW).fix(Fix::Advice("Ask for it: \"Could you …?\"")).when(ASKED),
    phrase("[is {this|that} {some kind of|supposed to be|meant to be|some sort of|a|your idea of|intended as} {a}? {joke|funny|prank|helpful|an apology|english|an answer|clever|an excuse|impressive|sick joke|a bad joke}]", 0.8).reads(FOOLISH).when(ASKED),
    phrase("[is {that|this} {really|honestly|seriously}? {all|the best} {you|u} {can|could|have|'ve got|got|have got|managed|did}]", 0.84).reads(CHARACTER).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[when {were|was|are} {you|u|anyone|somebody|they|i|we} {planning to|going to|gonna|planning on|going to be} {tell|telling|mention|mentioning|inform|informed|let|say|share|told|letting|saying}]", 0.85).reads(HIDING).fix(Fix::Advice("Say when you would have liked to know.")).when(ASKED),
    phrase("[since when {do|does|are|is|did|can} {you care|we care|i need|it ok|it okay|that ok|that okay|that your|this your|it your|you decide|you make|you get|you tell|you know|you an|you a|you the}]", 0.74).reads(FOOLISH).when(COLD),
    phrase("[when did {i|we|anyone} {ever}? {say|ask|agree|promise|tell you|give you}]", 0.64).reads(FOOLISH).when(COLD),
    phrase("[{did|didn't|has|hasn't|does|doesn't} {it|that} {ever|not|even|never|honestly|seriously}? {occur|occurred|cross|crossed} {to}? {you|u|your}]", 0.86).reads(NOT_TRIED).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[{it}? {didn't|never|hasn't|hadn't} {occur|occurred|cross|crossed} {to}? {you|u|your} {mind}?]", 0.76).reads(NOT_TRIED).when(&[Guard::Question, Guard::NotReported]),
    phrase("[{did|does|do|has|is} {nobody|noone|no one|none of you|not one of you} {here|on this ..1|in this ..1|at this ..1}? {ever|even|actually|bother|think|test|notice|check|read|ask|look|know|understand|care|listen|thought|tested|noticed|checked|realise|realize|proofread|try|own}]", 0.8).reads(NOT_TRIED).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[{isn't|wasn't} {it|that|this} {obvious|clear enough|plain|basic|common sense|clear|your responsibility}]", 0.74).reads(SLOW).when(COLD),
    phrase("[aren't {you|u} {ashamed|embarrassed|supposed to be {a|an|the|our|in charge|helping|working|good|some}|the one who|meant to be {a|an|the}|a bit old|a little old}]", 0.82).reads(CHARACTER).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[{don't|didn't} {you|u} {ever|even|know {that|how|who|anything|the|better}|realise|realize|understand|care|have {anything better|eyes|a brain|any|google|a clue|something better}|get {it|that|this}|read|check|test|look|listen|think to|think it|think before|bother}]", 0.74).reads(NOT_TRIED).fix(SAY_WHAT).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[can't {you|u} {read|see that|see i'm|even|ever|understand|count|hear|take a hint|spell|do anything|for once|at least|tell|think|behave|leave me|leave it|get it|remember}]", 0.8).reads(SLOW).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[{couldn't|could} {you|u} {not}? {have|at least|even} {waited|asked|told|said|at least|just|checked|called|let|mentioned|warned|tested|have|try|tell|bother|thought|done|been}]", 0.72).reads(NOT_TRIED).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[shouldn't {you|u} {have|be {working|helping|doing|ashamed|in|at|able}|know|already}]", 0.72).reads(CHARACTER).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[{you|u} {didn't|did not|never} {think|bother|want|care|try} to ..10 ?]", 0.8).reads(NOT_TRIED).when(COLD),
    phrase("[is there {a|any|some} {good|particular|actual|specific|single}? reason {why|that}? {you|u|nobody|no one} {didn't|haven't|can't|couldn't|won't|don't|aren't|never|keep|always|felt|insist}]", 0.66).reads(HIDING).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("^ {and}? [your point {is|being}? ?]", 0.76).reads("it can read as \"what you say has no point\"").when(COLD),
    phrase("^ [{care|would you care|would you mind|mind} {to explain|explaining|telling me|to tell me|to enlighten|enlightening} {yourself|why|what|how|me|us|this}]", 0.64).reads(WHOSE).fix(SAY_WHY).when(COLD),
    phrase("[explain {yourself|yourselves}]", 0.8).reads(WHOSE).when(PLAIN),
    phrase("[{did|have} {you|u} {read|test|tested|check|checked|look|looked at|run|listen|listened} {this|it|that|anything|to me|my ..1|them} at all]", 0.84).reads(NOT_TRIED).fix(SAY_WHAT).when(ASKED),
    phrase("[why on earth {is|are|was|were}]", 0.72).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[what is {this|that} {mess|rubbish|garbage|nonsense|crap|shit|monstrosity|abomination|supposed to be}]", 0.8).reads(FOOLISH).fix(SAY_WHY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[have {you|u} {considered|thought of|thought about|tried} actually]", 0.86).reads(NOT_TRIED).when(ASKED),
    phrase("[{do|does|did|are|have} you {guys|people|lot|folks|all} even]", 0.86).reads(NOT_TRIED).fix(SAY_WHAT).when(ASKED),
    phrase("^ {so|and}? [your {solution|plan|idea|answer|advice|suggestion} is to {do nothing|wait|ignore|give up|blame|just|pretend|hope|throw} ..6 ?]", 0.76).reads(FOOLISH).fix(SAY_WHY).when(COLD),
    phrase("[{how|why} is {this|that|it} {still|not} {open|not fixed|broken|a thing|not done|unfixed|fixed yet|not closed|not merged} {after|$|?}]", 0.72).reads(WHOSE).fix(SAY_WHAT).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("[{how long|how much time} {does|can|could|would} it {possibly|really}? take {you|someone|anyone|a person|a company}? to {answer|reply|write|read|fix|send|click|press|pick up|sign|say} {one|a single|a simple|yes|me|back|to}]", 0.8).reads(SLOW).when(ASKED),
    phrase("[{don't|do not} know what {you|u} expected]", 0.74).reads(FOOLISH).when(OWN),
];

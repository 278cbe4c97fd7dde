//! The words of [`super::passive_aggressive`].

use super::{ASKED, COLD, PLAIN, TOLD};
use crate::rules::{Fix, Guard, Phrase, phrase};

const NOT_LISTENING: &str = "it can read as \"you did not listen the first time\"";
const LATE: &str = "it can read as \"you are late\"";
const ALONE: &str = "it can read as \"you leave the work to me\"";
const LEFT_OUT: &str = "it can read as \"you should have told me\"";
const BAD_CHOICE: &str = "it can read as \"that was a mistake\"";
const NO_APOLOGY: &str = "it can read as \"you should be sorry, not I\"";
const LAZY: &str = "it can read as \"you do not bother\"";
const BUT: &str = "it can read as a warning that an insult follows";
const HINT: &str = "it can read as aimed at somebody who is not named";
const FAREWELL: &str = "it can read as \"I hope it goes wrong\"";
const SAY_WHO: Fix = Fix::Advice("Tell the person concerned what you would like, and why.");
const ASK_FOR_IT: Fix = Fix::Advice("Say what you would have liked to know, and ask for it next time.");
const OFFER: Fix = Fix::Advice("Say what you can do, and what you need help with.");
const NAME_IT: Fix = Fix::Advice("Say what worries you about it.");
const OWN: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal];
const UNTHANKED: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotWarm];

pub(super) const PHRASES: &[Phrase] = &[
    // Said before.
    phrase("^ [as i|we|i've|we've already|repeatedly|clearly|previously @said out?] ,?", 0.88).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("^ [as|like i|we|i've|we've @adv? @said out? {before|earlier|already|repeatedly|above|many times|several times|a hundred times|twice|last time|more than once|in my @last ..2 @message}] ,?", 0.84).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase(", [as|like i|we|i've|we've {already|repeatedly|clearly|previously} @said out?]", 0.8).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("^ [as|like i|we said] ,", 0.68).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("^ [{per|as per|as in} my|our @last {_ e-mail|e-mail|_ @message|@message}] ,?", 0.82).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("_ _ [{per|as per} my|our {last|previous|earlier|first} {_ e-mail|e-mail|_ @message|@message}]", 0.76).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("^ [as {already|repeatedly|clearly|previously} {stated|mentioned|explained|requested|discussed|agreed|noted|said|asked|pointed out|communicated|advised}] ,?", 0.74).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("[as {stated|mentioned|explained|requested|asked|noted|said|discussed|outlined|indicated} in my {@last|_ @last} ..2 @message]", 0.74).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("[{re-read|reread|read again|refer back to|refer to|scroll up to} my {@last|original} ..1 @message]", 0.76).reads(NOT_LISTENING).when(UNTHANKED),
    phrase("[{i|we} already {told you|told u|said that|said this|said so|explained this|explained that|explained it|answered this|answered that|asked you|mentioned this|mentioned that|went over this|covered this}]", 0.8).reads(NOT_LISTENING).when(UNTHANKED),
    phrase("[{i've|i have|we've|we have} already {told you|told u|said that|said this|said so|explained this|explained that|explained to you|explained it|answered this|answered that|asked you|been over this|been through this}]", 0.82).reads(NOT_LISTENING).when(UNTHANKED),
    phrase("[{i've|i have|we've|we have} {now|already}? {told|asked|reminded|warned|emailed|mailed|messaged|chased|written to|explained to} you ..4 {twice|@many times|repeatedly|again and again|more than once|before}]", 0.84).reads(NOT_LISTENING).when(UNTHANKED),
    phrase("[{i've|i have|we've|we have} {now|already}? {said|asked|explained|requested|mentioned|written|raised|reported} {this|that|it|for this|for it|about this} {twice|@many times|repeatedly|again and again|more than once}]", 0.78).reads(NOT_LISTENING).when(UNTHANKED),
    phrase("^ [for the {@nth|..1 @nth} time] ,|:", 0.84).reads(NOT_LISTENING).fix(Fix::Delete).when(OWN),
    phrase("[for the {umpteenth|hundredth|millionth|thousandth|nth|gazillionth|fiftieth} time] ,?", 0.74).reads(NOT_LISTENING).fix(Fix::Delete).when(&[Guard::Plain, Guard::NotWarm]),
    phrase("{i'm|i am|we're|this is me|i|i've} {now|here}? {asking|telling|repeating|saying|explaining|sending|writing|asked|told|reminding|requesting|ask} ..3 [for the @nth time]", 0.86).reads(NOT_LISTENING).fix(Fix::Delete).when(OWN),
    phrase("^ [once again|yet again] ,? {i|we|you|i'm|my|no|nobody|this|the|your|it's}", 0.62).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("{you|you've|you have|your} ..2 [yet again]", 0.78).reads("it can read as \"you always do\"").fix(Fix::Delete).when(UNTHANKED),
    phrase("^ [{again|once more} ,? {as i said|like i said|as i wrote|as i mentioned}]", 0.84).reads(NOT_LISTENING).fix(Fix::Delete).when(OWN),
    phrase("[as you {no doubt|surely|doubtless|undoubtedly|well|very well|perfectly well|know full well} {know|recall|remember|are aware|saw|noticed|knew}]", 0.74).reads(NOT_LISTENING).fix(Fix::Delete).when(UNTHANKED),
    phrase("[as {clearly|plainly} {stated|indicated|shown|written|explained|marked|described} {in|above|below|on|by}]", 0.66).reads(NOT_LISTENING).when(OWN),
    phrase("{saw|seen|noticed|read|received|got|missed|opened} [my {last|previous|earlier|first|other|three|two} ..2 @message] {,|$|but|so|about}", 0.5).reads(NOT_LISTENING).when(&[Guard::ToReader, Guard::NotReported]),
    // Late.
    phrase("{thanks|thank you} ..2 for [finally]", 0.82).reads(LATE).fix(Fix::Delete).when(&[Guard::NotReported]),
    phrase("{thanks|thank you} ..2 for [eventually|at last]", 0.8).reads(LATE).fix(Fix::Delete).when(&[Guard::NotReported]),
    phrase("{thanks|thank you} ..2 for [actually] {reading|doing|replying|answering|showing|telling|trying|testing|checking|listening|fixing|turning|responding|bothering}", 0.72).reads(LAZY).fix(Fix::Delete).when(&[Guard::NotReported]),
    phrase("[{thanks|thank you} ..2 for not {telling|informing|asking|inviting|including|replying|answering|letting me|mentioning|warning|showing|helping|saving}]", 0.74).reads(LEFT_OUT).when(&[Guard::NotReported]),
    phrase("[{thanks|thank you} ..3 for letting {me|us} know] ..3 {now|so late|after|at the last|an hour|five minutes|the day after|once it}", 0.78).reads(LATE).when(&[Guard::NotReported]),
    phrase("[{thanks|thank you} ..4 , i guess|suppose]", 0.8).when(&[Guard::NotReported]),
    phrase("[{thanks|thank you} for {taking over|doing ..3|changing ..3|deciding ..3|jumping in} {without asking|without telling|without me|without us|behind|anyway}]", 0.82).reads(LEFT_OUT).when(&[Guard::NotReported]),
    phrase("you|you've|you finally {decided|bothered|deigned|condescended|found the time|remembered|saw fit} to", 0.8).reads(LATE).when(UNTHANKED),
    phrase("[{glad|good|nice|great|lovely|happy} {to see|to hear|that} {that}? {you|you've|you have|u|someone} ..1 {finally|eventually|at last} ..2 {decided|managed|found|bothered|got round|got around|replied|answered|showed|woke|noticed|remembered|joined|turned}]", 0.8).reads(LATE).when(&[Guard::NotReported]),
    phrase("[so {you've|you have|you} finally]", 0.68).reads(LATE).when(UNTHANKED),
    phrase("^ {and|well|it's|it is|was|its}? {well|just}? [about time {$|too|someone|somebody|you|they|,}]", 0.76).reads(LATE).when(UNTHANKED),
    phrase("[{about|high} time {you|someone|somebody|they|anyone}]", 0.78).reads(LATE).when(UNTHANKED),
    phrase("[{whenever|if|when} you {get|find|got} {around|round} to it]", 0.62).reads(LATE).when(&[Guard::NotReported]),
    phrase("[{whenever|if|when} you {can|could} {finally}? {be bothered|be arsed|spare a second|tear yourself}]", 0.92).reads(LAZY).when(&[Guard::NotReported]),
    phrase("[{i|we} {know|realise|realize|understand|appreciate|can see|see} {that}? {you're|you are|youre|everyone is|everybody is} {very|so|extremely|terribly|all so|all very|incredibly|probably very}? busy {, but|but|and important}]", 0.6).reads(LATE).when(&[Guard::NotReported]),
    phrase("[{from|out of|in} your {very|oh so|so|terribly|extremely|incredibly} busy {schedule|day|life|lives|diary}]", 0.76).reads(LATE).when(&[Guard::NotReported]),
    phrase("[{i'm|i am|we're} sure {you|you've|you're|there} {had|have|got|were|was|had far|is} ..2 {better|good|other|more important|your|a very good|a good} {things|reasons|reason|priorities|plans|excuse|explanation}]", 0.8).reads(LATE).when(&[Guard::NotReported]),
    phrase("[{i'm|i am|we're} sure {it's|it was|that was|that's|you|you didn't} {just|only|an|meant}? {honest mistake|oversight|accident|coincidence|mean to}]", 0.62).when(&[Guard::NotReported, Guard::ToReader]),
    // Alone.
    phrase("[{i'll|ill|i will|i'll just|guess i'll|i guess i'll} ..6 {myself|alone|on my own|by myself} ,? {then|as usual|as always|again|like always|like i always}]", 0.86).reads(ALONE).fix(OFFER).when(&[Guard::NotReported, Guard::NotSupposed]),
    phrase("[{i'll|ill|i will} {just|simply|have to} {do|fix|clean|finish|handle|sort|write|wash|move|pay for|carry|organise|organize|redo|clear|tidy} ..3 {myself|alone|on my own} ]", 0.78).reads(ALONE).fix(OFFER).when(UNTHANKED),
    phrase("[{don't worry|no worries|never mind|no problem|it's fine|no no|that's fine|not to worry|dont worry} ,? {i'll|ill|i will|i've|i} {just|only|already|have to|do|did|sit|stay|clean|wait|pay|cover|fix|handle|take} ..6 {myself|alone|again|as usual|as always|on my own|in the dark|then}]", 0.86).reads(ALONE).fix(OFFER).when(OWN),
    phrase("{i|we|me|us|nobody|you} ..8 , [as {usual|always|per usual|ever}] $", 0.62).reads(ALONE).fix(Fix::Delete).when(UNTHANKED),
    phrase("[{it's|its|that's|no|don't worry} {fine|ok|okay|alright|worry} ,? i'm used to it]", 0.82).reads(ALONE).when(OWN),
    phrase("^ [don't {mind|worry about} me] {$|, i}", 0.7).reads(ALONE).when(UNTHANKED),
    phrase("[{nobody|noone|no one} {ever}? tells {me|us} anything]", 0.8).reads(LEFT_OUT).when(UNTHANKED),
    phrase("[{nobody|noone|no one} {even|ever}? {thought|bothered|cared|saw fit|had the decency} to {tell|ask|inform|let|mention|include|invite|warn|consult|check|reply|answer|say}]", 0.84).reads(LEFT_OUT).fix(ASK_FOR_IT).when(OWN),
    phrase("[since {nobody|noone|no one} {else}? {seems|seemed|bothered|could|can|is|was|will|has|wants|wanted|did|does|cares|cared} ]", 0.76).reads(ALONE).fix(Fix::DeleteUnsafe).when(UNTHANKED),
    phrase("[{i|we} {seem|appear|happen} to be the only {one|ones|person|people}]", 0.7).reads(ALONE).when(UNTHANKED),
    phrase("[apparently {i'm|i am|we're} the only {one|ones|person|people}]", 0.8).reads(ALONE).when(UNTHANKED),
    phrase("[am i the only {one|person} {here|in this ..1|on this ..1}? {who|that} {actually|ever|even|bothers|cares|reads|does|works|still|can|knows}]", 0.74).reads(ALONE).when(ASKED),
    phrase("[i guess {i'm|i am|we're|it's} {not|just not} {important|good enough|worth|invited|a priority|welcome|wanted|clever}]", 0.82).reads(LEFT_OUT).when(&[Guard::NotReported]),
    phrase("[{i|we} guess {i'll|we'll|i} {just|simply} {have to|wait|do|sit|clean|pay|figure|keep|stop|ask someone else|give up|shut up}]", 0.66).reads(ALONE).when(UNTHANKED),
    phrase("[{it's|its|it is} not {like|as if|as though} {i|we} {have|had|'ve got|got} {anything|nothing|other|a|better|work|plans|things|kids|deadlines}]", 0.84).reads(ALONE).when(OWN),
    phrase("[not {like|as if|that|as though} {you|you'd|anyone|anybody|someone|they} {ever}? {cares|care|asked|noticed|would|listens|listen|reads|read|bothered|care|cared|had to|told|wanted}]", 0.82).when(&[Guard::NotReported]),
    phrase("[some of us {actually|have {jobs|work|lives|a job|families|a life|to work|deadlines|better|other things|real|standards}|do {work|care|read|test|pay}|need to {work|sleep|concentrate}|are trying to {work|sleep|concentrate|listen|watch|learn|study}|still {care|work|have}|can't afford|like to {sleep|work}|know {how|what}|prefer to|get up|don't have the luxury}]", 0.78).reads("it can read as \"unlike you\"").when(UNTHANKED),
    phrase("^ {it|that}? [must be nice] {to|not|having|being|$|when|,}", 0.74).reads("it can read as envy, or as \"you have it easy\"").when(UNTHANKED),
    phrase("[{alright|all right|lucky|nice} for some] $", 0.74).reads("it can read as envy").when(COLD),
    phrase("[nice of you to {join|finally|show|turn up|bother|grace|remember|ask now|mention it now|notice}]", 0.84).reads(LATE).when(&[Guard::NotReported]),
    phrase("[how {very}? {nice|kind|good|lovely|considerate|generous|thoughtful|gracious} of you to {finally|join us|grace|bother|notice|show up|turn up|remember|deign|spare|find the time|squeeze|ask after}]", 0.84).reads(LATE).when(&[Guard::NotReported]),
    phrase("^ [how {very|terribly|wonderfully}? convenient] {$|for you|that|,}", 0.82).reads("it can read as \"I do not believe you\"").when(TOLD),
    // Left out.
    phrase("[{it|that} {would|would've|might|wouldn't} have been {nice|good|kind|courteous|polite|helpful|decent|great|too much} {to be {told|asked|informed|consulted|included|warned|copied|invited}|to know|to have {known|been}|if {someone|somebody|you|anyone|i|we}|to {ask|tell|let|mention|hear} {me|us|first|it|before}|of you to}]", 0.82).reads(LEFT_OUT).fix(ASK_FOR_IT).when(UNTHANKED),
    phrase("[{it'd|would've|it would've} been {nice|good|kind|polite|great} {to be {told|asked|informed|consulted|included|warned}|to know|if {someone|somebody|you|anyone}}]", 0.82).reads(LEFT_OUT).fix(ASK_FOR_IT).when(UNTHANKED),
    phrase("[{would|wouldn't} {it|that} {have}? {kill|killed|hurt} {you|anyone|anybody|u|them} to]", 0.9).reads(LAZY).when(PLAIN),
    phrase("[{it}? {wouldn't|won't} {have}? {kill|killed} {you|anyone|anybody|u|them} to]", 0.9).reads(LAZY).when(PLAIN),
    phrase("[is {it|that} {really|honestly}? too much to ask]", 0.88).reads("it can read as \"you do not even do the least\"").when(ASKED),
    phrase("[{is|was} {that|it} {really}? too much {to expect|trouble}]", 0.84).when(ASKED),
    phrase("[{if|unless} {it's|it isn't|it is|that's|it is not|that isn't} {not}? too {much to ask|much trouble|inconvenient|taxing|difficult for you|hard for you}]", 0.68).reads(LAZY).when(&[Guard::NotReported]),
    phrase("[{the}? least {you|they} {could|can} {have}? {do|done}]", 0.82).reads("it can read as \"you did nothing\"").when(TOLD),
    phrase("[{you|u} could {have}? at least {have}?]", 0.82).reads("it can read as \"you did nothing\"").when(PLAIN),
    phrase("[could you at least]", 0.7).reads("it can read as \"you do nothing\"").fix(Fix::Replace("could you")).when(ASKED),
    phrase("[a {simple|little|quick}? {thank you|thanks|sorry|please|reply|heads-up|warning|word|hello|apology} would {have}? {be|been|do|suffice|not|done|sufficed}]", 0.82).reads(LEFT_OUT).when(OWN),
    phrase("^ [you're welcome] {, by|by the way|btw|, btw}", 0.82).reads("it can read as \"you did not thank me\"").when(PLAIN),
    phrase("^ [{don't|do not} {all|everyone|everybody}? {thank me|rush|jump|all rush|answer|shout} {all|at once|too}]", 0.72).when(COLD),
    phrase("[since you asked so {nicely|kindly|politely}]", 0.8).when(&[Guard::NotReported]),
    // A choice.
    phrase("^ {well|hm|hmm|huh}? ,? {that's|that is|what}? {an|a}? [interesting {choice|decision|approach|interpretation|logic|strategy|theory}] {$|,|of|to|not|given}", 0.64).reads(BAD_CHOICE).fix(NAME_IT).when(UNTHANKED),
    phrase("^ {that's|it's|that was}? {a}? [{bold|brave|curious} {choice|move|strategy|decision}] {$|,|to}", 0.66).reads(BAD_CHOICE).fix(NAME_IT).when(UNTHANKED),
    phrase("[{that's|it's|this is|that was} {certainly|definitely|sure|one|an|certainly one} {a|an|one}? ..1 {choice|way|approach|opinion|take|decision|look}] $", 0.74).reads(BAD_CHOICE).fix(NAME_IT).when(UNTHANKED),
    phrase("^ {well|i guess|i suppose}? ,? [{that's|it's|this is|that is} {certainly}? one way {to|of}]", 0.66).reads(BAD_CHOICE).fix(NAME_IT).when(UNTHANKED),
    phrase("^ [good luck with {that|this|it}] {$|, you|.}", 0.66).reads(FAREWELL).when(UNTHANKED),
    phrase("^ {well|yeah|ok|okay}? ,? [good luck {getting|finding|explaining|convincing|making|selling} ..3 {that|anyone|anybody|someone|them|people|him|her|it|this}]", 0.7).reads(FAREWELL).when(&[Guard::Plain]),
    phrase("[{we'll|we shall|let's} see how long {that|this|it|he|she|you} {lasts|last|works|takes|keeps}]", 0.76).reads(FAREWELL).when(UNTHANKED),
    phrase("^ [{fine|ok|okay} , {be|have it} {like that|that way|your way|your own way}]", 0.88).when(OWN),
    phrase("^ {fine|ok|okay|well|oh}? ,? [have it your {own}? way]", 0.84).when(PLAIN),
    phrase("^ {fine|ok|okay|well|oh}? ,? [be {that way|like that}] $", 0.82).when(PLAIN),
    phrase("^ {fine|ok|okay|well|then}? ,? [suit {yourself|yourselves}]", 0.74).when(COLD),
    phrase("^ [{do|you do} {what|whatever} you {want|like}] , {i|you|see|but|don't|as|you always}", 0.7).when(COLD),
    phrase("[{you|you'll} {always|just|anyway}? {do|will} what you {want|like} {anyway|regardless}]", 0.8).when(COLD),
    phrase("^ [fine , {then|whatever|don't|i won't|if that's|do it|forget}]", 0.7).when(COLD),
    // Sorry, not sorry.
    phrase("[sorry for {caring|existing|breathing|expecting|having {an opinion|feelings|standards|a life|emotions}|trying to {help|do|make|be|get}|wanting {to help|things|some|a}|thinking|daring|assuming you|believing|hoping}]", 0.82).reads(NO_APOLOGY).when(OWN),
    phrase("[{excuse|pardon} me for {being|caring|thinking|trying|having|existing|asking|wanting|expecting|not|living|breathing|assuming|believing}]", 0.85).reads(NO_APOLOGY).when(OWN),
    phrase("[forgive me {for|if i} {thinking|assuming|expecting|caring|not|having|believing|think|don't|fail|sound|find}]", 0.62).reads(NO_APOLOGY).when(OWN),
    phrase("[sorry {that|if} {not|my|i'm not|we're not|we can't all|not all of us}] {everyone|everybody|all|feelings|opinion|question|existence|perfect|can|of}", 0.76).reads(NO_APOLOGY).when(OWN),
    phrase("[sorry {that}? {not}? {everyone|everybody|all of us|we can't all|some of us} {can|is|has|can't|be|isn't|have}]", 0.72).reads(NO_APOLOGY).when(OWN),
    phrase("[{my bad|my mistake|silly me|stupid me|foolish of me|my fault|shame on me} ,? {for|i} {thinking|assuming|expecting|trusting|believing|hoping|thought|caring|assumed}]", 0.84).reads(NO_APOLOGY).when(OWN),
    phrase("[{i'm|i am|we're} not {mad|angry|upset|even angry|cross} ,? {i'm}? just disappointed|sad]", 0.84).when(&[Guard::NotReported]),
    phrase("[{god|heaven|heavens} forbid {that|you|anyone|anybody|someone|somebody|we|i|they|he|she|a}]", 0.72).reads(LAZY).when(UNTHANKED),
    phrase("[far be it from me to]", 0.72).reads(BUT).when(OWN),
    phrase("[{i'd|i would|we'd} {hate|not want} to {interrupt|disturb|bother|impose|trouble|inconvenience|spoil} {you|your|anyone|the}]", 0.66).reads(LAZY).when(UNTHANKED),
    phrase("^ [don't let me {stop|keep|interrupt|disturb} you]", 0.66).when(UNTHANKED),
    // But.
    phrase("^ [no {offence|offense|disrespect} ,? {but|intended but|meant but|to you but}]", 0.78).reads(BUT).fix(Fix::Delete).when(OWN),
    phrase("[no {offence|offense}] {,|$|but}", 0.66).reads(BUT).fix(Fix::Delete).when(UNTHANKED),
    phrase("^ [{not|i don't mean|i don't want|i'm not trying|not trying|not wanting} to be {rude|mean|funny|that person|a dick|difficult|picky|harsh|a pain|that guy|nasty|negative|blunt|an arse|an ass} {or anything}? ,? but]", 0.74).reads(BUT).fix(Fix::DeleteUnsafe).when(&[Guard::NotReported]),
    phrase("[with {all|all due|due|the greatest|the utmost} respect {to you}?] {,|but|you|that|this|your|it}", 0.66).reads(BUT).fix(Fix::Delete).when(OWN),
    phrase("[don't take {this|it} {the wrong way|personally|badly} ,? {but|, but|$}]", 0.72).reads(BUT).fix(Fix::Delete).when(OWN),
    phrase("[{i'm not|not} {one|the type|the kind|the one} to {complain|gossip|judge|criticise|criticize|moan} ,? but]", 0.76).reads(BUT).when(OWN),
    phrase("[just sayin|saying] $", 0.72).reads("it can read as a jab that does not stand by itself").fix(Fix::Delete).when(OWN),
    phrase("^ {just|a}? {a}? [{friendly|gentle|kind|polite} reminder]", 0.45).reads(NOT_LISTENING).when(UNTHANKED),
    // Somebody.
    phrase("^ {to|and}? {whoever|whomever|the person who} [keeps {leaving|taking|eating|using|parking|moving|stealing|turning|breaking|changing|deleting|forgetting}]", 0.72).reads(HINT).fix(SAY_WHO).when(OWN),
    phrase("[certain {people|individuals|persons|members|colleagues|someones|others}] {here|who|seem|still|can't|don't|think|in|on|should|could}", 0.74).reads(HINT).fix(SAY_WHO).when(UNTHANKED),
    phrase("[some people {just|clearly|apparently|obviously|simply|really|still} {can't|don't|never|need|think|won't|have no|aren't|refuse|couldn't}]", 0.7).reads(HINT).fix(SAY_WHO).when(UNTHANKED),
    phrase("^ [some people] {$|, honestly|, eh|, i}", 0.74).reads(HINT).when(UNTHANKED),
    phrase("[{someone|somebody} {clearly|obviously|apparently|evidently|here} {didn't|doesn't|hasn't|forgot|can't|needs|thinks|woke|had|got}]", 0.72).reads(HINT).fix(SAY_WHO).when(UNTHANKED),
    phrase("[{because|since|as|but} {clearly|apparently|obviously|evidently} {nobody|noone|no one|my|the rest of us|that's|you|reading|asking|some|rules|deadlines}]", 0.76).when(UNTHANKED),
    phrase("^ [apparently {nobody|noone|no one|reading|asking|some|common|basic|the rest of us|i have to|i'm supposed|that's too|rules|we don't}]", 0.72).when(UNTHANKED),
    phrase("[{one would|you would|you'd|one might|i'd|i would} {have}? {thought|think|hope|expect|hoped|assume} {that|a|an|someone|somebody|anyone|they|after|with|by|you} ]", 0.62).reads("it can read as \"you should have known\"").when(UNTHANKED),
    phrase("^ {go on|go ahead|by all means|take your time|no rush} ,? [i'll wait] $", 0.7).reads(LATE).when(COLD),
    phrase("[duly noted]", 0.66).when(&[Guard::NotWarm, Guard::NotReported]),
    phrase("[{i'll|ill} know {better|for} next time]", 0.6).when(COLD),
    phrase("[with friends like {you|these|that}]", 0.84).when(PLAIN),
    phrase("[but what do i know]", 0.72).when(OWN),
    phrase("[{kindly} {refrain|desist|stop|do not|don't|note that|take note|remember that|be reminded}]", 0.6).reads("it can read as an order in polite form").when(OWN),
    phrase("[{in future|in the future|next time|going forward|for future reference} ,? {please|kindly|maybe|perhaps|try to|do} {try|at least|actually|remember|bother|have the|read|think|check|ask|listen|be} ]", 0.64).reads("it can read as \"you got it wrong\"").when(UNTHANKED),
];

//! The words of [`super::impatience`].

use super::{ASKED, COLD, PLAIN, TOLD};
use crate::rules::{Fix, Guard, Phrase, phrase};

const SLOW: &str = "it can read as \"you are slow\"";
const OWE: &str = "it can read as \"you owe me\"";
const EASY: &str = "it can read as \"any fool could do it\"";
const NOBODY: &str = "it can read as \"nobody here does any work\"";
const FED_UP: &str = "it can read as \"I have had enough of you\"";
const BY_WHEN: Fix = Fix::Advice("Say by when you need it, and why.");
const ASK: Fix = Fix::Advice("Ask openly: \"Is there anything I can do to help this along?\"");
const OWN: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal];
const UNTHANKED: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotWarm];

pub(super) const PHRASES: &[Phrase] = &[
    // Waiting.
    phrase("^ {i'm|i am|we're|we are|me}? [still waiting] {$|, }", 0.76).reads(SLOW).fix(BY_WHEN).when(UNTHANKED),
    phrase("[still waiting {for|on} {you|your|u|a reply|an answer|a response|an explanation|any reply|any response|someone|somebody|anyone|that reply|those|my money|my refund|the apology}]", 0.76).reads(SLOW).fix(BY_WHEN).when(UNTHANKED),
    phrase("[{waited|waiting} {long enough|forever|for ages|for an eternity|ages|an eternity} {$|,|now|for {you|your|a reply|an answer|this to|someone|somebody}}]", 0.74).reads(SLOW).fix(BY_WHEN).when(UNTHANKED),
    phrase("[{been|had to|have to|having to|having been} {wait|waiting} ..4 and {still|nothing|no one|nobody|no}]", 0.78).reads(SLOW).fix(BY_WHEN).when(UNTHANKED),
    phrase("[still {no|nothing} {reply|answer|response|fix|solution|word|apology|explanation|refund} {from you|to my|after|since|in|here|despite|yet ?|?}]", 0.76).reads(SLOW).fix(BY_WHEN).when(UNTHANKED),
    phrase("^ {and|so}? [still {no|nothing} {reply|answer|response|update|updates|fix|solution|word|progress}] $", 0.7).reads(SLOW).fix(BY_WHEN).when(UNTHANKED),
    phrase("^ [it's been ..4 @period {and|with|,} {still|nothing|no|not|nobody|you still}]", 0.74).reads(SLOW).fix(BY_WHEN).when(UNTHANKED),
    phrase("[{how much|how} longer {do|does|will|must|are|am} {i|we|everyone} ..3 {wait|waiting}]", 0.82).reads(SLOW).fix(BY_WHEN).when(ASKED),
    phrase("[how {much longer|many more {weeks|months|years|days|times|releases|reminders|mails|emails|meetings|excuses}} {do|does|will|must|are|am|is|before}]", 0.76).reads(SLOW).fix(BY_WHEN).when(ASKED),
    phrase("[{what's|what is|whats} {taking|keeping} {you|u|them|him|her|this|it|so} {so|this|such}? {long|forever|a long}?]", 0.76).reads(SLOW).fix(ASK).when(ASKED),
    phrase("[why {is|are} {this|it|that|the ..2|you|they} taking {so|this|that|you} {long|so long|forever}]", 0.74).reads(SLOW).fix(ASK).when(ASKED),
    phrase("[{what's|what is|whats} the {hold-up|holdup|hold up}]", 0.72).reads(SLOW).fix(ASK).when(ASKED),
    phrase("[when {are|will|is} {you|they|u|someone|somebody|anyone} {ever|finally|actually} {going|gonna|fix|do|answer|reply|get|start|stop|learn|merge|release|bother}]", 0.85).reads(SLOW).fix(BY_WHEN).when(ASKED),
    phrase("[when {will|is} {this|it|that|the ..2} {finally|ever} {be|get|going}]", 0.66).reads(SLOW).fix(BY_WHEN).when(ASKED),
    phrase("[will {this|it|that|the ..2|you|anyone|anybody} ever {be|get|fix|answer|reply|happen|work|learn}]", 0.62).reads(SLOW).when(ASKED),
    phrase("{can|could|will|would|may} {you|u|someone|somebody|anyone|anybody|we|they} {please|pls|plz}? [finally]", 0.85).reads(SLOW).fix(Fix::Delete).when(&[Guard::NotReported]),
    phrase("[{can|could} {someone|somebody|anyone|anybody} {please|pls|plz}? {just|actually|for once} {fix|do|answer|reply|explain|tell|merge|help|look|read|make}]", 0.76).reads(NOBODY).fix(Fix::Replace("could somebody")).when(ASKED),
    phrase("[can {we|you|u} {please}? just {get|fix|merge|do|move|stop|finish|release|decide|answer}]", 0.62).reads(SLOW).when(COLD),
    phrase("[{i|we} {don't|do not|haven't|can't} {have|got|wait} {got}? all {day|night|year|week|morning|afternoon}]", 0.88).reads(SLOW).fix(BY_WHEN).when(OWN),
    phrase("[{some time|sometime|any time|maybe} {this|before the end of the} {century|decade|millennium|lifetime}]", 0.86).reads(SLOW).fix(BY_WHEN).when(OWN),
    phrase("[{today|now|this week|this year|before christmas} {would|will|'d} be {nice|good|great|lovely|fine|ideal|handy}] {$|,}", 0.72).reads(SLOW).fix(BY_WHEN).when(UNTHANKED),
    phrase("[any {day|year|decade|century|month} now] {$|,|would}", 0.6).reads(SLOW).when(COLD),
    phrase("^ {please|just|can you|could you|will you|would you|well|oh}? [hurry {the hell|the fuck}? up] {$|,|and|with|already|please|!}", 0.76).reads(SLOW).fix(BY_WHEN).when(COLD),
    phrase("[{you|u} {really|just}? {need to|should|must|better|have to|could} hurry up]", 0.7).reads(SLOW).fix(BY_WHEN).when(COLD),
    phrase("^ {please|just|can you|could you|will you}? [get {on with it|a move on|moving|your act together|your finger out}] {$|,|and|already|please|!}", 0.78).reads(SLOW).when(COLD),
    phrase("[get a move on]", 0.76).reads(SLOW).when(COLD),
    phrase("[get {@your|ur} {act|shit|stuff} together]", 0.84).reads(SLOW).when(PLAIN),
    phrase("[{chop chop|tick tock|tick , tock|chop , chop}]", 0.72).reads(SLOW).when(COLD),
    phrase("^ {please|just|can you|can someone|would you}? [{fix|do|merge|answer|reply|send|release|ship|decide|stop|move|update|call|tell|close|make|get|come|say|pay|read} {it|this|that|me|up|on|..2} already] $", 0.76).reads(SLOW).fix(BY_WHEN).when(COLD),
    phrase("^ {oh|ah}? ,? [come on {already|people|guys ,? {fix|do|answer}}]", 0.72).reads(SLOW).when(COLD),
    // How hard can it be.
    phrase("[how {hard|difficult|long|complicated} {can|could} {it|that|this|one ..1} {possibly|really|actually|seriously}? {be|take}]", 0.78).reads(EASY).fix(ASK).when(ASKED),
    phrase("[{it|that|this} {can't|cannot|can not|couldn't|surely can't} be {that|so|too|all that} {hard|difficult|complicated|much work}]", 0.68).reads(EASY).fix(ASK).when(&[Guard::Plain, Guard::NotWarm, Guard::NotSelf]),
    phrase("[{it's|it is|its|that's|this is} {literally|only|just} {one|a|two|five|a few|ten} {line|lines|click|clicks|minutes|minute|seconds|second|word|words|character|checkbox|setting|five-minute|two-minute|one-line}]", 0.56).reads(EASY).when(COLD),
    phrase("[{it'd|it would|would|will|it'll|that'd} {only|literally|just} take {you|u|them} {a|one|two|five|ten|thirty} {second|seconds|minute|minutes|moment|click|clicks}]", 0.74).reads(EASY).when(COLD),
    phrase("[all i {asked|asked for|want|wanted|need|needed|am asking|am asking for|'m asking for} {is|was} a {simple|straight|plain|yes|clear|single}]", 0.74).reads(OWE).when(OWN),
    phrase("[{it|this} {is|was|wasn't|isn't} {a|such a} {simple|straightforward|perfectly simple|yes or no} question]", 0.66).reads(EASY).when(UNTHANKED),
    phrase("[{just|please just|so just} answer {the|my|a simple} {question|damn question|bloody question}]", 0.84).reads(OWE).when(PLAIN),
    // Entitled.
    phrase("^ {please|just|so|maybe|how about}? [do {@your|ur} {fucking|damn|bloody|goddamn|own|f|freaking}? {job|jobs}] {$|,|and|for|before|instead|properly|people|or}", 0.84).reads(OWE).when(PLAIN),
    phrase("[do {@your|ur} {fucking|damn|bloody|goddamn|freaking} {job|jobs}]", 0.92).reads(OWE).when(&[Guard::NotReported]),
    phrase("[{just|simply|actually|start doing|bother to|bother} {do|doing}? {@your|ur} {job|jobs} {$|,|for|and}]", 0.72).reads(OWE).when(&[Guard::Plain, Guard::ToReader, Guard::NotWarm]),
    phrase("[{isn't|is|wasn't} {that|it|this} {literally|not|supposed to be|kind of|sort of}? {@your|ur} {job|whole job|entire job}]", 0.8).reads(OWE).when(ASKED),
    phrase("[{it's|it is|that's|this is} {literally|actually|your only|quite literally} {@your|ur} {whole|only|entire}? job]", 0.82).reads(OWE).when(COLD),
    phrase("[{that's|isn't that} what {you're|youre|you are|they} paid for|to]", 0.76).reads(OWE).when(COLD),
    phrase("[what {do|am|are} {i|we} {pay|paying} {you|u|them|my taxes|taxes|your|all this} {for|salaries for|wages for|money for}?]", 0.8).reads(OWE).when(&[Guard::Question, Guard::NotReported]),
    phrase("[{i|we|my taxes|our taxes|taxpayers|who} {pay|pays} {@your|ur} {salary|salaries|wages|wage|bills}]", 0.9).reads(OWE).when(OWN),
    phrase("[{pay|pays|paid|paying} good money for {this|that|it|you|your}]", 0.72).reads(OWE).when(UNTHANKED),
    phrase("[as a paying {customer|member|user|subscriber|client|parent|student|guest}]", 0.64).reads(OWE).when(UNTHANKED),
    phrase("[{i|we} demand {a|an|the|my|full|immediate|your|that}? {refund|reply|answer|answers|apology|explanation|action|you|be|to|nothing less|response|compensation|fix|immediate|written|public|full|it|this}]", 0.8).reads(OWE).fix(BY_WHEN).when(OWN),
    phrase("[{i|we} {fully}? expect {a|an|your|the|nothing less than|nothing less} {immediate|full|prompt|written|proper|formal|same-day|public}? {reply|answer|response|refund|apology|explanation|action|compensation}]", 0.74).reads(OWE).fix(BY_WHEN).when(UNTHANKED),
    phrase("[{i|we} expect {you|u|this|it|that} {all}? {to|fixed|done|sorted|resolved|back|by}]", 0.62).reads(OWE).fix(BY_WHEN).when(UNTHANKED),
    phrase("[{i|we} {want|need|needed} {this|it|that|an answer|a fix|a reply|the ..2} {fixed|done|sorted|solved|merged|back}? {now|yesterday|right now|immediately|this instant|this minute|today or}]", 0.72).reads(OWE).fix(BY_WHEN).when(UNTHANKED),
    phrase("[{reply|answer|respond|call me|fix this|fix it|get back to me|send it|do it|sort it|sort this|come here} ..2 {this instant|right now|at once|this minute|this second}] {$|or|,}", 0.72).reads(OWE).fix(BY_WHEN).when(COLD),
    phrase("[{this|that|it} {is|was|has been} {just|simply|completely|totally|utterly|absolutely|frankly|really|quite|wholly}? {unacceptable|inexcusable|outrageous|disgraceful|scandalous|beyond a joke|a disgrace|not acceptable}] {$|,|and|, and|:|for|from}", 0.7).reads(FED_UP).fix(ASK).when(UNTHANKED),
    phrase("[{this|it} is getting {really|just|so|quite|a bit}? {ridiculous|old|silly|absurd|beyond|tiresome|boring|out of hand|on my nerves}]", 0.74).reads(FED_UP).when(OWN),
    phrase("^ {come on|oh|okay|ok|right|honestly|seriously|this is}? ,? [this is ridiculous] {$|,|!}", 0.7).reads(FED_UP).when(COLD),
    phrase("[{is|are} {anyone|anybody|someone|somebody|you guys|you people} {even|ever|actually|at all|going to} {working|reading|looking|listening|maintaining|going|monitoring|there|checking|awake|answer|answering|reply|fix|do|help|bother|look}]", 0.78).reads(NOBODY).fix(ASK).when(ASKED),
    phrase("[does {anyone|anybody|nobody|no one} {here|on this team|in this ..1|at this ..1}? {even|actually|ever|still} {read|work|check|look|care|test|monitor|maintain|listen|answer|know|bother|use|think}]", 0.8).reads(NOBODY).fix(ASK).when(ASKED),
    phrase("[why {is|does|has|can} {nobody|noone|no one} ..2 {answering|replying|fixing|responding|doing|care|cares|answer|answered|reply|replied|fix|fixed|respond|responded|look|looked|looking|help|helping|read|tell|do|done}]", 0.78).reads(NOBODY).fix(ASK).when(&[Guard::Plain, Guard::Question]),
    phrase("[why {hasn't|haven't|isn't} {anyone|anybody|someone|somebody|this|it} {been|still been|got|yet}? {fixed|answered|replied|merged|done|responded|reviewed|sorted|resolved|looked|bothered|told|called} ]", 0.68).reads(NOBODY).fix(ASK).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    phrase("^ {is}? [{anybody|anyone} {home|there|alive|awake|listening}] {?|$}", 0.62).reads(NOBODY).when(ASKED),
    phrase("[is {this|the} {project|repo|thread|forum|team|helpdesk|channel|list} {even|actually|officially|completely|already}? {dead|alive|abandoned|asleep}]", 0.62).reads(NOBODY).when(&[Guard::Plain, Guard::Question, Guard::NotWarm]),
    // Patience.
    phrase("[for {god's|christ's|fuck's|heaven's|pete's|goodness|goodness'|gods|christs|fucks|heavens|crying|chrissake|the love of} {sake|god|christ|out loud|all that}]", 0.72).reads(FED_UP).fix(Fix::DeleteUnsafe).when(OWN),
    phrase("[{sick|tired} {and tired}? of {waiting|asking|repeating|explaining|chasing|hearing|your|you|having to ask|having to explain|having to chase|being ignored|being told|cleaning up after|babysitting|reminding}]", 0.8).reads(FED_UP).fix(ASK).when(OWN),
    phrase("[fed up {of|with} {waiting|asking|repeating|explaining|chasing|hearing|your|you|having to|being ignored|being told|cleaning|this|the lot|all of}]", 0.76).reads(FED_UP).fix(ASK).when(OWN),
    phrase("[my patience {is {wearing|running|at|gone|limited|over|nearly|almost}|has {run|its|worn|limits}|with {you|your|this team|this company|this thread}|wears|ran|runs}]", 0.82).reads(FED_UP).when(OWN),
    phrase("[{losing|lost|lose|running out of|run out of|ran out of|out of} {my|all|our}? patience] {with you|with your|with this team|$|,|here|now}", 0.76).reads(FED_UP).when(OWN),
    phrase("^ {so|well|look|okay|right}? ,? [enough is enough]", 0.68).reads(FED_UP).when(COLD),
    phrase("[{i|we} shouldn't have to {ask|chase|remind|explain|repeat|tell|beg|wait|say|write|come|check|do|be the one}]", 0.8).reads(OWE).fix(BY_WHEN).when(OWN),
    phrase("[{do|must|why do|why must} {i|we} {really|always|honestly|seriously}? {have to|need to}? {chase|beg|nag|remind|run after} {you|u|everyone|people|them|for}]", 0.86).reads(OWE).when(OWN),
    phrase("[{i'm|i am|we're} not {asking|going to ask|gonna ask|going to say this|repeating this|saying this} {again|twice|a second time}]", 0.86).reads(FED_UP).when(OWN),
    phrase("[{last|final} {chance|warning}] {$|,|:|before|or}", 0.6).reads(FED_UP).when(COLD),
    phrase("[{you|u} {have|'ve|had|have had|'ve had} {had}? {plenty of|more than enough|all the} {time|warning|weeks}]", 0.76).reads(SLOW).fix(BY_WHEN).when(TOLD),
    phrase("[{what|where} {the hell|the fuck|the heck|on earth} is {my|the|our}]", 0.8).reads(FED_UP).when(&[Guard::NotReported]),
    phrase("[{answer|reply to|respond to|read} {me|my {messages|texts|mails|emails|calls}}] {$|!|now|or}", 0.64).reads(OWE).when(COLD),
    phrase("^ {hello}? [{bump|bumping}] {!|again|for the|this again}", 0.58).reads(SLOW).when(COLD),
    phrase("^ {well|so|and}? [i'm waiting] {$|!}", 0.7).reads(SLOW).fix(BY_WHEN).when(COLD),
    phrase("[{i|we} won't {ask|say it|tell you|warn you|remind you} {again|twice}]", 0.82).reads(FED_UP).when(OWN),
    phrase("^ {please|just}? [{respond|reply|answer} {immediately|at once|now|right now|right away}] {$|!|or}", 0.74).reads(OWE).fix(BY_WHEN).when(COLD),
    phrase("^ {just|please just}? [{fix|merge|answer|do|release|ship} {this|it} {now|asap|already|immediately|today}] {$|!}", 0.74).reads(OWE).fix(BY_WHEN).when(COLD),
    phrase("^ {please}? [just {fix|merge|answer|do|ship} {it|this}] {$|!}", 0.66).reads(OWE).fix(BY_WHEN).when(COLD),
    phrase("[are {you|they} ever going to]", 0.76).reads(SLOW).when(ASKED),
    phrase("[is {this|it|that} ever going to {be|get|happen|work}]", 0.7).reads(SLOW).when(ASKED),
    phrase("[{and}? no {excuses|more excuses|ifs|ifs or buts}] $", 0.7).reads(OWE).when(COLD),
    phrase("[{losing|lost} {my}? patience with {this|you|your|the} {project|team|company|thread|app|support|people|excuses|$}]", 0.78).reads(FED_UP).when(OWN),
    phrase("^ {please|just|so|can you|can we|could you}? [{stop|quit} wasting {my|our|everyone's|everybody's|people's} time]", 0.86).reads(FED_UP).when(PLAIN),
    phrase("^ [it's {ridiculous|outrageous|unbelievable|absurd|incredible|pathetic} that {this|such|you|we|i|nobody|there|it|a}]", 0.72).reads(FED_UP).fix(ASK).when(COLD),
];

//! The words of [`super::sarcasm`].

use super::{ASKED, COLD, PLAIN, TOLD};
use crate::rules::{Fix, Guard, Phrase, phrase};

const EXPECTED: &str = "it can read as \"I expected no better\"";
const NOT_THANKS: &str = "it can read as \"you made it worse\"";
const SLOW_CLAP: &str = "it can read as mock applause";
const DISBELIEF: &str = "it can read as \"I do not believe a word\"";
const SAY_EVENT: Fix = Fix::Advice("Say what happened, without the surprise.");
const OWN: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal];

pub(super) const PHRASES: &[Phrase] = &[
    // Surprise.
    phrase("surprise ,? surprise", 0.86).reads(EXPECTED).fix(SAY_EVENT).when(OWN),
    phrase("^ [{big|huge|shock|major} {surprise|shock}] {$|,|there}", 0.8).reads(EXPECTED).fix(SAY_EVENT).when(PLAIN),
    phrase("[{big|no|what a|not a} surprise there]", 0.76).reads(EXPECTED).fix(SAY_EVENT).when(PLAIN),
    phrase("[{color|colour} me {shocked|surprised|unimpressed|impressed|amazed}]", 0.88).reads(EXPECTED).fix(SAY_EVENT).when(OWN),
    phrase("^ [what a shocker|shock] {$|,}", 0.72).reads(EXPECTED).when(COLD),
    phrase("^ [shocker|shocking] {$|, i know|, isn't|, really}", 0.72).reads(EXPECTED).when(COLD),
    phrase("^ {well}? ,? [who {would|would've|could|could've|'d} {have}? {thought|guessed|known|imagined|predicted} {$|,|?|that}]", 0.64).reads(EXPECTED).when(COLD),
    phrase("[{who'd have {thought|guessed|thunk}|who'd of thought|who'd've thought|whoda thunk}]", 0.64).reads(EXPECTED).when(COLD),
    phrase("{i'm|i am|consider me} {so|totally|absolutely}? [{shocked|stunned} ,? {shocked|i tell you|stunned}]", 0.84).reads(EXPECTED).when(OWN),
    phrase("[what could {possibly}? go wrong] {$|?|!}", 0.66).reads(EXPECTED).when(&[Guard::Plain, Guard::NotWarm]),
    phrase("^ [what could possibly go wrong]", 0.68).reads(EXPECTED).when(PLAIN),
    // Thanks for nothing.
    phrase("[{thanks|thank you|thx|cheers} ..2 for nothing]", 0.94).reads(NOT_THANKS).when(&[Guard::NotReported]),
    phrase("^ [{gee|geez|gosh|jeez} ,? {thanks|thank you}]", 0.82).reads(NOT_THANKS).when(&[Guard::NotReported]),
    phrase("^ {oh|well|wow|gee}? ,? [{thanks|thank you} , i hate {it|this|that}]", 0.72).reads(NOT_THANKS),
    phrase("^ {oh|well|wow|gee}? ,? [thanks a {bunch|heap}]", 0.66).reads(NOT_THANKS),
    phrase("[{thanks|thank you} , captain {obvious|_}?]", 0.78).reads(NOT_THANKS),
    phrase("[captain obvious]", 0.84).reads(NOT_THANKS).when(OWN),
    phrase("no shit ,? sherlock", 0.93).reads(NOT_THANKS).when(OWN),
    phrase(", [{genius|einstein|sherlock|mastermind|brainiac|hotshot|rockstar}] {$|,}", 0.8).reads(SLOW_CLAP).fix(Fix::DeleteUnsafe).when(COLD),
    phrase("[{well done|good job|nice work|nice one|great work|great job|bravo|nice going|congrats|congratulations|good work|way to go|smooth|thanks|wow} ,? {genius|einstein|sherlock|mastermind|brainiac|hotshot} {$|,}]", 0.92).reads(SLOW_CLAP).when(&[Guard::NotReported]),
    phrase("[slow clap|claps]", 0.85).reads(SLOW_CLAP).when(OWN),
    phrase("[{give|get} {the|that|this} {man|guy|person|team|lady} a {medal|cookie|prize|raise|round}]", 0.72).reads(SLOW_CLAP).when(PLAIN),
    phrase("[{want|expect|need|like|expecting|waiting for} a {medal|cookie|gold star|round of applause|prize|trophy|parade|biscuit|pat on the back|standing ovation|sticker}]", 0.84).reads(SLOW_CLAP).when(&[Guard::Personal, Guard::NotReported, Guard::Question]),
    phrase("[{the|whatever|whichever|what|which|some|whoever the} {absolute|complete|total}? {genius|geniuses|mastermind|rocket scientist|bright spark} {who|that|behind|decided|thought|wrote|designed|came|put}]", 0.86).reads(SLOW_CLAP).when(&[Guard::NotReported, Guard::Personal, Guard::NotWarm]),
    phrase("[{hold the front page|stop the presses|alert the media|call the newspapers|call the press|someone call the news}]", 0.8).reads(EXPECTED).when(OWN),
    phrase("^ {oh|well|very|how|real|so}? [nice going] {$|,|,? genius|with|on}", 0.68).reads(SLOW_CLAP).when(PLAIN),
    phrase("[{a|big|huge|another}? {round of applause|hand|shout-out|shoutout|kudos} {to|for} {whoever|the person who|the one who|the genius|management}]", 0.68).reads(SLOW_CLAP).when(PLAIN),
    // Disbelief.
    phrase("^ {yeah|yes|sure|oh|ok|okay|uh-huh}? ,? [{yeah|sure|yes} ,? right] {$|,|because}", 0.76).reads(DISBELIEF).when(&[Guard::Plain, Guard::NotWarm, Guard::NotQuestion]),
    phrase("^ {oh}? ,? [{sure|yeah|yes|right|of course|ok|okay|obviously} ,? because] {nothing|who|everyone|nobody|obviously|clearly|what|your|god|heaven|my time}", 0.74).reads(DISBELIEF).when(&[Guard::NotReported, Guard::Personal, Guard::NotQuestion]),
    phrase("^ {oh}? ,? [{sure|of course|right} , {blame|let's all|let's just} {me|ignore|forget|pretend|wait|throw|my|delete|break|the}]", 0.74).reads(DISBELIEF).when(PLAIN),
    phrase("^ [because {nothing|what|that's exactly what|who|clearly what} {says|screams|could|the world needs|we|everyone|doesn't}]", 0.74).reads(DISBELIEF).when(PLAIN),
    phrase("^ [as if] {$|, }", 0.72).reads(DISBELIEF).when(COLD),
    phrase("^ [as if {that|you|anyone|they|he|she|i'd|you'd|that'd|anybody|it} {would|will|could|ever|care|cares|cared|didn't|don't|needed|ever}]", 0.72).reads(DISBELIEF).when(PLAIN),
    phrase("[like {that's|thats|that is} {ever|really|actually}? {gonna|going to} {happen|work|help|fix|change|stop}]", 0.84).reads(DISBELIEF).when(&[Guard::NotReported]),
    phrase("[{that'll|that will|that's gonna|that's going to|this'll|this will} {really|surely|definitely|totally}? {show|teach} {them|him|her|us|me|everyone}]", 0.66).reads(DISBELIEF).when(COLD),
    phrase("[{that'll|that will|that's going to|that's gonna|that should|this'll} {really|surely|definitely|totally|certainly}? {end|go down|go over} {well|great|brilliantly|nicely}]", 0.74).reads(DISBELIEF).when(COLD),
    phrase("^ {well|so|ok|wow}? ,? [that went {well|smoothly|great|brilliantly}] $", 0.58).reads(EXPECTED).when(COLD),
    phrase("[{because|since|seeing as|considering} {that|this|the last ..2|last time|your last ..2} {has|have|had|always|really|sure|certainly}? {worked|went|gone|works|turned} {out}? {so|really|oh so|ever so} {well|great|brilliantly|beautifully} {$|last|for|,|the last|before}]", 0.8).reads(EXPECTED).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotWarm]),
    phrase("[{because|since} {it|they|everything} {has|have|had|always|really|sure|all}? {worked|went|gone|works|turned} {out}? {so|oh so|ever so} {well|great|brilliantly|beautifully} {last time|before|$|the last|for|in}]", 0.74).reads(EXPECTED).when(COLD),
    phrase("[said|says {nobody|noone|no one} ever]", 0.84).reads(DISBELIEF).when(OWN),
    phrase("^ {oh|um|uh}? ,? [{riiight|riight|riiiight|suuure|suure|suuuure|yeahhh|okayyy|okaaay|reeeally}] {$|,|…|.}", 0.74).reads(DISBELIEF).when(COLD),
    // Just what was wanted.
    phrase("[just what {i|we|everyone|everybody|the world|this ..1|my ..1} {needed|need|needs|wanted|always wanted} {, another|, more|, yet|, a new|: another|: more|— another|$}]", 0.72).reads("it can read as \"not again\"").fix(SAY_EVENT).when(COLD),
    phrase("[{exactly|just} {how|what|where} {i|we} {wanted|planned|love|like|always wanted|dreamed of|hoped|needed} {to {spend|start|do|be}|spending|for} {my|the|our|all|a|another|tonight|this|at}]", 0.7).reads("it can read as \"not again\"").when(COLD),
    phrase("[{i|we|as if i|like i|like we} {have|had|'ve|obviously have|clearly have|evidently have} nothing better to do]", 0.74).reads("it can read as \"you waste my time\"").when(&[Guard::NotReported, Guard::NotWarm]),
    phrase("[{you|u|they} {clearly|obviously|must|really|evidently}? {have|had|got|haven't got|'ve got} nothing better to do]", 0.86).reads("it can read as \"what you do is worthless\"").when(&[Guard::NotReported]),
    phrase("[{love|loving|adore} {how|it when|that|the way} {you|everyone|everybody|they|people|nobody|no one|my|this} {just|always|never|still|conveniently|completely|only|constantly|magically|suddenly} {ignore|ignores|forget|forgets|assume|assumes|decide|decides|skip|skips|leave|leaves|expect|expects|think|thinks|change|changes|break|breaks|blame|blames|disappear|disappears|answers|answer|reads|read|tells|bothers|pretend}]", 0.8).when(&[Guard::NotReported]),
    phrase("[{hope|trust} {that}? {you're|youre|you are} {happy|proud|satisfied|pleased} {now|with yourself|with yourselves|of yourself|of yourselves}]", 0.88).reads("it can read as \"this is your fault\"").when(OWN),
    phrase("^ {well|so|there|congratulations}? ,? [{i}? hope {you're|youre|you are} {happy|proud|satisfied|pleased}] $", 0.72).reads("it can read as \"this is your fault\"").when(OWN),
    phrase("^ {oh|wow|well|that's|yeah}? ,? [{real|very|so|how|super|really|always} {mature|classy|grown-up|grown up}] {$|,|of you}", 0.82).reads(SLOW_CLAP).when(TOLD),
    phrase("^ {oh|wow|well}? ,? [{real|how|so} {professional|original|helpful|thoughtful|clever|smart|brave|generous}] {$|,}", 0.72).reads(SLOW_CLAP).when(&[Guard::Plain, Guard::NotQuestion, Guard::NotWarm]),
    phrase("[{must|should} be {so|very|really|terribly} proud] {$|of yourself|of yourselves|, }", 0.62).reads(SLOW_CLAP).when(COLD),
    phrase("^ {oh|ah|great|well}? ,? [the joys of]", 0.45).when(COLD),
    phrase("^ [oh {joy|goody|goodie|happy day|what fun|what joy|the irony|how fun|yay}] {$|,|,? another|:}", 0.76).reads("it can read as \"not again\"").when(COLD),
    phrase("[who needs {sleep|tests|testing|documentation|docs|weekends|backups|facts|evidence|lunch|manners|rules|holidays|free time|security|sanity} ,? {anyway|$|?|when|right|if}]", 0.72).when(ASKED),
    phrase("[{{rolls|rolling|roll} {my|her|his}? eyes|eyeroll}]", 0.72).reads("it can read as contempt").when(OWN),
    // Whether the next one is welcome, only the model can tell: "Oh great, another volunteer!"
    phrase("^ [oh ,? {great|good|wonderful|fantastic|lovely|brilliant|perfect|super|fun|joy} ,? {another|yet another|one more|more|here we go}]", 0.77).reads("it can read as \"not again\"").when(COLD),
    phrase("^ oh look|great|wow|good ,? [another {expert|genius|specialist|armchair _|know-it-all|hero|meeting|survey|form|excuse|reorg|rewrite}]", 0.82).reads("it can read as contempt").when(COLD),
    phrase("^ {wow|oh|ah|gosh}? ,? [what {a|an} {insight|revelation|shocking discovery|brilliant insight|deep thought|stunning insight|original thought|groundbreaking}]", 0.74).reads(SLOW_CLAP).when(COLD),
    phrase("[{love|adore|enjoy} {it|how}? when {the|my|your|this|an} ..2 {deletes|crashes|loses|breaks|eats|ignores|forgets|freezes|fails|disappears|corrupts|logs me}]", 0.84).when(&[Guard::NotReported, Guard::Personal]),
    phrase("[{so|really|very}? glad {i|we} {paid|waited|bothered|came early|got up|upgraded|took the day} {for {this|that|nothing}|$|,|two|an hour|three|extra}]", 0.72).when(&[Guard::NotReported, Guard::NotThanks]),
    phrase("^ {thanks|thx|cheers} ,? [{sherlock|einstein|genius|captain obvious|professor obvious}]", 0.92).reads(SLOW_CLAP),
    phrase("^ {brilliant|great|genius|excellent|fantastic|good} {idea|plan|thinking} , [let's {delete|break|ignore|throw|just|all|make everything|wait|scare|burn|lose|forget|pretend}]", 0.8).when(&[Guard::NotReported]),
    // Said in general words: classes and gaps.
    phrase("^ [what a @adv? {brilliant|great|genius|fantastic|clever|wonderful|marvellous|splendid|bright|inspired|excellent|smart|amazing} {idea|plan|solution|decision|move|strategy|concept|thought|start|way to ..4|system|service}] .", 0.62).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("^ {well ,?}? [{thanks|thank you|thx} {so much|very much|a lot|a bunch|again|ever so much}? for {my|our} {evening|weekend|night|sunday|saturday|friday|holiday|lie-in|birthday|morning|lunch break|day off|free evening|bank holiday}]", 0.74).when(&[Guard::NotReported, Guard::NotMerry]),
    phrase("[{thanks|thank you|thx} {so much|very much|a lot|a bunch|again}? for {the|a|another|yet another|all the} {sleepless|extra work|additional work|wasted|ruined|mess|headache|headaches|chaos|heart attack|unpaid|stress|drama|trouble you caused|grey hair|broken|noise|spam|lecture}]", 0.76).when(&[Guard::NotReported, Guard::NotMerry]),
    phrase("^ [how {very|truly}? {touching|charming|original|professional|mature|noble|classy|surprising|unexpected|gracious|democratic|grown-up}] $", 0.76).when(&[Guard::Plain]),
    phrase("^ [how {very|truly}? {generous|thoughtful|considerate|helpful|creative|brave|delightful|nice|kind|clever|exciting} {of you|of them|of him|of her}?] .", 0.56).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("[{i'm|i am|we're} sure {another|a new|yet another|the|your|one more|that|this|a|all} ..5 {is|was|will|would|were|are} {be|have been}? {far|much|so much|way|definitely|also}? {more {urgent|important|useful|interesting|exciting|fun}|{help|solve|fix|save|change} {everything|us all|it all|the world|the day|all our}|essential|vital}]", 0.8).when(&[Guard::NotReported]),
    phrase("[{congratulations|congrats|well done|bravo|kudos} ,? {on|for|you|you've|you have|u|to whoever} ..2 {found the one|managed to {break|lose|make|delete|ruin|offend|confuse|annoy|slow|miss|forget|turn|kill|crash|anger}|ruined|reinvented|offended|made {it|things|everything} {worse|slower|harder}|wasted}]", 0.84).when(&[Guard::NotReported]),
    phrase("^ [{truly|clearly|obviously|surely|evidently|such|really} {a|the|an}? {stroke of genius|work of {genius|a genius|experts}|genius at work|masterpiece|work of art|triumph of|masterclass in}]", 0.72).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("[{a|some|what} {real|true|absolute|total}? {genius|mastermind|einstein|bright spark|clever clogs|rocket scientist} {must|has|wrote|designed|made|thought|decided|came|put|left|deleted|deployed|pushed}]", 0.8).when(&[Guard::Plain]),
    phrase("[{thanks|thank you|due|owing} to {your|our|the|his|her|their} {brilliant|great|wonderful|excellent|fantastic|genius|marvellous|clever|glorious|superb|amazing} {planning|plan|idea|management|organisation|organization|timing|decision|leadership|communication|system|preparation|driving}]", 0.6).when(&[Guard::NotReported]),
    phrase("^ [bravo] .", 0.56).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("[{so|really|very|just|truly}? {glad|happy|thrilled|delighted|pleased|relieved|overjoyed} {that}? {we|you|you've|everyone|somebody|someone|they} ..8 {for everything except|without asking|for all of us|for us all|behind|but not for|everything but}]", 0.76).when(&[Guard::NotReported]),
    phrase("^ [{wow|amazing|incredible|impressive|great|fantastic|and|so} ,? {it|that|this} {only|just} took {you|them|us|him|her}? ..5]", 0.78).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("[{sure|yeah|right|yes|ah|oh|yep|ah yes|of course} ,? {because|cause|cuz|cos} ..8 {is|are|was|has|were|always|never|helps|works|worked|needs|makes|solves}]", 0.76).when(&[Guard::Plain, Guard::NotQuestion]),
    phrase("^ {oh|well|ah}? ,? [{nice|good|great|lovely|interesting|reassuring|comforting} to {know|see|hear} {that}? {the|our|some|all}? {rules|deadlines|laws|agreements|promises|standards} ..1 {don't|only|do not|are optional|mean nothing|doesn't|are for}]", 0.8).when(&[Guard::Plain]),
    phrase("^ {oh|well|ah}? ,? [{nice|good|great|lovely|reassuring|comforting} to {know|see|hear} {that}? {nobody|no one|noone} {cares|reads|bothers|listens|tests|checks|asked|told}]", 0.8).when(&[Guard::Plain]),
    phrase("[{great|nice|perfect|brilliant|excellent|impeccable|fantastic|wonderful} {timing|planning|communication|teamwork} ,? {as {always|usual|ever}|again|once again|once more|guys|everyone|people}]", 0.72).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("^ [{surely|certainly|i'm sure|no doubt} ,? {the|a|another|one more|yet another} ..3 {will|would} {fix|solve|save|change|help|make} {everything|it all|us all|the world|all our|all the|all of our}]", 0.78).when(&[Guard::Plain]),
    phrase("[{love|loved|adore|enjoy} {how|it when|the way} {you|nobody|everyone|no one|people|they|management} {never|always ignore|still|don't|keep|only|ignore|forget|change everything|decide everything|just {ignore|decide|change|assume|leave}}]", 0.72).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("^ [{lucky|poor} {me|us|old me} ,?] .", 0.5).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("[{adorable|hilarious|amusing|precious|cute|sweet|funny|touching|rich} {that|how|coming from} {you|u}]", 0.76).when(&[Guard::Plain, Guard::NotThanks]),
    phrase("[{i|we} {can|could} hardly {wait|contain} ..4] .", 0.5).when(&[Guard::Plain, Guard::NotWarm]),
];

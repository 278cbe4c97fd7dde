//! The words of [`super::sweeping_verdict`].

use super::{COLD, PLAIN};
use crate::rules::{Fix, Guard, Phrase, phrase};

const ALL_BAD: &str = "it can read as \"nothing you made is any good\"";
const WASTE: &str = "it can read as \"you wasted my time\"";
const HOPELESS: &str = "it can read as \"there is no point in trying\"";
const PLACE: Fix = Fix::Advice("Name the place, what is wrong there, and what would do.");
const FIRST_STEP: Fix = Fix::Advice("Name the first thing that would have to change.");
const OWN: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotSelf];

const BARE: &[Guard] = &[Guard::Plain, Guard::NotQuestion, Guard::NoReason];

pub(super) const PHRASES: &[Phrase] = &[
    phrase("[{the|this|your} {whole|entire} ..2 {makes|make|made} {absolutely|literally}? {no|zero|little} sense]", 0.8).reads(ALL_BAD).fix(PLACE).when(BARE),
    phrase("[{the|this|your} {whole|entire} {thing|..2} {is|was|feels|looks} {just|simply|a|such a|one big|complete|total|utter|pure|completely|totally|utterly|so}? {@verdict|@nought|wrong|broken|bad|flawed|backwards|boring|amateur|total mess}]", 0.84).reads(ALL_BAD).fix(PLACE).when(BARE),
    phrase("[{none of {this|it|that|the}|nothing {in|about|of|on} {this|it|your|that|here}} ..3 {makes|make|made|works|is|adds} {any|up|even}? {sense|worth|right|good|usable|correct|useful|readable}?]", 0.76).reads(ALL_BAD).fix(PLACE).when(BARE),
    phrase("[{this|that|it} makes {absolutely|literally} {no|zero} sense]", 0.74).reads(ALL_BAD).fix(PLACE).when(COLD),
    phrase("^ [{this|that|it} makes {no|zero} sense] $", 0.66).reads(ALL_BAD).fix(PLACE).when(COLD),
    phrase("[{everything|all} {about|in|with|on|you {wrote|did|said|do|touch|made}|they|that you} ..5 {is|was|are} {just|so|completely|totally|utterly|absolutely|simply}? {wrong|bad|broken|terrible|awful|horrible|insane|stupid|ridiculous|backwards|amateur|rubbish|garbage|crap|shit|trash|a mess|a joke|useless|a disaster|off|dreadful|fake|nonsense}]", 0.84).reads(ALL_BAD).fix(PLACE).when(BARE),
    phrase("^ [{everything|all of it|all of this|every bit of it|every line of it|literally everything} {here}? is {just|so|completely|totally|utterly|absolutely|simply}? {wrong|bad|terrible|awful|horrible|insane|stupid|ridiculous|backwards|rubbish|garbage|crap|shit|trash|useless|nonsense}]", 0.8).reads(ALL_BAD).fix(PLACE).when(BARE),
    phrase("[{utterly|completely|totally|absolutely|entirely|thoroughly|hopelessly|fundamentally|perfectly|wholly} {useless|worthless|pointless|unreadable|incompetent|clueless|nonsensical|ridiculous|idiotic|absurd|incoherent|amateurish|brain-dead|braindead|laughable|hopeless|misguided|wrongheaded|botched}]", 0.78).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm, Guard::NotQuestion]),
    phrase("^ {this|that|it|your ..3|sorry ,? this}? {is|was}? [{just|simply|plain|flat-out|dead|completely|totally|utterly|absolutely} wrong] $", 0.68).reads(ALL_BAD).fix(PLACE).when(COLD),
    phrase("[wrong {on|in} {so many|every|all|every single} {level|levels|way|ways|respect|count}]", 0.84).reads(ALL_BAD).fix(PLACE).when(PLAIN),
    phrase("{bad|awful|terrible|stupid|horrible|fails|insulting|ridiculous|broken|flawed} [on {so many|every|all|every single} {level|levels}]", 0.8).reads(ALL_BAD).fix(PLACE).when(PLAIN),
    phrase("[{total|complete|utter|absolute|pure|steaming|unmitigated|sheer|hot|flaming|unadulterated|proper} {garbage|rubbish|trash|crap|nonsense|mess|disaster|joke|shit|junk|bullshit|drivel|failure|disgrace|shambles|bollocks|tripe|gibberish|idiocy|incompetence|madness|farce|stupidity|dumpster fire|car crash|train wreck|pile of}]", 0.86).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm]),
    phrase("[{a|an|your|the|this|one|such a|big|steaming|giant} {pile|load|heap|bunch|bucket} of {old|utter|complete|absolute|steaming|hot|total}? {garbage|rubbish|crap|shit|junk|bullshit|bollocks|tosh|nonsense|trash|bull|cobblers|manure|horseshit|drivel}]", 0.88).reads(ALL_BAD).fix(PLACE).when(&[Guard::NotReported, Guard::NotSelf, Guard::Personal]),
    phrase("^ {oh|wow|ugh|god|well}? ,? [what a {complete|total|utter|absolute}? {joke|disgrace|shambles|farce|load of|waste of|pile of|heap of|travesty|fiasco|train wreck}]", 0.76).reads(ALL_BAD).fix(PLACE).when(PLAIN),
    phrase("{is|was|are|be|such|what|been} [{a|an|such a|just a|nothing but a}? {complete|total|utter|absolute|huge|colossal|massive|ridiculous}? waste of {my|our|everyone's|everybody's|your|good|perfectly good}? {time|space|paper|oxygen|money|breath|electricity|bandwidth|disk space|ink|effort|ingredients|taxpayers}]", 0.74).reads(WASTE).fix(PLACE).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotSelf, Guard::NotNegated, Guard::NotQuestion, Guard::NotWarm, Guard::NoReason]),
    phrase("[{worst|crappiest|ugliest|dumbest|stupidest|laziest|sloppiest|shoddiest|most {useless|boring|pointless|ridiculous|confusing|badly|incompetent|poorly}} ..5 {i've|i have|i|we've|anyone has} {ever}? {seen|read|used|heard|watched|reviewed|come across|attended|visited|encountered|worked with|worked on|received|eaten|listened to|had to read|tasted}]", 0.78).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm]),
    phrase("[{never|not} {in my life|ever}? {seen|read|reviewed|heard|used|watched} {anything|something|such|code|a _} {as|so|this|that|quite as} {bad|stupid|ugly|badly|poor|useless|pointless|sloppy|amateurish|badly written|confusing|ridiculous|boring}]", 0.84).reads(ALL_BAD).fix(PLACE).when(OWN),
    phrase("[{throw|chuck|bin|toss|scrap} {it|this|that|the whole thing|everything|the whole lot|all of it} {all}? {away|out|in the bin|in the trash} {and|$|,}]", 0.62).reads(HOPELESS).fix(FIRST_STEP).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm]),
    phrase("[{just|please|simply}? {delete|bin|scrap|burn} {it all|the whole thing|everything} and start {over|again|from scratch}]", 0.66).reads(HOPELESS).fix(FIRST_STEP).when(COLD),
    phrase("[{burn|kill|nuke} {it|this|the whole thing} {with fire|down|from orbit|to the ground}]", 0.74).reads(HOPELESS).fix(FIRST_STEP).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("[belongs in {the|a} {bin|trash|garbage|rubbish|toilet|dustbin|landfill|skip|gutter|museum of}]", 0.78).reads(HOPELESS).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm]),
    phrase("[{beyond|past} {repair|help|saving|redemption|salvation|hope|salvaging}]", 0.68).reads(HOPELESS).fix(FIRST_STEP).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm]),
    phrase("[{can't|cannot|couldn't|impossible to|hard to} {be}? {take|taken} {this|it|you|that|your ..2}? seriously]", 0.68).reads(ALL_BAD).fix(PLACE).when(&[Guard::Personal, Guard::NotReported, Guard::NotWarm, Guard::NotSelf]),
    phrase("[{no|zero|not a single|without any|without a single} redeeming {quality|qualities|feature|features|value}]", 0.86).reads(ALL_BAD).fix(PLACE).when(OWN),
    phrase("[so {much|many things} wrong {here|with {this|that|it|your}}]", 0.76).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("[where do i {even}? {begin|start} with {this|that|your|what's wrong}]", 0.66).reads(ALL_BAD).fix(PLACE).when(COLD),
    phrase("^ [where do i even {begin|start}] $", 0.55).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::Reply]),
    phrase("[not even wrong] $", 0.8).reads(ALL_BAD).fix(PLACE).when(OWN),
    phrase("[{not|isn't|aren't|hardly|barely} {even|remotely|really}? worth {reading|reviewing|the paper|the disk|the ink|watching|discussing|commenting|commenting on|looking at|a reply|the time|my time|the effort|the bytes|printing|eating}]", 0.74).reads(WASTE).fix(PLACE).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotSelf, Guard::NotQuestion, Guard::NotWarm, Guard::NotNegated]),
    phrase("[{sloppy|lazy|amateur|amateurish|half-assed|half-arsed|shoddy|slapdash|careless|hack|piss-poor|second-rate|third-rate|substandard} {work|code|job|writing|effort|research|thinking|journalism|programming|engineering|design|reporting|workmanship|teaching|reviewing|parenting|cooking|driving|coding|attempt|mistake|patch}]", 0.76).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotQuestion]),
    phrase("[{unreadable|incomprehensible|illegible|over-engineered|overengineered|convoluted|unmaintainable|tangled|bloated} {mess|garbage|nonsense|gibberish|crap|monstrosity|disaster|heap|rubbish}]", 0.8).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("[{word salad|utter tosh|verbal diarrhoea|verbal diarrhea|mindless drivel|ai slop|pure slop|absolute slop}]", 0.76).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("[{makes|made|making} my {eyes|ears|brain} {bleed|hurt|itch|melt|water with shame}]", 0.78).reads(ALL_BAD).fix(PLACE).when(&[Guard::Personal, Guard::NotReported, Guard::NotWarm]),
    phrase("{reading|this|code|it|your ..2|design|layout|font|font choice|page|site|that} {this|your ..2|code|it|hurts|page}? [{hurts|hurt} my {eyes|brain|head|soul}]", 0.6).reads(ALL_BAD).when(COLD),
    phrase("[{i've|i have|we've} seen {better|more coherent|cleaner|more readable|more convincing} {..2} {from|by|in|written by} {a|an|my|first|school|children|the|beginners|interns|students|toddlers|five}]", 0.82).reads(ALL_BAD).when(OWN),
    phrase("[{an insult to|a crime against|an affront to|an embarrassment to|a disgrace to|a stain on} {the|anyone|everyone|our|my|your|good|any|all|humanity|intelligence|people}]", 0.8).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("[{is|was|are} {not|nowhere} {even|remotely|near|nearly} {good enough|acceptable|usable|readable|close to good enough|close to acceptable|fit for|up to standard}]", 0.7).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm, Guard::NotQuestion]),
    phrase("[{does|did|do} nothing {well|right|properly}]", 0.66).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm]),
    phrase("[{not|isn't} {a}? {single|one} {line|word|sentence|part|slide|page|paragraph|thing} {of|in|here|that} ..4 {makes sense|is right|is correct|works|is any good|is worth|is true|worth}]", 0.78).reads(ALL_BAD).fix(PLACE).when(&[Guard::NotReported, Guard::Personal, Guard::NotSelf]),
    phrase("[{whoever|the person who|the idiot who|the clown who} {wrote|designed|made|built|cooked|planned|translated|drew|approved} {this|that|it} {should|must|needs|clearly|obviously|has no|had no|was|ought|doesn't|didn't}]", 0.74).reads("it can read as a verdict on the person").fix(PLACE).when(&[Guard::Personal, Guard::NotReported, Guard::NotSelf]),
    phrase("^ {well|sorry|honestly|look|wow|ugh|and|but}? ,? {this|that|it|this one}? {is|was|is|'s}? {just|such|really|simply|honestly|still}? {a}? [{terrible|horrible|awful|stupid|dumb|idiotic|dreadful|shitty|crappy|ridiculous|lousy|atrocious|moronic|garbage|trash} {code|idea|patch|design|solution|approach|writing|essay|draft|plan|proposal|advice|layout|argument|commit|decision|take|work|api|naming}]", 0.7).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm, Guard::NotQuestion, Guard::NoReason]),
    phrase("^ {oh|wow|ugh|god|well}? ,? [what a {stupid|dumb|terrible|idiotic|ridiculous|horrible|moronic|lousy|pathetic} {idea|plan|design|question|solution|decision|way|thing|argument|excuse}]", 0.8).reads(ALL_BAD).fix(PLACE).when(COLD),
    phrase("^ [{that's|it's|this is|that is} a {stupid|dumb|idiotic|moronic|ridiculous|braindead|terrible|horrible} {idea|plan|design|question|solution|decision|way|argument|excuse|take|approach}] $", 0.74).reads(ALL_BAD).fix(PLACE).when(BARE),
    phrase("[no words for how {bad|terrible|awful|poor|stupid|sloppy} {this|that|it|your}]", 0.86).reads(ALL_BAD).fix(PLACE).when(OWN),
    phrase("^ {useless|worthless|garbage|pathetic|rubbish|disgraceful} $", 0.8).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NoReason]),
    phrase("[nobody {in their right mind|with any sense|sane|with half a brain|who can code|who knows anything} ..1 {would|could|writes|does}]", 0.82).reads(ALL_BAD).fix(PLACE).when(&[Guard::NotReported, Guard::Personal]),
    phrase("[{the}? worst ..3 {i've|i have} {seen|read|reviewed|used|had|heard|eaten} {this|in|all|for|so far}]", 0.78).reads(ALL_BAD).fix(PLACE).when(&[Guard::Plain, Guard::NotSelf, Guard::NotWarm]),
];

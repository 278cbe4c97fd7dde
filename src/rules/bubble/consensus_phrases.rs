//! The wordings of `consensus-claim`, by who is counted. Those in [`COUNTS`] are claims only where nothing says that somebody
//! did count: [`super::consensus_claim`] looks for that. Those in [`FORMULAS`] are claims wherever they stand.

use crate::rules::{Fix, Guard, Phrase, phrase};

const OUTSIDE: &str = "it can read as \"only an outsider would not know that\"";
const MAD: &str = "it can read as \"you must be mad to think otherwise\"";
const ALONE: &str = "it can read as \"you are the only one\"";
pub(super) const NO_ONE: &str = "it can read as \"people like you do not count\"";
const CLOSED: &str = "it can read as \"there is nothing left to discuss\"";

const OWN: &[Guard] = &[Guard::NotNegated, Guard::NotQuestion];
const SAID: &[Guard] = &[Guard::NotNegated, Guard::NotQuestion, Guard::NotReported];
const TOLD: &[Guard] = &[Guard::NotQuestion];
const LEAVE_OUT: Fix = Fix::DeleteUnsafe;
const HOW: Fix = Fix::Advice("Say how you know it.");

/// Head counts that may also be meant word by word.
pub(super) const COUNTS: &[Phrase] = &[
    // Everybody.
    phrase("everyone|everybody @easily? knows {that|you|it's|they|he|she|he's|she's|you're|there's|these|only|why|what|who|this|it}", 0.74).reads(OUTSIDE).fix(HOW).when(SAID),
    phrase("everyone|everybody {i know|here|else|around here|at work|out there|online|on here|with a ..2 _|who ..4 _}? @easily? agrees|thinks|believes|realises|realizes|understands|recognises|accepts|admits|hates|loathes|despises|dislikes", 0.73).reads(OUTSIDE).when(SAID),
    phrase("everyone|everybody {i know|here|else|around here|at work|out there|online|on here|with a ..2 _|who ..4 _}? @easily? knows|sees|says|feels|finds {that|you|it|he|she|they|how|what|why|this is|the ..3 is|your}", 0.74).reads(OUTSIDE).when(SAID),
    phrase("everyone|everybody in|at|on the|this|our|that @crowd @easily? agrees|thinks|believes|hates|realises|realizes|understands|dislikes|sees|says|wants|laughs", 0.74).reads(OUTSIDE).when(SAID),
    phrase("everyone|everybody in|at|on the|this|our|that @crowd {is|are} ..1 {laughing|talking|sick|tired|fed|wondering|waiting|annoyed|embarrassed}", 0.74).reads(OUTSIDE).when(SAID),
    phrase("everyone|everybody {{in|at|on} {the|this|our|that} @crowd}? is|was ..1 {laughing at|sick of|tired of|fed up|annoyed|embarrassed|talking about @your|on my side}", 0.73).reads(ALONE).when(SAID),
    phrase("literally|basically|virtually|practically|absolutely|honestly|simply|pretty|just|quite|nearly|almost {much|about}? everyone|everybody {else|here|i know|out there}? @easily? @holds|wants|loves|says|uses|does|prefers|had|has|can|would|is|got|noticed|complained|agreed|thought", 0.74).reads(OUTSIDE).when(SAID),
    phrase("everyone|everybody and their|his|her ..1 dog|mother|mum|mom|grandmother|grandma|gran|cat|uncle|nan", 0.78).reads(ALONE),
    phrase("everyone|everybody else {{in|at|on} ..3}? @easily? manages|gets|understands|knows|does|can|is|seems|uses|has|had|managed|got|understood|could|did|pays|followed|follows|copes|accepts|noticed", 0.75).reads(ALONE).when(SAID),
    phrase("all of us @easily? know|think|agree|want|hate|believe|see|feel|saw|knew|thought", 0.74).reads(OUTSIDE).when(SAID),
    phrase("we all @easily? know|agree|think|want|hate|believe|knew|saw|agreed {that|who|why|what|you|he|she|they|it|how it|how this|how that|how you|where this|where that|this|the}", 0.73).reads(OUTSIDE).when(SAID),
    phrase("{the rest of us|the world} @easily? know|knows|think|thinks|agree|agrees|manage|manages|has|have|want|wants|use|uses|believe|believes|managed|moved", 0.74).reads(ALONE).when(SAID),
    phrase("the rest of the @crowd {@easily? {@holds|@hold}|{has|have} @easily? moved on|manages|wants|left}", 0.74).reads(ALONE).when(SAID),
    phrase("the|this|our|my whole|entire|wider|complete @crowd @easily? @holds|@hold|wants|loves|says|uses|laughs|laughed|prefers|knew|thought|feels", 0.76).reads(ALONE).when(SAID),
    phrase("the|this|our|my whole|entire|wider @crowd is|are|was|were|has|have {@easily? {sick|tired|fed|laughing|talking|behind|against|on|waiting|moved|known|agreed|decided|noticed|done|seen|wondering|embarrassed|ashamed|annoyed|had}}", 0.75).reads(ALONE).when(SAID),
    phrase("half the @crowd {@easily? {@holds|@hold}|{is|are} ..1 {laughing|talking|against|sick}}", 0.72).reads(ALONE).when(SAID),
    phrase("the|this|our @crowd has|have @easily? {decided|agreed|moved on|spoken|settled|made up its|made up their|rejected|abandoned|accepted}", 0.74).reads(CLOSED).when(SAID),
    phrase("the|this|our @crowd @easily? {{agrees|agree} {that|on this|with me}|rejects|disagrees|hates}", 0.73).reads(CLOSED).when(SAID),
    phrase("@sound people @easily? know|agree|think|would|use|don't|do|see|understand|avoid|realise", 0.73).reads(MAD).when(SAID),
    phrase("all @sound @head @easily? @hold|use|would|do|avoid|prefer|shoot|have", 0.75).reads(MAD).when(SAID),
    phrase("every|any|each @sound _ @easily? knows|agrees|would|will|uses|sees|understands|does|can|shoots|has|avoids|could|should|realises|realizes|writes|keeps|hates|wants|starts|thinks|buys|works|drinks|wears|reads|tests|plays|cooks|checks", 0.76).reads(MAD).when(TOLD),
    phrase("every single? @head @easily? {i know|i've met|i have met|i talked to|i spoke to|i asked|out there|on earth|on the planet|alive|in the world|with a brain|worth their|worth his|worth her} ..2 _", 0.76).reads(MAD).when(SAID),
    phrase("any|every @head {worth|with|who} ..5 knows|agrees|would|will|sees|understands|can|could|should", 0.75).reads(MAD).when(TOLD),
    phrase("any @head knows|would|could|can @easily? {tell|know|see|agree|have|that|this|how}", 0.73).reads(MAD).when(TOLD),
    phrase("anyone|anybody with|who ..6 {knows|agrees|sees|can see|would|will|understands|could see|can tell|realises|realizes}", 0.75).reads(MAD).when(TOLD),
    phrase("anyone|anybody @easily? can|could @easily? {see|tell|notice|spot|understand|hear} {that|this|it|you|the|how|he|she|they|_ is}", 0.73).reads(OUTSIDE).when(SAID),
    phrase("anyone|anybody sane|sensible|reasonable|serious|normal|competent|honest|decent|smart|intelligent|else ..1 would|knows|can|sees|will|could|agrees|understands", 0.76).reads(MAD).when(TOLD),
    // Nobody.
    phrase("{nobody|noone|no one} @easily? ..1 {believes|trusts|respects|falls|disputes|doubts|denies|disagrees|buys|cares|thinks|likes}", 0.74).reads(NO_ONE).when(SAID),
    phrase("{nobody|noone|no one} {here|{in|at|on} ..3} @easily? @cares", 0.74).reads(NO_ONE).when(SAID),
    phrase("{nobody|noone|no one} i know ..1 @cares|has|would|had|goes|does", 0.75).reads(NO_ONE).when(SAID),
    phrase("{literally|absolutely|honestly|basically|virtually|practically|seriously|simply|quite} {nobody|noone|no one} {else|here}? ..1 _", 0.76).reads(NO_ONE).when(SAID),
    phrase("{nobody|noone|no one} @easily? takes ..3 seriously", 0.78).reads(NO_ONE).when(SAID),
    phrase("{nobody|noone|no one} @easily? wants|needs|uses|reads|asked|wanted|needed {to hear|to see|to read|for}? @your|this|that|another|such|these|those|yet", 0.74).reads(NO_ONE).when(SAID),
    phrase("{nobody|noone|no one} else {here|{in|at} ..3}? @easily? {has|had|finds|found|complains|complained|sees|thinks|minds|needs|struggles|wants|seems|feels|gets|does|cares|noticed|objected|agrees}", 0.75).reads(ALONE).when(SAID),
    phrase("{nobody|noone|no one} is ..1 {going to|interested|asking for|laughing|buying|impressed|fooled|waiting for|ever going}", 0.73).reads(NO_ONE).when(SAID),
    phrase("{nobody|noone|no one} @sound|@worthy ..1 _", 0.8).reads(MAD).when(TOLD),
    phrase("{nobody|noone|no one} in|with|who their|any|has|knows|is ..2 {sense|brain|clue|experience|taste|heart|self-respect|stuff|sane|head} ..2 _", 0.78).reads(MAD).when(TOLD),
    phrase("{nobody|noone|no one} would|will|could ..1 @easily? {argue|dispute|deny|disagree|doubt|want|believe|buy|miss|use|read|blame|choose|seriously}", 0.73).reads(NO_ONE).when(SAID),
    phrase("{nobody|noone|no one} can @easily? {deny|dispute|argue|doubt|disagree|take ..3 seriously}", 0.76).reads(CLOSED).when(SAID),
    phrase("no @sound @easily? _ ..1 would|will|uses|does|wants|thinks|believes|writes|cares|needs|buys|touches|tolerates|eats|drinks|recommends|accepts|has|works|could|can|ever|leaves|puts|starts|wears|hires", 0.77).reads(MAD).when(TOLD),
    phrase("no @sound @head", 0.77).reads(MAD).when(TOLD),
    phrase("not a|one single? @sound? @head|soul|living ..1 {who|i know|here|in ..3}? ..1 {likes|wants|thinks|believes|agrees|asked|uses|needs|cares|knows|supports|would|misses|trusts|understands}", 0.76).reads(NO_ONE).when(TOLD),
    phrase("zero people|users|customers|parents ..1 want|wanted|asked|like|care|use|need", 0.74).reads(NO_ONE).when(SAID),
    // Most of them.
    phrase("most|all|many @sound? {people|folks|parents|users|developers|colleagues|readers|players|members|neighbours|teachers|nurses|customers|of us|of you} would|will|can|could @easily? agree|say|admit|see|tell|think|know|understand|prefer|expect", 0.75).reads(OUTSIDE).when(SAID),
    phrase("most|all @sound? {people|folks|parents|users|developers|colleagues|readers|players|members|of us} ..1 agree|think|know|believe|hate|realise|realize|understand|feel", 0.73).reads(OUTSIDE).when(SAID),
    phrase("the {vast|overwhelming|silent|great}? majority {of ..3}? ..1 agree|agrees|thinks|think|knows|know|wants|want|is|are|feels|believe|believes", 0.75).reads(ALONE).when(SAID),
    phrase("you'd|you would|you'll|you will not? ..2 find ..1 anyone|anybody who ..3", 0.72).reads(ALONE).when(TOLD),
];

/// Set phrases that count heads.
pub(super) const FORMULAS: &[Phrase] = &[
    phrase("^ as ..1 everyone|everybody|anyone|anybody @easily? knows|can|will|could {see|tell {you}?|confirm|attest}? ,?", 0.8).reads(OUTSIDE).fix(LEAVE_OUT),
    phrase("^ as we all|both ..1 know|saw|agreed|understand ,?", 0.72).reads(OUTSIDE).fix(LEAVE_OUT).when(&[Guard::NotThanks]),
    phrase(", as ..1 everyone|everybody|anyone|anybody ..2 knows|can see|can tell|will tell @you", 0.76).reads(OUTSIDE).fix(LEAVE_OUT),
    phrase("^ everyone|everybody ..1 knows _ is|are|isn't|aren't|doesn't|don't|can't|was", 0.78).reads(OUTSIDE).when(OWN),
    phrase("^ everyone|everybody ..1 knows _ _ is|are|isn't|aren't|doesn't|don't|can't|was", 0.76).reads(OUTSIDE).when(OWN),
    phrase("[everyone|everybody|anyone|anybody with|in ..4 brain|eyes|clue|sense|field|industry|experience knows|agrees|sees]", 0.74).reads(OUTSIDE).when(OWN),
    phrase("[everyone|everybody|anyone ..1 knows|agrees] $", 0.62).reads(OUTSIDE).when(OWN),
    phrase("^ everyone|everybody ..1 agrees|thinks|says that|this|you|it|he|she|the", 0.66).when(OWN),
    phrase("^ we all|both ..1 know how|it|the", 0.5).reads(OUTSIDE).when(OWN),
    phrase("it is|was ..1 common|general|public knowledge", 0.8).reads(OUTSIDE).when(OWN),
    phrase("{it's|its|that's} ..1 common|general|public knowledge", 0.78).reads(OUTSIDE).when(OWN),
    phrase("{it is|it's|its|that's|that is|this is} ..1 {common|basic|plain|simple} sense", 0.74).reads(MAD).when(SAID),
    phrase("^ {it's|it is}? common sense|decency|courtesy {that|says|tells|dictates|demands|would tell}", 0.75).reads(MAD).when(SAID),
    phrase("{it is|it's|its} an? ..1 open secret", 0.76).reads(OUTSIDE).when(SAID),
    phrase("[it is|was ..1 well|widely|universally|generally|commonly - known|accepted|agreed|understood|acknowledged|recognised|recognized|believed] that", 0.7).reads(OUTSIDE).when(OWN),
    phrase("[it is|was ..1 well|widely|universally|generally|commonly known|accepted|agreed|understood|acknowledged|recognised|recognized|believed|considered] that", 0.72).reads(OUTSIDE).when(OWN),
    phrase("it's|its ..1 well|widely|universally|generally|commonly - known|accepted|agreed|understood|acknowledged", 0.7).reads(OUTSIDE).when(OWN),
    phrase("it's|its ..1 well|widely|universally|generally|commonly known|accepted|agreed|understood|acknowledged", 0.7).reads(OUTSIDE).when(OWN),
    phrase("is|are|it's universally ..1 known|accepted|agreed|hated|loved|despised|loathed|regarded|considered|understood|recognised|recognized", 0.74).reads(OUTSIDE).when(OWN),
    phrase("is|it's|its a ..1 well - known|established fact", 0.76).reads(OUTSIDE).when(OWN),
    phrase("is|it's|its a ..1 known|proven|established|undisputed|universal fact|truth", 0.72).reads(OUTSIDE).when(OWN),
    phrase("it ..1 goes without saying that?", 0.74).reads(OUTSIDE).fix(LEAVE_OUT).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotWarm]),
    phrase("that|this|which ..1 goes without saying", 0.72).reads(OUTSIDE).when(&[Guard::NotNegated, Guard::NotQuestion, Guard::NotWarm]),
    phrase("^ [needless to say] ,?", 0.71).reads(OUTSIDE).fix(LEAVE_OUT).when(&[Guard::NotWarm]),
    phrase("^ [it {need|needs} hardly|not be? ..1 said] that", 0.72).reads(OUTSIDE),
    phrase("{nobody|noone|no one|no person|anyone|anybody|who|somebody|someone} {in|with} {their|his|her} right {mind|minds}", 0.84).reads(MAD),
    phrase("every|all ..1 [serious|sane|sensible|reasonable|right-thinking|thinking] person|people|developer|developers|expert|adult|parent|doctor|teacher ..1 knows|know|agree|agrees|would|uses|use|sees|see", 0.78).reads(MAD),
    phrase("the whole|entire world|internet|industry|community|country knows|agrees|thinks|uses|has", 0.72).reads(ALONE).when(OWN),
    phrase("{there is|are|there's|theres} ..1 {no|zero|hardly any} ..1 debate|argument|discussion|disagreement|dispute|controversy {anymore|any more|about|over|here|left|among|that|around|on}", 0.75).reads(CLOSED).when(&[Guard::NotQuestion, Guard::NotThanks]),
    phrase("{there is|there's|theres} ..1 {nothing to|no room for|no need to} discuss|debate|argue|discussion|debate ..2 $", 0.73).reads(CLOSED).when(&[Guard::NotQuestion, Guard::NotThanks]),
    phrase("there is|are no ..1 doubt|question|debate|argument|discussion|disagreement that|about|among|anymore ..2 $", 0.5).when(&[Guard::NotQuestion, Guard::NotThanks]),
    phrase("^ there's|there aren't|isn't|are no? ..1 two ways|opinions about|on", 0.74).reads(CLOSED),
    phrase("is|are|it's beyond|past ..1 debate|dispute|doubt|question|discussion|argument", 0.73).reads(CLOSED).when(OWN),
    phrase("is|are|it's not up for ..1 debate|discussion", 0.6).reads(CLOSED),
    phrase("@you are|were|must be ..1 the only one|person|team who|that|here|in", 0.6).reads("it can read as \"you are alone\"").when(&[Guard::NotThanks, Guard::NotQuestion, Guard::NotNegated]),
    phrase("{you're|youre|ur|you are} @easily? the only one|person|team|parent|user|neighbour|colleague|member ..2 who|that ..1 thinks|believes|complains|cannot|can't|doesn't|complained|minds|hates|has|had|cares|sees|disagrees|struggles|wants|needs|finds|objects|objected|isn't|won't|doesnt|noticed|bothered", 0.76).reads("it can read as \"you are alone\"").when(&[Guard::NotThanks, Guard::NotQuestion, Guard::NotNegated]),
    phrase("{it is|it's|its|that's|that is|is|are|was|were} ..1 [obvious|clear|plain|evident|apparent|transparent to|for all|everyone|everybody|anyone|anybody {of us|of you|else|here}?]", 0.75).reads(OUTSIDE).when(OWN),
    phrase("obvious|clear|plain to|for everyone|everybody|anyone {$|with|but|except|that}", 0.72).reads(OUTSIDE).when(OWN),
    phrase("obvious|clear|plain|evident to|for any|every @sound? @head|child|person|idiot|fool", 0.76).reads(MAD).when(OWN),
    phrase("^ [just? ask anyone|anybody|everyone|around {else|here|who ..6|in ..4}?] $", 0.72).reads(ALONE).when(&[Guard::NotThanks]),
    phrase("^ [anyone|anybody|everyone can see that]", 0.74).reads(OUTSIDE),
    phrase("^ anyone|anybody|everyone ..1 can|could see|tell that|this|it|you", 0.72).reads(OUTSIDE).when(OWN),
    phrase("^ i'm|im not the only one ..1 who|that|thinking", 0.4),
    phrase("^ everyone|everybody ..1 hates|loves|wants|prefers|uses this|that|it|your|the|these|those", 0.42).when(&[Guard::NotQuestion, Guard::NotThanks]),
    phrase("i|we|i'm ..3 [speak|talking|speaking for {everyone|everybody|all of us|all|many|most of us|{the whole|entire} ..2}] when|in|if|with|by", 0.75).reads(ALONE),
    phrase("name|show me? {one|a single|any} ..2 person|user|developer|parent|human|soul|customer|expert|other ..1 {who|that} ..1 {wants|likes|thinks|agrees|believes|uses|asked|needs|cares|enjoys|would|does|has|can|doesn't|understands}", 0.76).reads(NO_ONE),
    phrase("^ the consensus ..3 is|says ..1", 0.72).reads(CLOSED).when(OWN),
    phrase("{everyone|everybody|the world|the industry|the community|the field} has|have {already|long}? moved on from?", 0.72).reads(ALONE).when(SAID),
    phrase("^ who ..1 {hasn't|doesn't|wouldn't|doesnt|wouldnt} ..1 {know|heard|heard of|want|agree|think|prefer|hate}", 0.72).reads(OUTSIDE),
    phrase("^ who {still|even|actually|seriously|honestly} ..1 {uses|wants|likes|reads|buys|needs|believes|does|writes|wears|listens|eats|watches|cares}", 0.75).reads(NO_ONE),
    phrase("by common|universal|general consent|agreement", 0.72).reads(CLOSED).when(OWN),
    phrase("{even|any} a child ..1 {knows|can see|could see|would know|understands|can tell|could tell}", 0.76).reads(MAD),
    phrase("any fool|idiot|child|five-year-old ..1 {knows|can see|could see|would know|can tell|could tell}", 0.76).reads(MAD),
    phrase("{i'm|im|i am|we're|we are} not alone in ..1 {thinking|saying|finding|feeling|believing|this|that|my}", 0.72).reads(ALONE),
    phrase("{it's|its|it is} not just me|us who|that|saying|thinking", 0.72).reads(ALONE),
];

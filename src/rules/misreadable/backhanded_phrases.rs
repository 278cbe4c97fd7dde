//! The words of [`super::backhanded_praise`].

use super::{ASKED, COLD, PLAIN};
use crate::rules::{Fix, Guard, Phrase, phrase};

const LITTLE: &str = "it can read as \"I expected little of you\"";
const USUALLY: &str = "it can read as \"your work is usually worse\"";
const YARDSTICK: &str = "it can read as \"for somebody like you\"";
const LOOKS: &str = "it can read as a remark on how you look otherwise";
const NOT_YOURS: &str = "it can read as \"it cannot be your own work\"";
const OWN: &[Guard] = &[Guard::NotReported, Guard::NotSupposed, Guard::Personal];
const OTHERS: &[Guard] = &[Guard::Plain, Guard::NotSelf];

pub(super) const PHRASES: &[Phrase] = &[
    // Surprise.
    phrase("[@surprisingly @praise ..2 {for|from|of|coming from} {you|u|someone|somebody|a|an|your}]", 0.84).reads(LITTLE).fix(Fix::Advice("Leave out the surprise: \"This is good.\"")).when(OTHERS),
    phrase("{@your|@your ..3|you're|youre|you are|you were|u are|you look|you sound|you did} ..2 {is|was|are|were|looks|reads|sounds|came out|turned out}? [@surprisingly] {@praise|not|nice|sensible|sane|ok|okay}", 0.82).reads(LITTLE).fix(Fix::Delete).when(OTHERS),
    phrase("[you're|youre {actually|surprisingly|genuinely|really not} {good|great|smart|funny|clever|nice|pretty|fun|useful|helpful|talented|intelligent|competent|bad|half bad|that bad}]", 0.72).reads(LITTLE).when(COLD),
    phrase("[{you|u} are {actually|surprisingly} {good|great|smart|funny|clever|nice|pretty|fun|useful|helpful|talented|intelligent|competent}]", 0.76).reads(LITTLE).when(OTHERS),
    phrase("{you|u} [actually] {look|sound|looked|sounded} {good|nice|pretty|great|professional|smart|decent|intelligent|presentable|human}", 0.76).reads(LOOKS).fix(Fix::Delete).when(PLAIN),
    phrase("{you|u|you've|he|she} {actually|even|almost|somehow} [managed to]", 0.74).reads(LITTLE).when(&[Guard::Plain, Guard::ToReader]),
    phrase("[{you|u|you've} {actually|somehow|even} managed to]", 0.76).reads(LITTLE).when(PLAIN),
    phrase("[{you|u|you've} managed to {actually|even|almost|finally}]", 0.74).reads(LITTLE).when(PLAIN),
    phrase("[{surprised|amazed|astonished|shocked|stunned|flabbergasted} {that}? {you|u} {could|can|managed|even|actually|passed|remembered|finished|were able|understood}]", 0.74).reads(LITTLE).when(&[Guard::NotReported, Guard::NotSupposed]),
    phrase("[{impressed|pleased} {that}? {you|u} {even|actually|could|can|know|knew|managed to}]", 0.66).reads(LITTLE).when(&[Guard::NotReported, Guard::NotSupposed]),
    phrase("[{didn't|never|wouldn't have|don't usually|don't normally} {expect|expected|think|thought|thinking|imagine|imagined} ..4 {from you|of you|you capable|you had it in you|you could|you would|you'd be}]", 0.84).reads(LITTLE).when(OWN),
    phrase("[{didn't|never} {know|knew|think|thought|realise|realised|realize|realized} {that}? {you|u} {had it in you|were capable|had a brain|were that|were so|were this|could actually|could even}]", 0.82).reads(LITTLE).when(OWN),
    phrase("[who knew {that}? {you|u} {could|had|were|would}]", 0.66).reads(LITTLE).when(COLD),
    phrase("[who would have thought {that}? {you|u} {could|had|were|would}]", 0.84).reads(LITTLE).when(OWN),
    phrase("[even {a stopped|a broken|a blind} {clock|squirrel|pig|hen|chicken}]", 0.72).reads(LITTLE).when(&[Guard::Plain, Guard::ToReader, Guard::NotWarm]),
    phrase("[{there's|there is|maybe there's} hope for {you|u} {yet|after all}]", 0.84).reads(LITTLE).when(OWN),
    phrase("[{beginner's|dumb|pure} luck] {$|,|but|though}", 0.66).reads(LITTLE).when(COLD),
    // The usual.
    phrase("[{better|cleaner|nicer|shorter|clearer|tidier|neater|faster|more ..1|less ..1} than {@your|ur} usual]", 0.86).reads(USUALLY).fix(Fix::Advice("Say what is good about this one.")).when(OTHERS),
    phrase("[{better|cleaner|nicer|clearer|tidier|more ..1|less ..1} than {what|how}? {you|u} {usually|normally|generally|tend to} {write|do|send|make|turn|produce|submit|cook|bake|look|dress|play|sing|draw|hand|deliver|manage|$}]", 0.84).reads(USUALLY).when(OTHERS),
    phrase("[{better|nicer|more ..1|less ..1|cleaner|clearer} than {i|we|anyone|anybody} {expected|thought|feared|had feared|hoped|would have thought|dared} {from you|of you|you could|you would|you'd|you|given}]", 0.86).reads(LITTLE).when(OWN),
    phrase("[{less|not as|not so} {bad|terrible|awful|horrible|embarrassing|confusing|boring|painful|dreadful|ugly|messy|wrong|shabby} {than|as} {@your|you|i thought|i expected|i feared|the last|usual|last time|we feared|we expected|before|your last}]", 0.72).reads(USUALLY).when(&[Guard::Plain, Guard::ToReader]),
    phrase("[{not as|less} {dumb|stupid|useless|lazy|clueless|incompetent|boring|annoying|thick|dim} {as|than} {you|i|we|your|people|everyone|they}]", 0.86).reads(LITTLE).when(OWN),
    phrase("[{smarter|cleverer|tougher|stronger|brighter|older|fitter|faster|nicer} than {you|u} {look|looked|sound|seem|let on}]", 0.8).reads(LITTLE).when(OWN),
    phrase("[{your|the|this} best ..2 {yet|so far} ,? {which isn't|not that|which is not|though that}]", 0.84).reads(USUALLY).when(OWN),
    phrase("[{which|that|this|but that|though that} {isn't|is not|doesn't|ain't|wasn't|is admittedly not} say|saying {much|a lot|that much}]", 0.82).reads(USUALLY).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("{you|your|you're|you've|thanks|good|nice|glad|great|finally|somebody|someone|well|see} ..8 [for once]", 0.76).reads(USUALLY).fix(Fix::Delete).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("{you|your|you're|you've|thanks|good|nice|glad|great|see} ..8 [for a change] {$|,|and}", 0.68).reads(USUALLY).fix(Fix::Delete).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("^ {well|wow|and|so}? ,? [{at last|finally} ,? {something|a|an|one|some} ..1 {useful|decent|readable|sensible|sane|worthwhile|competent|worth|i can actually|that works|that makes sense} ..3 from {you|your}]", 0.84).reads(USUALLY).when(PLAIN),
    phrase("[{i}? see {that}? {you've|you have|you|u} {finally|at last|actually|eventually} {learned|learnt|discovered|found|figured|decided|read|mastered|understood|got|heard|started}]", 0.84).reads(USUALLY).when(OWN),
    phrase("[{good|great|nice|glad|happy|lovely|refreshing} {to see|to hear|that} {that}? {you|u|you've|you're} {actually|even|for once|at least} {learned|read|learning|doing|using|tested|testing|managed|thought|thinking|wrote|checked|know|can|came|reading|prepared}]", 0.8).reads(USUALLY).when(&[Guard::NotReported]),
    phrase("[{at least} {you|u} {tried|showed up|turned up|made an effort|admit|admitted|managed|had a go|meant well}]", 0.72).reads(LITTLE).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("[at least {it|this|your ..2} {compiles|runs|loads|builds|isn't|is short|rhymes|is edible|has a|is better than|is spelled|was short|ended}]", 0.55).reads(USUALLY).when(COLD),
    // The yardstick.
    phrase("[{not|isn't|wasn't|aren't} {too|so|half|that|all that|at all}? {bad|shabby|terrible|stupid} {at all}? for {a|an|your} {beginner|girl|woman|man|guy|boy|junior|intern|novice|amateur|newbie|noob|student|non-native|foreigner|mum|mom|dad|nurse|teacher|salesman|old|older|kid|blonde|manager|designer|marketing|frontend|newcomer|man your|woman your|lady|grandma|someone|arts|humanities}]", 0.84).reads(YARDSTICK).fix(Fix::Advice("Praise it without the comparison: \"This is good.\"")).when(OTHERS),
    phrase("[{not|isn't|wasn't} {too|so|half|that}? {bad|shabby} for {you|u|your age|your level|a first try of yours|your standards}]", 0.84).reads(YARDSTICK).when(OTHERS),
    phrase("[{pretty|quite|really|very|so|surprisingly|rather|fairly|remarkably}? {good|great|impressive|decent|nice|smart|clever|well-written|well-spoken|articulate|strong|fit|funny|logical|technical|brave|organised|organized|tidy|mature|handy} {code|work|job|english|writing|effort|driving|cooking|parking|idea|try|attempt}? ,? for {a|an} {beginner|girl|woman|guy|boy|junior|intern|novice|amateur|newbie|noob|non-native|foreigner|mum|mom|nurse|salesman|blonde|manager|designer|newcomer|lady|grandma|arts student|humanities|immigrant|housewife|secretary|state school|bloke|frontend developer|vegan|big girl|man|american|teenager|old lady}]", 0.8).reads(YARDSTICK).when(OTHERS),
    phrase("{you|you're|youre|u|he's|she's|your} ..5 [{look|looks|looking|good|great|fit|amazing|well|pretty|mature|active|sharp|agile|articulate|smart|fast|strong|sprightly|nimble} ..2 for {your|his|her|someone your} {age|size|weight|background|height|generation|years}]", 0.82).reads(YARDSTICK).fix(Fix::Advice("Leave out the age or the size: \"You look great.\"")).when(OTHERS),
    phrase("[for {someone|somebody|a person} {your age|of your age|of your size|with your background|of your background|with your experience|with your level|like you|at your level|with your education}]", 0.8).reads(YARDSTICK).fix(Fix::Delete).when(&[Guard::Plain, Guard::NotSelf, Guard::NotQuestion]),
    phrase("{you|your|you're|u} ..6 @praise ..3 [for {someone|somebody} {who|with|without|so|from} ]", 0.78).reads(YARDSTICK).fix(Fix::None).when(&[Guard::Plain, Guard::NotSelf, Guard::NotQuestion]),
    phrase("[{good|well|nice|great|impressive|not bad|decent} ..2 , {considering|given} {who|your|that you|it's you|you|how little|where you}]", 0.78).reads(YARDSTICK).when(OTHERS),
    phrase("[almost {readable|usable|professional|decent|competent|interesting|funny|pretty|smart|useful|intelligent|likeable|human|tolerable|like a real|like a professional|as good as a real}]", 0.78).reads(LITTLE).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("[{i}? almost {enjoyed|liked|laughed|understood} {it|this|that|your|reading|the}]", 0.66).reads(LITTLE).when(&[Guard::Personal, Guard::NotReported, Guard::ToReader]),
    phrase("[i {actually|even|almost|kind of|sort of} {enjoyed|liked|understood} {your|ur|what you}]", 0.7).reads(LITTLE).when(&[Guard::Personal, Guard::NotReported]),
    phrase("[{you're|youre|you are} not like {the|most|all}? other {girls|women|men|guys|managers|developers|mums|moms|teachers|students|doctors|people|engineers|salesmen|lawyers}]", 0.78).reads(YARDSTICK).when(OTHERS),
    phrase("[{you're|youre|you are} one of the {good|decent|normal|nice} ones]", 0.74).reads(YARDSTICK).when(OTHERS),
    phrase("[{you|u} {don't|dont|do not} {even}? {look|sound|act|seem} {gay|autistic|disabled|sick|ill|foreign|trans|jewish|black|asian|depressed|diabetic|like an? {engineer|programmer|developer|scientist|doctor|mother|feminist|immigrant|muslim|vegan|lawyer|teacher|manager}|like a {programmer|developer|scientist|doctor|mother|feminist|muslim|vegan|lawyer|teacher|manager|coder}}]", 0.76).reads(YARDSTICK).when(OTHERS),
    phrase("[{your|ur} english is {surprisingly|unexpectedly|actually|pretty} {good|decent|ok|okay|not bad|understandable}]", 0.82).reads(YARDSTICK).when(OTHERS),
    phrase("[{you're|youre|you are} {so|very|surprisingly|really|quite} {articulate|well-spoken|eloquent}]", 0.6).reads(YARDSTICK).when(OTHERS),
    // Looks.
    phrase("[{you'd|you would|u'd} {be|look} {so|really|quite|very|almost|even}? {much|more}? {pretty|prettier|beautiful|handsome|perfect|good-looking|attractive|nicer|happier|better} if {you|u}]", 0.86).reads(LOOKS).when(OTHERS),
    phrase("[{you|u} look {so}? {much|way|far|a lot} {better|prettier|nicer|thinner|slimmer|younger} {with|without|when|than|now that|like this|in}]", 0.7).reads(LOOKS).when(OTHERS),
    phrase("[{you|u} clean|scrub up {nicely|well}]", 0.6).reads(LOOKS).when(OTHERS),
    phrase("[{i}? {love|admire|envy|like} {how|that} {you|u} {just|really|simply}? {don't|dont|never} {care|worry|mind|bother} {about}? {what|how|if|your|with}]", 0.74).reads(LOOKS).when(OWN),
    phrase("[i could never {wear|pull off|get away with|go out|show up|live|be so|eat|let myself} ..3 {like that|that|so|like this|like you|in that|myself|the way you}]", 0.58).reads(LOOKS).when(OWN),
    phrase("[{so|very|really|how}? brave of {you|u} to {wear|post|show|say|go|come|upload|share|try|submit|wear|leave|eat|ask}]", 0.68).reads(LITTLE).when(COLD),
    phrase("[i wish i {could|was|were} {be}? {as|so} {relaxed|carefree|laid-back|careless|chilled|unbothered|easygoing} {about|as|with}]", 0.56).reads(LITTLE).when(&[Guard::Personal, Guard::ToReader]),
    // Whose work it is.
    phrase("[did {you|u} {really|actually} {write|do|make|draw|paint|bake|build|cook|code} {this|that|it|these|all this} {yourself|on your own|alone|by yourself|all by yourself}]", 0.78).reads(NOT_YOURS).when(ASKED),
    phrase("[all by {yourself|yourselves}] {$|?|!}", 0.62).reads(NOT_YOURS).when(COLD),
    phrase("[{did|have} {someone|somebody|your ..2|anyone} {help|helped|write|written|do|done} {you|this|it|that} {with}?] {$|?|with this|for you}", 0.5).reads(NOT_YOURS).when(&[Guard::Plain, Guard::Question, Guard::ToReader]),
    phrase("^ {well|oh|aw}? ,? [{nice|cute|valiant|noble|brave|sweet} {try|attempt}] {$|,? but|, }", 0.56).reads(LITTLE).when(COLD),
    phrase("{wasn't|isn't|not} ..1 {bad|terrible|late|boring|awful|wrong} [for once|for a change]", 0.8).reads(USUALLY).fix(Fix::Delete).when(&[Guard::NotReported, Guard::NotSelf]),
    phrase("^ [{this|it|that} is actually {quite|really|pretty|rather}? {good|decent|readable|usable|nice|clever|interesting|helpful|not bad|smart|funny}] {$|,}", 0.66).reads(LITTLE).when(&[Guard::Plain]),
    phrase("^ [surprisingly|amazingly|remarkably|astonishingly] , {your|you}", 0.78).reads(LITTLE).fix(Fix::Delete).when(&[Guard::Plain]),
    phrase("[{well done|good job|nice work|good work|great work|not bad|impressive} ,? for {a|an} {@human|@novice|_ @human}]", 0.8).reads(YARDSTICK).fix(Fix::None).when(&[Guard::Plain, Guard::NotSelf]),
    phrase("[{pleasantly|positively|genuinely} surprised {by|at|with} {your|you}]", 0.72).reads(LITTLE).when(&[Guard::NotReported, Guard::Personal]),
    phrase("[your {most coherent|least bad|least boring|most readable|first decent|first good|only good|one good|most sensible|least confusing} ..2 {so far|yet|$|to date}]", 0.82).reads(USUALLY).when(&[Guard::NotReported]),
    phrase("[{you're|you are|youre} so brave {to|for} {wear|wearing|post|posting|go|going|show|showing|come|say}]", 0.72).reads(LOOKS).when(&[Guard::Plain]),
    // Said in general words: classes and gaps.
    phrase("[not {bad|too bad|so bad|terrible|half bad|bad at all|too shabby} for {someone|somebody|a person|people|a man|a woman|a guy|a girl|one} {who|that|with|without|of your|like you|your}]", 0.84).when(OTHERS),
    phrase("[{good|great|nice|decent|impressive|okay|ok|solid|fine|acceptable|readable} for {someone|somebody|a person} {who|that|with|without|of your|like you|your}]", 0.76).when(OTHERS),
    phrase("[for once ,? {you|you've|you have|your|he|she|they|somebody|someone|something} ..1 {managed|got|did|wrote|sent|made|have|remembered|were|was|didn't|are|came|is|answered|read|finished|delivered|tested|works|had|listened|showed|cleaned|thought|right}]", 0.84).when(OTHERS),
    phrase("{you|you've|he|she|they} ..7 [for once] {$|,}", 0.74).when(OTHERS),
    phrase("[{@praise|@surprisingly ..1|better than expected} ,? {considering|given|knowing|seeing} {who|that you|it's you|your|you|the author|whose|that he|that she|it's from|it was you}]", 0.82).when(OTHERS),
    phrase("[@surprisingly @praise ,? {considering|given|knowing}]", 0.74).when(OTHERS),
    phrase("[{didn't|did not|never|wouldn't have|hadn't} {expect|expected|think|thought|believe|believed} {that}? {you|u} {to|would|could|had it|were able|knew|capable} ..3 {right|do it|manage|finish|well|make it|win|pass|good|understand|in you|get it|this far|anything|so good|on time|capable}]", 0.78).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal]),
    phrase("[{you|u} {can|could|are able to|are capable} ..5 {when|if} {you|u} {only}? {try|want to|make an effort|really want|put your mind|bother|make the effort}]", 0.76).when(&[Guard::Plain, Guard::NotQuestion]),
    phrase("[{i'm|i am|i was|we were|we're|am|was} {honestly|really|quite|actually|almost|a bit|pleasantly|positively|rather}? {surprised|amazed|astonished|shocked|stunned} {that}? {you|u} {did|managed|made it|got|could|actually|even|know|knew|finished|remembered|can}]", 0.7).when(&[Guard::NotReported, Guard::NotSupposed, Guard::Personal, Guard::NotQuestion]),
    phrase("^ [{wow|look at that|oh wow|oh|hey|huh|well well|look|whoa} ,? {you|somebody|someone|he|she|they} {actually|really|finally|even|did} {read|did|tested|answered|replied|came|remembered|wrote|listened|cleaned|managed|finished|showed|checked|fixed|thought|bothered|know|tried|cooked}]", 0.8).when(&[Guard::Plain]),
    phrase("[{by|for|even by} {your|ur} {usual|own|low|very low|normal}? standards]", 0.74).when(OTHERS),
    phrase("^ [at least this time] ,? {it|you|the|we|he|she|they|nobody}", 0.72).when(&[Guard::Plain]),
    phrase("[at least {you|u} {tried|try|showed up|answered|can spell|admit it}]", 0.64).when(OTHERS),
    phrase("^ [{a|it's a|its a|what a|another|a small|it is a} miracle ,? {you|that you|you're|they|somebody|someone|he|she}]", 0.74).when(&[Guard::Plain]),
    phrase("^ [{a|what a} miracle {has happened|happened|occurred}] {$|,|:}", 0.66).when(&[Guard::Plain]),
    phrase("[{you|u} {are|'re} {actually|not as|smarter than|cleverer than|not that|less} ..2 {than {you|i|we} {look|thought|expected|seem|assumed}|as you look|as i thought}]", 0.82).when(OTHERS),
    phrase("[{finally|at last} ,? {something|a _|a ..1 _|one _} {useful|good|readable|sensible|that works|decent|intelligent|from you|of yours}]", 0.72).when(OTHERS),
];

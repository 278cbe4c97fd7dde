//! Phrases of the rule `identity-attack`.

use crate::rules::{Guard, Phrase, phrase};

const OUT: &str = "it reads as \"you do not belong here\"";
const KIND: &str = "it reads as contempt for a whole group";
const AGE: &str = "it reads as contempt for somebody's age";
const SEX: &str = "it reads as contempt for a sex";
const BODY: &str = "it reads as contempt for a condition that people live with";
const PLAIN: &[Guard] = &[Guard::NotNegated, Guard::NotSelf];

/// Groups as patterns name them, one word each.
macro_rules! groups {
    () => {
        "women|woman|men|man|females|female|girls|girl|girlie|boys|immigrants|immigrant|migrants|refugees|foreigners|foreigner|muslims|muslim|jews|jew|christians|catholics|hindus|gays|gay|lesbians|lesbian|trans|blacks|black|whites|asians|asian|africans|arabs|arab|indians|indian|pakistanis|chinese|polish|poles|romanians|russians|mexicans|mexican|boomers|boomer|millennials|millennial|zoomers|zoomer|pensioners|pensioner|gypsies|gypsy|traveller|blonde|blondes|redneck|autistic|autistics|disabled|foreign"
    };
}

/// Only the nouns: "Polish soup" and "Indian food" are no people.
macro_rules! nouns {
    () => {
        "women|woman|men|man|females|girls|immigrants|immigrant|migrants|migrant|refugees|refugee|foreigners|foreigner|muslims|jews|jew|catholics|gays|lesbians|blacks|asians|africans|arabs|indians|pakistanis|poles|romanians|russians|mexicans|boomers|boomer|millennials|millennial|zoomers|pensioners|pensioner|gypsies|gypsy|blonde|blondes|redneck|autistics"
    };
}

pub(super) const PHRASES: &[Phrase] = &[
    // Away with them.
    phrase("go|went|crawl|fly|move|piss|fuck|run off? back home? to your|ur|their|his|her own? country|village|homeland|continent", 0.9).reads(OUT).when(&[Guard::NotSelf, Guard::NotQuestion]),
    phrase("^ {go|crawl|fly|move|piss off|fuck off} back ..1 where you|u|they|ya came|come|crawled|belong ..1 {$|,}", 0.88).reads(OUT),
    phrase("{should|can|could|must|please|just|and} {go|move} back ..1 where you|u|they|he|she came|come|crawled|belong ..1 {$|,}", 0.85).reads(OUT).when(&[Guard::NotQuestion, Guard::NotSelf]),
    phrase("^ go back to africa|india|china|pakistan|poland|romania|mexico|russia|syria|arabia|bulgaria|nigeria|asia ..1 $", 0.72).reads(OUT).when(&[Guard::NotThanks]),
    phrase("{send|ship|deport} {them|those people|these people} all {back|home|away}? $", 0.78).reads(OUT).when(&[Guard::NotSelf, Guard::NotQuestion, Guard::NotThanks]),
    phrase("send them {all}? back {$|where|to where|to their}", 0.66).reads(OUT).when(&[Guard::NotSelf, Guard::NotQuestion, Guard::NotThanks]),
    phrase(concat!("send|ship|deport|kick|throw the|those|these|all ..1 ", groups!(), " ..1 back|home|out|away"), 0.85).reads(OUT).when(&[Guard::NotNegated]),
    phrase("deport|exterminate|sterilise|sterilize|gas them|him|her|you|the ..2 lot|all", 0.88).reads(OUT).when(&[Guard::NotNegated]),
    phrase("^ this is england|britain|america|germany|ireland|australia|canada ,? speak", 0.88).reads(OUT),
    phrase("^ speak english ,? {this|here|you|you're|or|we|when|like}", 0.84).reads(OUT).when(&[Guard::NotThanks]),
    phrase("^ speak english ..1 $", 0.55).reads(OUT).when(&[Guard::NotThanks]),
    phrase("^ learn ..2 english ..2 first|before|then|,", 0.7).reads("it reads as contempt for people who learnt English later").when(&[Guard::NotThanks]),
    phrase("^ learn proper|decent|real|to english|speak|write english? ..1 $", 0.5).reads("it reads as contempt for people who learnt English later").when(&[Guard::NotThanks]),
    phrase("@your ..1 broken|pidgin|terrible|embarrassing|horrible|awful english", 0.76).reads("it reads as contempt for people who learnt English later").when(&[Guard::NotNegated]),
    phrase("we|i {don't|dont|do not|never|won't|will not} ..1 {want|need|serve|hire|rent|like} ..2 {your|their} {kind|sort}", 0.85).reads(OUT),
    phrase("your|their kind|sort|lot {are|aren't|always|never|should|don't|belong|ruin|ruined|is not welcome|isn't welcome}", 0.76).reads(OUT).when(&[Guard::NotThanks]),
    phrase("of|by|from|with|like|for @your kind $", 0.68).reads(OUT).when(&[Guard::NotThanks, Guard::NotSelf]),
    phrase("{those|these|that} {people|lot|folk} ..1 {breed|multiply|smell|stink|infest|live like|are not like us}", 0.72).reads(KIND).when(&[Guard::NotQuestion]),
    phrase("{those|these} {people|folk|lot} are|aren't ..1 animals|vermin|criminals|savages|like|civilised|civilized|human|clean|trash|parasites|all", 0.82).reads(KIND),
    phrase("breed|breeding|multiply|multiplying|swarm|swarming like rabbits|rats|flies|vermin|cockroaches|animals", 0.62).reads(KIND).when(&[Guard::NotSelf]),
    // Typical, what do you expect.
    phrase(concat!("^ just? typical|classic ", nouns!(), " $"), 0.8).reads(KIND).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase(concat!("^ just? typical|classic ", nouns!(), " driver|drivers|boss|logic|thing|behaviour|behavior|nonsense|,"), 0.78).reads(KIND).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase(concat!("you|you're|he's|she's|that's|are @adv? typical|such|classic a? ..1 ", nouns!(), " $"), 0.76).reads(KIND).when(&[Guard::NotNegated, Guard::NotThanks]),
    phrase(concat!("what {do|did|else do|else can|can} you|we|i @adv? expect {from|of|with} {a|an|some|these|those|the}? ..1 ", nouns!()), 0.9).reads(KIND),
    phrase(concat!("expected|expect|happens ..3 from|of|when|with ..2 a|an|hire|you|let|some ..2 ", groups!()), 0.6).reads(KIND).when(&[Guard::NotNegated, Guard::NotThanks, Guard::NotQuestion]),
    phrase(concat!("decent|clever|fast|strong|smart|articulate|quick|brave|technical for a|an ", nouns!()), 0.72).reads(KIND).when(&[Guard::NotSelf]),
    phrase(concat!("good|bad|well|funny for a|an ", nouns!(), " $"), 0.68).reads(KIND).when(&[Guard::NotSelf]),
    phrase(concat!("not|pretty|surprisingly|quite|rather ..1 _ for a|an ", nouns!(), " $"), 0.7).reads(KIND).when(&[Guard::NotSelf]),
    phrase("like|such a ..1 little? girl|woman|sissy|pansy|old woman? $", 0.55).reads(SEX).when(&[Guard::ToReader, Guard::NotSelf]),
    phrase("throw|throws|cry|cries|scream|screams|run|runs|play|plays|hit|hits|fight|fights|drive|drives|park|code|codes|moan|moans like {a}? {little|old}? girl|woman|girls|women|granny|pensioner {$|,|and}", 0.8).reads(SEX).when(&[Guard::NotSelf, Guard::NotNegated]),
    phrase("women|woman|female|lady|asian|old drivers|driver", 0.42).reads(KIND).when(&[Guard::NotQuestion]),
    phrase("^ women|female|woman|asian drivers|driver ..2 $", 0.76).reads(KIND).when(&[Guard::NotQuestion]),
    phrase(concat!("i|we can't|cannot|cant stand|bear|trust|tolerate the? ..1 ", nouns!()), 0.74).reads(KIND).when(&[Guard::NotThanks]),
    phrase("i|we @adv? hate|despise|loathe women|men|immigrants|migrants|refugees|foreigners|muslims|jews|christians|catholics|gays|lesbians|blacks|whites|asians|africans|arabs|indians|poles|russians|mexicans|boomers|gypsies|travellers|pensioners", 0.88).reads(KIND).when(&[Guard::NotNegated]),
    phrase(concat!("i|we {don't|dont|never|won't|wouldn't|do not} ..1 {trust|hire|serve|rent to|work with|work for} ..1 ", nouns!()), 0.78).reads(KIND),
    phrase(concat!("too|so many ..1 ", nouns!(), " in|here|around|on|at|round"), 0.45).reads(KIND).when(&[Guard::NotQuestion]),
    phrase("the? women|immigrants|migrants|refugees|foreigners|muslims|jews|gays|blacks|boomers|millennials|travellers|gypsies are|have ..1 ruining|ruined|destroying|destroyed|taking|taken|invading|stealing|killing ..1 over|our|this|the|everything|it", 0.85).reads(KIND).when(&[Guard::NotNegated, Guard::NotQuestion]),
    phrase("no|keep ..1 women|girls|immigrants|gays|muslims|jews|blacks|gypsies|foreigners|travellers allowed|here|out|away|please", 0.62).reads(OUT).when(&[Guard::NotQuestion]),
    // Sex.
    phrase("back to|in ..1 kitchen ,? where|woman|love|dear|sweetheart|girl|girls", 0.78).reads(SEX),
    phrase("get|go|stay back? ..1 in|to|into the kitchen ,? woman|love|girl|sweetheart|darling", 0.88).reads(SEX),
    phrase("leave|let this|it|that|the ..3 to|for the ..1 men|man|boys|lads|grown|grownups|adults ..1 $", 0.62).reads(SEX).when(&[Guard::NotThanks]),
    phrase("{no|not a|not an} ..1 job|place|work|sport|country|game for ..1 women|woman|girls|girl|ladies|immigrants|foreigners|pensioners|gays|cripples", 0.84).reads(SEX),
    phrase("that time of the month", 0.7).reads(SEX).when(&[Guard::NotSelf]),
    phrase("are|is you|u|she on your|ur|her period|rag", 0.8).reads(SEX).when(&[Guard::Question]),
    phrase("^ man up ..2 $", 0.66).reads(SEX),
    phrase("be a real man|woman", 0.66).reads(SEX).when(&[Guard::NotSelf, Guard::NotNegated]),
    phrase("{you're not|you are not|you aren't|he's not|she's not|isn't|they're not|hardly} a {real|proper} man|woman|englishman|american|irishman|christian|muslim", 0.82).reads(KIND).when(&[Guard::NotSelf, Guard::NotQuestion]),
    phrase("you're|youre|you|u|she|he are|is|was|were? ..2 just|only|obviously ..1 diversity|quota|dei|token ..1 hire|woman|appointment|black|girl|man", 0.9).reads(KIND).when(PLAIN),
    phrase("{a|the|our|another|just a|only a|your} {diversity|quota|dei} {hire|hires} {$|,|and|who|like}", 0.78).reads(KIND).when(&[Guard::NotSelf, Guard::NotQuestion]),
    phrase("the|our|a token woman|female|black|gay|asian|girl|muslim|disabled", 0.65).reads(KIND).when(&[Guard::NotSelf]),
    phrase(concat!("got|get|gets ..2 {job|post|place|role|promotion|grant|seat|in|here|hired|promoted} ..1 {because|cause|cuz|cos} ..1 {you're|you are|she's|she is|he's|he is|they're} {a|an|the}? @adv? ", groups!()), 0.86).reads(KIND).when(PLAIN),
    phrase("that's|thats|is|so|sounds|looks|how ..1 so|fucking|kinda|pretty gay $", 0.66).reads(KIND).when(&[Guard::NotSelf]),
    phrase("don't|stop be|being so|such|a ..1 gay|girly|pussy|sissy|fag|poof|spaz|autistic|bitch", 0.85).reads(KIND),
    // Age.
    phrase("^ ok|okay boomer", 0.84).reads(AGE),
    phrase("you're|youre|ur @adv? too old|senile|ancient for this|that|it ..1 $", 0.76).reads(AGE).when(PLAIN),
    phrase("you're|youre|ur @adv? too old|senile|ancient to understand|get|learn|code|follow|see|keep|program", 0.78).reads(AGE).when(PLAIN),
    phrase("you're|youre|ur @adv? too young to understand|know|have|be|lead", 0.6).reads(AGE).when(PLAIN),
    phrase("you|u are|r ..1 too old|senile|ancient for this|that|it ..1 $", 0.76).reads(AGE).when(&[Guard::NotNegated, Guard::NotSelf, Guard::NotQuestion]),
    phrase("you|u are|r ..1 too old|senile|ancient to understand|get|learn|code|follow|see|keep|program", 0.76).reads(AGE).when(&[Guard::NotNegated, Guard::NotSelf, Guard::NotQuestion]),
    phrase("at your|ur age ,? you|u|people|one|shouldn't|should @adv? should|shouldn't|can't|are|be|ought|not", 0.5).reads(AGE).when(&[Guard::NotThanks]),
    phrase("past|beyond your|his|her|their sell|best|use - by|before date?", 0.84).reads(AGE).when(&[Guard::NotNegated]),
    phrase("belong|belongs|put|stick you|him|her|them? in an|a old|care|retirement|nursing people's|folks|folk's|home", 0.6).reads(AGE).when(&[Guard::ToReader, Guard::NotQuestion]),
    phrase("you|ur|you're @adv? old ..1 dinosaur|dinosaurs|fossil|fossils|relic|relics", 0.6).reads(AGE).when(&[Guard::NotSelf, Guard::NotThanks]),
    phrase("grumpy|bitter|senile|miserable old? fart|git|hag|cow|bat|crone", 0.68).reads(AGE).when(&[Guard::NotSelf]),
    phrase("old fart|farts|hag|hags|biddy|biddies|codger|codgers", 0.68).reads(AGE).when(&[Guard::NotSelf]),
    phrase("senile|demented old? ..1 man|woman|fool|git|hag|people", 0.78).reads(AGE).when(&[Guard::NotSelf]),
    // Condition.
    phrase("^ are|r you|u @adv? autistic|demented|schizo|bipolar|special|disabled|blind|deaf|foreign or|and something|just|what|simply|only", 0.82).reads(BODY).when(&[Guard::Question, Guard::NotThanks]),
    phrase("^ are|r you|u @adv? retarded|demented|schizo|spastic ..2 $", 0.76).reads(BODY).when(&[Guard::Question, Guard::NotThanks]),
    phrase("what are you ,? ..1 autistic|retarded|disabled|deaf|blind|gay|mental|special", 0.85).reads(BODY),
    phrase("acting|act|behave|sounds|sound|behaving like an|a|some ..1 autistic|retard|spastic|schizo|cripple|mental|tard", 0.84).reads(BODY).when(&[Guard::NotSelf]),
    phrase("he's|she's|hes|shes|they're|you're|youre autistic|disabled|foreign|gay|deaf|blind|trans|muslim|old ,? ..1 he'll|she'll|they'll|he|she|you|you'll|he'd|she'd ..1 ruin|spoil|slow|can't|mess|never|break|embarrass", 0.68).reads(BODY),
    phrase("^ you|u @adv? people are|always|never|can't|don't|should|have|come|think|all", 0.5).reads(KIND).when(&[Guard::NotThanks, Guard::NotQuestion]),
    phrase("you|u people ..1 breed|smell|stink|ruin|invade", 0.85).reads(KIND),
    phrase("{do you have|have you got} ..1 {learning disability|learning difficulties|brain damage} ..1 {or what|or something|or just}", 0.84).reads(BODY).when(&[Guard::Question]),
    phrase("council house|estate manners|accent|brain|degree|trash|scum|mentality", 0.85).reads("it reads as contempt for where somebody grew up").when(&[Guard::NotSelf]),
    phrase("white|trailer trash", 0.82).reads("it reads as contempt for where somebody grew up").when(&[Guard::NotSelf]),
    phrase("benefit|benefits scroungers|scrounger|scum|cheats", 0.74).reads("it reads as contempt for people who are poor").when(&[Guard::NotSelf, Guard::NotQuestion]),
    phrase("{fresh|straight|just|somebody|someone|anyone} off the boat", 0.55).reads(OUT).when(&[Guard::NotSelf]),
    phrase("{she's|he's|you're|she is|he is|you are} not {really|actually|even} a ..1 {woman|man}", 0.8).reads(SEX).when(&[Guard::NotQuestion]),
    phrase("{he's|she's|you're|they're|only} {only}? {there|here} ..2 for the quota", 0.76).reads(SEX),
    phrase("keep|kick|throw the {homeless|disabled|poor|gays|foreigners|immigrants|gypsies|travellers} {out|away}", 0.82).reads(OUT),
    // Said in general words: classes and gaps.
    phrase("{people|anyone|everyone|women|men|those|folks|anybody|developers|drivers|employees|colleagues} {over|under|above|past|below} {thirty|forty|fifty|sixty|seventy|25|30|35|40|45|50|55|60|65|70} ..1 {can't|cannot|can not|don't|won't|never} {keep|learn|understand|handle|cope|adapt|code|program|drive|concentrate|think|follow|manage}", 0.76).reads(AGE).when(&[Guard::NotReported]),
    phrase("{old|older|elderly|young|younger|foreign|disabled|fat} {people|folks|employees|colleagues|workers|women|men|ladies} {just|simply}? {can't|cannot|can not|never} {keep|learn|understand|handle|cope|adapt|code|program|drive|concentrate|think|follow|manage}", 0.72).reads(KIND).when(&[Guard::NotReported]),
    phrase("{old|older|elderly|young|foreign|disabled|fat|poor} {people|folks|women|men|drivers|ladies} ..1 {should not|shouldn't} be {allowed|here}", 0.78).reads(KIND).when(&[Guard::NotReported, Guard::NotGranted]),
    phrase(concat!("{don't|do not|didn't} {want|need} ..2 ", nouns!()), 0.82).reads(OUT).when(&[Guard::NotReported]),
    phrase("{want|wanted|need|needed|prefer|preferred|looking for} {someone|somebody|a person|people|a man|a woman} @adv? {younger|male|female|white|native}", 0.55).reads(KIND).when(&[Guard::NotThanks, Guard::NotReported]),
];

//! The wordings of `unsourced-claim`: a call on studies, on experts, on figures, on what is proven, on what "they" say.
//! They count only where no source stands by; [`super::unsourced_claim`] looks for one.

use crate::rules::{Guard, Phrase, phrase};

const AUTHORITY: &str = "it can read as \"experts are on my side\", without a name to ask";
const PROVEN: &str = "it can read as \"there is nothing left to discuss\"";
const SHARE: &str = "it can read as a figure that nobody can check";
const HEARSAY: &str = "it can read as hearsay";
const OWN: &[Guard] = &[Guard::NotNegated, Guard::NotQuestion, Guard::NotSelf];
const TOLD: &[Guard] = &[Guard::NotNegated, Guard::NotQuestion];

/// Claims; they count only where no source stands by.
pub(super) const CLAIMS: &[Phrase] = &[
    // Studies.
    phrase("@proofs @easily? {*ly|all|also|now|been|both|themselves|itself|alike}? @prove", 0.76).when(OWN),
    phrase("@proofs {have|has} @easily? {*ly|all|also|now|been|both|themselves|itself|alike}? @proven", 0.76).when(OWN),
    phrase("@proof {@easily|*ly|itself|has|also}? @proves", 0.75).reads(PROVEN).when(OWN),
    phrase("@proof {has|have} @easily? ..2 @proven", 0.76).when(OWN),
    phrase("the {scientific|medical|academic|clinical} ..1 @proof|literature|evidence|research|consensus {@easily|*ly|all}? @proves|is|agrees", 0.74).reads(PROVEN).when(OWN),
    phrase("^ @figures @easily? ..1 prove|proves|show|shows|demonstrate|demonstrates|confirm|confirms|say|says", 0.74).when(OWN),
    phrase("^ @figures {have|has} @easily? ..1 shown|proven|proved|demonstrated|confirmed", 0.74).when(OWN),
    phrase("all|every|any|countless|numerous|recent|independent|several|many|modern|multiple|endless @figures @easily? ..1 prove|proves|show|shows|demonstrate|demonstrates|confirm|confirms|suggest", 0.75).when(OWN),
    phrase("the @figures @easily? clearly|plainly|overwhelmingly|simply|obviously|consistently ..1 prove|proves|show|shows|demonstrate|demonstrates|confirm|confirms|say|says|support|supports", 0.73).when(OWN),
    phrase("the data|numbers|figures|statistics|stats|evidence|science|research|facts is|are ..2 clear|settled|overwhelming|undeniable|in|conclusive|unambiguous|unanimous|indisputable|plain|damning|irrefutable|obvious {{on|about|that|:|,|here}|$}", 0.75).reads(PROVEN).when(OWN),
    phrase("the ..1 science|research|evidence ..1 settled|clear", 0.76).reads(PROVEN).when(OWN),
    phrase("science ..1 agrees", 0.72).reads(PROVEN).when(OWN),
    phrase("science @easily? says|shows|proves|tells", 0.78).reads(PROVEN).when(OWN),
    phrase("statistics ..1 show|prove|say|don't|confirm|demonstrate", 0.78).when(OWN),
    phrase("the ..1 data|statistics|stats|numbers|figures|facts don't|do not|never lie", 0.76).reads(PROVEN),
    phrase("the ..1 data|facts|numbers|figures|statistics|stats|evidence @easily? speaks|speak for themselves|itself", 0.75).reads(PROVEN),
    phrase("countless|numerous|many|several|multiple|hundreds|dozens|thousands|all|most|plenty of? the? ..2 studies|papers|experiments|surveys|trials|reports ..2 show|shown|prove|proven|that|confirm|have|found|demonstrate|say|agree|prove|warn|suggest", 0.76).when(OWN),
    phrase("a|an|one|some|another|this {recent|new|big|large|major|famous|huge|old}? study|survey|paper|experiment|analysis|poll|experiments {has|have}? ..1 {shows|showed|shown|proves|proved|proven|finds|found|says|said|suggests|confirmed|confirms|reveals|revealed|concluded|demonstrated}", 0.73).when(OWN),
    phrase("{there is|are|there's|theres} ..1 {plenty|lots|tons|loads|mountains|overwhelming|ample|countless|heaps|reams|strong|solid|clear|good|growing|mounting|a lot|a growing body|a mountain|a ton|so much|enough|a wealth|scientific|hard|conclusive} {of}? ..1 evidence|proof|studies|research|literature", 0.74).when(OWN),
    phrase("the evidence is|points ..1 clear|overwhelming|undeniable", 0.72).when(OWN),
    phrase("{the|all the}? @proof|data|numbers|figures|facts|statistics|stats {on ..3|in ..2|about ..3}? {couldn't|can't|cannot|can not|could not|could hardly|could scarcely|could never} be {any}? {clearer|plainer|stronger|more obvious|more damning|more convincing|more decisive|more one-sided}", 0.75).reads(PROVEN).when(OWN),
    phrase("{the}? @proof|data|numbers|figures|facts|statistics|stats {has|have} never been {clearer|plainer|stronger|more obvious|more damning|more convincing}", 0.74).reads(PROVEN).when(OWN),
    phrase("{the}? @proof|data|figures|facts|statistics @easily? leaves|leave {no|little|not much|absolutely no|very little} {room for}? doubt|question", 0.74).reads(PROVEN).when(OWN),
    phrase("{the|all the}? @proof|data|numbers|figures|facts|statistics|stats @easily? tells|tell {us all|us|you|everyone|everybody|anyone} {that|how|why|otherwise|exactly|clearly|plainly|_ ..2 {is|are|was|were|has|have|does|do|can|can't|will|won't|never|always|don't|doesn't}}", 0.74).reads(PROVEN).when(OWN),
    phrase("{the|all the}? data|numbers|figures|facts|statistics|stats|evidence @easily? tells|tell {a different|another|the same|a clear|a very clear|quite another|the real|the whole} story", 0.73).reads(PROVEN).when(OWN),
    // Who knows.
    phrase("{scientists|researchers|experts|academics|scholars|economists|psychologists|nutritionists|statisticians|sociologists|historians|*ologists} {have|now}? @easily? {found|discovered|proved|proven|showed|shown|demonstrated|established|concluded|calculated|confirmed|worked out|figured out} {that|out that|why|how|no|a link}", 0.75).reads(AUTHORITY).when(OWN),
    phrase("{proved|proven|shown|found|confirmed|established|demonstrated|discovered|settled|debunked} {long ago|years ago|time and again|over and over|again and again}? by {countless|many|several|top|leading|serious|real|the}? @savants|science|researchers {that|$|,|long|years|time|again|everywhere}", 0.73).reads(AUTHORITY).when(OWN),
    phrase("@savants @easily? {now|all|alike|everywhere|today|generally|mostly|have long}? ..1 @vouch", 0.74).reads(AUTHORITY).when(OWN),
    phrase("@savants {have|has} @easily? {now|all|long|repeatedly|been}? ..1 @vouched", 0.75).reads(AUTHORITY).when(OWN),
    phrase("@savants have been {saying|warning|telling|recommending} ..4", 0.75).reads(AUTHORITY).when(OWN),
    phrase("most|all|any|every|many|leading|top|real|independent|serious|good|countless|respected of? the? @savants|@savant ..1 @vouch|@vouches|will|would|can", 0.76).reads(AUTHORITY).when(OWN),
    phrase("^ [just? ask any|a|your|literally? @savant|{real _}]", 0.73).reads(AUTHORITY),
    phrase("according to ..1 @savants|@proofs|@proof", 0.78).reads(AUTHORITY),
    phrase("{experts|scientists|researchers|doctors|specialists|psychologists} are ..1 {united|unanimous|clear|certain|agreed|sure|convinced|in agreement}", 0.76).reads(AUTHORITY).when(OWN),
    phrase("{is|are|was|were|comes} ..1 {recommended|endorsed|approved|advised|supported|backed|discouraged} by ..1 @savants|science|research|studies|data|evidence", 0.73).reads(AUTHORITY).when(OWN),
    phrase("{scientific|expert|medical|academic|overwhelming} consensus ..1 is|says|agrees|that|on", 0.73).reads(AUTHORITY).when(OWN),
    // What is proven.
    phrase("it has|it's|its|has|have|had been @easily? ..1 proven|proved|shown|established|demonstrated|documented|linked ..1 {that|to|beyond|again|time|over|for|in}", 0.74).reads(PROVEN).when(OWN),
    phrase("it has been ..1 ..1 proven|proved|shown|established|demonstrated|documented", 0.72).reads(PROVEN).when(OWN),
    phrase("it's|its been ..1 ..1 proven|proved|shown|established|demonstrated", 0.72).reads(PROVEN).when(OWN),
    phrase("it is|was|it's|its ..1 ..1 proven|proved|established|documented that", 0.72).reads(PROVEN).when(OWN),
    phrase("{it is|it's|its|it has|it was}? ..1 long {been}? {known|proven|established|understood|shown|accepted} that", 0.73).reads(PROVEN).when(OWN),
    phrase("it's|its|is|are|been|was|were|not? ..1 scientifically|statistically|clinically|medically|empirically|biologically|historically|genetically|psychologically|mathematically ..1 proven|proved|established|shown|documented|impossible|demonstrated|verified|known|linked", 0.77).reads(PROVEN).when(TOLD),
    phrase("^ scientifically|statistically|biologically|psychologically|historically|medically|evolutionarily {speaking}? ,", 0.73).reads(PROVEN).when(TOLD),
    phrase("scientific|proven|established|biological|medical|statistical fact", 0.73).reads(PROVEN).when(OWN),
    phrase("{it is|it's|its} {a}? ..1 proven {that|fact}", 0.73).reads(PROVEN).when(OWN),
    phrase("{is|are} known to {cause|damage|harm|lead|reduce|increase|improve|boost|kill|destroy|ruin|make|stunt|spoil|slow|raise|lower|prevent|trigger|weaken|shorten|prolong|cure|heal}", 0.71).reads(PROVEN).when(OWN),
    phrase("{is|are} proven to ..6", 0.74).reads(PROVEN).when(OWN),
    phrase("{has|have} been {linked|tied|connected} to", 0.72).reads(PROVEN).when(OWN),
    // How many.
    phrase("nine|eight|seven|9|8|7 {of|out of|in} {every}? ten|10 ..1 @populace|@savants ..4", 0.75).reads(SHARE).when(TOLD),
    phrase("nine|eight|seven|9|8|7 {out of} {every}? ten|10 ..2 {say|agree|prefer|would|never|are|have|use|fail|hate|love}", 0.73).reads(SHARE).when(TOLD),
    phrase("the|a {vast|overwhelming|large|great|clear|huge|silent} majority of ..1 @populace|@savants", 0.74).reads(SHARE).when(TOLD),
    phrase("{half|most|two-thirds|three-quarters} {of}? all @populace|@savants", 0.73).reads(SHARE).when(TOLD),
    // What "they" say.
    phrase("^ they ..1 say {that|you|a|an|one|too|no|it|people|never|every|all}", 0.73).reads(HEARSAY).when(TOLD),
    phrase("^ it is|it's|its ..1 {said|believed|rumoured|rumored} {that|to}", 0.71).reads(HEARSAY).when(TOLD),
    phrase("{rumour|rumor|word|legend} has it that?", 0.73).reads(HEARSAY).when(TOLD),
    phrase("^ {people|folks|some|many} say that?", 0.55).reads(HEARSAY).when(TOLD),
    phrase("i|we|i've|we've {have}? {once}? read|heard|saw|seen {once}? ..1 {somewhere|online|on the internet|on facebook|on tiktok|on reddit|on the web} {that|how|about}?", 0.73).reads(HEARSAY),
    phrase("i|i've read|seen|heard somewhere that|a study|research", 0.72).reads(HEARSAY),
    phrase("i|i've|we|we've {have}? read|seen|heard ..1 {a study|studies|an article|research|that studies|that scientists|that experts} ..1 {that|which|saying|showing|proving|where|about}", 0.72).reads(HEARSAY).when(TOLD),
    phrase("{best practice|common wisdom|conventional wisdom|industry standard|best practices} @easily? ..1 {says|dictates|demands|is|tells|say|dictate|demand}", 0.72).reads(AUTHORITY).when(OWN),
    // Who knows, by the ending of his trade; and all of a trade, whatever they are said to do.
    phrase("*ologists|*icians|*iatrists|*onomists @easily? {have}? @easily? @vouch|@vouched", 0.74).reads(AUTHORITY).when(OWN),
    phrase("^ {leading|top|many|most|all|serious|several|some|real|independent|countless}? @savants|*ologists|*icians|*iatrists|*onomists {around ..3|everywhere|worldwide|in ..3}? @easily? {have}? @easily? {expect|fear|argue|reject|oppose|doubt|disagree|swear|advocate|argued|feared|debunked|rejected|expected|stress|emphasise|emphasize} ..1 _", 0.73).reads(AUTHORITY).when(OWN),
    phrase("every|any|no {serious|real|leading|decent|good|credible|respected|independent}? ..1 @savant|scholar|academic|professor|analyst @easily? {rejects|supports|opposes|disputes|doubts|denies|accepts|thinks|believes|considers|prefers|uses|disagrees|advises|recommends|argues|swears|knows|endorses}", 0.75).reads(AUTHORITY).when(TOLD),
    phrase("^ {and|but|because|since}? {multiple|several|various|many|numerous|reliable|independent|countless|credible|trusted|certain|different|all|some|internal|inside|official|anonymous|local|government|well-informed}? sources {have}? @easily? {say|said|claim|claimed|confirm|confirmed|report|reported|suggest|suggested|tell|told|indicate|agree} {that|us|me|it|the|this|_ _ will|a|he|she|they|you}", 0.74).reads(AUTHORITY).when(OWN),
    phrase("recent|new|latest|scientific|medical|current|modern findings|evidence|figures|data|research|insights|discoveries @easily? {have|has}? {*ly|all|also|now|been|both|themselves|itself|alike}? {@prove|@proves|@proven}", 0.74).when(OWN),
    phrase("^ {industry|internal|independent|official|government|market|consumer|international|lab|field|recent} reports|surveys|figures|statistics|tests|benchmarks|studies|trials @easily? {have}? ..1 @prove", 0.73).when(OWN),
    phrase("^ {and|but|because}? {experience|practice|reality|life|time|common sense|tradition} {has|have}? @easily? ..1 {shows|shown|teaches|taught|tells|proves|proven|proved|suggests|says} {us|you|me}? {that|how|again|otherwise|_ _ _}", 0.72).reads(PROVEN).when(OWN),
    // What is proven, found, known.
    phrase("{it is|it's|its|it was|that is|that's|this is} ..1 {a|an} {plain|simple|proven|scientific|medical|hard|cold|historical|documented|undeniable|verifiable|well-known|known}? fact {that|$|,|of life}", 0.74).reads(PROVEN).when(OWN),
    phrase("{it has|it's|its|it had} been ..2 found|observed|noted|reported|estimated|calculated|recognised|recognized|discovered ..2 that", 0.72).reads(PROVEN).when(OWN),
    phrase("{it is|it's|its} known that", 0.71).reads(PROVEN).when(OWN),
    phrase("as has|have ..1 been ..1 @proven|documented ..1 {many|countless|several|so many|hundreds of|thousands of|numerous}? {times|again|repeatedly|before|elsewhere|over}", 0.74).reads(PROVEN).when(OWN),
    phrase("@figures|numbers|science|research @easily? prove|proves {that|it|this|you|me|us|what|how|i|we}", 0.73).reads(PROVEN).when(OWN),
    phrase("the literature|internet|web|evidence|research ..1 {is full of|is clear|agrees|is unanimous|is settled}", 0.73).reads(PROVEN).when(OWN),
    phrase("{well|widely|extensively|thoroughly|clearly|amply|richly} {-}? documented|researched|established|evidenced that|fact|how", 0.73).reads(PROVEN).when(OWN),
    // How many.
    phrase("two|three|four|five|six|seven|eight|nine|ten|1|2|3|4|5|6|7|8|9|one {out of|in|of} {every}? three|four|five|six|seven|eight|ten|twenty|hundred|3|4|5|6|8|10|20|100 ..1 @populace|@savants", 0.74).reads(SHARE).when(TOLD),
    phrase("most|half {of all|of}? @populace {never|rarely|only|always|hardly|barely|spend|lose|waste|fail|quit|die|give up|end up|cannot|can't|don't even} ..2 _", 0.72).reads(SHARE).when(TOLD),
    phrase("{countless|thousands of|millions of|hundreds of|tons of|loads of|dozens of|lots of} {other}? @populace have|had|lost|died|say|swear|report|complain ..1 _", 0.72).reads(SHARE).when(TOLD),
    phrase("^ {apparently|supposedly|allegedly|reportedly} {most|all|many|half|every|no|nobody|women|men|people|everyone|children|kids|the majority|almost all|nearly all|hardly any} ..3 _", 0.73).reads(HEARSAY).when(TOLD),
    // What "they" say, and where the reader may look for it himself.
    phrase("some|many|most|several|lots|plenty {of}? people|folks|users|critics|parents|readers|others claim|say|argue|swear|maintain|insist|report|allege that", 0.72).reads(HEARSAY).when(OWN),
    phrase("some|many people|folks|critics claim|argue|swear|maintain|insist|allege", 0.71).reads(HEARSAY).when(OWN),
    phrase("i|i've|we've|we {have}? {once|recently|just}? read|seen|heard|watched {a|an|this|some|several|many|lots of|plenty of|so many|the other day|one} ..1 {video|videos|podcast|documentary|article|articles|post|posts|thread|threads|blog|book|books|reports|studies|stories} {that|about|saying|where|which|claiming|on how|proving}", 0.72).reads(HEARSAY).when(OWN),
    phrase("{word is|rumour is|rumor is|rumours say|rumors say|word on the street|a little bird|common knowledge says|the story goes|so i've heard|so i have heard|from what i hear|from what i've heard|as they say} ..1 _", 0.72).reads(HEARSAY).when(TOLD),
    phrase("{just}? {look it up|google it|look that up|google that|do your own research|do your research|it's all over the internet|it's all over the web|a quick google|a quick search {will|shows|would}|a simple google}", 0.71).reads(PROVEN).when(TOLD),
    phrase("research|science|evidence|data|literature is|are @easily? {very|quite|pretty|perfectly|overwhelmingly|absolutely}? {clear|settled|unambiguous|unanimous|overwhelming|conclusive|in} {that|on|about|here|:|$}", 0.74).reads(PROVEN).when(OWN),
    phrase("{i've|i have|we've|we have} read|seen {data|numbers|figures|statistics|evidence|reports|research|it said|claims|that} ..1 {that|which|suggesting|saying|showing|says|shows|_ _ _ _}", 0.71).reads(HEARSAY).when(OWN),
    phrase("{they've|they have|people have|scientists have|there have been|there are|there has been|somebody has} ..2 {done|been|several|many|numerous|lots of|plenty of|countless|enough|so many}? ..1 {studies|research|experiments|surveys|trials} {on|about|into|for} ..3", 0.72).reads(PROVEN).when(OWN),
    phrase("every single? study|paper|survey|article|expert|source|statistic|test {i've ..1 _|i have ..1 _|out there|ever|on the subject|on this|in the world|ever made}? @easily? {says|shows|proves|confirms|agrees|suggests|contradicts|finds|found|points}", 0.75).reads(PROVEN).when(TOLD),
    phrase("everything|anything|all {i've|i have|we've|we have} ..1 {read|seen|heard|found} {says|suggests|points|tells|confirms|shows|contradicts|about it says}", 0.73).reads(HEARSAY).when(OWN),
    phrase("{there is|there's|theres|there was} {absolutely|simply|just}? {no|zero|not a shred of|little} {scientific|real|solid|good|hard|credible|medical|actual|reliable}? {evidence|proof|research|study|studies} {that|for this|for that|to support|whatsoever|at all}", 0.71).reads(PROVEN).when(&[Guard::NotQuestion, Guard::NotReported]),
    phrase("^ some say {that|the|it|you|he|she|they|we}", 0.71).reads(HEARSAY).when(OWN),
    phrase("^ ..1 @populace|@savants {everywhere|worldwide|nationwide|across the country|all over the world|around the world|up and down the country|all over the country} ..2 _", 0.73).reads(AUTHORITY).when(OWN),
    phrase("{most|half|nearly all|almost all} {of all|of}? @populace {are|is} ..1 {caused|due|linked|the result|made|responsible|unaware|unhappy|preventable|avoidable}", 0.73).reads(SHARE).when(TOLD),
    phrase("are|is|'re statistically|scientifically|biologically|genetically|medically|psychologically ..1 {better|worse|more|less|likely|safer|superior|inferior|inclined|unable|different|better|smarter|unlikely|certain|impossible}", 0.74).reads(PROVEN).when(TOLD),
    phrase("{thousands|millions|hundreds|tons|billions} of {other}? @populace @easily? {use|love|do|rely|trust|agree|suffer|struggle|buy|live|prefer} ..1", 0.72).reads(SHARE).when(TOLD),
];

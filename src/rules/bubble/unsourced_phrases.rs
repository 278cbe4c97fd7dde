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
    phrase("@proofs @easily? ..1 @prove", 0.76).when(OWN),
    phrase("@proofs {have|has} @easily? ..1 @proven", 0.76).when(OWN),
    phrase("@proof @easily? ..1 @proves", 0.75).reads(PROVEN).when(OWN),
    phrase("@proof {has|have} @easily? ..2 @proven", 0.76).when(OWN),
    phrase("the {scientific|medical|academic|clinical} ..1 @proof|literature|evidence|research|consensus @easily? ..1 @proves|is|agrees", 0.74).reads(PROVEN).when(OWN),
    phrase("^ @figures @easily? ..1 prove|proves|show|shows|demonstrate|demonstrates|confirm|confirms|say|says", 0.74).when(OWN),
    phrase("^ @figures {have|has} @easily? ..1 shown|proven|proved|demonstrated|confirmed", 0.74).when(OWN),
    phrase("all|every|any|countless|numerous|recent|independent|several|many|modern|multiple|endless @figures @easily? ..1 prove|proves|show|shows|demonstrate|demonstrates|confirm|confirms|suggest", 0.75).when(OWN),
    phrase("the @figures @easily? clearly|plainly|overwhelmingly|simply|obviously|consistently ..1 prove|proves|show|shows|demonstrate|demonstrates|confirm|confirms|say|says|support|supports", 0.73).when(OWN),
    phrase("the data|numbers|figures|statistics|stats|evidence|science|research|facts is|are ..2 clear|settled|overwhelming|undeniable|in|conclusive|unambiguous|unanimous|indisputable|plain|damning|irrefutable|obvious {{on|about|that|:|,|here}|$}", 0.75).reads(PROVEN).when(OWN),
    phrase("the ..1 science|research|evidence ..1 settled|clear", 0.76).reads(PROVEN).when(OWN),
    phrase("science ..1 agrees", 0.72).reads(PROVEN).when(OWN),
    phrase("science ..1 says|shows|proves|tells", 0.78).reads(PROVEN).when(OWN),
    phrase("statistics ..1 show|prove|say|don't|confirm|demonstrate", 0.78).when(OWN),
    phrase("the ..1 data|statistics|stats|numbers|figures|facts don't|do not|never lie", 0.76).reads(PROVEN),
    phrase("the ..1 data|facts|numbers|figures|statistics|stats|evidence @easily? speaks|speak for themselves|itself", 0.75).reads(PROVEN),
    phrase("countless|numerous|many|several|multiple|hundreds|dozens|thousands|all|most|plenty of? the? ..2 studies|papers|experiments|surveys|trials|reports ..2 show|shown|prove|proven|that|confirm|have|found|demonstrate|say|agree|prove|warn|suggest", 0.76).when(OWN),
    phrase("a|an|one|some|another|this {recent|new|big|large|major|famous|huge|old}? study|survey|paper|experiment|analysis|poll|experiments {has|have}? ..1 {shows|showed|shown|proves|proved|proven|finds|found|says|said|suggests|confirmed|confirms|reveals|revealed|concluded|demonstrated}", 0.73).when(OWN),
    phrase("{there is|are|there's|theres} ..1 {plenty|lots|tons|loads|mountains|overwhelming|ample|countless|heaps|reams|strong|solid|clear|good|growing|mounting|a lot|a growing body|a mountain|a ton|so much|enough|a wealth|scientific|hard|conclusive} {of}? ..1 evidence|proof|studies|research|literature", 0.74).when(OWN),
    phrase("the evidence is|points ..1 clear|overwhelming|undeniable", 0.72).when(OWN),
    // Who knows.
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
];

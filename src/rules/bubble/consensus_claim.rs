//! # consensus-claim
//!
//! ## What it flags
//! "Everyone knows …", "nobody uses X any more", "no one in their right mind would …", "it is common knowledge that …": a head count in place of a reason.
//!
//! ## How it can be read
//! As "if you disagree, you are alone". Whoever does not know it, or sees it another way, stands outside; and among people of one opinion the sentence
//! is never checked.
//!
//! ## When it is fine
//! Where it is meant word by word ("everyone in the team knows the door code", "nobody answered the phone"), and where there was a count ("all
//! eleven of us voted for it").
//!
//! ## Instead
//! Give the reason, or say whom you mean and how you know: "three of the four teams I asked have moved away from it".
//!
//! ## Evidence
//! Yeomans et al. (2020) describe what makes a writer sound receptive to another view: acknowledging it, hedging, speaking in the first person. A head count does
//! the opposite. We know of no study of this phrase by itself, which is why the rule is only an info.

use crate::lint::{Group, Level};
use crate::rules::lexicon::{before, norm};
use crate::rules::scope::Scope;
use crate::rules::{Fix, Guard, Hit, Phrase, Rule, phrase};

pub(crate) static RULE: Rule = Rule {
    name: "consensus-claim",
    group: Group::Bubble,
    level: Level::Info,
    since: "0.1.0",
    message: "this claims that everybody agrees",
    reading: "it can read as \"if you disagree, you are alone\"",
    help: "Give the reason, or say whom you mean and how you know.",
    label: None,
    floor: None,
    phrases: PHRASES,
    check: Some(check),
    reads_quotes: false,
    source: include_str!("consensus_claim.rs"),
};

const OUTSIDE: &str = "it can read as \"only an outsider would not know that\"";
const NO_ONE: &str = "it can read as \"people like you do not count\"";
const MAD: &str = "it can read as \"you must be mad to think otherwise\"";
const OWN: &[Guard] = &[Guard::NotNegated, Guard::NotQuestion];
const LEAVE_OUT: Fix = Fix::DeleteUnsafe;

const PHRASES: &[Phrase] = &[
    phrase("^ as ..1 everyone|everybody|anyone|anybody knows ,?", 0.8).reads(OUTSIDE).fix(LEAVE_OUT),
    phrase("^ everyone|everybody ..1 knows that|you|it's|they|he's|she's|you're|there's|these|only", 0.72).reads(OUTSIDE).fix(Fix::Advice("Say how you know it.")).when(OWN),
    phrase("^ everyone|everybody ..1 knows _ is|are|isn't|aren't|doesn't|don't|can't|was", 0.78).reads(OUTSIDE).when(OWN),
    phrase("^ everyone|everybody ..1 knows _ _ is|are|isn't|aren't|doesn't|don't|can't|was", 0.76).reads(OUTSIDE).when(OWN),
    phrase("[everyone|everybody|anyone|anybody with|in ..4 brain|eyes|clue|sense|field|industry|experience knows|agrees|sees]", 0.74).reads(OUTSIDE).when(OWN),
    phrase("[everyone|everybody|anyone ..1 knows|agrees] $", 0.62).reads(OUTSIDE).when(OWN),
    phrase("^ everyone|everybody ..1 agrees|thinks|says that|this|you|it|he|she|the", 0.66).when(OWN),
    phrase("^ everyone|everybody else ..1 agrees|thinks|manages|gets|understands|knows|does|can|is|seems", 0.76).reads("it can read as \"you are the only one\"").when(OWN),
    phrase("^ {i think|i believe|i suspect|but|and}? we all|both ..1 know|agree that|who|why|what|you", 0.72).reads(OUTSIDE).when(OWN),
    phrase("^ we all|both ..1 know how|it|the", 0.5).reads(OUTSIDE).when(OWN),
    phrase("it is|was ..1 common|general knowledge", 0.8).reads(OUTSIDE).when(OWN),
    phrase("{it's|its|that's} ..1 common|general knowledge", 0.78).reads(OUTSIDE).when(OWN),
    phrase("[it is|was ..1 well|widely|universally|generally - known|accepted|agreed|understood] that", 0.66).reads(OUTSIDE).when(OWN),
    phrase("[it is|was ..1 well|widely|universally|generally known|accepted|agreed|understood] that", 0.66).reads(OUTSIDE).when(OWN),
    phrase("it's|its ..1 well|widely|universally|generally - known|accepted|agreed|understood", 0.66).reads(OUTSIDE).when(OWN),
    phrase("it's|its ..1 well|widely|universally|generally known|accepted|agreed|understood", 0.66).reads(OUTSIDE).when(OWN),
    phrase("is|it's|its a ..1 well - known|established fact", 0.76).reads(OUTSIDE).when(OWN),
    phrase("is|it's|its a ..1 known|proven|established|undisputed|universal fact|truth", 0.72).reads(OUTSIDE).when(OWN),
    phrase("^ it goes without saying that?", 0.62).reads(OUTSIDE).fix(LEAVE_OUT).when(OWN),
    phrase("^ [needless to say] ,?", 0.62).reads(OUTSIDE).fix(LEAVE_OUT),
    phrase("nobody|noone serious|sane|sensible|reasonable|competent|normal|intelligent|decent", 0.8).reads(MAD).when(&[Guard::NotQuestion]),
    phrase("no one serious|sane|sensible|reasonable|competent|normal|intelligent|decent", 0.8).reads(MAD).when(&[Guard::NotQuestion]),
    phrase("no sane|serious|sensible|reasonable|competent|thinking|self-respecting|decent person|developer|programmer|engineer|adult|parent|doctor|teacher|manager|cook|player|gardener|knitter|company|team|human", 0.8).reads(MAD).when(&[Guard::NotQuestion]),
    phrase("any sane|serious|sensible|reasonable|competent|thinking|decent|normal person|developer|programmer|engineer|adult|parent|doctor|teacher|manager|cook|player|gardener|human knows|would|sees|could|understands|agrees", 0.76).reads(MAD),
    phrase("{nobody|noone|no one|no person|anyone|anybody} {in|with} {their|his|her} right {mind|minds}", 0.84).reads(MAD),
    phrase("^ nobody|noone ..1 in|with|who their|any|has ..2 sense|brain|clue|experience ..2 would|will|thinks|believes", 0.78).reads(MAD),
    phrase("every|all ..1 [serious|sane|sensible|reasonable|right-thinking|thinking] person|people|developer|developers|expert|adult|parent|doctor|teacher ..1 knows|know|agree|agrees|would|uses|use|sees|see", 0.78).reads(MAD),
    phrase("the whole|entire world|internet|industry|community|country knows|agrees|thinks|uses|has", 0.72).reads("it can read as \"you are the only one\"").when(OWN),
    phrase("there is|are no ..1 doubt|question|debate|argument|discussion|disagreement that|about|among|anymore ..2 $", 0.5).when(&[Guard::NotQuestion, Guard::NotThanks]),
    phrase("@you are|were|must be ..1 the only one|person|team who|that|here|in", 0.6).reads("it can read as \"you are alone\"").when(&[Guard::NotThanks, Guard::NotQuestion, Guard::NotNegated]),
    phrase("you're|youre|ur ..1 the only one|person|team ..1 who|that ..1 thinks|believes|complains|cannot|can't|doesn't|complained|minds|hates", 0.76).reads("it can read as \"you are alone\"").when(&[Guard::NotThanks, Guard::NotQuestion, Guard::NotNegated]),
    phrase("it's|its|it|that's is? [obvious to everyone|everybody|anyone]", 0.76).reads(OUTSIDE).when(OWN),
    phrase("obvious|clear|plain to|for everyone|everybody|anyone {$|with|but|except|that}", 0.72).reads(OUTSIDE).when(OWN),
    phrase("^ ask anyone|anybody|everyone ..3 $", 0.58).when(&[Guard::NotThanks]),
    phrase("^ [anyone|anybody|everyone can see that]", 0.74).reads(OUTSIDE),
    phrase("^ anyone|anybody|everyone ..1 can|could see|tell that|this|it|you", 0.72).reads(OUTSIDE).when(OWN),
    phrase("^ i'm|im not the only one ..1 who|that|thinking", 0.4),
    phrase("^ everyone|everybody ..1 hates|loves|wants|prefers|uses this|that|it|your|the|these|those", 0.42).when(&[Guard::NotQuestion, Guard::NotThanks]),
];

/// "Nobody uses callbacks any more": a head count, unless it is about one thing that can be counted ("nobody uses that port any more").
fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    const DOES: &[&str] = &[
        "uses", "buys", "reads", "writes", "watches", "wears", "eats", "drinks", "plays", "believes", "wants", "does", "drives", "takes",
        "trusts", "likes", "says",
    ];
    const NOWADAYS: &[&str] = &["anymore", "nowadays", "today"];
    if scope.is_question() {
        return;
    }
    for (i, word) in scope.words.iter().enumerate() {
        let one = word.norm == "one" && before(scope, i, 1) == "no";
        if word.quoted || !(one || matches!(word.norm.as_str(), "nobody" | "noone")) {
            continue;
        }
        let verb = if matches!(norm(scope, i + 1), "even" | "really" | "ever" | "still" | "seriously") { i + 2 } else { i + 1 };
        if !DOES.contains(&norm(scope, verb)) {
            continue;
        }
        let end = (verb + 1..scope.words.len().min(verb + 8)).find(|&at| {
            NOWADAYS.contains(&norm(scope, at))
                || (norm(scope, at) == "any" && norm(scope, at + 1) == "more")
                || (norm(scope, at) == "these" && norm(scope, at + 1) == "days")
        });
        let Some(end) = end else { continue };
        let counted = matches!(
            norm(scope, verb + 1),
            "that" | "this" | "the" | "it" | "our" | "my" | "your" | "them" | "those" | "these" | "code" | "link"
        );
        let more = usize::from(matches!(norm(scope, end + 1), "more" | "days"));
        let from = if one { i - 1 } else { i };
        out.push(Hit { reading: Some(NO_ONE), ..Hit::new(from..end + more + 1, if counted { 0.45 } else { 0.74 }) });
    }
}

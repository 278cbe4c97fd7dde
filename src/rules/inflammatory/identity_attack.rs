//! # identity-attack
//!
//! ## What it flags
//! Running down a group, or a person for belonging to it: origin, faith, sex, orientation, age, disability, class. "Typical woman driver", "go back to
//! your country", "you're too old for this", slurs.
//!
//! ## How it can be read
//! As "people like you do not belong here", by everybody who shares the trait, whoever was meant.
//!
//! ## When it is fine
//! Neutral statements that name a group ("she is a Muslim woman", "deaf users need captions", "women are under-represented in the sample"), statements about
//! oneself, and reports of a prejudice as one ("the old myth that girls can't do maths").
//!
//! ## Instead
//! Speak of the one thing that was done, and leave out what the person is.
//!
//! ## Evidence
//! Price et al. (2020, arXiv 2010.07410) had 44,355 comments labelled by readers, unfair generalisation among the marks of unhealthy talk, next to
//! hostility and contempt. That neutral mentions of a group must not be punished is this rule's first duty: naming a group is never enough for it.

use super::identity_phrases::PHRASES;
use crate::lint::{Group, Level};
use crate::model::Label;
use crate::rules::lexicon::{self, any_after, any_before, before, norm};
use crate::rules::pattern::{KeySet, keys};
use crate::rules::scope::{Scope, is_second_person};
use crate::rules::{Hit, Rule};
use std::ops::Range;
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    name: "identity-attack",
    group: Group::Inflammatory,
    level: Level::Error,
    since: "0.1.0",
    message: "this runs people down for what they are",
    reading: "it can read as \"people like you do not belong here\"",
    help: "Speak of what was done, and leave out what the person is.",
    label: Some(Label::IdentityAttack),
    floor: None,
    phrases: &[PHRASES, super::attack_slots::IDENTITY],
    check: Some(check),
    reads_quotes: false,
    source: include_str!("identity_attack.rs"),
};

const GROUP: &str = "it reads as contempt for a whole group";
const SLUR: &str = "it is a slur, whoever is meant";

/// Groups named by one word.
const GROUPS: &[&str] = &[
    "women",
    "men",
    "females",
    "girls",
    "wives",
    "mothers",
    "immigrants",
    "migrants",
    "refugees",
    "foreigners",
    "muslims",
    "jews",
    "christians",
    "hindus",
    "sikhs",
    "catholics",
    "protestants",
    "atheists",
    "mormons",
    "gays",
    "lesbians",
    "homosexuals",
    "transgenders",
    "blacks",
    "whites",
    "asians",
    "africans",
    "arabs",
    "indians",
    "pakistanis",
    "mexicans",
    "latinos",
    "poles",
    "romanians",
    "bulgarians",
    "albanians",
    "russians",
    "ukrainians",
    "turks",
    "greeks",
    "italians",
    "spaniards",
    "germans",
    "frenchmen",
    "americans",
    "brits",
    "scots",
    "scousers",
    "southerners",
    "northerners",
    "nigerians",
    "somalis",
    "syrians",
    "afghans",
    "filipinos",
    "koreans",
    "gypsies",
    "travellers",
    "roma",
    "boomers",
    "millennials",
    "zoomers",
    "pensioners",
    "oldies",
    "geriatrics",
    "cripples",
    "autistics",
    "blondes",
    "peasants",
    "chavs",
    "rednecks",
    "hillbillies",
    "natives",
    "aborigines",
];

/// Adjectives that make "people", "women", "users", … a group.
const GROUP_ADJECTIVES: &[&str] = &[
    "gay",
    "trans",
    "transgender",
    "black",
    "white",
    "brown",
    "asian",
    "african",
    "arab",
    "indian",
    "pakistani",
    "polish",
    "romanian",
    "russian",
    "chinese",
    "japanese",
    "korean",
    "mexican",
    "jewish",
    "muslim",
    "christian",
    "hindu",
    "catholic",
    "disabled",
    "autistic",
    "deaf",
    "blind",
    "old",
    "elderly",
    "poor",
    "homeless",
    "foreign",
    "immigrant",
    "female",
    "fat",
    "working-class",
    "lower-class",
    "refugee",
    "queer",
    "lesbian",
    "islamic",
];
const GROUP_HEADS: &[&str] = &[
    "people",
    "folk",
    "folks",
    "women",
    "men",
    "guys",
    "girls",
    "kids",
    "families",
    "drivers",
    "developers",
    "devs",
    "engineers",
    "programmers",
    "coders",
    "doctors",
    "nurses",
    "teachers",
    "students",
    "workers",
    "types",
    "lot",
    "mothers",
    "contractors",
    "managers",
    "bosses",
];

const VERDICTS: &[&str] = &[
    "stupid",
    "dumb",
    "lazy",
    "inferior",
    "criminals",
    "animals",
    "vermin",
    "parasites",
    "scum",
    "dirty",
    "filthy",
    "disgusting",
    "subhuman",
    "savages",
    "thieves",
    "idiots",
    "morons",
    "useless",
    "worthless",
    "liars",
    "primitive",
    "backward",
    "backwards",
    "uncivilised",
    "uncivilized",
    "scroungers",
    "terrorists",
    "rapists",
    "cockroaches",
    "rats",
    "barbarians",
    "degenerate",
    "degenerates",
    "perverts",
    "sick",
    "evil",
    "incompetent",
    "hysterical",
    "irrational",
    "unfit",
    "hopeless",
    "freaks",
    "unnatural",
    "abominations",
    "pathetic",
    "violent",
    "dangerous",
    "untrustworthy",
    "dishonest",
    "sneaky",
    "greedy",
    "cheats",
    "trash",
    "garbage",
    "brainless",
    "illiterate",
    "smelly",
    "leeches",
    "emotional",
    "bitches",
    "sluts",
    "whores",
    "cheap",
    "crooks",
    "clueless",
];

const ABILITIES: &[&str] = &["code", "drive", "think", "lead", "park", "program", "count", "manage", "reason", "invent", "compete"];

/// Behind "they are" and a group: what belittles without an adjective.
const DOES: &[&str] = &[
    "ruin",
    "ruining",
    "ruined",
    "destroy",
    "destroying",
    "destroyed",
    "invade",
    "invading",
    "breed",
    "breeding",
    "infest",
    "infesting",
    "leeching",
    "steal",
    "stealing",
    "scrounge",
    "scrounging",
    "overrun",
    "overrunning",
    "pollute",
    "polluting",
    "plague",
    "milking",
    "sponge",
    "sponging",
];

/// A prejudice is spoken of as one.
const AS_PREJUDICE: &[&str] = &[
    "myth",
    "myths",
    "stereotype",
    "stereotypes",
    "prejudice",
    "prejudices",
    "cliché",
    "trope",
    "nonsense",
    "claim",
    "claims",
    "claimed",
    "racist",
    "sexist",
    "believe",
    "believed",
    "say",
    "says",
    "said",
    "told",
    "assume",
    "assumed",
    "idea",
    "untrue",
    "slur",
    "slurs",
    "homophobic",
    "ageist",
    "ableist",
    "propaganda",
    "accused",
    "bias",
    "biased",
];

const SLURS: &[&str] = &[
    "nigger",
    "niggers",
    "faggot",
    "faggots",
    "tranny",
    "trannies",
    "kike",
    "kikes",
    "paki",
    "pakis",
    "chink",
    "chinks",
    "gook",
    "gooks",
    "spic",
    "spics",
    "wetback",
    "wetbacks",
    "towelhead",
    "towelheads",
    "raghead",
    "ragheads",
    "retard",
    "retards",
    "retarded",
    "libtard",
    "libtards",
    "spastic",
    "spaz",
    "spastics",
    "mongoloid",
    "mongoloids",
    "gyppo",
    "gyppos",
    "pikey",
    "pikeys",
    "poofter",
    "shemale",
    "dyke",
    "coon",
    "subhuman",
    "subhumans",
    "feminazi",
    "feminazis",
    "femoid",
    "tard",
];

fn check(scope: &Scope<'_>, out: &mut Vec<Hit>) {
    // Three lists for every word of a document: nearly all of them are ruled out here.
    static ALL: LazyLock<KeySet> = LazyLock::new(|| keys(&[SLURS, GROUPS, GROUP_ADJECTIVES]));
    if scope.has_any(AS_PREJUDICE) {
        return;
    }
    for (i, word) in scope.words.iter().enumerate() {
        if !ALL.contains(&word.key) || word.quoted || !word.is_word() {
            continue;
        }
        let found = slur(scope, i).or_else(|| group_at(scope, i).and_then(|group| verdict_on(scope, &group)));
        if let Some((words, p, reading)) = found {
            out.push(Hit { reading: Some(reading), ..Hit::new(words, p) });
        }
    }
}

type Found = Option<(Range<usize>, f32, &'static str)>;

fn slur(scope: &Scope<'_>, i: usize) -> Found {
    let word = norm(scope, i);
    if !SLURS.contains(&word) || lexicon::is_mentioned(scope, i) || scope.is_about_self(i) || lexicon::is_name_of_thing(scope, i) {
        return None;
    }
    // Words with an innocent life: "fire-retarded", "a chink in the armour", a dyke against the sea, "spastic" in medicine.
    let p = match word {
        "retarded" | "spastic" | "dyke" | "coon" | "chink" | "chinks" | "spaz" | "tard" => {
            let said = lexicon::predication(scope, i)
                .is_some_and(|s| matches!(s.who, lexicon::Who::Reader | lexicon::Who::Person) && !lexicon::is_denied(scope, &s));
            if said && norm(scope, i + 1) != "growth" { 0.82 } else { return None }
        }
        "retard" | "retards" => {
            // The verb: "retard the timing".
            let noun = matches!(
                before(scope, i, 1),
                "a" | "the" | "you" | "these" | "those" | "fucking" | "such" | "total" | "of" | "absolute" | "like" | "what"
            );
            if noun || lexicon::plain_words(scope).count() <= 2 { 0.9 } else { return None }
        }
        _ => 0.9,
    };
    Some((i..i + 1, p, SLUR))
}

/// The words that name a group, beginning at `i`.
fn group_at(scope: &Scope<'_>, i: usize) -> Option<Range<usize>> {
    let word = norm(scope, i);
    if GROUPS.contains(&word) {
        let to = if GROUP_HEADS.contains(&norm(scope, i + 1)) { i + 2 } else { i + 1 };
        return Some(i..to);
    }
    (GROUP_ADJECTIVES.contains(&word) && GROUP_HEADS.contains(&norm(scope, i + 1)) && before(scope, i, 1) != "our").then_some(i..i + 2)
}

fn verdict_on(scope: &Scope<'_>, group: &Range<usize>) -> Found {
    let mut at = group.end;
    let is_filler = |w: &str| {
        matches!(
            w,
            "all"
                | "always"
                | "just"
                | "really"
                | "simply"
                | "so"
                | "naturally"
                | "too"
                | "often"
                | "mostly"
                | "basically"
                | "generally"
                | "a"
                | "bunch"
                | "of"
                | "the"
                | "fucking"
                | "bloody"
                | "usually"
                | "in"
                | "general"
                | "inherently"
                | "clearly"
                | "biologically"
                | "never"
                | "should"
                | "be"
                | "such"
        )
    };
    while is_filler(norm(scope, at)) {
        at += 1;
    }
    if scope.is_negated(group.start)
        || scope.is_question()
        || scope.has_any(&["not", "myth", "isn't", "aren't"]) && !matches!(norm(scope, at), "can't" | "cannot")
    {
        return None;
    }
    // "the women who are lazy", "men in the sample were": only a bare group, at the head of its clause, is the whole group.
    if matches!(
        before(scope, group.start, 1),
        "some"
            | "few"
            | "several"
            | "many"
            | "both"
            | "two"
            | "three"
            | "which"
            | "for"
            | "with"
            | "to"
            | "of"
            | "by"
            | "from"
            | "my"
            | "our"
            | "no"
    ) {
        return None;
    }
    let from = group.start;
    match norm(scope, at) {
        "are" | "r" | "were" => {
            let mut end = at + 1;
            while is_filler(norm(scope, end)) {
                end += 1;
            }
            let word = norm(scope, end);
            let told = VERDICTS.contains(&word) || DOES.contains(&word);
            // "women are stupid expensive to insure"
            (told && !scope.words.get(end + 1).is_some_and(|w| w.is_word() && !any_after(scope, end, 1, CLAUSE_GOES_ON))).then_some((
                from..end + 1,
                0.82,
                GROUP,
            ))
        }
        "can't" | "cant" | "cannot" => {
            let verb = if norm(scope, at + 1) == "even" { at + 2 } else { at + 1 };
            (ABILITIES.contains(&norm(scope, verb))
                && !any_after(scope, verb, 4, &["here", "there", "because", "without", "until", "yet", "today", "unless"]))
            .then_some((from..verb + 1, 0.78, GROUP))
        }
        word if DOES.contains(&word) && !is_second_person(before(scope, from, 1)) => Some((from..at + 1, 0.6, GROUP)),
        "belong" if any_after(scope, at, 3, &["kitchen", "zoo", "jail", "home", "cage", "jungle"]) => Some((from..at + 1, 0.85, GROUP)),
        "shouldn't" | "shouldnt"
            if any_after(scope, at, 3, &["vote", "drive", "code", "allowed", "breed", "teach", "lead"])
                && !any_before(scope, from, 3, &["why"]) =>
        {
            Some((from..at + 2, 0.78, GROUP))
        }
        _ => None,
    }
}

const CLAUSE_GOES_ON: &[&str] = &[
    "and",
    "or",
    "who",
    "that",
    "but",
    "because",
    "by",
    "when",
    "at",
    "for",
    "our",
    "this",
    "the",
    "everything",
    "to",
    "in",
    "like",
    "so",
    "as",
    "with",
];

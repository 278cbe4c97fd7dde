//! Word classes for claims: who is counted, what they are said to think, and what is called upon as proof.
//!
//! The lists are long and flat, so they stand here as running text and are split once.

use std::sync::LazyLock;

/// The words of a class, for `classes::class`, which knows the others.
pub(super) fn class(name: &str) -> Option<&'static [&'static str]> {
    type Class = (&'static str, Vec<&'static str>);
    static SPLIT: LazyLock<Vec<Class>> = LazyLock::new(|| LISTS.iter().map(|(n, w)| (*n, w.split_whitespace().collect())).collect());
    SPLIT.iter().find(|(n, _)| *n == name).map(|(_, words)| words.as_slice())
}

const LISTS: &[(&str, &str)] = &[
    // A crowd that somebody can be outside of.
    (
        "crowd",
        "office team town village street school family club world internet industry community country department class ward staff \
         forum building neighbourhood neighborhood company market profession field city choir board league band planet parish \
         faculty floor shift room group public galaxy scene fandom server channel congregation committee kitchen estate congress \
         trade business globe nation household commission sector audience union squad crew neighbours neighbors guild",
    ),
    // What a crowd is said to hold: singular, plural.
    (
        "holds",
        "knows thinks agrees believes sees hates realises realizes understands accepts admits notices recognises recognizes \
         loathes dislikes despises resents expects complains",
    ),
    (
        "hold",
        "know think agree believe see hate realise realize understand accept admit notice recognise recognize loathe dislike \
         despise resent expect complain",
    ),
    // What nobody is said to do, and only opinions among it.
    (
        "cares",
        "believes trusts respects likes thinks cares buys falls disputes doubts denies disagrees questions minds wants uses reads \
         takes understands needs listens agrees supports defends writes",
    ),
    (
        "sound",
        "serious sane sensible reasonable competent normal intelligent decent self-respecting right-thinking thinking rational \
         real true proper honest half-decent educated professional experienced smart good respectable modern genuine civilised \
         civilized responsible literate",
    ),
    (
        "head",
        "person people developer developers programmer programmers engineer engineers adult adults parent parents doctor doctors \
         teacher teachers manager managers cook cooks chef chefs player players gardener gardeners knitter knitters company team \
         human nurse nurses driver drivers reader readers photographer photographers musician musicians fan fans shop kitchen \
         cyclist cyclists hiker hikers baker bakers user users professional professionals expert experts scientist school \
         business owner owners employer citizen brain eyes writer writers coach club carpenter designer designers maintainer \
         maintainers architect guitarist runner runners angler potter painter member voter voters customer colleague",
    ),
    (
        "easily",
        "plainly clearly easily just simply already obviously perfectly well now surely really literally honestly always still \
         seriously actually absolutely even also secretly quietly certainly generally basically ever",
    ),
    // What is called upon as proof, plural and singular, where no one study is meant.
    ("proofs", "studies surveys experiments polls statistics stats trials analyses papers investigations"),
    (
        "proof",
        "research science evidence history psychology biology economics neuroscience medicine physics literature genetics \
         sociology logic nutrition linguistics anthropology",
    ),
    ("figures", "data numbers figures tests benchmarks measurements metrics facts reports results"),
    (
        "prove",
        "show prove suggest demonstrate confirm say find found indicate reveal support agree establish showed proved demonstrated \
         confirmed link teach tell back point warn conclude concluded revealed linked favour favor",
    ),
    (
        "proves",
        "shows proves suggests demonstrates confirms says finds found indicates reveals supports agrees establishes showed proved \
         demonstrated confirmed links teaches tells backs points warns concludes knows favours favors",
    ),
    (
        "proven",
        "shown proven proved demonstrated confirmed found established revealed linked suggested indicated concluded taught \
         disproved debunked settled known",
    ),
    // Who is called upon.
    (
        "savants",
        "experts scientists economists psychologists nutritionists historians specialists researchers academics doctors \
         physicians dentists vets dietitians dieticians lawyers analysts therapists educators pediatricians paediatricians \
         neurologists linguists biologists professors scholars statisticians sociologists cardiologists dermatologists \
         pharmacists chefs veterinarians mechanics trainers physiotherapists ergonomists criminologists insiders clinicians \
         surgeons midwives pedagogues engineers",
    ),
    (
        "savant",
        "expert scientist economist psychologist nutritionist historian specialist researcher doctor physician dentist vet \
         dietitian dietician lawyer therapist mechanic teacher trainer nurse midwife plumber electrician chef engineer \
         professional linguist accountant",
    ),
    (
        "vouch",
        "agree say confirm believe warn know recommend insist admit advise tell think swear suggest consider prefer claim \
         estimate predict use urge discourage call",
    ),
    ("vouches", "agrees says confirms believes warns knows recommends insists admits advises tells thinks will would"),
    (
        "vouched",
        "shown proven proved warned agreed confirmed known found said demonstrated established recommended concluded advised \
         linked discovered",
    ),
    // Of whom shares are made up.
    (
        "populace",
        "people users developers customers patients parents men women children kids drivers owners students adults employees \
         workers teenagers readers voters dogs cats programmers engineers teachers buyers accidents cases marriages relationships \
         startups projects managers companies businesses teams households players cyclists nurses doctors dentists pupils clients \
         visitors shoppers homes families humans gardeners tenants members gamers freelancers beginners bugs meetings diets \
         crimes infections mistakes resolutions couples teens boys girls",
    ),
];

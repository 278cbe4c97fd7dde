//! Words for `scare-quotes`: what is mocked, what names a label or a title, what reports speech, and what gives mockery away.
//! Long and flat, so they stand as running text and are split once.

use std::collections::HashSet;
use std::sync::LazyLock;

type Words = LazyLock<HashSet<&'static str>>;

const fn words(split: fn() -> HashSet<&'static str>) -> Words {
    LazyLock::new(split)
}

fn split(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

/// What is mocked most: work, skill, virtue, reasons, feelings, relations.
pub(super) static CLAIMED: Words = words(|| {
    split(
        "fix fixes expert experts expertise solution solutions improvement improvements improved improves help helps helper helpful support supported \
         supportive professional professionals professionalism science scientist scientists research researched researcher logic logical plan plans planned \
         planning team teamwork leadership leader leaders leading apology apologies apologised news journalist journalists journalism artist artists artistic \
         engineer engineers engineering senior doctor doctors friend friends friendly friendship work worked working works tested tests test testing tester \
         practice practices optimisation optimization optimised optimized optimise refactoring refactored refactor clean cleaned cleaning cleanup genius \
         geniuses concern concerns concerned feedback effort efforts busy sick ill tired urgent emergency accident accidentally mistake review reviewed \
         reviewer reviews reviewing quality design designed designer strategy strategic idea ideas contribution contributions contributed advice advise \
         advised argument arguments evidence proof proofs fact facts explanation explained answer answers answered joke jokes joking humour humor funny talent \
         talented creative creativity innovative innovation innovations modern modernised simple simplified simplification quick easy finished done ready \
         cooking cooked cook music forgot forgotten forgetful fixed helped helping managed manages manager managers management care caring cares training trained \
         trainer experience experienced excuse rules law art volunteer volunteers upgrade upgraded upgrades update shortcut consulted consultation consultant \
         consultants coach coaches investigate investigated investigation inclusive inclusion diet luxury luxurious minor major defence defense treated \
         treatment surprise surprised overworked stressed listened listening listens documentation documented docs lost lesson lessons teacher teaching taught \
         savings saving saved vintage authentic original handmade homemade organic fresh natural premium exclusive deluxe gourmet healthy free discount bargain \
         deal offer sale classy elegant beautiful pretty stylish smart clever intelligent brilliant wise mature responsible honest honesty honestly fair \
         fairness just justice reasonable generous generosity kind kindness polite love loving loved romantic gift present holiday vacation weekend break rest \
         relaxing quiet romance resolved resolution solved closed handled sorted addressed investigating looking monitoring considered discussed communicated \
         communication transparent transparency open openness democracy democratic vote voted elected agreed agreement compromise collaboration collaborative \
         collaborate partnership partner partners community family culture fun party welcoming welcome diverse diversity equal equality freedom free independent \
         neutral objective objectivity balanced unbiased impartial balanced fact-checked educated educational education qualified certified licensed diploma \
         degree intern internship opportunity opportunities career promotion bonus raise reward rewarded motivation motivated motivational agile lean efficient \
         efficiency productive productivity performance performant fast speed robust stable stability secure security safe safety reliable reliability scalable \
         elegant intuitive user-friendly accessible readable maintainable flexible smart seamless revolutionary groundbreaking disruptive award-winning \
         world-class state-of-the-art enterprise hero heroes saviour victim victims martyr legend star celebrity influencer influencers guru gurus visionary \
         visionaries thought-leader patriot patriots christian christians feminist activists activist critics critic author writer poet philosopher historian \
         analysis analysts analyst assessment report findings study studies survey statistics numbers data method methodology theory theories hypothesis \
         discovery breakthrough cure medicine medical therapy therapist healing healer nurse nursing repair repaired repairs repairman handyman mechanic \
         craftsman craftsmanship restored restoration renovated renovation maintenance inspected inspection checked check checks verified verification proofread \
         proofreading edited editing edit translated translation translator summary summarised moderation moderated moderator moderators moderating policy \
         policies standards standard principle principles values ethics ethical moral morals tradition traditions charity donation sacrifice sacrificed courage \
         courageous brave bravery bold passion passionate dedication dedicated committed commitment loyal loyalty trust trusted trusting respect respectful \
         respected understanding understood sympathy empathy sorry regret regrets worried worry worries disappointed hurt offended shocked confused misunderstanding \
         misunderstood oversight oops unavailable unavoidable difficulties delay delayed late soon shortly immediately recently \
         temporary temporarily necessary needed required essential important priority priorities special unique perfect perfection perfectly flawless masterpiece \
         classic delicious tasty cuisine chef meal dinner breakfast project projects discussion discussions debate conversation meeting normal guaranteed guarantee guarantees hobby job homework decision decisions choice \
         process progress success successful successes victory benefit benefits promise promised promises truth true legal brief affordable cheap exciting \
         interesting useful constructive voluntary manners politeness business investment hygiene education discipline tolerance sustainable eco-friendly \
         wellness urgent-looking forgetfulness invited welcomed rescued protected enjoyed volunteered donated retired sport competition winner winners victory \
         service services serviced hospitality customer-service assistance assisted attention attentive",
    )
});

/// A group of people whom even "our" mocks.
pub(super) static BETTERS: Words = words(|| {
    split(
        "experts expert leaders leader leadership management managers friends friend betters visionaries visionary heroes hero geniuses genius team strategy \
         culture democracy consultants consultant journalists professionals specialists partner partners allies ally process transparency",
    )
});

/// A label, a title or a definition stands there: no mockery.
pub(super) static NAMING: Words = words(|| {
    split(
        "button tab menu field column folder label labels page option setting checkbox file branch error message warning section chapter article book song film \
         movie paper key flag value status tag title heading subject link category channel mode box icon dialog dialogue prompt row table sheet slide poem \
         episode album track recipe word words term terms phrase name letter sign string keyword spelling pronunciation clause command shortcut topic thread \
         series game play template view screen parameter argument variable function class method property attribute script package module service container \
         endpoint header tags index query type object element config entry item node event account group list stage step state role window panel form format \
         directory folder image layer plugin extension theme commit tree verb noun adjective adverb band magazine newspaper blog show podcast called named \
         titled labelled action job workflow target rule hook profile account site website app card level line version build release issue ticket milestone \
         project repo repository user image container database schema block selector filter exception code syntax suffix prefix dropdown toggle switch link",
    )
});

/// Somebody's speech, a display or a definition goes before.
pub(super) static SPEECH: Words = words(|| {
    split(
        "said say says saying call calls called calling named titled entitled labelled labeled marked reads read mean means meaning click press select choose \
         open type enter wrote write writes quote quoted tagged shows show shown displays stands spelled spelt pronounced define defined defines tick hit search \
         searched typed rename renamed replace change with as than translated replied answered asked told known hear heard under spells print prints printed \
         returns returned sing sang listed e.g i.e filed counts counted like word set status",
    )
});

/// Words beside the marks that give the mockery away.
pub(super) static MOCKING: Words = words(|| {
    split(
        "apparently supposedly allegedly obviously evidently clearly again somehow sure conveniently congratulations congrats bravo enjoy thanks course \
         supposed suddenly magically funny hilarious ironic ironically lol lmao yeah right must still yet wow oh ah",
    )
});

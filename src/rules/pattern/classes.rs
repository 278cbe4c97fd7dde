//! Word classes that patterns name as `@name`. A word with an apostrophe also stands for its spelling without.

use super::claims;

/// The words of a class.
#[rustfmt::skip]
pub(crate) fn class(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "you" => &["you", "u", "ya", "ye", "y'all", "yall"],
        "your" => &["your", "ur", "yer", "y'all's"],
        "youare" => &["you're", "youre", "ur", "your"],
        "youhave" => &["you've", "youve", "you'd"],
        "i" => &["i", "we", "i'm", "i've", "we've", "we're", "i'd", "we'd", "i'll", "we'll"],
        "they" => &["they", "them", "these", "those", "he", "she"],
        "be" => &["is", "are", "am", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "'s", "'re"],
        "beverb" => &["are", "were", "is", "was", "seem", "sound", "look"],
        "neg" => &[
            "not", "never", "no", "n't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "can't", "cannot", "won't", "wouldn't",
            "hardly", "nor", "without", "neither", "nobody",
        ],
        "did" => &["did", "do", "does", "have", "has", "are", "is", "can", "could", "will", "would"],
        "didnt" => &["didn't", "don't", "haven't", "doesn't", "hasn't", "couldn't", "can't", "won't", "wouldn't"],
        "said" => &[
            "said", "say", "wrote", "mentioned", "mention", "explained", "stated", "told", "noted", "pointed", "asked", "requested", "described",
            "outlined",
        ],
        "adv" => &[
            "really", "very", "so", "just", "actually", "quite", "pretty", "rather", "totally", "completely", "absolutely", "utterly", "literally",
            "truly", "honestly", "simply", "such", "fucking", "bloody", "damn", "seriously", "clearly", "obviously", "evidently", "apparently",
        ],
        "det" => &["a", "an", "the", "this", "that", "your", "my", "his", "her", "their", "our", "some", "any", "every", "another", "such"],
        "people" => &["people", "folks", "guys", "lot", "types", "kind", "ones"],
        "always" => &["always", "constantly", "continually", "forever", "invariably", "endlessly"],
        "never" => &["never"],
        "everyone" => &["everyone", "everybody", "anyone", "anybody"],
        "anyone" => &["anyone", "anybody", "someone", "somebody"],
        "noone" => &["nobody", "noone", "none"],
        "clearly" => &["clearly", "obviously", "evidently", "apparently", "plainly"],
        // What was sent.
        "message" => &[
            "mail", "email", "e", "message", "note", "comment", "reply", "letter", "text", "post", "request", "answer", "memo", "question", "review",
            "emails", "mails", "messages", "comments", "texts", "letters", "posts",
        ],
        "last" => &["last", "previous", "earlier", "first", "prior", "initial", "original", "other"],
        // The how-manieth time.
        "nth" => &[
            "second", "third", "fourth", "fifth", "sixth", "tenth", "hundredth", "thousandth", "millionth", "umpteenth", "nth", "2nd", "3rd", "4th",
            "5th", "last", "final", "twentieth",
        ],
        "many" => &["two", "three", "four", "five", "six", "ten", "several", "many", "countless", "multiple", "numerous", "hundred"],
        "period" => &["days", "weeks", "months", "years", "hours", "ages", "minutes", "decades"],
        // Words of praise that open a reply.
        "great" => &[
            "great", "brilliant", "fantastic", "wonderful", "lovely", "perfect", "excellent", "awesome", "super", "marvellous", "marvelous",
            "terrific", "fabulous", "splendid", "superb", "amazing", "beautiful", "nice", "cool", "good", "fab", "joy", "outstanding", "impressive",
            "stellar",
        ],
        "work" => &["work", "job", "going", "effort", "thinking", "move", "one", "timing", "planning"],
        // What went wrong by somebody's hand.
        "breaking" => &[
            "breaking", "ruining", "wasting", "ignoring", "wrecking", "destroying", "spoiling", "messing", "screwing", "losing", "forgetting",
            "trashing", "blowing", "sabotaging", "missing", "fucking", "botching", "bungling", "crashing", "butchering", "burning", "killing",
            "flooding", "spamming", "embarrassing", "dumping", "abandoning", "nuking", "wiping",
        ],
        // The same as a plain verb.
        "broke" => &[
            "broke", "ruined", "wasted", "ignored", "wrecked", "destroyed", "spoiled", "spoilt", "sabotaged", "botched", "bungled", "trashed",
            "crashed", "screwed", "messed", "fucked", "butchered", "lost", "forgot", "deleted",
        ],
        // Who is thought to know least.
        "novice" => &[
            "child", "kid", "toddler", "idiot", "fool", "beginner", "novice", "intern", "junior", "schoolboy", "schoolgirl", "schoolchild",
            "freshman", "newbie", "noob", "amateur", "monkey", "moron", "student", "apprentice", "trainee", "layman", "layperson", "undergraduate",
            "undergrad", "teenager", "baby", "grandmother", "grandma", "gran", "nan",
        ],
        "thinker" => &[
            "person", "people", "developer", "engineer", "adult", "professional", "programmer", "human", "parent", "teacher", "reader", "colleague",
            "nurse", "doctor", "cook", "student", "grown-up", "owner", "driver", "one",
        ],
        "worthy" => &[
            "reasonable", "sane", "competent", "decent", "half-decent", "thinking", "normal", "educated", "self-respecting", "serious", "sensible",
            "intelligent", "rational", "real", "proper", "good", "responsible",
        ],
        // A pet name.
        "pet" => &[
            "sweetie", "sweetheart", "honey", "hun", "hon", "kiddo", "champ", "sport", "buddy", "pal", "sunshine", "princess", "missy", "laddie",
            "darling", "sonny", "sweetpea", "dearie", "boyo", "bud",
        ],
        "surprisingly" => &[
            "surprisingly", "unexpectedly", "remarkably", "astonishingly", "shockingly", "amazingly", "suspiciously", "unusually",
            "uncharacteristically", "weirdly", "strangely",
        ],
        "praise" => &[
            "good", "great", "impressive", "decent", "nice", "well", "smart", "clever", "pretty", "strong", "fit", "brave", "solid", "fine",
            "excellent", "readable", "clean", "articulate", "funny", "tidy", "neat", "bright", "thorough", "careful", "amazing", "mature",
            "organised", "organized", "competent", "coherent", "professional", "intelligent", "young", "active", "sharp", "interesting", "thoughtful",
            "useful", "helpful", "punctual", "polite", "capable", "talented",
        ],
        "bad" => &[
            "lazy", "stupid", "useless", "selfish", "entitled", "greedy", "arrogant", "rude", "hopeless", "liars", "idiots", "snobs", "sheep",
            "crazy", "dishonest", "corrupt", "clueless", "incompetent", "ignorant", "cowards", "cheats", "thieves", "parasites", "dumb", "dim",
            "thick", "toxic", "weak", "soft", "spoilt", "spoiled", "hypocrites", "narcissists", "pigs", "trash", "scum", "morons", "fools", "evil",
            "vain", "shallow", "crooks", "leeches", "snowflakes", "amateurs", "children", "babies", "hysterical", "unreliable", "careless",
            "heartless", "mean", "petty", "cheap", "impossible", "worse", "pathetic", "disgusting", "criminals", "animals", "dangerous", "nuts",
            "mad", "liar", "terrible", "awful", "boring", "stuck-up", "elitist", "elitists", "obsessed", "brainwashed", "untrustworthy", "two-faced",
            "backwards", "uneducated",
        ],
        "verdict" => &[
            "garbage", "trash", "rubbish", "crap", "shit", "shite", "bullshit", "nonsense", "junk", "bollocks", "drivel", "tripe", "gibberish",
            "bilge", "worthless", "useless", "pointless", "unreadable", "unusable", "unmaintainable", "unwatchable", "inedible", "pathetic",
            "laughable", "amateurish", "abysmal", "atrocious", "appalling", "horrendous", "hopeless", "idiotic", "moronic", "asinine", "insane",
            "stupid", "dumb", "ridiculous", "absurd", "disgraceful", "embarrassing", "shoddy", "terrible", "awful", "horrible", "dreadful", "lousy",
            "pants", "dire", "diabolical", "shambolic", "incomprehensible", "illegible", "unacceptable", "meaningless", "incoherent", "sloppy",
            "trite", "tasteless", "clueless", "nonsensical",
        ],
        "nought" => &[
            "waste", "joke", "mess", "disaster", "disgrace", "embarrassment", "shambles", "farce", "abomination", "insult", "failure", "catastrophe",
            "trainwreck", "travesty", "fiasco", "crime", "monstrosity", "horror", "nightmare", "failure",
        ],
        // What people make for each other to look at.
        "deed" => &[
            "code", "patch", "pr", "mr", "commit", "function", "class", "module", "test", "tests", "api", "design", "ui", "ux", "interface", "essay",
            "draft", "report", "docs", "documentation", "readme", "article", "post", "blog", "recipe", "film", "movie", "lesson", "menu", "service",
            "app", "translation", "slides", "presentation", "layout", "plan", "proposal", "product", "site", "website", "page", "review", "game",
            "book", "album", "song", "show", "course", "thing", "idea", "concept", "approach", "solution", "fix", "change", "rewrite", "release",
            "update", "version", "policy", "argument", "theory", "guide", "tutorial", "script", "schedule", "rota", "agenda", "chapter", "story",
            "poem", "photo", "picture", "drawing", "logo", "homework", "assignment", "worksheet", "paper", "thesis", "study", "analysis", "handover",
            "letter", "email", "mail", "message", "answer", "advice", "system", "library", "framework", "tool", "setup", "config", "architecture",
            "schema", "implementation", "refactor", "algorithm", "work", "job", "effort", "writing", "spelling", "grammar", "naming", "formatting",
            "pattern", "video", "podcast", "lecture", "lectures", "meeting", "process", "project", "program", "software", "feature", "campaign",
            "leaflet", "poster", "form", "speech", "performance", "cake", "food", "kitchen", "hotel", "branch", "build", "pull", "request",
            "everything", "whole",
        ],
        // People by what they are, in the plural.
        "humans" => &[
            "men", "women", "boys", "girls", "kids", "children", "teenagers", "teens", "youngsters", "millennials", "boomers", "zoomers", "managers",
            "bosses", "developers", "devs", "engineers", "designers", "testers", "programmers", "coders", "architects", "teachers", "parents",
            "mothers", "fathers", "mums", "moms", "dads", "students", "pupils", "nurses", "doctors", "gps", "surgeons", "consultants", "midwives",
            "receptionists", "lawyers", "politicians", "cyclists", "drivers", "landlords", "tenants", "recruiters", "users", "customers", "clients",
            "patients", "admins", "sysadmins", "scientists", "academics", "professors", "researchers", "journalists", "vegans", "vegetarians",
            "gamers", "influencers", "immigrants", "foreigners", "tourists", "beginners", "juniors", "seniors", "maintainers", "bankers",
            "salespeople", "marketers", "accountants", "economists", "artists", "musicians", "drummers", "knitters", "gardeners", "photographers",
            "runners", "hunters", "anglers", "builders", "plumbers", "electricians", "contractors", "freelancers", "interns", "graduates",
            "neighbours", "neighbors", "germans", "americans", "brits", "italians", "spaniards", "indians", "russians", "poles", "dutch",
            "southerners", "northerners", "londoners", "christians", "muslims", "jews", "hindus", "atheists", "catholics", "liberals",
            "conservatives", "lefties", "feminists", "hipsters", "pensioners", "people", "folks", "guys", "moderators", "mods", "reviewers",
            "volunteers", "coaches", "referees", "executives", "ceos", "officials", "bureaucrats", "librarians", "pharmacists", "therapists",
            "psychologists", "waiters", "chefs", "colleagues", "freshers", "undergrads", "owners", "breeders",
        ],
        // One of them.
        "human" => &[
            "man", "woman", "bloke", "girl", "boy", "manager", "boss", "developer", "dev", "engineer", "designer", "tester", "programmer", "coder",
            "teacher", "parent", "mother", "student", "nurse", "doctor", "surgeon", "consultant", "lawyer", "politician", "cyclist", "driver",
            "landlord", "recruiter", "admin", "academic", "professor", "journalist", "vegan", "gamer", "boomer", "millennial", "banker", "salesman",
            "marketer", "accountant", "tory", "liberal", "conservative", "feminist", "american", "german", "brit", "frenchman", "italian",
            "southerner", "northerner", "londoner", "hipster", "architect", "artist", "drummer", "civil", "bureaucrat", "hr", "management",
            "teenager", "male", "female", "mum", "mom", "dad", "husband", "wife", "mother-in-law", "maintainer", "moderator", "mod",
        ],
        // What people are blamed for doing always.
        "misdeeds" => &[
            "complain", "lie", "cheat", "blame", "break", "whine", "moan", "ruin", "exaggerate", "forget", "ignore", "interrupt", "overcomplicate",
            "overreact", "panic", "overthink", "think", "want", "expect", "act", "pretend", "assume", "twist", "steal", "leave", "run", "gossip",
            "blow", "dump", "brag", "boast", "argue", "quit", "fail", "demand", "criticise", "criticize", "nag", "shout", "cry", "play", "hide",
            "cause", "waste", "start", "change", "choose", "put",
        ],
        // What people are blamed for never doing.
        "duties" => &[
            "listen", "answer", "reply", "respond", "read", "test", "check", "help", "call", "ask", "apologise", "apologize", "care", "learn", "do",
            "clean", "tell", "told", "bother", "bothered", "take", "think", "finish", "admit", "replied", "answered", "responded", "come", "show",
            "showed", "bring", "pay", "wash", "look", "looked", "understand", "understood", "put", "give", "let", "cared", "listened", "asked",
            "tested", "checked", "apologised", "apologized", "helped", "tried", "try", "respect", "respected", "appreciate", "appreciated", "support",
            "supported", "thank", "thanked", "follow", "followed", "explain", "explained", "document", "documented", "contribute", "volunteer",
            "tidy", "turn", "turned", "keep", "share", "consider", "considered", "invite", "invited", "include", "included", "write", "wrote",
            "return", "returned", "say", "acknowledge", "even", "once", "ever", "notice", "noticed", "have", "deliver", "work",
        ],
        // The same as it happens: "you keep …ing".
        "nagging" => &[
            "ignoring", "changing", "breaking", "forgetting", "asking", "saying", "repeating", "making", "moving", "avoiding", "dodging",
            "interrupting", "missing", "doing", "pushing", "posting", "complaining", "blaming", "losing", "leaving", "lying", "twisting", "telling",
            "whining", "moaning", "cancelling", "canceling", "arguing", "wasting", "deleting", "closing", "bringing", "acting", "pretending",
            "talking", "messing", "hiding", "criticising", "criticizing", "judging", "nagging", "shouting", "yelling", "putting", "dragging",
            "pestering", "pinging", "spamming", "demanding", "overriding", "reverting", "refusing", "turning", "throwing", "finding", "late",
        ],
        "wrong" => &[
            "late", "negative", "angry", "rude", "busy", "tired", "moody", "grumpy", "complaining", "making", "blaming", "interrupting", "lying",
            "forgetting", "whining", "moaning", "nagging", "arguing", "criticising", "criticizing", "on", "so", "like", "too", "the", "playing",
            "ignoring", "changing", "picking", "finding", "looking", "trying", "putting", "wrong", "doing", "jealous", "defensive", "dramatic",
            "selfish",
        ],
        other => return claims::class(other).or_else(|| super::people::class(other)),
    })
}

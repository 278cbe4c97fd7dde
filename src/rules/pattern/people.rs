//! Word classes of the patterns about people: who is meant, what they are likened to, what is done to them.
//!
//! Lists of words side by side, several to a line: they are read as lists.

#[rustfmt::skip]
pub(super) fn class(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        // Peoples, faiths and kinds of people, in the plural: those that contempt picks.
        "folk" => &[
            "women", "men", "girls", "boys", "females", "mothers", "wives", "housewives", "gays", "lesbians", "homosexuals", "transsexuals", "trans", "immigrants",
            "migrants", "refugees", "foreigners", "asylum", "muslims", "jews", "christians", "hindus", "sikhs", "buddhists", "catholics", "protestants", "atheists",
            "mormons", "blacks", "whites", "asians", "africans", "arabs", "indians", "pakistanis", "bangladeshis", "mexicans", "latinos", "poles", "romanians", "bulgarians",
            "albanians", "russians", "ukrainians", "turks", "kurds", "greeks", "italians", "spaniards", "portuguese", "germans", "austrians", "dutch", "swedes", "danes",
            "frenchmen", "belgians", "americans", "canadians", "australians", "brits", "scots", "irish", "welsh", "english", "scousers", "southerners", "northerners", "nigerians",
            "kenyans", "ghanaians", "somalis", "syrians", "afghans", "iraqis", "iranians", "filipinos", "koreans", "vietnamese", "thais", "brazilians", "gypsies", "travellers", "roma", "sinti",
            "boomers", "millennials", "zoomers", "pensioners", "oldies", "geriatrics", "elderly", "oaps", "cripples", "disabled", "autistics", "blondes", "redheads", "gingers", "peasants", "chavs",
            "rednecks", "hillbillies", "natives", "aborigines", "easterners", "westerners", "villagers", "dwarfs", "midgets", "addicts", "homeless", "chinese", "japanese",
            "french", "spanish", "deaf", "blind", "obese", "poor", "unemployed", "welfare",
        ],
        // One of them.
        "folkone" => &[
            "woman", "girl", "female", "muslim", "jew", "christian", "hindu", "sikh", "catholic", "atheist", "black", "white", "asian", "african", "arab", "indian", "pakistani",
            "mexican", "pole", "romanian", "bulgarian", "albanian", "russian", "turk", "greek", "italian", "spaniard", "german", "frenchman", "american", "brit", "scot", "scouser", "irishman", "welshman", "paddy", "nigerian",
            "somali", "syrian", "afghan", "filipino", "filipina", "korean", "chinese", "gypsy", "traveller", "immigrant", "migrant", "refugee", "foreigner", "boomer", "pensioner", "oldie",
            "geriatric", "cripple", "lesbian", "gay", "homosexual", "tranny", "blonde", "redhead", "ginger", "peasant", "redneck", "dwarf", "midget", "wheelchair", "mother", "housewife", "autistic", "disabled", "deaf", "blind", "trans",
        ],
        // What makes "people" such a group.
        "folkish" => &[
            "gay", "trans", "transgender", "black", "white", "brown", "asian", "african", "arab", "indian", "pakistani", "polish", "romanian", "russian", "chinese", "japanese",
            "korean", "mexican", "turkish", "albanian", "nigerian", "filipino", "irish", "welsh", "scottish", "french", "german", "italian", "greek", "american", "jewish", "muslim", "christian", "hindu", "catholic",
            "islamic", "disabled", "autistic", "deaf", "blind", "old", "elderly", "poor", "homeless", "foreign", "immigrant", "migrant", "female", "fat", "overweight", "obese", "queer", "lesbian", "eastern", "wheelchair",
            "working-class", "refugee", "ethnic", "coloured", "dyslexic", "bipolar", "ginger", "traveller", "gypsy", "pregnant", "single", "unemployed", "religious", "uneducated",
        ],
        "heads" => &[
            "people", "folk", "folks", "women", "men", "guys", "girls", "boys", "kids", "children", "families", "drivers", "developers", "devs", "engineers", "programmers", "coders",
            "doctors", "nurses", "teachers", "students", "pupils", "workers", "types", "lot", "mothers", "mums", "moms", "fathers", "parents", "contractors", "managers", "bosses", "players", "voters", "users", "patients", "tenants",
            "neighbours", "neighbors", "colleagues", "staff", "lads", "blokes", "couples", "writers", "builders", "carers", "cleaners", "customers", "clients", "tourists", "businesses", "seekers", "claimants",
        ],
        // Somebody in a role, as one names a person who is not asked.
        "somebody" => &[
            "he", "she", "they", "manager", "boss", "teacher", "tutor", "lecturer", "professor", "head", "headteacher", "headmaster", "principal", "doctor", "nurse", "matron", "consultant", "surgeon", "dentist", "physio", "midwife",
            "receptionist", "landlord", "landlady", "neighbour", "neighbor", "coach", "referee", "ref", "umpire", "captain", "maintainer", "reviewer", "author", "developer", "dev", "programmer",
            "coder", "designer", "architect", "tester", "intern", "contractor", "plumber", "builder", "electrician", "mechanic", "driver", "waiter", "waitress", "chef", "cook", "seller", "buyer", "moderator", "mod", "admin", "organiser", "organizer", "chairman", "chair", "chairwoman",
            "secretary", "treasurer", "minister", "mayor", "councillor", "politician", "lawyer", "solicitor", "accountant", "director", "ceo", "cto", "cfo", "pm", "lead", "supervisor", "colleague", "brother", "sister", "cousin", "uncle", "aunt", "husband",
            "wife", "ex", "mother-in-law", "father-in-law", "son", "daughter", "stepmother", "groom", "bride", "bloke", "guy", "man", "woman", "lady", "lad", "chap", "fella", "girl", "boy", "kid", "dude", "person", "guest", "host", "singer", "drummer", "guitarist", "conductor", "speaker", "presenter", "editor", "journalist", "examiner", "vet", "trainer", "instructor", "substitute", "pharmacist", "therapist", "recruiter", "salesman",
        ],
        // Who could not have done it any worse.
        "childish" => &[
            "toddler", "toddlers", "baby", "child", "kid", "infant", "monkey", "monkeys", "chimp", "chimps", "ape", "apes", "drunk", "drunks", "drunkard", "goat", "donkey", "hamster", "goldfish", "parrot", "chicken", "cat", "dog", "pigeon", "robot", "blindfolded", "trained", "lobotomised",
            "three-year-old", "four-year-old", "five-year-old", "six-year-old", "seven-year-old", "eight-year-old", "ten-year-old", "kindergartner", "preschooler", "schoolboy", "clown", "clowns", "caveman", "potato", "sloth", "lemming", "madman", "lunatic", "amateur", "amateurs", "blind",
        ],
        "trait" => &[
            "span", "manner", "manners", "charm", "personality", "brain", "brains", "brainpower", "iq", "spine", "backbone", "empathy", "warmth", "tact", "subtlety", "imagination", "memory", "intellect",
            "intelligence", "wit", "depth", "maturity", "taste", "judgement", "judgment", "reflexes", "instincts", "charisma", "morals", "ethics", "ethic", "integrity", "grace", "rhythm", "vocabulary", "hygiene", "skills", "curiosity", "talent", "patience", "emotional", "sense", "humour", "humor", "credibility", "mind", "loyalty", "conscience",
        ],
        // Things and beasts that people are likened to.
        "thinglike" => &[
            "toaster", "kettle", "houseplant", "plant", "brick", "bricks", "plank", "planks", "post", "doorknob", "rock", "goldfish", "hamster", "gnat", "snail", "slug", "sloth", "jellyfish", "worm", "teaspoon", "spoon", "turnip", "cabbage", "potato", "carrot", "lettuce", "lamp", "lamppost", "cat", "dog", "parrot", "pigeon",
            "chicken", "sheep", "cow", "donkey", "goat", "toddler", "toddlers", "flea", "peanut", "walnut", "sponge", "puddle", "cardboard", "concrete", "cement", "wallpaper", "fridge", "freezer", "microwave", "stapler", "doorstop", "doormat", "dishcloth", "rat", "snake", "shark", "vulture", "hyena", "leech", "tick", "mosquito", "amoeba", "moth", "bollard", "cucumber", "stone", "bucket", "spade", "mannequin", "corpse", "zombie", "vending", "parking",
        ],
        // What a person who is no good gets called; harmless for some things, so never matched without a person.
        "badname" => &[
            "clown", "clowns", "joke", "quack", "fraud", "fake", "phony", "charlatan", "con", "conman", "crook", "crooks", "hack", "amateur", "amateurs", "dinosaur", "fossil", "relic", "waste", "disgrace", "embarrassment", "liability", "menace", "parasite", "leech", "snake", "rat", "weasel", "pig", "cow", "sow",
            "donkey", "sheep", "vulture", "toad", "slug", "worm", "monkey", "ape", "goblin", "troll", "hag", "witch", "bat", "crone", "cretin", "coward", "cowards", "bully", "tyrant", "dictator", "liar", "liars", "cheat", "cheats", "thief", "hypocrite", "hypocrites", "snob", "brat", "narcissist", "psycho", "psychopath", "sociopath", "creep",
            "weirdo", "freak", "loser", "losers", "failure", "nobody", "nonentity", "has-been", "layabout", "slacker", "sponger", "scrounger", "windbag", "gasbag", "blowhard", "pedant", "jobsworth", "halfwit", "lightweight", "airhead", "bimbo", "dope", "drip", "wimp", "wuss", "pushover", "doormat", "puppet", "lapdog", "lackey", "bootlicker", "yes-man", "suck-up", "killjoy", "misery", "moaner",
            "whiner", "drama", "diva", "divas", "nightmare", "pest", "nuisance", "oaf", "lout", "yob", "thug", "savage", "barbarian", "buffoon", "dunce", "vandal", "butcher", "disaster", "zero", "sellout", "traitor", "backstabber", "fool", "fools", "nutcase", "headcase", "basketcase", "know-it-all", "trainwreck", "laughing",
        ],
        // Violence done to a body.
        "harm" => &[
            "kill", "murder", "hurt", "strangle", "punch", "smack", "slap", "stab", "shoot", "hang", "gut", "choke", "throttle", "skin", "bury", "break", "smash", "crush", "drown", "burn", "beat", "batter", "thump", "deck", "flatten", "knock", "kick", "whack", "belt", "cut", "slit", "snap", "crack", "end", "destroy",
            "ruin", "wreck", "poison", "torch", "maim", "cripple", "mangle", "bash", "clobber", "rip", "tear", "wring", "twist", "slash", "hunt", "squash",
        ],
        // Where it hurts.
        "limb" => &[
            "neck", "legs", "leg", "arms", "arm", "hands", "hand", "fingers", "knees", "kneecaps", "jaw", "nose", "teeth", "face", "head", "skull", "bones", "ribs", "throat", "eyes", "back", "spine", "kidneys", "toes", "windows", "tyres", "tires", "car", "house", "door", "windscreen", "fence", "dog", "cat",
        ],
        // Whose ear the reader fears.
        "ear" => &[
            "boss", "manager", "wife", "husband", "partner", "employer", "hr", "dean", "parents", "mum", "mom", "dad", "mother", "father", "landlord", "supervisor", "clients", "client", "customers", "head", "board", "bosses", "school", "university", "college", "congregation", "press", "papers", "paper", "police", "girlfriend", "boyfriend", "fiancee", "family", "kids", "children",
            "bank", "insurer", "insurance", "regulator", "taxman", "council", "immigration", "everyone", "everybody", "world", "internet", "neighbours", "neighbors", "colleagues", "committee", "journalist", "journalists", "lawyer", "ex", "coach", "priest", "teacher", "principal", "ceo", "director", "investors", "sponsors", "media", "auditors", "inspector",
        ],
        // Groups of people by trade or pastime, beside the class "humans".
        "crowd" => &[
            "cyclists", "motorists", "drivers", "bikers", "joggers", "runners", "walkers", "ramblers", "hunters", "anglers", "golfers", "gamers", "streamers", "collectors", "photographers", "birders", "knitters", "gardeners", "campers", "climbers", "skiers", "surfers", "sailors", "fans", "supporters", "vegans", "vegetarians", "smokers", "drinkers", "parents", "mothers", "mums", "moms", "fathers", "dads", "grandparents", "kids", "teenagers",
            "teens", "students", "pupils", "teachers", "lecturers", "professors", "academics", "freshers", "doctors", "nurses", "surgeons", "gps", "dentists", "midwives", "pharmacists", "carers", "receptionists", "therapists", "patients", "landlords", "tenants", "neighbours", "neighbors", "homeowners", "owners", "breeders", "managers", "bosses", "executives", "ceos", "developers", "devs", "programmers", "coders", "engineers", "designers", "testers", "architects",
            "maintainers", "contributors", "reviewers", "moderators", "mods", "admins", "sysadmins", "recruiters", "consultants", "contractors", "freelancers", "interns", "juniors", "seniors", "graduates", "salespeople", "marketers", "accountants", "bankers", "economists", "lawyers", "solicitors", "estate", "politicians", "councillors", "bureaucrats", "officials", "journalists", "reporters", "influencers", "artists", "actors", "musicians", "drummers", "guitarists", "singers", "sopranos", "tenors", "poets", "writers", "critics", "chefs", "waiters", "plumbers",
            "builders", "electricians", "mechanics", "roofers", "farmers", "tourists", "locals", "commuters", "users", "customers", "clients", "shoppers", "sellers", "buyers", "traders", "scalpers", "volunteers", "coaches", "referees", "players", "footballers", "locals", "villagers", "townies", "millennials", "boomers", "zoomers", "pensioners", "southerners", "northerners", "londoners", "americans", "germans", "brits", "italians", "spaniards", "russians", "poles", "scots", "swedes", "austrians", "men", "women", "girls", "boys", "guys", "feminists", "liberals", "conservatives", "lefties", "tories", "christians", "atheists", "scientists", "psychologists", "billionaires", "singles", "couples", "adults", "hipsters", "believers",
        ],
        // Wrongs that whole groups get said to do; "think" and "expect" only with "all" or "always".
        "groupsin" => &[
            "lie", "cheat", "steal", "whine", "moan", "complain", "gossip", "brag", "exaggerate", "panic", "cry", "sulk", "freeload", "scrounge", "leech", "show", "boast", "pretend", "overcharge", "rip",
        ],
        "dearest" => &[
            "dear", "love", "sweetie", "sweetheart", "honey", "hun", "hon", "darling", "sunshine", "buddy", "pal", "champ", "chief", "kiddo", "kid", "son", "sonny", "boy", "missy", "princess", "petal", "pet", "poppet", "buttercup", "cupcake", "junior", "young", "babe", "baby", "mate", "genius", "einstein", "sherlock", "boss", "bro", "pumpkin", "duckie", "lass", "lad", "my", "grandpa", "grandad", "grandma", "karen", "boomer",
        ],
        // Words that lose their shine as a one-word opener.
        "shiny" => &[
            "great", "brilliant", "wonderful", "fantastic", "lovely", "perfect", "excellent", "amazing", "awesome", "marvellous", "marvelous", "superb", "terrific", "splendid", "nice", "charming", "delightful", "fabulous", "glorious", "cool", "super", "classy", "smart", "clever", "neat", "sweet", "magic", "outstanding", "stellar", "impressive", "genius", "joy", "beautiful", "good", "grand", "magnificent", "smooth", "fab", "fun", "heroic",
        ],
        // What nobody looks forward to.
        "woe" => &[
            "bug", "bugs", "crash", "crashes", "outage", "outages", "delay", "delays", "meeting", "meetings", "deadline", "deadlines", "rewrite", "refactor", "refactoring", "migration", "regression", "regressions", "error", "errors", "failure", "failures", "cancellation", "queue", "queues", "form", "forms", "survey", "surveys", "reorg", "reorganisation", "restructure", "policy", "policies", "invoice", "bill", "bills", "fee", "fees", "strike", "storm", "rain", "leak", "leaks", "flood", "mess", "argument", "fight", "lecture", "lectures", "speech", "sermon",
            "reply-all", "mail", "email", "emails", "newsletter", "notification", "ticket", "tickets", "framework", "wrapper", "abstraction", "factory", "singleton", "global", "todo", "todos", "workaround", "hack", "hotfix", "incident", "popup", "popups", "banner", "update", "updates", "restart", "reboot", "password", "captcha", "excuse", "excuses", "complaint", "complaints", "cold", "flu", "injury", "defeat", "loss", "exam", "test", "essay", "detention", "homework", "traffic", "roadworks", "diversion", "pothole", "potholes", "puncture", "conflict", "conflicts", "duplicate", "duplicates", "typo", "typos", "wall", "call", "calls", "standup", "acronym", "spreadsheet", "powerpoint", "slide", "slides", "portal", "app", "login", "dependency", "js", "variable", "flag", "nullpointer", "blocker", "surprise", "change", "problem", "problems", "issue", "broken", "failed", "missed", "unanswered", "late", "useless", "pointless", "three-hour", "two-hour", "mandatory",
        ],
        _ => return None,
    })
}

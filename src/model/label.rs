//! The labels of the model.

/// The labels of `tonelint score`, in the order of its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(usize)]
pub enum Label {
    Insult,
    IdentityAttack,
    Threat,
    Profanity,
    Hostility,
    Dismissive,
    Condescending,
    PassiveAggressive,
    Sarcasm,
    BackhandedPraise,
    Curt,
    Impatience,
    Accusation,
    BlamingQuestion,
    Generalisation,
    SweepingVerdict,
    /// Umbrella of the first five.
    Toxic,
    /// The other way round: high is good.
    Polite,
    /// Negative sentiment.
    Negative,
}

impl Label {
    pub const COUNT: usize = 19;
    pub const ALL: [Self; Self::COUNT] = [
        Self::Insult,
        Self::IdentityAttack,
        Self::Threat,
        Self::Profanity,
        Self::Hostility,
        Self::Dismissive,
        Self::Condescending,
        Self::PassiveAggressive,
        Self::Sarcasm,
        Self::BackhandedPraise,
        Self::Curt,
        Self::Impatience,
        Self::Accusation,
        Self::BlamingQuestion,
        Self::Generalisation,
        Self::SweepingVerdict,
        Self::Toxic,
        Self::Polite,
        Self::Negative,
    ];

    /// The name used in JSON and in `labels.json`; for the first sixteen also the rule's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Insult => "insult",
            Self::IdentityAttack => "identity-attack",
            Self::Threat => "threat",
            Self::Profanity => "profanity",
            Self::Hostility => "hostility",
            Self::Dismissive => "dismissive",
            Self::Condescending => "condescending",
            Self::PassiveAggressive => "passive-aggressive",
            Self::Sarcasm => "sarcasm",
            Self::BackhandedPraise => "backhanded-praise",
            Self::Curt => "curt",
            Self::Impatience => "impatience",
            Self::Accusation => "accusation",
            Self::BlamingQuestion => "blaming-question",
            Self::Generalisation => "generalisation",
            Self::SweepingVerdict => "sweeping-verdict",
            Self::Toxic => "toxic",
            Self::Polite => "polite",
            Self::Negative => "negative",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.name() == name)
    }
}

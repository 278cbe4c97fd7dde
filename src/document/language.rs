//! Is this paragraph English?
//!
//! Both mistakes cost: to judge German by English rules gives nonsense, to skip English gives nothing. Trigram models are sure of
//! themselves on long text only, and chat English ("lol ur pr is kinda mid ngl") looks like anything. So a paragraph in Latin
//! letters is called foreign only when it is long enough, the model is sure, and it lacks the small words that no English
//! sentence does without. Another script is another language, however short the paragraph.

use super::{Block, BlockKind, Language, Speaker, Token, TokenKind};

/// As many bytes of a paragraph as are looked at.
const SAMPLE: usize = 1200;
/// Below this many letters the trigram model guesses.
const ENOUGH_LETTERS: usize = 40;

/// The language of a block, told from its words: code and addresses say nothing.
pub(super) fn tell(text: &str, tokens: &[Token]) -> Language {
    let mut sample = String::new();
    let mut words = 0;
    let mut small_words = 0;
    let mut other_words = 0;
    for token in tokens.iter().filter(|t| t.kind == TokenKind::Word) {
        let word = text.get(token.range.clone()).unwrap_or_default();
        if sample.len() + word.len() > SAMPLE {
            if sample.is_empty() {
                sample.push_str(super::lines::head(word, SAMPLE));
            }
            break;
        }
        words += 1;
        let folded = word.replace('’', "'").to_lowercase();
        small_words += usize::from(ENGLISH.contains(&folded.as_str()));
        other_words += usize::from(OTHER.contains(&folded.as_str()));
        sample.push_str(word);
        sample.push(' ');
    }
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let foreign = sample.chars().filter(|&c| is_foreign(c)).count();
    if foreign * 2 > letters {
        return Language::Other;
    }
    if letters < ENOUGH_LETTERS || words < 5 || small_words * 100 >= words * 15 {
        return Language::English;
    }
    let guess = whatlang::detect(&sample).filter(|info| info.lang() != whatlang::Lang::Eng);
    let sure = guess.as_ref().is_some_and(|info| info.is_reliable() && info.confidence() >= if letters < 100 { 0.9 } else { 0.7 });
    // The small words of other languages are better evidence than trigrams, as long as few English ones stand between.
    let other_small = guess.is_some() && other_words * 100 >= words * 20 && small_words * 3 <= other_words;
    // A long run without a single English small word needs less proof than a short one with some.
    if other_small || (sure && small_words * 100 < words * 5) { Language::Other } else { Language::English }
}

/// The author's paragraphs that nobody judges because they are not English.
pub(super) fn skipped(blocks: &[Block]) -> usize {
    let is_skipped = |b: &&Block| {
        b.language == Language::Other
            && b.speaker == Speaker::Author
            && !matches!(b.kind, BlockKind::Log | BlockKind::Trailer | BlockKind::Signature)
    };
    blocks.iter().filter(is_skipped).count()
}

/// A letter of a script that English is not written in.
fn is_foreign(c: char) -> bool {
    let latin = matches!(c, 'a'..='z' | 'A'..='Z' | '\u{AA}' | '\u{BA}' | '\u{C0}'..='\u{24F}' | '\u{250}'..='\u{2FF}' | '\u{1D00}'..='\u{1EFF}'
        | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}' | '\u{FB00}'..='\u{FB06}' | '\u{FF21}'..='\u{FF5A}' | '\u{2100}'..='\u{214F}');
    c.is_alphabetic() && !latin
}

/// The commonest English words that are not also common words of another language in Latin letters.
const ENGLISH: [&str; 89] = [
    "the", "and", "of", "to", "is", "it", "that", "this", "you", "your", "for", "with", "not", "are", "was", "were", "be", "been", "have",
    "had", "i", "i'm", "it's", "don't", "can't", "we", "they", "he", "she", "my", "our", "their", "but", "if", "what", "when", "why",
    "how", "who", "there", "here", "just", "like", "would", "should", "could", "can", "will", "did", "does", "get", "got", "from", "by",
    "or", "at", "about", "because", "than", "then", "them", "these", "those", "which", "some", "any", "all", "only", "out", "up", "now",
    "please", "thanks", "thank", "ur", "u", "lol", "pls", "wtf", "idk", "tbh", "ngl", "gonna", "wanna", "yeah", "nope", "ok", "you're",
    "that's",
];

/// Common words of the languages that are written most in Latin letters, without those that are English words, too.
const OTHER: [&str; 138] = [
    // German
    "und", "der", "das", "nicht", "ist", "ich", "mit", "auf", "ein", "eine", "zu", "den", "dem", "sie", "wir", "auch", "wie", "für", "aber",
    "wenn", "du", "noch", "nur", "oder", "wird", "sind", "kann", // French
    "le", "les", "et", "je", "pas", "une", "est", "pour", "dans", "que", "qui", "vous", "nous", "sur", "avec", "ce", "cette", "du", "au",
    "il", "sont", "mais", "ne", // Spanish, Portuguese
    "el", "los", "las", "del", "por", "para", "con", "se", "lo", "como", "pero", "es", "muy", "esta", "esto", "y", "en", "de", "la", "un",
    "una", "qué", "não", "você", "os", "um", "uma", "com", "mas", "isso", "em", "ao", "da", "sem", // Italian
    "che", "di", "per", "non", "è", "sono", "della", "questo", "questa", "ma", "anche", "nel", // Dutch
    "het", "een", "niet", "van", "dat", "voor", "op", "te", "zijn", "ik", "je", "maar", "deze", "dit", "wat", "weer", "iemand", "ook",
    "naar", // Nordic
    "och", "är", "som", "att", "på", "det", "jag", "inte", "og", "ikke", "er", "jeg", "til", "af", "av", "på", // Polish, Turkish
    "nie", "się", "jest", "że", "ve", "bir", "için",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::tokens::tokens;

    #[track_caller]
    fn check(text: &str, language: Language) {
        assert_eq!(tell(text, &tokens(text, &[])), language, "{text}");
    }

    #[test]
    fn english_in_all_its_dress() {
        for text in [
            "",
            "ok",
            "k.",
            "42",
            "🎉",
            "Nice.",
            "lgtm",
            "lol ur pr is kinda mid ngl gtfo noob fr fr no cap",
            "wtf bro smh fix ur shit lmao deadass rn",
            "rofl noob skill issue git gud scrub lmfao pwned ez clap",
            "Great job breaking production again, genius.",
            "Rebase onto main, squash fixups, bump changelog, tag release, publish crates.",
            "Segfault inside tokio runtime shutdown path during integration tests; bisected",
            "Kubernetes ingress nginx controller helm chart values override namespace configmap",
            "Senior developers writing garbage commits repeatedly wasting everybody's evenings",
            "Unbelievable. Absolutely unbelievable. Pathetic amateurs everywhere nowadays.",
            "The word 日本語 renders badly in the sidebar when the font is missing",
            "Müller and Gonçalves agree that naïve façade patterns are déjà vu here",
        ] {
            check(text, Language::English);
        }
    }

    #[test]
    fn other_languages() {
        for text in [
            "好的",
            "Спасибо",
            "שלום",
            "そうですね。ありがとうございます",
            "Das ist doch kompletter Unsinn, und das weißt du auch ganz genau, mein lieber Freund.",
            "Je ne comprends pas pourquoi vous avez encore changé cette partie du code sans prévenir personne.",
            "No entiendo por qué has vuelto a cambiar esta parte del código sin avisar a nadie del equipo.",
            "Não entendo por que você mudou novamente esta parte do código sem avisar ninguém da equipe.",
            "Ik begrijp niet waarom je dit deel van de code weer hebt veranderd zonder iemand iets te zeggen.",
            "Nie rozumiem, dlaczego znowu zmieniłeś tę część kodu bez powiadomienia kogokolwiek z zespołu.",
            "Non capisco perché hai cambiato di nuovo questa parte del codice senza avvisare nessuno della squadra.",
        ] {
            check(text, Language::Other);
        }
    }

    #[test]
    fn a_long_word_is_looked_at_in_part() {
        check(&"a".repeat(1 << 20), Language::English);
    }
}

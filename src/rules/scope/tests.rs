use super::Scope;
use crate::rules::testing::in_sentence;

/// Asks `what` of the place where `word` stands.
#[track_caller]
fn check(text: &str, word: &str, what: impl Fn(&Scope<'_>, usize) -> bool, expect: bool) {
    let said = in_sentence(text, |s| what(s, s.words.iter().position(|w| w.norm == word).expect("the word")));
    assert_eq!(said, expect, "{word} in {text}");
}

#[test]
fn negation_reaches_over_its_clause() {
    check("That is not a stupid question.", "stupid", |s, at| s.is_negated(at), true);
    check("I don't think you are wrong.", "wrong", |s, at| s.is_negated(at), true);
    check("I can't believe you never called.", "never", |s, at| s.is_negated(at), false);
    check("Not only stupid, also late.", "stupid", |s, at| s.is_negated(at), false);
    check("No, you never called.", "never", |s, at| s.is_negated(at), false);
    check("I don't know why you always leave.", "always", |s, at| s.is_negated(at), false);
}

#[test]
fn the_author_may_speak_of_himself() {
    check("I was an idiot.", "idiot", |s, at| s.is_about_self(at), true);
    check("My stupid mistake cost an hour.", "stupid", |s, at| s.is_about_self(at), true);
    check("I think he is an idiot.", "idiot", |s, at| s.is_about_self(at), false);
    check("I hate that you never listen.", "you", |s, at| s.is_about_self(at), false);
}

#[test]
fn others_are_reported() {
    check("He said you never listen.", "you", |s, at| s.is_reported(at), true);
    check("My boss asked why you never listen.", "you", |s, at| s.is_reported(at), true);
    check("I was told you never listen.", "you", |s, at| s.is_reported(at), true);
    check("I said you never listen.", "you", |s, at| s.is_reported(at), false);
    check("As I said, you never listen.", "you", |s, at| s.is_reported(at), false);
    check("Who thought this was clever?", "clever", |s, at| s.is_reported(at), false);
}

#[test]
fn suppositions_are_no_claims() {
    check("If you never got it, ask me.", "never", |s, at| s.is_supposed(at), true);
    check("Call me in case you never got it.", "never", |s, at| s.is_supposed(at), true);
    check("If it rains, you never come.", "never", |s, at| s.is_supposed(at), false);
}

#[test]
fn questions_without_a_mark() {
    for (text, expect) in [
        ("what's taking so long", true),
        ("did you call", true),
        ("What a day", false),
        ("is that all?", true),
        ("Call me.", false),
        ("when i was small we sang", false),
    ] {
        assert_eq!(in_sentence(text, |s| s.is_question()), expect, "{text}");
    }
}

#[test]
fn mood_and_reasons() {
    assert!(in_sentence("Thanks, see you.", |s| s.is_warm()));
    assert!(in_sentence("You never told us. Congratulations!", |s| s.is_warm()));
    assert!(!in_sentence("You never told us. Please reply.", |s| s.is_warm()));
    assert!(in_sentence("This is wrong. The index in line 3 is off.", |s| s.gives_reason()));
    assert!(in_sentence("This is wrong because the index is off.", |s| s.gives_reason()));
    assert!(!in_sentence("This is wrong. Redo it.", |s| s.gives_reason()));
}

#[test]
fn titles_are_told_by_their_capitals() {
    for (text, word, expect) in [
        ("Of his books only The Idiot bored the class.", "idiot", true),
        ("We read A Confederacy of Dunces at school.", "dunces", true),
        ("Dumb and Dumber is on tonight.", "dumb", true),
        ("The Idiot is a long book.", "idiot", true),
        ("You Idiot, that was mine.", "idiot", false),
        ("Only an idiot would merge this.", "idiot", false),
        ("Only An Idiot Would Merge This.", "idiot", false),
        ("Tell Anna that idiots wrote it.", "idiots", false),
    ] {
        check(text, word, |s, at| s.is_title(at), expect);
    }
}

#[test]
fn places_where_a_sentence_can_start() {
    assert_eq!(in_sentence("Well, Anna, you never call.", |s| s.starts()), vec![0, 2, 4]);
    assert_eq!(in_sentence("You never call.", |s| s.starts()), vec![0]);
}

//! The linter core by patterns alone: levels, cues, overlap, suppression, own phrases.

use std::collections::BTreeMap;
use std::sync::Mutex;
use tonelint::document::{self, InputFormat, ParseOptions};
use tonelint::lint::{self, Cache, Cancel, Finding, Level, Note, Outcome, RuleSettings, Settings, Strictness, UserPhrase};
use tonelint::model::{Label, LabelSpan, ModelError, ModelInfo, Passage, Scores, SentenceScores, ToneModel};

fn run(text: &str, format: InputFormat, settings: &Settings, model: Option<&dyn ToneModel>) -> Outcome {
    let document = document::parse(text.to_owned(), &ParseOptions { format: Some(format), file_name: None });
    lint::lint(&document, settings, model, None, &mut Cache::default(), &Cancel::default())
}

/// Rule and level of each finding in a plain text.
fn says(text: &str) -> Vec<(String, Level)> {
    run(text, InputFormat::Text, &Settings::default(), None).findings.into_iter().map(|f| (f.rule, f.level)).collect()
}

fn rules(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|f| f.rule.as_str()).collect()
}

/// A model that says the same of every sentence.
struct Fixed(ModelInfo, [Option<f32>; Label::COUNT], bool);

impl Fixed {
    fn new(scores: &[(Label, f32)]) -> Self {
        let mut all = [Some(0.01); Label::COUNT];
        scores.iter().for_each(|(l, s)| all[*l as usize] = Some(*s));
        let info = ModelInfo {
            name: "fixed".into(),
            version: "1".into(),
            sha256: String::new(),
            labels: Label::ALL.to_vec(),
            readers_for: vec![Label::Insult],
        };
        Self(info, all, false)
    }
}

impl ToneModel for Fixed {
    fn info(&self) -> &ModelInfo {
        &self.0
    }

    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        if self.2 {
            return Err(ModelError::Run("out of order".into()));
        }
        let sentence = SentenceScores { labels: self.1, readers: 0.6 };
        Ok(passages.iter().map(|p| Scores { sentences: vec![sentence.clone(); p.sentences.len()], spans: Vec::new() }).collect())
    }
}

const INSULT: &str = "You are an idiot.";

#[test]
fn a_finding_points_at_the_words_in_the_original() {
    let text = "# Notes\r\n\r\nDear 🙂 all,\r\n\r\nthe **plan** is fine. Only an idiot would merge it.\r\n";
    let found = run(text, InputFormat::Markdown, &Settings::default(), None).findings;
    assert_eq!(rules(&found), ["insult"]);
    assert_eq!(&text[found[0].source_range.clone()], found[0].text);
    assert!(found[0].text.contains("idiot"));
    assert_eq!((found[0].span.start.line, found[0].level), (5, Level::Error));
}

#[test]
fn what_somebody_else_said_is_not_judged() {
    for text in [
        "> You are an idiot.\n\nThanks for telling me.",
        "She wrote \"you are an idiot\" and left.",
        "```\nYou are an idiot.\n```",
        "Run `you are an idiot` first.",
    ] {
        assert_eq!(rules(&run(text, InputFormat::Markdown, &Settings::default(), None).findings), [] as [&str; 0], "{text}");
    }
}

#[test]
fn a_protective_cue_lowers_a_misreadable_finding() {
    assert_eq!(says("You never test your changes."), [("accusation".into(), Level::Warning)]);
    assert_eq!(says("You never test your changes, please start."), [("accusation".into(), Level::Info)]);
    assert_eq!(says("Sorry, you are an idiot.").len(), 1, "an insult stays one");
}

#[test]
fn an_info_that_is_the_whole_message_is_a_warning() {
    assert_eq!(says("k."), [("ambiguous-reply".into(), Level::Warning)]);
}

#[test]
fn findings_that_overlap_become_one() {
    let model = Fixed::new(&[(Label::Hostility, 0.9)]);
    let found = run(INSULT, InputFormat::Text, &Settings::default(), Some(&model)).findings;
    assert_eq!(rules(&found), ["insult"]);
    assert_eq!(found[0].also, ["hostility"]);
}

#[test]
fn the_model_moves_a_pattern_and_speaks_for_itself() {
    let confidence = |m: f32| {
        run(INSULT, InputFormat::Text, &Settings::default(), Some(&Fixed::new(&[(Label::Insult, m)])))
            .findings
            .first()
            .map(|f| f.confidence)
    };
    assert!(confidence(0.9) > confidence(0.05), "agreement raises, doubt lowers");
    let model = Fixed::new(&[(Label::Dismissive, 0.8)]);
    let found = run("The hall is closed on Friday.", InputFormat::Text, &Settings::default(), Some(&model)).findings;
    assert_eq!(rules(&found), ["dismissive"]);
    assert_eq!(found[0].source.name(), "model");
    assert_eq!(found[0].text, "The hall is closed on Friday.");
}

#[test]
fn readers_are_shown_where_votes_bear_them_out() {
    let found = run(INSULT, InputFormat::Text, &Settings::default(), Some(&Fixed::new(&[(Label::Insult, 0.9)]))).findings;
    assert_eq!(found[0].readers, Some(0.6));
    let found =
        run("The hall is closed.", InputFormat::Text, &Settings::default(), Some(&Fixed::new(&[(Label::Dismissive, 0.9)]))).findings;
    assert_eq!(found[0].readers, None);
}

#[test]
fn a_model_error_is_a_note_and_patterns_stay() {
    let mut model = Fixed::new(&[]);
    model.2 = true;
    let outcome = run(INSULT, InputFormat::Text, &Settings::default(), Some(&model));
    assert_eq!(rules(&outcome.findings), ["insult"]);
    assert!(matches!(&outcome.notes[..], [Note::Model(m)] if m.contains("out of order")));
}

#[test]
fn strictness_levels_and_selection() {
    let model = Fixed::new(&[(Label::Dismissive, 0.5)]);
    let count = |strictness| {
        run("The hall is closed.", InputFormat::Text, &Settings { strictness, ..Settings::default() }, Some(&model)).findings.len()
    };
    assert_eq!((count(Strictness::Relaxed), count(Strictness::Default), count(Strictness::Strict)), (0, 0, 1));
    let mut settings = Settings::default();
    settings.rules = BTreeMap::from([("insult".to_owned(), RuleSettings { level: Some(Level::Info), min_confidence: None })]);
    assert_eq!(run(INSULT, InputFormat::Text, &settings, None).findings[0].level, Level::Info);
    settings.enabled.remove("insult");
    assert!(!rules(&run(INSULT, InputFormat::Text, &settings, None).findings).contains(&"insult"));
}

#[test]
fn allowed_words_are_never_flagged() {
    let settings = Settings { allow: vec!["an idiot".into()], ..Settings::default() };
    assert_eq!(run(INSULT, InputFormat::Text, &settings, None).findings, []);
    // Wrapped, in the midst of marks, and in an encoded mail, where the line as written holds other words.
    assert_eq!(run("You are\nan\nidiot.\n", InputFormat::Text, &settings, None).findings, []);
    assert_eq!(run("You are **an** idiot.\n", InputFormat::Markdown, &settings, None).findings, []);
    let mail = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe dumb terminal is =\nfine. You are an idiot.\n";
    assert_eq!(run(mail, InputFormat::Email, &settings, None).findings, []);
    let settings = Settings { allow: vec!["dumb terminal".into()], ..Settings::default() };
    assert_eq!(rules(&run(mail, InputFormat::Email, &settings, None).findings), ["insult"]);
}

#[test]
fn lines_of_an_encoded_mail_are_those_of_the_file() {
    let mail =
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe.\n\nYou are an idiot.\n";
    let findings = run(mail, InputFormat::Email, &Settings::default(), None).findings;
    assert_eq!(findings.iter().map(|f| (f.rule.as_str(), f.span.start.line)).collect::<Vec<_>>(), [("insult", 6)]);
}

#[test]
fn own_phrases_have_exceptions() {
    let phrase = UserPhrase {
        name: "house".into(),
        pattern: regex("(?i)per my last mail"),
        written: "per my last mail".into(),
        regex: false,
        message: "we do not write this".into(),
        level: Level::Info,
        suggestion: None,
        unless: vec!["thanks".into()],
    };
    let mut settings = Settings { phrases: vec![phrase], ..Settings::default() };
    settings.enabled.insert("house".into());
    settings.enabled.remove("passive-aggressive");
    assert_eq!(rules(&run("It is late, per my last mail.", InputFormat::Text, &settings, None).findings), ["house"]);
    assert_eq!(rules(&run("It is late, per my last mail, thanks.", InputFormat::Text, &settings, None).findings), [] as [&str; 0]);
}

fn regex(pattern: &str) -> regex::Regex {
    regex::Regex::new(pattern).unwrap()
}

#[test]
fn comments_suppress_what_they_name_and_are_checked_themselves() {
    let check = |text: &str| run(text, InputFormat::Markdown, &Settings::default(), None);
    let outcome = check("<!-- tonelint-disable-next-line insult -- a quote from the play -->\nYou are an idiot.\n");
    assert_eq!((rules(&outcome.findings), outcome.suppressed), (vec![], 1));
    let outcome = check(
        "<!-- tonelint-disable inflammatory -->\n\nYou are an idiot.\n\n<!-- tonelint-enable inflammatory -->\n\nYou are an idiot.\n",
    );
    assert_eq!((rules(&outcome.findings), outcome.suppressed), (vec!["insult"], 1));
    let outcome = check("---\ntonelint: {disable: [insult]}\n---\n\nYou are an idiot.\n");
    assert_eq!((rules(&outcome.findings), outcome.suppressed), (vec![], 1));
    assert_eq!(rules(&check("<!-- tonelint-disable-next-line inslt -->\nYou are an idiot.\n").findings), ["unknown-suppression", "insult"]);
    let reason = check("<!-- tonelint-disable-next-line insult the irony is the point -->\nYou are an idiot.\n");
    assert_eq!((rules(&reason.findings), reason.suppressed), (vec!["unknown-suppression"], 1));
    assert_eq!(reason.findings[0].text, "the irony is the point");
    assert!(reason.findings[0].help.contains("behind --"), "{:?}", reason.findings);
    let names = check("<!-- tonelint-disable-next-line inslt, sarcsm -->\nYou are an idiot.\n");
    assert_eq!(rules(&names.findings), ["unknown-suppression", "unknown-suppression", "insult"]);
    for (comment, says) in [
        ("<!-- tonelint disable-file insult -->", "write tonelint-disable-next-line"),
        ("---\ntonelint: off\n---", "write tonelint: {disable: [sarcasm]}"),
        ("---\ntonelint: {disabel: [insult]}\n---", "write tonelint: {disable: [sarcasm]}"),
    ] {
        let outcome = check(&format!("{comment}\n\nYou are an idiot.\n"));
        assert_eq!((rules(&outcome.findings), outcome.suppressed), (vec!["unknown-suppression", "insult"], 0), "{comment}");
        assert!(outcome.findings[0].help.starts_with(says), "{comment}: {:?}", outcome.findings);
    }
    assert_eq!(rules(&check("<!-- tonelint-disable-file shouting -->\n\nThe hall is closed.\n").findings), ["unused-suppression"]);
    assert_eq!(rules(&check("`<!-- tonelint-disable-file -->`\n\nYou are an idiot.\n").findings), ["insult"], "not inside code");
}

#[test]
fn what_is_enabled_again_is_what_is_named() {
    let left = |disable: &str, enable: &str| {
        let text = format!(
            "<!-- tonelint-disable {disable} -->\n\nOne.\n\n<!-- tonelint-enable {enable} -->\n\nYou are an idiot. STOP DOING THIS NOW!\n"
        );
        let mut settings = Settings::default();
        settings.enabled.remove("unused-suppression");
        rules(&run(&text, InputFormat::Markdown, &settings, None).findings).join(" ")
    };
    assert_eq!(left("insult, shouting", "insult"), "insult");
    assert_eq!(left("insult, shouting", ""), "insult shouting");
    assert_eq!(left("insult", "all"), "insult shouting");
    assert_eq!(left("", "all"), "insult shouting");
    assert_eq!(left("", "inflammatory"), "insult");
}

#[test]
fn comments_one_below_the_other_cover_the_same_line() {
    let text = "<!-- tonelint-disable-next-line insult -->\n<!-- tonelint-disable-next-line shouting -->\n\nYou are an idiot. STOP DOING THIS NOW!\n";
    let outcome = run(text, InputFormat::Markdown, &Settings::default(), None);
    assert_eq!((rules(&outcome.findings), outcome.suppressed), (vec![], 2));
}

#[test]
fn reports_about_comments_can_be_suppressed_by_name() {
    let check = |names: &str| {
        let text = format!("<!-- tonelint-disable-file {names} -->\n\n<!-- tonelint-disable-next-line inslt -->\nThe hall is closed.\n");
        rules(&run(&text, InputFormat::Markdown, &Settings::default(), None).findings).join(" ")
    };
    assert_eq!(check("unknown-suppression"), "");
    assert_eq!(check("meta"), "");
    // Turned on again, as for any other rule.
    let text = "<!-- tonelint-disable meta -->\n\nOne.\n\n<!-- tonelint-enable meta -->\n\n<!-- tonelint-disable-line inslt -->\nTwo.\n";
    let found = run(text, InputFormat::Markdown, &Settings::default(), None).findings;
    assert_eq!(rules(&found), ["unused-suppression", "unknown-suppression"]);
    assert_eq!(check("unused-suppression"), "unused-suppression unknown-suppression");
}

#[test]
fn a_comment_is_not_idle_where_its_rule_was_not_asked() {
    let text = "<!-- tonelint-disable-next-line shouting -->\n\nThe hall is closed.\n";
    let mut settings = Settings::default();
    settings.enabled.remove("shouting");
    assert_eq!(run(text, InputFormat::Markdown, &settings, None).findings, []);
    // Without a model nobody knows whether sarcasm, or anything, would have been found there.
    for names in ["sarcasm", "misreadable", "all", ""] {
        let text = format!("<!-- tonelint-disable-file {names} -->\n\nThe hall is closed.\n");
        assert_eq!(run(&text, InputFormat::Markdown, &Settings::default(), None).findings, [], "{names}");
    }
}

#[test]
fn line_endings_make_no_difference() {
    let text = "Hello,\n\nOnly an idiot would merge this.\nAs I already said, the export is broken.\n";
    let words = |t: &str| {
        run(t, InputFormat::Markdown, &Settings::default(), None)
            .findings
            .iter()
            .map(|f| (f.rule.clone(), f.text.clone(), f.span.start.line))
            .collect::<Vec<_>>()
    };
    assert_eq!(words(text), words(&text.replace('\n', "\r\n")));
    assert_eq!(words(text), words(&text.replace('\n', "\r")));
}

#[test]
fn a_safe_fix_keeps_the_rest_and_is_not_flagged_again() {
    let text = "As I already said, the export is **broken**.\n";
    let found = run(text, InputFormat::Markdown, &Settings::default(), None).findings;
    let fixed = tonelint::fix::apply(text, &found, false);
    assert_eq!(fixed, "The export is **broken**.\n");
    assert_eq!(run(&fixed, InputFormat::Markdown, &Settings::default(), None).findings, []);
}

/// The draft as `--fix --unsafe-fixes --strictness strict` leaves it in one round, and what was suggested.
fn fixed(text: &str) -> (String, Vec<tonelint::fix::Suggestion>) {
    let settings = Settings { strictness: Strictness::Strict, ..Settings::default() };
    let found = run(text, InputFormat::Text, &settings, None).findings;
    (tonelint::fix::apply(text, &found, true), found.into_iter().flat_map(|f| f.suggestions).collect())
}

#[test]
fn where_a_clause_goes_on_nothing_is_left_out() {
    for text in [
        "As I already told Anna, the shop is closed.",
        "As I already told you, the shop is closed.",
        "As I already said yesterday, the shop is closed.",
        "As I said earlier today, the shop is closed.",
        "As I already said twice, the shop is closed.",
        "As I already said the other day, the shop is closed.",
        "As we've repeatedly said since May, the shop is closed.",
        "As you surely know from the docs, it fails.",
        "No offense, Bob, but the code is slow.",
        "The deadline was Friday as per my last email to Anna.",
        "Thanks for finally, after six weeks, replying.",
        "As I said, and as Anna said too, the export is broken.",
        "Since nobody else could be bothered to do it, I did it.",
    ] {
        assert_eq!(fixed(text).0, text);
    }
}

#[test]
fn what_set_the_words_off_goes_with_them() {
    for (text, expect) in [
        ("As I already said, the shop is closed.", "The shop is closed."),
        ("As I already said the shop is closed.", "The shop is closed."),
        ("As I already said: the shop is closed.", "The shop is closed."),
        ("as i already said, the shop is closed", "the shop is closed"),
        ("But as I already said, the shop is closed.", "But the shop is closed."),
        ("Anna, as I already said, the shop is closed.", "Anna, the shop is closed."),
        ("We agreed, as I already said, to ship on Friday.", "We agreed to ship on Friday."),
        ("The shop is closed, as I already said, so come tomorrow.", "The shop is closed, so come tomorrow."),
        ("The shop is closed, as I already said.", "The shop is closed."),
        ("Thanks for finally looking at it.", "Thanks for looking at it."),
    ] {
        assert_eq!(fixed(text).0, expect, "{text}");
    }
}

#[test]
fn no_sentence_is_offered_that_is_flagged_in_its_turn() {
    assert_eq!(fixed("As I already said, no.").1, [], "\"No.\" would be curt");
    let titles = |text: &str| fixed(text).1.into_iter().filter(|s| !s.edits.is_empty()).map(|s| s.title).collect::<Vec<_>>();
    assert_eq!(titles("With all due respect, this design is garbage."), ["leave out \"With all due respect\""]);
    let shouted = titles("WHY IS THIS STILL BROKEN???");
    assert!(shouted.iter().all(|t| t == "put \"?\" in place of \"???\""), "{shouted:?}");
}

#[test]
fn a_reminder_is_one_at_either_end_of_a_sentence() {
    for text in [
        "Like I said, the van is full.",
        "The van is full, like I said.",
        "The index starts at one, as I've said before.",
        "The lift is out until May, as per my last email.",
        "The patch needs a test as I have already said.",
    ] {
        assert_eq!(says(text), [("passive-aggressive".into(), Level::Warning)], "{text}");
    }
    for text in ["Like I said on the phone, I bring a cake.", "I moved the desk, as per your last email."] {
        assert_eq!(says(text), [], "{text}");
    }
}

#[test]
fn paragraphs_of_an_encoded_mail_are_told_apart() {
    // "You are an idiot.", an empty line, "As I already said, it is broken.", all of it one line of base64.
    let mail = "Subject: Hi\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
                WW91IGFyZSBhbiBpZGlvdC4KCkFzIEkgYWxyZWFkeSBzYWlkLCBpdCBpcyBicm9rZW4uCg==\n";
    let found = run(mail, InputFormat::Email, &Settings::default(), None).findings;
    assert_eq!(rules(&found), ["insult", "passive-aggressive"]);
    assert!(found.iter().all(|f| f.also.is_empty() && f.span.start.line == 6 && f.span.start.column.is_none()), "{found:?}");
}

#[test]
fn a_question_of_yes_or_no_may_be_answered_so() {
    let answers = |text: &str, context: Option<&str>| -> Vec<String> {
        let document = document::parse(text.to_owned(), &ParseOptions { format: Some(InputFormat::Markdown), file_name: None });
        let outcome = lint::lint(&document, &Settings::default(), None, context, &mut Cache::default(), &Cancel::default());
        outcome.findings.into_iter().map(|f| f.rule).collect()
    };
    for (text, rule) in [("Yes.", "ambiguous-reply"), ("No.", "curt")] {
        assert_eq!(answers(text, None), [rule]);
        assert_eq!(answers(text, Some("The build is red.")), [rule]);
        assert!(answers(text, Some("Did you test this?")).is_empty(), "{text}");
        assert!(answers(text, Some("Hi,\n\nhave you tested this?\n\nThanks,\nAnna\n")).is_empty(), "{text}");
        assert!(answers(&format!("> Did you test this?\n\n{text}\n"), None).is_empty(), "{text}");
    }
    assert_eq!(answers("k.", Some("Did you test this?")), ["ambiguous-reply"], "this says neither yes nor no");
    assert!(answers("No, it isn't.", None).is_empty());
}

#[test]
fn a_raised_flag_stops_the_work() {
    let document = document::parse(INSULT.to_owned(), &ParseOptions::default());
    let cancel = Cancel::default();
    cancel.cancel();
    assert!(lint::lint(&document, &Settings::default(), None, None, &mut Cache::default(), &cancel).cancelled);
}

/// A model that finds an insult in sentences with "idiot", keeps what it was asked to read, and raises a flag while it reads.
struct Reader(Fixed, Mutex<Vec<String>>, Option<Cancel>);

impl ToneModel for Reader {
    fn info(&self) -> &ModelInfo {
        self.0.info()
    }

    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        self.2.iter().for_each(Cancel::cancel);
        self.1.lock().unwrap().extend(passages.iter().map(|p| p.text.to_owned()));
        let mut scores = self.0.score(passages)?;
        for (scores, passage) in scores.iter_mut().zip(passages) {
            for (sentence, range) in scores.sentences.iter_mut().zip(passage.sentences) {
                if let Some(at) = passage.text[range.clone()].find("idiot") {
                    sentence.labels[Label::Insult as usize] = Some(0.99);
                    let range = range.start + at..range.start + at + 5;
                    scores.spans.push(LabelSpan { range, label: Label::Insult, score: 0.9 });
                }
            }
        }
        Ok(scores)
    }
}

#[test]
fn a_very_long_paragraph_is_read_in_parts() {
    let reader = |cancel| Reader(Fixed::new(&[]), Mutex::default(), cancel);
    let said = |n: usize| if n % 70 == 9 { format!("Number {n} was an idiot to me.") } else { format!("This is sentence number {n}.") };
    let text: Vec<String> = (0..400).map(said).collect();
    let parse = |text: &[String]| document::parse(text.join("\n"), &ParseOptions { format: Some(InputFormat::Text), file_name: None });
    let document = parse(&text);
    assert_eq!(document.blocks.len(), 1);
    let (model, mut cache) = (reader(None), Cache::default());
    let found = lint::lint(&document, &Settings::default(), Some(&model), None, &mut cache, &Cancel::default()).findings;
    let insults: Vec<_> = found.iter().map(|f| (f.rule.as_str(), f.span.start.line, f.text.contains("idiot"))).collect();
    assert_eq!(insults, [10, 80, 150, 220, 290, 360].map(|line| ("insult", line, true)));
    let read = |model: &Reader| std::mem::take(&mut *model.1.lock().unwrap());
    let parts = read(&model);
    assert!(parts.len() >= 4 && parts.iter().all(|p| (24..=96).contains(&p.lines().count()) || Some(p) == parts.last()));
    assert_eq!(parts.join("\n"), document.blocks[0].text);

    // An edit near the beginning asks for what is around it, not for all that follows.
    let mut edited = text;
    edited.insert(3, "One more of them.".to_owned());
    let edited = parse(&edited);
    let again = lint::lint(&edited, &Settings::default(), Some(&model), None, &mut cache, &Cancel::default()).findings;
    let fresh = lint::lint(&edited, &Settings::default(), Some(&reader(None)), None, &mut Cache::default(), &Cancel::default()).findings;
    assert_eq!(again, fresh);
    assert!(read(&model).iter().map(|p| p.lines().count()).sum::<usize>() <= 200);

    // A flag that is raised while the model reads stops it before it has read all.
    let long = parse(&(0..2000).map(|n| format!("This is a rather long sentence that has the number {n}.")).collect::<Vec<_>>());
    let cancel = Cancel::default();
    let model = reader(Some(cancel.clone()));
    assert!(lint::lint(&long, &Settings::default(), Some(&model), None, &mut Cache::default(), &cancel).cancelled);
    assert!(read(&model).iter().map(|p| p.lines().count()).sum::<usize>() < 1000);
}

/// A small generator of numbers, so that a failure can be run again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n.max(1)
    }
}

#[test]
fn what_is_kept_of_paragraphs_changes_nothing() {
    const PIECES: [&str; 12] = [
        "x",
        "\n\n",
        "\n",
        " ",
        "é",
        "Thanks! ",
        "You are an idiot. ",
        "> ",
        "As I already said, it is broken. ",
        "`code` ",
        "\"quoted\" ",
        "Did you even test this? ",
    ];
    let model = Fixed::new(&[(Label::Sarcasm, 0.4)]);
    for seed in 0..5 {
        let mut dice = Dice(seed);
        let mut cache = Cache::default();
        let mut text = "Hello there.\n\n".repeat(5);
        for step in 0..60 {
            let mut at = dice.below(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let end = (at + dice.below(12)).min(text.len());
            let end = (end..=text.len()).find(|&e| text.is_char_boundary(e)).unwrap();
            text.replace_range(at..if dice.below(2) == 0 { at } else { end }, PIECES[dice.below(PIECES.len())]);
            let document = document::parse(text.clone(), &ParseOptions { format: Some(InputFormat::Markdown), file_name: None });
            let cancel = Cancel::default();
            if dice.below(4) == 0 {
                cancel.cancel();
            }
            let kept = lint::lint(&document, &Settings::default(), Some(&model), None, &mut cache, &cancel);
            if !kept.cancelled {
                let fresh = lint::lint(&document, &Settings::default(), Some(&model), None, &mut Cache::default(), &Cancel::default());
                assert_eq!(kept.findings, fresh.findings, "seed {seed}, step {step}: {text:?}");
            }
        }
    }
}

use super::*;
use crate::model::{Label, LabelSpan, ModelError, ModelInfo, SentenceScores};
use serde_json::Value;

/// Scores by the length of a sentence; fails on "boom".
struct Toy(ModelInfo);

impl Toy {
    fn new() -> Self {
        Self(ModelInfo {
            name: "toy".to_owned(),
            version: "1".to_owned(),
            sha256: String::new(),
            labels: vec![Label::Insult, Label::Polite],
            readers_for: Vec::new(),
        })
    }
}

impl ToneModel for Toy {
    fn info(&self) -> &ModelInfo {
        &self.0
    }

    fn score(&self, passages: &[Passage<'_>]) -> Result<Vec<Scores>, ModelError> {
        if passages.iter().any(|p| p.text.contains("boom")) {
            return Err(ModelError::Run("boom".to_owned()));
        }
        Ok(passages
            .iter()
            .map(|p| {
                let sentences = p.sentences.iter().map(|s| {
                    let mut labels = [None; Label::COUNT];
                    let x = if p.text[s.clone()].contains("idiot") { 0.75 } else { 0.25 };
                    labels[Label::Insult as usize] = Some(x);
                    labels[Label::Polite as usize] = Some(1.0 - x);
                    SentenceScores { labels, readers: x }
                });
                let spans = |word: &'static str, label: Label, score: f32| {
                    p.text.match_indices(word).map(move |(at, word)| LabelSpan { range: at..at + word.len(), label, score })
                };
                // "clown" is marked by the label's own head alone.
                let own = spans("idiot", Label::Threat, 0.9).chain(spans("clown", Label::Insult, 0.9));
                let all = own.chain(spans("an idiot", Label::Toxic, 0.8)).chain(spans("fool", Label::Toxic, 0.6)).chain(spans(
                    "great",
                    Label::Sarcasm,
                    0.7,
                ));
                Scores { sentences: sentences.collect(), spans: all.collect() }
            })
            .collect())
    }
}

fn score_all(text: &[u8], input: ScoreInput) -> (Vec<Value>, bool) {
    let model = Toy::new();
    let mut run = Run { model: &model, out: Vec::new(), batch: Vec::new(), failed: false };
    assert!(run.all(BufReader::new(text), input).is_ok());
    let lines = String::from_utf8(run.out).expect("UTF-8");
    (lines.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect(), run.failed)
}

#[test]
fn every_key_is_always_there_and_the_worst_sentence_counts() {
    let (lines, failed) = score_all("Hé. You are an idiot, a clown, a great fool.\n".as_bytes(), ScoreInput::Auto);
    assert!(!failed);
    let line = &lines[0];
    assert_eq!(line["id"], 1);
    assert_eq!(line["readers"], 0.75);
    assert_eq!(line["scores"].as_object().expect("an object").len(), Label::COUNT);
    assert_eq!(line["scores"]["insult"], 0.75);
    assert_eq!(line["scores"]["polite"], 0.5);
    assert!(line["scores"]["sarcasm"].is_null());
    let span = |start: usize, end: usize, label: &str| serde_json::json!([start, end, label]);
    let spans: Vec<_> =
        line["spans"].as_array().expect("a list").iter().map(|s| serde_json::json!([s["start"], s["end"], s["label"]])).collect();
    assert_eq!(spans, [span(12, 20, "threat"), span(33, 38, "sarcasm"), span(39, 43, "insult")]);
    assert!((line["spans"][0]["score"].as_f64().expect("a number") - 0.8).abs() < 1e-6);
}

#[test]
fn lines_keep_their_numbers_also_where_they_are_empty() {
    let (lines, _) = score_all(b"\n\none\r\n\ntwo", ScoreInput::Auto);
    let ids: Vec<u64> = lines.iter().map(|l| l["id"].as_u64().expect("a number")).collect();
    assert_eq!(ids, [1, 2, 3, 4, 5]);
    assert_eq!(lines[0]["readers"], 0.0);
    assert_eq!(lines[0]["scores"]["insult"], 0.0);
    assert_eq!(score_all(b"\n\n", ScoreInput::Auto).0.len(), 2);
    assert_eq!(score_all(b"", ScoreInput::Auto).0.len(), 0);
}

#[test]
fn json_lines_keep_their_ids_and_one_bad_line_stops_nothing() {
    let text = b"\xEF\xBB\xBF  {\"id\":\"a\",\"text\":\"idiot\",\"context\":null,\"more\":1}\n\nnot json\n{\"id\":{\"x\":2},\"text\":\"boom\"}\n\xFF\n{\"id\":null,\"text\":\"fine\",\"context\":\"c\"}\n";
    let (lines, failed) = score_all(text, ScoreInput::Auto);
    assert!(failed);
    assert_eq!(lines.len(), 5);
    assert_eq!((&lines[0]["id"], &lines[0]["readers"]), (&Value::from("a"), &Value::from(0.75)));
    for (i, line) in [(1, 3), (2, 4), (3, 5), (4, 6)] {
        assert_eq!((&lines[i]["id"], &lines[i]["line"]), (&Value::Null, &Value::from(line)), "{}", lines[i]);
        assert!(lines[i]["error"].is_string());
    }
    assert!(
        lines[1]["error"] == "this line is no JSON object with \"id\" and \"text\""
            && lines[4]["error"].as_str().is_some_and(|e| e.starts_with("\"id\" is null"))
    );
}

#[test]
fn what_is_wrong_with_a_record_is_said() {
    let says = |line: &str| score_all(line.as_bytes(), ScoreInput::Jsonl).0[0]["error"].as_str().unwrap_or_default().to_owned();
    assert_eq!(says("{\"text\":\"t\"}"), "\"id\" is missing: give the text an id, so that its scores can be told from others");
    assert_eq!(says("{\"id\":1}"), "\"text\" is missing");
    assert_eq!(says("{\"id\":1,\"text\":7}"), "\"text\" is no string");
    assert_eq!(says("{\"id\":1,\"text\":\"t\",\"context\":7}"), "\"context\" is no string");
    assert_eq!(says("[1]"), "this line is no JSON object with \"id\" and \"text\"");
}

#[test]
fn a_large_number_as_id_stays_as_it_is() {
    let model = Toy::new();
    let mut run = Run { model: &model, out: Vec::new(), batch: Vec::new(), failed: false };
    let text = b"{\"id\":123456789012345678901234567890.10,\"text\":\"a\"}\n";
    assert!(run.all(BufReader::new(&text[..]), ScoreInput::Auto).is_ok());
    assert!(run.out.starts_with(b"{\"id\":123456789012345678901234567890.10,\"readers\":"), "{}", String::from_utf8_lossy(&run.out));
}

#[test]
fn the_format_can_be_forced() {
    assert_eq!(score_all(b"{\"id\":1,\"text\":\"a\"}\n", ScoreInput::Lines).0[0]["id"], 1);
    assert!(score_all(b"a\n", ScoreInput::Jsonl).1);
}

#[test]
fn more_than_a_batch_comes_out_in_order() {
    let text: String = (0..200).map(|i| format!("text {i}\n")).collect();
    let (lines, _) = score_all(text.as_bytes(), ScoreInput::Lines);
    assert!(lines.iter().enumerate().all(|(i, l)| l["id"] == i + 1) && lines.len() == 200);
}

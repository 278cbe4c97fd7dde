//! `score` with the real model: forms only, no figures.

use super::Place;
use serde_json::Value;

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn texts_come_back_in_order_with_every_key() {
    let ran = Place::new(&[]).stdin("Thank you for the patch.\n\nYou are an idiot.\n").run("score");
    let lines = lines(&ran.code(0).silent_stderr().stdout);
    assert_eq!(lines.iter().map(|l| l["id"].clone()).collect::<Vec<_>>(), [1, 2, 3]);
    for line in &lines {
        assert!(line["readers"].is_number() && line["spans"].is_array(), "{line}");
        assert_eq!(line["scores"].as_object().expect("an object").len(), 19);
    }
}

#[test]
fn a_bad_line_is_told_and_ends_in_2() {
    let place =
        Place::new(&[("in.jsonl", "{\"id\":\"a\",\"text\":\"Hello.\"}\n{\n{\"id\":\"b\",\"text\":\"Hello.\",\"context\":\"Hi.\"}\n")]);
    let ran = place.run("score in.jsonl");
    let lines = lines(&ran.code(2).stdout);
    assert_eq!((&lines[0]["id"], &lines[1]["id"], &lines[2]["id"]), (&"a".into(), &Value::Null, &"b".into()));
    assert_eq!(lines[1]["line"], 2);
    place.run("score none.txt").code(2).stderr("none.txt: there is no such file");
    place.run("score .").code(2).stderr("it is a folder");
    place.run("score --model none in.jsonl").code(2).stderr("none");
}

//! The other verbs, help and version.

use super::{PHRASE, Place};

#[test]
fn rules_are_listed_three_ways() {
    let place = Place::new(&[]);
    place.run("rules").code(0).stdout("inflammatory\n").stdout("  insult               error");
    place.run("rules --output-format markdown").code(0).stdout("| `sarcasm` | misreadable | warning |");
    let json = place.run("rules --output-format json").code(0).json();
    let rules = json["rules"].as_array().expect("rules");
    assert!(rules.len() >= 25 && rules.iter().all(|r| r.as_object().expect("an object").len() == 7));
}

#[test]
fn a_rule_is_explained_or_another_one_meant() {
    let place = Place::new(&[]);
    place.run("explain passive-aggressive").code(0).stdout("passive-aggressive (misreadable · warning by default)").stdout("What it flags");
    place.run("explain unused-suppression").code(0);
    place.run("explain sarcsm").code(2).stderr("did you mean \"sarcasm\"?");
    place.run("explain").code(2);
}

#[test]
fn a_phrase_of_the_settings_is_explained() {
    let more = "unless = [\"thanks\"]\nsuggestion = \"Say what it is.\"\n";
    let place = Place::new(&[("tonelint.toml", &format!("{PHRASE}{more}"))]);
    let ran = place.run("explain house");
    ran.code(0).stdout("house (phrase · warning by default)").stdout("from tonelint.toml: a house word").stdout("mumpitz").silent_stderr();
    ran.stdout("in the same sentence: thanks").stdout("Say what it is.");
    place.run("explain haus").code(2).stderr("there is no rule \"haus\"");
}

#[test]
fn completions_are_written_for_shells() {
    let place = Place::new(&[]);
    let shells = [
        ("bash", " --backend"),
        ("zsh", "'--backend="),
        ("fish", "-l backend"),
        ("powershell", "'--backend'"),
        ("elvish", "cand --backend"),
    ];
    for (shell, backend) in shells {
        let ran = place.run(&format!("completions {shell}"));
        ran.code(0).stdout("tonelint").stdout("stdin-filename").stdout("no-model").stdout("strictness");
        // What help does not promise is not offered either.
        assert_eq!(ran.stdout.contains(backend), cfg!(feature = "rust-bert"), "{shell}");
    }
    place.run("completions tcl").code(2);
}

#[test]
fn version_names_the_model() {
    let ran = Place::new(&[]).run("--version");
    ran.code(0).stdout(&format!("tonelint {} (", env!("CARGO_PKG_VERSION"))).stdout("sha256 ");
    assert_eq!(ran.stdout.lines().count(), 1);
}

#[test]
fn help_is_grouped_and_promises_nothing_that_is_not_there() {
    let place = Place::new(&[]);
    let ran = place.run("--help");
    ran.code(0).stdout("Usage: tonelint").stdout("Examples:").stdout("What to look for:").stdout("Commands:");
    ran.stdout("so that a yes or no to its\n                               question is not flagged");
    assert_eq!(ran.stdout.contains("rust-bert"), cfg!(feature = "rust-bert"));
    for verb in ["check", "rules", "explain", "score", "lsp", "model", "completions"] {
        place.run(&format!("{verb} --help")).code(0).stdout("Usage: tonelint");
    }
}

#[test]
fn the_model_can_be_exported_and_read_again() {
    let place = Place::new(&[]);
    place.run("model export out").code(0).stdout("model.json");
    place.run("model export out").code(2).stderr("exists already");
    let inside = place.run("model info --output-format json").code(0).json();
    let outside = place.run("model info --output-format json --model out").code(0).json();
    assert_eq!(inside["sha256"], outside["sha256"]);
    assert!(inside["path"].is_null());
    place.run("model info").code(0).stdout("sha256");
    place.run("model info --model none").code(2).stderr("none");
}

#[test]
fn the_model_is_exported_in_both_forms() {
    let place = Place::new(&[]);
    place.run("model export --format hf hf").code(0).stdout("hf/config.json").stdout("hf/tone.toml").silent_stderr();
    place.run("model export plain").code(0).stdout("plain/encoder.onnx");
    place.run("model export --format hf hf").code(2).stderr("this file exists already");
    let config: serde_json::Value = serde_json::from_str(&place.read("hf/config.json")).expect("JSON");
    assert_eq!(config["architectures"][0], "BertModel");
}

#[test]
#[cfg(not(feature = "rust-bert"))]
fn a_build_without_rust_bert_says_how_to_get_it() {
    let place = Place::new(&[("draft.md", "Fine.\n")]);
    place.run("--backend rust-bert draft.md").code(2).stderr("--features rust-bert").stderr("models/rust-bert.md");
}

#[test]
fn a_device_needs_a_backend_that_has_it() {
    let place = Place::new(&[("draft.md", "Fine, then.\n")]);
    place
        .run("--device cuda draft.md")
        .code(2)
        .stderr("the embedded engine runs on the processor, not on cuda: choose --backend rust-bert");
    place.run("--device gpu draft.md").code(2).stderr("use cpu, cuda or cuda:N");
    place.run("--no-model --backend rust-bert draft.md").code(2).stderr("cannot be used with");
}

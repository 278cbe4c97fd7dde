use super::*;
use crate::lint::{Level, Strictness};
use std::path::Path;
use std::sync::Arc;

/// The settings file `text` at `/p/tonelint.toml`.
fn config(text: &str) -> Result<Config, ConfigError> {
    super::build::build(Path::new("/p/tonelint.toml"), "tonelint.toml", text)
}

#[track_caller]
fn good(text: &str) -> Config {
    config(text).unwrap_or_else(|e| panic!("{e}"))
}

#[track_caller]
fn resolve(text: &str, path: &str, flags: &Layer) -> Effective {
    good(text).resolve(Some(Path::new(path)), flags).unwrap_or_else(|e| panic!("{e}"))
}

/// The whole message about `text`.
#[track_caller]
fn check_error(text: &str, expect: &str) {
    match config(text) {
        Ok(_) => panic!("no error in {text}"),
        Err(error) => assert_eq!(error.to_string(), expect),
    }
}

#[track_caller]
fn check_enabled(text: &str, path: &str, flags: &Layer, expect: &[(&str, bool)]) {
    let effective = resolve(text, path, flags);
    for (rule, on) in expect {
        assert_eq!(effective.settings.is_enabled(rule), *on, "{rule}");
    }
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|&s| s.to_owned()).collect()
}

#[test]
fn the_example_of_the_manual_is_understood() {
    let text = r#"
level = "warning"
fail-on = "warning"
strictness = "default"
select = ["all"]
ignore = []
exclude = ["vendor/**"]
allow = ["dumb terminal"]
baseline = "tonelint-baseline.json"
[rules.sarcasm]
level = "info"
min-confidence = 0.8
[[overrides]]
paths = ["docs/**"]
level = "error"
fail-on = "error"
[[phrase]]
name = "house-phrase"
pattern = "per my last mail"
message = "no"
level = "warning"
suggestion = "yes"
unless = ["thanks"]
[model]
enabled = true
path = "m"
backend = "embedded"
device = "cpu"
"#;
    let effective = resolve(text, "/p/a.md", &Layer::default());
    assert_eq!((effective.level, effective.fail_on), (Level::Warning, FailOn::Warning));
    assert_eq!(effective.baseline.as_deref(), Some(Path::new("/p/tonelint-baseline.json")));
    assert_eq!(effective.model.path.as_deref(), Some(Path::new("/p/m")));
    assert_eq!(effective.settings.rules["sarcasm"].level, Some(Level::Info));
    assert_eq!(effective.settings.rules["sarcasm"].min_confidence, Some(0.8));
    assert!(effective.settings.is_enabled("house-phrase"));
    assert_eq!(resolve(text, "/p/docs/a.md", &Layer::default()).level, Level::Error);
    assert!(good(text).is_excluded(Path::new("/p/vendor/x/y.md")));
    assert!(!good(text).is_excluded(Path::new("/p/sub/vendor.md")));
}

#[test]
fn an_empty_file_is_the_defaults() {
    let effective = resolve("", "/p/a.md", &Layer::default());
    assert_eq!((effective.level, effective.fail_on, effective.settings.strictness), (Level::Warning, FailOn::Warning, Strictness::Default));
    assert_eq!(effective.settings.enabled, crate::lint::Settings::default().enabled);
    assert_eq!(effective.model, ModelSettings::default());
}

#[test]
fn unknown_keys_name_line_key_and_cure() {
    check_error("\nlevle = \"info\"\n", "tonelint.toml:2: unknown key \"levle\": did you mean \"level\"?");
    check_error("fail_on = \"info\"\n", "tonelint.toml:1: unknown key \"fail_on\": did you mean \"fail-on\"?");
    check_error(
        "[rules.sarcasm]\nmin_confidence = 1\n",
        "tonelint.toml:2: unknown key \"min_confidence\": did you mean \"min-confidence\"?",
    );
    check_error("[model]\nzzz = 1\n", "tonelint.toml:2: unknown key \"zzz\": use one of enabled, path, backend, device");
    check_error(
        "[[overrides]]\npaths = [\"a\"]\nbaseline = \"x\"\n",
        "tonelint.toml:3: unknown key \"baseline\": use one of paths, level, fail-on, strictness, select, ignore, exclude, allow, rules, phrase, model",
    );
}

#[test]
fn unknown_keys_are_told_all_at_once() {
    check_error(
        "levle = \"info\"\n[rules.sarcasm]\nmin_confidence = 1\n[[overrides]]\npaths = [\"a\"]\nmodel = {enabeld = true}\n[[phrase]]\nnam = \"x\"\n",
        "tonelint.toml:1: unknown key \"levle\": did you mean \"level\"?\n\
         tonelint.toml:3: unknown key \"min_confidence\": did you mean \"min-confidence\"?\n\
         tonelint.toml:6: unknown key \"enabeld\": did you mean \"enabled\"?\n\
         tonelint.toml:8: unknown key \"nam\": did you mean \"name\"?",
    );
    // With the one thing besides at which the reader stopped.
    check_error(
        "allow = 3\nignroe = []\n",
        "tonelint.toml:1: wrong kind of value for \"allow\": it is integer `3`, expected a list [...]\n\
         tonelint.toml:2: unknown key \"ignroe\": did you mean \"ignore\"?",
    );
}

#[test]
fn wrong_values_name_the_key() {
    check_error("level = \"warn\"\n", "tonelint.toml:1: level cannot be \"warn\": use one of info, warning, error");
    check_error("level = \"warnin\"\n", "tonelint.toml:1: level cannot be \"warnin\": did you mean \"warning\"?");
    check_error("[rules.sarcasm]\nlevel = \"of\"\n", "tonelint.toml:2: rules.sarcasm.level cannot be \"of\": did you mean \"off\"?");
    check_error("level = 3\n", "tonelint.toml:1: wrong kind of value for \"level\": expected a name in quotation marks");
    check_error("model = 3\n", "tonelint.toml:1: wrong kind of value for \"model\": it is integer `3`, expected a table");
    check_error("select = \"all\"\n", "tonelint.toml:1: wrong kind of value for \"select\": it is string \"all\", expected a list [...]");
    check_error("[[phrase]]\nname = \"x\"\npattern = \"y\"\n", "tonelint.toml:1: the key \"message\" is missing here: add it");
    check_error("[model]\ndevice = \"gpu\"\n", "tonelint.toml:2: model.device cannot be \"gpu\": use cpu, cuda or cuda:N");
    for text in ["level = \n", "= 3", "level = \"info\"\nlevel = \"info\"\n"] {
        let said = config(text).expect_err(text).to_string();
        assert!(said.starts_with("tonelint.toml:") && said.contains("this is not valid TOML"), "{said}");
    }
}

#[test]
fn unknown_rules_have_a_did_you_mean_wherever_they_stand() {
    check_error(
        "select = [\"all\",\n  \"sarcasms\"]\n",
        "tonelint.toml:2: select: there is no rule or group \"sarcasms\": did you mean \"sarcasm\"?",
    );
    check_error("ignore = [\"zzzzzz\"]\n", "tonelint.toml:1: ignore: there is no rule or group \"zzzzzz\": `tonelint rules` lists them");
    for (wrong, near) in [("ALL", "all"), ("Insult", "insult"), ("SARCSM", "sarcasm")] {
        check_error(
            &format!("select = [\"{wrong}\"]\n"),
            &format!("tonelint.toml:1: select: there is no rule or group \"{wrong}\": did you mean \"{near}\"?"),
        );
    }
    check_error(
        "\n[rules.insul]\nlevel = \"off\"\n",
        "tonelint.toml:2: rules: there is no rule or group \"insul\": did you mean \"insult\"?",
    );
    check_error(
        "[rules.bubble]\nlevel = \"off\"\n",
        "tonelint.toml:1: rules.bubble: this is a group and no rule: name its rules one by one, or use select and ignore",
    );
    check_error(
        "[[overrides]]\npaths = [\"a\"]\nselect = [\"insul\"]\n",
        "tonelint.toml:3: select: there is no rule or group \"insul\": did you mean \"insult\"?",
    );
}

#[test]
fn everything_wrong_is_told_at_once_by_line() {
    check_error(
        "select = [\"insul\"]\n[rules.sarcasm]\nmin-confidence = 1.5\n[[overrides]]\nlevel = \"info\"\n",
        "tonelint.toml:1: select: there is no rule or group \"insul\": did you mean \"insult\"?\n\
         tonelint.toml:3: rules.sarcasm.min-confidence is 1.5: it must lie between 0 and 1\n\
         tonelint.toml:4: an override needs paths: add paths = [\"docs/**\"]",
    );
}

#[test]
fn fail_on_may_not_lie_below_level() {
    check_error(
        "level = \"error\"\nfail-on = \"warning\"\n",
        "tonelint.toml:2: fail-on \"warning\" lies below level \"error\", so that findings nobody sees would fail: set level to \"warning\", or fail-on to \"error\"",
    );
    assert!(config("fail-on = \"info\"\n").is_err());
    assert!(config("fail-on = \"never\"\n").is_ok());
    // With a level alone, fail-on follows.
    assert_eq!(resolve("level = \"error\"\n", "/p/a.md", &Layer::default()).fail_on, FailOn::Error);
    assert_eq!(resolve("level = \"info\"\n", "/p/a.md", &Layer::default()).fail_on, FailOn::Warning);
    let flags = Layer { level: Some(Level::Error), ..Layer::default() };
    let said = good("fail-on = \"warning\"\n").resolve(Some(Path::new("/p/a.md")), &flags).expect_err("below").to_string();
    assert!(said.contains("fail-on \"warning\" lies below level \"error\"") && said.contains("flags"), "{said}");
}

#[test]
fn flags_win_over_overrides_and_these_over_the_top() {
    let text = "strictness = \"relaxed\"\nlevel = \"error\"\n[[overrides]]\npaths = [\"*.txt\"]\nlevel = \"info\"\n[[overrides]]\npaths = [\"b.txt\"]\nlevel = \"warning\"\n";
    let none = Layer::default();
    assert_eq!(resolve(text, "/p/a.md", &none).level, Level::Error);
    assert_eq!(resolve(text, "/p/sub/a.txt", &none).level, Level::Info);
    assert_eq!(resolve(text, "/p/b.txt", &none).level, Level::Warning);
    let flags = Layer { level: Some(Level::Info), strictness: Some(Strictness::Strict), ..Layer::default() };
    let effective = resolve(text, "/p/b.txt", &flags);
    assert_eq!((effective.level, effective.settings.strictness), (Level::Info, Strictness::Strict));
}

#[test]
fn select_starts_afresh_and_ignore_takes_away() {
    let none = Layer::default();
    check_enabled(
        "select = [\"misreadable\"]\nignore = [\"curt\"]\n",
        "/p/a.md",
        &none,
        &[("sarcasm", true), ("curt", false), ("insult", false), ("unused-suppression", false)],
    );
    let flags = Layer { ignore: Some(names(&["sarcasm"])), ..Layer::default() };
    check_enabled("ignore = [\"curt\"]\n", "/p/a.md", &flags, &[("sarcasm", false), ("curt", true), ("insult", true)]);
    let text =
        "ignore = [\"curt\"]\n[[overrides]]\npaths = [\"x.md\"]\nignore = [\"insult\"]\n[[overrides]]\npaths = [\"y.md\"]\nignore = []\n";
    check_enabled(text, "/p/a.md", &none, &[("curt", false), ("insult", true)]);
    check_enabled(text, "/p/x.md", &none, &[("curt", true), ("insult", false)]);
    check_enabled(text, "/p/y.md", &none, &[("curt", true), ("insult", true)]);
    let text = "ignore = [\"insult\"]\n[[overrides]]\npaths = [\"x.md\"]\nselect = [\"inflammatory\"]\n";
    check_enabled(text, "/p/x.md", &none, &[("insult", false), ("threat", true), ("curt", false)]);
    let flags = Layer { select: Some(names(&["curt"])), ..Layer::default() };
    check_enabled("ignore = [\"curt\"]\n", "/p/a.md", &flags, &[("curt", true), ("insult", false)]);
}

#[test]
fn a_rule_that_is_off_stays_off_until_it_is_named() {
    let text = "[rules.curt]\nlevel = \"off\"\n[[overrides]]\npaths = [\"x.md\"]\nrules.curt.level = \"error\"\n";
    let select = |list: &[&str]| Layer { select: Some(names(list)), ..Layer::default() };
    check_enabled(text, "/p/a.md", &Layer::default(), &[("curt", false), ("sarcasm", true)]);
    check_enabled(text, "/p/a.md", &select(&["misreadable"]), &[("curt", false), ("sarcasm", true)]);
    check_enabled(text, "/p/a.md", &select(&["curt"]), &[("curt", true)]);
    check_enabled(text, "/p/x.md", &Layer::default(), &[("curt", true)]);
}

#[test]
fn an_unknown_name_in_a_flag_is_an_error_and_a_phrase_of_the_file_is_none() {
    let text = "[[phrase]]\nname = \"house\"\npattern = \"p\"\nmessage = \"m\"\n";
    let flags = Layer { ignore: Some(names(&["house"])), ..Layer::default() };
    check_enabled(text, "/p/a.md", &flags, &[("house", false)]);
    let flags = Layer { select: Some(names(&["sarcsm"])), ..Layer::default() };
    let said = good("").resolve(None, &flags).expect_err("unknown").to_string();
    assert_eq!(said, "--select: there is no rule or group \"sarcsm\": did you mean \"sarcasm\"?");
}

#[track_caller]
fn check_phrase(keys: &str, text: &str, expect: bool) {
    let config = good(&format!("[[phrase]]\nname = \"house\"\nmessage = \"m\"\n{keys}\n"));
    let effective = config.resolve(None, &Layer::default()).expect("it resolves");
    assert_eq!(effective.settings.phrases[0].pattern.is_match(text), expect, "{keys} on {text:?}");
}

#[test]
fn a_literal_phrase_is_whole_words_in_any_case() {
    check_phrase("pattern = \"per my last mail\"", "Per my\nlast  mail, no", true);
    check_phrase("pattern = \"mail\"", "mailing", false);
    check_phrase("pattern = \"mail\"", "email", false);
    check_phrase("pattern = \"a.b\"", "axb", false);
    check_phrase("pattern = \"don't\"", "I don’t", true);
    check_phrase("pattern = \"C++\"", "in c++11", true);
    check_phrase("pattern = 'las+t'\nregex = true", "LASSST", true);
}

#[test]
fn a_wrong_phrase_is_told_where_it_stands() {
    let head = "[[phrase]]\nmessage = \"m\"\n";
    check_error(
        &format!("{head}name = \"x\"\npattern = \"(\"\nregex = true\n"),
        "tonelint.toml:4: phrase \"x\": this is no regular expression: unclosed group",
    );
    check_error(
        &format!("{head}name = \"x\"\npattern = \"a*\"\nregex = true\n"),
        "tonelint.toml:4: phrase \"x\": the expression also matches no text at all: make a part of it obligatory",
    );
    check_error(
        &format!("{head}name = \"x\"\npattern = \" \"\n"),
        "tonelint.toml:4: phrase \"x\": the pattern is empty: say which words to look for",
    );
    check_error(
        &format!("{head}pattern = \"x\"\nname = \"sarcasm\"\n"),
        "tonelint.toml:4: phrase: \"sarcasm\" is a rule or group of tonelint already: choose another name",
    );
    check_error(
        &format!("{head}pattern = \"x\"\nname = \"My Phrase\"\n"),
        "tonelint.toml:4: phrase: the name \"My Phrase\" must be lower-case words joined by hyphens, like house-phrase",
    );
}

#[test]
fn globs_are_those_of_gitignore() {
    let config = good("exclude = [\"vendor\", \"./old/**\", \"*.log.md\"]\n");
    for (path, expect) in [
        ("/p/vendor/a.md", true),
        ("/p/x/vendor/a.md", true),
        ("/p/old/a/b.md", true),
        ("/p/x/a.log.md", true),
        ("/p/x/old/b.md", false),
        ("/q/vendor/a.md", false),
    ] {
        assert_eq!(config.is_excluded(Path::new(path)), expect, "{path}");
    }
    let said = self::config("exclude = [\"a[\"]\n").expect_err("no glob").to_string();
    assert!(said.starts_with("tonelint.toml:1: exclude: \"a[\" is no glob:"), "{said}");
}

#[test]
fn a_later_list_replaces_the_earlier_one() {
    let text = "allow = [\"Dumb Terminal\"]\n[[overrides]]\npaths = [\"a.md\"]\nallow = [\"kill\"]\n";
    assert_eq!(resolve(text, "/p/a.md", &Layer::default()).settings.allow, ["kill"]);
    assert_eq!(resolve(text, "/p/b.md", &Layer::default()).settings.allow, ["dumb terminal"]);

    let config = good("exclude = [\"*.gen.md\"]\n[[overrides]]\npaths = [\"docs/**\"]\nexclude = [\"docs/old.md\"]\n");
    for (path, expect) in [("/p/a.gen.md", true), ("/p/docs/a.gen.md", false), ("/p/docs/old.md", true), ("/p/old.md", false)] {
        assert_eq!(config.is_excluded(Path::new(path)), expect, "{path}");
    }
}

#[test]
fn an_empty_choice_of_rules_is_an_error() {
    let flags = Layer { select: Some(Vec::new()), ..Layer::default() };
    let said = good("").resolve(None, &flags).expect_err("nothing is selected").to_string();
    assert_eq!(said, "--select names no rule: name rules or groups, like --select insult,bubble");
}

#[test]
fn the_nearest_file_holds_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    let root = dir.path();
    std::fs::create_dir_all(root.join("a/b")).expect("folders");
    std::fs::write(root.join("tonelint.toml"), "level = \"error\"\n").expect("written");
    std::fs::write(root.join("a/.tonelint.toml"), "strictness = \"strict\"\n").expect("written");
    let mut loader = Loader::new(root);
    let config = loader.for_folder(&root.join("a/b")).expect("a file");
    let effective = config.resolve(Some(&root.join("a/b/x.md")), &Layer::default()).expect("it resolves");
    assert_eq!((effective.level, effective.settings.strictness), (Level::Warning, Strictness::Strict));
    assert!(Arc::ptr_eq(&config, &loader.for_folder(&root.join("a")).expect("a file")));

    std::fs::write(root.join("a/b/tonelint.toml"), "leve = 1\n").expect("written");
    loader.clear();
    let error = loader.for_folder(&root.join("a/b")).expect_err("it is wrong");
    assert_eq!(error.to_string(), "a/b/tonelint.toml:1: unknown key \"leve\": did you mean \"level\"?");
    let error = loader.read(Path::new("none.toml")).expect_err("there is none");
    assert_eq!(error.to_string(), "none.toml: there is no such settings file: check the path");
    let error = loader.read(Path::new("")).expect_err("it is a folder");
    assert_eq!(error.to_string(), ".: this is a folder: name the settings file in it");
}

#[test]
fn the_schema_knows_every_key() {
    let schema = schema();
    let keys = schema["properties"].as_object().expect("an object");
    let expect =
        ["level", "fail-on", "strictness", "select", "ignore", "exclude", "allow", "baseline", "rules", "overrides", "phrase", "model"];
    assert_eq!(keys.len(), expect.len(), "{keys:?}");
    assert!(expect.iter().all(|key| keys.contains_key(*key)));
    assert_eq!(schema["additionalProperties"], false);
    let overrides = &schema["$defs"]["Override"]["properties"];
    assert!(overrides["paths"].is_object() && overrides["baseline"].is_null() && overrides["overrides"].is_null());
    assert!(schema["properties"]["level"]["description"].is_string());
    assert_eq!(schema["$defs"]["Level"]["description"], "How serious a finding is.");
}

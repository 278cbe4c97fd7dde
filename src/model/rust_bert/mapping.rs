//! `tone.toml`: what the labels of somebody else's classifier mean here.
//!
//! Every label of the classifier has to be named: with a label of tonelint, with several, or with `false` where it says nothing about
//! tone. A label that was forgotten would be a kind of tone that is silently never found. Where two of them mean the same here, the
//! probabilities of a softmax add up (they exclude each other), and of independent labels the higher one counts.
//!
//! A probability may be set right by `scale` and `shift`, which work on its logit: `σ(scale · logit + shift)`, as in Platt's method.

use super::config::Problem;
use serde::Deserialize;
use std::collections::BTreeMap;
use tonelint::model::{Label, SentenceScores};

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct ToneFile {
    pub(super) architecture: Architecture,
    pub(super) name: Option<String>,
    pub(super) version: Option<String>,
    problem: Option<Problem>,
    pub(super) max_tokens: Option<usize>,
    labels: BTreeMap<String, Target>,
    readers: Option<Vec<String>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Architecture {
    /// A stock classifier.
    #[default]
    SequenceClassification,
    /// `BertModel` with the heads of tonelint.
    Tonelint,
}

/// What a label of the classifier means.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Target {
    One(String),
    Several(Vec<String>),
    /// Only `false`.
    Nothing(bool),
    Calibrated(Calibrated),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Calibrated {
    to: OneOrMore,
    #[serde(default = "one")]
    scale: f32,
    #[serde(default)]
    shift: f32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    Several(Vec<String>),
}

fn one() -> f32 {
    1.0
}

/// One label of the classifier.
#[derive(Debug)]
struct Column {
    to: Vec<Label>,
    scale: f32,
    shift: f32,
}

/// From logits to scores.
#[derive(Debug)]
pub(super) struct Mapping {
    problem: Problem,
    columns: Vec<Column>,
    readers: Vec<Label>,
}

impl Mapping {
    /// `labels` and `problem` are those of `config.json`.
    pub(super) fn new(file: &ToneFile, labels: &[String], problem: Option<Problem>) -> Result<Self, String> {
        let problem = match file.problem.or(problem) {
            Some(Problem::Softmax) if labels.len() == 1 => {
                return Err(format!(
                    "there is only one label, \"{}\", so its probability would always be 1: set problem = \"multi-label\"",
                    labels[0]
                ));
            }
            Some(problem) => problem,
            None if labels.len() == 1 => return Err("say what its one number is: problem = \"multi-label\", if it is a logit".to_owned()),
            None => Problem::Softmax,
        };
        if let Some(unknown) = file.labels.keys().find(|l| !labels.contains(l)) {
            return Err(format!("labels.\"{unknown}\": the classifier has no such label; it has {}", quoted(labels)));
        }
        let columns = labels.iter().map(|name| column(name, file.labels.get(name))).collect::<Result<Vec<_>, _>>()?;
        if columns.iter().all(|c| c.to.is_empty()) {
            return Err("labels: none of them means anything here, so nothing would ever be found".to_owned());
        }
        let readers = match &file.readers {
            Some(names) => {
                let mapped = |l: &Label| columns.iter().any(|c| c.to.contains(l));
                let label = |n: &String| known(n).and_then(|l| if mapped(&l) { Ok(l) } else { Err(format!("no label means \"{n}\"")) });
                names.iter().map(label).collect::<Result<_, _>>().map_err(|e| format!("readers: {e}"))?
            }
            None => Label::ALL.into_iter().filter(|l| !matches!(l, Label::Polite | Label::Negative)).collect(),
        };
        Ok(Self { problem, columns, readers })
    }

    /// The labels that get a score.
    pub(super) fn labels(&self) -> Vec<Label> {
        Label::ALL.into_iter().filter(|l| self.columns.iter().any(|c| c.to.contains(l))).collect()
    }

    /// What a text without words gets.
    pub(super) fn nothing(&self) -> SentenceScores {
        let mut labels = [None; Label::COUNT];
        self.labels().into_iter().for_each(|l| labels[l as usize] = Some(0.0));
        SentenceScores { labels, readers: 0.0 }
    }

    pub(super) fn scores(&self, logits: &[f32]) -> SentenceScores {
        let mut out = self.nothing();
        let logits = match self.problem {
            Problem::MultiLabel => logits.to_vec(),
            Problem::Softmax => against_the_rest(logits),
        };
        for (column, logit) in self.columns.iter().zip(logits) {
            let p = 1.0 / (1.0 + (-(column.scale * logit + column.shift)).exp());
            for label in &column.to {
                let score = out.labels[*label as usize].get_or_insert(0.0);
                *score = if self.problem == Problem::Softmax { (*score + p).min(1.0) } else { score.max(p) };
            }
        }
        out.readers = self.readers.iter().filter_map(|l| out.get(*l)).fold(0.0, f32::max);
        out
    }
}

/// The logit of each probability of a softmax: how much one outweighs all others together.
fn against_the_rest(logits: &[f32]) -> Vec<f32> {
    let sum = |skip: usize| {
        let rest = || logits.iter().enumerate().filter(move |(i, _)| *i != skip).map(|(_, x)| *x);
        let top = rest().fold(f32::NEG_INFINITY, f32::max);
        top + rest().map(|x| (x - top).exp()).sum::<f32>().ln()
    };
    (0..logits.len()).map(|i| logits[i] - sum(i)).collect()
}

fn column(name: &str, target: Option<&Target>) -> Result<Column, String> {
    let (to, scale, shift) = match target {
        // A classifier that speaks tonelint's own words needs no translation.
        None => match Label::from_name(&name.to_lowercase().replace(['_', ' '], "-")) {
            Some(label) => return Ok(Column { to: vec![label], scale: 1.0, shift: 0.0 }),
            None => {
                return Err(format!(
                    "the label \"{name}\" maps nowhere: under [labels], write {} = \"…\" with a label of tonelint, or = false",
                    key(name)
                ));
            }
        },
        Some(Target::Nothing(false)) => (Vec::new(), 1.0, 0.0),
        Some(Target::Nothing(true)) => return Err(format!("labels.{}: true says nothing: name a label of tonelint, or false", key(name))),
        Some(Target::One(to)) => (vec![to.clone()], 1.0, 0.0),
        Some(Target::Several(to)) => (to.clone(), 1.0, 0.0),
        Some(Target::Calibrated(c)) => {
            let to = match &c.to {
                OneOrMore::One(to) => vec![to.clone()],
                OneOrMore::Several(to) => to.clone(),
            };
            if !(c.scale.is_finite() && c.scale > 0.0 && c.shift.is_finite()) {
                return Err(format!("labels.{}: scale must be above 0, and scale and shift must be numbers", key(name)));
            }
            (to, c.scale, c.shift)
        }
    };
    let to = to.iter().map(|l| known(l)).collect::<Result<_, _>>().map_err(|e| format!("labels.{}: {e}", key(name)))?;
    Ok(Column { to, scale, shift })
}

fn known(name: &str) -> Result<Label, String> {
    Label::from_name(name).ok_or_else(|| format!("tonelint has no label \"{name}\": it has {}", Label::ALL.map(Label::name).join(", ")))
}

/// As a key of TOML.
fn key(name: &str) -> String {
    let bare = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if bare { name.to_owned() } else { toml::Value::from(name).to_string() }
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|n| format!("\"{n}\"")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(toml: &str, labels: &[&str], problem: Option<Problem>) -> Result<Mapping, String> {
        let file: ToneFile = toml::from_str(toml).map_err(|e| e.message().to_owned())?;
        Mapping::new(&file, &labels.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>(), problem)
    }

    #[track_caller]
    fn near(found: Option<f32>, expected: f32) {
        assert!(found.is_some_and(|f| (f - expected).abs() < 1e-6), "{found:?}, expected {expected}");
    }

    #[test]
    fn softmax_adds_up_what_means_the_same() {
        let toml = "[labels]\npolite = 'polite'\n'somewhat polite' = 'polite'\nneutral = false\nimpolite = ['curt', 'hostility']";
        let m = mapping(toml, &["polite", "somewhat polite", "neutral", "impolite"], None).unwrap();
        let ln = |p: f32| p.ln();
        let s = m.scores(&[ln(0.1), ln(0.2), ln(0.3), ln(0.4)]);
        near(s.get(Label::Polite), 0.3);
        near(s.get(Label::Curt), 0.4);
        near(s.get(Label::Hostility), 0.4);
        near(Some(s.readers), 0.4);
        assert_eq!(s.get(Label::Insult), None);
        assert!(m.scores(&[90.0, -90.0, 0.0, 500.0]).labels.iter().flatten().all(|p| p.is_finite()));
    }

    #[test]
    fn independent_labels_take_the_higher_one_and_may_be_calibrated() {
        let toml = "readers = ['insult']\n[labels]\ntoxic = { to = 'toxic', scale = 2.0, shift = -1.0 }\nsevere_toxic = 'toxic'\nINSULT = 'insult'";
        let m = mapping(toml, &["toxic", "severe_toxic", "INSULT"], Some(Problem::MultiLabel)).unwrap();
        let s = m.scores(&[1.0, -2.0, 0.0]);
        near(s.get(Label::Toxic), 0.731_058_6);
        near(Some(s.readers), 0.5);
        assert_eq!(m.labels(), [Label::Insult, Label::Toxic]);
    }

    #[test]
    fn names_that_are_ours_need_no_file() {
        assert!(mapping("", &["Identity_Attack", "threat"], Some(Problem::MultiLabel)).is_ok());
    }

    #[track_caller]
    fn fails(toml: &str, labels: &[&str], says: &str) {
        let error = mapping(toml, labels, None).unwrap_err();
        assert!(error.contains(says), "{error}");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_cure() {
        fails("[labels]\na = 'insult'", &["a", "b c"], "the label \"b c\" maps nowhere: under [labels], write \"b c\" = ");
        fails("[labels]\na = 'insult'\nc = false", &["a", "b"], "labels.\"c\": the classifier has no such label; it has \"a\", \"b\"");
        fails("[labels]\na = 'rude'\nb = false", &["a", "b"], "labels.a: tonelint has no label \"rude\": it has insult");
        fails("[labels]\na = true\nb = false", &["a", "b"], "true says nothing");
        fails("[labels]\na = false\nb = false", &["a", "b"], "nothing would ever be found");
        fails("[labels]\na = { to = 'insult', scale = -1.0 }\nb = false", &["a", "b"], "scale must be above 0");
        fails("readers = ['threat']\n[labels]\na = 'insult'\nb = false", &["a", "b"], "readers: no label means \"threat\"");
        fails("[labels]\na = 'insult'", &["a"], "say what its one number is");
        fails("problem = 'softmax'\n[labels]\na = 'insult'", &["a"], "would always be 1");
        fails("lables = 1", &["a", "b"], "unknown field `lables`");
    }
}

//! How many findings each rule has: where to begin in an old tree.

use super::theme::Theme;
use super::words::{count, one_line};
use super::{Options, Run, summary};
use crate::lint::Finding;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// In place of the findings: a line a rule, the most frequent first.
pub(super) fn write(run: &Run, out: &mut dyn io::Write, options: &Options<'_>) -> io::Result<()> {
    let theme = Theme::new(options.color);
    let mut rules: BTreeMap<&str, (Vec<&Finding>, BTreeSet<&str>)> = BTreeMap::new();
    for file in &run.files {
        for finding in &file.findings {
            let (findings, files) = rules.entry(&finding.rule).or_default();
            findings.push(finding);
            files.insert(&file.path);
        }
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|(_, (findings, _))| Reverse(findings.len()));
    let digits = rules.first().map_or(0, |(_, (findings, _))| findings.len().to_string().len());
    let width = rules.iter().map(|(rule, _)| rule.len()).max().unwrap_or(0);
    for (rule, (findings, files)) in &rules {
        // A rule may have several levels, by override and by cue: the highest is shown.
        let Some(worst) = findings.iter().max_by_key(|f| f.level) else { continue };
        let (style, level) = (theme.level(worst.level), worst.level.name());
        let (n, files, message) = (findings.len(), count(files.len(), "file"), one_line(&worst.message));
        writeln!(out, "{n:>digits$}  {style}{level:<7}{style:#}  {:<width$}  {message} (in {files})", one_line(rule))?;
    }
    if !rules.is_empty() && !options.quiet {
        writeln!(out)?;
    }
    summary::write(run, out, options, &theme)
}

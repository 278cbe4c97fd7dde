//! The gate: which findings count when only a part of a tree is to be judged.
//!
//! A linter that arrives in an old tree finds old things, and a pull request that touches three lines is no place to hear of them. Two
//! answers, which work together: only lines that were changed ([`ChangedLines`], read from a diff by [`diff`]), and only what a
//! baseline does not know yet ([`Baseline`]). A draft is always checked whole, since a sentence is read with its paragraph; what
//! does not count is left out afterwards, and counted.
//!
//! Pure: diffs come in as bytes, files are read and git is called by the command line.

mod baseline;
mod diff;
mod lines;
mod moved;

pub(crate) use baseline::{Baseline, Counts};
pub(crate) use diff::{Diff, DiffError, FileChange, read};
pub(crate) use lines::ChangedLines;

use crate::lint::{Finding, Level};
use std::sync::Arc;

/// What holds for one draft.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gate {
    /// `None`: every line counts.
    pub(crate) lines: Option<Arc<ChangedLines>>,
    /// What a baseline knows of it; empty where there is none.
    pub(crate) known: Arc<Counts>,
}

/// The findings of a draft, sorted out.
#[derive(Debug, Default)]
pub(crate) struct Gated {
    pub(crate) shown: Vec<Finding>,
    /// Below the least level shown: infos, warnings, errors.
    pub(crate) below: [usize; 3],
    /// Outside the changed lines.
    pub(crate) elsewhere: usize,
    /// Known to the baseline.
    pub(crate) baselined: usize,
    /// What a baseline made now would know.
    pub(crate) counts: Counts,
    /// The same with findings of every level: another level makes no entry stale.
    pub(crate) all: Counts,
}

impl Gate {
    /// Sorts the `findings` of the draft `source` out; `level` is the least that is shown.
    pub(crate) fn judge(&self, findings: Vec<Finding>, level: Level, source: &str) -> Gated {
        let mut gated = Gated::default();
        for finding in &findings {
            *gated.all.entry(finding.rule.clone()).or_default() += 1;
            if finding.level >= level {
                *gated.counts.entry(finding.rule.clone()).or_default() += 1;
            }
        }
        let touched = self.lines.as_ref().map(|lines| lines.within(source));
        for finding in findings {
            let (low, rule) = (finding.level < level, finding.rule.as_str());
            if !low && self.known.get(rule).is_some_and(|known| gated.counts.get(rule) <= Some(known)) {
                gated.baselined += 1;
            } else if touched.as_ref().is_some_and(|touched| !touched.overlaps(&finding.source_range)) {
                gated.elsewhere += 1;
            } else if low {
                gated.below[finding.level as usize] += 1;
            } else {
                gated.shown.push(finding);
            }
        }
        gated
    }

    /// The gate for `new`, which came out of `old` by edits on lines that count.
    pub(crate) fn follow(&self, old: &str, new: &str) -> Self {
        Self { lines: self.lines.as_ref().map(|lines| Arc::new(lines.follow(old, new))), known: self.known.clone() }
    }
}

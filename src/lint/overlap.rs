//! Findings that overlap become one: the higher level wins, then the higher confidence, then the order of the rule table. The
//! others stand in its `also`, and what they suggest is kept where the winner suggests nothing.

use super::{Finding, Prose};
use crate::rules::RULES;
use std::cmp::Reverse;

/// `findings` sorted by place; so is the result.
pub(super) fn merge(findings: &[Finding]) -> Vec<Finding> {
    let mut merged = Vec::with_capacity(findings.len());
    let mut rest = findings;
    while let Some(first) = rest.first() {
        // Those that hang together, by one or over several; a long draft has many such heaps, and a heap few findings.
        let mut end = first.source_range.end;
        let mut count = 1;
        while let Some(next) = rest.get(count).filter(|f| f.source_range.start < end) {
            end = end.max(next.source_range.end);
            count += 1;
        }
        let (heap, others) = rest.split_at(count);
        merged.extend(merge_heap(heap));
        rest = others;
    }
    merged
}

fn merge_heap(findings: &[Finding]) -> Vec<Finding> {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|&i| (Reverse(findings[i].level), Reverse(confidence(&findings[i])), rank(&findings[i]), i));
    let mut winners: Vec<Finding> = Vec::new();
    for i in order {
        let finding = &findings[i];
        match winners.iter_mut().find(|w| overlap(w, finding)) {
            Some(winner) => {
                if winner.rule != finding.rule && !winner.also.contains(&finding.rule) {
                    winner.also.push(finding.rule.clone());
                }
                if winner.suggestions.is_empty() {
                    winner.suggestions.clone_from(&finding.suggestions);
                }
            }
            None => winners.push(finding.clone()),
        }
    }
    winners.sort_by_key(place);
    winners
}

/// By what findings are sorted: their place in the original and, where only the encoded line is known, in the prose.
pub(super) fn place(finding: &Finding) -> (usize, usize, Option<Prose>) {
    (finding.source_range.start, finding.source_range.end, finding.prose)
}

/// The two speak of the same words. In encoded mail a line of the original holds those of several paragraphs, so the prose decides.
fn overlap(a: &Finding, b: &Finding) -> bool {
    match (a.prose, b.prose) {
        (Some(a), Some(b)) => a.block == b.block && a.start < b.end && b.start < a.end,
        _ => a.source_range.start < b.source_range.end && b.source_range.start < a.source_range.end,
    }
}

/// Confidence as an integer, so that it can be a sort key.
#[allow(clippy::cast_possible_truncation)]
fn confidence(finding: &Finding) -> i64 {
    (finding.confidence * 10_000.0).round() as i64
}

fn rank(finding: &Finding) -> usize {
    RULES.iter().position(|r| r.name == finding.rule).unwrap_or(RULES.len())
}

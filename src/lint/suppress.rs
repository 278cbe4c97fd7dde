//! Suppression comments, and reports about those that name nothing or do nothing.

use super::{Finding, Group, Level, Settings, Source};
use crate::document::{Directive, DirectiveKind, Document};
use crate::rules::{META, RULES, suggest};
use std::ops::Range;

/// Takes away what comments suppress; adds findings about the comments themselves. `modelled`: a model was asked, too.
pub(super) fn apply(document: &Document, findings: Vec<Finding>, settings: &Settings, modelled: bool) -> (Vec<Finding>, usize) {
    if document.directives.is_empty() {
        return (findings, 0);
    }
    let scopes: Vec<Range<usize>> = document.directives.iter().map(|d| reach(document, d)).collect();
    // One flag a name of each directive (one in all where it names none).
    let mut used: Vec<Vec<bool>> = document.directives.iter().map(|d| vec![false; d.names.len().max(1)]).collect();
    let mut suppressed = 0;
    let mut kept = Vec::new();
    for finding in findings {
        if takes(document, &scopes, &mut used, &finding, false) {
            suppressed += 1;
        } else {
            kept.push(finding);
        }
    }
    // What is wrong with comments, but for names that are about comments themselves: what those suppress is known afterwards.
    let mut reports = Vec::new();
    for (i, directive) in document.directives.iter().enumerate() {
        let reason = reason(directive, settings);
        if let Some(range) = reason.clone() {
            reports.extend(about(
                document,
                settings,
                "unknown-suppression",
                range,
                "a reason stands behind --, as in: curt -- it is a joke",
            ));
        }
        for (n, (name, range)) in directive.names.iter().enumerate() {
            if !is_known(name, settings) {
                let finding = if reason.is_none() {
                    about(document, settings, "unknown-suppression", range.clone(), &cure(document, directive, name))
                } else {
                    None
                };
                reports.extend(finding);
            } else if directive.kind != DirectiveKind::Enable && !used[i][n] && !is_meta(name) && was_asked(name, settings, modelled) {
                reports.extend(about(document, settings, "unused-suppression", range.clone(), "remove it"));
            }
        }
        if directive.names.is_empty() && directive.kind != DirectiveKind::Enable && !used[i][0] && was_asked("all", settings, modelled) {
            reports.extend(about(document, settings, "unused-suppression", directive.range.clone(), "remove it"));
        }
    }
    for report in reports {
        if takes(document, &scopes, &mut used, &report, true) {
            suppressed += 1;
        } else {
            kept.push(report);
        }
    }
    for (i, directive) in document.directives.iter().enumerate().filter(|(_, d)| d.kind != DirectiveKind::Enable) {
        for (_, (_, range)) in directive.names.iter().enumerate().filter(|(n, (name, _))| is_meta(name) && !used[i][*n]) {
            kept.extend(about(document, settings, "unused-suppression", range.clone(), "remove it"));
        }
    }
    (kept, suppressed)
}

/// True where a comment suppresses the finding; the names that do are marked as used. `by_meta_name`: it is itself about a comment, and only
/// a name of group `meta` suppresses it.
fn takes(document: &Document, scopes: &[Range<usize>], used: &mut [Vec<bool>], finding: &Finding, by_meta_name: bool) -> bool {
    let mut taken = false;
    for (i, directive) in document.directives.iter().enumerate() {
        let inside = scopes[i].start < finding.source_range.end && finding.source_range.start < scopes[i].end;
        if directive.kind == DirectiveKind::Enable || !inside || is_enabled_again(document, i, finding) {
            continue;
        }
        if directive.names.is_empty() && !by_meta_name {
            used[i][0] = true;
            taken = true;
        }
        for (n, (name, _)) in directive.names.iter().enumerate() {
            if names(name, finding) && (!by_meta_name || is_meta(name)) {
                used[i][n] = true;
                taken = true;
            }
        }
    }
    taken
}

fn names(name: &str, finding: &Finding) -> bool {
    name == finding.rule || name == finding.group.name() || name == "all"
}

/// All that the name stands for was looked for: a rule that is turned off, or whose findings may be the model's while there is none, would
/// make a comment look idle that is needed in the next run.
fn was_asked(name: &str, settings: &Settings, modelled: bool) -> bool {
    if let Some(rule) = RULES.iter().find(|r| r.name == name) {
        return settings.enabled.contains(name) && (modelled || rule.label.is_none());
    }
    if settings.phrases.iter().any(|p| p.name == name) {
        return settings.is_enabled(name);
    }
    // A group, or all rules.
    modelled && RULES.iter().filter(|r| name == "all" || r.group.name() == name).all(|r| settings.enabled.contains(r.name))
}

fn is_meta(name: &str) -> bool {
    name == Group::Meta.name() || META.iter().any(|m| m.name == name)
}

fn is_known(name: &str, settings: &Settings) -> bool {
    RULES.iter().any(|r| r.name == name || r.group.name() == name)
        || META.iter().any(|m| m.name == name)
        || settings.phrases.iter().any(|p| p.name == name)
        || matches!(name, "all" | "phrase" | "meta")
}

/// Words that nobody would take for names of rules: why the comment is there, and not where a reason belongs. One finding a word would be many.
fn reason(directive: &Directive, settings: &Settings) -> Option<Range<usize>> {
    let mut unknown = directive.names.iter().filter(|(name, _)| !is_known(name, settings));
    let (first, last) = (unknown.clone().next()?, unknown.clone().next_back()?);
    (first.1 != last.1 && unknown.any(|(name, _)| suggest(name).is_none())).then_some(first.1.start..last.1.end)
}

/// What to write in place of `name`.
fn cure(document: &Document, directive: &Directive, name: &str) -> String {
    // What the document room could not read ends what nobody began: see there.
    if directive.kind == DirectiveKind::Enable {
        let whole = document.source.get(directive.range.clone()).unwrap_or_default();
        if whole.trim_start_matches(['[', '"', '\'']).starts_with("tonelint") {
            return "write tonelint: {disable: [sarcasm]}".to_owned();
        }
        if name.starts_with("tonelint-") || name.starts_with("disable") || name == "enable" {
            return "write tonelint-disable-next-line, tonelint-disable-line, tonelint-disable, tonelint-enable or tonelint-disable-file"
                .to_owned();
        }
    }
    suggest(name).map_or("`tonelint rules` lists all names, and a reason stands behind --".to_owned(), |s| format!("did you mean \"{s}\"?"))
}

/// A comment between the disabling one at `index` and the finding turns the finding's rule on again.
fn is_enabled_again(document: &Document, index: usize, finding: &Finding) -> bool {
    let later =
        document.directives[index + 1..].iter().filter(|d| d.kind == DirectiveKind::Enable && d.range.start <= finding.source_range.start);
    document.directives[index].kind == DirectiveKind::Disable
        && later.into_iter().any(|d| d.names.is_empty() || d.names.iter().any(|(name, _)| names(name, finding)))
}

/// The bytes of the source that a directive covers, but for what turns rules on again.
fn reach(document: &Document, directive: &Directive) -> Range<usize> {
    let lines = &document.lines;
    let last = lines.line_of(directive.range.end.saturating_sub(1).max(directive.range.start));
    match directive.kind {
        DirectiveKind::DisableFile => 0..document.source.len(),
        DirectiveKind::DisableLine => lines.line_range(lines.line_of(directive.range.start)).start..lines.line_range(last).end,
        DirectiveKind::DisableNextLine => {
            let blank = |l: usize| document.source.get(lines.line_range(l)).is_none_or(|t| t.trim().is_empty());
            // Comments may stand one below the other.
            let comment = |l: usize| document.directives.iter().any(|d| lines.line_of(d.range.start) == l && is_alone(document, d));
            let next = (last + 1..lines.line_count()).find(|&l| !blank(l) && !comment(l)).unwrap_or(last + 1);
            lines.line_range(next)
        }
        DirectiveKind::Disable => directive.range.end..document.source.len(),
        DirectiveKind::Enable => directive.range.start..directive.range.start,
    }
}

/// Nothing else stands on the lines of the comment.
fn is_alone(document: &Document, directive: &Directive) -> bool {
    let lines = &document.lines;
    let (first, last) = (lines.line_of(directive.range.start), lines.line_of(directive.range.end.saturating_sub(1)));
    let around = [lines.line_range(first).start..directive.range.start, directive.range.end..lines.line_range(last).end];
    around.into_iter().all(|r| document.source.get(r).is_none_or(|t| t.trim().trim_matches('#').trim().is_empty()))
}

fn about(document: &Document, settings: &Settings, name: &str, range: Range<usize>, help: &str) -> Option<Finding> {
    let rule = META.iter().find(|m| m.name == name)?;
    let own = settings.rules.get(name).copied().unwrap_or_default();
    let level: Level = own.level.unwrap_or(rule.level);
    settings.is_enabled(name).then(|| Finding {
        rule: name.to_owned(),
        group: Group::Meta,
        level,
        confidence: 1.0,
        readers: None,
        message: rule.message.to_owned(),
        reading: help.to_owned(),
        help: help.to_owned(),
        source: Source::Pattern,
        also: Vec::new(),
        text: document.source.get(range.clone()).unwrap_or_default().to_owned(),
        span: document.source_span(range.clone()),
        source_range: range,
        prose: None,
        suggestions: Vec::new(),
    })
}

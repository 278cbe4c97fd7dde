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
    let scopes: Vec<Range<usize>> = document.directives.iter().enumerate().map(|(i, d)| reach(document, i, d)).collect();
    // One flag a name of each directive (one in all where it names none).
    let mut used: Vec<Vec<bool>> = document.directives.iter().map(|d| vec![false; d.names.len().max(1)]).collect();
    let mut suppressed = 0;
    let mut kept = Vec::new();
    for finding in findings {
        let mut taken = false;
        for (i, directive) in document.directives.iter().enumerate() {
            let inside = scopes[i].start < finding.source_range.end && finding.source_range.start < scopes[i].end;
            if directive.kind == DirectiveKind::Enable || !inside {
                continue;
            }
            if directive.names.is_empty() {
                used[i][0] = true;
                taken = true;
            }
            for (n, (name, _)) in directive.names.iter().enumerate() {
                if names(name, &finding) {
                    used[i][n] = true;
                    taken = true;
                }
            }
        }
        if taken {
            suppressed += 1;
        } else {
            kept.push(finding);
        }
    }
    for (i, directive) in document.directives.iter().enumerate() {
        let reason = reason(directive, settings);
        if let Some(range) = reason.clone() {
            kept.extend(about(document, settings, "unknown-suppression", range, "a reason stands behind --, as in: curt -- it is a joke"));
        }
        for (n, (name, range)) in directive.names.iter().enumerate() {
            if !is_known(name, settings) {
                let finding = if reason.is_none() {
                    about(document, settings, "unknown-suppression", range.clone(), &cure(document, directive, name))
                } else {
                    None
                };
                kept.extend(finding);
            } else if directive.kind != DirectiveKind::Enable && !used[i][n] && was_asked(name, settings, modelled) {
                kept.extend(about(document, settings, "unused-suppression", range.clone(), "remove it"));
            }
        }
        if directive.names.is_empty() && directive.kind != DirectiveKind::Enable && !used[i][0] && modelled {
            kept.extend(about(document, settings, "unused-suppression", directive.range.clone(), "remove it"));
        }
    }
    (kept, suppressed)
}

fn names(name: &str, finding: &Finding) -> bool {
    name == finding.rule || name == finding.group.name() || name == "all"
}

/// All that the name stands for was looked for: a rule that is turned off, or whose findings may be the model's while there is none, would
/// make a comment look idle that is needed in the next run.
fn was_asked(name: &str, settings: &Settings, modelled: bool) -> bool {
    match RULES.iter().find(|r| r.name == name) {
        Some(rule) => settings.enabled.contains(name) && (modelled || rule.label.is_none()),
        None if RULES.iter().any(|r| r.group.name() == name) || matches!(name, "all") => modelled,
        // Phrases of the user and rules about comments ask no model.
        None => true,
    }
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

/// The bytes of the source that a directive covers.
fn reach(document: &Document, index: usize, directive: &Directive) -> Range<usize> {
    let lines = &document.lines;
    let last = lines.line_of(directive.range.end.saturating_sub(1).max(directive.range.start));
    match directive.kind {
        DirectiveKind::DisableFile => 0..document.source.len(),
        DirectiveKind::DisableLine => lines.line_range(lines.line_of(directive.range.start)).start..lines.line_range(last).end,
        DirectiveKind::DisableNextLine => {
            let blank = |l: usize| document.source.get(lines.line_range(l)).is_none_or(|t| t.trim().is_empty());
            let next = (last + 1..lines.line_count()).find(|&l| !blank(l)).unwrap_or(last + 1);
            lines.line_range(next)
        }
        DirectiveKind::Disable => {
            let ends = |d: &&Directive| {
                d.kind == DirectiveKind::Enable
                    && d.range.start > directive.range.start
                    && (d.names.is_empty() || d.names.iter().any(|n| directive.names.iter().any(|m| m.0 == n.0)))
            };
            let end = document.directives[index + 1..].iter().find(ends).map_or(document.source.len(), |d| d.range.start);
            directive.range.end..end.max(directive.range.end)
        }
        DirectiveKind::Enable => directive.range.start..directive.range.start,
    }
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

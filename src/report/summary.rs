//! What stands below the findings in the formats for people: files that could not be read, skipped paragraphs, and one line of sums.

use super::theme::Theme;
use super::words::{count, one_line, visible};
use super::{Options, Run};
use crate::lint::Level;
use std::io;
use std::time::Duration;

/// `error: draft.md:12: message`, one line a file error.
fn problems(run: &Run, out: &mut dyn io::Write, theme: &Theme) -> io::Result<()> {
    let style = theme.level(Level::Error);
    for file in &run.files {
        for error in &file.errors {
            let path = visible(&file.path);
            let message = one_line(&error.message);
            match error.line {
                Some(line) => writeln!(out, "{style}error{style:#}: {path}:{line}: {message}")?,
                None => writeln!(out, "{style}error{style:#}: {path}: {message}")?,
            }
        }
    }
    Ok(())
}

/// What was left out because it is not English.
fn note(run: &Run) -> Option<String> {
    let mut with = run.files.iter().filter(|file| file.skipped_paragraphs > 0);
    let first = with.next()?;
    let others = with.clone().count();
    let paragraphs = first.skipped_paragraphs + with.map(|file| file.skipped_paragraphs).sum::<usize>();
    let place = if others == 0 { visible(&first.path).into_owned() } else { count(others + 1, "file") };
    let (verb, past) = if paragraphs == 1 { ("is", "was") } else { ("are", "were") };
    Some(format!("note: {} in {place} {verb} not English and {past} not checked", count(paragraphs, "paragraph")))
}

/// `1 error, 1 warning, 1 info (show it with --level info) · tonelint-en 1 · 41 ms`, or, where more than infos was left out beside what is
/// shown, `7 errors · not shown: 2 warnings, 1 info (--level info) · tonelint-en 1 · 41 ms`.
pub(super) fn line(run: &Run, theme: &Theme) -> String {
    let sums = &run.summary;
    let styled = |n: usize, level: Level| {
        let style = theme.level(level);
        (n > 0).then(|| format!("{style}{}{style:#}", count(n, level.name())))
    };
    let mut parts: Vec<String> = [styled(sums.error, Level::Error), styled(sums.warning, Level::Warning), styled(sums.info, Level::Info)]
        .into_iter()
        .flatten()
        .collect();

    let below: [(usize, Level); 3] =
        [(sums.hidden_error, Level::Error), (sums.hidden_warning, Level::Warning), (sums.hidden_info, Level::Info)];
    let hidden: usize = below.iter().map(|(n, _)| n).sum();
    let mut not_shown = None;
    if let Some((_, least)) = below.iter().rev().find(|(n, _)| *n > 0) {
        let named: Vec<String> = below.iter().filter(|(n, _)| *n > 0).map(|(n, level)| count(*n, level.name())).collect();
        // "6 warnings, 1 warning" would be a riddle.
        if let [one] = named.as_slice()
            && (*least == Level::Info || parts.is_empty())
        {
            let them = if hidden == 1 { "it" } else { "them" };
            parts.push(format!("{one} (show {them} with --level {})", least.name()));
        } else {
            not_shown = Some(format!("not shown: {} (--level {})", named.join(", "), least.name()));
        }
    }
    if parts.is_empty() && not_shown.is_none() {
        match (sums.files, sums.files.saturating_sub(sums.unread)) {
            (0, _) => parts.push("no files to check".to_owned()),
            (_, 0) => {}
            (_, checked) => parts.push(format!("no findings in {}", count(checked, "file"))),
        }
    }
    let elsewhere = sums.hidden.saturating_sub(hidden);
    if elsewhere > 0 {
        parts.push(format!("{elsewhere} outside the changed lines"));
    }
    if sums.baselined > 0 {
        parts.push(format!("{} in the baseline", sums.baselined));
    }
    if sums.unread > 0 {
        parts.push(format!("{} could not be checked", count(sums.unread, "file")));
    }
    let broken = run.files.iter().filter(|file| !file.errors.is_empty()).count().saturating_sub(sums.unread);
    if broken > 0 {
        parts.push(format!("{} not fully checked", count(broken, "file")));
    }
    let model = run.model.as_ref().map_or_else(|| "no model".to_owned(), |m| one_line(&format!("{} {}", m.name, m.version)));
    let sums = Some(parts.join(", ")).filter(|sums| !sums.is_empty());
    sums.into_iter().chain(not_shown).chain([model, elapsed(run.elapsed)]).collect::<Vec<_>>().join(" · ")
}

/// The lines below the findings.
pub(super) fn write(run: &Run, out: &mut dyn io::Write, options: &Options<'_>, theme: &Theme) -> io::Result<()> {
    problems(run, out, theme)?;
    if options.quiet {
        return Ok(());
    }
    if let Some(note) = note(run) {
        writeln!(out, "{note}")?;
    }
    writeln!(out, "{}", line(run, theme))
}

fn elapsed(time: Duration) -> String {
    let ms = time.as_millis();
    match ms {
        0 => "under 1 ms".to_owned(),
        1..1000 => format!("{ms} ms"),
        1000..60_000 => format!("{:.1} s", time.as_secs_f64().min(59.9)),
        _ => format!("{} min {} s", time.as_secs() / 60, time.as_secs() % 60),
    }
}

//! Unified diffs, read for one thing only: which lines of the new files are new.
//!
//! Own code where crates exist (`diffy`, `unidiff`, `gitpatch`), for three reasons. They read a diff to apply it, keep all of it in memory
//! and hold it to be one file's or one dialect's; here it is read as it streams in, from git, Mercurial, `diff -ru` or a mail. They pass in
//! silence over what they do not know, such as the combined diff of a merge or what follows a damaged hunk; a gate that passes in silence is
//! open. And they give no hold for lines that only moved ([`super::moved`]).
//!
//! Known: git's headers with quoted names, renames and copies, new and deleted files, binary files (every line counts, since nothing more
//! is known), no line break at the end, Windows line breaks in the diff or in the files, blank context lines whose space got lost, combined
//! diffs (a line counts where it is new to all parents), text around and between the diffs. Not known, and told: context diffs, coloured
//! diffs, word diffs, hunks that end early. Left out: in a series of patches to one file the lines are those of each patch, although a
//! later one may have moved them.

use super::ChangedLines;
use super::moved::{Block, Line, moved};
use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher as _;
use std::io::{self, BufRead};

/// Why a diff is of no use.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DiffError {
    #[error("it cannot be read: {0}")]
    Io(#[from] io::Error),
    #[error("{0}: this hunk header cannot be read: make the diff anew, as with git diff")]
    Header(usize),
    #[error("{0}: this line belongs to no hunk, but its hunk is not at its end: the diff was changed or cut; make it anew")]
    Body(usize),
    #[error("{0}: the diff ends in the middle of a hunk: it was cut; make it anew")]
    End(usize),
    #[error("it is a context diff: make a unified one, with git diff or diff -u")]
    Context,
    #[error("it is full of colours: make it with git diff --no-color")]
    Colour,
    #[error("it holds no unified diff: make one with git diff or diff -u")]
    None,
}

/// A file that a diff made or changed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FileChange {
    /// Its new name as the diff has it, unquoted, with its prefix.
    pub(crate) name: Vec<u8>,
    /// The first part of the name is a prefix: `b/`. Git says so by its other name.
    pub(crate) prefixed: bool,
    pub(crate) lines: ChangedLines,
}

/// What a diff says about new lines.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Diff {
    pub(crate) files: Vec<FileChange>,
}

/// Reads a diff to its end.
pub(crate) fn read(from: impl BufRead) -> Result<Diff, DiffError> {
    let mut reader = Reader { from, number: 0, line: Vec::new(), pushed_back: false };
    let mut parser = Parser::default();
    while reader.next()? {
        parser.line(&mut reader)?;
    }
    parser.finish()
}

/// Lines, one at a time, with one step back.
struct Reader<R> {
    from: R,
    /// Of the line at hand, from 1.
    number: usize,
    /// Without its `\n`.
    line: Vec<u8>,
    pushed_back: bool,
}

impl<R: BufRead> Reader<R> {
    fn next(&mut self) -> Result<bool, DiffError> {
        if std::mem::take(&mut self.pushed_back) {
            return Ok(true);
        }
        self.line.clear();
        if self.from.read_until(b'\n', &mut self.line)? == 0 {
            return Ok(false);
        }
        if self.line.last() == Some(&b'\n') {
            self.line.pop();
        }
        self.number += 1;
        Ok(true)
    }
}

/// The file at hand.
#[derive(Default)]
struct Section {
    /// From `diff --git`: the same on both sides, or both.
    header: Option<(Vec<u8>, Vec<u8>)>,
    old: Option<Vec<u8>>,
    new: Option<Vec<u8>>,
    /// From `rename to` and `copy to`: without prefix.
    renamed: Option<Vec<u8>>,
    /// It begins with `diff --git`.
    git: bool,
    binary: bool,
    /// Blocks of added lines: where each begins in the file, and its number in `Parser::added`.
    blocks: Vec<(u32, usize)>,
}

#[derive(Default)]
struct Parser {
    section: Section,
    sections: Vec<Section>,
    added: Vec<Block>,
    removed: Vec<Block>,
    context: bool,
    colour: bool,
    text: bool,
}

const NULL: &[u8] = b"/dev/null";

impl Parser {
    /// A line outside of hunks.
    fn line<R: BufRead>(&mut self, reader: &mut Reader<R>) -> Result<(), DiffError> {
        let line = trim_cr(&reader.line);
        let after = |start: &str| line.strip_prefix(start.as_bytes());
        if let Some(names) = after("diff --git ") {
            let header = header_names(names);
            self.begin(Section { header, git: true, ..Section::default() });
        } else if let Some(name) = after("diff --cc ").or_else(|| after("diff --combined ")) {
            let name = unquote(name);
            self.begin(Section { header: Some((name.clone(), name)), ..Section::default() });
        } else if let Some(name) = after("rename to ").or_else(|| after("copy to ")).filter(|_| self.section.is_head()) {
            self.section.renamed = Some(unquote(name));
        } else if self.section.is_head()
            && ((line.starts_with(b"Binary files ") && line.ends_with(b" differ")) || line == b"GIT binary patch")
        {
            self.section.binary = true;
        } else if let Some(old) = after("--- ").map(file_name) {
            return self.names(old, reader);
        } else if line.starts_with(b"@@") {
            return self.hunk(reader);
        } else {
            self.context |= line.starts_with(b"***************");
            self.colour |= line.contains(&0x1b);
            self.text |= !line.is_empty();
        }
        Ok(())
    }

    fn begin(&mut self, section: Section) {
        let last = std::mem::replace(&mut self.section, section);
        self.sections.push(last);
    }

    /// `--- old` and, on the next line, `+++ new`; without that it was only text.
    fn names<R: BufRead>(&mut self, old: Vec<u8>, reader: &mut Reader<R>) -> Result<(), DiffError> {
        if !reader.next()? {
            return Ok(());
        }
        let Some(new) = trim_cr(&reader.line).strip_prefix(b"+++ ").map(file_name) else {
            reader.pushed_back = true;
            return Ok(());
        };
        if self.section.new.is_some() || (self.section.header.is_none() && self.section.renamed.is_none()) {
            self.begin(Section::default());
        }
        (self.section.old, self.section.new) = (Some(old), Some(new));
        Ok(())
    }

    /// The hunk whose header is at hand, to its last line.
    fn hunk<R: BufRead>(&mut self, reader: &mut Reader<R>) -> Result<(), DiffError> {
        let start = reader.number;
        let Some(mut hunk) = Hunk::parse(trim_cr(&reader.line)).filter(|_| self.section.new.is_some()) else {
            return Err(DiffError::Header(start));
        };
        let kind = kind(self.section.old.as_deref().filter(|old| *old != NULL));
        let new_kind = self.section.new.as_deref().map_or(0, |new| if new == NULL { 0 } else { self::kind(Some(new)) });
        let (mut added, mut removed): (Block, Block) = (Vec::new(), Vec::new());
        let mut first = hunk.line;
        while !hunk.is_complete() {
            if !reader.next()? {
                return Err(DiffError::End(start));
            }
            if reader.line.first() == Some(&b'\\') {
                continue;
            }
            let (step, text) = hunk.step(&reader.line).ok_or(DiffError::Body(reader.number))?;
            match step {
                Step::Added => {
                    if added.is_empty() {
                        first = hunk.line - 1;
                    }
                    added.push(line_of(text, new_kind));
                }
                Step::Removed => removed.push(line_of(text, kind)),
                Step::Other => {
                    self.keep_block(first, &mut added, &mut removed);
                }
            }
        }
        self.keep_block(first, &mut added, &mut removed);
        Ok(())
    }

    /// What stands at the start or at the end of both is where it was, however few words it has: only what ends the line changed.
    fn keep_block(&mut self, first: u32, added: &mut Block, removed: &mut Block) {
        let start = added.iter().zip(removed.iter()).take_while(is_same).count();
        added.drain(..start);
        removed.drain(..start);
        let end = added.iter().rev().zip(removed.iter().rev()).take_while(is_same).count();
        added.truncate(added.len() - end);
        removed.truncate(removed.len() - end);
        if !added.is_empty() {
            let first = first.saturating_add(u32::try_from(start).unwrap_or(u32::MAX));
            self.section.blocks.push((first, self.added.len()));
            self.added.push(std::mem::take(added));
        }
        if !removed.is_empty() {
            self.removed.push(std::mem::take(removed));
        }
    }

    fn finish(mut self) -> Result<Diff, DiffError> {
        self.begin(Section::default());
        if self.sections.len() < 2 {
            return match () {
                () if self.context => Err(DiffError::Context),
                () if self.colour => Err(DiffError::Colour),
                () if self.text => Err(DiffError::None),
                () => Ok(Diff::default()),
            };
        }
        if self.colour && self.added.is_empty() && self.removed.is_empty() {
            return Err(DiffError::Colour);
        }
        let moved = moved(&self.removed, &self.added);
        let mut files = Vec::new();
        for section in self.sections {
            let Some((name, prefixed)) = section.name() else { continue };
            let mut lines = if section.binary { ChangedLines::All } else { ChangedLines::Some(Vec::new()) };
            for (first, block) in section.blocks {
                for (line, _) in (first..).zip(&moved[block]).filter(|(_, moved)| !**moved) {
                    lines.push(line);
                }
            }
            files.push(FileChange { name, prefixed, lines });
        }
        Ok(Diff { files })
    }
}

impl Section {
    /// Between `diff --git` and the names: further down such lines are text, as of the next patch's message.
    fn is_head(&self) -> bool {
        self.git && self.new.is_none()
    }

    /// The file's new name; `None` where it was deleted, or there is none.
    fn name(&self) -> Option<(Vec<u8>, bool)> {
        if let Some(name) = &self.renamed {
            return Some((name.clone(), false));
        }
        let (old, new) = match (&self.old, &self.new, &self.header) {
            (Some(old), Some(new), _) => (old, new),
            (_, _, Some((old, new))) => (old, new),
            _ => return None,
        };
        (new != NULL).then(|| (new.clone(), is_prefixed(old, new)))
    }
}

/// True where the names begin with prefixes, such as git puts there: `a/` and `b/`, or by what is compared (commit, index, working tree, …).
fn is_prefixed(old: &[u8], new: &[u8]) -> bool {
    let first = |name: &[u8]| (name.get(1) == Some(&b'/')).then(|| name.first().copied()).flatten();
    match (first(old), first(new)) {
        (Some(o), Some(n)) => o != n && b"aciow1".contains(&o) && b"bciow2".contains(&n),
        (None, Some(n)) => old == NULL && b"bciow2".contains(&n),
        _ => false,
    }
}

enum Step {
    Added,
    Removed,
    Other,
}

/// What is still to come of a hunk.
struct Hunk {
    /// Lines left, for each old file.
    old: Vec<u32>,
    new: u32,
    /// The number of the next line of the new file.
    line: u32,
}

impl Hunk {
    /// `@@ -1,2 +3,4 @@`, or of a merge `@@@ -1,2 -1,2 +3,4 @@@`.
    fn parse(header: &[u8]) -> Option<Self> {
        let parents = header.iter().take_while(|&&b| b == b'@').count() - 1;
        let text = std::str::from_utf8(header.get(parents + 1..)?.split(|&b| b == b'@').next()?).ok()?;
        let mut ranges = text.split_whitespace();
        let range = |text: &str, sign: char| -> Option<(u32, u32)> {
            let text = text.strip_prefix(sign)?;
            let (start, len) = text.split_once(',').unwrap_or((text, "1"));
            let (start, len): (u32, u32) = (start.parse().ok()?, len.parse().ok()?);
            start.checked_add(len)?.checked_add(1)?;
            Some((start, len))
        };
        let old: Vec<u32> = (0..parents).map(|_| Some(range(ranges.next()?, '-')?.1)).collect::<Option<_>>()?;
        let (line, new) = range(ranges.next()?, '+')?;
        (parents > 0 && ranges.next().is_none()).then_some(Self { old, new, line })
    }

    fn is_complete(&self) -> bool {
        self.new == 0 && self.old.iter().all(|&n| n == 0)
    }

    /// One line of the hunk, and its text; `None` where the line cannot be one.
    fn step<'a>(&mut self, line: &'a [u8]) -> Option<(Step, &'a [u8])> {
        let parents = self.old.len();
        // Mail programs and editors take the space of an empty context line away.
        let blank = line.is_empty() || line == b"\r";
        let signs: &[u8] = if blank { &[] } else { line.get(..parents)? };
        let text = if blank { line } else { line.get(parents..)? };
        if signs.iter().any(|s| !b" +-".contains(s)) {
            return None;
        }
        let removed = signs.contains(&b'-');
        for (i, left) in self.old.iter_mut().enumerate() {
            let there = match signs.get(i) {
                Some(b'+') => false,
                Some(b'-') => true,
                _ => !removed,
            };
            *left = left.checked_sub(u32::from(there))?;
        }
        if removed {
            return Some((Step::Removed, text));
        }
        self.new = self.new.checked_sub(1)?;
        self.line += 1;
        let added = !blank && signs.iter().all(|&s| s == b'+');
        Some((if added { Step::Added } else { Step::Other }, text))
    }
}

fn is_same((added, removed): &(&Line, &Line)) -> bool {
    added.hash == removed.hash
}

fn line_of(text: &[u8], kind: u64) -> Line {
    let text = text.trim_ascii_end();
    let mut hasher = DefaultHasher::new();
    hasher.write_u64(kind);
    hasher.write(text);
    // Letters beyond ASCII are counted by their first byte.
    let weight = text.iter().filter(|b| b.is_ascii_alphanumeric() || **b >= 0xC0).count();
    Line { hash: hasher.finish(), weight: u32::try_from(weight).unwrap_or(u32::MAX) }
}

/// What kind of file it is, by the ending of its name.
fn kind(name: Option<&[u8]>) -> u64 {
    let Some(name) = name else { return u64::MAX };
    let file = name.rsplit(|&b| b == b'/').next().unwrap_or_default();
    let mut parts = file.rsplitn(2, |&b| b == b'.');
    let ending = parts.next().filter(|_| parts.next().is_some()).unwrap_or_default();
    let mut hasher = DefaultHasher::new();
    hasher.write(&ending.to_ascii_lowercase());
    hasher.finish()
}

fn trim_cr(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The name behind `---` or `+++`: a time may follow after a tab.
fn file_name(rest: &[u8]) -> Vec<u8> {
    unquote(rest.split(|&b| b == b'\t').next().unwrap_or_default())
}

/// Both names of `diff --git a/x b/x`. Where they stand without quotation marks, they are the same but for their prefixes.
fn header_names(names: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    if names.first() == Some(&b'"') {
        let end = quoted_end(names)?;
        let new = names.get(end..)?.strip_prefix(b" ")?;
        return Some((unquote(&names[..end]), unquote(new)));
    }
    if names.last() == Some(&b'"') {
        let at = names.windows(2).position(|pair| pair == b" \"")?;
        return Some((names[..at].to_vec(), unquote(&names[at + 1..])));
    }
    let half = names.len() / 2;
    (names.get(half) == Some(&b' ')).then(|| (names[..half].to_vec(), names[half + 1..].to_vec()))
}

/// Where the quoted name at the start of `text` ends.
fn quoted_end(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// A name as git quotes it, C's way; one without quotation marks is taken as it is.
fn unquote(name: &[u8]) -> Vec<u8> {
    let Some(inner) = name.strip_prefix(b"\"").and_then(|n| n.strip_suffix(b"\"")) else { return name.to_vec() };
    let mut plain = Vec::with_capacity(inner.len());
    let mut rest = inner.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            plain.push(byte);
            continue;
        }
        match rest.next() {
            Some(b'a') => plain.push(7),
            Some(b'b') => plain.push(8),
            Some(b't') => plain.push(b'\t'),
            Some(b'n') => plain.push(b'\n'),
            Some(b'v') => plain.push(11),
            Some(b'f') => plain.push(12),
            Some(b'r') => plain.push(b'\r'),
            Some(digit @ b'0'..=b'7') => {
                let mut value = u32::from(digit - b'0');
                for _ in 0..2 {
                    if let Some(next) = rest.next_if(|b| (b'0'..=b'7').contains(b)) {
                        value = value * 8 + u32::from(next - b'0');
                    }
                }
                plain.push(u8::try_from(value & 0xFF).unwrap_or_default());
            }
            Some(other) => plain.push(other),
            None => plain.push(b'\\'),
        }
    }
    plain
}

#[cfg(test)]
#[path = "diff_tests.rs"]
mod tests;

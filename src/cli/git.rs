//! What git knows: where a repository begins, which lines were changed since a revision, which files it does not track.
//!
//! The user's own git is called, and no library in its place. Only it knows all that decides about a diff: attributes and filters (a file
//! that git keeps with other line breaks, large-file pointers), sparse and partial clones, worktrees, `safe.directory`, the object formats to
//! come. A library would have to follow all of that to tell the same lines as the user sees in a review, for a start of some
//! milliseconds saved once a run. Every option that changes what a diff looks like is set here, so that no setting of the
//! user's does; nothing is written, not even the index.
//!
//! `REV` is where the work began, and not where that branch is now: as in a pull request, what others did on it since does not count. So the
//! comparison is with the common ancestor of REV and HEAD.

use crate::gate::{self, Diff};
use std::collections::HashSet;
use std::ffi::OsStr;
use std::io::{self, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

/// Why git could not tell.
#[derive(Debug, thiserror::Error)]
pub(super) enum GitError {
    #[error("git was not found: install it, or make the diff elsewhere and give it with --diff FILE")]
    Missing,
    #[error("git cannot be run: {0}")]
    Start(io::Error),
    #[error("{folder} is in no git repository: --changed-since needs one (--diff FILE does not)")]
    NoRepository { folder: String },
    #[error("{folder}: there is no place for a hook here: make a repository first, with git init (git said: {said})")]
    NoHooks { folder: String, said: String },
    #[error("--changed-since: there is no revision \"{rev}\" in {repository}: {cure}")]
    NoRevision { rev: String, repository: String, cure: &'static str },
    #[error("git {verb} failed: {said}")]
    Failed { verb: &'static str, said: String },
    #[error("git diff: {0}")]
    Diff(#[from] gate::DiffError),
}

/// A repository with a working tree.
#[derive(Clone, Debug)]
pub(super) struct Repository {
    /// Of the working tree, as [`Path::canonicalize`] has it.
    pub(super) root: PathBuf,
    /// It is not the one of the current folder: what the environment says of a repository does not hold.
    foreign: bool,
}

/// What was changed.
pub(super) struct Changes {
    pub(super) diff: Diff,
    pub(super) tracked: HashSet<PathBuf>,
    /// REV and HEAD have no common ancestor here.
    pub(super) unrelated: bool,
}

impl Repository {
    /// The one that holds `folder`.
    pub(super) fn of(folder: &Path, foreign: bool) -> Result<Self, GitError> {
        let here = Self { root: folder.to_path_buf(), foreign };
        let output = here.run("rev-parse", &["--show-toplevel"])?;
        if !output.status.success() {
            let said = said(&output.stderr);
            return Err(if said.contains("not a git repository") {
                GitError::NoRepository { folder: folder.display().to_string() }
            } else {
                GitError::Failed { verb: "rev-parse", said }
            });
        }
        let root = path(trim_end(&output.stdout));
        if root.as_os_str().is_empty() {
            return Err(GitError::NoRepository { folder: folder.display().to_string() });
        }
        Ok(Self { root: root.canonicalize().unwrap_or(root), foreign })
    }

    /// What differs from `rev` in the working tree.
    pub(super) fn changes(&self, rev: &str) -> Result<Changes, GitError> {
        let (base, unrelated) = self.base(rev)?;
        let tracked = self.run("ls-files", &["-z", "--cached"])?;
        if !tracked.status.success() {
            return Err(GitError::Failed { verb: "ls-files", said: said(&tracked.stderr) });
        }
        let tracked = tracked.stdout.split(|&b| b == 0).filter(|name| !name.is_empty()).map(|name| self.root.join(path(name))).collect();
        Ok(Changes { diff: self.diff(&base)?, tracked, unrelated })
    }

    /// What the working tree is compared with.
    fn base(&self, rev: &str) -> Result<(String, bool), GitError> {
        let commit = |rev: &str| -> Result<Option<String>, GitError> {
            let output = self.run("rev-parse", &["--verify", "--quiet", &format!("{rev}^{{commit}}")])?;
            Ok(output.status.success().then(|| String::from_utf8_lossy(trim_end(&output.stdout)).into_owned()))
        };
        let head = commit("HEAD")?;
        // Git before 2.30 knows no --end-of-options here.
        let found = if rev.starts_with('-') { None } else { commit(rev)? };
        let Some(commit) = found else {
            if head.is_none() && matches!(rev, "HEAD" | "@") {
                // Before the first commit everything is new.
                let output = self.run("hash-object", &["-t", "tree", "--stdin"])?;
                return Ok((String::from_utf8_lossy(trim_end(&output.stdout)).into_owned(), false));
            }
            let shallow = self.run("rev-parse", &["--is-shallow-repository"])?.stdout.starts_with(b"true");
            let cure = match rev {
                rev if rev.contains("..") => "name one revision, not a range",
                _ if self.foreign => "this is another repository: check it by itself, or leave it out with exclude",
                _ if shallow => "this clone is shallow: fetch the revision, as with fetch-depth: 0 or git fetch --unshallow",
                _ => "check its name, or fetch it",
            };
            return Err(GitError::NoRevision { rev: rev.to_owned(), repository: self.root.display().to_string(), cure });
        };
        if head.is_none() {
            return Ok((commit, false));
        }
        let ancestor = self.run("merge-base", &[&commit, "HEAD"])?;
        let ancestor = String::from_utf8_lossy(trim_end(&ancestor.stdout)).into_owned();
        Ok(if ancestor.is_empty() { (commit, true) } else { (ancestor, false) })
    }

    fn diff(&self, base: &str) -> Result<Diff, GitError> {
        let options = [
            "--unified=0",
            "--inter-hunk-context=0",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--find-renames",
            "--diff-algorithm=histogram",
            "--ignore-submodules=all",
            "--submodule=short",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            "--output-indicator-new=+",
            "--output-indicator-old=-",
            base,
            "--",
        ];
        let mut child = self.start("diff", &options)?;
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        // Git may have much to say about line breaks, and waits until somebody listens.
        let listener = std::thread::spawn(move || {
            let mut said = Vec::new();
            let _ = stderr.map(|mut e| e.read_to_end(&mut said));
            said
        });
        let diff = stdout.map_or_else(|| Ok(Diff::default()), |out| gate::read(BufReader::new(out)));
        let status = wait(&mut child)?;
        let words = listener.join().unwrap_or_default();
        if !status.success() && diff.is_ok() {
            return Err(GitError::Failed { verb: "diff", said: said(&words) });
        }
        Ok(diff?)
    }

    fn run(&self, verb: &'static str, args: &[&str]) -> Result<std::process::Output, GitError> {
        self.command(verb, args).stdin(Stdio::null()).output().map_err(start_error)
    }

    fn start(&self, verb: &'static str, args: &[&str]) -> Result<Child, GitError> {
        let mut command = self.command(verb, args);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(start_error)
    }

    fn command(&self, verb: &str, args: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.root);
        command.args([
            "-c",
            "core.quotePath=true",
            "-c",
            "core.safecrlf=false",
            "-c",
            "diff.noprefix=false",
            "-c",
            "diff.mnemonicPrefix=false",
        ]);
        command.arg(verb).args(args);
        command
            .env("LC_ALL", "C")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env_remove("GIT_EXTERNAL_DIFF")
            .env_remove("GIT_DIFF_OPTS");
        if self.foreign {
            for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"] {
                command.env_remove(name);
            }
        }
        command
    }
}

/// Where the hooks of the repository that holds `folder` are.
pub(super) fn hooks(folder: &Path) -> Result<PathBuf, GitError> {
    let here = Repository { root: folder.to_path_buf(), foreign: false };
    let output = here.run("rev-parse", &["--git-path", "hooks"])?;
    if !output.status.success() {
        return Err(GitError::NoHooks { folder: folder.display().to_string(), said: said(&output.stderr) });
    }
    Ok(folder.join(path(trim_end(&output.stdout))))
}

fn start_error(error: io::Error) -> GitError {
    if error.kind() == io::ErrorKind::NotFound { GitError::Missing } else { GitError::Start(error) }
}

fn wait(child: &mut Child) -> Result<ExitStatus, GitError> {
    child.wait().map_err(GitError::Start)
}

/// What git said, on one line, without its "fatal:".
fn said(stderr: &[u8]) -> String {
    let text = String::from_utf8_lossy(stderr);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).take(4).collect();
    let text = lines.join(" ");
    text.strip_prefix("fatal: ").unwrap_or(&text).to_owned()
}

fn trim_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

/// A path as git writes it: bytes on Unix, UTF-8 with forward slashes elsewhere.
pub(super) fn path(bytes: &[u8]) -> PathBuf {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        PathBuf::from(OsStr::from_bytes(bytes))
    }
    #[cfg(not(unix))]
    PathBuf::from(OsStr::new(String::from_utf8_lossy(bytes).as_ref()))
}

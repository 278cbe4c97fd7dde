//! The verb `init`: a settings file in which everything is explained, and hooks for git.
//!
//! Nothing is overwritten without `--force`, and nothing is written at all where one of the files is in the way. The settings file
//! changes nothing as it is: every key in it is commented out, with what holds without it. Hooks are plain shell scripts that call
//! `tonelint` by its name; git's folder for them is asked for, so that worktrees and `core.hooksPath` are right.

use super::Exit;
use super::args::{Hook, InitArgs};
use super::files::display;
use super::git;
use super::out::Console;
use crate::config::FILE_NAMES;
use std::io::Write as _;
use std::path::{Path, PathBuf};

const SETTINGS: &str = include_str!("tonelint.toml");
const COMMIT_MSG: &str = include_str!("commit-msg.sh");
const SENDEMAIL: &str = include_str!("sendemail-validate.sh");
const PRE_COMMIT: &str = include_str!("pre-commit.sh");

/// A file to write.
struct Planned {
    path: PathBuf,
    text: &'static str,
    executable: bool,
}

pub(super) fn run(args: &InitArgs, console: Console) -> Exit {
    match write_all(args) {
        Ok(lines) => {
            let mut out = console.stdout();
            let written = lines.iter().try_for_each(|line| writeln!(out, "{line}")).and_then(|()| out.flush());
            console.finish(Exit::Clean, written)
        }
        Err(message) => {
            console.error(&message);
            Exit::Failed
        }
    }
}

/// Writes what is asked for, and says what was written.
fn write_all(args: &InitArgs) -> Result<Vec<String>, String> {
    let folder = args.dir.as_deref().unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(format!("{}: there is no such folder: make it first", folder.display()));
    }
    let mut lines = Vec::new();
    let mut planned = Vec::new();
    let existing = FILE_NAMES.iter().map(|name| folder.join(name)).find(|path| path.exists());
    match existing {
        Some(path) if !args.force && args.hook.is_empty() => {
            return Err(format!("{}: there are settings already: --force overwrites them", shown(&path)));
        }
        // Whoever asks for a hook only now has settings from before.
        Some(path) if !args.force => lines.push(format!("{} is kept", shown(&path))),
        Some(path) => planned.push(Planned { path, text: SETTINGS, executable: false }),
        None => planned.push(Planned { path: folder.join(FILE_NAMES[0]), text: SETTINGS, executable: false }),
    }
    if !args.hook.is_empty() {
        let hooks = git::hooks(folder).map_err(|error| error.to_string())?;
        for hook in [Hook::CommitMsg, Hook::PreCommit, Hook::SendemailValidate].into_iter().filter(|hook| args.hook.contains(hook)) {
            let (name, text) = match hook {
                Hook::CommitMsg => ("commit-msg", COMMIT_MSG),
                Hook::PreCommit => ("pre-commit", PRE_COMMIT),
                Hook::SendemailValidate => ("sendemail-validate", SENDEMAIL),
            };
            planned.push(Planned { path: hooks.join(name), text, executable: true });
        }
    }
    // A hook that was written before is as good as new.
    let is_same = |p: &Planned| std::fs::read_to_string(&p.path).is_ok_and(|text| text == p.text);
    if let Some(p) = planned.iter().find(|p| p.executable && !args.force && p.path.symlink_metadata().is_ok() && !is_same(p)) {
        return Err(format!("{}: there is such a hook already: add to it what you need, or overwrite it with --force", shown(&p.path)));
    }
    for p in &planned {
        write(p).map_err(|error| format!("{}: it cannot be written: {error}", shown(&p.path)))?;
        lines.push(format!("{} is written", shown(&p.path)));
    }
    if args.hook.is_empty() {
        lines.push("To check commits, too: tonelint init --hook commit-msg --hook pre-commit".to_owned());
    }
    Ok(lines)
}

fn write(planned: &Planned) -> std::io::Result<()> {
    if let Some(folder) = planned.path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    // A link is replaced and not followed: it may lead to a file that others share.
    if planned.path.is_symlink() {
        std::fs::remove_file(&planned.path)?;
    }
    std::fs::write(&planned.path, planned.text)?;
    #[cfg(unix)]
    if planned.executable {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&planned.path, std::fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}

fn shown(path: &Path) -> String {
    display(path.strip_prefix(".").unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The template with its settings in force.
    fn in_force() -> String {
        let is_key = |line: &str| {
            line.starts_with('[') || line.split_once(" = ").is_some_and(|(key, _)| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        };
        SETTINGS.lines().filter_map(|line| line.strip_prefix("# ")).filter(|line| is_key(line)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_template_is_valid_as_it_is_and_with_everything_in_force() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("tonelint.toml");
        for text in [SETTINGS.to_owned(), in_force()] {
            std::fs::write(&path, &text).expect("written");
            crate::config::Loader::new(dir.path()).read(&path).unwrap_or_else(|error| panic!("{error}\n{text}"));
        }
    }

    #[test]
    fn the_template_names_every_key() {
        let schema = crate::config::schema();
        let text = in_force();
        for key in schema["properties"].as_object().expect("keys").keys() {
            let named = [format!("\n{key} = "), format!("[{key}]"), format!("[{key}."), format!("[[{key}]]")];
            assert!(named.iter().any(|n| format!("\n{text}").contains(n)), "{key}");
        }
    }
}

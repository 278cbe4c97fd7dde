//! Puts a fixed draft in the place of the old one: whole or not at all.

use super::input;
use std::io::Write as _;
use std::path::Path;

/// Replaces the content `old` of the file at `path` by `new`. Links are followed, permissions are kept, and a file that
/// somebody else changed in the meantime is left alone.
pub(super) fn replace(path: &Path, old: &str, new: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            "it was not fixed, since it may not be written: check the permissions of the file and its folder".to_owned()
        }
        _ => format!("it was not fixed: {error}"),
    };
    let path = path.canonicalize().map_err(failed)?;
    let data = std::fs::metadata(&path).map_err(failed)?;
    if !data.is_file() {
        return Err("it was not fixed, since it is no regular file: use --diff-fixes".to_owned());
    }
    if data.permissions().readonly() {
        return Err("it was not fixed, since it may not be written: check its permissions".to_owned());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".tonelint-").tempfile_in(folder).map_err(failed)?;
    file.write_all(new.as_bytes())
        .and_then(|()| file.as_file().set_permissions(data.permissions()))
        .and_then(|()| file.as_file().sync_all())
        .map_err(failed)?;
    if input::read_file(&path).ok().as_deref() != Some(old) {
        return Err("it was not fixed, since it was changed while it was being checked: run tonelint again".to_owned());
    }
    file.persist(&path).map_err(|e| failed(e.error))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_file_is_replaced_and_keeps_its_permissions() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.md");
        std::fs::write(&path, "old").expect("written");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).expect("set");
            std::os::unix::fs::symlink(&path, dir.path().join("link.md")).expect("linked");
            replace(&dir.path().join("link.md"), "old", "new").expect("replaced");
            assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o640);
            assert!(dir.path().join("link.md").is_symlink());
        }
        #[cfg(not(unix))]
        replace(&path, "old", "new").expect("replaced");
        assert_eq!(std::fs::read_to_string(&path).expect("there"), "new");
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.md");
        std::fs::write(&path, "theirs").expect("written");
        assert!(replace(&path, "old", "new").expect_err("changed").contains("while it was being checked"));
        assert_eq!(std::fs::read_to_string(&path).expect("there"), "theirs");
        assert_eq!(std::fs::read_dir(dir.path()).expect("a folder").count(), 1);
    }
}

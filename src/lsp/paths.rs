//! Where a document stands on disk, if it does; and which root it belongs to.

use crate::document::InputFormat;
use std::path::{Path, PathBuf};
use tower_lsp::ls_types::Uri;

/// The path of a `file:` URI. Untitled buffers and documents of virtual file systems have none.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    if !uri.scheme().as_str().eq_ignore_ascii_case("file") {
        return None;
    }
    let path = uri.to_file_path()?.into_owned();
    path.is_absolute().then_some(path)
}

/// The root with the longest path that holds `path`.
pub(super) fn root_of<'a>(roots: &'a [PathBuf], path: &Path) -> Option<&'a PathBuf> {
    roots.iter().filter(|root| path.starts_with(root)).max_by_key(|root| root.components().count())
}

/// The name by which format and genre are told: below its root, as one would name it on the command line. The folders above say nothing
/// about the draft.
pub(super) fn display_name(uri: &Uri, path: Option<&Path>, root: Option<&PathBuf>) -> String {
    let Some(path) = path else {
        return uri.path().decode().to_string_lossy().rsplit('/').next().unwrap_or_default().to_owned();
    };
    let below = root.and_then(|root| path.strip_prefix(root).ok()).map(Path::to_path_buf);
    let name = below.or_else(|| path.file_name().map(PathBuf::from)).unwrap_or_else(|| path.to_path_buf());
    name.to_string_lossy().replace('\\', "/")
}

/// The format that an editor's language stands for; `None`: tell by name and content.
pub(super) fn format_of(language: &str) -> Option<InputFormat> {
    Some(match language {
        "markdown" | "mdx" | "rmd" | "quarto" | "pandoc" | "gfm" | "markdown.mdx" => InputFormat::Markdown,
        "git-commit" | "gitcommit" | "jj-commit" | "jjdescription" | "jj" | "hgcommit" | "commit" => InputFormat::Commit,
        "mail" | "email" | "eml" | "rfc822" => InputFormat::Email,
        "html" | "xhtml" => InputFormat::Html,
        _ => return None,
    })
}

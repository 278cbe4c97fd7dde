//! The verb `man`: manual pages, made from the same definition as `--help`.

use super::Exit;
use super::args::{Cli, EXAMPLES, EXIT_CODES, PRIVACY};
use super::out::Console;
use clap::CommandFactory as _;
use clap_mangen::Man;
use std::io::{self, Write};
use std::path::Path;

/// The page of `tonelint` to standard output; or, with a folder, a page for every verb into it.
pub(super) fn run(dir: Option<&Path>, console: Console) -> Exit {
    // The version line names the model by its hash: too much for the foot of a page.
    let command = Cli::command().version(env!("CARGO_PKG_VERSION"));
    let mut page = Vec::new();
    let made = render(&Man::new(command.clone()), &mut page);
    let Some(dir) = dir else {
        return console.finish(Exit::Clean, made.and_then(|()| console.stdout().write_all(&page)));
    };
    let written = std::fs::create_dir_all(dir)
        .and_then(|()| clap_mangen::generate_to(command, dir))
        .and(made)
        .and_then(|()| std::fs::write(dir.join("tonelint.1"), &page));
    match written {
        Ok(()) => Exit::Clean,
        Err(error) => {
            console.error(&format!("{}: the manual pages cannot be written here: {error}", dir.display()));
            Exit::Failed
        }
    }
}

/// The page of `tonelint`: what stands below the options in `--help` gets the headings that manual pages have for it.
fn render(man: &Man, page: &mut Vec<u8>) -> io::Result<()> {
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    man.render_subcommands_section(page)?;
    writeln!(page, ".SH EXAMPLES\n.nf")?;
    for line in EXAMPLES.lines() {
        writeln!(page, "{}", escaped(line))?;
    }
    writeln!(page, ".fi\n.SH \"EXIT STATUS\"")?;
    for (code, what) in EXIT_CODES {
        writeln!(page, ".TP\n{code}\n{}", escaped(what))?;
    }
    writeln!(page, ".SH PRIVACY\n{}", escaped(PRIVACY))?;
    man.render_version_section(page)
}

/// A line that roff takes as it is. None of ours begins with a full stop.
fn escaped(line: &str) -> String {
    line.replace('\\', "\\e").replace('-', "\\-")
}

//! The command line as written. Parsed first and whole; nothing is read or written before.

use crate::config::{Backend, FailOn, Layer, ModelSettings};
use crate::document::InputFormat;
use crate::lint::{Level, Strictness};
use crate::report::OutputFormat;
use clap::builder::Resettable;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

pub(super) const EXAMPLES: &str = "\
tonelint draft.md                        check a draft
tonelint                                 check this folder; with piped input, check that
tonelint --context question.md reply.md  check a reply, knowing what it answers
tonelint --level info --strictness strict draft.md
tonelint --diff-fixes draft.md           see what --fix would change
tonelint --changed-since main            only what this branch adds
tonelint explain sarcasm                 what a rule is about";

pub(super) const EXIT_CODES: [(u8, &str); 3] =
    [(0, "nothing at or above --fail-on"), (1, "findings at or above --fail-on"), (2, "something could not be done")];

pub(super) const PRIVACY: &str = "tonelint sends nothing anywhere.";

/// What stands below the options in `--help`; in the manual page it has headings of its own.
fn after_help() -> String {
    let codes = EXIT_CODES.map(|(code, what)| format!("{code} {what}")).join(", ");
    format!("Examples:\n  {}\n\nExit code: {codes}.\n{PRIVACY}", EXAMPLES.replace('\n', "\n  "))
}

/// `command` as shells should complete it: their scripts would offer what is hidden, too.
pub(super) fn to_complete(command: &clap::Command) -> clap::Command {
    // A conflict may be one with an argument that is left out.
    let unbound = |arg: &clap::Arg| arg.clone().conflicts_with(Resettable::<clap::Id>::Reset);
    // clap wants names that live as long as the program, which ends when the script is written.
    clap::Command::new(&*command.get_name().to_owned().leak())
        .about(command.get_about().cloned().unwrap_or_default())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args(command.get_arguments().filter(|arg| !arg.is_hide_set()).map(unbound))
        .subcommands(command.get_subcommands().map(to_complete))
}

/// Reads a draft the way a stranger will, and says so before it is posted.
#[derive(Debug, Parser)]
#[command(name = "tonelint", version = super::version::text(), after_help = after_help(), args_conflicts_with_subcommands = true, disable_help_subcommand = true, disable_help_flag = true, disable_version_flag = true, max_term_width = 110)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) check: CheckArgs,

    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_default_value = true, help_heading = "Output")]
    pub(super) color: Color,

    /// Print help
    #[arg(long, short, global = true, action = clap::ArgAction::HelpShort, help_heading = "About")]
    help: Option<bool>,

    /// Print the version and the model
    #[arg(long, short = 'V', action = clap::ArgAction::Version, help_heading = "About")]
    version: Option<bool>,

    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Check drafts (the default command)
    Check(Box<CheckArgs>),
    /// List the rules
    Rules {
        /// How to write the list
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        output_format: ListFormat,
    },
    /// Say what a rule flags, when it is fine, and what to write instead
    Explain {
        /// Name of the rule
        rule: String,
    },
    /// Score texts for other programs, as JSON lines
    Score(ScoreArgs),
    /// Serve an editor (language server protocol, on standard input and output)
    Lsp {
        /// What happens anyway: some editors insist on saying so
        #[arg(long, hide = true)]
        stdio: bool,
        /// Is said in `initialize`, too
        #[arg(long = "clientProcessId", value_name = "N", hide = true)]
        client_process_id: Option<u32>,
    },
    /// About the tone model
    #[command(subcommand)]
    Model(ModelVerb),
    /// Leave today's findings alone and report new ones only
    #[command(subcommand)]
    Baseline(BaselineVerb),
    /// Write a settings file in which everything is explained, and hooks for git
    Init(InitArgs),
    /// About settings
    #[command(subcommand)]
    Config(ConfigVerb),
    /// Print a script that completes commands in your shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man {
        /// Write the pages of all verbs to this folder
        #[arg(long, value_name = "DIR")]
        dir: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ModelVerb {
    /// Say which model reads the drafts
    Info {
        /// How to write it
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        output_format: InfoFormat,
        #[command(flatten)]
        engine: EngineArgs,
    },
    /// Write the files of the model inside tonelint to a folder
    Export {
        /// tonelint: as --model reads them; hf: as Hugging Face's libraries and --backend rust-bert do
        #[arg(long, value_name = "FORMAT", default_value = "tonelint")]
        format: ExportFormat,
        /// The folder; it is made where it does not exist
        dir: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// Where to [default: this folder]
    #[arg(value_name = "DIR", help_heading = "Arguments")]
    pub(super) dir: Option<PathBuf>,
    /// Also this hook; may be given twice
    #[arg(long, value_name = "HOOK")]
    pub(super) hook: Vec<Hook>,
    /// Overwrite what is there
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Hook {
    /// Checks the message of every commit
    CommitMsg,
    /// Checks the changed lines of drafts before they are committed
    PreCommit,
    /// Reads the mails of git send-email before they are sent
    SendemailValidate,
}

#[derive(Debug, Subcommand)]
pub(super) enum ConfigVerb {
    /// Print the settings that hold for a file, as a settings file
    Show(Box<ShowArgs>),
    /// Print the JSON schema of settings files
    Schema,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// The file; it need not exist [default: any in this folder]
    #[arg(value_name = "PATH", help_heading = "Arguments")]
    pub(super) path: Option<PathBuf>,
    #[command(flatten)]
    pub(super) choose: ChooseArgs,
    #[command(flatten)]
    pub(super) model: ModelArgs,
    #[command(flatten)]
    pub(super) settings: SettingsArgs,
}

#[derive(Debug, Subcommand)]
pub(super) enum BaselineVerb {
    /// Write down how many findings each file has: a check with this baseline leaves them out
    Create {
        #[command(flatten)]
        args: BaselineArgs,
        /// Also where there is a baseline already
        #[arg(long)]
        force: bool,
    },
    /// Take out what is gone; a baseline never grows this way
    Prune {
        #[command(flatten)]
        args: BaselineArgs,
    },
}

#[derive(Debug, Default, Args)]
pub(super) struct BaselineArgs {
    /// Files and folders to check [default: this folder]
    #[arg(value_name = "PATH", help_heading = "Arguments")]
    pub(super) paths: Vec<PathBuf>,
    /// The baseline, in place of the one that the settings name [default: tonelint-baseline.json]
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    #[command(flatten)]
    pub(super) choose: ChooseArgs,
    #[command(flatten)]
    pub(super) model: ModelArgs,
    #[command(flatten)]
    pub(super) settings: SettingsArgs,
}

#[derive(Debug, Default, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub(super) input: InputArgs,
    #[command(flatten)]
    pub(super) choose: ChooseArgs,
    #[command(flatten)]
    pub(super) scope: ScopeArgs,
    #[command(flatten)]
    pub(super) output: OutputArgs,
    #[command(flatten)]
    pub(super) change: ChangeArgs,
    #[command(flatten)]
    pub(super) model: ModelArgs,
    #[command(flatten)]
    pub(super) settings: SettingsArgs,
}

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Input")]
pub(super) struct InputArgs {
    /// Files and folders to check; - is standard input
    #[arg(value_name = "PATH", help_heading = "Arguments")]
    pub(super) paths: Vec<PathBuf>,
    /// The name of what comes in on standard input: it decides about format and settings
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<PathBuf>,
    /// Skip what the settings exclude even where it is named, as hooks do
    #[arg(long)]
    pub(super) force_exclude: bool,
    /// How drafts are read
    #[arg(long, value_name = "FORMAT", default_value = "auto")]
    pub(super) input_format: InputFormatArg,
    /// The message that the draft answers, so that a yes or no to its question is not flagged; never judged
    #[arg(long, value_name = "FILE")]
    pub(super) context: Option<PathBuf>,
}

#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "What to look for")]
pub(super) struct ChooseArgs {
    /// Only these rules and groups
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub(super) select: Option<Vec<String>>,
    /// Not these rules and groups, in place of the ones that the settings file names
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub(super) ignore: Option<Vec<String>>,
    /// The least level that is shown; the rest is counted [default: warning]
    #[arg(long, value_name = "LEVEL")]
    pub(super) level: Option<LevelArg>,
    /// The least level that ends in exit code 1 [default: warning]
    #[arg(long, value_name = "LEVEL")]
    pub(super) fail_on: Option<FailOn>,
    /// How sure a finding must be: .85, .70 or .50
    #[arg(long, value_name = "HOW")]
    pub(super) strictness: Option<Strictness>,
}

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Which findings count")]
pub(super) struct ScopeArgs {
    /// Only on lines changed since this revision, or since the work on it began; git is asked
    #[arg(long, value_name = "REV", conflicts_with = "diff")]
    pub(super) changed_since: Option<String>,
    /// Only on lines that this unified diff adds; - is standard input
    #[arg(long, value_name = "FILE")]
    pub(super) diff: Option<PathBuf>,
    /// Not those that this baseline knows, in place of the one that the settings name
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Exit code 1 where the baseline knows findings that are gone
    #[arg(long)]
    pub(super) fail_on_stale: bool,
}

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub(super) struct OutputArgs {
    /// How the findings are written
    #[arg(long, value_name = "FORMAT", default_value = "full")]
    pub(super) output_format: OutputFormat,
    /// Write the report to this file
    #[arg(long, value_name = "FILE")]
    pub(super) output_file: Option<PathBuf>,
    /// How many findings each rule has, in place of the findings
    #[arg(long)]
    pub(super) statistics: bool,
    /// Findings only, no summary
    #[arg(long, short)]
    pub(super) quiet: bool,
}

impl OutputArgs {
    pub(super) fn is_for_programs(&self) -> bool {
        !matches!(self.output_format, OutputFormat::Full | OutputFormat::Concise)
    }
}

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Change")]
pub(super) struct ChangeArgs {
    /// Apply safe edits to the files
    #[arg(long, conflicts_with = "diff_fixes")]
    pub(super) fix: bool,
    /// Like --fix, with edits that may change the emphasis
    #[arg(long)]
    pub(super) unsafe_fixes: bool,
    /// Show the edits as a unified diff and change nothing
    #[arg(long)]
    pub(super) diff_fixes: bool,
}

#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Model")]
pub(super) struct ModelArgs {
    /// Patterns only
    #[arg(long, conflicts_with_all = ["model", "backend", "device"])]
    pub(super) no_model: bool,
    #[command(flatten)]
    pub(super) engine: EngineArgs,
}

/// Which model, and what runs it.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct EngineArgs {
    /// The model in this folder in place of the one inside tonelint
    #[arg(long, value_name = "DIR")]
    pub(super) model: Option<PathBuf>,
    /// What runs the model [default: embedded]
    // Help promises nothing that is not there; the flag itself says how to get it.
    #[arg(long, value_name = "BACKEND", hide = cfg!(not(feature = "rust-bert")))]
    pub(super) backend: Option<Backend>,
    /// Where rust-bert runs it: cpu, cuda or cuda:N [default: cpu]
    #[arg(long, value_name = "DEVICE", value_parser = device, hide = cfg!(not(feature = "rust-bert")))]
    pub(super) device: Option<String>,
}

impl EngineArgs {
    /// Whether the model, or what runs it, is another one than the settings say.
    pub(super) fn names_one(&self) -> bool {
        self.model.is_some() || self.backend.is_some() || self.device.is_some()
    }

    /// Where no settings file is read.
    pub(super) fn settings(&self) -> ModelSettings {
        let defaults = ModelSettings::default();
        ModelSettings {
            path: self.model.clone(),
            backend: self.backend.unwrap_or(defaults.backend),
            device: self.device.clone().unwrap_or(defaults.device),
            ..defaults
        }
    }
}

fn device(text: &str) -> Result<String, &'static str> {
    if crate::config::is_device(text) { Ok(text.to_owned()) } else { Err("use cpu, cuda or cuda:N") }
}

#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Settings")]
pub(super) struct SettingsArgs {
    /// This settings file in place of the nearest tonelint.toml
    #[arg(long, value_name = "FILE", conflicts_with = "isolated")]
    pub(super) config: Option<PathBuf>,
    /// No settings file at all
    #[arg(long)]
    pub(super) isolated: bool,
}

#[derive(Debug, Args)]
pub(super) struct ScoreArgs {
    /// The texts; without it, or with -, standard input
    pub(super) file: Option<PathBuf>,
    /// One text a line, or JSON lines with "id", "text" and perhaps "context"; auto: by the first character
    #[arg(long, value_name = "FORMAT", default_value = "auto")]
    pub(super) input: ScoreInput,
    #[command(flatten)]
    pub(super) engine: EngineArgs,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    #[default]
    Text,
    Json,
    Markdown,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum InfoFormat {
    #[default]
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormat {
    #[default]
    Tonelint,
    Hf,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ScoreInput {
    #[default]
    Auto,
    Lines,
    Jsonl,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum InputFormatArg {
    #[default]
    Auto,
    Markdown,
    Text,
    Email,
    Commit,
    Html,
}

impl InputFormatArg {
    pub(super) fn format(self) -> Option<InputFormat> {
        match self {
            Self::Auto => None,
            Self::Markdown => Some(InputFormat::Markdown),
            Self::Text => Some(InputFormat::Text),
            Self::Email => Some(InputFormat::Email),
            Self::Commit => Some(InputFormat::Commit),
            Self::Html => Some(InputFormat::Html),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LevelArg {
    Error,
    Warning,
    Info,
}

impl From<LevelArg> for Level {
    fn from(level: LevelArg) -> Self {
        match level {
            LevelArg::Error => Self::Error,
            LevelArg::Warning => Self::Warning,
            LevelArg::Info => Self::Info,
        }
    }
}

impl CheckArgs {
    /// The flags as the top layer of settings.
    pub(super) fn layer(&self) -> Layer {
        let clean = |names: &[String]| names.iter().map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()).collect();
        let mut layer = Layer {
            level: self.choose.level.map(Level::from),
            fail_on: self.choose.fail_on,
            strictness: self.choose.strictness,
            select: self.choose.select.as_deref().map(clean),
            ignore: self.choose.ignore.as_deref().map(clean),
            ..Layer::default()
        };
        let EngineArgs { model, backend, device } = &self.model.engine;
        layer.model.enabled = if self.model.no_model { Some(false) } else { (model.is_some() || backend.is_some()).then_some(true) };
        layer.model.path.clone_from(model);
        layer.model.backend = *backend;
        layer.model.device.clone_from(device);
        layer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn check_is_the_default_verb() {
        let parse = |line: &str| Cli::try_parse_from(line.split(' ')).expect("it parses");
        let paths = |cli: &Cli| match &cli.verb {
            Some(Verb::Check(check)) => check.input.paths.clone(),
            None => cli.check.input.paths.clone(),
            _ => panic!("another verb"),
        };
        assert_eq!(paths(&parse("tonelint draft.md")), paths(&parse("tonelint check draft.md")));
        assert_eq!(paths(&parse("tonelint --quiet draft.md rules")), [PathBuf::from("draft.md"), PathBuf::from("rules")]);
        assert!(matches!(parse("tonelint rules").verb, Some(Verb::Rules { .. })));
        assert_eq!(paths(&parse("tonelint ./rules")), [PathBuf::from("./rules")]);
    }
}

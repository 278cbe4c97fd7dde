//! Tells Zed how to start `tonelint lsp`: the program that the settings name (`lsp.tonelint.binary`), else the one on PATH.
//!
//! It downloads nothing.

use zed_extension_api::{self as zed, settings::LspSettings, serde_json::Value, Command, LanguageServerId, Result, Worktree};

struct Tonelint;

impl zed::Extension for Tonelint {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let binary = LspSettings::for_worktree(server.as_ref(), worktree).ok().and_then(|settings| settings.binary);
        let (path, arguments) = binary.map_or((None, None), |b| (b.path, b.arguments));
        let command = path
            .or_else(|| worktree.which("tonelint"))
            .ok_or("there is no tonelint on PATH; install it, or name it in the setting lsp.tonelint.binary.path")?;
        let args = arguments.unwrap_or_else(|| vec!["lsp".to_owned()]);
        Ok(Command { command, args, env: worktree.shell_env() })
    }

    fn language_server_initialization_options(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Option<Value>> {
        Ok(LspSettings::for_worktree(server.as_ref(), worktree)?.settings)
    }

    fn language_server_workspace_configuration(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Option<Value>> {
        let settings = LspSettings::for_worktree(server.as_ref(), worktree)?.settings;
        Ok(settings.map(|settings| zed::serde_json::json!({ "tonelint": settings })))
    }
}

zed::register_extension!(Tonelint);

-- For those who want no plugin but only the server: put this folder on 'runtimepath' and say vim.lsp.enable("tonelint").
return require("tonelint.config").client()

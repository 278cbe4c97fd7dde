--- tonelint in Neovim: starts the server in the buffers where people write to people.
---
--- Neovim 0.11 knows servers by name (|vim.lsp.config()|, |vim.lsp.enable()|) and then does all of it; before, a FileType autocommand
--- and |vim.lsp.start()| do the same. What is not here: keymaps, signs, colours. Neovim's own do (|lsp-defaults|).

local config = require("tonelint.config")

local M = {}

local is_new = vim.fn.has("nvim-0.11") == 1
local group = "tonelint"

---@param message string
---@param level? integer
local function say(message, level)
  vim.notify("tonelint: " .. message, level or vim.log.levels.INFO)
end

--- Attaches to `buffer` if it is one of ours. Only before 0.11.
---@param buffer integer
local function attach(buffer)
  if vim.bo[buffer].buftype ~= "" or not vim.tbl_contains(config.options.filetypes, vim.bo[buffer].filetype) then
    return
  end
  local client = config.client()
  client.root_dir = vim.fs.root(buffer, client.root_markers)
  client.filetypes, client.root_markers = nil, nil
  -- Before 0.11 Neovim asks for diagnostics only after an edit, and cannot be told that settings changed; so it shall not ask at all,
  -- and gets them sent.
  client.capabilities = vim.lsp.protocol.make_client_capabilities()
  client.capabilities.textDocument.diagnostic = nil
  vim.lsp.start(client, {
    bufnr = buffer,
    -- By default files without a project get a server each.
    reuse_client = function(running, wanted)
      return running.name == wanted.name and running.config.root_dir == wanted.root_dir
    end,
  })
end

--- Neovim does not watch files everywhere: before 0.11, not on Linux. What is written in it can be told all the same.
local function tell_of_settings_files()
  vim.api.nvim_create_autocmd({ "BufWritePost" }, {
    group = vim.api.nvim_create_augroup(group .. ".settings", { clear = true }),
    pattern = { "tonelint.toml", ".tonelint.toml" },
    desc = "tell tonelint that its settings changed",
    callback = function(event)
      local params = { changes = { { uri = vim.uri_from_bufnr(event.buf), type = 2 } } }
      for _, client in ipairs(M.clients()) do
        if is_new then
          client:notify("workspace/didChangeWatchedFiles", params)
        else
          client.notify("workspace/didChangeWatchedFiles", params)
        end
      end
    end,
  })
end

--- Starts the server in all buffers of the right kind, now and later.
function M.enable()
  tell_of_settings_files()
  if is_new then
    vim.lsp.config("tonelint", config.client_given())
    vim.lsp.enable("tonelint")
    return
  end
  vim.api.nvim_create_autocmd("FileType", {
    group = vim.api.nvim_create_augroup(group, { clear = true }),
    pattern = config.options.filetypes,
    desc = "start tonelint",
    callback = function(event)
      attach(event.buf)
    end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) then
      attach(buffer)
    end
  end
end

--- Stops the server, and starts it nowhere.
function M.disable()
  if is_new then
    vim.lsp.enable("tonelint", false)
  else
    vim.api.nvim_create_augroup(group, { clear = true })
  end
  for _, client in ipairs(M.clients()) do
    if is_new then
      client:stop()
    else
      vim.lsp.stop_client(client.id)
    end
  end
end

---@param buffer? integer
---@return vim.lsp.Client[]
function M.clients(buffer)
  return vim.lsp.get_clients({ name = "tonelint", bufnr = buffer })
end

function M.restart()
  M.disable()
  -- A client that is still leaving would be attached again.
  vim.wait(3000, function()
    return #M.clients() == 0
  end, 20)
  M.enable()
end

--- Applies every safe rewrite in the buffer.
function M.fix()
  if #M.clients(0) == 0 then
    say("no server is attached to this buffer, see :checkhealth tonelint", vim.log.levels.WARN)
    return
  end
  vim.lsp.buf.code_action({ context = { only = { "source.fixAll.tonelint" }, diagnostics = {} }, apply = true })
end

--- The rule of the finding under the cursor, else of the first one in its line.
---@return string?
local function rule_here()
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  local first
  for _, found in ipairs(vim.diagnostic.get(0, { lnum = line - 1 })) do
    if found.source == "tonelint" and type(found.code) == "string" then
      if found.col <= column and (found.end_lnum > found.lnum or column < found.end_col) then
        return found.code
      end
      first = first or found.code
    end
  end
  return first
end

--- Runs the program that the server is.
---@param arguments string[]
---@return string output
---@return boolean ok
function M.run(arguments)
  local command = { config.options.cmd[1] }
  vim.list_extend(command, arguments)
  local ok, job = pcall(vim.system, command, { text = true, env = { NO_COLOR = "1" } })
  if not ok then
    return ("cannot run %s"):format(command[1]), false
  end
  local done = job:wait(10000)
  return vim.trim(done.code == 0 and done.stdout or done.stderr), done.code == 0
end

--- Shows the page of a rule: what it flags, how it can be read, when it is fine, what to write instead, and the research.
---@param rule? string by default that of the finding under the cursor
function M.explain(rule)
  rule = rule ~= "" and rule or rule_here()
  if not rule then
    say("nothing is flagged in this line; :Tonelint explain RULE takes a name")
    return
  end
  local page, ok = M.run({ "explain", rule })
  if not ok then
    say(page, vim.log.levels.ERROR)
    return
  end
  vim.lsp.util.open_floating_preview(vim.split(page, "\n"), "text", { border = "rounded", focus_id = "tonelint", max_width = 100 })
end

--- The names of all rules, for completion.
---@return string[]
function M.rules()
  local list, ok = M.run({ "rules", "--output-format", "json" })
  local read, rules = pcall(vim.json.decode, list)
  if not ok or not read then
    return {}
  end
  return vim.tbl_map(function(rule)
    return rule.name
  end, rules.rules)
end

---@param options? tonelint.Options
function M.setup(options)
  vim.g.tonelint_is_set_up = true
  for _, problem in ipairs(config.set(options)) do
    say(problem .. "; see :help tonelint-options", vim.log.levels.WARN)
  end
  if config.options.enable then
    M.enable()
  end
end

return M

--- Options of the plugin, and what the server is told.
---
--- The plugin knows only what an editor must: which program, which buffers. What the server can be set to is handed over as it is, so that
--- a newer server needs no newer plugin.

local M = {}

---@class tonelint.Options
---@field cmd? string[] the server, by default the program on PATH
---@field filetypes? string[]
---@field settings? table section `tonelint` of the server, see |tonelint-settings|
---@field enable? boolean false: start nothing by itself

---@type tonelint.Options
M.defaults = {
  cmd = { "tonelint", "lsp" },
  filetypes = { "markdown", "text", "gitcommit", "mail" },
  settings = {},
  enable = true,
}

---@type tonelint.Options
M.options = vim.deepcopy(M.defaults)

--- Which of them the user set.
---@type table<string, any>
M.given = {}

--- Where a project begins. A letter that lies anywhere has no project, and needs none.
M.root_markers = { "tonelint.toml", ".tonelint.toml", ".git" }

local expected = { cmd = "table", filetypes = "table", settings = "table", enable = "boolean" }

--- Takes over what the user wrote. A wrong option is told and left out; the others hold.
---@param given? table
---@return string[] problems
function M.set(given)
  local problems, taken = {}, {}
  for key, value in pairs(given or {}) do
    if not expected[key] then
      local known = vim.tbl_keys(expected)
      table.sort(known)
      table.insert(problems, ("no such option: %s (there are %s)"):format(key, table.concat(known, ", ")))
    elseif type(value) ~= expected[key] then
      table.insert(problems, ("the option %s is a %s, but should be a %s"):format(key, type(value), expected[key]))
    else
      taken[key] = value
    end
  end
  -- Lists are replaced, not merged: an option names all that is meant.
  M.given = taken
  M.options = vim.tbl_extend("force", vim.deepcopy(M.defaults), taken)
  return problems
end

--- What goes to the server. An empty Lua table would be sent as a list.
local function section()
  local settings = M.options.settings
  return next(settings) and settings or vim.empty_dict()
end

--- The configuration of the client, for `lsp/tonelint.lua` and |vim.lsp.start()|.
---@return table
function M.client()
  return {
    name = "tonelint",
    cmd = M.options.cmd,
    filetypes = M.options.filetypes,
    root_markers = M.root_markers,
    init_options = section(),
    settings = { tonelint = section() },
  }
end

--- As much of it as setup() was given, so that what somebody says in his own |vim.lsp.config()| holds for the rest.
---@return table
function M.client_given()
  local client, is = M.client(), M.given
  return {
    cmd = is.cmd and client.cmd,
    filetypes = is.filetypes and client.filetypes,
    init_options = is.settings and client.init_options,
    settings = is.settings and client.settings,
  }
end

return M

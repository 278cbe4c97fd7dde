--- The command `:Tonelint`.

local M = {}

local verbs = {
  explain = function(rule)
    require("tonelint").explain(rule)
  end,
  fix = function()
    require("tonelint").fix()
  end,
  restart = function()
    require("tonelint").restart()
  end,
  enable = function()
    require("tonelint").enable()
  end,
  disable = function()
    require("tonelint").disable()
  end,
  log = function()
    vim.cmd.tabnew(vim.fn.fnameescape(vim.lsp.get_log_path()))
  end,
  health = function()
    vim.cmd.checkhealth("tonelint")
  end,
}

---@param event { fargs: string[] }
function M.run(event)
  local verb = verbs[event.fargs[1]]
  if verb then
    verb(event.fargs[2])
    return
  end
  vim.notify(("tonelint: no such command: %s (there are %s)"):format(event.fargs[1], table.concat(M.names(), ", ")), vim.log.levels.ERROR)
end

---@return string[]
function M.names()
  local names = vim.tbl_keys(verbs)
  table.sort(names)
  return names
end

---@param lead string
---@param line string
---@return string[]
function M.complete(lead, line)
  local all = line:match("Tonelint!?%s+explain%s") and require("tonelint").rules() or M.names()
  return vim.tbl_filter(function(name)
    return vim.startswith(name, lead)
  end, all)
end

return M

-- Run inside a real Neovim, with a user's start-up files absent and the plugin in a pack directory. See neovim.sh.
--
-- Environment: TONELINT (the program), DRAFTS (a fresh copy of drafts/, which is edited).

local program, drafts = vim.env.TONELINT, vim.env.DRAFTS
local checks = 0

local function check(what, is)
  checks = checks + 1
  if not is then
    error(what, 2)
  end
end

local function same(what, seen, wanted)
  checks = checks + 1
  if not vim.deep_equal(seen, wanted) then
    error(("%s:\n  seen   %s\n  wanted %s"):format(what, vim.inspect(seen, { newline = " ", indent = "" }), vim.inspect(wanted, { newline = " ", indent = "" })), 2)
  end
end

local function wait(what, is)
  checks = checks + 1
  -- A debug build loads its model in a second or two, a busy machine takes longer.
  if not vim.wait(30000, is, 20) then
    error("waited in vain until " .. what, 2)
  end
end

-- Findings as "line:column-column rule", from 1, columns in bytes as Neovim counts them.
local function findings(buffer)
  local all = vim.tbl_map(function(d)
    return ("%d:%d-%d %s"):format(d.lnum + 1, d.col + 1, d.end_col + 1, d.code)
  end, vim.diagnostic.get(buffer or 0))
  table.sort(all)
  return all
end

local function wait_for(what, wanted, buffer)
  table.sort(wanted)
  vim.wait(30000, function()
    return vim.deep_equal(findings(buffer), wanted)
  end, 20)
  same(what, findings(buffer), wanted)
end

local function clients(buffer)
  return vim.lsp.get_clients({ name = "tonelint", bufnr = buffer })
end

local function open(name)
  vim.cmd.edit(vim.fn.fnameescape(drafts .. "/" .. name))
  return vim.api.nvim_get_current_buf()
end

local function request(method, params)
  local client = clients(0)[1]
  local reply
  -- From 0.11 on it is a method.
  local answered = function(err, result)
    reply = { err = err, result = result }
  end
  if vim.fn.has("nvim-0.11") == 1 then
    client:request(method, params, answered, 0)
  else
    client.request(method, params, answered, 0)
  end
  wait(method .. " is answered", function()
    return reply
  end)
  same(method .. " has no error", reply.err, nil)
  return reply.result
end

local function here()
  return vim.lsp.util.make_position_params(0, clients(0)[1].offset_encoding)
end

local function float_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
    end
  end
end

local all_of_draft = {
  "3:1-18 passive-aggressive",
  "5:1-14 insult",
  "5:50-75 accusation",
  "9:32-49 passive-aggressive", -- two emoji of four bytes before it
}

local function test()
  local told = {}
  local notify = vim.notify
  vim.notify = function(message, ...)
    table.insert(told, message)
    return notify(message, ...)
  end

  vim.cmd.packadd("tonelint")
  require("tonelint").setup({ cmd = { program, "lsp" }, settings = { debounceMs = 20 }, colour = "red" })
  check("a wrong option is told", (told[1] or ""):find("no such option: colour", 1, true))

  -- Markdown: what is found, how bad, where.
  local draft = open("draft.md")
  wait("the server is attached", function()
    return #clients(draft) == 1
  end)
  wait_for("findings of draft.md", vim.deepcopy(all_of_draft))
  local client = clients(draft)[1]
  local severity = {}
  for _, d in ipairs(vim.diagnostic.get(draft)) do
    severity[d.code] = d.severity
    same("the source", d.source, "tonelint")
  end
  same("a tone is no defect", severity, {
    insult = vim.diagnostic.severity.WARN,
    accusation = vim.diagnostic.severity.INFO,
    ["passive-aggressive"] = vim.diagnostic.severity.INFO,
  })

  -- Hover.
  vim.api.nvim_win_set_cursor(0, { 5, 2 })
  local hover = request("textDocument/hover", here())
  check("hover names the rule: " .. vim.inspect(hover), hover and hover.contents.value:find("insult", 1, true))
  vim.lsp.buf.hover()
  wait("hover is shown", function()
    return (float_text() or ""):find("insult", 1, true)
  end)
  vim.cmd.fclose({ bang = true })

  -- The page of the rule under the cursor.
  vim.cmd.Tonelint("explain")
  check("the page is shown", (float_text() or ""):find("What it flags", 1, true))
  vim.cmd.fclose({ bang = true })
  same("rules are completed", vim.fn.getcompletion("Tonelint explain passive", "cmdline"), { "passive-aggressive" })
  same("verbs are completed", vim.fn.getcompletion("Tonelint re", "cmdline"), { "restart" })

  -- A quick fix, chosen as a user would, and undone.
  vim.api.nvim_win_set_cursor(0, { 3, 4 })
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.title:find("The export is broken", 1, true)
    end,
  })
  wait("the quick fix is applied", function()
    return vim.api.nvim_buf_get_lines(0, 2, 3, false)[1] == "The export is broken. Thanks for the new tests, they read well."
  end)
  wait_for("findings after the fix", { unpack(all_of_draft, 2) })
  vim.cmd.undo()
  wait_for("findings after undo", vim.deepcopy(all_of_draft))

  -- Fast typing: what shows at the end is what is there at the end.
  for i = 1, 40 do
    vim.api.nvim_buf_set_lines(0, 0, 1, false, { "# Notes " .. ("x"):rep(i) })
  end
  vim.api.nvim_buf_set_lines(0, 0, 1, false, { "# Notes", "", "🎉 You people never listen. As I already said, no." })
  local moved = vim.tbl_map(function(f)
    return (f:gsub("^%d+", function(n)
      return tostring(tonumber(n) + 2)
    end))
  end, all_of_draft)
  wait("the new line is found", function()
    return #findings() > #all_of_draft
  end)
  local rest = vim.tbl_filter(function(f)
    return not vim.startswith(f, "3:")
  end, findings())
  table.sort(moved)
  same("the others moved along", rest, moved)
  vim.cmd("silent undo")
  vim.cmd("edit!")
  wait_for("findings after :edit!", vim.deepcopy(all_of_draft))

  -- All safe edits at once, where the server has that action yet.
  local kinds = client.server_capabilities.codeActionProvider.codeActionKinds
  check("fixAll is offered", vim.tbl_contains(kinds, "source.fixAll.tonelint"))
  vim.cmd.Tonelint("fix")
  wait_for("findings after :Tonelint fix", { "5:1-14 insult", "5:50-75 accusation" })
  vim.cmd("edit!")

  -- Other kinds of buffers.
  open("COMMIT_EDITMSG")
  same("its filetype", vim.bo.filetype, "gitcommit")
  wait_for("a commit message, without its comment", { "3:1-18 passive-aggressive" })
  open("reply.eml")
  same("its filetype", vim.bo.filetype, "mail")
  wait_for("a mail, without what it quotes", { "8:1-18 passive-aggressive" })
  local calm = open("calm.txt")
  wait("plain text is attached", function()
    return #clients(calm) == 1
  end)
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { "", "Only an idiot would merge this." })
  wait_for("plain text", { "3:1-14 insult" })
  vim.cmd("edit!")
  wait_for("calm text", {})
  open("not-yet-written.md")
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { "Only an idiot would merge this." })
  wait_for("a file that is not there yet", { "1:1-14 insult" })
  vim.cmd("bwipeout!")
  vim.cmd.enew()
  vim.bo.filetype = "lua"
  vim.wait(200)
  same("Lua is no prose", #clients(0), 0)
  vim.cmd("bwipeout!")
  same("one server for all", #clients(), 1)

  -- Settings in the project's file, written here; and written elsewhere, where Neovim watches files.
  open("tonelint.toml")
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'ignore = ["insult"]' })
  vim.cmd("silent write")
  wait_for("tonelint.toml is heard of", { all_of_draft[1], all_of_draft[3], all_of_draft[4] }, draft)
  vim.fn.delete(drafts .. "/tonelint.toml")
  if vim.fn.has("nvim-0.11") == 0 then
    vim.cmd.buffer(draft)
    vim.api.nvim_buf_set_lines(0, -1, -1, false, { "", "Thanks." })
  end
  wait_for("and its end", vim.deepcopy(all_of_draft), draft)
  vim.cmd.buffer(draft)
  vim.cmd("edit!")

  -- :checkhealth and :help.
  vim.cmd.checkhealth("tonelint")
  local health = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
  check("health finds the program: " .. health, health:find("tonelint 0", 1, true))
  check("health finds the client: " .. health, health:find("client %d+, .*buffer"))
  check("health is well: " .. health, not health:find("ERROR") and not health:find("WARN"))
  vim.cmd("bwipeout!")
  vim.cmd.helptags(vim.env.PACK .. "/doc")
  for _, tag in ipairs({ "tonelint", "tonelint-options", "tonelint-settings", ":Tonelint", "tonelint-lazy" }) do
    vim.cmd.help(tag)
    check("help on " .. tag, vim.fn.expand("%:t") == "tonelint.txt")
  end
  vim.cmd.helpclose()

  -- Start, stop.
  local before = clients()[1].id
  vim.cmd.buffer(draft)
  vim.cmd.Tonelint("restart")
  wait("another server is attached", function()
    local now = clients(draft)[1]
    return now and now.id ~= before
  end)
  wait_for("findings after a restart", vim.deepcopy(all_of_draft), draft)
  vim.cmd.Tonelint("disable")
  wait("the server is gone", function()
    return #clients() == 0
  end)
  wait_for("and so are its findings", {}, draft)
  vim.cmd.Tonelint("enable")
  wait_for("findings once more", vim.deepcopy(all_of_draft), draft)
end

local ok, err = xpcall(test, debug.traceback)
if not ok then
  io.stderr:write("FAILED: " .. tostring(err) .. "\n")
  vim.cmd("cquit 1")
end
io.stdout:write(("Neovim %s: %d checks\n"):format(tostring(vim.version()), checks))
vim.cmd("qall!")

if vim.g.loaded_tonelint then
  return
end
vim.g.loaded_tonelint = true

if vim.fn.has("nvim-0.10") == 0 then
  vim.notify("tonelint needs Neovim 0.10 or newer", vim.log.levels.WARN)
  return
end

vim.api.nvim_create_user_command("Tonelint", function(event)
  require("tonelint.command").run(event)
end, {
  nargs = "+",
  desc = "tonelint: explain, fix, restart, enable, disable, log, health",
  complete = function(...)
    return require("tonelint.command").complete(...)
  end,
})

-- Whoever calls setup() does it around now; whoever does not gets the defaults.
local function start()
  if not vim.g.tonelint_is_set_up and vim.g.tonelint_enable ~= false then
    require("tonelint").setup()
  end
end

if vim.v.vim_did_enter == 1 then
  vim.schedule(start)
else
  vim.api.nvim_create_autocmd("VimEnter", { once = true, desc = "start tonelint", callback = start })
end

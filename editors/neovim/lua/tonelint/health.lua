--- `:checkhealth tonelint`: why there are no findings, in the order in which one would look.

local config = require("tonelint.config")

local M = {}

local function check_neovim()
  vim.health.start("tonelint: Neovim")
  if vim.fn.has("nvim-0.11") == 1 then
    vim.health.ok(("Neovim %s, with vim.lsp.config"):format(tostring(vim.version())))
  elseif vim.fn.has("nvim-0.10") == 1 then
    vim.health.ok(("Neovim %s, with vim.lsp.start"):format(tostring(vim.version())))
  else
    vim.health.error("Neovim 0.10 or newer is needed")
  end
end

local function check_program()
  vim.health.start("tonelint: the program")
  local name = config.options.cmd[1]
  local path = vim.fn.exepath(name)
  if path == "" then
    vim.health.error(("%s cannot be run"):format(name), {
      "install it: cargo install --locked --path . in a clone of the project",
      "or name it: require('tonelint').setup({ cmd = { '/path/to/tonelint', 'lsp' } })",
    })
    return
  end
  local tonelint = require("tonelint")
  local version, runs = tonelint.run({ "--version" })
  if not runs then
    vim.health.error(("%s is there but does not run: %s"):format(path, version))
    return
  end
  vim.health.ok(("%s: %s"):format(path, version:gsub("\n.*", "")))
  local help, serves = tonelint.run({ "lsp", "--help" })
  if not serves then
    vim.health.error("this version has no language server: " .. help:gsub("\n.*", ""), { "install a newer one" })
  end
end

local function check_clients()
  vim.health.start("tonelint: the server")
  if not config.options.enable then
    vim.health.info("it does not start by itself (option enable); :Tonelint enable starts it")
  end
  vim.health.info("it starts in buffers of these filetypes: " .. table.concat(config.options.filetypes, ", "))
  local clients = require("tonelint").clients()
  if #clients == 0 then
    vim.health.warn("no server runs", { "open a file of one of these filetypes", "then look at :Tonelint log" })
  end
  for _, client in ipairs(clients) do
    local buffers = vim.tbl_count(client.attached_buffers or {})
    local root = client.config.root_dir or "no root: a single file"
    vim.health.ok(("client %d, %s, %d buffer(s), positions in %s"):format(client.id, root, buffers, client.offset_encoding))
  end
  local per_buffer = {}
  for _, client in ipairs(clients) do
    for buffer in pairs(client.attached_buffers or {}) do
      per_buffer[buffer] = (per_buffer[buffer] or 0) + 1
    end
  end
  for buffer, count in pairs(per_buffer) do
    if count > 1 then
      vim.health.warn(("%d servers are attached to buffer %d, so findings show twice"):format(count, buffer), {
        "keep one of them: this plugin or your own vim.lsp.config('tonelint', …)",
      })
    end
  end
end

function M.check()
  check_neovim()
  check_program()
  check_clients()
end

return M

-- The other ways to start it, with a file on the command line: does the server attach? See neovim.sh.
vim.defer_fn(function()
  local found = vim.wait(30000, function()
    return #vim.diagnostic.get(0) > 0
  end, 20)
  if not found then
    io.stderr:write(("FAILED: nothing is found, started by %s; %d clients\n"):format(vim.env.START, #vim.lsp.get_clients()))
    vim.cmd("cquit 1")
  end
  vim.cmd("qall!")
end, 100)

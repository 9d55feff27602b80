-- Drives one draft in Neovim as an editor would, and writes what was seen as JSON (DATELINE_SEEN).
local seen = {}

local function finish()
  local file = assert(io.open(os.getenv('DATELINE_SEEN'), 'w'))
  file:write(vim.fn.json_encode(seen))
  file:close()
  vim.cmd('qa!')
end

local function wait_for(what, condition)
  local ok = vim.wait(40000, condition, 20)
  if not ok then
    seen.failure = 'waited in vain for ' .. what
    finish()
  end
  return ok
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local ok, problem = pcall(function()
  if not wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end) then return end
  seen.filetype = vim.bo.filetype
  seen.diagnostics = vim.tbl_map(function(one)
    local line = vim.api.nvim_buf_get_lines(0, one.lnum, one.lnum + 1, false)[1]
    return {
      line = one.lnum,
      text = line:sub(one.col + 1, one.end_col),
      message = one.message,
      severity = one.severity,
      source = one.source,
    }
  end, vim.diagnostic.get(0))

  local first = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  vim.lsp.buf.hover()
  if not wait_for('a hover', floating) then return end
  local card = floating()
  seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(card), 0, -1, false)
  vim.api.nvim_win_close(card, true)

  local titles
  vim.ui.select = function(items, options, choose)
    titles = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  if not wait_for('code actions', function() return titles ~= nil end) then return end
  seen.actions = titles
  -- A fix is there when nothing is left to say about it.
  if not wait_for('the fix', function() return #vim.diagnostic.get(0) == 0 end) then return end
  vim.cmd('write')
end)
if not ok then seen.failure = problem end
finish()

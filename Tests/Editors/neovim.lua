-- What somebody does in Neovim, without a screen: the answers go as JSON into the file $RESULT.
local result = {}
local get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients

local function wait(what, test)
  if not vim.wait(20000, test, 20) then error("waited in vain for " .. what) end
end

local function codes()
  local found = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do table.insert(found, finding.code or "?") end
  return found
end

local function has(code)
  return vim.tbl_contains(codes(), code)
end

-- Puts the cursor on the first occurrence of a text, and behind so many of its characters.
local function go(text, shift)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search("\\V" .. text, "cW") > 0, text)
  local place = vim.api.nvim_win_get_cursor(0)
  vim.api.nvim_win_set_cursor(0, { place[1], place[2] + shift })
end

local function ask(method, more)
  local client = get_clients()[1]
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  for name, value in pairs(more or {}) do params[name] = value end
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do return answer.result, answer.error or answer.err end
end

local function run()
  vim.cmd("edit " .. vim.env.PROJECT .. "/flows/start.json")
  wait("the server", function() return #get_clients() > 0 and get_clients()[1].server_capabilities ~= nil end)
  result.encoding = get_clients()[1].offset_encoding
  wait("findings", function() return has("unknown-screen") end)
  vim.wait(300)
  result.findings = codes()

  go("NOWHERE", 0)
  local completions = ask("textDocument/completion")
  result.completions = {}
  for _, item in ipairs(completions.items or completions) do table.insert(result.completions, item.label) end
  result.format = (completions.items or completions)[1].insertTextFormat

  go("START", 1)
  local hover = ask("textDocument/hover")
  result.hover = hover and hover.contents.value

  -- Somebody types the name of a screen that is there.
  go("NOWHERE", 0)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_buf_set_text(0, row - 1, column, row - 1, column + #"NOWHERE", { "DONE" })
  wait("the findings of the new text", function() return not has("unknown-screen") end)
  result.mended = codes()

  go("DONE", 1)
  vim.lsp.buf.rename("THE_END")
  wait("the new name", function() return vim.fn.search("THE_END", "nw") > 0 end)
  result.renamed = vim.fn.searchcount({ pattern = "THE_END" }).total
  wait("the findings of the renamed flow", function() return not has("unknown-screen") end)

  local edits = ask("textDocument/formatting", { options = { tabSize = 2, insertSpaces = true } })
  vim.lsp.util.apply_text_edits(edits, vim.api.nvim_get_current_buf(), get_clients()[1].offset_encoding)
  result.lines = vim.api.nvim_buf_line_count(0)
  result.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n"
  vim.cmd("write!")
end

local ok, problem = pcall(run)
if not ok then result.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
vim.cmd("qall!")

-- WhatsApp Flows in Neovim: add this to ~/.config/nvim/init.lua.
local filetypes = { "json", "jsonc", "jsonl" }
local markers = { "flowjson.config.json", ".git" }

if vim.fn.has("nvim-0.11") == 1 then
  vim.lsp.config("flowjson", { cmd = { "flowjson", "lsp" }, filetypes = filetypes, root_markers = markers })
  vim.lsp.enable("flowjson")
else
  local client
  vim.api.nvim_create_autocmd("FileType", {
    pattern = filetypes,
    callback = function(event)
      local file = vim.api.nvim_buf_get_name(event.buf)
      local root = vim.fn.getcwd()
      for _, marker in ipairs(markers) do
        local found = vim.fn.findfile(marker, vim.fn.fnamemodify(file, ":h") .. ";")
        if found == "" then found = vim.fn.finddir(marker, vim.fn.fnamemodify(file, ":h") .. ";") end
        if found ~= "" then
          root = vim.fn.fnamemodify(vim.fn.fnamemodify(found, ":p"):gsub("/$", ""), ":h")
          break
        end
      end
      client = client or vim.lsp.start_client({ name = "flowjson", cmd = { "flowjson", "lsp" }, root_dir = root })
      vim.lsp.buf_attach_client(event.buf, client)
    end,
  })
end

-- :FlowPreview draws the flow in the browser, as it is in the buffer.
vim.api.nvim_create_user_command("FlowPreview", function()
  local command = { command = "flowjson.preview", arguments = { vim.uri_from_bufnr(0) } }
  vim.lsp.buf_request(0, "workspace/executeCommand", command, function(problem, page)
    if problem then return vim.notify(problem.message, vim.log.levels.ERROR) end
    local file = vim.fn.tempname() .. ".html"
    vim.fn.writefile(vim.split(page, "\n"), file)
    if vim.ui.open then vim.ui.open(file) else vim.notify(file) end
  end)
end, {})

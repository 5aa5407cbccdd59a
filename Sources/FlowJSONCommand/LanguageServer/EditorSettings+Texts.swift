extension EditorSettings {
  static let neovimText = #"""
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

    """#

  static let helixText = #"""
    # WhatsApp Flows in Helix: add this to ~/.config/helix/languages.toml, or to .helix/languages.toml of a project.
    [language-server.flowjson]
    command = "flowjson"
    args = ["lsp"]

    [[language]]
    name = "json"
    language-servers = ["flowjson", "vscode-json-language-server"]

    """#

  static let zedText = #"""
    // WhatsApp Flows in Zed: add this to .zed/settings.json of a project. Zed starts only servers that it knows; here
    // flowjson stands in for its server for JSON, in this project alone.
    {
      "lsp": {
        "json-language-server": {
          "binary": { "path": "flowjson", "arguments": ["lsp"] }
        }
      },
      "languages": {
        "JSON": { "language_servers": ["json-language-server"], "formatter": "language_server" }
      }
    }

    """#

  static let vscodeText = #"""
    // WhatsApp Flows in VS Code: add this to the settings, once the extension in .editors/vscode is installed.
    {
      // The program; a path if it is not on the PATH.
      "flowjson.path": "flowjson",
      "[json]": {
        // Names of screens and data stand in quotes, where VS Code offers nothing unless told so.
        "editor.quickSuggestions": { "strings": true }
      }
    }

    """#

  static let emacsText = #"""
    ;; WhatsApp Flows in Emacs (eglot): add this to ~/.emacs.d/init.el.
    (unless (or (fboundp 'json-mode) (fboundp 'json-ts-mode) (fboundp 'js-json-mode))
      ;; Before Emacs 29 there is no mode for JSON.
      (define-derived-mode js-json-mode js-mode "JSON")
      (add-to-list 'auto-mode-alist '("\\.jsonl?\\'" . js-json-mode)))
    (put 'js-json-mode 'eglot-language-id "json")
    (with-eval-after-load 'eglot
      (add-to-list 'eglot-server-programs '((json-mode json-ts-mode js-json-mode) . ("flowjson" "lsp"))))
    (dolist (hook '(json-mode-hook json-ts-mode-hook js-json-mode-hook))
      (add-hook hook (lambda () (require 'eglot) (eglot-ensure))))

    """#

  static let sublimeText = #"""
    // WhatsApp Flows in Sublime Text: install the package LSP, then add this to Preferences > Package Settings > LSP >
    // Settings.
    {
      "clients": {
        "flowjson": {
          "enabled": true,
          "command": ["flowjson", "lsp"],
          "selector": "source.json"
        }
      }
    }

    """#
}

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

;;; tonelint.el --- Read a draft the way a stranger will -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "29.1"))
;; Version: 0.1.0

;;; Commentary:

;; Tells Eglot about `tonelint lsp' and starts it in mail, commit messages, text and Markdown.  Findings are Flymake's, rewrites are
;; `eglot-code-actions', the reading of a finding is ElDoc's.  `tonelint-explain' shows the page of a rule.

;;; Code:

(require 'eglot)
(require 'flymake)

(defgroup tonelint nil
  "Reads a draft the way a stranger will."
  :group 'text)

(defcustom tonelint-program "tonelint"
  "The program."
  :type 'string)

(defcustom tonelint-modes '(markdown-mode gfm-mode markdown-ts-mode text-mode message-mode git-commit-mode git-commit-ts-mode)
  "Major modes in which people write to people.  Only these, not what is derived from them."
  :type '(repeat symbol))

(defcustom tonelint-settings nil
  "Section tonelint of the settings, as a property list, such as (:level \"info\").
It stands above the project's tonelint.toml."
  :type 'plist)

(defun tonelint--language (mode)
  "The name by which the server knows MODE."
  (pcase mode
    ('message-mode "mail")
    ((or 'git-commit-mode 'git-commit-ts-mode) "git-commit")
    ('text-mode "plaintext")
    (_ "markdown")))

(defun tonelint--contact (&rest _)
  "How the server is started."
  `(,tonelint-program "lsp" :initializationOptions ,(or tonelint-settings (make-hash-table))))

;;;###autoload
(defun tonelint-setup ()
  "Check drafts from now on, in `tonelint-modes'."
  (interactive)
  (add-to-list 'eglot-server-programs
               (cons (mapcar (lambda (mode) (list mode :language-id (tonelint--language mode))) tonelint-modes)
                     #'tonelint--contact))
  (setf (plist-get eglot-workspace-configuration :tonelint) tonelint-settings)
  (dolist (mode tonelint-modes)
    (add-hook (intern (format "%s-hook" mode)) #'tonelint-start)))

(defun tonelint-start ()
  "Start the server for this buffer, if it is a draft."
  (when (and (memq major-mode tonelint-modes) buffer-file-name (executable-find tonelint-program))
    (eglot-ensure)))

(defun tonelint--rule-at-point ()
  "The rule of the finding at point."
  (seq-some (lambda (diagnostic)
              (let ((text (flymake-diagnostic-text diagnostic)))
                (and (string-match "tonelint \\[\\([a-z-]+\\)\\]" text) (match-string 1 text))))
            (flymake-diagnostics (point))))

;;;###autoload
(defun tonelint-explain (rule)
  "Show the page of RULE; by default that of the finding at point."
  (interactive
   (let ((rules (alist-get 'rules (json-parse-string
                                   (with-output-to-string
                                     (process-file tonelint-program nil standard-output nil "rules" "--output-format" "json"))
                                   :object-type 'alist :array-type 'list))))
     (list (completing-read "Rule: " (mapcar (lambda (rule) (alist-get 'name rule)) rules) nil t nil nil (tonelint--rule-at-point)))))
  (with-help-window "*tonelint*"
    (process-file tonelint-program nil standard-output nil "explain" rule)))

(provide 'tonelint)
;;; tonelint.el ends here

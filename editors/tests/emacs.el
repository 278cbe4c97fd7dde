;;; emacs.el --- Run inside a real Emacs, see emacs.sh -*- lexical-binding: t -*-

;; Environment: TONELINT (the program), DRAFTS (a fresh copy of drafts/, which is edited), EDITOR (the folder editors/emacs).

(add-to-list 'load-path (getenv "EDITOR"))
(require 'tonelint)
(require 'cl-lib)

(defvar checks 0)

(defun check (what is)
  "Fail with WHAT unless IS."
  (setq checks (1+ checks))
  (unless is (error "%s" what)))

(defun findings ()
  "Findings of this buffer as (line column length severity first-line), columns in characters."
  (sort (mapcar (lambda (d)
                  (save-excursion
                    (goto-char (flymake-diagnostic-beg d))
                    (list (line-number-at-pos) (current-column) (- (flymake-diagnostic-end d) (flymake-diagnostic-beg d))
                          (and (string-match "tonelint \\[\\([a-z-]+\\)\\]" (flymake-diagnostic-text d)) (match-string 1 (flymake-diagnostic-text d))))))
                (flymake-diagnostics))
        (lambda (a b) (string< (format "%04d%04d" (nth 0 a) (nth 1 a)) (format "%04d%04d" (nth 0 b) (nth 1 b))))))

(defun wait-for (what wanted)
  "Wait until the findings are WANTED, else fail with WHAT."
  (let ((end (time-add nil 30)))
    (while (and (not (equal (findings) wanted)) (time-less-p nil end))
      (accept-process-output nil 0.05)))
  (check (format "%s: %S, wanted %S; raw %S" what (findings) wanted (mapcar #'flymake-diagnostic-text (flymake-diagnostics))) (equal (findings) wanted)))

(defun draft (name mode)
  "Visit the draft NAME in MODE."
  (find-file (expand-file-name name (getenv "DRAFTS")))
  (unless (eq major-mode mode) (funcall mode))
  ;; `eglot-ensure' waits for the end of a command, and there are none in a batch.
  (run-hooks 'post-command-hook)
  (let ((end (time-add nil 30)))
    (while (and (not (eglot-current-server)) (time-less-p nil end))
      (accept-process-output nil 0.05)))
  (check (format "%s is managed" name) (eglot-current-server)))

(define-derived-mode git-commit-ts-mode text-mode "Commit")
(define-derived-mode markdown-mode text-mode "Markdown")
(add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode))
(setq tonelint-program (getenv "TONELINT")
      eglot-sync-connect 10
      eglot-send-changes-idle-time 0.05
      eglot-confirm-server-edits nil
      tonelint-settings '(:debounceMs 20))
(tonelint-setup)

(condition-case err
    (progn
      (draft "draft.md" 'markdown-mode)
      (wait-for "Markdown" '((3 0 17 "passive-aggressive") (5 0 13 "insult") (5 49 25 "accusation") (9 27 17 "passive-aggressive")))
      (goto-char (point-min))
      (forward-line 2)
      (let* ((actions (eglot-code-actions (point) (1+ (point)) "quickfix"))
             (fix (seq-find (lambda (a) (string-search "The export is broken" (plist-get a :title))) actions)))
        (check (format "the rewrite is offered: %S" (mapcar (lambda (a) (plist-get a :title)) actions)) fix)
        (eglot-execute (eglot-current-server) fix))
      (check "the rewrite is made" (string-prefix-p "The export is broken. Thanks" (thing-at-point 'line t)))
      (eglot--signal-textDocument/didChange)
      (wait-for "after the rewrite" '((5 0 13 "insult") (5 49 25 "accusation") (9 27 17 "passive-aggressive")))
      (forward-line 2)
      (check "the rule at point" (equal (tonelint--rule-at-point) "insult"))
      (tonelint-explain "insult")
      (check "its page" (with-current-buffer "*tonelint*" (string-search "What it flags" (buffer-string))))
      (draft "COMMIT_EDITMSG" 'git-commit-ts-mode)
      (wait-for "a commit message" '((3 0 17 "passive-aggressive")))
      (draft "reply.eml" 'message-mode)
      (wait-for "a mail" '((8 0 17 "passive-aggressive")))
      (draft "calm.txt" 'text-mode)
      (wait-for "calm text" nil)
      (with-temp-buffer
        (emacs-lisp-mode)
        (check "Lisp is no prose" (not (eglot-managed-p))))
      (eglot-shutdown-all)
      (princ (format "Emacs %s: %d checks\n" emacs-version checks)))
  (error
   (princ (format "FAILED: %s\n" (error-message-string err)))
   (kill-emacs 1)))
(set-buffer-modified-p nil)
(kill-emacs 0)

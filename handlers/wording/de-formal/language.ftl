language-name = Deutsch (Sie)

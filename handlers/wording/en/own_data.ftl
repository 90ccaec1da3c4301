privacy-sources = What I know, and from where
sources-heading = What I know about you, and from where
sources-name = Name
sources-email = E-mail
sources-level = Level
sources-department = Department
sources-location = Location
sources-timezone = Time zone
sources-country = Country
sources-manager-id = Manager
sources-from-list = from a list of your coordinators, { $day }
sources-from-themselves = from you, { $day }
sources-from-platform = from this chat’s directory, or from before sources were noted
sources-note = Your topics and what else you said when joining are under `/mentor profile`. If your manager is wrong, tell your coordinators: only the next list changes that.
sources-correct = Correct it
sources-correct-intro = What you say here counts, also against the next list. Coordinators see in their log that you corrected something.
sources-form-title = Correct my data
sources-corrected = { $count ->
    [0] Nothing was different.
   *[other] Corrected. No list changes it back.
  }
act-privacy-correct = corrected their own data

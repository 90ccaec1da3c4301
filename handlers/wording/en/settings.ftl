help-settings = language, times and privacy for everybody here
    .words = settings
settings-heading = Settings for everybody here
settings-change = Change
settings-form-title = Settings
settings-form-save = Save
settings-form-note = These apply to everybody here. People choose their own language with `/mentor language`.
settings-saved = Saved.
settings-unchanged = Nothing was changed.
settings-language = Language
settings-timezone = Time zone
settings-timezone-hint = For example Europe/Berlin. It applies to people whose own time zone is unknown.
settings-country = Country (for public holidays)
settings-country-hint = Two letters such as DE, AT or CH. Leave it empty to ignore holidays.
settings-no-country = none
settings-check-in-time = Check-ins at
settings-quiet = Quiet hours
settings-quiet-from = Quiet from
settings-quiet-to = Quiet until
settings-k = Smallest group for figures
settings-k-hint = Figures about ratings appear only for groups of at least this size, never below { $least }. Fixed as long as a programme is open, running or closing.
settings-k-people = { $count } people
settings-retention = Texts are kept (days)
settings-retention-days = { $count } days after a programme’s close
settings-retention-hint = Texts are removed this many days after a programme closes.
settings-kept = Everything else is kept (months)
settings-kept-months = { $count } { $count ->
    [one] month
   *[other] months
} after a programme’s end
settings-kept-hint = After a programme was archived: then profiles, pairs, ratings and the log go, and only counts stay. 1 to 60. Both periods hold for programmes that open from now on; a shorter one for all at once.
settings-unknown-zone = I don’t know the time zone “{ $zone }”. Please write it like Europe/Berlin or America/New_York.
settings-unknown-country = I don’t know the holidays of “{ $country }”. Please use the two letters of the country, such as DE.
settings-time = Please choose a time such as 10:00.
settings-number = Please type a number from { $least } to { $most }.
settings-quiet-check-in = The time of check-ins lies within the quiet hours. Please choose one between the end and the beginning of the quiet hours.
settings-k-fixed = This number is fixed as long as a programme is open, running or closing, so that nobody can be singled out.

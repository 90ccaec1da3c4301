people-missing-columns = To match people I also need these columns: { $columns }.
people-no-id = the id is missing
people-doubled-columns = These columns are duplicated: { $columns }. Please leave one of each.
people-duplicate-id = the id “{ $id }” is used already, on line { $line }
people-broken-quotes = the quotation marks do not match
people-cells = { $found } cells instead of { $expected }
people-not-utf8 = the column { $column } is not valid UTF-8
people-too-long = the column { $column } has more than { $most } characters
people-unknown-zone = unknown time zone “{ $zone }”; write it like Europe/Berlin, or name a large town
people-unknown-role = unknown role “{ $role }”; it is mentor, mentee or empty
people-no-language = no language is given
people-unknown-style = unknown style “{ $style }”; it is listener, talker or empty
people-level = the level “{ $value }” is neither a number from 1 to 8 nor a word that I know for one
people-capacity = the capacity “{ $value }” is not a number from 1 to 3
people-weight = the weight “{ $value }” of a topic is not a number from 1 to 3
people-topic = the topic “{ $topic }” is not one that I know
people-topic-twice = the topic “{ $topic }” is duplicated
people-no-topic = no topic is given
people-circle = the managers above “{ $id }” run in a circle
people-unknown-topic = the programme does not have the topic “{ $topic }”
people-too-many-topics = more than { $most } topics have the same weight
people-unknown-language = unknown language “{ $language }” of the bot; it is { $known } or empty
people-unknown-spoken = unknown language “{ $language }” for talks; choose from { $known }
people-unknown-country = unknown country “{ $country }”; write it with two letters, like DE
people-imported = You have been enrolled in **{ $programme }** ({ $role ->
    [mentor] as mentor
   *[other] as mentee
  }). Taking part is voluntary: look at your profile and change it, or leave with one tap.
people-imported-profile = My profile
people-imported-note = Your topics, level, department and location come from a list that the coordinators gave me. `/mentor privacy` shows what is stored about you and lets you delete it.
cli-match-summary = { $matched } of { $mentees } mentees matched with { $mentors } mentors, { $score } points in all.
  Proved best: no solution has more than { $bound_matched } matched and { $bound_score } points.
cli-match-unmatched = { $count ->
    [one] 1 person has no pair:
   *[other] { $count } people have no pair:
  }
cli-not-a-day = “{ $value }” is not a date. Write it like 2026-12-01.
cli-named-twice = { $path } is named twice. The people, the pairs and the unmatched need a file each.
cli-not-written = { $path } cannot be written: { $why }. Nothing was written.
cli-unmatched-person = { $name }: { $why }

form-required = Please fill this in.
form-too-long = That is { $length } characters; the limit is { $most }.
form-choose = Please choose one of the options.
form-date = Please give a date.
form-time = Please give a time of day.
form-at-least = { $count ->
    [one] Please choose at least one.
   *[other] Please choose at least { $count }.
  }
form-at-most = { $count ->
    [one] Please choose one at most.
   *[other] Please choose { $count } at most.
  }

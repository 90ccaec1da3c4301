pairs-shown-needs = { $count ->
    [0] Im Moment braucht Sie kein Tandem.
    [one] Ein Tandem braucht Sie:
   *[other] { $count } Tandems brauchen Sie, die dringendsten zuerst:
  }
pairs-filter-needs = Braucht Sie ({ $count })
pairs-filter-uncounted = Braucht Sie
pairs-needs = **braucht Sie:** { $reasons }
pairs-attention = Braucht Sie
pairs-done-times = { $mine ->
    [yes] Sie haben am { $day } Zeiten angeboten
   *[no] { $name } hat am { $day } Zeiten angeboten
  }, daraus ist noch kein Treffen geworden
pairs-done-written = { $mine ->
    [yes] Sie haben am { $day } beiden geschrieben
   *[no] { $name } hat am { $day } beiden geschrieben
  }, daraus ist noch kein Treffen geworden
pairs-done-reminded = { $mine ->
    [yes] Sie haben am { $day } erinnert
   *[no] { $name } hat am { $day } erinnert
  }, daraus ist noch kein Treffen geworden
pairs-done-seen-to = { $mine ->
    [yes] Sie haben sich am { $day } gekümmert
   *[no] { $name } hat sich am { $day } gekümmert
  }, daraus ist noch kein Treffen geworden

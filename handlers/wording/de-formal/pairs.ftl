pairs-shown-needs = { $count ->
    [0] Im Moment braucht Sie kein Tandem.
    [one] Ein Tandem braucht Sie:
   *[other] { $count } Tandems brauchen Sie, die dringendsten zuerst:
  }
pairs-filter-needs = Braucht Sie ({ $count })
pairs-filter-uncounted = Braucht Sie
pairs-needs = **braucht Sie:** { $reasons }
pairs-attention = Braucht Sie

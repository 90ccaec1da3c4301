demo-aside-unsought = { $role ->
    [mentor] Keine Führungskraft sucht, was { $name } anbietet; so kann kein Tandem entstehen. Drücken Sie als { $name } auf „Ändern“ und nehmen Sie ein Thema dazu, zum Beispiel „{ $topic }“.
   *[mentee] Niemand bietet an, was { $name } sucht; so kann kein Tandem entstehen. Drücken Sie als { $name } auf „Ändern“ und nehmen Sie ein Thema dazu, zum Beispiel „{ $topic }“.
  }

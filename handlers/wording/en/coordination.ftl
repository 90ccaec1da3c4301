coordination-heading = Coordination
coordination-how = `/mentor coordinator add @name` appoints somebody, `/mentor coordinator remove @name` takes it back.
coordination-log-heading = What was done lately
coordination-log-line = { $at }: { $who }, { $act } ({ $subject })
coordination-somebody = somebody who has left
coordination-who = Please name the person: `/mentor coordinator add @name`.
coordination-last = At least one person has to coordinate. Please appoint somebody else first.
coordination-added = { $names } can coordinate now.
coordination-removed = { $names } no longer coordinates.
coordination-appointed = You have been appointed coordinator of the mentoring programme. `/mentor { $command }` shows what you can do now.
nudge-nobody = Everyone in **{ $programme }** has answered. There is nobody to remind.
nudge-question = { $count ->
    [one] 1 person in **{ $programme }** has not answered yet. Shall I remind them kindly?
   *[other] { $count } people in **{ $programme }** have not answered yet. Shall I remind them kindly?
  }
nudge-send = Send reminder
nudge-sent = { $count ->
    [0] Everyone has been reminded today already.
    [one] I’m reminding 1 person, during their working hours.
   *[other] I’m reminding { $count } people, during their working hours.
  }
nudge-text = A small reminder: something is still waiting for your answer. It takes less than a minute.

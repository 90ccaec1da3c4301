invitation-no-done = Verstanden, ich frage nicht wieder. Wenn Sie es sich anders überlegen: `/mentor { $command }`
invitation-reminder = Vor einer Woche habe ich gefragt, ob **{ $programme }** etwas für Sie ist. Wenn nicht, genügt ein Klick, und ich frage nicht wieder.

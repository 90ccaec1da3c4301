refused-told = { $count ->
    [one] Seit einem Tag lehnt { $platform } eine Nachricht ab, die ich überbringen soll.
   *[other] Seit einem Tag lehnt { $platform } { $count } Nachrichten ab, die ich überbringen soll.
  }
refused-reason = Im Wortlaut: { $reasons }
refused-note = Das klärt, wer die App betreut: Meist fehlt ihr eine Berechtigung, und sie muss neu installiert werden. `mentor doctor` auf dem Server nennt sie. Was für zwei Menschen gemeinsam bestimmt ist, bekommt jede Person einzeln.
refused-lacks = In { $platform } fehlen meiner App Berechtigungen, ohne die es nicht geht: { $scopes }.
refused-lacks-note = Das klärt, wer die App betreut: in den Einstellungen der App unter „OAuth & Permissions“ auf „Reinstall“ drücken.

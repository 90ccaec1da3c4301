help-coffee = einen Kaffee mit deinem Gegenüber trinken
    .words = kaffee, tee
coffee-offer = Ein Kaffee ohne Tagesordnung: soll ich fragen?
coffee-ask = Fragen
coffee-asked = Ich habe { $name } gefragt.
coffee-question = { $name } würde gern einen Kaffee mit dir trinken. Passt es dir diese Woche?

help-coffee = einen Kaffee mit Ihrem Gegenüber trinken
coffee-question = { $name } würde gern einen Kaffee mit Ihnen trinken. Passt es Ihnen diese Woche?

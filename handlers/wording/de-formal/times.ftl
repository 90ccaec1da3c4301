times-form-note = An anderen Tagen, an Feiertagen und in der Ruhezeit schreibe ich Ihnen nicht, und kein Treffen wird vorgeschlagen.
times-days-hint = Nichts ankreuzen: die üblichen Tage Ihres Landes.
times-country-hint = Etwa Schweiz oder CH. Leer: nach Ihrer Zeitzone und Ihrer Firma.
times-region-hint = Etwa Bayern oder BY. Leer: nach Ihrem Standort. Ein Strich: nur die Feiertage des ganzen Landes.
times-unknown-country = Für „{ $country }“ kenne ich keine Feiertage. Bitte geben Sie den Namen des Landes oder seine zwei Buchstaben ein, etwa CH.
times-no-regions = Dort kenne ich keine Regionen mit eigenen Feiertagen. Bitte lassen Sie das Feld leer.

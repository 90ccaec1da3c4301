report-note = Keine Zeile handelt von einer Person oder einem Tandem. Dass Sie ihn angefordert haben, steht im Protokoll.

check-in-question = Have you and **{ $name }** met?
check-in-planned = You and **{ $name }** had planned to meet on { $day }. Did you meet?
check-in-upcoming = Your next session in the calendar: { $moment }.
check-in-held = You and **{ $name }** met on { $day }. How was it? One number is enough; the rest is up to you.
check-in-reminder = A quick reminder: have you and **{ $name }** met? One tap is enough. After this I’ll keep quiet until the next check-in.
check-in-yes = Yes, we met
check-in-no = Not yet
check-in-reflect = Reflect on it

check-in-not-yet = Thank you for telling me. Weeks like that happen.
check-in-what-helps = What would help you and { $name } now?
check-in-date-stands = Your next session is set: { $moment }.
check-in-plan = Plan a session
check-in-pause = Pause
check-in-did-meet = We did meet

check-in-was-held = It is noted already that you and { $name } met on { $day }: one of you told me.
check-in-reflected = You have told me already that you and { $name } met on { $day }, and your reflection is saved.

support-ask = Ask for help
support-title = Ask for help?
support-question = Your coordinators learn that your pair would like support, and nothing else. They will get in touch with you both.
support-yes = Ask
support-no = Not now
support-asked = Done. Your coordinators know that your pair would like support, and will get in touch.
support-asked-before = Your coordinators have known since { $day } that your pair would like support. They will get in touch.
support-wanted = **{ $mentee }** and **{ $mentor }** would like support with their pair. Please talk to both of them.
support-wanted-note = That is all I know: nobody was asked for reasons.
support-done = Taken care of
support-is-done = Noted: { $mentee } and { $mentor } have been taken care of. Thank you.

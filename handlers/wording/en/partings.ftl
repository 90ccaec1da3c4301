parting-left = Your pair with **{ $name }** has ended because one of you is leaving the programme. Thank you for the time you gave each other.
parting-rematch = Your pair with **{ $name }** has ended. That can happen, and nobody needs a reason. Thank you for the time you gave each other.
parting-coordinator = A coordinator has ended your pair with **{ $name }**. If you have questions about it, please ask the coordinators. Thank you for the time you gave each other.
parting-next-mentee = I’m looking for another mentor for you and will get in touch.
parting-next-mentor = I’m looking for somebody else who would like to learn from you, and will get in touch.
parting-where-i-stand = Where I stand
person-gone = somebody who has left
parting-sessions-off = The programme is over, so the sessions that you still had ahead with **{ $name }** are cancelled.

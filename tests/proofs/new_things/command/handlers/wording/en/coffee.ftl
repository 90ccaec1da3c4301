help-coffee = have a coffee with your partner
    .words = coffee, tea
coffee-offer = A coffee without an agenda: shall I ask?
coffee-ask = Ask
coffee-asked = I have asked { $name }.
coffee-question = { $name } would like to have a coffee with you. Any time this week?

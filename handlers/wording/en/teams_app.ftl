teams-app-short = Mentor
teams-app-full = Mentor: reverse mentoring
teams-app-about = Runs your company’s reverse-mentoring programme in chat
teams-app-description = Colleagues early in their careers coach leaders, leaders open doors. Mentor finds the pairs, asks both sides, introduces them, keeps track of their sessions, asks for short reflections and shows the coordinators how the programme is going, without showing anyone’s opinions. It speaks English and German.
teams-app-privacy = What the bot stores, why, and who sees it:
teams-app-terms = Taking part is voluntary and ends with one word, without giving reasons. The company’s own rules for Microsoft Teams apply here as well.

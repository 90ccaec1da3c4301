teams-app-short = Mentor
teams-app-full = Mentor: reverse mentoring
teams-app-about = Runs your company’s reverse-mentoring programme in chat
teams-app-description = Juniors coach leaders, leaders open doors. Mentor finds the pairs, asks both sides, introduces them, keeps their dates, asks for short reflections and shows the coordinators how the programme does, without showing anyone’s opinions. It speaks English and German.
teams-app-privacy = What the bot stores, why, and who sees it:
teams-app-terms = Taking part is voluntary and ends with one word, without reasons. Your company’s own rules for Microsoft Teams hold here as well.

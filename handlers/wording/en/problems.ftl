problem-old-button = This button is from an older message and no longer works. Type `/mentor` to see where things stand now.
problem-coordinators-only = Only coordinators can do that. If you need it done, ask one of your programme’s coordinators.
problem-unknown-word = { $count ->
    [0] I don’t know “{ $word }”. Everything I can do:
   *[other] I don’t know “{ $word }”. Did you mean one of these?
  }
problem-apology = Something went wrong on my side, and nothing was changed. Please try again in a moment. If it keeps happening, give a coordinator this reference: { $reference }
problem-not-your-pair = That belongs to another pair, so I can’t open it for you. `/mentor pair` shows yours.
problem-pair-not-running = This pair has ended, so there is nothing left to change here. `/mentor` shows where you stand now.
problem-no-pair = You don’t have a pair at the moment. `/mentor` shows you what comes next.
pairs-which = You are in several pairs. Which one do you mean?
problem-no-programme-named = There is no programme called “{ $name }”. `/mentor programme` lists them all.
problem-no-programme = There is no programme under way at the moment. `/mentor` shows what is possible now.
problem-nobody = I don’t know anybody called “{ $name }” here. Please pick the person from the list that appears when you type @.
problem-guest = This programme is for the company’s employees. You are here as a guest, so I can’t sign you up. If you think that is wrong, please ask your contact in the company.
problem-guest-named = **{ $name }** is here as a guest. Only the company’s employees take part. Please choose somebody else.
problem-too-long = That is { $length } characters; there is room for { $longest }. Please shorten it.
coordinators-named = Write to the coordinators:

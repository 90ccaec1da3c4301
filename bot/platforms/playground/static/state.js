// What the page knows, and its words.
export const state = {
  words: {},
  world: null,
  person: null, // what /api/people/… says about the one who is looked at
  wanted: "", // the id of who is looked at, as soon as they are asked for
  told: 0, // how often something came for who is wanted: what was being loaded lacks it
  channel: "",
  stick: true, // whether the newest entry stays in view
  acted: 0, // when the one who is looked at has last done something
  typed: "", // the move of the path that has been typed last
  platform: "", // as which platform shows it: "slack", "teams", or as the page does
};

export const get = (id) => document.getElementById(id);

const filled = (text, values) => Object.entries(values).reduce((so, [name, value]) => so.replaceAll(`{${name}}`, value), text);

export const say = (key, values = {}) => filled(state.words[key] ?? key, values);
// In the language of whoever is looked at, which may be another than the page's: around what the bot says to them.
export const sayTo = (key, values = {}) => filled(state.person?.words[key] ?? say(key), values);

export const locale = () => say("locale");

export const shown = (moment, zone, style = { dateStyle: "medium", timeStyle: "short" }) =>
  new Intl.DateTimeFormat(locale(), { ...style, timeZone: zone }).format(new Date(moment));

export const someone = (id) => state.world.people.find((one) => one.id === id);
export const nameOf = (id) => someone(id)?.name ?? id;
export const conversation = () => state.person.conversations.find((one) => one.channel === state.channel);

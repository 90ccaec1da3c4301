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
  platform: "", // as which platform shows it: "slack", "teams", or as the page does
};

export const get = (id) => document.getElementById(id);

export const say = (key, values = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), state.words[key] ?? key);

export const locale = () => say("locale");

export const shown = (moment, zone, style = { dateStyle: "medium", timeStyle: "short" }) =>
  new Intl.DateTimeFormat(locale(), { ...style, timeZone: zone }).format(new Date(moment));

export const someone = (id) => state.world.people.find((one) => one.id === id);
export const nameOf = (id) => someone(id)?.name ?? id;
export const conversation = () => state.person.conversations.find((one) => one.channel === state.channel);

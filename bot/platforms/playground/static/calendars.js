// The calendars of the two of a pair, side by side with the chat.
import { el } from "/static/drawing.js";

const MOST = 6; // entries of one calendar: what a programme has

export function drawCalendars(calendars, { say, shown }) {
  if (!calendars.length) return [el("p", { class: "note" }, say("calendars-none"))];
  return [...calendars.map((one) => drawCalendar(one, say, shown)), el("p", { class: "note" }, say("calendars-note"))];
}

function drawCalendar(one, say, shown) {
  const entries = one.entries.slice(0, MOST).map((entry) => drawEntry(entry, one.zone, shown));
  return el("div", { class: "calendar", role: "group", "data-calendar": one.person, "aria-label": say("calendar-of", { name: one.name }) },
    el("h3", {}, one.name),
    entries.length ? el("ul", {}, ...entries) : el("p", { class: "note" }, say("calendar-empty")));
}

function drawEntry(entry, zone, shown) {
  const ends = new Date(new Date(entry.starts).getTime() + entry.minutes * 60_000);
  const day = shown(entry.starts, zone, { weekday: "short", day: "numeric", month: "short" });
  const from = shown(entry.starts, zone, { timeStyle: "short" });
  const until = shown(ends, zone, { timeStyle: "short" });
  return el("li", {},
    el("time", { datetime: entry.starts }, `${day}, ${from}–${until}`),
    el("span", {}, [entry.title, entry.place].filter(Boolean).join(", ")));
}

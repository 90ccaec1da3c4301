// The calendars of the two of a pair, side by side with the chat; and what is coming for everybody.
import { el } from "/static/drawing.js";

const MOST = 6; // entries of one calendar: what a programme has
const NOON = "T12:00:00Z";

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

// ------------------------------------------------------------------ what is coming

export function drawComing(days, { say, shown }) {
  const weekday = (day, weekdayStyle) => shown(day + NOON, "UTC", { weekday: weekdayStyle });
  const head = el("tr", {}, ...days.slice(0, 7).map(({ day }) =>
    el("th", { scope: "col" }, el("abbr", { title: weekday(day, "long") }, weekday(day, "short")))));
  const weeks = days.filter((_, index) => index % 7 === 0).map((_, row) => days.slice(row * 7, row * 7 + 7));
  return [el("thead", {}, head), el("tbody", {}, ...weeks.map((week) => el("tr", {}, ...week.map((one) => drawDay(one, say, shown)))))];
}

function drawDay(one, say, shown) {
  const told = [one.messages && say("coming-messages", { count: one.messages }), one.sessions && say("coming-sessions", { count: one.sessions })].filter(Boolean);
  const date = shown(one.day + NOON, "UTC", { day: "numeric", month: "long" });
  const kind = [one.past && "past", one.today && "today"].filter(Boolean).join(" ");
  return el("td", { class: kind, title: [date, ...told].join(" · ") },
    el("span", {}, String(Number(one.day.slice(8)))),
    one.messages ? el("span", { class: "messages", "aria-hidden": "true" }, `${one.messages}`) : null,
    one.sessions ? el("span", { class: "sessions", "aria-hidden": "true" }, `${one.sessions}`) : null,
    told.length ? el("span", { class: "unseen" }, `: ${told.join(", ")}`) : null);
}

// Everybody of the company, and whom one looks at.
import { drawCalendars } from "/static/calendars.js";
import { drawChat } from "/static/chat.js";
import { el } from "/static/drawing.js";
import { kept, put } from "/static/keeping.js";
import { about, act, ask, own } from "/static/server.js";
import { get, say, shown, someone, state } from "/static/state.js";
import { drawGuide } from "/static/time.js";

const ROLES = ["coordinator", "mentee", "mentor", "none"];
let turns = 0; // how often somebody was asked for

export function drawPeople() {
  const looked = get("search").value.trim().toLocaleLowerCase();
  const found = state.world.people.filter((one) => `${one.name} ${one.title} ${one.office}`.toLocaleLowerCase().includes(looked));
  const groups = ROLES.map((role) => [role, found.filter((one) => roleOf(one) === role)]);
  put(get("people-list"),
    found.length ? groups.filter(([, members]) => members.length).flatMap(([role, members]) => drawGroup(role, members))
      : [el("p", { class: "note" }, say("nobody"))]);
}

const roleOf = (one) => (one.coordinator ? "coordinator" : one.role || "none");

function drawGroup(role, members) {
  return [kept(`role ${role}`, "", () => el("h3", {}, say(`role-${role}`))), ...members.map(drawPerson)];
}

function drawPerson(one) {
  const button = kept(`person ${one.id}`, "", () => el("button", { type: "button", "data-person": one.id }));
  button.setAttribute("aria-current", one.id === state.person?.id);
  button.classList.toggle("awaited", one.id === state.world.path.move.person);
  const unread = Object.values(one.unread).reduce((sum, count) => sum + count, 0);
  const mark = JSON.stringify([one.name, one.title, one.office, one.paused, unread, one.acts]);
  if (button.dataset.mark === mark) return button;
  button.dataset.mark = mark;
  const place = [one.title, one.office, one.paused && say("paused")].filter(Boolean).join(" · ");
  button.replaceChildren(
    avatar(one.name),
    el("span", { class: "about" }, el("span", {}, one.name), el("span", {}, place)),
    ...badge("acts", one.acts, `✓ ${one.acts}`), ...badge("unread", unread, `${unread}`));
  return button;
}

function badge(kind, count, text) {
  if (!count) return [];
  const meaning = say(kind, { count });
  return [el("span", { class: kind, title: meaning, "aria-hidden": "true" }, text), el("span", { class: "unseen" }, `, ${meaning}`)];
}

export function avatar(name) {
  const letters = name.split(" ").map((word) => word[0]);
  return el("span", { class: "avatar", "aria-hidden": "true" }, letters[0] + (letters.length > 1 ? letters.at(-1) : ""));
}

export async function become(id, openChannel = "") {
  const turn = ++turns;
  state.wanted = id;
  let loaded, before;
  do {
    before = state.told;
    loaded = await act(() => ask(about(id)));
    if (turn !== turns) return; // somebody else is looked at by now, or the same person anew
  } while (loaded && state.told !== before);
  if (!loaded) return void (state.wanted = state.person?.id ?? id);
  const changed = state.person?.id !== id;
  state.person = loaded;
  const known = loaded.conversations.some((one) => one.channel === openChannel);
  state.channel = known ? openChannel : loaded.conversations[0].channel;
  state.stick = true;
  if (changed) get("words").value = "";
  sessionStorage.setItem("person", id);
  drawPeople();
  drawChat();
  drawLists();
  drawGuide();
  renewCalendars();
}

export const refresh = () => become(state.wanted, state.wanted === state.person.id ? state.channel : "");

// On a narrow window the list of people covers the chat until somebody is chosen.
export async function lookAt(id, channel = "") {
  showPeople(false);
  await become(id, channel);
  get("chat").scrollIntoView({ block: "nearest" });
}

export function showPeople(open) {
  get("people").classList.toggle("open", open);
  get("people-toggle").setAttribute("aria-expanded", open);
}

export function drawLists() {
  const me = someone(state.person?.id);
  get("upload").hidden = !me?.coordinator;
  get("lists").hidden = !(me?.coordinator && state.world.lists.length);
  if (get("lists").firstChild?.data === say("lists")) return; // whoever is on a link stays there
  const links = state.world.lists.flatMap((name, index) =>
    [index ? " · " : " ", el("a", { href: `/api/lists/${encodeURIComponent(name)}`, download: name }, name)]);
  get("lists").replaceChildren(say("lists"), ...links);
}

export async function renewCalendars() {
  const { id } = state.person;
  const found = await ask(own("/calendars")).catch(() => null); // the next change brings them again
  if (found && id === state.person.id) get("calendars-list").replaceChildren(...drawCalendars(found.calendars, { say, shown }));
}

export function beginPeople() {
  get("search").addEventListener("input", drawPeople);
  get("people-list").addEventListener("click", (event) => {
    const button = event.target.closest("[data-person]");
    if (button) lookAt(button.dataset.person);
  });
  get("people-toggle").addEventListener("click", () => showPeople(!get("people").classList.contains("open")));
}

// The conversation of the one who is looked at, and what they do in it.
import { asked, confirmed, openForm } from "/static/dialogs.js";
import { drawEntry, el } from "/static/drawing.js";
import { kept, put } from "/static/keeping.js";
import { avatar, refresh } from "/static/people.js";
import { asPlatform, jsonOf } from "/static/platforms.js";
import { act, ask, own } from "/static/server.js";
import { conversation, get, locale, nameOf, say, sayTo, shown, someone, state } from "/static/state.js";
import { drawClock } from "/static/time.js";

const A_MOMENT = 400; // milliseconds
const ANSWERED_WITHIN = 5000; // milliseconds within which a change is the answer to what one did
const NEAR = 80; // pixels from the end at which the newest entry stays in view

let newestAt = -1; // where the conversation was scrolled to, to show its newest entry

const partners = (one) => (one.people.length > 4 ? say("everybody") : one.people.filter((id) => id !== state.person.id).map(nameOf).join(", "));

export function drawChat() {
  const me = someone(state.person.id);
  get("you").textContent = say("you", { name: me.name });
  drawTitle();
  get("you-avatar").replaceWith(Object.assign(avatar(me.name), { id: "you-avatar" }));
  drawTabs();
  drawEntries();
  const shared = conversation().people.length > 1;
  get("words").placeholder = shared ? say("compose-shared", { name: partners(conversation()) }) : say("compose");
  get("words").setAttribute("aria-label", get("words").placeholder);
  get("entries").setAttribute("aria-label", shared ? say("chat-with", { name: partners(conversation()) }) : say("chat-bot"));
}

// What they do, where, and what hour it is there: as the clock of the page goes.
export function drawTitle() {
  const me = someone(state.person?.id);
  if (!me) return;
  const hour = shown(state.world.clock.now, me.zone, { timeStyle: "short" });
  get("you-title").textContent = [me.title, me.office, hour, ownLanguage(me)].filter(Boolean).join(" · ");
}

// Whoever speaks another language with the bot than the company does.
function ownLanguage({ language }) {
  if (language === state.world.variant.split("-")[0]) return "";
  return say("speaks", { words: new Intl.DisplayNames([locale()], { type: "language" }).of(language) });
}

function drawTabs() {
  const every = state.person.conversations;
  get("conversations").hidden = every.length < 2;
  put(get("conversations"), (every.length > 1 ? every : []).map(drawTab));
}

function drawTab(one) {
  const tab = kept(`tab ${state.person.id} ${one.channel}`, "", () =>
    el("button", { type: "button", onclick: () => openTab(one.channel) }));
  tab.setAttribute("aria-pressed", one.channel === state.channel);
  const label = one.people.length > 1 ? say("chat-with", { name: partners(one) }) : say("chat-bot");
  tab.replaceChildren(label, ...(one.unread ? [el("span", { class: "unread" }, `${one.unread}`)] : []));
  return tab;
}

function openTab(other) {
  state.channel = other;
  state.stick = true;
  drawChat();
}

// What has changed is drawn anew; whoever was in it finds themselves in what takes its place.
export function drawEntries() {
  const list = get("entries");
  const { entries } = conversation();
  const top = list.scrollTop;
  const within = document.activeElement.closest?.("[data-entry]")?.dataset.entry;
  const context = { say, sayTo, shown, nameOf, me: state.person.id, zone: someone(state.person.id).zone, press, file: fileUrl, avatar, asPlatform };
  const draw = (entry) => kept(`entry ${entry.channel} ${entry.id}`,
    JSON.stringify([entry, state.person.id, state.platform, jsonOf(entry)]), () => drawEntry(entry, context));
  put(list, entries.length ? entries.map(draw) : [drawEmpty()]);
  if (within && !list.contains(document.activeElement)) list.querySelector(`[data-entry="${within}"]`)?.focus({ preventScroll: true });
  if (state.stick) showNewest();
  else list.scrollTop = top;
  markRead();
}

// The end of the conversation; of an entry that is taller than the window, the beginning.
function showNewest() {
  const list = get("entries");
  const newest = list.lastElementChild;
  const begins = newest.offsetTop - list.offsetTop - 8;
  list.scrollTop = newest.offsetHeight > list.clientHeight ? begins : list.scrollHeight;
  newestAt = list.scrollTop;
}

// Whoever has not scrolled away from the newest entry is shown the next one as well.
const isAtNewest = (list) => isNearEnd(list) || Math.abs(list.scrollTop - newestAt) < 2;

const fileUrl = (entry, number) => own(`/files/${encodeURIComponent(entry.channel)}/${entry.id}/${number}`);

function drawEmpty() {
  return el("li", { class: "empty" }, el("p", {}, say("empty")),
    el("button", { type: "button", class: "primary", onclick: () => type("/mentor") }, "/mentor"));
}

function markRead() {
  const open = conversation();
  if (!open.unread) return;
  open.unread = 0;
  drawTabs();
  act(() => ask(own("/read"), { channel: state.channel }));
}

// ------------------------------------------------------------------ doing

export async function type(text) {
  await settle(() => ask(own("/say"), { channel: state.channel, words: text }));
}

async function press(entry, button) {
  if (button.confirm && !(await confirmed(asked(button.confirm)))) return;
  await settle(() => ask(own("/press"), { channel: entry.channel, entry: entry.id, name: button.name, argument: button.argument }));
}

async function settle(what) {
  state.acted = Date.now();
  const outcome = await atWork(() => act(what));
  if (outcome?.form) await openForm(outcome.form);
}

// Whoever waits longer than a moment sees that the bot is at work.
async function atWork(what) {
  const shows = setTimeout(() => (get("working").textContent = say("working")), A_MOMENT);
  try {
    return await what();
  } finally {
    clearTimeout(shows);
    get("working").textContent = "";
  }
}

// What is to be pressed in the newest entry that has something like it, a button as a rule.
export function pointOut(what = "button[data-action]") {
  const active = [...get("entries").children].filter((one) => one.querySelector(what)).at(-1);
  const button = active?.querySelector("button.primary[data-action]") ?? active?.querySelector(what);
  if (!button) return;
  state.stick = false;
  active.scrollIntoView({ block: "nearest" });
  button.focus();
  button.parentElement.scrollIntoView({ block: "nearest" });
  button.classList.add("pointed");
  button.addEventListener("blur", () => button.classList.remove("pointed"), { once: true });
}

// ------------------------------------------------------------------ hearing

export function hear({ entry, people, now }) {
  state.world.clock.now = now;
  drawClock();
  if (people.includes(state.wanted)) state.told += 1;
  if (!people.includes(state.person.id) || (entry.only && entry.only !== state.person.id)) return;
  const open = state.person.conversations.find((one) => one.channel === entry.channel);
  if (!open) return void refresh();
  const index = open.entries.findIndex((one) => one.id === entry.id);
  const list = get("entries");
  const answers = Date.now() - state.acted < ANSWERED_WITHIN;
  state.stick = (index < 0 && answers) || isAtNewest(list);
  if (index >= 0) open.entries[index] = entry;
  else {
    open.entries.push(entry);
    if (entry.author !== state.person.id) open.unread += 1;
  }
  if (open.channel !== state.channel) return drawTabs();
  drawEntries();
  if (index >= 0 && answers) list.children[index].scrollIntoView({ block: "nearest" });
}

const isNearEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;

export function beginChat() {
  get("entries").addEventListener("load", () => {
    if (state.stick) showNewest();
  }, true);
  get("entries").addEventListener("scroll", () => (state.stick = isAtNewest(get("entries"))));
}

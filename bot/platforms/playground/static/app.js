// The page of the demo. All text is set as text; nothing that anybody types becomes markup.
import { drawCalendars } from "/static/calendars.js";
import { drawEntry, drawPart, el } from "/static/drawing.js";
import { drawForm, read, showErrors } from "/static/forms.js";

const get = (id) => document.getElementById(id);
const ANSWERED_WITHIN = 5000; // milliseconds within which a change is the answer to what one did
const ROLES = ["coordinator", "mentee", "mentor", "none"];

let words = {};
let world = null;
let person = null; // what /api/people/… says about the one who is looked at
let wanted = ""; // the id of who is looked at, as soon as they are asked for
let turns = 0; // how often somebody was asked for
let told = 0; // how often something came for who is wanted: what was being loaded lacks it
let channel = "";
let stick = true; // whether the newest entry stays in view
let acted = 0; // when the one who is looked at has last done something

// ------------------------------------------------------------------ words

const say = (key, values = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words[key] ?? key);

const locale = () => say("locale");

const shown = (moment, zone, style = { dateStyle: "medium", timeStyle: "short" }) =>
  new Intl.DateTimeFormat(locale(), { ...style, timeZone: zone }).format(new Date(moment));

async function loadWords() {
  words = await ask(`/api/words/${world.variant}`);
  drawn.clear();
  document.documentElement.lang = locale();
  document.title = say("title");
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  get("search").placeholder = say("search");
  get("search").setAttribute("aria-label", say("search"));
  get("language").replaceChildren(
    ...world.variants.map((one) => el("option", { value: one, selected: one === world.variant }, say(`language-${one}`))),
  );
}

// ------------------------------------------------------------------ the server

async function ask(path, body) {
  const options = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, options);
  if (response.status === 409) throw new Error(say("gone"));
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

const own = (path) => `/api/people/${encodeURIComponent(person.id)}${path}`;

async function act(what) {
  try {
    get("alert").hidden = true;
    return await what();
  } catch (error) {
    get("alert").textContent = error instanceof TypeError ? say("offline") : error.message;
    get("alert").hidden = false;
    return null;
  }
}

// ------------------------------------------------------------------ drawing anew

// What is on the page stays the same element, so that neither a click nor the focus is lost.
const drawn = new Map();

function kept(name, mark, draw) {
  const before = drawn.get(name);
  if (before?.mark === mark) return before.node;
  const node = draw();
  drawn.set(name, { mark, node });
  return node;
}

function put(list, nodes) {
  const stays = new Set(nodes);
  nodes.forEach((node, index) => {
    const there = list.children[index];
    if (there === node) return;
    if (there && !stays.has(there)) there.replaceWith(node);
    else list.insertBefore(node, there ?? null);
  });
  while (list.children.length > nodes.length) list.lastElementChild.remove();
}

// ------------------------------------------------------------------ people

function drawPeople() {
  const looked = get("search").value.trim().toLocaleLowerCase();
  const found = world.people.filter((one) => `${one.name} ${one.title} ${one.office}`.toLocaleLowerCase().includes(looked));
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
  const unread = Object.values(one.unread).reduce((sum, count) => sum + count, 0);
  const about = [one.title, one.office, one.paused && say("paused")].filter(Boolean).join(" · ");
  const button = kept(`person ${one.id}`, "", () => el("button", { type: "button", "data-person": one.id, onclick: () => lookAt(one.id) }));
  button.setAttribute("aria-current", one.id === person?.id);
  button.replaceChildren(
    avatar(one.name),
    el("span", { class: "about" }, el("span", {}, one.name), el("span", {}, about)),
    ...(unread ? [el("span", { class: "unread", title: say("unread", { count: unread }) }, `${unread}`)] : []));
  return button;
}

function avatar(name) {
  const letters = name.split(" ").map((word) => word[0]);
  return el("span", { class: "avatar", "aria-hidden": "true" }, letters[0] + (letters.length > 1 ? letters.at(-1) : ""));
}

async function become(id, openChannel = "") {
  const turn = ++turns;
  wanted = id;
  let loaded, before;
  do {
    before = told;
    loaded = await act(() => ask(`/api/people/${encodeURIComponent(id)}`));
    if (turn !== turns) return; // somebody else is looked at by now, or the same person anew
  } while (loaded && told !== before);
  if (!loaded) return void (wanted = person?.id ?? id);
  const changed = person?.id !== id;
  person = loaded;
  const known = person.conversations.some((one) => one.channel === openChannel);
  channel = known ? openChannel : person.conversations[0].channel;
  stick = true;
  if (changed) get("words").value = "";
  sessionStorage.setItem("person", id);
  drawPeople();
  drawChat();
  drawLists();
  renewCalendars();
}

function drawLists() {
  const me = world.people.find((one) => one.id === person?.id);
  get("lists").hidden = !(me?.coordinator && world.lists.length);
  if (get("lists").firstChild?.data === say("lists")) return; // whoever is on a link stays there
  const links = world.lists.flatMap((name, index) =>
    [index ? " · " : " ", el("a", { href: `/api/lists/${encodeURIComponent(name)}`, download: name }, name)]);
  get("lists").replaceChildren(say("lists"), ...links);
}

// On a narrow window the chat may be out of sight.
async function lookAt(id) {
  await become(id);
  get("chat").scrollIntoView({ block: "nearest" });
}

// ------------------------------------------------------------------ the chat

const conversation = () => person.conversations.find((one) => one.channel === channel);
const nameOf = (id) => world.people.find((one) => one.id === id)?.name ?? id;
const partners = (one) => one.people.filter((id) => id !== person.id).map(nameOf).join(", ");

function drawChat() {
  const me = world.people.find((one) => one.id === person.id);
  get("you").textContent = say("you", { name: me.name });
  get("you-title").textContent = `${me.title} · ${me.office} · ${shown(world.clock.now, me.zone, { timeStyle: "short" })}`;
  get("you-avatar").replaceWith(Object.assign(avatar(me.name), { id: "you-avatar" }));
  drawTabs();
  drawEntries();
  const shared = conversation().people.length > 1;
  get("words").placeholder = shared ? say("compose-shared", { name: partners(conversation()) }) : say("compose");
  get("words").setAttribute("aria-label", get("words").placeholder);
}

function drawTabs() {
  const several = person.conversations.length > 1;
  get("conversations").replaceChildren(...(several ? person.conversations : []).map((one) => {
    const label = one.people.length > 1 ? say("chat-with", { name: partners(one) }) : say("chat-bot");
    return el("button", { type: "button", role: "tab", "aria-selected": one.channel === channel, onclick: () => openTab(one.channel) },
      label, one.unread ? el("span", { class: "unread" }, ` ${one.unread}`) : null);
  }));
}

function openTab(other) {
  channel = other;
  stick = true;
  drawChat();
}

function drawEntries() {
  const list = get("entries");
  const entries = conversation().entries;
  const top = list.scrollTop;
  const context = { say, shown, nameOf, me: person.id, zone: zoneOfMe(), press, file: fileUrl };
  const draw = (entry) => kept(`entry ${entry.channel} ${entry.id}`, JSON.stringify([entry, person.id]),
    () => drawEntry(entry, context, avatar));
  put(list, entries.length ? entries.map(draw) : [drawEmpty()]);
  if (stick) showNewest();
  else list.scrollTop = top;
  markRead();
}

// The end of the conversation; of an entry that is taller than the window, the beginning.
function showNewest() {
  const list = get("entries");
  const newest = list.lastElementChild;
  const begins = newest.offsetTop - list.offsetTop - 8;
  list.scrollTop = newest.offsetHeight > list.clientHeight ? begins : list.scrollHeight;
}

const zoneOfMe = () => world.people.find((one) => one.id === person.id).zone;

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
  act(() => ask(own("/read"), { channel }));
}

// ------------------------------------------------------------------ doing

async function type(text) {
  await settle(() => ask(own("/say"), { channel, words: text }));
}

async function press(entry, button) {
  if (button.confirm && !(await confirmed(button.confirm))) return;
  await settle(() => ask(own("/press"), { channel: entry.channel, entry: entry.id, name: button.name, argument: button.argument }));
}

async function settle(what) {
  acted = Date.now();
  const outcome = await act(what);
  if (outcome?.form) openForm(outcome.form);
}

function confirmed(confirm) {
  const dialog = get("confirm-dialog");
  get("confirm-title").textContent = confirm.title;
  get("confirm-question").replaceChildren(...drawPart({ kind: "paragraph", text: confirm.question }).childNodes);
  get("confirm-yes").textContent = confirm.yes;
  get("confirm-no").textContent = confirm.no;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

let form = null; // the open form, and who has it

function openForm(opened) {
  form = { ...opened, person: person.id };
  get("form-title").textContent = opened.title;
  get("form-submit").textContent = opened.submit;
  get("form-body").replaceChildren(...drawForm(opened, { say, people: world.people }));
  get("form-dialog").showModal();
  get("form-dialog").scrollTop = 0;
}

async function submit(event) {
  event.preventDefault();
  const path = `/api/people/${encodeURIComponent(form.person)}/submit`;
  get("form-submit").disabled = true;
  acted = Date.now();
  const outcome = await act(() => ask(path, { form: form.id, values: read(get("form"), form) }));
  get("form-submit").disabled = false;
  if (outcome?.errors) return showErrors(get("form-body"), outcome.errors);
  if (!outcome) return undefined;
  get("form-dialog").close();
  if (outcome.form) openForm(outcome.form);
  return undefined;
}

// ------------------------------------------------------------------ completing commands

const options = () => [...get("completions").children];

function complete() {
  const typed = get("words").value.match(/^\/(?:mentor\s*)?(\S*)$/i);
  const begun = typed && "mentor".startsWith(typed[1].toLocaleLowerCase()) && !/^\/mentor\s/i.test(get("words").value) ? "" : typed?.[1];
  const found = typed ? person.commands.filter((one) => one.word.startsWith(begun.toLocaleLowerCase())) : [];
  get("completions").replaceChildren(...found.map((one, index) =>
    el("li", { role: "option", "aria-selected": index === 0, onmousedown: (event) => (event.preventDefault(), choose(one.word)) },
      el("b", {}, `/mentor ${one.word}`), el("span", {}, one.does))));
  get("completions").hidden = !found.length;
}

function choose(word) {
  get("words").value = `/mentor ${word}`;
  get("completions").hidden = true;
  get("words").focus();
}

// Whether a word has been begun that is no command yet.
function isBegun() {
  const word = get("words").value.match(/^\/mentor\s+(\S+)$/i)?.[1].toLocaleLowerCase();
  return Boolean(word) && !person.commands.some((one) => one.names.includes(word));
}

function onKey(event) {
  if (get("completions").hidden) return sendOnEnter(event);
  const now = options().findIndex((one) => one.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const next = (now + (event.key === "ArrowDown" ? 1 : -1) + options().length) % options().length;
    options().forEach((one, index) => one.setAttribute("aria-selected", index === next));
    options()[next].scrollIntoView({ block: "nearest" });
  } else if (event.key === "Tab" || (event.key === "Enter" && isBegun())) {
    event.preventDefault();
    choose(options()[now].firstChild.textContent.replace("/mentor ", ""));
  } else if (event.key === "Escape") {
    get("completions").hidden = true;
  } else sendOnEnter(event);
}

// Enter sends; with Shift it begins a line. Pasted lines stay lines.
function sendOnEnter(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  get("composer").requestSubmit();
}

function send(event) {
  event.preventDefault();
  const text = get("words").value.trim();
  if (!text) return;
  get("words").value = "";
  get("completions").hidden = true;
  type(text);
}

async function dropFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  await act(() => ask(own("/drop"), { channel, name: file.name, content: btoa(text) }));
}

function chooseFile() {
  const [file] = get("file").files;
  get("file").value = "";
  if (file) dropFile(file);
}

function fileDropped(event) {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) dropFile(file);
}

// ------------------------------------------------------------------ calendars

async function renewCalendars() {
  const { id } = person;
  const found = await ask(own("/calendars")).catch(() => null); // the next change brings them again
  if (found && id === person.id) get("calendars-list").replaceChildren(...drawCalendars(found.calendars, { say, shown }));
}

// ------------------------------------------------------------------ clock and guide

function drawClock() {
  const style = { dateStyle: "full", timeStyle: "short" };
  get("now").textContent = say("now", { moment: shown(world.clock.now, world.clock.zone, style) });
  get("now").dateTime = world.clock.now;
  get("next").textContent = world.clock.next
    ? say("next-at", { moment: shown(world.clock.next, world.clock.zone) }) : say("next-none");
}

async function moveClock(move) {
  acted = Date.now();
  await act(() => ask("/api/clock", { move }));
}

function setMoving(moving) {
  for (const button of document.querySelectorAll("[data-move]")) button.disabled = moving;
  if (moving) get("next").textContent = say("moving");
  else drawClock();
}

function drawGuide() {
  const now = world.path.steps.find((step) => !step.done)?.key;
  get("steps").replaceChildren(...world.path.steps.map((step) =>
    el("li", { class: step.done ? "done" : step.key === now ? "now" : "", "data-step": step.key },
      el("span", {}, say(`step-${step.key}`), step.done ? el("span", { class: "quiet" }, ` · ${say("guide-done")}`) : null),
      step.key === now ? drawMove(world.path.move) : null)));
  if (!now) get("steps").append(el("li", { class: "done" }, el("div", { class: "move" }, say("move-finished"))));
}

function drawMove(move) {
  const go = move.person ? () => follow(move) : null;
  return el("div", { class: "move" }, el("p", {}, say(`move-${move.key}`, { name: move.name })),
    go ? el("button", { type: "button", id: "guide-go", "data-for": move.person, onclick: go }, say("guide-go")) : null);
}

async function follow(move) {
  await lookAt(move.person);
  get("words").value = move.words;
  get("words").focus();
}

// ------------------------------------------------------------------ live

function listen() {
  const socket = new WebSocket(`ws://${location.host}/live`);
  socket.onmessage = ({ data }) => heard(JSON.parse(data));
  socket.onopen = () => person && refresh();
  socket.onclose = () => setTimeout(listen, 1000);
}

function heard(event) {
  if (event.event === "moving") setMoving(event.moving);
  if (event.event === "world") renew(event.world);
  if (event.event === "entry") hear(event);
}

function hear({ entry, people, now }) {
  world.clock.now = now;
  drawClock();
  if (people.includes(wanted)) told += 1;
  if (!people.includes(person.id) || (entry.only && entry.only !== person.id)) return;
  const open = person.conversations.find((one) => one.channel === entry.channel);
  if (!open) return void refresh();
  const index = open.entries.findIndex((one) => one.id === entry.id);
  const list = get("entries");
  const answers = Date.now() - acted < ANSWERED_WITHIN;
  stick = index < 0 && answers || list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  if (index >= 0) open.entries[index] = entry;
  else {
    open.entries.push(entry);
    if (entry.author !== person.id) open.unread += 1;
  }
  if (open.channel !== channel) return drawTabs();
  drawEntries();
  if (index >= 0 && answers) list.children[index].scrollIntoView({ block: "nearest" });
}

async function renew(newWorld) {
  const spoke = world.variant;
  world = newWorld;
  if (world.variant !== spoke) {
    await loadWords();
    await refresh();
  }
  get("company").textContent = world.company;
  drawPeople();
  drawLists();
  drawClock();
  drawGuide();
  if (person) renewCalendars();
}

const refresh = () => become(wanted, wanted === person.id ? channel : "");

async function begin() {
  world = await ask("/api/world");
  await loadWords();
  const kept = sessionStorage.getItem("person");
  const first = world.people.some((one) => one.id === kept) ? kept : world.path.move.person || world.people[0].id;
  await become(first);
  await renew(world);
  get("search").addEventListener("input", drawPeople);
  get("language").addEventListener("change", () => act(() => ask("/api/language", { variant: get("language").value })));
  get("composer").addEventListener("submit", send);
  get("file").addEventListener("change", chooseFile);
  get("chat").addEventListener("dragover", (event) => event.preventDefault());
  get("chat").addEventListener("drop", fileDropped);
  get("words").addEventListener("input", complete);
  get("words").addEventListener("keydown", onKey);
  get("words").addEventListener("blur", () => (get("completions").hidden = true));
  get("entries").addEventListener("load", () => {
    if (stick) showNewest();
  }, true);
  get("entries").addEventListener("scroll", () => {
    const list = get("entries");
    stick = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  });
  get("form").addEventListener("submit", submit);
  get("form-cancel").addEventListener("click", () => get("form-dialog").close());
  for (const button of document.querySelectorAll("[data-move]")) button.addEventListener("click", () => moveClock(button.dataset.move));
  listen();
  document.body.dataset.ready = "yes";
}

begin();

// The page of the demo. All text is set as text; nothing that anybody types becomes markup.
import { beginChat, hear } from "/static/chat.js";
import { beginComposer } from "/static/composer.js";
import { beginDialogs, confirmed } from "/static/dialogs.js";
import { el } from "/static/drawing.js";
import { forget } from "/static/keeping.js";
import { become, beginPeople, drawLists, drawPeople, refresh, renewCalendars } from "/static/people.js";
import { beginPlatforms, drawPlatforms } from "/static/platforms.js";
import { act, ask } from "/static/server.js";
import { get, locale, say, state } from "/static/state.js";
import { beginTime, drawClock, drawGuide, drawLife, setMoving } from "/static/time.js";

async function loadWords() {
  const { variant, variants } = state.world;
  state.words = await ask(`/api/words/${variant}`);
  forget();
  document.documentElement.lang = locale();
  document.title = say("title");
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
  get("search").placeholder = say("search");
  get("language").replaceChildren(
    ...variants.map((one) => el("option", { value: one, selected: one === variant }, say(`language-${one}`))),
  );
  drawPlatforms();
}

async function renew(world) {
  const spoke = state.world.variant;
  state.world = world;
  if (world.variant !== spoke) {
    await loadWords();
    await refresh();
  }
  get("company").textContent = world.company;
  drawPeople();
  drawLists();
  drawClock();
  drawGuide();
  drawLife();
  if (state.person) renewCalendars();
}

// ------------------------------------------------------------------ live

function listen() {
  const socket = new WebSocket(`ws://${location.host}/live`);
  socket.onmessage = ({ data }) => heard(JSON.parse(data));
  socket.onopen = () => state.person && refresh();
  socket.onclose = () => setTimeout(listen, 1000);
}

function heard(event) {
  if (event.event === "moving") setMoving(event.moving);
  if (event.event === "world") renew(event.world);
  if (event.event === "entry") hear(event);
  if (event.event === "anew") beginAnew();
}

// Everything is as it was in the beginning; the page too, but for the language.
async function beginAnew() {
  state.typed = "";
  state.world = await ask("/api/world");
  await loadWords();
  await become(firstPerson());
  await renew(state.world);
  get("guide").scrollIntoView({ block: "nearest" });
}

async function askToBeginAnew() {
  const question = { title: say("anew-title"), nodes: [say("anew-question")], yes: say("anew"), no: say("form-cancel") };
  if (await confirmed(question)) await act(() => ask("/api/anew", {}));
}

// ------------------------------------------------------------------ beginning

const firstPerson = () => state.world.path.move.person || state.world.people[0].id;

async function begin() {
  state.world = await ask("/api/world");
  await loadWords();
  const kept = sessionStorage.getItem("person");
  await become(state.world.people.some((one) => one.id === kept) ? kept : firstPerson());
  await renew(state.world);
  for (const part of [beginPeople, beginChat, beginComposer, beginDialogs, beginPlatforms, beginTime]) part();
  get("language").addEventListener("change", () => act(() => ask("/api/language", { variant: get("language").value })));
  get("anew").addEventListener("click", askToBeginAnew);
  listen();
  document.body.dataset.ready = "yes";
}

begin();

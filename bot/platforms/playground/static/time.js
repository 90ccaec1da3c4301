// The clock, the guided path, and what happens while time passes.
import { drawComing } from "/static/calendars.js";
import { drawTitle, pointOut, type } from "/static/chat.js";
import { el } from "/static/drawing.js";
import { renewed } from "/static/keeping.js";
import { lookAt } from "/static/people.js";
import { act, ask } from "/static/server.js";
import { get, say, shown, state } from "/static/state.js";

let passing = false; // whether time does, at this moment

export function drawClock() {
  const { now, next, zone } = state.world.clock;
  get("now").textContent = say("now", { moment: shown(now, zone, { dateStyle: "full", timeStyle: "short" }) });
  get("now").dateTime = now;
  get("passed").textContent = passing ? shown(now, zone, { dateStyle: "full" }) : "";
  drawTitle();
  if (!passing) get("next").textContent = next ? say("next-at", { moment: shown(next, zone) }) : say("next-none");
}

async function moveClock(move) {
  if (passing) return;
  state.acted = Date.now();
  await act(() => ask("/api/clock", { move }));
}

export function setMoving(moving) {
  passing = moving;
  document.body.classList.toggle("moving", moving);
  for (const button of document.querySelectorAll("[data-move]")) button.setAttribute("aria-disabled", moving);
  get("passing").hidden = !moving;
  get("passing").textContent = moving ? say("moving") : "";
  if (moving) get("next").textContent = say("moving");
  drawClock();
}

// ------------------------------------------------------------------ the path

export function drawGuide() {
  const { steps, move } = state.world.path;
  const now = steps.find((step) => !step.done)?.key;
  renewed(get("steps"), JSON.stringify([state.world.path, state.world.variant, isThere(move), passing]), () => [
    ...steps.map((step) => drawStep(step, now, move)),
    ...(now ? [] : [el("li", { class: "done" }, drawFinished(move))]),
  ]);
}

function drawStep(step, now, move) {
  const isNow = step.key === now;
  return el("li", { class: step.done ? "done" : isNow ? "now" : "", "data-step": step.key, "aria-current": isNow ? "step" : undefined },
    el("span", {}, say(`step-${step.key}`), step.done ? el("span", { class: "unseen" }, ` · ${say("guide-done")}`) : null),
    isNow ? drawMove(move, step) : null);
}

function drawFinished(move) {
  return el("div", { class: "move" },
    el("p", { class: "what" }, say("move-finished")),
    move.person ? el("button", { type: "button", id: "guide-go", "data-for": move.person, onclick: () => follow(move) }, say("guide-certificate")) : null);
}

// Whether one is that person already, and what the path says has been typed: it goes on in the chat.
const isThere = (move) => move.person !== "" && move.person === state.person?.id && (!move.words || state.typed === JSON.stringify(move));

// While the bot is at work on what was asked for there is nothing to press.
const isToDo = ({ key }) => key !== "making-report";

// Where the others steps are not shown it says which one this is.
const drawCount = ({ key }, steps) => el("p", { class: "of" }, say("guide-step", { count: steps.findIndex((one) => one.key === key) + 1, most: steps.length }));

function drawMove(move, step) {
  const there = isThere(move);
  const { steps, aside } = state.world.path;
  return el("div", { class: "move" },
    drawCount(step, steps),
    el("p", { class: "what" }, say(`move-${move.key}`, { name: move.name })),
    aside ? el("p", { class: "aside" }, aside) : null,
    there && isToDo(move) ? el("p", { class: "there" }, say("guide-there", { name: move.name })) : null,
    !isToDo(move) ? null : move.person
      ? el("button", { type: "button", class: there ? "" : "primary", id: "guide-go", "data-for": move.person, onclick: () => follow(move) }, say("guide-go"))
      : el("button", { type: "button", class: "primary", id: "guide-time", "data-move": "path", "aria-disabled": passing }, say(move.key === "end" ? "guide-end" : "guide-time")));
}

// What a move is about, where that is not a button of the newest message.
const PDF = "a[download$=pdf]";
const WHAT = { "open-report": PDF, finished: '[data-action="certificate.pdf"]' };

// Becomes that person, and types what the path says for them; or shows what they are to press.
async function follow(move) {
  const there = isThere(move);
  await lookAt(move.person, move.channel);
  if (state.person.id !== move.person) return;
  if (!there && move.words) {
    state.typed = JSON.stringify(move);
    await type(move.words);
  } else pointOut(WHAT[move.key]);
  drawGuide();
}

// ------------------------------------------------------------------ the others

// What the server last told may be older than what was pressed a moment ago.
let settingLife = 0;

async function setLife() {
  settingLife += 1;
  await act(() => ask("/api/life", { lives: get("lives").checked }));
  settingLife -= 1;
}

export function drawLife() {
  const { lives, meanwhile, coming, can_begin_anew: can } = state.world;
  get("life").hidden = get("anew").hidden = get("transcript").hidden = !can;
  if (!settingLife) get("lives").checked = lives;
  const lines = meanwhile.length ? meanwhile : [say(lives ? "meanwhile-nothing" : "meanwhile-alone")];
  renewed(get("meanwhile"), JSON.stringify(lines), () => lines.map((line) => el("li", {}, line)));
  renewed(get("coming-month"), JSON.stringify([coming, state.world.variant]), () => drawComing(coming, { say, shown }));
}

export function beginTime() {
  document.querySelector("aside").addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) moveClock(button.dataset.move);
  });
  get("lives").addEventListener("change", setLife);
}

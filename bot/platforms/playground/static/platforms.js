// The switch Slack · Teams: each message as that platform would show it, and its JSON.
import { drawEntries } from "/static/chat.js";
import { el } from "/static/drawing.js";
import { drawBlocks, drawModal } from "/static/slack.js";
import { act, ask, own } from "/static/server.js";
import { conversation, get, say, state } from "/static/state.js";
import { drawCard, drawFormCard } from "/static/teams.js";

const PLATFORMS = ["", "slack", "teams"];
const DRAWN_BY = { slack: drawBlocks, teams: drawCard };
const FORMS_BY = { slack: drawModal, teams: drawFormCard };
const loaded = new Map(); // the JSON of an entry as it is now, by platform; null while it is on its way

const key = (entry) => `${state.platform} ${state.person.id} ${JSON.stringify(entry)}`;

export const jsonOf = (entry) => (state.platform && entry.author === "" ? loaded.get(key(entry)) : undefined);

// The body of an entry as the platform shows it, or nothing as long as the page does.
export function asPlatform(entry, press) {
  if (!state.platform || entry.author !== "") return null;
  const json = loaded.get(key(entry));
  if (!json) return void load(entry);
  return [
    el("div", { class: `as-${state.platform}` }, ...DRAWN_BY[state.platform](json, press)),
    drawSource(json, `source-${state.platform}`),
  ];
}

// The form as the platform gets it, and as it shows it: its title, its button, and what stands in it.
export async function formAsPlatform(form, draw) {
  if (!state.platform) return null;
  const found = await act(() => ask(own(`/forms/${form.id}/as/${state.platform}`)));
  if (!found) return null;
  const drawn = FORMS_BY[state.platform](found.json, form, draw);
  return { ...drawn, nodes: [...drawn.nodes, drawSource(found.json, `source-form-${state.platform}`)] };
}

const drawSource = (json, key) => el("div", { class: "source" }, copyButton(json),
  el("details", {}, el("summary", {}, say(key)), el("pre", { tabindex: "0" }, JSON.stringify(json, null, 2))));

function copyButton(json) {
  const button = el("button", { type: "button", "data-copy": "" }, say("copy"));
  button.addEventListener("click", async () => {
    await act(() => navigator.clipboard.writeText(JSON.stringify(json, null, 2)));
    button.textContent = say("copied");
  });
  return button;
}

async function load(entry) {
  const wanted = key(entry);
  if (loaded.has(wanted)) return;
  loaded.set(wanted, null);
  const found = await act(() => ask(own(`/as/${state.platform}/${encodeURIComponent(entry.channel)}/${entry.id}`)));
  if (!found) return void loaded.delete(wanted);
  loaded.set(wanted, found.json);
  if (conversation().channel === entry.channel) drawEntries();
}

export function drawPlatforms() {
  get("platforms").replaceChildren(...PLATFORMS.map((one) =>
    el("label", {}, el("input", { type: "radio", name: "platform", value: one, checked: one === state.platform }), say(`platform-${one || "page"}`))));
}

export function beginPlatforms() {
  get("platforms").addEventListener("change", (event) => {
    state.platform = event.target.value;
    document.body.dataset.platform = state.platform;
    drawEntries();
  });
}

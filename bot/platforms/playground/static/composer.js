// The line in which one types: completing commands, sending, and files.
import { type } from "/static/chat.js";
import { el } from "/static/drawing.js";
import { act, ask, own } from "/static/server.js";
import { get, say, state } from "/static/state.js";

const CHUNK = 32768; // bytes

const options = () => [...get("completions").children];
const chosen = () => options().findIndex((one) => one.getAttribute("aria-selected") === "true");

function complete() {
  const typed = get("words").value.match(/^\/(?:mentor\s*)?(\S*)$/i);
  const begun = typed && "mentor".startsWith(typed[1].toLocaleLowerCase()) && !/^\/mentor\s/i.test(get("words").value) ? "" : typed?.[1];
  const found = typed ? state.person.commands.filter((one) => one.word.startsWith(begun.toLocaleLowerCase())) : [];
  get("completions").replaceChildren(...found.map(drawCompletion));
  show(found.length > 0);
  get("completions-count").textContent = found.length ? say("completions-count", { count: found.length }) : "";
}

function drawCompletion(one, index) {
  return el("li", { role: "option", id: `completion-${index}`, "aria-selected": index === 0, onmousedown: (event) => (event.preventDefault(), choose(one.word)) },
    el("b", {}, `/mentor ${one.word}`), " ", el("span", {}, one.does));
}

function show(open) {
  get("completions").hidden = !open;
  if (open) get("words").setAttribute("aria-activedescendant", "completion-0");
  else get("words").removeAttribute("aria-activedescendant");
}

function choose(word) {
  get("words").value = `/mentor ${word}`;
  show(false);
  get("words").focus();
}

function mark(next) {
  options().forEach((one, index) => one.setAttribute("aria-selected", index === next));
  get("words").setAttribute("aria-activedescendant", `completion-${next}`);
  options()[next].scrollIntoView({ block: "nearest" });
}

// Whether a word has been begun that is no command yet.
function isBegun() {
  const word = get("words").value.match(/^\/mentor\s+(\S+)$/i)?.[1].toLocaleLowerCase();
  return Boolean(word) && !state.person.commands.some((one) => one.names.includes(word));
}

function onKey(event) {
  if (get("completions").hidden) return sendOnEnter(event);
  const count = options().length;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    return mark((chosen() + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
  }
  if (event.key === "Tab" || (event.key === "Enter" && isBegun())) {
    event.preventDefault();
    return choose(options()[chosen()].firstChild.textContent.replace("/mentor ", ""));
  }
  return event.key === "Escape" ? show(false) : sendOnEnter(event);
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
  show(false);
  type(text);
}

async function dropFile(file) {
  if (!file) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  await act(() => ask(own("/drop"), { channel: state.channel, name: file.name, content: btoa(text) }));
}

function chooseFile() {
  const [file] = get("file").files;
  get("file").value = "";
  dropFile(file);
}

export function beginComposer() {
  get("composer").addEventListener("submit", send);
  get("file").addEventListener("change", chooseFile);
  get("chat").addEventListener("dragover", (event) => event.preventDefault());
  get("chat").addEventListener("drop", (event) => {
    event.preventDefault();
    dropFile(event.dataTransfer.files[0]);
  });
  get("words").addEventListener("input", complete);
  get("words").addEventListener("keydown", onKey);
  get("words").addEventListener("blur", () => show(false));
}

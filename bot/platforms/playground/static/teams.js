// An Adaptive Card as elements: https://adaptivecards.io/explorer
import { el } from "/static/drawing.js";

export const drawCard = (card, press) => card.body.map((one) => drawElement(one, press));

const ELEMENTS = {
  RichTextBlock: (one) => el("p", { class: spaced(one) }, ...one.inlines.map(drawRun)),
  TextBlock: (one) => el("p", { class: spaced(one) }, one.text),
  Container: (one, press) => el("div", { class: ["container", one.style, one.separator && "separated"].filter(Boolean).join(" ") },
    ...one.items.map((item) => drawElement(item, press))),
  ActionSet: (one, press) => el("div", { class: "actions" }, ...one.actions.flatMap((action) => drawAction(action, press))),
  "Input.ChoiceSet": (one) => el("select", { "data-input": one.id, "aria-label": one.placeholder ?? one.label },
    el("option", { value: "", selected: true, disabled: true }, one.placeholder ?? ""),
    ...one.choices.map((choice) => el("option", { value: choice.value }, choice.title))),
};

const drawElement = (one, press) => ELEMENTS[one.type](one, press);

const spaced = (one) => (one.spacing === "None" ? "close" : "");

function drawRun(run) {
  if (typeof run === "string") return run;
  const link = run.selectAction?.url;
  if (link) return el("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, run.text);
  const tag = run.fontType === "Monospace" ? "code" : run.weight === "Bolder" ? "strong" : run.italic ? "em" : "span";
  return el(tag, { class: [run.size, run.isSubtle && "subtle"].filter(Boolean).join(" ") || undefined }, run.text);
}

const KINDS = {
  "Action.OpenUrl": (action) => [el("a", { class: "button", href: action.url, target: "_blank", rel: "noopener noreferrer" }, action.title)],
  "Action.Execute": (action, press) => [drawExecute(action, press)],
  "Action.ShowCard": drawShowCard,
};

const drawAction = (action, press) => KINDS[action.type](action, press);

function drawExecute(action, press) {
  const { kind, argument, input } = action.data.mentor;
  const chosen = (button) => button.closest(".as-teams").querySelector(`[data-input="${input}"]`).value;
  return el("button", { type: "button", class: action.style ?? "", "data-action": action.verb,
    onclick: (event) => {
      const value = kind === "menu" ? chosen(event.target) : argument;
      if (kind !== "menu" || value) press({ name: action.verb, argument: value });
    } }, action.title);
}

// A card asks back by opening a card of its own below the button.
function drawShowCard(action, press) {
  const card = el("div", { class: "shown", hidden: "" }, ...drawCard(action.card, press));
  const button = el("button", { type: "button", class: action.style ?? "", "aria-expanded": "false", "data-opens": "",
    onclick: () => {
      card.hidden = !card.hidden;
      button.setAttribute("aria-expanded", !card.hidden);
    } }, `${action.title} ▾`);
  return [button, card];
}

// ------------------------------------------------------------------ a form is a card

export function drawFormCard(card, form, draw) {
  const [title, ...body] = card.body;
  const action = body.flatMap((one) => (one.type === "ActionSet" ? one.actions : [])).at(-1);
  const inputs = body.filter((one) => one.type !== "ActionSet");
  return {
    title: title.inlines.map((run) => run.text ?? run).join(""),
    submit: action?.title ?? form.submit,
    nodes: inputs.map((one) => (one.type.startsWith("Input.") ? draw(fieldOf(one, form)) : drawElement(one))),
  };
}

const PREFIX = "field."; // before the name of each input

// An input in the words of the page's own fields.
function fieldOf(one, form) {
  const key = one.id.slice(PREFIX.length);
  const field = { key, label: [{ text: one.label }], hint: [], required: Boolean(one.isRequired), initial: one.value ?? "" };
  if (one.type === "Input.Date" || one.type === "Input.Time") return { ...field, kind: one.type.slice("Input.".length).toLowerCase() };
  if (one.type === "Input.Text") return { ...field, kind: one.isMultiline ? "lines" : "text", longest: one.maxLength };
  const known = form.fields.find((other) => other.key === key).options; // found by typing in Teams
  const options = one.style === "filtered" ? known : one.choices.map((choice) => ({ value: choice.value, label: choice.title, hint: "" }));
  const isOpen = one.style === "expanded";
  if (!one.isMultiSelect) return { ...field, kind: isOpen ? "buttons" : "choice", options };
  return { ...field, kind: isOpen ? "choices" : "several", options, initial: field.initial.split(",") };
}

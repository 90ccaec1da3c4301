// Forms as a dialog: each field by its kind, read back as the server wants it.
import { drawPart, el } from "/static/drawing.js";

export function drawForm(form, context) {
  const intro = form.intro.length ? [el("div", { class: "form-intro" }, ...form.intro.map(drawPart))] : [];
  return [...intro, ...form.fields.map((field) => drawField(field, context))];
}

const plain = (text) => text.map((span) => span.text).join("");

const MANY = 20; // boxes, from which on one of them is looked for by a part of its name
const GROUPS = ["buttons", "choices", "several"];

export function drawField(field, context) {
  const group = GROUPS.includes(field.kind);
  const id = `field-${field.key}`;
  const label = [plain(field.label), field.required ? el("span", { class: "required", "aria-hidden": "true" }) : el("span", { class: "optional" }, ` ${context.say(field.one_of ? "form-one-of" : "form-optional")}`)];
  const hint = plain(field.hint);
  return el(group ? "fieldset" : "div", { class: `field ${field.kind}`, "data-field": field.key },
    el(group ? "legend" : "label", group ? {} : { class: "label", for: id }, ...label),
    hint ? el("p", { class: "note", id: `${id}-hint` }, hint) : null,
    described(CONTROLS[field.kind](field, context, id), field, hint ? `${id}-hint` : "", `${id}-wrong`),
    el("p", { class: "wrong", id: `${id}-wrong`, role: "alert", hidden: "" }));
}

// What stands beside a field is read out with it.
function described(node, field, ...ids) {
  for (const control of node.matches("input, select, textarea") ? [node] : node.querySelectorAll("input, select, textarea")) {
    control.setAttribute("aria-describedby", ids.filter(Boolean).join(" "));
    if (field.required && !["checkbox", "radio"].includes(control.type)) control.setAttribute("aria-required", "true");
  }
  return node;
}

const CONTROLS = {
  text: (field, context, id) => el("input", { id, name: field.key, value: field.initial }),
  lines: drawLines,
  date: (field, context, id) => el("input", { id, name: field.key, type: "date", value: field.initial }),
  time: (field, context, id) => el("input", { id, name: field.key, type: "time", value: field.initial }),
  choice: (field, context, id) => drawSelect(field, id, field.options, context),
  person: (field, context, id) =>
    drawSelect(field, id, context.people.map((one) => ({ value: one.id, label: one.name, hint: one.office })), context),
  buttons: (field) => drawOptions(field, "radio", (value) => value === field.initial),
  choices: drawChoices,
  several: drawSeveral,
};

// Nobody reads through many boxes for the one they have in mind: they write a part of it.
function drawChoices(field, context) {
  const list = drawOptions(field, "checkbox", (value) => field.initial.includes(value));
  return list.children.length < MANY ? list : el("div", { class: "found" }, drawFinder(list, context), list);
}

// What is ticked stays in view. Enter ticks the only one that is left, and never sends the form.
function drawFinder(list, context) {
  const boxes = [...list.children];
  const says = context.say("form-find", { count: boxes.length });
  const finder = el("input", { type: "search", autocomplete: "off", placeholder: says, "aria-label": says });
  const ticked = (box) => box.querySelector("input").checked;
  const find = () => {
    const part = finder.value.trim().toLocaleLowerCase();
    for (const box of boxes) box.hidden = !ticked(box) && !box.textContent.toLocaleLowerCase().includes(part);
  };
  finder.addEventListener("input", find);
  finder.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const left = boxes.filter((box) => !box.hidden && !ticked(box));
    if (left.length === 1) left[0].querySelector("input").click();
  });
  return finder;
}

// A menu in which several may be chosen: closed it names them.
function drawSeveral(field, context) {
  const list = CONTROLS.choices(field, context);
  const names = el("summary", {});
  const name = () => {
    const chosen = [...list.querySelectorAll("input:checked")].map((box) => box.parentElement.textContent);
    names.textContent = chosen.join(", ") || context.say("form-choose");
  };
  list.addEventListener("change", name);
  name();
  return el("details", { class: "several" }, names, list);
}

function drawLines(field, context, id) {
  const box = el("textarea", { id, name: field.key, rows: 3 }, field.initial);
  const left = el("span", { class: "note" });
  const count = () => (left.textContent = context.say("form-left", { count: field.longest - box.value.length }));
  box.addEventListener("input", count);
  count();
  return el("div", {}, box, left);
}

function drawSelect(field, id, options, context) {
  return el("select", { id, name: field.key },
    el("option", { value: "", selected: !field.initial }, context.say("form-choose")),
    ...options.map((option) => el("option", { value: option.value, selected: option.value === field.initial }, label(option))));
}

const label = (option) => (option.hint ? `${option.label} (${option.hint})` : option.label);

function drawOptions(field, type, chosen) {
  return el("div", { class: "options" }, ...field.options.map((option) =>
    el("label", {}, el("input", { type, name: field.key, value: option.value, checked: chosen(option.value) }), label(option))));
}

export function read(node, form) {
  const given = new FormData(node);
  return Object.fromEntries(form.fields.map((field) =>
    [field.key, field.kind === "choices" ? given.getAll(field.key) : (given.get(field.key) ?? "")]));
}

export function showErrors(node, errors) {
  for (const field of node.querySelectorAll("[data-field]")) {
    const wrong = errors[field.dataset.field];
    field.classList.toggle("invalid", Boolean(wrong));
    field.querySelector(".wrong").textContent = wrong ?? "";
    field.querySelector(".wrong").hidden = !wrong;
    for (const control of field.querySelectorAll("input:not([type=radio]), select, textarea")) control.setAttribute("aria-invalid", Boolean(wrong));
  }
  node.querySelector(".invalid")?.scrollIntoView({ block: "center" });
  node.querySelector(".invalid input, .invalid select, .invalid textarea")?.focus();
}

// Messages as elements. Text goes into text nodes only.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "selected" || name === "checked" || name === "disabled") node[name] = value;
    else if (value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const SPANS = {
  bold: (span) => el("strong", {}, span.text),
  code: (span) => el("code", {}, span.text),
  mention: (span) => el("span", { class: "mention" }, `@${span.text}`),
  link: (span) => el("a", { href: span.url, target: "_blank", rel: "noopener noreferrer" }, span.text),
};

const spans = (text) => text.map((span) => (SPANS[span.kind] ? SPANS[span.kind](span) : span.text));

const PARTS = {
  heading: (part) => el("p", { class: "heading" }, ...spans(part.text)),
  paragraph: (part) => el("p", {}, ...spans(part.text)),
  note: (part) => el("p", { class: "note" }, ...spans(part.text)),
  quote: (part) => el("blockquote", { dir: "auto" }, part.words),
  bullets: (part) => el("ul", {}, ...part.items.map((item) => el("li", {}, ...spans(item)))),
  facts: (part) => el("dl", { class: "facts" },
    ...part.rows.flatMap(([label, value]) => [el("dt", {}, ...spans(label)), el("dd", {}, ...spans(value))])),
  divider: () => el("hr"),
};

export const drawPart = (part) => PARTS[part.kind](part);

export function drawEntry(entry, context) {
  const bot = entry.author === "";
  const name = bot ? context.say("bot") : context.nameOf(entry.author);
  const kind = bot ? "bot" : entry.author === context.me ? "own" : "other";
  const remarks = [entry.only && context.say("only-you"), entry.edited && context.say("edited")].filter(Boolean);
  return el("li", { class: `entry ${kind}`, "data-entry": entry.id, tabindex: "-1" },
    context.avatar(name),
    el("div", { class: "meta" }, el("b", {}, name), context.shown(entry.at, context.zone),
      remarks.length ? ` · ${remarks.join(" · ")}` : null),
    el("div", { class: "body" }, ...drawBody(entry, context),
      ...entry.files.map((file, number) => drawFile(entry, file, number, context))));
}

function drawBody(entry, context) {
  const press = Object.assign((button) => context.press(entry, button), { menu: (menu) => drawMenu(menu, press, context) });
  return context.asPlatform(entry, press) ?? entry.parts.map((part) => drawActive(part, press, context) ?? drawPart(part));
}

function drawActive(part, press, context) {
  if (part.kind === "buttons") return el("div", { class: "buttons" }, ...part.buttons.map((button) => drawButton(button, press)));
  return part.kind === "menu" ? drawMenu(part, press, context) : null;
}

function drawButton(button, press) {
  if (button.url) return el("a", { class: "button", href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.label);
  return el("button", { type: "button", class: button.style, "data-action": button.name, onclick: () => press(button) }, button.label);
}

// Choosing alone does nothing: with the keyboard one passes by every option (WCAG 3.2.2).
function drawMenu(menu, press, context) {
  const select = el("select", { "data-menu": menu.name, "aria-label": menu.placeholder },
    ...(menu.options.length > 1 ? [el("option", { value: "", disabled: true, selected: true }, menu.placeholder)] : []),
    ...menu.options.map((option) => el("option", { value: option.value }, option.label)));
  const go = () => (select.value ? press({ name: menu.name, argument: select.value }) : select.focus());
  return el("div", { class: "menu" }, select,
    el("button", { type: "button", "data-action": menu.name, onclick: go }, context.say("menu-go")));
}

function drawFile(entry, file, number, context) {
  const url = context.file(entry, number);
  const isPicture = file.type.startsWith("image/");
  const words = context.sayTo("file-save", { name: file.name });
  const save = el("a", { class: isPicture ? "save" : "button", href: url, download: file.name }, words);
  return isPicture ? el("div", {}, el("img", { src: url, alt: file.description || file.name }), save) : save;
}

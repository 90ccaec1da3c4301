// Blocks of Slack as elements: https://docs.slack.dev/reference/block-kit/blocks
import { el } from "/static/drawing.js";
import { nameOf } from "/static/state.js";

const SEPARATOR = "·"; // between the action and its place in the row

export const drawBlocks = (blocks, press) => blocks.map((block) => BLOCKS[block.type](block, press));

const BLOCKS = {
  header: (block) => el("p", { class: "heading" }, block.text.text),
  section: (block) => el("p", {}, block.text.text),
  context: (block) => el("p", { class: "note" }, ...block.elements.map((one) => one.text)),
  divider: () => el("hr"),
  rich_text: (block) => el("div", { class: "rich" }, ...block.elements.map(drawRich)),
  actions: (block, press) => el("div", { class: "buttons" }, ...block.elements.map((one) => drawElement(one, press))),
};

function drawRich(one) {
  if (one.type === "rich_text_list") return el("ul", {}, ...one.elements.map((item) => el("li", {}, ...item.elements.map(drawSpan))));
  return el(one.type === "rich_text_quote" ? "blockquote" : "p", {}, ...one.elements.map(drawSpan));
}

const SPANS = {
  text: (one) => styled(one, one.text),
  link: (one) => el("a", { href: one.url, target: "_blank", rel: "noopener noreferrer" }, one.text ?? one.url),
  user: (one) => el("span", { class: "mention" }, `@${nameOf(one.user_id)}`),
  emoji: (one) => `:${one.name}:`,
};

const drawSpan = (one) => SPANS[one.type](one);

function styled({ style = {} }, text) {
  if (style.code) return el("code", {}, text);
  return style.bold ? el("strong", {}, text) : style.italic ? el("em", {}, text) : text;
}

const actionOf = (element) => element.action_id.split(SEPARATOR)[0];

function drawElement(one, press) {
  if (one.type === "static_select") return drawSelect(one, press);
  if (one.url) return el("a", { class: "button", href: one.url, target: "_blank", rel: "noopener noreferrer" }, one.text.text);
  const confirm = one.confirm && { title: one.confirm.title.text, question: [{ kind: "plain", text: one.confirm.text.text }], yes: one.confirm.confirm.text, no: one.confirm.deny.text };
  return el("button", { type: "button", class: one.style ?? "", "data-action": actionOf(one), onclick: () => press({ name: actionOf(one), argument: one.value ?? "", confirm }) },
    one.text.text);
}

function drawSelect(one, press) {
  const groups = one.option_groups ?? [{ options: one.options }];
  const options = groups.flatMap((group) => group.options);
  return press.menu({ name: actionOf(one), placeholder: one.placeholder.text, options: options.map((option) => ({ value: option.value, label: option.text.text })) });
}

// ------------------------------------------------------------------ a form is a modal

export const drawModal = (view, form, draw) => ({
  title: view.title.text,
  submit: view.submit?.text ?? form.submit,
  nodes: view.blocks.map((block) => (block.type === "input" ? draw(fieldOf(block, form)) : BLOCKS[block.type](block))),
});

// An input block in the words of the page's own fields.
function fieldOf({ block_id: key, label, hint, optional, element }, form) {
  const text = (one) => (one ? [{ text: one.text }] : []);
  const known = () => form.fields.find((field) => field.key === key).options; // found by typing in Slack
  return { key, label: text(label), hint: text(hint), required: !optional, ...INPUTS[element.type](element, known) };
}

const listed = (element, known) =>
  (element.option_groups ? element.option_groups.flatMap((group) => group.options) : element.options)
    ?.map((option) => ({ value: option.value, label: option.text.text, hint: option.description?.text ?? "" })) ?? known();
const one = (kind) => (element, known) => ({ kind, options: listed(element, known), initial: element.initial_option?.value ?? "" });
const several = (kind) => (element, known) => ({ kind, options: listed(element, known), initial: (element.initial_options ?? []).map((option) => option.value) });

const INPUTS = {
  plain_text_input: (element) => ({ kind: element.multiline ? "lines" : "text", longest: element.max_length, initial: element.initial_value ?? "" }),
  radio_buttons: one("buttons"),
  static_select: one("choice"),
  external_select: one("choice"),
  checkboxes: several("choices"),
  multi_static_select: several("several"),
  multi_external_select: several("several"),
  datepicker: (element) => ({ kind: "date", initial: element.initial_date ?? "" }),
  timepicker: (element) => ({ kind: "time", initial: element.initial_time ?? "" }),
  users_select: (element) => ({ kind: "person", initial: element.initial_user ?? "" }),
};

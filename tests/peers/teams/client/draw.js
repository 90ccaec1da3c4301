// Draws a card as Teams shows it: `draw({card, pictures, at})` fills the page with a message, and
// says what the renderer has against it.
const COLOURS = {
  default: ["#242424", "#616161"],
  dark: ["#242424", "#616161"],
  light: ["#ffffff", "#f0f0f0"],
  accent: ["#5b5fc7", "#4f52b2"],
  good: ["#0e700e", "#0b5a08"],
  warning: ["#835b00", "#6d4c00"],
  attention: ["#b10e1c", "#960b18"],
};
const foregroundColors = Object.fromEntries(
  Object.entries(COLOURS).map(([name, [usual, subtle]]) => [name, { default: usual, subtle }]),
);
const FONT = '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
const MONOSPACE = 'Consolas, "DejaVu Sans Mono", monospace';
const fontWeights = { lighter: 300, default: 400, bolder: 600 };
const fontSizes = { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 };

const TEAMS = new AdaptiveCards.HostConfig({
  supportsInteractivity: true,
  fontTypes: {
    default: { fontFamily: FONT, fontSizes, fontWeights },
    monospace: { fontFamily: MONOSPACE, fontSizes: { ...fontSizes, default: 13 }, fontWeights },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  containerStyles: {
    default: { backgroundColor: "#ffffff", foregroundColors },
    emphasis: { backgroundColor: "#f5f5f5", foregroundColors },
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention" },
  },
  actions: {
    maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
});

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
};

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const escaped = document.createElement("span");
  escaped.textContent = text;
  Object.assign(result, { outputHtml: escaped.innerHTML, didProcess: true });
};

function drawn(content) {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = TEAMS;
  card.parse(content, context);
  const box = element("section", "card", card.render());
  card.getAllInputs().filter(isFoundByTyping).forEach(close);
  const complaints = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  complaints.push(...card.validateProperties().validationEvents.map((one) => one.message));
  return [box, complaints];
}

// The renderer draws a box to tick for each of the choices; Teams a field that opens.
const isFoundByTyping = (input) => input.style === "filtered" && input.isMultiSelect;

function close(input) {
  const values = (input.defaultValue ?? "").split(",");
  const chosen = input.choices.filter((choice) => values.includes(choice.value)).map((choice) => choice.title);
  input.renderedInputControlElement.replaceChildren(element("div", "closed", chosen.join(", "), element("span", "", "⌄")));
}

async function shown({ src, told }) {
  const picture = element("img", "");
  Object.assign(picture, { src, alt: told });
  await picture.decode();
  return element("section", "picture", ...(told ? [element("p", "", told)] : []), picture);
}

window.draw = async ({ card, pictures, at }) => {
  const [box, complaints] = drawn(card);
  const sender = element("header", "", element("span", "face", "M"), element("b", "", "Mentor"), element("time", "", at));
  document.getElementById("root").replaceChildren(sender, box, ...(await Promise.all(pictures.map(shown))));
  return complaints;
};

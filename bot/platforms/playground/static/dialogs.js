// What opens above the page: the form that the bot asks to fill, and a question before an act.
import { drawPart } from "/static/drawing.js";
import { drawField, drawForm, read, showErrors } from "/static/forms.js";
import { formAsPlatform } from "/static/platforms.js";
import { about, act, ask } from "/static/server.js";
import { get, sayTo, state } from "/static/state.js";

let form = null; // the open form, and who has it
let opened = ""; // what stood in it at first

export const asked = (confirm) => ({ ...confirm, nodes: [...drawPart({ kind: "paragraph", text: confirm.question }).childNodes] });

// `nodes`: the question itself.
export function confirmed({ title, nodes, yes, no }) {
  const dialog = get("confirm-dialog");
  get("confirm-title").textContent = title;
  get("confirm-question").replaceChildren(...nodes);
  get("confirm-yes").textContent = yes;
  get("confirm-no").textContent = no;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

export async function openForm(one) {
  const context = { say: sayTo, people: state.world.people };
  const shown = await formAsPlatform(one, (field) => drawField(field, context));
  form = { ...one, person: state.person.id };
  get("form-title").textContent = shown?.title ?? one.title;
  get("form-submit").textContent = shown?.submit ?? one.submit;
  get("form-kept").hidden = true;
  for (const word of ["form-kept", "form-cancel"]) get(word).textContent = sayTo(word);
  get("form-body").replaceChildren(...(shown?.nodes ?? drawForm(one, context)));
  get("form-dialog").className = state.platform ? `as-${state.platform}` : "";
  get("form-dialog").showModal();
  get("form-body").scrollTop = 0;
  opened = written();
}

const written = () => JSON.stringify(read(get("form"), form));

async function submit(event) {
  event.preventDefault();
  get("form-submit").setAttribute("aria-disabled", "true");
  state.acted = Date.now();
  const outcome = await act(() => ask(about(form.person, "/submit"), { form: form.id, values: read(get("form"), form) }));
  get("form-submit").removeAttribute("aria-disabled");
  if (outcome?.errors) return showErrors(get("form-body"), outcome.errors);
  if (!outcome) return undefined;
  get("form-dialog").close();
  if (outcome.form) await openForm(outcome.form);
  return undefined;
}

// Escape closes an untouched form; of one that was filled in it says how to close it.
function keepWhatIsTyped(event) {
  if (event.key !== "Escape" || written() === opened) return;
  event.preventDefault();
  get("form-kept").hidden = false;
}

export function beginDialogs() {
  get("form").addEventListener("submit", submit);
  get("form-cancel").addEventListener("click", () => get("form-dialog").close());
  get("form-dialog").addEventListener("keydown", keepWhatIsTyped);
}

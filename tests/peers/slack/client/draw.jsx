// Draws messages and modals as Slack shows them: `draw(picture)` fills the page with one of them.
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Message } from "slack-blocks-to-jsx";
import "slack-blocks-to-jsx/dist/style.css";
import "./draw.css";

const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="#1f4e5f"/>' +
    '<path d="M6 24l6-12 6 8 6-8 6 12" fill="none" stroke="#fff" stroke-width="3"/></svg>',
)}`;

const Blocks = ({ blocks, users, ...more }) => (
  <Message blocks={blocks} data={{ users }} logo={LOGO} name="Mentor" theme="light" {...more} />
);

const Modal = ({ view, users }) => (
  <section className="modal">
    <header>
      <img src={LOGO} alt="" />
      <h1>{view.title.text}</h1>
    </header>
    <Blocks blocks={view.blocks} users={users} withoutWrapper />
    <footer>
      <button className="submit">{view.submit.text}</button>
    </footer>
  </section>
);

const Home = ({ view, users }) => (
  <section className="home">
    <Blocks blocks={view.blocks} users={users} withoutWrapper />
  </section>
);

// Where the library differs from Slack: ids must differ on the whole page, what is chosen already is
// not shown, hints that Slack gives in the reader's language are English, every field is a large one.
const chosen = ({ initial_option: one, initial_options: some = one ? [one] : [] }) =>
  some.map((option) => option.text.text).join(", ");

const apart = (block) => {
  if (block.type !== "input") return block;
  const { initial_options: _, ...element } = block.element;
  const isMenu = element.type.endsWith("_select");
  const text = (isMenu && chosen(block.element)) || " ";
  const placeholder = { type: "plain_text", text };
  return { ...block, element: { ...(isMenu ? element : block.element), placeholder, action_id: block.block_id } };
};

const tidy = (blocks) => {
  const fields = blocks.filter((block) => block.type === "input").map((block) => block.element);
  const inputs = fields.filter((element) => element.type === "plain_text_input");
  document.querySelectorAll("textarea").forEach((area, at) => {
    if (!inputs[at].multiline) Object.assign(area.style, { height: "36px", minHeight: "36px", resize: "none" });
  });
  const words = new Set(fields.map(chosen).filter(Boolean));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: shown } = texts;
    shown.data = shown.data.replace(/ ?↵ Please 'enter' to submit/, "");
    if (words.has(shown.data)) shown.parentElement.style.color = "#1d1c1d";
  }
};

const SHOWS = { modal: Modal, home: Home };
const root = createRoot(document.getElementById("root"));

window.draw = ({ view, blocks, users, at }) => {
  const Shown = view && SHOWS[view.type];
  flushSync(() =>
    root.render(
      Shown ? (
        <Shown key={at + view.callback_id} view={{ ...view, blocks: view.blocks.map(apart) }} users={users} />
      ) : (
        <Blocks blocks={blocks} users={users} time={new Date(at)} />
      ),
    ),
  );
  tidy((view ?? { blocks }).blocks);
};

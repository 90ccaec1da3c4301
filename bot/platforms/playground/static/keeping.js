// What is on the page stays the same element, so that neither a click nor the focus is lost.
const drawn = new Map();

export const forget = () => drawn.clear();

export function kept(name, mark, draw) {
  const before = drawn.get(name);
  if (before?.mark === mark) return before.node;
  const node = draw();
  drawn.set(name, { mark, node });
  return node;
}

export function put(list, nodes) {
  const stays = new Set(nodes);
  nodes.forEach((node, index) => {
    const there = list.children[index];
    if (there === node) return;
    if (there && !stays.has(there)) there.replaceWith(node);
    else list.insertBefore(node, there ?? null);
  });
  while (list.children.length > nodes.length) list.lastElementChild.remove();
}

// Draws a part of the page again if it has changed. Whoever was in it stays in it.
export function renewed(node, mark, draw) {
  if (drawn.get(node.id)?.mark === mark) return;
  drawn.set(node.id, { mark });
  const was = node.contains(document.activeElement) ? document.activeElement.id : null;
  node.replaceChildren(...draw());
  if (was === null) return;
  const again = (was && document.getElementById(was)) || node.querySelector("button, a, [tabindex]") || node;
  if (again === node) node.tabIndex = -1;
  again.focus();
}

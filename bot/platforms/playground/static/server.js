// What the page asks of its server, and what it says when that does not work.
import { get, say, state } from "/static/state.js";

export async function ask(path, body) {
  const options = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, options);
  if (response.status === 409) throw new Error(say("gone"));
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

export const about = (id, path = "") => `/api/people/${encodeURIComponent(id)}${path}`;
export const own = (path) => about(state.person.id, path);

export async function act(what) {
  try {
    get("alert").hidden = true;
    return await what();
  } catch (error) {
    get("alert").textContent = error instanceof TypeError ? say("offline") : error.message;
    get("alert").hidden = false;
    return null;
  }
}

// Sends a form as a move, without leaving the page. When nobody answers soon its words are put by.

import { handed, invite, kept } from "./answered.js";
import { freshKey, MoveQueue } from "./move_queue.js";

const SOON = 700;
const LONG = 5000;
let by = null;
const OURS = new Set(["type", "key", "at", "for"]);

export function sendMoves(root = document) {
  const queue = new MoveQueue(post);
  addEventListener("load", () => setTimeout(bring, SOON, queue));
  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-act]")) return;
    event.preventDefault();
    if (form.hasAttribute("aria-busy")) return;
    hand(form, moveOf(form, event.submitter), queue);
  });
  root.addEventListener("input", ({ target }) => {
    if (target.form?.matches("form[data-act]")) target.dataset.touched = "yes";
  });
  addEventListener("beforeunload", (event) => queue.length && event.preventDefault());
}

// What a first view doesn't need. Without a network now: later.
function bring(queue) {
  import("./after_first_view.js").then((found) => (by = found).begin(queue)).catch(() => setTimeout(bring, LONG, queue));
}

async function hand(form, move, queue) {
  const hopeless = queue.length || !navigator.onLine;
  const answer = queue.send(move);
  const said = kept(form).map((field) => field.value);
  if (hopeless && by?.wordsOf(form)) return by.putBy(form, move, answer, said);
  form.setAttribute("aria-busy", "true");
  const isLate = !(await Promise.race([answer, new Promise((late) => setTimeout(late, SOON))]));
  if (isLate && by?.wordsOf(form)) return by.putBy(release(form), move, answer, said);
  form.toggleAttribute("data-pending", isLate);
  const { status, body } = await answer;
  release(form);
  if (status === 200) handed(form, said);
  else if (status === 404) location.reload();
  else invite(form, body);
}

function release(form) {
  form.removeAttribute("aria-busy");
  form.removeAttribute("data-pending");
  return form;
}

function moveOf(form, submitter) {
  const move = { type: form.dataset.act };
  const fields = [...form.elements].filter((field) => field.name && !OURS.has(field.name) && field.type !== "submit");
  for (const field of fields) put(move, field);
  if (submitter?.name) put(move, submitter);
  const body = { key: freshKey(), at: Number(document.documentElement.dataset.at), move };
  const helped = form.elements.for?.value;
  if (helped) body.for = helped;
  // A field that is called `action` hides the form's own.
  return { address: new URL(form.getAttribute("action"), form.baseURI).href.split("#")[0], body: JSON.stringify(body) };
}

function put(move, field) {
  if ((field.type === "checkbox" || field.type === "radio") && !field.checked) return;
  const { kind } = field.dataset;
  // Several boxes of one name are a list; the hidden one before them says that the list may be empty.
  if (kind === "numbers") {
    move[field.name] ??= [];
    if (field.value !== "") move[field.name].push(Number(field.value));
    return;
  }
  if (field.value === "" && field.name !== "text") return;
  move[field.name] = kind === "number" ? Number(field.value) : kind === "yes_no" ? field.value === "true" : field.value;
}

async function post({ address, body }) {
  const answer = await fetch(address, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", accept: "application/json" },
  });
  return { status: answer.status, body: await answer.json() };
}

// Sends a form as a move, without leaving the page. What was refused comes back as an invitation beside its field,
// its words untouched; what was handed over empties the frame. So it does when nobody answers soon: its words are put by.

import { dropDraft } from "./keep_draft.js";
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

// Whoever wrote on while their words were on the way keeps what came after them, and whoever began anew all of it.
export function handed(form, said) {
  answerOf(form)?.replaceChildren();
  const fields = kept(form);
  const since = fields.map(({ value }, n) => (value.startsWith(said[n]) ? value.slice(said[n].length).trimStart() : value));
  for (const field of fields) dropDraft(field);
  form.reset();
  for (const field of form.querySelectorAll("[data-touched]")) delete field.dataset.touched;
  for (const details of form.querySelectorAll(".later[open]")) details.open = false;
  form.dispatchEvent(new Event("handed", { bubbles: true }));
  fields.forEach((field, n) => since[n] && write(field, since[n]));
  if ("over" in form.dataset) form.remove();
}

export function invite(form, refused) {
  answerOf(form)?.replaceChildren(noticeOf(refused));
  unfold(form);
}

export function noticeOf({ refusal, sentence, instead }) {
  const notice = document.getElementById("refusal").content.firstElementChild.cloneNode(true);
  notice.dataset.refusal = refusal;
  notice.querySelector(".notice-sentence").textContent = sentence;
  notice.querySelector(".notice-instead").textContent = instead;
  return notice;
}

// Whoever wrote it may have closed what it stands behind, long before the answer came.
export function unfold(element) {
  for (let shut; (shut = element.closest("details:not([open])")); ) shut.open = true;
}

function write(field, words) {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const kept = (form) => [...form.querySelectorAll("[data-keep]")];
const answerOf = (form) => form.querySelector("[data-answer]");

function moveOf(form, submitter) {
  const move = { type: form.dataset.act };
  const fields = [...form.elements].filter((field) => field.name && !OURS.has(field.name) && field.type !== "submit");
  for (const field of fields) put(move, field);
  if (submitter?.name) put(move, submitter);
  const body = { key: freshKey(), at: Number(document.documentElement.dataset.at), move };
  const helped = form.elements.for?.value;
  if (helped) body.for = helped;
  // A field that is called `action` hides the form's own.
  return { address: new URL(form.getAttribute("action"), form.baseURI).href, body: JSON.stringify(body) };
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

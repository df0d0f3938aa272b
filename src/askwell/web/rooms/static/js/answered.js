// What an answer does to its form: what was handed over empties the frame; what was refused comes back as an invitation
// beside its field, its words untouched.

import { dropDraft } from "./keep_draft.js";

// What the draft of a form is made of.
export const kept = (form) => [...form.querySelectorAll("[data-keep]")];

// Whoever wrote on while their words were on the way keeps what came after them, and whoever began anew all of it.
export function handed(form, said) {
  quieten(form);
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
  quieten(form);
  const notice = noticeOf(refused);
  answerOf(form).replaceChildren(notice);
  unfold(form);
  notice.dispatchEvent(new CustomEvent("invited", { bubbles: true, detail: form }));
}

// One notice at a time: the one before was about something else. Only words that came back keep theirs beside them.
function quieten(form) {
  for (const answer of document.querySelectorAll("[data-answer]:not(:empty)")) {
    const whose = answer.closest("form");
    if (whose === form || !whose || !holdsWords(whose)) answer.replaceChildren();
  }
}

export const holdsWords = (form) => Boolean(form.querySelector("textarea")?.value.trim());

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

const answerOf = (form) => form.querySelector("[data-answer]") ?? document.getElementById("answer"); // at the thumb, buttons share one

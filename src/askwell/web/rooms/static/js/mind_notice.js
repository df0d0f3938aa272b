// A notice stands where the eye is, and goes when it no longer holds: once its person writes there, once what was refused
// has become possible, or, where no words wait beside it, with the next phase. What comes first may be the change that
// it is about, so it stays until it could be read.

import { holdsWords } from "./answered.js";
import { bringInSight } from "./hold_place.js";

const READ = 8000;
let standing = null;

export function mindNotices() {
  document.addEventListener("invited", ({ target, detail }) => mind(detail, target));
  document.addEventListener("input", ({ target }) => target.form?.querySelector("[data-answer] [data-refusal]")?.remove());
  document.addEventListener("shown", look);
}

function mind(form, notice) {
  standing = { form, notice, since: performance.now(), phase: phase(), possible: isPossible(form) };
  bringInSight(notice);
}

function look() {
  if (!standing) return;
  const { form, notice, since, ...before } = standing;
  standing.possible = isPossible(form);
  const isOver = (phase() !== before.phase && !holdsWords(form)) || (standing.possible && !before.possible);
  if (isOver) setTimeout(() => notice.remove(), Math.max(0, READ - (performance.now() - since)));
}

const phase = () => document.querySelector(".head-phase")?.textContent;

const isPossible = (form) => form.isConnected && !form.matches("[hidden], [data-waits], [data-over]");

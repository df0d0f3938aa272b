// Whether I may write now, whether I have written something, and how much else I may do: said where it is styled. If a
// style asked for it by `:has()`, a browser would look again at all that I can do whenever anything comes or goes.

import { whereIWrite } from "./places.js";

const side = document.querySelector(".room-side");
const row = document.querySelector(".acts-row");

export function mindWords() {
  tellWriting();
  for (const kind of ["input", "handed"]) document.addEventListener(kind, ({ target }) => target.closest(".write") && tellWriting());
}

export function tellWriting() {
  const open = whereIWrite(".write:not([hidden], [data-folded])");
  side.toggleAttribute("data-writes", open.length > 0);
  side.toggleAttribute("data-several", open.length > 1);
  side.toggleAttribute("data-written", open.some(hasWords));
  const offered = [...row.children].filter((child) => child.matches(".do:not([hidden])"));
  row.toggleAttribute("data-speaks", offered.some((form) => form.querySelector(".act")));
  row.toggleAttribute("data-many", offered.length > 2);
}

const hasWords = (form) => !form.hasAttribute("data-waits") && [...form.querySelectorAll(".draft-words")].some(({ value }) => value);

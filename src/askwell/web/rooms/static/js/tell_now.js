// What a form is now, in one word: `open`, `waits`, or none while it is hidden or folded; and whether it has words in it.
// Styles ask for what is. Where one asks inside `:has()` for what is not, a browser asks again whatever comes or goes.

export function tellNow(form) {
  if (!form.matches(".write, .do")) return;
  const now = form.hidden || form.hasAttribute("data-folded") ? "" : form.hasAttribute("data-waits") ? "waits" : "open";
  if ((form.dataset.now ?? "") === now) return;
  if (now) form.dataset.now = now;
  else delete form.dataset.now;
}

export function mindWords(root = document) {
  for (const form of root.querySelectorAll(".write")) tellWords(form);
  for (const kind of ["input", "handed"]) root.addEventListener(kind, ({ target }) => tellWords(target.closest(".write")));
}

function tellWords(form) {
  form?.toggleAttribute("data-written", [...form.querySelectorAll(".draft-words")].some(({ value }) => value));
}

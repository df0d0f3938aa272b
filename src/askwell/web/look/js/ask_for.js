// A field that is needed and empty is asked for in our own words, below it; the browser's own bubble stays away.

export function askForWhatIsNeeded(root = document) {
  root.addEventListener("invalid", heard, true);
  root.addEventListener("input", ({ target }) => settled(target));
}

function heard(event) {
  const field = event.target;
  if (!field.dataset.needed || !field.validity.valueMissing) return;
  event.preventDefault();
  ask(field);
  // A browser whose bubble stays away goes nowhere by itself.
  if (field === field.form.querySelector(":invalid:not(fieldset)")) field.focus();
}

function ask(field) {
  if (field.ariaInvalid === "true") return;
  const words = document.createElement("p");
  Object.assign(words, { className: "field-wrong", id: `${field.id}-needed`, textContent: field.dataset.needed });
  field.after(words);
  field.ariaInvalid = "true";
  field.dataset.described = field.getAttribute("aria-describedby") ?? "";
  field.setAttribute("aria-describedby", words.id);
}

function settled(field) {
  if (field.dataset?.described === undefined) return;
  document.getElementById(`${field.id}-needed`).remove();
  field.ariaInvalid = null;
  if (field.dataset.described) field.setAttribute("aria-describedby", field.dataset.described);
  else field.removeAttribute("aria-describedby");
  delete field.dataset.described;
}

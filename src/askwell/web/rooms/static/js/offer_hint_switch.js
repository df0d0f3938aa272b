// Hints on or off for myself, on this device; the place for it shows only where there is a script to mind it.

export function offerHintSwitch(root, choices, clearAll) {
  const place = root.querySelector("[data-hint-switch]");
  if (!place) return;
  const box = place.querySelector("input");
  box.checked = choices.areOn;
  place.hidden = false;
  box.addEventListener("change", () => {
    choices.switch(box.checked);
    clearAll();
  });
  root.addEventListener("submit", ({ target }) => target.matches("[data-hands-over]") && choices.forget());
}

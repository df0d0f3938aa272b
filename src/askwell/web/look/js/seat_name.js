// The seat at the table takes my name as I type it, and so does the act.

export function seatName(root = document) {
  const field = root.querySelector("[data-seats]");
  if (!field) return;
  const show = () => {
    for (const place of root.querySelectorAll("[data-my-name]")) {
      place.textContent = field.value.trim() || place.dataset.myName;
    }
  };
  field.addEventListener("input", show);
  show();
}

// The seat at the table takes my name as I type it, and so does the act.

const SIZES = [
  [4, 0.46],
  [6, 0.4],
  [8, 0.34],
];

export function seatName(root = document) {
  const field = root.querySelector("[data-seats]");
  if (!field) return;
  const show = () => {
    const name = field.value.trim();
    for (const place of root.querySelectorAll("[data-my-name]")) write(place, name || place.dataset.myName);
  };
  field.addEventListener("input", show);
  show();
}

function write(place, name) {
  place.textContent = name;
  const seat = place.closest(".seat");
  if (!seat) return;
  const radius = Number(seat.querySelector(".seat-disc").getAttribute("r"));
  place.parentNode.setAttribute("font-size", radius * share([...name].length));
}

// The steps of names.py; a name that would need two lines waits for the server to part it.
function share(letters) {
  return SIZES.find(([longest]) => letters <= longest)?.[1] ?? (0.27 * 11) / Math.max(letters, 11);
}

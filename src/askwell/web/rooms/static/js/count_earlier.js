// "12 earlier" counts those that are folded away on this screen.

import { holdPlace } from "./hold_place.js";

export function countEarlier() {
  const folds = [...document.querySelectorAll("[data-earlier]")].map(counted).filter(Boolean);
  const write = () => folds.forEach(say);
  folds.some(opensOrGoes) ? holdPlace(write) : write();
}

function counted(number) {
  const list = number.closest(".items").querySelector(".items-list");
  if (!list.checkVisibility()) return null;
  return { number, line: number.closest(".items-fold"), folded: [...list.children].filter(isFolded).length };
}

const isFolded = (item) => !item.checkVisibility();

const opensOrGoes = ({ line, folded }) => line.hidden === Boolean(folded);

function say({ number, line, folded }) {
  if (number.textContent !== String(folded)) number.textContent = folded;
  if (line.hidden === Boolean(folded)) line.hidden = !folded;
}

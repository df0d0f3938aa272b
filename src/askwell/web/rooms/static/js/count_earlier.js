// "12 earlier" counts those that are folded away on this screen.

import { hide } from "./hide.js";
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

export const isFolded = (item) => getComputedStyle(item).display === "none";

const opensOrGoes = ({ line, folded }) => line.hidden === Boolean(folded);

function say({ number, line, folded }) {
  if (number.textContent !== String(folded)) number.textContent = folded;
  hide(line, !folded);
}

// "12 earlier" counts those that are folded away on this screen.

import { hide } from "./hide.js";

// Whoever calls it holds the place: a line comes or goes with it.
export function countEarlier() {
  [...document.querySelectorAll("[data-earlier]")].map(counted).filter(Boolean).forEach(say);
}

function counted(number) {
  const list = number.closest(".items").querySelector(".items-list");
  if (!list.checkVisibility()) return null;
  return { number, line: number.closest(".items-fold"), folded: [...list.children].filter(isFolded).length };
}

export const isFolded = (item) => getComputedStyle(item).display === "none";

function say({ number, line, folded }) {
  if (number.textContent !== String(folded)) number.textContent = folded;
  hide(line, !folded);
}

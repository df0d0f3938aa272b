// Sets what is mine: what holds for me, and the sentences said to me. Whatever holds for nobody like me is hidden.

import { atTheTable } from "./places.js";

const conditional = [...document.querySelectorAll("[data-if]")];

export function showMine({ is, says }) {
  const holds = new Set(is.split(" "));
  if (document.documentElement.dataset.mine !== is) showWhatHolds(is, holds);
  for (const clock of atTheTable("[data-deadline]")) clock.toggleAttribute("data-hides", holds.has("hides"));
  say(document.querySelector(".head-phase"), says.title);
  sayFloor(says);
  for (const id of ["tells", "line", "waits"]) say(document.getElementById(id), says[id]);
  document.querySelector(".head")?.toggleAttribute("data-my-turn", holds.has("turn"));
}

function showWhatHolds(is, holds) {
  document.documentElement.dataset.mine = is;
  // Said by itself: what it shows differently is all over the page, and would be looked at whatever else is new of me.
  document.documentElement.toggleAttribute("data-listening", holds.has("listening"));
  for (const element of conditional) {
    element.toggleAttribute("hidden", !element.dataset.if.split(" ").some((state) => holds.has(state)));
  }
}

// The head says to all who has the floor; to me it says "you".
function sayFloor({ floor, next }) {
  const place = document.querySelector(".head-floor");
  if (!place || place.textContent.trim() === [floor, next].filter(Boolean).join(" ")) return;
  place.replaceChildren(...wrapped("strong", "", floor), " ", ...wrapped("span", "head-next", next));
}

function wrapped(tag, name, words) {
  if (!words) return [];
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = words;
  return [element];
}

function say(element, words) {
  if (element && words !== undefined && element.textContent !== words) element.textContent = words;
}

// A new phase is one cross-fade, hue and all. What comes while the browser takes its picture of the phase before waits
// for it: whatever is told is shown in the order in which it was told.

import { passTapsOn } from "./tap_through.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");
const ahead = [];

export function crossFade(change, { shared = {} }) {
  if (ahead.length) return void ahead.push(change);
  const isNewPhase = "@title" in shared || "@hue" in shared;
  if (!isNewPhase || still.matches || isElsewhere() || !document.startViewTransition) return change();
  ahead.push(change);
  const fade = document.startViewTransition(changeAll);
  fade.ready.catch(() => {}); // one that the browser leaves out, being busy, still changes the page
  passTapsOn(fade);
}

// On another page, or in something that lies above this one: a tap on a picture of it would close it.
const isElsewhere = () => document.hidden || document.querySelector(":popover-open, dialog[open]");

function changeAll() {
  for (const change of ahead.splice(0)) change();
  for (const thing of document.querySelectorAll("[data-new]")) delete thing.dataset.new; // it fades in with the rest
}

// Puts the small forms of each thing (mark it, answer it, let them in) where the thing stands, and takes away those
// that are no longer possible. One that holds somebody's words stays until they are handed over or taken out: what
// was written without a network may come too late, and is told so beside its words.

import { holdsWords } from "./answered.js";
import { isFolded, onUnfold } from "./earlier.js";
import { fill } from "./fill_form.js";
import { elementOf } from "./places.js";

// By the element of a thing: what its forms were filled from last. A hundred questions have four forms each.
const filled = new WeakMap();
const NONE = {};

const templates = new Map(
  [...document.querySelectorAll("template[data-way]")].map(({ dataset, content }) => [dataset.way, content.firstElementChild]),
);

// What the page came with is everything; this is what came last.
let last = null;

// Of all things, or only of those about which something may be new.
export function attachWays(ways, said, things = null) {
  const those = (last && things) ?? [...Object.keys(ways), ...Object.keys(said), ...thingsWithWays()];
  last = [ways, said];
  for (const thing of new Set(those)) {
    const element = elementOf(thing);
    if (!element) continue;
    if ((thing in ways || thing in said) && !isFolded(element)) attach(element, thing, ways[thing] ?? NONE, said[thing]);
    else detach(element);
  }
}

const thingsWithWays = () => [...document.querySelectorAll("[data-ways]")].map(({ dataset }) => dataset.ways);

// What is folded away, and what can wait behind one tap, has no forms yet: a browser looks through every form of a page
// whenever one comes or goes. Whoever unfolds a list, opens what can wait, or turns the phone, finds them there.
export function attachAsUnfolded() {
  const attachAll = () => last && attachWays(...last);
  onUnfold(attachAll);
  document.addEventListener("toggle", ({ target }) => target.matches(".ways-calm") && target.open && fillAnew(target, attachAll), true);
}

function fillAnew(calm, attachAll) {
  filled.delete(elementOf(calm.closest("[data-ways]")?.dataset.ways));
  attachAll();
}

function detach(element) {
  const place = element.querySelector("[data-ways]");
  filled.delete(element);
  if (place) dropIdle(place.querySelectorAll("form"), place);
}

function attach(element, thing, acts, said) {
  const was = filled.get(element);
  if (was?.acts === acts && was.said === said) return;
  filled.set(element, { acts, said });
  const place = element.querySelector("[data-ways]") ?? made(element, thing);
  const there = new Map([...place.querySelectorAll("form")].map((form) => [form.dataset.act, form]));
  for (const [act, values] of Object.entries(acts)) {
    const form = there.get(act) ?? (canWait(act) && !calm(place).open ? null : fromTemplate(act, thing, place));
    there.delete(act);
    if (!form) continue;
    delete form.dataset.over;
    fill(form, values);
  }
  say(place, said);
  dropIdle(there.values(), place, Object.keys(acts).some(canWait));
}

const canWait = (act) => templates.get(act).hasAttribute("data-calm");

function dropIdle(forms, place, someCanWait = false) {
  for (const form of forms) holdsWords(form) ? (form.dataset.over = "") : form.remove();
  if (!someCanWait) place.querySelector(".ways-calm:not(:has(form))")?.remove();
  if (!place.querySelector("form, .ways-said, .ways-calm")) place.remove();
}

function say(place, words) {
  const there = place.querySelector(".ways-said");
  if (!words) return there?.remove();
  if (there?.textContent === words) return;
  const sentence = there ?? place.insertBefore(document.createElement("p"), place.firstChild);
  sentence.className = "ways-said";
  sentence.textContent = words;
}

function made(element, thing) {
  const place = document.createElement("div");
  place.className = "ways";
  place.dataset.ways = thing;
  (element.querySelector(".question-body") ?? element).append(place);
  return place;
}

function fromTemplate(act, thing, place) {
  const form = templates.get(act).cloneNode(true);
  for (const field of form.querySelectorAll("[id]")) field.id += thing;
  for (const field of form.querySelectorAll("[data-keep]")) field.dataset.keep += thing;
  (form.hasAttribute("data-calm") ? calm(place) : place).append(form);
  return form;
}

// What can wait stands behind one tap, except in a phase that is there for it.
function calm(place) {
  const there = place.querySelector(".ways-calm");
  if (there) return there;
  const details = document.getElementById("calm").content.firstElementChild.cloneNode(true);
  details.open = sorted;
  place.append(details);
  return details;
}

const isSorting = (is) => is.split(" ").includes("sorts");
let sorted = isSorting(document.documentElement.dataset.mine);

export function openCalm({ is }) {
  const sorts = isSorting(is);
  if (sorts !== sorted) for (const details of document.querySelectorAll(".ways-calm")) details.open = sorts;
  sorted = sorts;
}

// Puts the small forms of each thing (mark it, answer it, let them in) where the thing stands, and takes away those
// that are no longer possible. A form that somebody has opened keeps its words.

import { elementOf } from "./element_of.js";
import { fill } from "./fill_form.js";

export function attachWays(ways) {
  const wanted = new Map(Object.entries(ways));
  for (const old of document.querySelectorAll("[data-ways]")) {
    if (!wanted.has(old.dataset.ways)) old.remove();
  }
  for (const [thing, acts] of wanted) attach(thing, acts);
}

function attach(thing, acts) {
  const element = elementOf(thing);
  if (!element) return;
  const place = element.querySelector("[data-ways]") ?? made(element, thing);
  const there = new Map([...place.children].map((form) => [form.dataset.act, form]));
  for (const [act, values] of Object.entries(acts)) {
    const form = there.get(act) ?? fromTemplate(act, thing, place);
    fill(form, values);
    there.delete(act);
  }
  for (const form of there.values()) form.remove();
}

function made(element, thing) {
  const place = document.createElement("div");
  place.className = "ways";
  place.dataset.ways = thing;
  (element.querySelector(".question-body") ?? element).append(place);
  return place;
}

function fromTemplate(act, thing, place) {
  const form = document.querySelector(`template[data-way="${act}"]`).content.firstElementChild.cloneNode(true);
  for (const field of form.querySelectorAll("[id]")) field.id += thing;
  for (const field of form.querySelectorAll("[data-keep]")) field.dataset.keep += thing;
  place.append(form);
  return form;
}

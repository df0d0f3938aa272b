// Sets what all may see. `@name` is said of the page, `list/id` is one thing in a list, `:name` is a part of a region,
// wherever it stands; all else is a region.

import { countEarlier, foldMissed } from "./earlier.js";
import { elementOf } from "./element_of.js";
import { morph, morphElement, morphPart, parsed } from "./morph.js";

export function showShared(regions) {
  const arrived = [];
  for (const [name, html] of Object.entries(regions)) {
    if (name.startsWith("@")) onPage(name.slice(1), html);
    else if (name.startsWith(":")) part(name.slice(1), html);
    else if (name.includes("/")) arrived.push(...inList(...name.split("/"), html));
    else region(name, html);
  }
  foldMissed(arrived);
  countEarlier();
}

function onPage(name, value) {
  if (name === "title") document.title = `${value} · Askwell`;
  else document.documentElement.dataset[name] = value;
}

function region(name, html) {
  const element = document.getElementById(name);
  if (element) morph(element, html ?? "");
}

function part(name, html) {
  for (const element of document.querySelectorAll(`[data-part="${CSS.escape(name)}"]`)) morphPart(element, html);
}

// What is new in it: one thing or none.
function inList(list, id, html) {
  const place = document.getElementById(list);
  const old = elementOf(id);
  if (!html) old?.remove();
  if (!html || !place) return [];
  if (old) {
    // In another list it is the same thing, and keeps what somebody is writing at it.
    if (old.parentElement !== place) place.append(old);
    morphElement(old, html);
    return [];
  }
  const fresh = parsed(html).firstElementChild;
  fresh.dataset.new = "";
  place.append(fresh);
  return [fresh];
}

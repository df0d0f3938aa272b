// Sets what all may see. `@name` is said of the page, `list/id` is one thing in a list, `:name` is a part of a region,
// wherever it stands; all else is a region.

import { elementOf } from "./element_of.js";
import { morph, morphElement, morphPart, parsed } from "./morph.js";

export function showShared(regions) {
  keepRead(regions);
  for (const [name, html] of Object.entries(regions)) {
    if (name.startsWith("@")) onPage(name.slice(1), html);
    else if (name.startsWith(":")) part(name.slice(1), html);
    else if (name.includes("/")) inList(...name.split("/"), html);
    else region(name, html);
  }
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

function inList(list, id, html) {
  const place = document.getElementById(list);
  const old = elementOf(id);
  if (!html || !place) return html ? undefined : old?.remove();
  if (old) {
    // In another list it is the same thing, and keeps what somebody is writing at it.
    if (old.parentElement !== place) place.append(old);
    return morphElement(old, html);
  }
  const fresh = parsed(html).firstElementChild;
  fresh.dataset.new = "";
  place.append(fresh);
}

// What stands there was read a moment ago: it does not fold away because something came. Asked before anything is
// changed, when the browser still knows what can be seen.
function keepRead(regions) {
  const lists = new Set(Object.keys(regions).filter((name) => name.includes("/")).map((name) => name.split("/")[0]));
  const read = [...lists].flatMap((list) => [...document.querySelectorAll(`#${CSS.escape(list)} > :not([data-stays])`)]);
  for (const item of read.filter((item) => item.checkVisibility())) item.dataset.stays = "";
}

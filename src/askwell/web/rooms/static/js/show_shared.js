// Sets what all may see. `@name` is said of the page, `list/id` is one thing in a list, all else is a region.

import { elementOf } from "./element_of.js";
import { morph, morphElement, parsed } from "./morph.js";

export function showShared(regions) {
  for (const [name, html] of Object.entries(regions)) {
    if (name.startsWith("@")) onPage(name.slice(1), html);
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

function inList(list, id, html) {
  const place = document.getElementById(list);
  const old = elementOf(id);
  if (!html || !place) return html ? undefined : old?.remove();
  if (old?.parentElement === place) return morphElement(old, html);
  old?.remove();
  const fresh = parsed(html).firstElementChild;
  fresh.dataset.new = "";
  place.append(fresh);
}

// Sets what all may see. `@name` is said of the page, `list/id` is one thing in a list, `:name` is a part of a region,
// wherever it stands; all else is a region.

import { tellClocks } from "./count_down.js";
import { countEarlier, foldMissed } from "./earlier.js";
import { morphChildren, morphNode, readAll } from "./morph.js";
import { atTheTable, elementOf } from "./places.js";

const CLOCKS = new Set(["head", "circle", ":ring", ":middle"]);

// Returns the things that were told, or null where a region was drawn anew and anything in it can be new.
export function showShared(told) {
  const names = Object.keys(told);
  const [things, regions] = [names.filter((name) => name.includes("/")), names.filter((name) => /^\w+$/.test(name))];
  for (const name of names.filter((name) => name.startsWith("@"))) onPage(name.slice(1), told[name]);
  inOneReading(regions.map((name) => regionOf(name, told[name])));
  inOneReading([...things.map((name) => thingOf(...name.split("/"), told[name])), ...names.flatMap((name) => partsOf(name, told[name]))]);
  if (regions.length || things.length) countEarlier();
  if (names.some((name) => CLOCKS.has(name))) tellClocks(); // a new deadline is not read for a second beside the old minutes
  return regions.length ? null : things.map((name) => name.split("/")[1]);
}

function onPage(name, value) {
  if (name === "title") document.title = `${value} · Askwell`;
  else document.documentElement.dataset[name] = value;
}

// Each piece: its HTML, what it is read like, and how it is set.
function inOneReading(pieces) {
  const found = pieces.filter(Boolean);
  if (!found.length) return;
  const arrived = readAll(found).map((fresh, nth) => found[nth].set(fresh));
  foldMissed(arrived.filter(Boolean));
}

function regionOf(name, html) {
  const like = document.getElementById(name);
  return like && { html: html ?? "", like, set: (fresh) => void morphChildren(like, fresh) };
}

function partsOf(name, html) {
  if (!name.startsWith(":")) return [];
  const place = `[data-part="${CSS.escape(name.slice(1))}"]`;
  const found = atTheTable(place);
  return (found.length ? found : [...document.querySelectorAll(place)]).map((like) => ({
    html,
    like,
    set: (fresh) => void morphNode(like, fresh.firstElementChild),
  }));
}

// In another list it is the same thing, and keeps what somebody is writing at it.
function thingOf(list, id, html) {
  const inside = document.getElementById(list);
  const old = elementOf(id);
  if (!html) old?.remove();
  if (!html || !inside) return null;
  if (old && old.parentElement !== inside) {
    old.removeAttribute("data-earlier");
    inside.append(old);
  }
  return { html, like: inside, set: ({ firstElementChild: fresh }) => (old ? void morphNode(old, fresh) : arrives(inside, fresh)) };
}

function arrives(list, thing) {
  thing.dataset.new = "";
  thing.addEventListener("animationend", () => delete thing.dataset.new, { once: true }); // unfolded later, it stands
  list.append(thing);
  return thing;
}

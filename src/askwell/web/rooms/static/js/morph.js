// Makes what stands there like what came, touching only what differs: nothing jumps, focus and open details stay,
// and a seat that gets the floor can grow.

// What `count_down` owns while a clock runs, and `earlier` from the beginning.
const TICKING = ".ring-arc, .ring-bead, [data-clock-number]";
const COUNTED = ".items-fold";
// What belongs to the reader: whether details are open, and the small forms that were attached.
const MINE = "[data-ways]";

// All that came is read at once: to begin costs more than to go on. A piece is read as what it will be, which in a figure
// or a clock it is only inside of one. A template's content is inert like a document of its own, and costs a tenth of one.
export function readAll(pieces) {
  const template = document.createElement("template");
  template.innerHTML = pieces.map(({ html, like }) => around(html, like)).join("");
  return [...template.content.children];
}

function around(html, like) {
  const name = like.ownerSVGElement ? "svg" : "div";
  return `<${name}${like.closest("[data-deadline]") ? " data-deadline" : ""}>${html}</${name}>`;
}

export function morphChildren(old, fresh) {
  if (!fresh.firstElementChild && old.hasAttribute("data-list")) return;
  const keyed = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  let place = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    place = skipMine(place);
    const twin = twinOf(child, place, keyed);
    if (!twin) {
      old.insertBefore(child, place);
      continue;
    }
    if (twin === place) place = place.nextSibling;
    else old.insertBefore(twin, place);
    morphNode(twin, child);
  }
  while ((place = skipMine(place))) {
    const gone = place;
    place = place.nextSibling;
    gone.remove();
  }
}

function skipMine(node) {
  while (node?.nodeType === Node.ELEMENT_NODE && node.matches(MINE)) node = node.nextSibling;
  return node;
}

function twinOf(child, place, keyed) {
  if (child.id) return keyed.get(child.id);
  return place && !place.id && place.nodeName === child.nodeName ? place : null;
}

export function morphNode(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  if (old.isEqualNode(fresh)) return;
  if (old.matches(TICKING) && old.closest("[data-deadline]") && fresh.closest("[data-deadline]")) return;
  if (old.matches(COUNTED)) return;
  if (old.hasAttribute("data-whole") && old.textContent !== fresh.textContent) return old.replaceWith(fresh);
  morphAttributes(old, fresh);
  morphChildren(old, fresh);
}

// By name, since to hand out its attributes a browser makes an object of each.
function morphAttributes(old, fresh) {
  if (old.getAttribute("data-opens") !== fresh.getAttribute("data-opens")) old.open = fresh.open;
  for (const name of fresh.getAttributeNames()) {
    const value = fresh.getAttribute(name);
    if (old.getAttribute(name) !== value && !isMine(old, fresh, name)) old.setAttribute(name, value);
  }
  for (const name of old.getAttributeNames()) {
    if (!fresh.hasAttribute(name) && !isMine(old, fresh, name)) old.removeAttribute(name);
  }
}

const isMine = (old, fresh, name) =>
  name === "data-earlier" ||
  (name === "open" && old.matches("details")) ||
  (name === "data-clock" && "deadline" in old.dataset && "deadline" in fresh.dataset);

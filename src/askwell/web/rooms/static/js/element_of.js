// The element of a thing, by the thing's own id: a question, a reflection, an option, or anything else.

const KINDS = ["q", "r", "o", "i"];

export function elementOf(thing) {
  for (const kind of KINDS) {
    const found = document.getElementById(`${kind}-${thing}`);
    if (found) return found;
  }
  return undefined;
}

// The element of a thing, by the thing's own id: a question, a reflection, an option, or anything else.

const KINDS = ["q", "r", "o", "i"];

export const elementOf = (thing) => KINDS.map((kind) => document.getElementById(`${kind}-${thing}`)).find(Boolean);

// Where to look for what. However many questions there are, none is looked at because the floor went round.

const inside = (...ids) => (selector) => ids.flatMap((id) => [...(document.getElementById(id)?.querySelectorAll(selector) ?? [])]);

// Who sits where, what time it is, who has the floor.
export const atTheTable = inside("head", "circle", "where");
export const inTheMiddle = inside("words");
export const whereIWrite = inside("write");

// The element of a thing, by the thing's own id: a question, a reflection, an option, or anything else.
export const elementOf = (thing) => ["q", "r", "o", "i"].map((kind) => document.getElementById(`${kind}-${thing}`)).find(Boolean);

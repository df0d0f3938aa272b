// The ring clock without a page: what ring.py says for the first view, said again each second.
// A test reads both and finds no difference.

const LAST_MINUTES = 120;

// length and left in whole seconds; hidden is for whoever is telling, until two minutes are left.
export function read(length, left, hidden = false) {
  const state = stateOf(left, hidden);
  const used = Math.min(Math.max(state === "over" ? -left : left, 0), length);
  const arc = state === "hidden" ? 0 : (360 * used) / length;
  const head = state === "over" ? arc : 360 - (360 * used) / length;
  return { state, arc, head, number: number(state, left), hasBead: state !== "hidden" && left < length };
}

function stateOf(left, hidden) {
  if (left < 0) return "over";
  if (left < LAST_MINUTES) return "last";
  return hidden ? "hidden" : "running";
}

function number(state, left) {
  if (state === "hidden") return "";
  if (state === "running") return String(Math.floor((left + 30) / 60));
  const seconds = Math.abs(left);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return state === "over" ? `+${clock}` : clock;
}

export function inDigits(text, digits) {
  return text.replace(/\d/g, (figure) => [...digits][Number(figure)]);
}

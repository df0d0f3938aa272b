// What somebody writes or reads stays where it is while something arrives above it: the list grows upwards out of
// sight. A new phase begins at its top, unless one is writing.

import { whereIWrite } from "./places.js";

export function holdPlace(change, anew) {
  const main = document.getElementById("main");
  const scroller = scrollerOf(main);
  const wrote = myDraft();
  const whole = wrote && scroller !== main && isWhole(wrote);
  const held = anew && !main.contains(document.activeElement) ? null : whatIsHeld(scroller);
  const before = held?.getBoundingClientRect().top;
  const atEnd = scroller === main && main.scrollHeight - main.scrollTop - main.clientHeight < 48;
  change();
  const moved = held?.isConnected ? held.getBoundingClientRect().top - before : anew ? -scroller.scrollTop : 0;
  if (moved) scroller.scrollBy({ top: moved, behavior: "instant" });
  if (myDraft() !== wrote) showDraft(main);
  else if (whole) uncover(wrote);
  else if (atEnd && !anew) toEnd(main);
}

// What I may write now is in sight as it becomes possible, and above it what was said last. Where the head goes up
// with the page, as at 400 %, nothing is scrolled: the phase and who has the floor come first for everyone.
export function showDraft(main = document.getElementById("main")) {
  const draft = myDraft();
  if (!draft) return;
  if (scrollerOf(main) === main) toEnd(main);
  else if (isSticky(head())) uncover(draft);
}

// Above my acts, and above what I may write, if it stands elsewhere.
export function bringInSight(element) {
  if (element.closest(".room-acts")) return;
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const main = document.getElementById("main");
  if (!main.contains(element)) return;
  if (scrollerOf(main) !== main) return isSticky(acts()) ? uncover(element) : undefined;
  const write = document.getElementById("write");
  const under = element.getBoundingClientRect().bottom - write.getBoundingClientRect().top + FADE;
  if (!write.contains(element) && isSticky(write) && under > 0) main.scrollBy({ top: under, behavior: "instant" });
}

// My acts may have become more: none of them lies on what I write, as far as the head leaves room for it.
function uncover(draft) {
  const { top, bottom } = draft.getBoundingClientRect();
  const under = Math.min(bottom - lowerEdge(), top - upperEdge());
  if (under > 0 || top < upperEdge()) scrollBy({ top: under > 0 ? under : top - upperEdge(), behavior: "instant" });
}

function isWhole(draft) {
  const { top, bottom } = draft.getBoundingClientRect();
  return isSticky(head()) && top >= upperEdge() - 1 && bottom <= lowerEdge() + 1;
}

// Words fade beside both, so their edges lie a little further in.
const FADE = 16;

const head = () => document.querySelector(".room-top");
const acts = () => document.querySelector(".room-acts");

// A head that goes up with the page covers nothing.
const upperEdge = () => (isSticky(head()) ? head().getBoundingClientRect().bottom : 0) + FADE;

const lowerEdge = () => acts().getBoundingClientRect().top - FADE;

const isSticky = (element) => getComputedStyle(element).position === "sticky";

const toEnd = (main) => main.scrollTo({ top: main.scrollHeight, behavior: "instant" });

const scrollerOf = (main) => (getComputedStyle(main).overflowY === "auto" ? main : document.scrollingElement);

// The first of them; to ask whether one is seen costs something.
const myDraft = (which = () => true) => whereIWrite(".write:not([hidden]) .draft").find((draft) => draft.checkVisibility() && which(draft));

const whatIsHeld = (scroller) => myDraft(isInSight) ?? toolsInSight(scroller) ?? endInSight();

const isInSight = (element) => element.getBoundingClientRect().top < innerHeight;

// On a phone the tools lie below the room.
function toolsInSight(scroller) {
  const tools = document.getElementById("drawer");
  return scroller === document.scrollingElement && tools?.checkVisibility() && isInSight(tools) ? tools : null;
}

// Whoever has read to the end goes on seeing the end.
function endInSight() {
  const end = document.getElementById("write");
  return isInSight(end) ? end : null;
}

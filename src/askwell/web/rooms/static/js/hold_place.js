// What somebody writes or reads stays where it is while something arrives above it: the list grows upwards out of
// sight. A new phase begins at its top, unless one is writing.

export function holdPlace(change, anew) {
  const main = document.querySelector(".room-main");
  if (!main) return change();
  const scroller = scrollerOf(main);
  const wrote = drafts(main)[0];
  const held = anew && !main.contains(document.activeElement) ? null : whatIsHeld(main, scroller);
  const before = held?.getBoundingClientRect().top;
  const atEnd = scroller === main && main.scrollHeight - main.scrollTop - main.clientHeight < 48;
  change();
  const moved = held?.isConnected ? held.getBoundingClientRect().top - before : anew ? -scroller.scrollTop : 0;
  if (moved) scroller.scrollBy({ top: moved, behavior: "instant" });
  if (drafts(main)[0] !== wrote) showDraft(main);
  else if (atEnd && !anew) toEnd(main);
}

// What I may write now is in sight as it becomes possible, and above it what was said last.
export function showDraft(main = document.querySelector(".room-main")) {
  const draft = drafts(main)[0];
  if (draft && scrollerOf(main) === main) toEnd(main);
  else draft?.scrollIntoView({ block: "nearest", behavior: "instant" });
}

const toEnd = (main) => main.scrollTo({ top: main.scrollHeight, behavior: "instant" });

const scrollerOf = (main) => (getComputedStyle(main).overflowY === "auto" ? main : document.scrollingElement);

const drafts = (main) => [...main.querySelectorAll(".room-write .draft")].filter((draft) => draft.checkVisibility());

const whatIsHeld = (main, scroller) => drafts(main).find(isInSight) ?? toolsInSight(scroller) ?? endInSight(main);

const isInSight = (element) => element.getBoundingClientRect().top < innerHeight;

// On a phone the tools lie below the room.
function toolsInSight(scroller) {
  const tools = document.getElementById("drawer");
  return scroller === document.scrollingElement && tools?.checkVisibility() && isInSight(tools) ? tools : null;
}

// Whoever has read to the end goes on seeing the end.
function endInSight(main) {
  const end = main.querySelector(".room-write");
  return end && isInSight(end) ? end : null;
}

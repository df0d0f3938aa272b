// What somebody writes or reads stays where it is while something arrives above it: the list grows upwards out of
// sight. A new phase begins at its top, unless one is writing.

export function holdPlace(change, anew) {
  const main = document.querySelector(".room-main");
  if (!main) return change();
  const scroller = getComputedStyle(main).overflowY === "auto" ? main : document.scrollingElement;
  const wrote = drafts(main)[0];
  const held = anew && !main.contains(document.activeElement) ? null : whatIsHeld(main, scroller);
  const before = held?.getBoundingClientRect().top;
  change();
  const moved = held?.isConnected ? held.getBoundingClientRect().top - before : anew ? -scroller.scrollTop : 0;
  if (moved) scroller.scrollBy({ top: moved, behavior: "instant" });
  if (drafts(main)[0] !== wrote) showDraft(main);
}

// What I may write now is in sight as it becomes possible, however much has been said before.
export const showDraft = (main = document.querySelector(".room-main")) =>
  drafts(main)[0]?.scrollIntoView({ block: "nearest", behavior: "instant" });

const drafts = (main) => [...main.querySelectorAll(".room-write .draft")].filter((draft) => draft.checkVisibility());

const whatIsHeld = (main, scroller) => beingWritten(main) ?? toolsInSight(scroller) ?? endInSight(main);

const isInSight = (element) => element.getBoundingClientRect().top < innerHeight;

const beingWritten = (main) => drafts(main).find(isInSight);

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

// A private hint once typing has paused: one question to the server at a time, given up as soon as somebody types on.
// It never waits in the way of the hand-over, and where it can't be had nobody misses it.

import { askHint } from "./ask_hint.js";
import { HintChoices } from "./hint_choices.js";
import { offerHintSwitch } from "./offer_hint_switch.js";
import { clearHint, prepareHint, showHint, shownIn } from "./show_hint.js";

const PAUSE = 400;
const DRAFTS = "[data-hints-at]";

export function hintSoftly(root = document, page = document.documentElement) {
  const choices = new HintChoices("ownDevice" in page.dataset ? localStorage : sessionStorage);
  const areOff = () => page.dataset.hints === "off" || !choices.areOn;
  let typing, asking;

  const giveUp = () => {
    clearTimeout(typing);
    asking?.abort();
  };
  const later = (draft) => {
    giveUp();
    typing = setTimeout(() => look(draft), PAUSE);
  };
  const look = async (draft) => {
    if (areOff() || !draft.value.trim()) return showHint(draft);
    asking = new AbortController();
    const { findings, language } = await askHint(draft, asking.signal);
    const wanted = findings.filter((one) => choices.wants(draft, one));
    showHint(draft, wanted.find((one) => one.speaks_up) ?? wanted[0], language);
  };
  const clearAll = () => {
    giveUp();
    root.querySelectorAll(DRAFTS).forEach(clearHint);
  };

  root.querySelectorAll(DRAFTS).forEach(prepareHint);
  root.addEventListener("input", ({ target, isComposing }) => {
    const draft = target.form?.querySelector(DRAFTS);
    if (draft && !isComposing) later(draft);
  });
  root.addEventListener("submit", giveUp);
  root.addEventListener("handed", ({ target }) => {
    for (const draft of target.querySelectorAll(DRAFTS)) {
      choices.isHandedOver(draft);
      clearHint(draft);
    }
  });
  root.addEventListener("click", ({ target }) => {
    const draft = target.closest("[data-hint-away]")?.closest(".draft").querySelector(DRAFTS);
    if (!draft) return;
    choices.putAway(draft, shownIn(draft), target.dataset.hintAway === "always");
    showHint(draft);
    draft.focus();
    later(draft);
  });
  root.addEventListener("shown", () => areOff() && clearAll());
  offerHintSwitch(root, choices, clearAll);
  // Somebody may have written while this was on its way.
  if (document.activeElement.matches(DRAFTS)) later(document.activeElement);
}

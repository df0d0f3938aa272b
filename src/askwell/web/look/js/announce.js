// In phases held aloud two things are said to whoever hears the page: your turn, and the phase has changed.
// `data-says` on the list of them (#says) is phase, turn or more, as each person chose.

export function announce(root = document) {
  const [head, says] = [root.querySelector("#head"), root.querySelector("#says")];
  if (!head || !says) return;
  let before = heard(head);
  new MutationObserver(() => {
    const now = heard(head);
    const sentence = whatIsNew(before, now, says.dataset.says);
    if (sentence) says.textContent = sentence;
    before = now;
  }).observe(head, { attributes: true, childList: true, characterData: true, subtree: true });
}

function heard(head) {
  const text = (id) => head.querySelector(id)?.textContent.trim().replace(/\s+/g, " ") ?? "";
  return { phase: text(".head-phase"), floor: text(".head-floor"), mine: Boolean(head.querySelector("[data-my-turn]")) };
}

export function whatIsNew(before, now, chosen) {
  if (chosen === "nothing") return "";
  if (before.phase !== now.phase) return `${now.phase}. ${now.floor}`;
  if (now.mine && !before.mine) return now.floor;
  return chosen === "more" && before.floor !== now.floor ? now.floor : "";
}

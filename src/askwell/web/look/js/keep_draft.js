// A draft outlives a lost network, a reload and a sleeping phone, but only on one's own device (asked at
// joining), for a day at most, and not longer than the hand-over.

const DAY = 24 * 60 * 60 * 1000;
const PREFIX = "draft ";

const keyOf = (draft) => `${PREFIX}${location.pathname} ${draft.dataset.keep}`;

export function keepDrafts(root = document, store = localStorage) {
  dropOld(store, Date.now());
  if (!("ownDevice" in document.documentElement.dataset)) return;
  for (const draft of root.querySelectorAll("[data-keep]")) bringBack(draft, store);
  root.addEventListener("input", ({ target }) => {
    if (target.matches("[data-keep]")) keep(target, store);
  });
}

// Called when a draft was handed over, and for all of them on leaving.
export function dropDraft(draft, store = localStorage) {
  store.removeItem(keyOf(draft));
}

export function dropOld(store, now) {
  for (const key of Object.keys(store).filter((key) => key.startsWith(PREFIX))) {
    if (now - JSON.parse(store.getItem(key)).at > DAY) store.removeItem(key);
  }
}

function keep(draft, store) {
  if (draft.value) store.setItem(keyOf(draft), JSON.stringify({ at: Date.now(), words: draft.value }));
  else store.removeItem(keyOf(draft));
}

function bringBack(draft, store) {
  const kept = store.getItem(keyOf(draft));
  if (kept && !draft.value) draft.value = JSON.parse(kept).words;
}

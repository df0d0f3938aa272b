// On giving a device back, no draft of mine stays on it.

export function handOver(root = document, store = localStorage) {
  root.addEventListener("submit", ({ target }) => {
    if (!target.matches("[data-hands-over]")) return;
    for (const key of Object.keys(store).filter((key) => key.startsWith("draft "))) store.removeItem(key);
  });
}

// On giving a device back, neither a draft of mine stays on it nor what I said about hints.

export function handOver(root = document, store = localStorage) {
  root.addEventListener("submit", ({ target }) => {
    if (!target.matches("[data-hands-over]")) return;
    for (const key of Object.keys(store).filter((key) => key.startsWith("draft ") || key === "hints")) store.removeItem(key);
  });
}

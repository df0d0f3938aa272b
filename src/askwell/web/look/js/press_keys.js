// A button may name a key: F2 asks where we are, a clicker's Page Down moves on, B blanks the wall.
// While somebody writes, only F2 and its like are ours.

const writes = (element) => element?.matches?.("input, textarea, select, [contenteditable]");

export function pressKeys(root = document) {
  root.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (writes(event.target) && !/^F\d/.test(event.key)) return;
    const button = root.querySelector(`[data-key~="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}

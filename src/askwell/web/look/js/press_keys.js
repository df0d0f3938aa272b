// A button may name a key: F2 asks where we are, a clicker's Page Down moves on, B blanks the wall.
// Letters count only on pages where nobody writes, and never while somebody does.

const writes = (element) => element?.matches?.("input, textarea, select, [contenteditable]");

export function pressKeys(root = document) {
  root.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    const button = root.querySelector(`[data-key~="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}

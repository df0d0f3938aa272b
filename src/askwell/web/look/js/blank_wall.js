// The wall can go quiet: nothing is shown, nothing is lost.

export function blankWall(root = document) {
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-blanks]");
    if (!button) return;
    const blank = document.body.toggleAttribute("data-blank");
    button.setAttribute("aria-pressed", String(blank));
  });
}

// A page that belongs on paper has a button for it; where there is no script, the browser's own menu prints.

export function printPage(root = document) {
  root.addEventListener("click", ({ target }) => {
    if (target.closest("[data-prints]")) print();
  });
}

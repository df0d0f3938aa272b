// A button opens the dialog that it names; the page behind it keeps its place.

export function openDialogs(root = document) {
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-opens]");
    if (button) document.getElementById(button.dataset.opens)?.showModal();
  });
}

// Back to the page before as it was left, with every word in its field. Without a script the link leads to the same page.

export function goBack(root = document) {
  root.addEventListener("click", (event) => {
    if (!event.target.closest("[data-goes-back]") || history.length < 2) return;
    event.preventDefault();
    history.back();
  });
}

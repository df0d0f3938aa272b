// Fetches the bank of whoever guides into the drawer when they ask for it; without a script its link opens the page.
// It is fetched each time: other questions fit another phase.

export function openBank(root = document) {
  const link = root.querySelector("[data-bank]");
  const place = root.getElementById("bank-here");
  link?.addEventListener("click", async (event) => {
    event.preventDefault();
    if (place.hasChildNodes()) return close(link, place);
    const answer = await fetch(link.href, { headers: { accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return window.open(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(page.getElementById("bank"));
    link.setAttribute("aria-expanded", "true");
  });
}

function close(link, place) {
  place.replaceChildren();
  link.setAttribute("aria-expanded", "false");
}

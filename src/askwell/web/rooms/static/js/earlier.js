// Of a long list a phone shows the newest few, and "12 earlier" leads to the rest. The page came with the rest marked.
// What has been read does not fold away because something came; whoever was away for more than a few finds only the
// newest of these unfolded.

const phone = matchMedia("(width < 56.25rem)");

export const isFolded = (thing) => phone.matches && thing.matches("[data-newest]:not(:target) > * > [data-earlier]");

export function onUnfold(tell) {
  addEventListener("hashchange", tell);
  phone.addEventListener("change", tell);
}

export function foldMissed(arrived) {
  for (const thing of arrived) {
    const { newest } = thing.closest(".items")?.dataset ?? {};
    if (newest && thing.matches(`:nth-last-child(n + ${Number(newest) + 1})`)) thing.dataset.earlier = "";
  }
}

// Whoever calls it holds the place: a line comes or goes with it.
export function countEarlier() {
  for (const number of document.querySelectorAll("[data-count-earlier]")) {
    const count = number.closest(".items").querySelectorAll("[data-earlier]").length;
    if (number.textContent !== String(count)) number.textContent = count;
    number.closest(".items-fold").toggleAttribute("hidden", !count);
  }
}

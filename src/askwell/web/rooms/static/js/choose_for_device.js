// What this device does: a soft bell or none, and how much is announced to whoever hears the page. Kept here, told to
// nobody; what was chosen before counts as soon as the page stands.

const KEY = "device";
const USUAL = { bell: "", says: "turn" };

export function chooseForDevice(root = document, store = localStorage) {
  const chosen = { ...USUAL, ...JSON.parse(store.getItem(KEY)) };
  const place = root.querySelector("[data-device-choices]");
  if (!place) return;
  place.hidden = false;
  const [bell, says] = [place.querySelector("[name=bell]"), place.querySelectorAll("[name=says]")];
  bell.checked = chosen.bell === "on";
  for (const choice of says) choice.checked = choice.value === chosen.says;
  heed(root, chosen);
  place.addEventListener("change", ({ target }) => {
    chosen[target.name] = target.name === "bell" ? (target.checked ? "on" : "") : target.value;
    store.setItem(KEY, JSON.stringify(chosen));
    heed(root, chosen);
  });
}

function heed(root, { bell, says }) {
  if (bell) import("./ring_bell.js").then(({ ringBell }) => ringBell(root, bell));
  else root.documentElement.dataset.bell = "";
  const heard = root.querySelector("#says");
  if (heard) heard.dataset.says = says;
}

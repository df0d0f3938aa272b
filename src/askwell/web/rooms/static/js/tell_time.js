// A moment in the reader's own time: "We go on at 14:40".

export function tellTimes(root = document) {
  for (const place of root.querySelectorAll("time[data-moment]")) {
    const moment = new Date(Number(place.dataset.moment));
    const told = moment.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    if (place.textContent !== told) place.textContent = told;
  }
}

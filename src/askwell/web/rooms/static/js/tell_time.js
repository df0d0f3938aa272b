// A moment in the reader's own time: "We go on at 14:40"; days away, "Open until Thursday 17:00".

export function tellTimes(all = (selector) => document.querySelectorAll(selector)) {
  const { lang } = document.documentElement;
  // A reader from elsewhere in the same language keeps their own way to write the hour.
  const language = navigator.language.startsWith(lang) ? navigator.language : lang;
  for (const place of all("time[data-moment]")) {
    const moment = new Date(Number(place.dataset.moment));
    const told = moment.toLocaleString(language, {
      ...("days" in place.dataset && { weekday: "long" }),
      hour: "2-digit",
      minute: "2-digit",
    });
    if (place.textContent !== told) place.textContent = told;
  }
}

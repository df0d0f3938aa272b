// Once a second, each clock with a deadline shows the time that is left. It steps, it never glides;
// without this script the server's last picture stands.

import { inDigits, read } from "./clock.js";

export function countDown() {
  tellClocks();
  setInterval(tellClocks, 1000);
}

export function tellClocks() {
  for (const clock of document.querySelectorAll("[data-deadline]")) show(clock, Date.now());
}

// The server's clock and ours may differ; its own moment stands on the page that it rendered.
const { now: rendered } = document.documentElement.dataset;
const ahead = rendered ? Date.now() - Number(rendered) : 0;

function leftOf(clock, now) {
  return Math.round((Number(clock.dataset.deadline) - (now - ahead)) / 1000);
}

function show(clock, now) {
  const face = read(Number(clock.dataset.length), leftOf(clock, now), "hides" in clock.dataset);
  if (clock.dataset.clock !== face.state) clock.dataset.clock = face.state;
  for (const place of clock.querySelectorAll("[data-clock-number]")) {
    const text = inDigits(face.number, clock.dataset.digits);
    if (place.textContent !== text) place.textContent = text;
  }
  const [arc, bead] = [clock.querySelector(".ring-arc"), clock.querySelector(".ring-bead")];
  draw(arc, "stroke-dasharray", `${face.arc} 360`);
  draw(arc, "stroke-dashoffset", face.state === "over" ? 0 : face.arc - 360);
  draw(arc, "visibility", face.arc ? "visible" : "hidden");
  draw(bead, "transform", `rotate(${face.head})`);
  draw(bead, "visibility", face.hasBead ? "visible" : "hidden");
}

// What a figure is set to is worked out anew, even where it is the same.
function draw(part, name, value) {
  if (part && part.getAttribute(name) !== String(value)) part.setAttribute(name, value);
}

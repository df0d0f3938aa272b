// Finds my seat in a circle that was drawn for all: on a phone's dial I sit at six.

import { atTheTable, inTheMiddle } from "./places.js";

export function seatMe(me) {
  if (!me) return;
  for (const seat of atTheTable(`[data-seat="${CSS.escape(me)}"]`)) {
    const states = new Set((seat.dataset.is ?? "").split(" ").filter(Boolean)).add("me");
    const is = [...states].join(" ");
    if (seat.dataset.is !== is) seat.dataset.is = is;
  }
  for (const group of inTheMiddle("[data-seats]")) {
    group.toggleAttribute("data-mine", group.dataset.seats.split(" ").includes(me));
  }
  for (const dots of atTheTable(".dial-seats")) turn(dots, dots.querySelector(`[data-seat="${CSS.escape(me)}"] .dot-disc`));
}

function turn(dots, mine) {
  if (!mine) return dots.removeAttribute("transform");
  const angle = (Math.atan2(mine.cy.baseVal.value, mine.cx.baseVal.value) * 180) / Math.PI;
  const turned = `rotate(${(90 - angle).toFixed(2)})`;
  if (dots.getAttribute("transform") !== turned) dots.setAttribute("transform", turned);
}

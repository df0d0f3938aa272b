// One laptop: a press goes on or back without leaving the page; what can't be is said in the bar, in a sentence.

import { freshKey } from "./move_queue.js";

export function pressWall(form) {
  let busy = false;
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const press = new URLSearchParams({ press: event.submitter.value, key: freshKey() });
    const says = form.querySelector("[role=status]");
    try {
      const answer = await fetch(form.action, { method: "POST", body: press, headers: { accept: "application/json" } });
      const { sentence = "", instead = "" } = answer.status === 204 ? {} : await answer.json();
      says.textContent = `${sentence} ${instead}`.trim();
    } finally {
      busy = false;
    }
  });
}

pressWall(document.querySelector("[data-presses]"));

// The levers of a rehearsal. Only that somebody writes is told, never what; colleagues wait meanwhile.

const strip = document.getElementById("rehearsal");
const ADDRESS = new URL("rehearsal", location.href);
const LOOK_AFTER = 1200;
const WRITING_AGAIN = 2500;

async function ask(what) {
  const body = what && new URLSearchParams({ do: what });
  const answer = await fetch(ADDRESS, { method: what ? "POST" : "GET", body, headers: { accept: "application/json" } });
  if (answer.ok) show(await answer.json());
}

function show({ pace, asides }) {
  for (const button of strip.querySelectorAll("[aria-pressed]")) button.ariaPressed = String(button.value === pace);
  const list = strip.querySelector("[data-asides]");
  list.replaceChildren(...(asides.length ? asides : [list.dataset.empty]).map(item));
  strip.querySelector("[data-aside]").textContent = asides[0] ?? "";
}

function item(words) {
  const element = document.createElement("li");
  element.dir = "auto";
  element.textContent = words;
  return element;
}

// At most once in so many milliseconds, the last call included.
function seldom(milliseconds, act) {
  let waiting = 0;
  return () => (waiting ||= setTimeout(() => ((waiting = 0), act()), milliseconds));
}

strip.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = event.submitter;
  button.toggleAttribute("data-told", button.value === "ready");
  ask(button.value).catch(() => {});
});

let wrote = 0;
document.addEventListener("input", () => {
  if (Date.now() - wrote < WRITING_AGAIN) return;
  wrote = Date.now();
  ask("writing").catch(() => {});
});

document.addEventListener(
  "shown",
  seldom(LOOK_AFTER, () => {
    strip.querySelector("[data-told]")?.removeAttribute("data-told");
    ask().catch(() => {});
  }),
);

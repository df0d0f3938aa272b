// The levers of a rehearsal. Only that somebody writes is told, never what; colleagues wait meanwhile.

const strip = document.getElementById("rehearsal");
const ADDRESS = new URL("rehearsal", location.href);
const LOOK_AFTER = 1200;
const WRITING_AGAIN = 2500;
const ASIDE_STANDS = 45000;

async function ask(what) {
  const body = what && new URLSearchParams({ do: what });
  const answer = await fetch(ADDRESS, { method: what ? "POST" : "GET", body, headers: { accept: "application/json" } });
  if (answer.ok) show(await answer.json());
  else if (answer.status === 404) sayTheyHaveGone();
}

// They live in the server's memory: a restart, and they are no more. Whoever would wait for them is told.
function sayTheyHaveGone() {
  if (document.documentElement.dataset.stage === "ended") return;
  for (const part of strip.children) part.hidden = !part.matches("[data-gone]");
  document.querySelector(".rehearsal-ready")?.setAttribute("hidden", "");
}

function show({ pace, asides }) {
  for (const button of strip.querySelectorAll("[aria-pressed]")) button.ariaPressed = String(button.value === pace);
  const list = strip.querySelector("[data-asides]");
  list.replaceChildren(...(asides.length ? asides : [list.dataset.empty]).map(item));
  if (asides[0] && asides[0] !== told) tellAside((told = asides[0]));
}

// It stands for as long as it takes to read it, and stays behind the scenes.
let told = "";
function tellAside(words) {
  const place = strip.querySelector("[data-aside]");
  place.textContent = words;
  setTimeout(() => place.textContent === words && (place.textContent = ""), ASIDE_STANDS);
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

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-rehearses]")) return;
  event.preventDefault();
  const button = event.submitter;
  button.toggleAttribute("data-told", button.value === "ready");
  ask(button.value).catch(() => {});
});

// Back after a gap, in which the server may have been another.
new MutationObserver(() => {
  if (!("offline" in document.documentElement.dataset)) ask().catch(() => {});
}).observe(document.documentElement, { attributeFilter: ["data-offline"] });

let wrote = 0;
document.addEventListener("input", () => {
  if (Date.now() - wrote < WRITING_AGAIN) return;
  wrote = Date.now();
  ask("writing").catch(() => {});
});

document.addEventListener(
  "shown",
  seldom(LOOK_AFTER, () => {
    document.querySelector(".rehearsal-ready [data-told]")?.removeAttribute("data-told");
    if (document.documentElement.dataset.stage !== "ended") ask().catch(() => {});
  }),
);

// Hears what is new. The browser comes back by itself after a gap and says what it has seen; a farewell says that
// there is nothing to come back to.

const TRY_AGAIN = 3000;
const BLINK = 2000; // a server that restarts, a train in a tunnel: gone again before one has read of it

// How a message comes to be seen: at once, until `cross_fade` is there and shows a new phase in its own way.
export const seen = { by: (change) => change() };

export function followStream(address, show) {
  const stream = new EventSource(`${address}?at=${document.documentElement.dataset.at}`);
  stream.addEventListener("message", ({ data }) => {
    const message = JSON.parse(data);
    seen.by(() => show(message), message);
  });
  stream.addEventListener("open", hears);
  stream.addEventListener("bye", ({ data: why }) => {
    stream.close();
    why === "handed-over" ? location.assign("/") : location.reload();
  });
  stream.addEventListener("error", () => {
    hearsNothing();
    // A refused stream is closed for good: the page itself says why, once the server can be reached.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => followStream(address, show), TRY_AGAIN);
  });
  addEventListener("pagehide", () => stream.close(), { once: true });
}

let silence = null;

function hears() {
  clearTimeout(silence);
  silence = null;
  delete document.documentElement.dataset.offline;
  delete document.documentElement.dataset.unheard;
}

// The head says so then, and no longer who has the floor: nobody here knows.
function hearsNothing() {
  document.documentElement.dataset.offline = "";
  silence ??= setTimeout(() => {
    document.documentElement.dataset.unheard = "";
    const [head, says] = [document.querySelector(".head-unheard"), document.getElementById("says")];
    if (head && says) says.textContent = head.textContent;
  }, BLINK);
}

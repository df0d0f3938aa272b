// Hears what is new. The browser comes back by itself after a gap and says what it has seen; a farewell says that
// there is nothing to come back to.

const TRY_AGAIN = 3000;

// How a message comes to be seen: at once, until `cross_fade` is there and shows a new phase in its own way.
export const seen = { by: (change) => change() };

export function followStream(address, show) {
  const stream = new EventSource(`${address}?at=${document.documentElement.dataset.at}`);
  stream.addEventListener("message", ({ data }) => {
    const message = JSON.parse(data);
    seen.by(() => show(message), message);
  });
  stream.addEventListener("open", () => document.documentElement.removeAttribute("data-offline"));
  stream.addEventListener("bye", ({ data: why }) => {
    stream.close();
    why === "handed-over" ? location.assign("/") : location.reload();
  });
  stream.addEventListener("error", () => {
    document.documentElement.setAttribute("data-offline", "");
    // A refused stream is closed for good: the page itself says why, once the server can be reached.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => followStream(address, show), TRY_AGAIN);
  });
  addEventListener("pagehide", () => stream.close(), { once: true });
}

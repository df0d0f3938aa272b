// Moves whose words wait for the network outlive a reload and a browser that was closed, on one's own device. They lie
// beside the drafts: dropped with them after a day and on handing over. Sent again under its key, a move does nothing twice.

const nameOf = () => `draft ${location.pathname} waiting`;

export function keptMoves(store = localStorage) {
  return "ownDevice" in document.documentElement.dataset ? (JSON.parse(store.getItem(nameOf()))?.moves ?? []) : [];
}

export function keepMove(move, store = localStorage) {
  if (!("ownDevice" in document.documentElement.dataset)) return;
  write([...keptMoves(store).filter(({ body }) => body !== move.body), move], store);
}

export function dropMove(move, store = localStorage) {
  write(keptMoves(store).filter(({ body }) => body !== move.body), store);
}

function write(moves, store) {
  if (moves.length) store.setItem(nameOf(), JSON.stringify({ at: Date.now(), moves }));
  else store.removeItem(nameOf());
}

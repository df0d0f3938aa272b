// The load on a peer: `node load.mjs yjs|socketio PORT ROOMS SEATS MOVES`. Says "ready" when everyone is connected,
// begins at a line on stdin, and tells how many deliveries there were and how long they took. A room's next move is
// sent when all its seats have heard of the one before.

import { once } from "node:events";
import { createInterface } from "node:readline";
import { io } from "socket.io-client";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import WebSocket from "ws";
import * as Y from "yjs";

const [kind, port, ...counts] = process.argv.slice(2);
const [rooms, seats, moves] = counts.map(Number);
const question = (room, nth) =>
  `Who already does part of what she does on r${room}n${nth}, and what would they need to do a little more of it?`;

// Opens a room; `heard` is called for each delivery. Returns how to send its nth move.
const openers = {
  async yjs(room, heard) {
    const sockets = await Promise.all(
      Array.from({ length: seats }, async () => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/room-${room}`);
        socket.on("message", (data) => data[0] === 0 && data[1] === 2 && heard());
        await once(socket, "open");
        return socket;
      }),
    );
    const doc = new Y.Doc();
    const items = doc.getArray("items");
    doc.on("update", (update) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 0);
      syncProtocol.writeUpdate(encoder, update);
      sockets[0].send(encoding.toUint8Array(encoder));
    });
    return (nth) => items.push([{ id: nth, kind: "question", text: question(room, nth) }]);
  },

  async socketio(room, heard) {
    const sockets = await Promise.all(
      Array.from({ length: seats }, async () => {
        const socket = io(`http://127.0.0.1:${port}`, {
          transports: ["websocket"],
          forceNew: true,
          query: { room: String(room) },
        });
        socket.on("told", heard);
        await new Promise((connected) => socket.on("connect", connected));
        return socket;
      }),
    );
    return (nth) => sockets[0].emit("move", { id: nth, kind: "question", text: question(room, nth) }, () => {});
  },
};

let deliveries = 0;
const players = [];
for (let room = 0; room < rooms; room += 1) {
  let left = 0;
  let done = () => {};
  const send = await openers[kind](room, () => {
    deliveries += 1;
    left -= 1;
    if (left === 0) done();
  });
  players.push(async () => {
    for (let nth = 0; nth < moves; nth += 1) {
      left = seats;
      const told = new Promise((resolve) => {
        done = resolve;
      });
      send(nth);
      await told;
    }
  });
}

console.log("ready");
for await (const _ of createInterface({ input: process.stdin })) break;
const began = performance.now();
await Promise.all(players.map((play) => play()));
console.log(JSON.stringify({ deliveries, wall: (performance.now() - began) / 1000 }));
process.exit(0);

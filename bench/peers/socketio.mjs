// Socket.IO that keeps the same promise: a move is on the disk before anybody hears of it. Nothing is sealed, hidden
// from anybody, or drawn.

import { createServer } from "node:http";
import { fdatasyncSync, openSync, writeSync } from "node:fs";
import { Server } from "socket.io";

const log = openSync(process.env.LOG_FILE, "a");
const http = createServer((_, answer) => answer.writeHead(404).end());
const io = new Server(http, { transports: ["websocket"] });

io.on("connection", (socket) => {
  const { room } = socket.handshake.query;
  socket.join(room);
  socket.on("move", (move, acknowledge) => {
    writeSync(log, `${JSON.stringify({ room, move })}\n`);
    fdatasyncSync(log);
    io.to(room).emit("told", move);
    acknowledge();
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");

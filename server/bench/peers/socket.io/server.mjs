// A chat room on Socket.IO for Node.js, as its documentation shows one: node --expose-gc server.mjs PORT
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { serveClient: false });

io.on("connection", (socket) => {
  const room = socket.handshake.auth.room ?? "r1";
  socket.join(room);
  socket.on("chat", (message) => io.to(room).emit("chat", message));
});

// The bench wants to know what is held, not what waits to be collected.
process.on("SIGUSR2", () => globalThis.gc());

http.listen({ port: Number(process.argv[2]), host: "127.0.0.1", backlog: 4096 }, () => console.log("ready"));

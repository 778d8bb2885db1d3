// The official client as a peer of a test: does what each line on stdin says, tells on stdout what happens.
// Started with the folder of the package, the server's address and the options as JSON.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [packageFolder, url, options] = process.argv.slice(2);
const { io } = createRequire(`${packageFolder}/package.json`)("socket.io-client");

const tell = (...what) => console.log(JSON.stringify(what));
const socket = io(url, { auth: { token: "secret" }, ...JSON.parse(options) });

socket.io.on("open", () => {
  tell("open", socket.io.engine.transport.name);
  socket.io.engine.once("upgrade", (transport) => tell("upgrade", transport.name));
});
socket.on("connect", () => tell(...(socket.recovered ? ["connect", "recovered"] : ["connect"])));
socket.on("disconnect", (reason) => tell("disconnect", reason));
socket.on("connect_error", (error) => tell("connect_error", error.message, error.data ?? null));
socket.on("question", (number, answer) => answer(number * 6));
socket.onAny((event, ...args) => {
  if (event !== "question") {
    tell("event", event, ...args.map(readable));
  }
});

// Binary as the numbers of its bytes, so that it can be told.
function readable(value) {
  if (Buffer.isBuffer(value)) {
    return { bytes: [...value] };
  }
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  }
  return value;
}

const others = new Map();

const actions = {
  emit: (event, ...args) => socket.emit(event, ...args),
  bytes: (event, ...bytes) => socket.emit(event, { deep: [Buffer.from(bytes)] }, Buffer.from(bytes)),
  ask: async (event, ...args) => tell("answer", await socket.emitWithAck(event, ...args)),
  connect: () => socket.connect(),
  // As a network does it: without a word to the server.
  break: () => socket.io.engine.transport.close(),
  join: (namespace) => {
    const other = socket.io.socket(namespace);
    other.on("connect", () => tell("joined", namespace));
    other.on("connect_error", (error) => tell("refused", namespace, error.message));
    other.on("disconnect", (reason) => tell("left", namespace, reason));
    other.onAny((event, ...args) => tell("event", namespace, event, ...args));
    others.set(namespace, other);
  },
  leave: (namespace) => others.get(namespace).disconnect(),
  askIn: async (namespace, event, ...args) => tell("answer", await others.get(namespace).emitWithAck(event, ...args)),
};

const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const [action, ...args] = JSON.parse(line);
  void actions[action](...args);
});
lines.on("close", () => process.exit(0));

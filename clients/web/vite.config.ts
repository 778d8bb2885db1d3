import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { tokens } from "../ui/src/tokens/vite";

const server = process.env["MLCHAT_SERVER"] ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react(), tailwind(), tokens()],
  build: {
    // The server's content security policy allows no fonts or styles in data: addresses.
    assetsInlineLimit: 0,
    target: "es2022",
  },
  server: { proxy: { "/api": server, "/socket.io": { target: server, ws: true } } },
});

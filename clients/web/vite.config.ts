import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { textSizesInRem } from "../ui/src/tokens/textSizes";
import { tokens } from "../ui/src/tokens/vite";
import { budget } from "./budget";
import { emojiNames, fileStart } from "./emoji";
import about from "./package.json";
import { pwa } from "./pwa";

const server = process.env["MLCHAT_SERVER"] ?? "http://localhost:8080";

export default defineConfig({
  define: { "import.meta.env.VITE_VERSION": JSON.stringify(about.version) },
  css: { postcss: { plugins: [textSizesInRem()] } },
  plugins: [react(), tailwind(), tokens(), emojiNames(), VitePWA(pwa), budget()],
  build: {
    // The server's content security policy allows no fonts or styles in data: addresses.
    assetsInlineLimit: 0,
    target: "es2022",
    rolldownOptions: { output: { chunkFileNames: ({ moduleIds }) => `assets/${fileStart(moduleIds)}[name]-[hash].js` } },
  },
  server: { proxy: { "/api": server, "/socket.io": { target: server, ws: true } } },
});

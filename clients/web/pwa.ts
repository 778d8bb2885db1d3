import type { VitePWAOptions } from "vite-plugin-pwa";

/** The first words of addresses that are the server's own: the page is never shown in their place, and nothing of them is kept. */
const serversOwn = /^\/(api|socket\.io|health|metrics|problems|\.well-known|admin)(\/|$)/;

/**
 * What lets the page be installed, and open without a server. The service worker keeps the page's own files and nothing
 * else: what people say is kept by the SDK, where logging out removes it. A new version waits until the page says so.
 */
export const pwa: Partial<VitePWAOptions> = {
  registerType: "prompt",
  injectRegister: null,
  filename: "sw.js",
  manifest: {
    id: "/",
    name: "ML-CHAT",
    short_name: "ML-CHAT",
    description: "Talk with your people, on your own server.",
    lang: "en",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f2f5f3",
    theme_color: "#0b6b5c",
    categories: ["social", "productivity"],
    launch_handler: { client_mode: ["navigate-existing", "auto"] },
    icons: [
      { src: "/icons/any-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/any-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    ],
    shortcuts: [
      {
        name: "Find rooms",
        url: "/browse",
        icons: [{ src: "/icons/any-192.png", sizes: "192x192", type: "image/png" }],
      },
    ],
  },
  workbox: {
    // Fonts of other scripts, and the colours of rare languages, are kept when somebody has needed them.
    globPatterns: ["index.html", "theme.js", "*.svg", "icons/any-192.png", "assets/*.{js,css}", "assets/inter-latin-wght-*.woff2"],
    // So are the names of emoji, in each language.
    globIgnores: ["assets/emoji-*.js"],
    // The names of these files say what is in them.
    dontCacheBustURLsMatching: /^assets\//,
    navigateFallback: "/index.html",
    navigateFallbackDenylist: [serversOwn],
    runtimeCaching: [
      {
        urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith("/assets/"),
        handler: "CacheFirst",
        options: { cacheName: "assets", expiration: { maxEntries: 100 } },
      },
    ],
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
};

import { defineConfig } from "vite";

// One style sheet and one script for every page; names carry a hash, so they can be kept for ever.
export default defineConfig({
  base: "/",
  publicDir: "public",
  build: {
    manifest: "manifest.json",
    assetsDir: "assets",
    target: ["chrome100", "firefox100", "safari15"],
    modulePreload: false,
    rollupOptions: { input: { site: "elements/site.ts", style: "styles/site.css" } },
  },
});

import { defineConfig } from "vite";

// The widget stands on pages of others, which name it: one classic script that needs no other file,
// under a name that stays. Built after everything else, into the same folder.
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    target: ["chrome100", "firefox100", "safari15"],
    lib: { entry: "elements/widget.ts", formats: ["iife"], name: "symbolonWidget", fileName: () => "widget.js" },
  },
});

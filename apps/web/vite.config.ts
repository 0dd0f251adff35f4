import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The server sends a strict CSP: nothing inline, so assets stay files and no polyfill script is written into the page.
export default defineConfig({
  plugins: [react()],
  build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": process.env["YOUJU_API"] ?? "http://127.0.0.1:4180" } },
});

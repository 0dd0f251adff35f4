/** A browser for the end-to-end tests: Debian's Chromium, installed where the script may, with a font for Chinese. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const HOW_TO =
  "浏览器测试需要 Chromium 和中文字体：sudo apt-get install -y chromium fonts-noto-cjk（或用 YOUJU_CHROMIUM 指明浏览器的路径）。";
const PLACES = [
  process.env.YOUJU_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function findBrowser() {
  return PLACES.find((path) => path !== undefined && path !== "" && existsSync(path));
}

function hasChineseFont() {
  const list = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return list.error !== undefined || list.stdout.trim() !== "";
}

/** @returns the path of the browser, or one line that says how to get one */
export function ensureBrowser() {
  const missing = [
    ...(findBrowser() === undefined ? ["chromium"] : []),
    ...(hasChineseFont() ? [] : ["fonts-noto-cjk"]),
  ];
  if (missing.length > 0 && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    console.log(`installing ${missing.join(" ")} …`);
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], options);
  }
  const browser = findBrowser();
  return browser === undefined ? { howTo: HOW_TO } : { browser };
}

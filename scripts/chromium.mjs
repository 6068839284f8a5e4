import { existsSync } from "node:fs";
import { installPackage } from "./install-on-debian.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium for the journeys (CHROMIUM_PATH wins); installed where it can be, else refused. */
export function chromiumPath() {
  const found = foundChromium();
  if (found !== undefined) return found;
  installPackage("A Chromium browser for the journeys", { debian: "chromium", mac: "--cask chromium" });
  return foundChromium() ?? "/usr/bin/chromium";
}

function foundChromium() {
  return [process.env.CHROMIUM_PATH ?? "", ...places].find((path) => path !== "" && existsSync(path));
}

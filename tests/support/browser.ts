import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { chromiumPath } from "@/scripts/chromium.mjs";

const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A real browser that talks to nobody but the server under test; closed when the test has finished. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", ...quiet] });
  onTestFinished(() => browser.close());
  return browser;
}

/** A page of the demonstration; what the page writes to the console as an error, or throws, fails the test. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const browser = await openBrowser();
  const context = await browser.newContext({ baseURL: inject("address"), ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  onTestFinished(() => {
    if (errors.length > 0) throw new Error(`The page reported errors:\n${errors.join("\n")}`);
  });
  await page.goto(path);
  return page;
}

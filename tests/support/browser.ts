import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { chromiumPath } from "@/scripts/chromium.mjs";

const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A real browser that talks to nobody but the server under test; closed when the test has finished. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", ...quiet] });
  onTestFinished(() => browser.close());
  return browser;
}

/** A window in which nobody has signed in. */
export function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ baseURL: inject("address"), ...options });
}

/** A window of a manager who has signed in to the demonstration, or of whoever has the cookie. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
  cookie = inject("cookie"),
): Promise<BrowserContext> {
  const context = await openWindow(browser, options);
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: inject("address") }]);
  return context;
}

/** Enters the demonstration as one of its users, by the button at the door. */
export async function enterAs(page: Page, role: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Enter as ${role}`, exact: true }).click();
  await page.waitForURL("/");
}

/** What the server answers to the manager without a browser. */
export function fetchAsManager(path: string): Promise<Response> {
  return fetch(new URL(path, inject("address")), { headers: { cookie: inject("cookie") } });
}

/** A page of the demonstration, opened by its manager or by whoever has the cookie; what the page writes to the console as an error, or throws, fails the test. */
export async function openPage(
  path: string,
  options: BrowserContextOptions = {},
  cookie = inject("cookie"),
): Promise<Page> {
  const browser = await openBrowser();
  const context = await openContext(browser, options, cookie);
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

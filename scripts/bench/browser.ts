import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright-core";
import { spreadOf } from "@/scripts/bench/measure";
import type { Site } from "@/scripts/bench/http";
import { against, milliseconds, type Result, type Section } from "@/scripts/bench/report";
import { chromiumPath } from "@/scripts/chromium.mjs";
import { freePort } from "@/scripts/address.mjs";

const quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const rounds = 15;

/** The overview in a real browser: its scripts, its first paint beside the same content alone, and whether it jumps. */
export async function measureOverview(site: Site): Promise<Section> {
  const html = (await fetchedText(site, "/")).toString();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: quiet });
  try {
    return {
      title: "The overview in a browser",
      results: [
        await scriptsBeforeCharts(site, html),
        await firstPaint(browser, site, await withoutScripts(site, html)),
        await layoutShift(browser, site, 1280),
        await layoutShift(browser, site, 390),
      ],
    };
  } finally {
    await browser.close();
  }
}

/**
 * The scripts that the page itself names and a browser of today loads (not `nomodule`, which is for those before 2018);
 * what charts need is loaded by these, later.
 */
async function scriptsBeforeCharts(site: Site, html: string): Promise<Result> {
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const sources = new Set(scripts.map(([, source]) => source ?? ""));
  let bytes = 0;
  for (const source of sources) bytes += gzipSync(await fetchedText(site, source)).length;
  return against("JavaScript before charts, gzip", bytes / 1000, 100, { unit: " kB", detail: `${sources.size} files` });
}

/** The same page as bare HTML and SVG with its style sheets inside. */
async function withoutScripts(site: Site, html: string): Promise<string> {
  let style = "";
  for (const [, href] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    style += (await fetchedText(site, href ?? "")).toString();
  const bare = html.replace(/<script\b[^>]*>.*?<\/script>/gs, "").replace(/<link\b[^>]*>/g, "");
  return bare.replace("</head>", `<style>${style}</style></head>`);
}

async function fetchedText({ url, cookie }: Site, path: string): Promise<Buffer> {
  const answer = await fetch(url + path, { headers: { cookie }, redirect: "error" });
  return Buffer.from(await answer.arrayBuffer());
}

async function firstPaint(browser: Browser, site: Site, bare: string): Promise<Result> {
  const server = createServer((_, response) =>
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(bare),
  );
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const taken = [await paintOf(browser, site), await paintOf(browser, { ...site, url: `http://127.0.0.1:${port}` })];
    // The first round starts the browser's own parts.
    if (round > 0) [ours, theirs].forEach((all, i) => all.push(taken[i] ?? Number.NaN));
  }
  server.close();
  const [own, alone] = [spreadOf(ours), spreadOf(theirs)];
  return against("first contentful paint over the same content as bare HTML and SVG", own.median / alone.median, 1.2, {
    detail: `${milliseconds(own)} over ${milliseconds(alone)}`,
  });
}

/** In a context of its own, so that nothing comes from a cache. */
async function paintOf(browser: Browser, site: Site): Promise<number> {
  const page = await openOverview(browser, site, 1280);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const first = list.getEntries().find(({ name }) => name === "first-contentful-paint");
          if (first !== undefined) resolve(first.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
  await page.close();
  return paint;
}

/** How much the page's content moved by itself while it was read from top to bottom. */
async function layoutShift(browser: Browser, site: Site, width: number): Promise<Result> {
  const page = await openOverview(browser, site, width);
  await readToTheEnd(page);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value);
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  await page.close();
  return against(`cumulative layout shift at ${width} px`, shift, 0.05);
}

async function openOverview(browser: Browser, { url, cookie }: Site, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const [name = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name, value, url }]);
  await page.goto(`${url}/`, { waitUntil: "load" });
  return page;
}

async function readToTheEnd(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.body.scrollHeight);
  for (let at = 0; at < height; at += 600) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(150);
  }
}

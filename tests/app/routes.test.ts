import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((file) => file.split(sep).join("/"));

/** What says whether the process and its database work is asked before there is anybody to ask for. */
const openToAll = ["api/health/route.ts", "api/ready/route.ts"];

function source(file: string): string {
  return readFileSync(join("app", file), "utf8");
}

/** The door itself, and what belongs to whoever is signed in, whatever they may. */
const pagesOpenToAll = ["sign-in/page.tsx", "sign-in/second-factor/page.tsx", "invitation/[token]/page.tsx"];
const ownPages = ["account/page.tsx", "account/second-factor/page.tsx"];
const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file) && ![...pagesOpenToAll, ...ownPages].includes(file));

test.each(ownPages)("the page %s asks who is here", (file) => {
  expect(source(file)).toMatch(/await whoIsHere\(\)/);
});

test.each(pages)("the page %s asks who asks", (file) => {
  expect(source(file)).toMatch(/await asking(To|Details)?\(/);
});

const handlers = files.filter((file) => file.endsWith("/route.ts"));

test.each(handlers.filter((file) => !openToAll.includes(file)))("every method of the handler %s is guarded", (file) => {
  const code = source(file);
  const methods = [...code.matchAll(/export (?:async )?(?:function|const) ([A-Z]+)\b/g)].map(([, method]) => method);
  expect(methods.length).toBeGreaterThan(0);
  expect(code.match(/\bguard\(/g)?.length ?? 0).toBeGreaterThanOrEqual(methods.includes("GET") ? 1 : methods.length);
});

test("only what is named here is open to all", () => {
  expect(handlers.filter((file) => !source(file).includes("guard("))).toEqual(openToAll);
});

/**
 * Readiness asks the database itself; the watch reads only the data version, for the guarded stream; the layout and
 * the door ask whether this is the demonstration; a copy of the store is given out only once that is on record; the self-check looks at the store itself; the rest finds out who asks, or changes something once that is known.
 */
const nextToAsking = [
  ...["asking.ts", "language.ts", "store.ts", "auth.ts", "session.ts", "acting.ts", "layout.tsx", "on-record.ts"],
  ...["api/ready/route.ts", "api/v1/data-version/watch.ts", "api/v1/operations/route.ts", "self-check/page.tsx"],
  ...["api/kept-forms/[form]/route.ts", "backups/[file]/route.ts"],
  ...["sign-in/actions.ts", "sign-in/page.tsx", "sign-in/second-factor/actions.ts", "sign-out/actions.ts"],
  ...["invitation/[token]/actions.ts", "invitation/[token]/page.tsx"],
  ...["account/actions.ts", "account/page.tsx", "account/second-factor/actions.ts"],
];

test("the database is reached only through who asks", () => {
  const reaching = files.filter((file) => /\.tsx?$/.test(file) && /openStore|theStore\(/.test(source(file)));
  expect(reaching.sort()).toEqual([...nextToAsking].sort());
});

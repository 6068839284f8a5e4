import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("a server made after the limits are in place cuts off whoever is too slow", () => {
  const code = `const { createServer } = require("node:http");
    const { headersTimeout, requestTimeout } = createServer((asked, answer) => answer.end());
    console.log(JSON.stringify({ headersTimeout, requestTimeout }));`;
  const { stdout } = spawnSync(process.execPath, ["--import", "./scripts/http-limits.mjs", "-e", code], {
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toEqual({ headersTimeout: 15_000, requestTimeout: 120_000 });
});

import { afterEach, beforeEach, expect, vi } from "vitest";

/** What a test writes to console.error is a warning that nobody would read: it fails the test instead. */
const spy = { calls: (): unknown[][] => [] };

beforeEach(() => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  spy.calls = () => error.mock.calls;
});

afterEach(() => {
  expect(spy.calls(), "console.error was called").toEqual([]);
  vi.restoreAllMocks();
});

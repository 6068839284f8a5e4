import { act, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { LiveUpdates } from "@/components/live/live-updates";

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
const router = { refresh };

/** The server's stream, spoken by the test. */
class TestStream extends EventTarget {
  static last: TestStream | undefined;
  constructor(readonly address: string) {
    super();
    TestStream.last = this;
  }
  close() {}
}

function tell(version: number) {
  const data = JSON.stringify({ version, asOf: "2013-12-02" });
  act(() => void TestStream.last?.dispatchEvent(new MessageEvent("version", { data })));
}

beforeEach(() => {
  refresh.mockReset();
  vi.stubGlobal("EventSource", TestStream);
});

test("a page drawn of the newest data stays as it is", () => {
  render(<LiveUpdates drawn={7} updated="Updated {time}" offline="No connection" />);
  tell(7);
  expect(refresh).not.toHaveBeenCalled();
  expect(screen.getByRole("status").textContent).toBe("");
});

test("a saved change draws the page anew, once, and says when", async () => {
  render(<LiveUpdates drawn={7} updated="Updated {time}" offline="No connection" />);
  tell(8);
  tell(8);
  await waitFor(() => expect(screen.getByRole("status").textContent).toMatch(/^Updated \d\d:\d\d$/));
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("when the stream breaks the page asks by itself", async () => {
  const answer = { ok: true, json: async () => ({ version: 9, asOf: "2013-12-02" }) };
  const ask = vi.fn().mockResolvedValue(answer);
  vi.stubGlobal("fetch", ask);
  render(<LiveUpdates drawn={7} updated="Updated {time}" offline="No connection" />);
  act(() => void TestStream.last?.dispatchEvent(new Event("error")));
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  expect(ask.mock.calls[0]?.[0]).toBe("/api/v1/data-version");
});

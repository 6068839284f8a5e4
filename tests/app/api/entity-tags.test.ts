import { expect, test, vi } from "vitest";
import { resources } from "@/app/api/resources/all";
import { programmes } from "@/db/schema";
import { apiStore, ask } from "@/tests/support/api";
import { household } from "@/tests/support/register";

async function tagOf(address: string, headers: Record<string, string> = {}): Promise<string> {
  const tag = (await ask(address, headers)).headers.get("etag");
  if (tag === null) throw new Error(`${address} has no ETag.`);
  return tag;
}

function watchedFigures() {
  const figures = resources.find(({ name }) => name === "figures");
  if (figures === undefined) throw new Error("There are no figures.");
  return vi.spyOn(figures, "read");
}

test("while nothing has changed a known answer is not sent and its figures are not asked for again", async () => {
  await apiStore();
  const address = "/api/v1/figures?phase=iv";
  const tag = await tagOf(address);
  const asked = watchedFigures();
  for (const sent of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const answer = await ask(address, { "if-none-match": sent });
    expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([304, "", tag]);
  }
  expect(asked).not.toHaveBeenCalled();
});

test("any saved change gives another answer, and the old tag no longer holds", async () => {
  const store = await apiStore();
  const before = await tagOf("/api/v1/figures");
  await household(store);
  const answer = await ask("/api/v1/figures", { "if-none-match": before });
  expect([answer.status, answer.headers.get("etag") === before]).toEqual([200, false]);
});

test("another question, format, language or day has another tag", async () => {
  const store = await apiStore();
  const tags = [
    await tagOf("/api/v1/figures"),
    await tagOf("/api/v1/figures?sex=f"),
    await tagOf("/api/v1/figures.csv"),
    await tagOf("/api/v1/figures", { accept: "text/csv" }),
    await tagOf("/api/v1/figures", { "accept-language": "fr" }),
    await tagOf("/api/v1/figures", { cookie: "a=b; language=rw" }),
  ];
  await store.transaction(async (tx) => {
    await tx.update(programmes).set({ demonstrationToday: "2013-12-02" });
  });
  tags.push(await tagOf("/api/v1/figures"));
  expect(new Set(tags).size).toBe(tags.length);
});

test("an answer during which the data changed has no tag, so nobody keeps it", async () => {
  const store = await apiStore();
  const asked = watchedFigures();
  asked.mockImplementationOnce(async (request) => {
    await household(store);
    return { body: { asOf: request.today }, asOf: request.today, withHxl: false, table: null };
  });
  expect((await ask("/api/v1/figures")).headers.get("etag")).toBeNull();
  const next = await ask("/api/v1/figures");
  expect(next.headers.get("etag")).not.toBeNull();
  expect(await next.json()).toHaveProperty("figures");
});

test("answers are private and kept nowhere but with who asks by their tag", async () => {
  await apiStore();
  const { headers } = await ask("/api/v1/figures");
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("vary")).toBe("Accept, Accept-Language, Cookie");
});

import { expect, test } from "vitest";
import { problem, refuseMethod } from "@/app/api/guard";
import { DomainError } from "@/domain/domain-error";
import { answerFrom, apiStore, ask } from "@/tests/support/api";

/** Address, what else is sent, and the code with which it is refused. */
const refusals: [address: string, headers: Record<string, string>, status: number, code: string][] = [
  ["/api/v1/figures?colour=red", {}, 400, "unknown-parameter"],
  ["/api/v1/figures?by=phase", {}, 400, "unknown-parameter"],
  ["/api/v1/data-version?x=1", {}, 400, "unknown-parameter"],
  ["/api/v1/figures?district=atlantis", {}, 400, "unknown-value"],
  ["/api/v1/figures?phase=ix", {}, 400, "unknown-value"],
  ["/api/v1/figures?review=reported,verified", {}, 400, "unknown-value"],
  ["/api/v1/figures?as-of=2014-02-30", {}, 400, "unknown-value"],
  ["/api/v1/figures?as-of=2014-02-01&as-of=2014-02-02", {}, 400, "unknown-value"],
  ["/api/v1/figures.csv?hxl=maybe", {}, 400, "unknown-value"],
  ["/api/v1/progress?by=shoe-size", {}, 400, "unknown-value"],
  ["/api/v1/progress?by=phase,district,kind,sex,age", {}, 400, "unknown-value"],
  ["/api/v1/records", {}, 400, "missing-parameter"],
  ["/api/v1/records?figure=in_work&limit=0", {}, 400, "unknown-value"],
  ["/api/v1/records?figure=in_work&after=nowhere", {}, 400, "unknown-value"],
  ["/api/v1/secrets", {}, 404, "unknown-resource"],
  ["/api/v1/figures.exe", {}, 404, "unknown-resource"],
  [`/api/v1/figures?district=${"huye,".repeat(1000)}`, {}, 414, "too-long"],
  ["/api/v1/figures", { host: "attacker.example" }, 421, "wrong-host"],
  ["/api/v1/figures", { origin: "http://attacker.example" }, 403, "wrong-origin"],
  ["/api/v1/figures", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" }, 403, "wrong-origin"],
];

test.each(refusals)("%s with %o is refused with %i %s", async (address, headers, status, code) => {
  await apiStore();
  const answer = await ask(address, headers);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ status, code })]);
});

test("a refusal says what would have been understood", async () => {
  await apiStore();
  const answer = await ask("/api/v1/figures?sex=x&age=old");
  expect(await answer.json()).toMatchObject({
    type: "/data#unknown-value",
    detail:
      'sex: "x" is not known; expected f, m, unknown. age: "old" is not known; ' +
      "expected 0-17, 18-24, 25-34, 35-49, 50-plus, unknown.",
  });
});

test("a link from another site may be followed", async () => {
  await apiStore();
  const answer = await ask("/api/v1/figures.csv", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" });
  expect(answer.status).toBe(200);
});

test("nothing can be changed through the read API", async () => {
  const answer = refuseMethod(new Request("http://localhost/api/v1/figures", { method: "DELETE" }));
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect(await answer.json()).toMatchObject({ code: "method-not-allowed" });
});

test("someone who may not see persons is refused their records", async () => {
  const answer = problem(new DomainError("persons-withheld"), new Request("http://localhost/api/v1/records"));
  expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: "forbidden" })]);
});

test("a failure on our side tells nothing of the inside", async () => {
  const broken = Promise.reject(new Error("/secret/path: password"));
  broken.catch(() => undefined);
  answerFrom(broken);
  const [answer, ready] = [await ask("/api/v1/figures"), await ask("/api/ready")];
  expect([answer.status, ready.status]).toEqual([500, 503]);
  expect(await answer.json()).toMatchObject({ code: "unexpected" });
  expect(await ready.json()).toMatchObject({ code: "not-ready", detail: "The database does not answer." });
  expect((await ask("/api/health")).status).toBe(200);
});

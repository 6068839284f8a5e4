import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { onPostgres } from "@/db/columns";
import { openStore } from "@/db/open-store";
import { programmes, publishedFigures } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { rawSql } from "@/tests/support/raw-sql";
import { testStore } from "@/tests/support/test-store";

const named = (id: string) => ({ id, nameEn: id, nameFr: id, nameRw: id, currency: "RWF", version: 1 });
const add = (tx: Tx, id: string) => tx.insert(programmes).values(named(id));
const rename = (tx: Tx, id: string, nameEn: string) =>
  tx.update(programmes).set({ nameEn }).where(eq(programmes.id, id));

async function known(store: Pick<Store, "reader">): Promise<string[]> {
  const rows = await store.reader.select({ id: programmes.id }).from(programmes);
  return rows.map(({ id }) => id).sort();
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a transaction inside another is refused, and the outer one leaves nothing", async () => {
  const store = await testStore();
  const nested = store.transaction(async (tx) => {
    await add(tx, "outer");
    await store.transaction((inner) => add(inner, "inner"));
  });
  await expect(nested).rejects.toThrow("A transaction was opened inside another.");
  expect(await known(store)).toEqual(["rwanda"]);
});

test("a transaction that fails leaves nothing, and the next one goes through", async () => {
  const store = await testStore();
  const failing = store.transaction(async (tx) => {
    await add(tx, "half");
    await tx.insertMany(programmes, [named("bulk")]);
    throw new Error("the power went");
  });
  const next = store.transaction((tx) => add(tx, "whole"));
  await expect(failing).rejects.toThrow("the power went");
  await next;
  expect(await known(store)).toEqual(["rwanda", "whole"]);
});

test("a statement that the database refuses undoes the transaction", async () => {
  const store = await testStore();
  const twice = store.transaction(async (tx) => {
    await add(tx, "once");
    await add(tx, "rwanda");
  });
  await expect(twice).rejects.toThrow();
  expect(await known(store)).toEqual(["rwanda"]);
});

test("readers never see a row before it is stored for good, the transaction itself does", async () => {
  const store = await testStore();
  await store.transaction(async (tx) => {
    await add(tx, "new");
    await tx.insertMany(programmes, [named("bulk")]);
    expect(await known(store)).toEqual(["rwanda"]);
    expect(await known({ reader: tx })).toEqual(["bulk", "new", "rwanda"]);
  });
  expect(await known(store)).toEqual(["bulk", "new", "rwanda"]);
});

test("rows in bulk keep truth, nothing, structure and every character", async () => {
  const store = await testStore();
  const statement = { en: 'say "é"', fr: "l'œil\n", rw: "{}, \\ ; 🌍" };
  const figure = { programme: "rwanda", id: "bulk", position: 999, unit: "people", source: "nobody", statement };
  const lists = { phases: ["iv", 'a"b'], contradicts: [], lowerBound: true, value: null };
  await store.transaction((tx) => tx.insertMany(publishedFigures, [{ ...figure, ...lists }]));
  const [row] = await store.reader.select().from(publishedFigures).where(eq(publishedFigures.id, "bulk"));
  expect(row).toMatchObject({ ...figure, ...lists, indicator: null, readingInDoubt: null });
});

test("what one process stores the other sees at once", async () => {
  const store = await testStore();
  const other = await openStore(store.url);
  try {
    await other.transaction((tx) => add(tx, "elsewhere"));
    expect(await known(store)).toEqual(["elsewhere", "rwanda"]);
  } finally {
    await other.close();
  }
});

test("a snapshot shows one moment to the end, and cannot be written to", async () => {
  const store = await testStore();
  await store.snapshot(async (reader) => {
    expect(await known({ reader })).toEqual(["rwanda"]);
    await store.transaction((tx) => add(tx, "later"));
    expect(await known({ reader })).toEqual(["rwanda"]);
  });
  expect(await known(store)).toEqual(["later", "rwanda"]);
  const writing = store.snapshot(async (reader) => reader.insert(programmes).values(named("by the way")));
  await expect(writing).rejects.toThrow();
  expect(await known(store)).toEqual(["later", "rwanda"]);
});

if (onPostgres) {
  test("counts and sums arrive as numbers", async () => {
    const { reader } = await testStore();
    const count = sql`count(*)`;
    const [row] = await reader
      .select({ count, sum: sql`sum(length(${programmes.id}))`, mean: sql`avg(2)` })
      .from(programmes);
    expect(row).toEqual({ count: 1, sum: 6, mean: 2 });
  });

  test("of two transactions that wait for each other one is tried again, and both are stored", async () => {
    const store = await testStore();
    await store.transaction((tx) => add(tx, "other"));
    let attempts = 0;
    const crossing = (first: string, second: string) =>
      store.transaction(async (tx) => {
        attempts += 1;
        await rename(tx, first, `${first} before ${second}`);
        await after(200);
        await rename(tx, second, `after ${first}`);
      });
    await Promise.all([crossing("rwanda", "other"), crossing("other", "rwanda")]);
    expect(attempts).toBe(3);
    const rows = await store.reader.select({ name: programmes.nameEn }).from(programmes);
    expect(rows.filter(({ name }) => name.startsWith("after "))).toHaveLength(1);
  });

  test("a connection that the server ends is an error of its own transaction only", async () => {
    const store = await testStore();
    const cut = store.transaction(async (tx) => {
      await add(tx, "cut");
      await rawSql(
        store.url,
        "select pg_terminate_backend(pid) from pg_stat_activity where state like 'idle%' and pid <> pg_backend_pid() and datname = current_database()",
      );
      await after(50);
      await add(tx, "off");
    });
    await expect(cut).rejects.toThrow();
    await store.transaction((tx) => add(tx, "again"));
    expect(await known(store)).toEqual(["again", "rwanda"]);
  });
} else {
  test("what SQLite was told is what it does: write-ahead log, full synchronous, foreign keys, no trusted schema", async () => {
    const store = await testStore();
    const wanted = { journal_mode: "wal", synchronous: 2, foreign_keys: 1, trusted_schema: 0 };
    await store.transaction(async (tx) => {
      for (const [name, value] of Object.entries(wanted))
        expect(tx.all(sql.raw(`pragma ${name}`))).toEqual([{ [name]: value }]);
      expect(tx.all(sql.raw("pragma busy_timeout"))).toEqual([{ timeout: 5000 }]);
    });
  });

  test("the reader's connection cannot write", async () => {
    const { reader } = await testStore();
    await expect(async () => reader.insert(programmes).values(named("by the way"))).rejects.toThrow(/readonly/);
  });

  test("transactions take their turn in the order in which they came, none between the statements of another", async () => {
    const store = await testStore();
    const steps: string[] = [];
    const slow = (name: string, milliseconds: number) =>
      store.transaction(async (tx) => {
        steps.push(`${name} begins`);
        await after(milliseconds);
        await add(tx, name);
        steps.push(`${name} ends`);
        if (name === "b") throw new Error("b fails");
      });
    const results = await Promise.allSettled([slow("a", 30), slow("b", 10), slow("c", 1)]);
    expect(steps).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await known(store)).toEqual(["a", "c", "rwanda"]);
  });

  test("those that wait share one commit, are answered after it, and one that fails undoes only itself", async () => {
    const store = await testStore();
    const answered: string[] = [];
    const one = (id: string) =>
      store
        .transaction(async (tx) => {
          await add(tx, id);
          // Of those that share the commit none is stored, and so none answered, before the last has done its work.
          if (id !== "a") expect(answered).toEqual([]);
          expect(await known(store)).toEqual(["rwanda"]);
          if (id === "b") throw new Error("b fails");
        })
        .then(() => answered.push(id));
    const results = await Promise.allSettled(["a", "b", "c"].map(one));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(answered).toEqual(["a", "c"]);
    expect(await known(store)).toEqual(["a", "c", "rwanda"]);
  });

  test("a commit that fails is told to all who shared it, and nothing of theirs is stored", async () => {
    const store = await testStore();
    const broken = store.transaction(async (tx) => {
      await add(tx, "a");
      // A foreign key that is checked at the commit only.
      tx.run(sql`pragma defer_foreign_keys = on`);
      tx.run(sql`insert into phases (programme_id, code, position, status) values ('nowhere', 'i', 1, 'planned')`);
    });
    const sharing = store.transaction((tx) => add(tx, "b"));
    const results = await Promise.allSettled([broken, sharing]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await known(store)).toEqual(["rwanda"]);
    await store.transaction((tx) => add(tx, "c"));
    expect(await known(store)).toEqual(["c", "rwanda"]);
  });

  test("what asks to be alone shares its commit with nobody", async () => {
    const store = await testStore();
    const seen: string[][] = [];
    const alone = store.transaction((tx) => add(tx, "a"), { alone: true });
    const next = store.transaction(async () => {
      seen.push(await known(store));
    });
    await Promise.all([alone, next]);
    expect(seen).toEqual([["a", "rwanda"]]);
  });

  test("while another process writes, this one waits and goes on reading", async () => {
    const store = await testStore();
    const other = await openStore(store.url);
    const steps: string[] = [];
    try {
      let begun: () => void = () => undefined;
      const isBegun = new Promise<void>((resolve) => (begun = resolve));
      const theirs = other.transaction(async (tx) => {
        await add(tx, "theirs");
        begun();
        await after(150);
        steps.push("theirs");
      });
      await isBegun;
      const ours = store.transaction((tx) => add(tx, "ours")).then(() => steps.push("ours"));
      await after(50);
      expect(await known(store)).toEqual(["rwanda"]);
      steps.push("read");
      await Promise.all([theirs, ours]);
    } finally {
      await other.close();
    }
    expect(steps).toEqual(["read", "theirs", "ours"]);
  });
}

test("a part that fails inside a transaction undoes itself alone", async () => {
  const store = await testStore();
  await store.transaction(async (tx) => {
    await add(tx, "whole");
    const part = tx.savepoint(async () => {
      await add(tx, "half");
      throw new Error("the part fails");
    });
    await expect(part).rejects.toThrow("the part fails");
    await tx.savepoint(() => add(tx, "part"));
  });
  expect(await known(store)).toEqual(["part", "rwanda", "whole"]);
});

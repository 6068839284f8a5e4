import Database from "better-sqlite3";
import pg from "pg";
import { onPostgres } from "@/db/columns";

/** Runs statements as another program would that knows the database's address only; answers with the last one's rows. */
export async function rawSql(url: string, ...statements: string[]): Promise<unknown[]> {
  return onPostgres ? onServer(url, statements) : onFile(url, statements);
}

async function onServer(url: string, statements: readonly string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

function onFile(url: string, statements: readonly string[]): unknown[] {
  const file = new Database(url.replace(/^file:/, ""));
  try {
    let rows: unknown[] = [];
    for (const text of statements) {
      const statement = file.prepare(text);
      rows = statement.reader ? statement.all() : [];
      if (!statement.reader) statement.run();
    }
    return rows;
  } finally {
    file.close();
  }
}

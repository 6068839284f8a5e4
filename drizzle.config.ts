import { defineConfig } from "drizzle-kit";
import { onPostgres } from "./db/columns";

/** One schema, two folders: run once without and once with a `postgres://` DATABASE_URL (`npm run db:generate`). */
export default defineConfig({
  dialect: onPostgres ? "postgresql" : "sqlite",
  schema: "./db/schema/index.ts",
  out: onPostgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
});

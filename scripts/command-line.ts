import { parseArgs } from "node:util";
import { openStore } from "@/db/open-store";
import { programmes } from "@/db/schema";
import { loadReference } from "@/db/seed/load-reference";
import { DatabaseIsNewer, type Store } from "@/db/store";
import { wholeProgramme, type Claimable, type ScopeFor } from "@/domain/access/scope";
import { ConfigurationError, readConfiguration, type Configuration } from "@/domain/configuration";
import { Refusal, runCommand } from "@/scripts/refusal.mjs";

/** What a command is given: the database, ready to be used, and the configuration it was found by. */
export interface CommandLine {
  store: Store;
  configuration: Configuration;
}

/** Runs a command, which gives the exit code of the process; what a person can act on is one sentence, never a stack trace. */
export function run(command: () => Promise<number>): Promise<void> {
  return runCommand(async () => {
    try {
      return await command();
    } catch (error) {
      throw asRefusal(error);
    }
  });
}

/** Opens the configured database, migrated and with its reference data, for as long as `work` takes. */
export async function withStore<T>(work: (opened: CommandLine) => Promise<T>): Promise<T> {
  const configuration = readConfiguration(process.env);
  const store = await openStore(configuration.databaseUrl);
  try {
    if ((await store.pendingMigrations()).length > 0) await prepare(store);
    return await work({ store, configuration });
  } finally {
    await store.close();
  }
}

/** Applies what is pending and brings the reference data up to date; returns the migrations applied. */
export async function prepare(store: Store): Promise<string[]> {
  const { applied } = await store.migrate();
  await loadReference(store);
  return applied;
}

/** The whole programme, for the operator; `code` when it was named on the command line. */
export async function operatorScope(
  { store, configuration }: CommandLine,
  code?: string,
): Promise<ScopeFor<Claimable>> {
  const wanted = code ?? configuration.programme;
  const known = (await store.reader.select({ id: programmes.id }).from(programmes)).map(({ id }) => id).sort();
  if (!known.includes(wanted)) throw new Refusal(`There is no programme ${wanted}. There is: ${known.join(", ")}.`);
  return wholeProgramme(wanted, "operator");
}

/** Arguments and options of a command; `usage` is what it says when they are not understood. */
export function readCommand<Options extends Record<string, { type: "boolean" | "string" }>>(
  usage: string,
  options: Options,
  places: number,
) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === places) return { values, positionals };
  } catch (error) {
    // What Node adds about arguments that begin with a hyphen helps nobody here.
    const [problem] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new Refusal(`${problem}.\nUsage: ${usage}`);
  }
  throw new Refusal(`Usage: ${usage}`);
}

function asRefusal(error: unknown): unknown {
  if (error instanceof ConfigurationError || error instanceof DatabaseIsNewer) return new Refusal(error.message);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "SQLITE_NOTADB") return new Refusal("The file that DATABASE_URL names is no database of this product.");
  if (code.startsWith("SQLITE_BUSY"))
    return new Refusal("Another process is writing to the database: try again when it is done.");
  if (code === "ECONNREFUSED") return new Refusal("The database server that DATABASE_URL names does not answer.");
  return error;
}

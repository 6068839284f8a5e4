import { parseArgs } from "node:util";
import { usersOf, type ListedUser } from "@/db/queries/users";
import { inviteUser } from "@/db/commands/invite-user";
import { giveRole, takeRole } from "@/db/commands/give-role";
import { resetUser, switchOffUser, switchOnUser } from "@/db/commands/switch-user";
import { claim } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { translator } from "@/messages/translator";
import { operatorScope, run, withStore, type CommandLine } from "@/scripts/command-line";
import { languageOfTerminal } from "@/scripts/problem-lines";
import { Refusal } from "@/scripts/refusal.mjs";

const usage = `Usage:
  npm run users -- list
  npm run users -- add --name "Full Name" --user-name name --role administrator
                   [--email address] [--language en|fr|rw] [--districts RW24,RW23] [--organisation japan] [--ends-on 2030-12-31]
  npm run users -- reset NAME      hands out a code for a new password; the second factor is taken away
  npm run users -- give NAME --role officer --districts RW24 [--ends-on 2030-12-31]
  npm run users -- take NAME --role officer [--districts RW24]
  npm run users -- disable NAME    or enable NAME`;

const options = {
  name: { type: "string" },
  "user-name": { type: "string" },
  email: { type: "string" },
  language: { type: "string" },
  role: { type: "string" },
  districts: { type: "string" },
  organisation: { type: "string" },
  "ends-on": { type: "string" },
} as const;

/** `npm run users`: users from the command line, on record as the operator's doing. */
await run(async () => {
  const { values, positionals } = read();
  const [verb, name, ...more] = positionals;
  if (verb === undefined || more.length > 0) throw new Refusal(usage);
  return withStore(async (opened) => {
    const { store, configuration } = opened;
    const scope = claim(await operatorScope(opened), "administer");
    const site = configuration.publicAddress ?? `http://${configuration.host}:${configuration.port}`;
    if (verb === "list" && name === undefined) return list(await usersOf(store.reader, scope));
    if (verb === "add" && name === undefined) {
      const { name, email, language = "en", "user-name": user_name } = values;
      const input = { name, email, language, user_name, ...roleIn(values) };
      const { code } = await told(() => inviteUser(store, scope, input));
      console.log(`Hand this over; it opens once, within 14 days:\n${site}/invitation/${code}`);
      return 0;
    }
    const user = await named(opened, name);
    if (verb === "reset") {
      const { code } = await told(() => resetUser(store, scope, { user: user.id }));
      console.log(`Hand this over; it opens once, within a day:\n${site}/invitation/${code}`);
      return 0;
    }
    if (verb === "give") {
      await told(() => giveRole(store, scope, { user: user.id, ...roleIn(values) }));
      console.log(`${user.name} has the role and signs in anew.`);
      return 0;
    }
    if (verb === "take") return take(opened, user, roleIn(values));
    if (verb !== "disable" && verb !== "enable") throw new Refusal(usage);
    await told(() => (verb === "disable" ? switchOffUser : switchOnUser)(store, scope, { user: user.id }));
    console.log(
      verb === "disable" ? `${user.name} is signed out and cannot sign in.` : `${user.name} can sign in again.`,
    );
    return 0;
  });
});

type Options = ReturnType<typeof read>["values"];

function roleIn({ role, districts, organisation, "ends-on": ends_on }: Options) {
  return { role, districts: districts?.split(","), organisation, ends_on };
}

/** Takes the named role, in the named districts or wherever it is held. */
async function take(opened: CommandLine, user: ListedUser, { role, districts }: ReturnType<typeof roleIn>) {
  const scope = claim(await operatorScope(opened), "administer");
  const taken = user.roles.filter(
    (held) => held.role === role && (districts === undefined || districts.includes(held.district ?? "")),
  );
  if (taken.length === 0) throw new Refusal(`${user.name} does not have that role there.`);
  for (const { membership } of taken) await told(() => takeRole(opened.store, scope, { user: user.id, membership }));
  console.log(`${user.name} no longer has the role and is signed out.`);
  return 0;
}

function read() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

async function named(opened: CommandLine, name: string | undefined): Promise<ListedUser> {
  if (name === undefined) throw new Refusal(usage);
  const scope = claim(await operatorScope(opened), "administer");
  const wanted = name.toLowerCase();
  const found = (await usersOf(opened.store.reader, scope)).find(({ username, email }) =>
    [username, email].includes(wanted),
  );
  if (found === undefined) throw new Refusal(`There is no user ${name}.`);
  return found;
}

/** What was refused, in a sentence for each field. */
async function told<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DomainError)
      throw new Refusal(translator(languageOfTerminal(process.env.LANG), "rules")(error.code));
    if (!(error instanceof EntryRefused)) throw error;
    const lines = error.problems.map(({ column, expected: { code, params } }) =>
      [`--${column.replaceAll("_", "-")}: ${code}`, ...Object.values(params ?? {})].join(" "),
    );
    throw new Refusal(`${lines.join("\n")}\n${usage}`);
  }
}

function list(users: readonly ListedUser[]): number {
  for (const { name, username, email, state, roles } of users) {
    const held = roles.map(({ role, district, organisation }) =>
      [role, district ?? organisation].filter(Boolean).join(" "),
    );
    console.log([username ?? email, name, state, held.join(", ")].join("\t"));
  }
  return 0;
}

import { inviteUser } from "@/db/commands/invite-user";
import { resetUser } from "@/db/commands/switch-user";
import { hasUsers, usersOf } from "@/db/queries/users";
import { claim } from "@/domain/access/scope";
import { operatorScope, run, withStore } from "@/scripts/command-line";

/**
 * Where nobody can sign in yet: makes the first administrator and prints the link with which they set their password.
 * A link that was not used is replaced at the next start.
 */
await run(async () =>
  withStore(async (opened) => {
    const { store, configuration } = opened;
    if (await hasUsers(store.reader)) return 0;
    const scope = claim(await operatorScope(opened), "administer");
    const known = (await usersOf(store.reader, scope)).find(({ username }) => username === "administrator");
    const first = { name: "Administrator", user_name: "administrator", language: "en", role: "administrator" };
    const { code } =
      known === undefined ? await inviteUser(store, scope, first) : await resetUser(store, scope, { user: known.id });
    const site = configuration.publicAddress ?? `http://${configuration.host}:${configuration.port}`;
    console.log(`Nobody can sign in yet. Set the first administrator’s password here:\n${site}/invitation/${code}`);
    return 0;
  }),
);

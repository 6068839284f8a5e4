import { verifyRollup } from "@/db/rollup/verify";
import { formatter } from "@/domain/format";
import { operatorScope, run, withStore } from "@/scripts/command-line";

/** `npm run db:verify`: works every stored measure out from the records again and says how many differ. */
await run(() =>
  withStore(async (opened) => {
    const scope = await operatorScope(opened);
    const { compared, differ, examples } = await opened.store.snapshot((reader) => verifyRollup(reader, scope));
    const { count } = formatter("en");
    console.log(`Compared ${count(compared)} rows of the rollup with the records: ${count(differ)} differ.`);
    for (const { table, key } of examples) console.log(`  ${table}: ${key}`);
    return differ === 0 ? 0 : 1;
  }),
);

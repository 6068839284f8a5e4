import { buildIfNeeded } from "./build.mjs";
import { runCommand } from "./refusal.mjs";
import { root, setUp } from "./set-up.mjs";

/** `npm run build`: the production build, if the sources have changed since the last one. */
await runCommand(async () => {
  await setUp();
  await buildIfNeeded(root);
});

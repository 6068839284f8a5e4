import { readdirSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { accessTable, type Right, type Role } from "@/domain/access/roles";

/** What is needed to pass a door: to have signed in, to have nothing withheld, a right, or one of several. */
export type Needs = "signed-in" | "details" | Right | readonly Right[];

/** Whether the table lets a role through. */
export function passes(role: Role, needs: Needs): boolean {
  if (needs === "signed-in") return true;
  if (needs === "details") return accessTable.figures[role] !== "granted-phases";
  const rights = typeof needs === "string" ? [needs] : needs;
  return rights.some((right) => accessTable[right][role] !== "no");
}

/** Every page with what it needs; one that is missing here fails the test. */
export const pages: Readonly<Record<string, Needs>> = {
  "administration/page.tsx": ["configure", "administer", "audit"],
  "backups/page.tsx": "administer",
  "compare/page.tsx": "details",
  "courses/[id]/page.tsx": "enter",
  "courses/page.tsx": "enter",
  "data/page.tsx": "signed-in",
  "enrol/page.tsx": "enter",
  "enrol/receipt/page.tsx": "enter",
  "funding/page.tsx": "signed-in",
  "import/[upload]/page.tsx": "enter",
  "import/page.tsx": "enter",
  "indicators/[code]/page.tsx": "signed-in",
  "indicators/page.tsx": "signed-in",
  "log/[record]/[id]/page.tsx": "audit",
  "log/page.tsx": "audit",
  "outcomes/page.tsx": "details",
  "page.tsx": "signed-in",
  "people/[id]/change/[record]/page.tsx": "enter",
  "people/[id]/doubles/[other]/page.tsx": "enter",
  "people/[id]/doubles/page.tsx": "enter",
  "people/[id]/page.tsx": "persons",
  "people/[id]/hand-over/page.tsx": "enter",
  "people/[id]/visit/page.tsx": "enter",
  "phases/[phase]/page.tsx": "signed-in",
  "phases/[phase]/why/[indicator]/page.tsx": "configure",
  "phases/page.tsx": "signed-in",
  "places/[province]/[district]/page.tsx": "details",
  "places/[province]/page.tsx": "details",
  "places/page.tsx": "signed-in",
  "published-figures/page.tsx": "signed-in",
  "records/page.tsx": "persons",
  "releases/[code]/changes/page.tsx": "signed-in",
  "releases/[code]/page.tsx": "signed-in",
  "releases/page.tsx": "signed-in",
  "review/batches/[id]/page.tsx": "verify",
  "review/page.tsx": "verify",
  "self-check/page.tsx": "administer",
  "set-up/lists/[list]/[code]/page.tsx": "configure",
  "set-up/organisations/[id]/page.tsx": "configure",
  "set-up/page.tsx": "configure",
  "set-up/phases/[code]/page.tsx": "configure",
  "set-up/programme/page.tsx": "configure",
  "settings/page.tsx": "administer",
  "targets/[phase]/[indicator]/page.tsx": "configure",
  "targets/page.tsx": "configure",
  "trainers/page.tsx": "details",
  "translations/page.tsx": "administer",
  "users/[id]/page.tsx": "administer",
  "users/page.tsx": "administer",
  "worklist/page.tsx": "enter",
  "worklist/print/page.tsx": "enter",
};

/** The door itself, and the pages of one's own account, which know nobody else. */
export const publicPages = [
  ...["account/page.tsx", "account/second-factor/page.tsx"],
  ...["invitation/[token]/page.tsx", "sign-in/page.tsx", "sign-in/second-factor/page.tsx"],
];

export function filesNamed(name: string): string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((file) => file.split(sep).join("/"));
  return files.filter((file) => file === name || file.endsWith(`/${name}`)).sort();
}

/** Resources of the read API that need more than to have signed in. */
export const resourceNeeds: Readonly<Record<string, Needs>> = {
  cascade: "details",
  "data-value-set": "details",
  "income-changes": "details",
  "follow-up-chain": "details",
  "living-conditions": "details",
  monthly: "details",
  records: "persons",
};

/** Every action with the right it needs. */
export const actions: Readonly<Record<string, Right>> = {
  "courses/[id]/course-action.ts saveCourse": "enter",
  "backups/actions.ts backUpNow": "administer",
  "backups/actions.ts tryCopy": "administer",
  "enrol/enrol-action.ts enrol": "enter",
  "import/actions.ts discard": "enter",
  "import/actions.ts readAgain": "enter",
  "import/actions.ts storeFile": "enter",
  "import/actions.ts undo": "enter",
  "phases/[phase]/why/actions.ts saveGapReason": "configure",
  "releases/actions.ts freezeRelease": "configure",
  "releases/actions.ts stepRelease": "configure",
  "review/actions.ts decide": "verify",
  "review/actions.ts dissolve": "verify",
  "review/actions.ts draw": "verify",
  "review/actions.ts judge": "verify",
  "set-up/actions.ts saveDocuments": "configure",
  "set-up/actions.ts savePhase": "configure",
  "set-up/actions.ts saveOrganisation": "configure",
  "set-up/actions.ts saveChoice": "configure",
  "set-up/actions.ts saveProgramme": "configure",
  "settings/actions.ts saveSettings": "administer",
  "settings/actions.ts bringBackSettings": "administer",
  "targets/actions.ts saveTarget": "configure",
  "people/[id]/change/[record]/actions.ts correct": "enter",
  "people/[id]/change/[record]/actions.ts takeStep": "enter",
  "people/[id]/hand-over/hand-over-action.ts handOver": "enter",
  "people/[id]/visit/visit-action.ts visit": "enter",
  "translations/actions.ts takeBack": "administer",
  "users/actions.ts invite": "administer",
  "users/actions.ts reset": "administer",
  "users/actions.ts switchOff": "administer",
  "users/actions.ts switchOn": "administer",
  "users/[id]/actions.ts give": "administer",
  "users/[id]/actions.ts take": "administer",
  "users/[id]/actions.ts changeEnd": "administer",
  "users/[id]/actions.ts endOneSession": "administer",
  "users/[id]/actions.ts endEverySession": "administer",
  "worklist/close-action.ts close": "enter",
};

/** Actions of the door and of one's own account. */
export const ownActions = [
  ...["account/actions.ts", "account/second-factor/actions.ts", "invitation/[token]/actions.ts"],
  ...["sign-in/actions.ts", "sign-in/second-factor/actions.ts", "sign-out/actions.ts"],
];

/** Every action of the tree but those, as `file name`. */
export function actionsInTree(): string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((file) => file.split(sep).join("/"));
  return files
    .filter((file) => /\.tsx?$/.test(file) && !ownActions.includes(file))
    .flatMap((file) => {
      const code = readFileSync(`app/${file}`, "utf8");
      if (!/^\s*"use server"/m.test(code)) return [];
      return [...code.matchAll(/export async function (\w+)/g)].map(([, name]) => `${file} ${name}`);
    })
    .sort();
}

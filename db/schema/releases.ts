import { check, foreignKey, instant, integer, json, primaryKey, table, text } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { programmes } from "@/db/schema/programme";
import type { KeptCatalogue } from "@/domain/releases/kept-catalogue";
import type { KeptMeasures } from "@/domain/releases/kept-measures";
import { releaseStates } from "@/domain/releases/state";

/** Frozen sets of figures: what one says is never changed, only its state goes on. */
export const releases = table(
  "releases",
  {
    programme: text("programme_id").notNull(),
    code: text("code").notNull(),
    state: text("state").notNull(),
    /** The canonical text of its content, and that text's SHA-256 in hexadecimal digits. */
    content: text("content").notNull(),
    hash: text("hash").notNull(),
    dataVersion: integer("data_version").notNull(),
    /** The measures behind its figures by phase, '' for all together: kept to work them out again, never shown. */
    measures: json("measures").$type<Record<string, KeptMeasures>>().notNull(),
    /** The true values behind its protected tables, kept likewise; `null` for the releases before there were any. */
    catalogue: json("catalogue").$type<KeptCatalogue>(),
    reason: text("reason"),
    madeAt: instant("made_at").notNull(),
    madeBy: text("made_by").notNull(),
    reviewedAt: instant("reviewed_at"),
    reviewedBy: text("reviewed_by"),
    publishedAt: instant("published_at"),
    publishedBy: text("published_by"),
    /** The release that took its place, and why. */
    supersededBy: text("superseded_by"),
    supersededFor: text("superseded_for"),
  },
  (t) => [
    primaryKey({ name: "releases_pk", columns: [t.programme, t.code] }),
    foreignKey({ name: "releases_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
    foreignKey({
      name: "releases_superseded_by_fk",
      columns: [t.programme, t.supersededBy],
      foreignColumns: [t.programme, t.code],
    }),
    check("releases_state_known", oneOf(t.state, releaseStates)),
  ],
);

import { bool, foreignKey, instant, primaryKey, table, text } from "@/db/columns";
import { programmes } from "@/db/schema/programme";

/** Texts that a translator sent back: each stands instead of the product's own while the English text is the same. */
export const wordings = table(
  "wordings",
  {
    programme: text("programme_id").notNull(),
    language: text("language").notNull(),
    /** The namespace and the path in it, such as `words.kind.livestock`. */
    key: text("key").notNull(),
    text: text("text").notNull(),
    /** The English text that was translated. */
    english: text("english").notNull(),
    /** Whether a speaker of the language has read it. */
    reviewed: bool("reviewed").notNull(),
    changedAt: instant("changed_at").notNull(),
    changedBy: text("changed_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "wordings_pk", columns: [t.programme, t.language, t.key] }),
    foreignKey({ name: "wordings_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
  ],
);

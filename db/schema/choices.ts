import { bool, check, foreignKey, integer, primaryKey, table, text } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { programmes } from "@/db/schema/programme";
import { choiceLists } from "@/domain/choices";

/** What a programme added to a pick list, or says otherwise than the list it started with (domain/choices). */
export const choices = table(
  "choices",
  {
    programme: text("programme_id").notNull(),
    list: text("list").notNull(),
    code: text("code").notNull(),
    nameEn: text("name_en").notNull(),
    nameFr: text("name_fr").notNull(),
    nameRw: text("name_rw").notNull(),
    /** Whether it is offered to whoever enters something new; what was recorded with it stays. */
    offered: bool("offered").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ name: "choices_pk", columns: [t.programme, t.list, t.code] }),
    foreignKey({ name: "choices_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
    check("choices_list_known", oneOf(t.list, choiceLists)),
  ],
);

import { foreignKey, integer, primaryKey, table, text } from "@/db/columns";

export const provinces = table("provinces", {
  code: text("code").primaryKey(),
  slug: text("slug").notNull().unique(),
  nameEn: text("name_en").notNull(),
  nameFr: text("name_fr").notNull(),
  nameRw: text("name_rw").notNull(),
});

export const districts = table(
  "districts",
  {
    code: text("code").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    province: text("province_code").notNull(),
    tileColumn: integer("tile_column").notNull(),
    tileRow: integer("tile_row").notNull(),
  },
  (t) => [
    foreignKey({
      name: "districts_province_fk",
      columns: [t.province],
      foreignColumns: [provinces.code],
    }),
  ],
);

export const sectors = table(
  "sectors",
  { district: text("district_code").notNull(), name: text("name").notNull() },
  (t) => [
    primaryKey({ name: "sectors_pk", columns: [t.district, t.name] }),
    foreignKey({
      name: "sectors_district_fk",
      columns: [t.district],
      foreignColumns: [districts.code],
    }),
  ],
);

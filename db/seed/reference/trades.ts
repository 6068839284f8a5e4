import type { Kind, Language, Trade } from "@/domain/vocabulary";

interface Named<Slug> {
  slug: Slug;
  name: Record<Language, string>;
  /** The Kinyarwanda word awaits a native speaker's check. */
  isDraft: boolean;
}

/** The trades taught, in the order of IOM's article. */
export const trades: readonly Named<Trade>[] = [
  { slug: "carpentry", name: { en: "Carpentry", fr: "Menuiserie", rw: "Ububaji" }, isDraft: false },
  { slug: "welding", name: { en: "Welding", fr: "Soudure", rw: "Gusudira" }, isDraft: false },
  { slug: "knitting", name: { en: "Knitting", fr: "Tricot", rw: "Kuboha" }, isDraft: false },
  { slug: "sewing", name: { en: "Sewing", fr: "Couture", rw: "Ubudozi" }, isDraft: false },
  { slug: "mechanics", name: { en: "Mechanics", fr: "Mécanique", rw: "Ubukanishi" }, isDraft: false },
  { slug: "masonry", name: { en: "Masonry", fr: "Maçonnerie", rw: "Ubwubatsi" }, isDraft: false },
  { slug: "hairdressing", name: { en: "Hairdressing", fr: "Coiffure", rw: "Gutunganya imisatsi" }, isDraft: true },
];

/** The three kinds of package a person can be given. */
export const kinds: readonly Named<Kind>[] = [
  {
    slug: "vocational-training",
    name: { en: "Vocational training", fr: "Formation professionnelle", rw: "Amahugurwa y'imyuga" },
    isDraft: false,
  },
  { slug: "livestock", name: { en: "Livestock", fr: "Bétail", rw: "Amatungo" }, isDraft: false },
  {
    slug: "housing-materials",
    name: { en: "Building materials", fr: "Matériaux de construction", rw: "Ibikoresho by'ubwubatsi" },
    isDraft: true,
  },
];

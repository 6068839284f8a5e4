import type { Kind } from "@/domain/vocabulary";

/** OECD-DAC purpose codes; never 15240, which is for former combatants. */
const sectorOfKind: Record<Kind, string> = {
  "vocational-training": "11330",
  livestock: "31163",
  "housing-materials": "16040",
};

/** The purpose of the whole: facilitation of orderly, safe, regular and responsible migration and mobility. */
export const programmeSector = "15190";

/**
 * The sectors of a phase by the people its targets give to each kind, in hundredths of a per cent that sum to 100;
 * equal parts where no targets are known.
 */
export function sectorsOf(targets: Readonly<Partial<Record<Kind, number>>>): { code: string; percentage: string }[] {
  const kinds = Object.keys(sectorOfKind).filter((kind): kind is Kind => kind in sectorOfKind);
  const known = kinds.every((kind) => (targets[kind] ?? 0) > 0);
  const weights = kinds.map((kind) => (known ? (targets[kind] ?? 0) : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((weight * 10_000) / whole));
  const rest = 10_000 - parts.reduce((sum, part) => sum + part, 0);
  return kinds.map((kind, i) => {
    const part = (parts[i] ?? 0) + (i === 0 ? rest : 0);
    return { code: sectorOfKind[kind], percentage: (part / 100).toFixed(2) };
  });
}

import { phraseOf } from "@/domain/import/fold-words";

const sayings = new Set(
  "na nd nr ns nsp ne|inconnu|inconnue|unknown|not known|not available|not applicable|non disponible|non applicable|non renseigne|ne sait pas|sait pas|don t know|dont know|ntabizi|ntibizwi|sans objet|so|nil|null"
    .split("|")
    .flatMap((part) => (part.startsWith("na ") ? part.split(" ") : [part]))
    .map(phraseOf),
);
const signs = /^(?:[-–—_.?*/]+|n\s?\/\s?a|n\.a\.?|n\.d\.?|s\.o\.?|n\/d)$/i;

/** Whether a text says that nothing is known: "-", "N/A", « inconnu », "ntabizi". An exact zero or « non » does not. */
export function saysUnknown(text: string): boolean {
  return signs.test(text) || sayings.has(phraseOf(text));
}

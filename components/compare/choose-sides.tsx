import "@/components/compare/compare.css";
import { phaseName } from "@/components/ui/filter-names";
import { districtsWithin, provincesWithin } from "@/domain/access/own-places";
import type { Reach } from "@/domain/access/scope";
import { districts, provinces } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A side of the comparison as it stands in the address: `a-phase=iv&a-place=south`. */
export interface SideChoice {
  phase: string;
  /** Slug of a province or district; "" = all. */
  place: string;
}

interface ChooseSidesProps {
  language: Language;
  phases: readonly string[];
  reach: Reach;
  a: SideChoice;
  b: SideChoice;
}

/** Two sides to choose; a plain form, so it works without any script. */
export function ChooseSides({ language, phases, reach, a, b }: ChooseSidesProps) {
  const words = translator(language, "compare");
  return (
    <form className="card compare-form" method="get" action="/compare" aria-label={words("choose.legend")}>
      <SideFields
        language={language}
        phases={phases}
        reach={reach}
        name="a"
        legend={words("choose.first")}
        choice={a}
      />
      <SideFields
        language={language}
        phases={phases}
        reach={reach}
        name="b"
        legend={words("choose.second")}
        choice={b}
      />
      <button type="submit">{words("choose.compare")}</button>
    </form>
  );
}

interface SideFieldsProps {
  language: Language;
  phases: readonly string[];
  reach: Reach;
  name: "a" | "b";
  legend: string;
  choice: SideChoice;
}

function SideFields({ language, phases, reach, name, legend, choice }: SideFieldsProps) {
  const words = translator(language, "compare");
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label>
        {words("choose.phase")}
        <select name={`${name}-phase`} defaultValue={choice.phase}>
          <option value="">{words("choose.all")}</option>
          {phases.map((code) => (
            <option key={code} value={code}>
              {phaseName(language, code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words("choose.place")}
        <select name={`${name}-place`} defaultValue={choice.place}>
          <option value="">{words("choose.all")}</option>
          {provinces.map((province) => (
            <optgroup key={province.code} label={province.name[language]}>
              {provincesWithin(reach).includes(province.slug) && (
                <option value={province.slug}>{province.name[language]}</option>
              )}
              {districts
                .filter(({ slug, province: of }) => of === province.code && districtsWithin(reach).includes(slug))
                .map((district) => (
                  <option key={district.code} value={district.slug}>
                    {district.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

import { districtByCode } from "@/domain/places";
import { sexes, type Language, type Sex } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface TargetChoiceProps {
  language: Language;
  /** P-codes of where the phase works. */
  districts: readonly string[];
  district: string | null;
  sex: Sex | null;
}

/** Whose target it is: the whole phase's or a district's, of everybody or of women or men. */
export function TargetChoice({ language, districts, district, sex }: TargetChoiceProps) {
  const words = translator(language, "targets");
  return (
    <form method="get" className="target-choice" aria-label={words("choose")}>
      <label>
        {words("district")}
        <select name="district" className="input" defaultValue={district ?? ""}>
          <option value="">{words("everywhere")}</option>
          {districts.map((code) => (
            <option key={code} value={code}>
              {districtByCode(code)?.name ?? code}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words("sex")}
        <select name="sex" className="input" defaultValue={sex ?? ""}>
          <option value="">{words("everyone")}</option>
          {sexes.map((one) => (
            <option key={one} value={one}>
              {translator(language, "words")(`sex.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="plain-button">
        {words("show")}
      </button>
    </form>
  );
}

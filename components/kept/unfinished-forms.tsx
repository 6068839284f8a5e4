import type { Keeping } from "@/components/kept/keeping";
import { savedText } from "@/components/kept/saved-text";
import type { KeptForm } from "@/domain/entry/kept-form";

interface UnfinishedFormsProps {
  forms: readonly KeptForm[];
  keeping: Keeping;
  onContinue: (form: KeptForm) => void;
}

/** What was begun on this device and not finished, to go on with. */
export function UnfinishedForms({ forms, keeping: { language, texts }, onContinue }: UnfinishedFormsProps) {
  if (forms.length === 0) return null;
  return (
    <section className="notice" aria-label={texts.unfinished}>
      <p>{texts.unfinished}</p>
      <ul>
        {forms.map((form) => (
          <li key={form.key}>
            <button type="button" className="quiet-button" onClick={() => onContinue(form)}>
              {texts.continueWith.replace("{title}", form.title === "" ? texts.untitled : form.title)}
            </button>{" "}
            <span className="quiet">{savedText(language, texts, form.savedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Line, Saved } from "@/components/kept/keeping";
import type { KeptTexts } from "@/components/kept/kept-texts";
import { savedText } from "@/components/kept/saved-text";

/** Says quietly that the form is kept, and aloud when it is not. */
export function KeptLine({ texts, saved, line }: { texts: KeptTexts; saved: Saved; line: Line }) {
  const isKept = saved !== null && typeof saved === "object";
  return (
    <div className="kept-line" role="status">
      {line === "gone" && <p className="notice">{isKept ? texts.noLine : texts.noLineNotKept}</p>}
      {isKept && <p className="quiet">{savedText(texts, saved.at)}</p>}
      {typeof saved === "string" && <p className="notice">{texts.notKept[saved]}</p>}
    </div>
  );
}

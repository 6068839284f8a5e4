import type { Keeping, Line, Saved } from "@/components/kept/keeping";
import { savedText } from "@/components/kept/saved-text";

interface KeptLineProps {
  keeping: Keeping;
  saved: Saved;
  line: Line;
}

/** Says quietly that the form is kept, and aloud when it is not. */
export function KeptLine({ keeping: { language, texts }, saved, line }: KeptLineProps) {
  const isKept = saved !== null && typeof saved === "object";
  return (
    <div className="kept-line" role="status">
      {line === "gone" && <p className="notice">{isKept ? texts.noLine : texts.noLineNotKept}</p>}
      {isKept && <p className="quiet">{savedText(language, texts, saved.at)}</p>}
      {typeof saved === "string" && <p className="notice">{texts.notKept[saved]}</p>}
    </div>
  );
}

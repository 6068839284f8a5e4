import { guard, refuseMethod } from "@/app/api/guard";
import { checkedFile } from "@/app/import/checked-file";
import { onRecord } from "@/app/on-record";
import { notedFile } from "@/db/import/noted-file";
import { claim } from "@/domain/access/scope";
import { ApiProblem } from "@/domain/api/problems";
import type { PlannedImport } from "@/db/import/plan-import";
import type { Language } from "@/domain/vocabulary";
import { languages } from "@/domain/vocabulary";
import { problemInWords } from "@/messages/importing-words";
import { translator } from "@/messages/translator";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

interface FileParameters {
  params: Promise<{ upload: string; file: string }>;
}

/** The file as it was sent, with a column that says what is wrong with each row. */
export function GET(request: Request, { params }: FileParameters): Promise<Response> {
  return guard(request, async ({ reader, scope: asker, language }) => {
    const scope = claim(asker, "enter");
    const { upload, file: name } = await params;
    const file = name === "checked" ? await checkedFile(reader, scope, upload) : null;
    if (file === null || typeof file.planned === "string")
      throw new ApiProblem("unknown-resource", "That file is not waiting.");
    await onRecord(asker, "export", "import", request.headers);
    const headings = languages.map((one) => translator(one, "importing")("result.note"));
    const heading = translator(language, "importing")("result.note");
    const { format, body } = await notedFile(file.bytes, file.sheet, {
      headerRow: file.planned.read.headerRow,
      heading,
      headings,
      notes: notesOf(file.planned, language),
    });
    const stem = file.about.fileName.replace(/\.[^.]*$/, "");
    return new Response(body, {
      headers: {
        "Content-Type": types[format],
        "Content-Disposition": `attachment; filename="checked.${format}"; filename*=UTF-8''${encodeURIComponent(stem)}-checked.${format}`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}

/** What is to be said of each row. */
function notesOf({ plan, read }: PlannedImport, language: Language): Map<number, string> {
  const notes = new Map<number, string[]>();
  const note = (row: number, text: string) => notes.set(row, [...(notes.get(row) ?? []), text]);
  const words = translator(language, "importing");
  for (const problem of plan.problems)
    if (problem.row !== read.headerRow) note(problem.row, problemInWords(problem, language));
  for (const [one, other] of plan.duplicates) {
    if (typeof other === "string") note(one, words("result.sameAsPerson", { reference: other }));
    else note(other, words("result.sameAsRow", { row: String(one) }));
  }
  return new Map([...notes].map(([row, texts]) => [row, texts.join("; ")]));
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };

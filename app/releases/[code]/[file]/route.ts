import { guard, type Asked } from "@/app/api/guard";
import { reportPdf } from "@/components/report/pdf";
import { reportDocument } from "@/components/report/report-document";
import { reportCsv } from "@/components/report/report-csv";
import { tablesCsv } from "@/components/report/tables-csv";
import { reportXlsx } from "@/components/report/xlsx";
import { releaseOf, type Release } from "@/db/queries/releases";
import { ApiProblem } from "@/domain/api/problems";

interface Addressed {
  params: Promise<{ code: string; file: string }>;
}

/** A release as a file: the same release is the same bytes, whatever the register holds by now. */
export async function GET(request: Request, { params }: Addressed): Promise<Response> {
  return guard(request, async (asked) => {
    const { code, file } = await params;
    const release = await releaseOf(asked.reader, asked.scope, code);
    const written = release === null ? null : await fileOf(asked, release, file);
    if (written === null) throw new ApiProblem("unknown-resource", "There is no such release, or no such file of it.");
    return new Response(written.body, {
      headers: {
        "Content-Type": written.type,
        "Content-Disposition": `attachment; filename="${code}-${file}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}

interface Written {
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
}

async function fileOf({ language, programme }: Asked, release: Release, file: string): Promise<Written | null> {
  const report = reportDocument(language, { ...release, programmeName: programme.name[language] });
  switch (file) {
    case "report.pdf":
      return { type: "application/pdf", body: await reportPdf(language, report, new Date(release.madeAt)) };
    case "report.xlsx":
      return {
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        body: await reportXlsx(report),
      };
    case "results.csv":
      return { type: "text/csv; charset=utf-8", body: reportCsv(release.content) };
    case "tables.csv":
      return { type: "text/csv; charset=utf-8", body: tablesCsv(release.content) };
    case "content.json":
      return { type: "application/json; charset=utf-8", body: release.text };
    default:
      return null;
  }
}

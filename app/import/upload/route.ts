import { mostUploadBytes } from "@/app/body-size.mjs";
import { guard, refuseMethod, type Asked } from "@/app/api/guard";
import { waitingFiles } from "@/app/import/waiting";
import { mappingNamed } from "@/db/import/mappings";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import { claim } from "@/domain/access/scope";
import { findHeader } from "@/domain/import/header-row";
import { FileRefused, importLimits } from "@/domain/import/refusals";

/** What a form's parts need beside the file. */
const besideTheFile = 100_000;

/** Takes a spreadsheet that is to be imported and leads to what is in it; nothing of it is stored yet. */
export function POST(request: Request): Promise<Response> {
  return guard(request, async (asked) => {
    claim(asked.scope, "enter");
    // What comes without its length may have none.
    const length = request.headers.get("content-length");
    if (length === null || Number(length) > importLimits.bytes + besideTheFile) {
      await readToItsEnd(request);
      return leadTo("/import?refused=too-large");
    }
    const form = await request.formData();
    const [file, phase, mapping] = [form.get("file"), textIn(form, "phase"), textIn(form, "mapping")];
    const back = `phase=${encodeURIComponent(phase)}&mapping=${encodeURIComponent(mapping)}`;
    if (!(file instanceof File) || file.size === 0) return leadTo(`/import?refused=missing&${back}`);
    try {
      return leadTo(`/import/${await kept(asked, file, phase, mapping)}`);
    } catch (error) {
      if (error instanceof FileRefused) return leadTo(`/import?refused=${error.code}&${back}`);
      throw error;
    }
  });
}

/** Reads the file once to see that it can be read, and keeps it for its sender. */
async function kept({ reader, scope, phases }: Asked, file: File, asked: string, name: string): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const mapping = name === "" ? null : await mappingNamed(reader, scope, name);
  const { rows } = await readSpreadsheet(bytes);
  if (findHeader(rows, Object.values(mapping?.columns ?? {})) === null) throw new FileRefused("no-header");
  const phase = phases.find(({ code }) => code === asked)?.code ?? phases.at(-1)?.code ?? "";
  const mappingName = mapping === null ? null : name;
  // By whole signs: half of one could not be written into an address.
  const fileName = Array.from(file.name).slice(-200).join("");
  const about = { programme: scope.programme, owner: scope.actor, fileName, phase, mapping, mappingName };
  return waitingFiles().keep(about, bytes);
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 100) : "";
}

/** A browser shows an answer only once it has sent everything; what is far too much is not waited for. */
async function readToItsEnd({ body }: Request): Promise<void> {
  let read = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.done === false && read < mostUploadBytes; part = await reader?.read())
    read += part.value.byteLength;
}

/** By a path alone: the server may be reached by other names than it knows. */
function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}

export { refuseMethod as DELETE, refuseMethod as GET, refuseMethod as PATCH, refuseMethod as PUT };

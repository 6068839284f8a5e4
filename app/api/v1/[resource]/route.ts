import { answer, askedFormat } from "@/app/api/answer";
import { guard, refuseMethod } from "@/app/api/guard";
import { resources } from "@/app/api/resources/all";
import { ApiProblem } from "@/domain/api/problems";

interface ResourceContext {
  params: Promise<{ resource: string }>;
}

/** Every resource of the read API, as JSON, CSV or XLSX. */
export function GET(request: Request, { params }: ResourceContext): Promise<Response> {
  return guard(request, async (asked) => {
    const { name, format } = askedFormat((await params).resource, request.headers.get("accept"));
    const resource = resources.find((one) => one.name === name);
    if (resource === undefined) throw new ApiProblem("unknown-resource", `There is no ${name}; see /data.`);
    return answer(asked, resource, format);
  });
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };

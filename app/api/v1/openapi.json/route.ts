import { guard, refuseMethod } from "@/app/api/guard";
import { openApi } from "@/app/api/openapi";
import { parametersIn, readParameters } from "@/app/api/parameters";
import { noParameters } from "@/app/api/resources/schemas";

/** The description of the read API. */
export function GET(request: Request): Promise<Response> {
  return guard(request, ({ url }) => {
    readParameters(noParameters, parametersIn(url));
    return Response.json(openApi(), { headers: { "Cache-Control": "private, no-store" } });
  });
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };

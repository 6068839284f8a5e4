import { guard, refuseMethod } from "@/app/api/guard";
import { parametersIn, readParameters } from "@/app/api/parameters";
import { noParameters } from "@/app/api/resources/schemas";

/** The data version and the day as of which figures are given; raised by every saved change, whoever made it. */
export function GET(request: Request): Promise<Response> {
  return guard(request, ({ programme, today, url }) => {
    readParameters(noParameters, parametersIn(url));
    const seen = { version: programme.dataVersion, asOf: today, changedAt: programme.changedAt };
    return Response.json(seen, { headers: { "Cache-Control": "private, no-store" } });
  });
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };

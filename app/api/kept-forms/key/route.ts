import { guard, refuseMethod } from "@/app/api/guard";
import { deviceKeyOf, deviceOwner } from "@/app/device-owner";
import { claim } from "@/domain/access/scope";

/** The key for the forms that whoever enters keeps on their device; it is given to their page and never stored there. */
export function GET(request: Request): Promise<Response> {
  return guard(request, ({ scope }) => {
    const { actor } = claim(scope, "enter");
    const given = { owner: deviceOwner(actor), key: deviceKeyOf(actor).toString("base64") };
    return Response.json(given, { headers: { "Cache-Control": "private, no-store" } });
  });
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };

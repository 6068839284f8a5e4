import { guard } from "@/app/api/guard";
import { openApi } from "@/app/api/openapi";

/** The description of the read API. */
export function GET(request: Request): Promise<Response> {
  return guard(request, () => Response.json(openApi(), { headers: { "Cache-Control": "private, no-cache" } }));
}

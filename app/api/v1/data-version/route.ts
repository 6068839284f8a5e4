import { guard } from "@/app/api/guard";

/** The data version and the day as of which figures are given; raised by every saved change, whoever made it. */
export function GET(request: Request): Promise<Response> {
  return guard(request, ({ programme, today }) =>
    Response.json(
      { version: programme.dataVersion, asOf: today, changedAt: programme.changedAt },
      { headers: { "Cache-Control": "private, no-store" } },
    ),
  );
}

import { problem } from "@/app/api/guard";
import { theStore } from "@/app/store";
import { ApiProblem } from "@/domain/api/problems";

export const dynamic = "force-dynamic";

/** Whether the database answers and every migration is applied. */
export async function GET(request: Request): Promise<Response> {
  try {
    const pending = await (await theStore()).pendingMigrations();
    if (pending.length > 0) throw new ApiProblem("not-ready", `${pending.length} migrations are not applied.`);
    return Response.json({ status: "ready" }, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return problem(
      error instanceof ApiProblem ? error : new ApiProblem("not-ready", "The database does not answer."),
      request,
    );
  }
}

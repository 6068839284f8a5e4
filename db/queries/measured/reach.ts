import { and, eq, inArray, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import type { Filter } from "@/domain/filter";
import { chosenDistricts } from "@/domain/places-chosen";

type Places = Pick<Filter, "phase" | "province" | "district">;

/** P-codes that a filter and the scope leave; `null` = all. Throws "out-of-scope" when the filter names only others. */
export function districtsFor(scope: Scope, filter: Places): readonly string[] | null {
  return within(scope.districts, chosenDistricts(filter));
}

/** Codes of the phases that a filter and the scope leave; `null` = all. Throws "out-of-scope" as `districtsFor` does. */
export function phasesFor(scope: Scope, filter: Places): readonly string[] | null {
  return within(scope.phases, filter.phase.length === 0 ? null : filter.phase);
}

/** Nothing of what was asked for is there for the asker: to say 0 would be false. */
function within(reached: readonly string[] | null, asked: readonly string[] | null): readonly string[] | null {
  if (reached === null) return asked;
  if (asked === null) return reached;
  const left = asked.filter((one) => reached.includes(one));
  if (asked.length > 0 && left.length === 0) throw new DomainError("out-of-scope");
  return left;
}

interface PlacedColumns {
  programme: SQLWrapper;
  phase: SQLWrapper;
  district: SQLWrapper;
}

/** The asker's programme, and of the phases and districts that exist for them those of the filter: on every question. */
export function inReach(scope: Scope, filter: Places, { programme, phase, district }: PlacedColumns): SQL | undefined {
  const [phases, districts] = [phasesFor(scope, filter), districtsFor(scope, filter)];
  return and(
    eq(programme, scope.programme),
    phases === null ? undefined : inArray(phase, [...phases]),
    districts === null ? undefined : inArray(district, [...districts]),
  );
}

/** A row about a whole phase, without a place: of the asker's programme and phases. */
export function isOfScope(scope: Scope, programme: SQLWrapper, phase: SQLWrapper): SQL | undefined {
  const { phases } = scope;
  return and(eq(programme, scope.programme), phases === null ? undefined : inArray(phase, [...phases]));
}

import { scopeOf, type Claimable, type Membership, type Scope, type ScopeFor } from "@/domain/access/scope";
import type { Role } from "@/domain/access/roles";

const day = "2014-01-15";

/** Somebody with one role: officers in some districts, donors of some phases. */
export function scopeAs(role: Role, places: { districts?: readonly string[]; phases?: readonly string[] } = {}): Scope {
  const { districts = [], phases = [] } = places;
  const each: Membership[] = (districts.length === 0 ? [null] : districts).map((district) => ({
    role,
    district,
    phases,
    endsOn: null,
  }));
  const scope = scopeOf("rwanda", role, each, day);
  if (scope === null) throw new Error(`${role} reaches nothing.`);
  return scope;
}

/** A scope as somebody would hand it over who got around the types: what is done with it must refuse by itself. */
export function forged(scope: Scope): ScopeFor<Claimable> {
  return scope as unknown as ScopeFor<Claimable>;
}

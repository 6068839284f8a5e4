import { claim, type Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";

/** Persons are reached and records changed only by those who may see persons; others see figures. */
export function requirePersons(scope: Scope): void {
  claim(scope, "persons");
}

/** A record may be reached when one of the districts it belongs to may; one without a district by everybody. */
export function requireDistrict(scope: Scope, ...places: readonly string[]): void {
  const { districts } = scope;
  if (districts === null || places.length === 0 || places.some((place) => districts.includes(place))) return;
  throw new DomainError("out-of-scope");
}

/** What holds for all of the programme is changed only by those who may reach all of it. */
export function requireAllDistricts(scope: Scope): void {
  if (scope.districts !== null) throw new DomainError("out-of-scope");
}

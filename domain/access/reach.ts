import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";

/** Refuses to enter something in a district that the asker's right does not reach. */
export function requireDistrict({ districts }: Scope, place: string): void {
  if (districts !== null && !districts.includes(place)) throw new DomainError("out-of-scope");
}

import { accessTable, rights, type Extent, type Right, type Role } from "@/domain/access/roles";
import { DomainError } from "@/domain/domain-error";

/**
 * Who asks, proven. Every query and command takes a scope first; without one nothing can be asked.
 * The brands can only be put on here, so no page or handler can make one from a request.
 */
declare const proven: unique symbol;
declare const claimed: unique symbol;

/** P-codes of the districts that a right reaches; `null` = all of the programme. */
export type Reach = readonly string[] | null;

export interface Scope {
  readonly [proven]: true;
  /** Code of the only programme that exists for the asker. */
  readonly programme: string;
  /** The user's key, or the name of what acts without a user; on record as the cause of a change. */
  readonly actor: string;
  /** Codes of the phases that exist for the asker; `null` = all. */
  readonly phases: readonly string[] | null;
  /** Where the asker's figures come from; in a claimed scope, where the claimed right reaches. */
  readonly districts: Reach;
  /** Whether small cells are withheld from the asker, who then asks only the released tables. */
  readonly withholds: boolean;
  /** How far each right goes; a right that is missing is none. */
  readonly rights: Readonly<Partial<Record<Right, GrantedRight>>>;
}

export interface GrantedRight {
  readonly districts: Reach;
  readonly extents: readonly Extent[];
}

/** A scope from which no small cell is withheld: whoever asks what happened where, to how few, must bring one. */
export type DetailedScope = Scope & { readonly withholds: false };

/** Rights to single records and acts. Figures need no claim: a scope says where they come from. */
export type Claimable = Exclude<Right, "figures">;

/** A scope whose right to something was proven, its districts narrowed to where that right reaches. */
export type ScopeFor<R extends Claimable> = DetailedScope & { readonly [claimed]: Readonly<Record<R, true>> };

/** A role that somebody holds in a programme, while it lasts. */
export interface Membership {
  readonly role: Role;
  /** P-code, for officers; `null` for roles that reach the whole programme. */
  readonly district: string | null;
  /** Codes of the phases that a donor's organisation funds; empty for other roles. */
  readonly phases: readonly string[];
  /** The last day on which it holds, `null` = until it is taken away. */
  readonly endsOn: string | null;
}

/** The scope of somebody's memberships on a day; `null` when none of them holds any more. */
export function scopeOf(
  programme: string,
  actor: string,
  memberships: readonly Membership[],
  today: string,
): Scope | null {
  const held = memberships.filter(({ endsOn }) => endsOn === null || today <= endsOn);
  const granted: Partial<Record<Right, GrantedRight>> = {};
  for (const right of rights) {
    const found = grantedBy(held, right);
    if (found !== null) granted[right] = found;
  }
  const { figures } = granted;
  if (figures === undefined && granted.administer === undefined && granted.audit === undefined) return null;
  const isDonorOnly = held.every(({ role }) => role === "donor");
  const phases = isDonorOnly ? [...new Set(held.flatMap((one) => one.phases))].sort() : null;
  return branded({
    programme,
    actor,
    phases,
    districts: figures === undefined ? [] : figures.districts,
    withholds: isDonorOnly,
    rights: granted,
  });
}

/** The whole programme: the operator's command line, seeds and tests. No page or handler may import it. */
export function wholeProgramme(programme: string, actor: string): ScopeFor<Claimable> {
  const everywhere: GrantedRight = { districts: null, extents: ["everywhere"] };
  const all = Object.fromEntries(rights.map((right) => [right, everywhere]));
  return branded({ programme, actor, phases: null, districts: null, withholds: false, rights: all });
}

export function may(scope: Scope, right: Right): boolean {
  return scope.rights[right] !== undefined;
}

/** Proves a right, or refuses: `DomainError` "persons-withheld" for persons, "not-permitted" for every other right. */
export function claim<R extends Claimable>(scope: Scope, right: R): ScopeFor<R> {
  const granted = scope.rights[right];
  if (granted === undefined) throw new DomainError(right === "persons" ? "persons-withheld" : "not-permitted");
  return branded({ ...detailed(scope), districts: granted.districts });
}

export function isDetailed(scope: Scope): scope is DetailedScope {
  return !scope.withholds;
}

/** Proves that nothing is withheld from the asker, or refuses: `DomainError` "not-permitted". */
export function detailed(scope: Scope): DetailedScope {
  if (!isDetailed(scope)) throw new DomainError("not-permitted");
  return scope;
}

/** Whether the records behind a figure of the asker are theirs to open, all of them. */
export function opensRecords({ districts, rights: { persons } }: Scope): boolean {
  if (persons === undefined) return false;
  const reached = persons.districts;
  return reached === null || (districts !== null && districts.every((code) => reached.includes(code)));
}

/** What is summed before small cells are withheld: only `db/queries/withheld-figures.ts` may import it. */
export function beforeWithholding(scope: Scope): DetailedScope {
  return branded({ ...scope, withholds: false });
}

/** The whole programme beside own districts: only `db/queries/programme-totals.ts` may import it. */
export function beyondOwnDistricts(scope: Scope): Scope {
  return branded({ ...scope, districts: null });
}

function grantedBy(held: readonly Membership[], right: Right): GrantedRight | null {
  const holding = held.filter(({ role }) => accessTable[right][role] !== "no");
  if (holding.length === 0) return null;
  const extents = [...new Set(holding.map(({ role }) => accessTable[right][role]))];
  const reaches = holding.map((one): Reach => (isOfDistricts(accessTable[right][one.role]) ? own(one) : null));
  return { extents, districts: reaches.includes(null) ? null : [...new Set(reaches.flatMap((one) => one ?? []))] };
}

function own({ district }: Membership): readonly string[] {
  return district === null ? [] : [district];
}

function isOfDistricts(extent: Extent): boolean {
  return extent.startsWith("own-districts");
}

/** The one place where a brand is put on. */
function branded<S extends Scope>(unproven: Omit<Scope, typeof proven>): S {
  return unproven as unknown as S;
}

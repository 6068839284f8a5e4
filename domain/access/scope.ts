/**
 * Who asks, proven. Every query and command takes a scope first; without one nothing can be asked.
 * The brand can only be put on here, so no page or handler can make one from a request.
 */
declare const proven: unique symbol;

export interface Scope {
  readonly [proven]: true;
  /** Code of the only programme that exists for the asker. */
  readonly programme: string;
  /** P-codes of the districts whose records may be reached; `null` = all of the programme. */
  readonly districts: readonly string[] | null;
  /** Whether persons (names, incomes, interviews) may be reached at all. */
  readonly persons: boolean;
  /** On record as the cause of a change. */
  readonly actor: string;
}

/** The whole programme, for the local machine until people sign in, and for the operator's command line. */
export function wholeProgramme(programme: string, actor: string): Scope {
  return { programme, districts: null, persons: true, actor } as Scope;
}

/** Why the read API refuses; each has one HTTP status and one title (RFC 9457). */
export const apiProblems = {
  "unknown-parameter": { status: 400, title: "There is no such parameter." },
  "unknown-value": { status: 400, title: "A parameter's value is not known." },
  "missing-parameter": { status: 400, title: "A parameter is missing." },
  "unknown-resource": { status: 404, title: "There is no such resource." },
  "no-table": { status: 406, title: "This resource has no table." },
  "signed-out": { status: 401, title: "Nobody is signed in." },
  forbidden: { status: 403, title: "This is not for you." },
  "method-not-allowed": { status: 405, title: "Nothing can be changed here." },
  "wrong-host": { status: 421, title: "This server does not answer under that name." },
  "wrong-origin": { status: 403, title: "The request comes from another site." },
  "too-long": { status: 414, title: "The address is too long." },
  "too-large": { status: 413, title: "The request is too large." },
  "not-json": { status: 415, title: "The request is no JSON." },
  "not-ready": { status: 503, title: "The database is not ready." },
  unexpected: { status: 500, title: "Something went wrong here." },
} as const;
export type ApiProblemCode = keyof typeof apiProblems;

/** A refusal of the API, told as problem+json. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ApiProblemCode,
    /** What exactly was wrong, in a sentence; never holds data of persons. */
    readonly detail: string,
  ) {
    super(detail);
    this.name = "ApiProblem";
  }
}

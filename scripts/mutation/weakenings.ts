/** One condition or guard taken away: every place in the named files where the pattern stands is a mutant of its own. */
export interface Weakening {
  what: string;
  files: RegExp;
  pattern: RegExp;
  instead: string;
}

export const weakenings: readonly Weakening[] = [
  { what: "a right is not claimed", files: /^db\/.*\.ts$/, pattern: /claim\(asker, [^)]*\)/g, instead: "asker" },
  {
    what: "another programme",
    files: /^db\/queries\/.*\.ts$/,
    pattern: /eq\([\w.]+, (?:scope\.)?programme\)/g,
    instead: "undefined",
  },
  {
    what: "no phases",
    files: /reach\.ts$/,
    pattern: /phases === null \? undefined : inArray\([^;]*?\]\)/g,
    instead: "undefined",
  },
  {
    what: "no districts",
    files: /^db\/.*\.ts$/,
    pattern: /districts === null \? undefined : (?:inArray|or)\([^;]*?\]\)\)?/g,
    instead: "undefined",
  },
  {
    what: "no reach of persons",
    files: /^db\/queries\/.*\.ts$/,
    pattern: /(?<!function )isReachedPerson\([^)]*\)/g,
    instead: "undefined",
  },
  {
    what: "a record elsewhere",
    files: /stored-record\.ts$/,
    pattern: /stored !== null && \(await isReached\(tx, scope, stored\)\)/g,
    instead: "stored !== null",
  },
  { what: "entered elsewhere", files: /^db\/commands\/.*\.ts$/, pattern: /^ +requireDistrict\(.*\);$/gm, instead: "" },
  { what: "nothing is withheld", files: /figures-by\.ts$/, pattern: /isDetailed\(scope\)/g, instead: "true" },
  {
    what: "finer figures are of the day",
    files: /withheld-figures\.ts$/,
    pattern: /: released,/g,
    instead: ": today.phases,",
  },
  {
    what: "details for everybody",
    files: /^(?:app|db)\/.*\.tsx?$/,
    pattern: /\bdetailed\((?:asked\.|asker\.)?scope\)/g,
    instead: "scope",
  },
  {
    what: "a page for everybody",
    files: /^app\/(?:gates|asking-to)\.ts$/,
    pattern: /^ +notFound\(\);$|: notFound\(\)/gm,
    instead: "",
  },
  {
    what: "a place of others",
    files: /^app\/places\/.*page\.tsx$/,
    pattern: /^ +if \(!.*Within\(.*\) notFound\(\);$/gm,
    instead: "",
  },
  { what: "places of others in filters", files: /^app\/.*\.ts$/, pattern: /, scope\.districts\)/g, instead: ")" },
  {
    what: "a gate of handlers",
    files: /^app\/api\/guard\.ts$/,
    pattern: /^ +(?:refuseOther\w+\(request\)|if \(request\.url.*|if \(who === null\).*);$/gm,
    instead: "",
  },
  {
    what: "an action for everybody",
    files: /^app\/acting\.ts$/,
    pattern: /claim\(asked\.scope, right\)/g,
    instead: "asked.scope",
  },
  {
    what: "programme totals of any choice",
    files: /programme-totals\.ts$/,
    pattern: /^ +if \(!isOfWhole.*$/gm,
    instead: "",
  },
  {
    what: "no second factor",
    files: /^app\/(?:asking|api\/guard)\.ts$/,
    pattern: /(?<=if \()owesSecondFactor\(\w+\)/g,
    instead: "false",
  },
  {
    what: "forms from everywhere",
    files: /^app\/received-form\.ts$/,
    pattern: /await comesFromHere\(\)/g,
    instead: "true",
  },
  {
    what: "a host of others",
    files: /^(?:app\/api\/guard|domain\/own-host)\.ts$/,
    pattern: /!isOwn(?:Host|Origin)\([^;]*?publicAddress\)|(?<=return )origin === originAsked\(.*\)/g,
    instead: "false",
  },
  {
    what: "a stream without a session",
    files: /^app\/api\/guard\.ts$/,
    pattern: /\(await signedIn\(cookie, false\)\) !== null/g,
    instead: "true",
  },
  {
    what: "before Next",
    files: /^app\/every-request\.ts$/,
    pattern: /^ +(?:if \(.*\) return 4\d\d;|delete request.*;)$/gm,
    instead: "",
  },
];

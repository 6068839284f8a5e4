/** Who may import whom. `node_modules` is seen by name only. */
const rooms = "app|components|db|domain|messages|operations|scripts|tests";

function forbidden(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    forbidden("no-cycles", "A cycle has no first file to read.", {}, { circular: true }),
    forbidden("unresolved", "Every import must lead somewhere.", {}, { couldNotResolve: true }),
    forbidden(
      "domain-stands-alone",
      "domain/ is pure: nothing of ours outside it.",
      { path: "^domain/" },
      { path: `^(${rooms})/`, pathNot: "^domain/" },
    ),
    forbidden(
      "domain-without-io",
      "domain/ knows no React, Next, SQL or I/O.",
      { path: "^domain/" },
      {
        path: "^(react|next|drizzle-orm|pg|better-sqlite3)(/|$)|node_modules/(react|react-dom|next|drizzle-orm|pg|better-sqlite3)/",
      },
    ),
    forbidden(
      "domain-without-node",
      "domain/ runs in the browser too.",
      { path: "^domain/" },
      { dependencyTypes: ["core"] },
    ),
    forbidden(
      "db-from-domain",
      "db/ builds on domain/ only.",
      { path: "^db/" },
      { path: `^(${rooms})/`, pathNot: "^(db|domain)/" },
    ),
    forbidden(
      "operations-from-db",
      "operations/ keeps a server running: it builds on db/ and domain/.",
      { path: "^operations/" },
      { path: `^(${rooms})/`, pathNot: "^(operations|db|domain)/" },
    ),
    forbidden(
      "components-from-domain",
      "components/ show what they are given: they reach domain/, messages/ and each other.",
      { path: "^components/" },
      { path: `^(${rooms})/`, pathNot: "^(components|domain|messages)/" },
    ),
    forbidden(
      "only-db-speaks-sql",
      "Questions and changes are functions of db/queries and db/commands.",
      { path: "^(app|components|operations|proxy|instrumentation)" },
      { path: "^db/schema/|^db/columns|node_modules/(drizzle-orm|better-sqlite3|pg)/" },
    ),
    forbidden(
      "app-is-a-door",
      "Nothing but tests imports a page or a handler.",
      { path: "^(components|db|domain|operations|scripts)/" },
      { path: "^app/" },
    ),
    forbidden(
      "no-tests-in-production",
      "Production never imports tests.",
      { path: `^(${rooms})/|^[^/]+$`, pathNot: "^tests/" },
      { path: "^tests/" },
    ),
    forbidden(
      "command-line-stays-outside",
      "scripts/ is the command line: nobody but tests imports it.",
      { path: "^(app|components|db|domain|operations)/" },
      { path: "^scripts/" },
    ),
    forbidden(
      "no-dev-packages-in-production",
      "What runs in production is a dependency, not a devDependency.",
      { path: "^(app|components|db|domain|operations)/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|data)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

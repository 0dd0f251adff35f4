/**
 * The arrows of the house: imports go one way only, and packages know each other by their public faces.
 * `scripts/boundaries.mjs` also tries every arrow that is not here and fails where one is not found.
 */

/** What each part may import of the others. `api/client` is the part of the API that runs in a browser. */
const ARROWS = {
  "packages/model": [],
  "packages/law": ["packages/model"],
  "packages/intake": ["packages/model"],
  "packages/vault": ["packages/model"],
  "packages/store": ["packages/model"],
  "packages/casework": ["packages/model", "packages/law"],
  "packages/api": [
    "packages/model",
    "packages/law",
    "packages/intake",
    "packages/vault",
    "packages/store",
    "packages/casework",
  ],
  "packages/verify-page": ["packages/model", "packages/vault"],
  "apps/cli": ["packages/[^/]+"],
  "apps/server": ["packages/[^/]+"],
  "apps/web": ["packages/model", "packages/law", "packages/casework"],
};

/** Files of the API that the browser may load: the client, the contract, and what these two are made of. */
const API_CLIENT = "packages/api/src/(client|contract|failure|ndjson)\\.ts$";
const TESTS = "(\\.test\\.tsx?$|/testing/)";

const arrows = Object.entries(ARROWS).map(([part, allowed]) => ({
  name: `arrows-${part.replace("/", "-")}`,
  severity: "error",
  comment: `${part} may import ${allowed.join(", ") || "no other part"}`,
  from: { path: `^${part}/` },
  to: {
    path: "^(packages|apps)/",
    pathNot: [part, ...allowed].map((other) => `^${other}/`).concat(part === "apps/web" ? [`^${API_CLIENT}`] : []),
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "every-part-has-its-arrows",
      severity: "error",
      comment: "a new package or app first says in ARROWS what it may import",
      from: { path: "^(packages|apps)/[^/]+/", pathNot: Object.keys(ARROWS).map((part) => `^${part}/`) },
      to: {},
    },
    {
      name: "web-standards-only",
      severity: "error",
      comment: "packages run in a browser too: node: stands only under src/node/, in the apps and in tests",
      from: { path: "^(packages/[^/]+|apps/web)/src/", pathNot: ["^packages/[^/]+/src/node/", TESTS] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "node-face-from-node-only",
      severity: "error",
      comment: "what needs Node is handed in by the apps through a port",
      from: { path: "^(packages|apps/web)/", pathNot: ["^packages/[^/]+/src/node/", TESTS] },
      to: { path: "^packages/[^/]+/src/node/" },
    },
    {
      name: "public-face-only",
      severity: "error",
      comment: "another package is imported by its name, never by a path into it",
      from: { path: "^(packages|apps)/([^/]+)/" },
      to: { path: "^(packages|apps)/", pathNot: "^$1/$2/", dependencyTypes: ["local"] },
    },
    {
      name: "no-cycle",
      severity: "error",
      comment: "type imports count too; an import() that waits to be called does not",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["dynamic-import"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "an import that cannot be resolved hides a boundary",
      from: { pathNot: "\\.d\\.ts$" },
      to: { couldNotResolve: true },
    },
    {
      name: "declared",
      severity: "error",
      comment: "what the product runs on stands under dependencies of its own package.json",
      from: { path: "^(packages|apps)/[^/]+/src/", pathNot: [TESTS, "^apps/web/"] },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};

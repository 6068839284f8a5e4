import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const ownFormatter = "Numbers, days and money are formatted by domain/format: browsers have no data for Kinyarwanda.";
const localeMethods = ["toLocaleString", "toLocaleDateString", "toLocaleTimeString", "localeCompare"];
const ownFormatterOnly = localeMethods.map((property) => ({ property, message: ownFormatter }));

export default tseslint.config(
  { ignores: [".next/", "coverage/", "data/", "node_modules/", "test-results/", "next-env.d.ts"] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js", ".dependency-cruiser.cjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // TypeScript knows the names there are, in the plain scripts as well (checkJs).
      "no-undef": "off",
      // Control characters are refused in what comes in, so they must be named.
      "no-control-regex": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-restricted-globals": ["error", { name: "Intl", message: ownFormatter }],
      "no-restricted-properties": ["error", ...ownFormatterOnly],
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrors: "all" }],
    },
  },
  {
    // The rules that read types: mistakes with promises, and `any` that comes in from outside.
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["{app,components}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // What happens in the product is said to people on a page or in the log, never on the console.
    files: ["{app,components,db,domain,operations}/**/*.{ts,tsx}"],
    rules: { "no-console": "error" },
  },
  {
    // Scopes come from sessions; what reaches beyond them has one place each.
    files: ["{app,components,db}/**/*.{ts,tsx}"],
    ignores: ["db/seed/**", "db/copies/**", "db/queries/withheld-figures.ts", "db/queries/programme-totals.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@/domain/access/scope",
              importNames: ["wholeProgramme", "beforeWithholding", "beyondOwnDistricts"],
              message: "Nobody reaches beyond the scope of their session.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["{domain,db/seed}/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...ownFormatterOnly,
        { object: "Math", property: "random", message: "Seeds are parameters." },
      ],
    },
  },
  {
    // Expected values are copied with all the digits that the reference computation gave.
    files: ["tests/**"],
    rules: { "no-loss-of-precision": "off" },
  },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs" } },
);

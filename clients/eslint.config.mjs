import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What the SDK and the shared state may not touch: they run where there is no page. */
const pageGlobals = ["document", "window", "localStorage", "sessionStorage", "indexedDB", "navigator", "location"];

const noPage = {
  "no-restricted-globals": ["error", ...pageGlobals.map((name) => ({ name, message: "There may be no page here." }))],
};

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/dist/", "**/public/", "**/generated/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/method-signature-style": ["error", "property"],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "max-lines": ["error", 400],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ["sdk/src/**/*.ts", "features/src/**/*.{ts,tsx}"], rules: noPage },
  {
    files: ["sdk/src/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["react*", "@reduxjs/*", "@mlchat/*", "*.css"] }],
    },
  },
  {
    files: ["features/src/**/*.{ts,tsx}"],
    rules: { "no-restricted-imports": ["error", { patterns: ["react-dom*", "react-native*", "@mui/*", "*.css"] }] },
  },
  {
    files: ["ui/**/*.{ts,tsx}"],
    rules: { "no-restricted-imports": ["error", { patterns: ["@mlchat/sdk", "@mlchat/features"] }] },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
);

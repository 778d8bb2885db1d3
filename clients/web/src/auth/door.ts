/**
 * The pages between which whoever comes in goes to and fro. They come together: what is typed right after one is left
 * must not end in its fields because those of the other are not loaded yet.
 */
export { LoginPage } from "./LoginPage";
export { RegisterPage } from "./RegisterPage";

import type { Problem } from "@mlchat/features";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import { LoginForm } from "../src/auth/LoginForm";
import { RegisterForm, type NewAccount } from "../src/auth/RegisterForm";
import { chooseLanguage } from "../src/language/language";

beforeAll(chooseLanguage);
afterEach(cleanup);

const problem = (type: string, pointer?: string): Problem => ({
  type,
  title: "The title of the server",
  status: 400,
  instance: "urn:uuid:0",
  ...(pointer && { errors: [{ pointer, detail: "said by the server" }] }),
});

/** What a screen reader says about a field beside its name. */
const descriptionOf = (label: string) => {
  const id = screen.getByLabelText(label).getAttribute("aria-describedby");
  return id === null ? "" : document.getElementById(id)?.textContent;
};

test("the rules of a password stand there before anything is wrong", () => {
  render(<RegisterForm register={() => Promise.resolve(undefined)} />);
  expect(descriptionOf("Password")).toContain("At least 8 characters");
  expect(screen.getByLabelText("Password").getAttribute("autocomplete")).toBe("new-password");
});

test("what is wrong is said at its field, and the server is not asked", async () => {
  const user = userEvent.setup();
  const asked: NewAccount[] = [];
  render(<RegisterForm register={(account) => (asked.push(account), Promise.resolve(undefined))} />);
  await user.type(screen.getByLabelText("Username"), "no spaces please");
  await user.type(screen.getByLabelText("Password"), "short");
  await user.click(screen.getByRole("button", { name: "Create account" }));
  expect(descriptionOf("Username")).toContain("3 to 32 characters");
  expect(descriptionOf("Password")).toBe("Use at least 8 characters.");
  expect(document.activeElement).toBe(screen.getByLabelText("Username"));
  expect(asked).toEqual([]);
});

test("a refusal shows at the field that it points to", async () => {
  const user = userEvent.setup();
  render(<RegisterForm register={() => Promise.resolve(problem("/problems/username-taken", "/username"))} />);
  await user.type(screen.getByLabelText("Username"), "mei");
  await user.type(screen.getByLabelText("Password"), "a long enough one");
  await user.click(screen.getByRole("button", { name: "Create account" }));
  expect(descriptionOf("Username")).toBe("Somebody else has this username. Try another.");
  expect(screen.getByLabelText("Username").getAttribute("aria-invalid")).toBe("true");
});

test("wrong credentials are said at the password, which has the focus", async () => {
  const user = userEvent.setup();
  render(<LoginForm logIn={() => Promise.resolve(problem("/problems/bad-credentials"))} />);
  await user.type(screen.getByLabelText("Username"), "mei");
  await user.type(screen.getByLabelText("Password"), "not this one{Enter}");
  expect(descriptionOf("Password")).toBe("Username or password is wrong.");
  expect(document.activeElement).toBe(screen.getByLabelText("Password"));
});

test("a problem that nobody has words for shows the server's title", async () => {
  const user = userEvent.setup();
  render(<LoginForm logIn={() => Promise.resolve(problem("/problems/from-the-future"))} />);
  await user.type(screen.getByLabelText("Username"), "mei");
  await user.type(screen.getByLabelText("Password"), "whatever{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("The title of the server");
});

test("the setup code of the address is in the form, and what was left empty is left out", async () => {
  const user = userEvent.setup();
  const asked: NewAccount[] = [];
  render(<RegisterForm setupCode="abc-123" register={(account) => (asked.push(account), Promise.resolve(undefined))} />);
  await user.type(screen.getByLabelText("Username"), "mei");
  await user.type(screen.getByLabelText("Password"), "a long enough one");
  await user.click(screen.getByRole("button", { name: "Create the administrator" }));
  expect(asked).toEqual([{ username: "mei", password: "a long enough one", setupCode: "abc-123" }]);
});

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createRef, useState } from "react";
import { afterEach, beforeAll, expect, test } from "vitest";
import { chooseLanguage } from "../src/language/language";
import { Composer } from "../src/messages/Composer";
import { inChat } from "./inChat";

beforeAll(chooseLanguage);
afterEach(cleanup);

/** A composer whose draft is kept in the page; what it sends is collected in `sent`. */
function compose(start = "", limit = 4000) {
  const sent: string[] = [];
  const field = createRef<HTMLTextAreaElement>();
  function Page() {
    const [draft, setDraft] = useState(start);
    return (
      <Composer
        roomName="#general"
        draft={draft}
        onDraft={setDraft}
        limit={limit}
        onSend={(content) => sent.push(content)}
        field={field}
      />
    );
  }
  render(inChat(<Page />));
  return { sent, field: screen.getByRole("textbox", { name: "Message to #general" }) };
}

test("Enter sends and empties the field; Shift+Enter breaks the line", async () => {
  const user = userEvent.setup();
  const { sent, field } = compose();
  await user.type(field, "one{Shift>}{Enter}{/Shift}two{Enter}");
  expect(sent).toEqual(["one\ntwo"]);
  expect(field).toHaveProperty("value", "");
});

test("the Enter that ends an input method's composition does not send", () => {
  const { sent, field } = compose("にほんご");
  fireEvent.keyDown(field, { key: "Enter", isComposing: true });
  fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
  expect(sent).toEqual([]);
  fireEvent.keyDown(field, { key: "Enter" });
  expect(sent).toEqual(["にほんご"]);
});

test("white space alone is not sent, and an indent survives", async () => {
  const user = userEvent.setup();
  const { sent, field } = compose("  \n ");
  await user.type(field, "{Enter}");
  expect(sent).toEqual([]);
  await user.clear(field);
  await user.paste("\n    indented\n\n");
  await user.keyboard("{Enter}");
  expect(sent).toEqual(["    indented"]);
});

test("near the limit the rest is counted in code points, and beyond it nothing is sent or cut", async () => {
  const user = userEvent.setup();
  const { sent, field } = compose("🙂🙂🙂", 4);
  expect(screen.getByText("1 character left")).toBeDefined();
  await user.type(field, "xyz{Enter}");
  expect(screen.getByText("2 characters too many")).toBeDefined();
  expect(sent).toEqual([]);
  expect(field).toHaveProperty("value", "🙂🙂🙂xyz");
});

import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";

/** How much slower than this machine the pages run: whoever hunts a test that fails now and then sets it to 4 or so. */
const SLOWER_BY = Number(process.env.MLCHAT_TEST_SLOWER_BY ?? "1");

type Options = NonNullable<Parameters<Browser["newContext"]>[0]> & {
  /**
   * Whether the browser keeps the page's files, as it does over https and on the machine itself; else it is as over plain
   * http, without service workers. To keep them costs a fifth of a short visit, so only who needs it does.
   */
  installs?: boolean;
};

/** Somebody at a browser of their own, by what they can see and name on the page. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    /** What the page complained about: script errors and breaches of its content security policy. */
    readonly complaints: string[],
  ) {}

  static async open(browser: Browser, url: string, { installs = false, ...options }: Options = {}): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: url, ...options });
    if (!installs) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
    const page = await context.newPage();
    if (SLOWER_BY > 1) await slowDown(page);
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !isNetwork(message.text())) complaints.push(message.text());
    });
    return new Visitor(page, context, complaints);
  }

  async register(username: string, displayName: string): Promise<void> {
    await this.page.goto("/register");
    await this.page.getByLabel("Username").fill(username);
    await this.page.getByLabel("Display name").fill(displayName);
    await this.page.getByLabel("Password", { exact: true }).fill(`${username} has a long password`);
    await this.page.getByRole("button", { name: "Create account" }).click();
    await this.page.getByRole("link", { name: /general/ }).or(this.composer).first().waitFor();
  }

  async logIn(username: string, password = `${username} has a long password`): Promise<void> {
    await this.page.goto("/login");
    await this.page.getByLabel("Username").fill(username);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Log in" }).click();
  }

  async logOut(): Promise<void> {
    await this.page.getByRole("button", { name: /your menu/ }).click();
    await this.page.getByRole("menuitem", { name: "Log out" }).click();
  }

  get composer(): Locator {
    return this.page.getByRole("textbox", { name: /^Message to/ });
  }

  /** Opens a public room from the sidebar: what is written from then on is for it. */
  async openRoom(name: string): Promise<void> {
    await this.page.getByRole("link", { name: new RegExp(name) }).click();
    await this.page.getByRole("textbox", { name: `Message to #${name}` }).waitFor();
  }

  /** Opens the conversation with somebody, oneself included. */
  async talkTo(displayName: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Find people" }).fill(displayName);
    await this.page.getByRole("option", { name: displayName }).click();
    await this.page.getByRole("textbox", { name: `Message to ${displayName}` }).waitFor();
  }

  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  /** The message with this text, wherever it is in the list. */
  message(text: string): Locator {
    return this.messages.filter({ hasText: text });
  }

  get messages(): Locator {
    return this.page.getByRole("article");
  }

  /** The texts that were sent, as the list shows them now. */
  async texts(pattern: RegExp): Promise<string[]> {
    const shown = await this.messages.allTextContents();
    return shown.map((text) => pattern.exec(text)?.[0]).filter((text) => text !== undefined);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_BY });
}

/** A server that is away shows as failed requests: expected, and told to the person by the page itself. */
function isNetwork(text: string): boolean {
  return /Failed to load resource|ERR_CONNECTION|WebSocket connection/.test(text);
}

/** `waiting`: a newer version is here and waits. `taken`: another tab has gone over to it, and this page is the old one. */
export type Version = "current" | "waiting" | "taken";

type Container = Pick<ServiceWorkerContainer, "controller" | "register" | "addEventListener">;

/**
 * The versions of this page, which its service worker keeps. A new one waits until it is wanted: a page never changes
 * under its reader's hands.
 */
export class Versions {
  readonly #container: Container | undefined;
  readonly #reload: () => void;
  readonly #listeners = new Set<() => void>();
  #registration: ServiceWorkerRegistration | undefined;
  #version: Version = "current";
  #wanted = false;

  /** Without a container, as on plain http, there is the version that the server gave, and no other. */
  constructor(container: Container | undefined, reload: () => void) {
    this.#container = container;
    this.#reload = reload;
  }

  get version(): Version {
    return this.#version;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Registers the service worker; from then on new versions are noticed. */
  async start(address: string): Promise<void> {
    if (this.#container === undefined) return;
    // The first worker of all comes to a page that is of its own version.
    let isFirst = this.#container.controller === null;
    this.#container.addEventListener("controllerchange", () => {
      if (isFirst) isFirst = false;
      else if (this.#wanted) this.#reload();
      else this.#become("taken");
    });
    const registration = await this.#container.register(address);
    this.#registration = registration;
    this.#look(registration);
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => {
        this.#look(registration);
      });
    });
  }

  /** Asks the server whether there is a newer version. It may be away: then the next time will tell. */
  async check(): Promise<void> {
    await this.#registration?.update().catch(() => undefined);
  }

  /** Goes over to the newer version; the page loads again. */
  take(): void {
    const waiting = this.#registration?.waiting;
    if (this.#version === "waiting" && waiting) {
      this.#wanted = true;
      waiting.postMessage({ type: "SKIP_WAITING" });
    } else this.#reload();
  }

  #look({ waiting }: ServiceWorkerRegistration): void {
    if (waiting && this.#container?.controller) this.#become("waiting");
  }

  #become(version: Version): void {
    this.#version = version;
    for (const listener of this.#listeners) listener();
  }
}

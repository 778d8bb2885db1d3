const LOCK = "mlchat-attended";

/** Until the returned function is called, other tabs of this browser can tell when somebody looks at this one. */
export function attend(): () => void {
  let release: (() => void) | undefined;
  const letGo = () => {
    release?.();
    release = undefined;
  };
  const look = () => {
    if (document.hasFocus()) release ??= hold();
    else letGo();
  };
  look();
  window.addEventListener("focus", look);
  window.addEventListener("blur", look);
  return () => {
    window.removeEventListener("focus", look);
    window.removeEventListener("blur", look);
    letGo();
  };
}

/** Whether somebody looks at the chat in this browser now, in this tab or another. */
export async function isAttended(): Promise<boolean> {
  if (document.hasFocus()) return true;
  // Without https there are no locks: there each tab speaks for itself.
  const locks = surroundingLocks();
  if (locks === undefined) return false;
  const { held = [] } = await locks.query();
  return held.some(({ name }) => name === LOCK);
}

function hold(): (() => void) | undefined {
  const locks = surroundingLocks();
  if (locks === undefined) return undefined;
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((done) => {
    letGo = done;
  });
  // A window may get the focus before another has let go.
  void locks.request(LOCK, { mode: "shared" }, () => until);
  return () => {
    letGo();
  };
}

function surroundingLocks(): LockManager | undefined {
  return (navigator as Partial<Pick<Navigator, "locks">>).locks;
}

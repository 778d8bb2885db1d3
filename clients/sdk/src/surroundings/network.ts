/** What the machine knows of its own network, earlier than a connection that has to run into silence. */
export type Network = {
  /** Whether there is one, as far as the machine can tell. */
  isUp: () => boolean;
  /** Calls back when the network goes (`false`) or comes (`true`); answers the way to stop that. */
  watch: (listener: (up: boolean) => void) => () => void;
};

/** The browser's `online` and `offline` events; elsewhere nobody says anything. */
export function surroundingNetwork(): Network {
  const target = globalThis as Partial<Pick<EventTarget, "addEventListener" | "removeEventListener">>;
  const { addEventListener, removeEventListener } = target;
  if (addEventListener === undefined || removeEventListener === undefined) {
    return { isUp: () => true, watch: () => () => undefined };
  }
  const { navigator } = globalThis as { navigator?: { onLine?: boolean } };
  return {
    isUp: () => navigator?.onLine !== false,
    watch(listener) {
      const up = () => {
        listener(true);
      };
      const down = () => {
        listener(false);
      };
      addEventListener.call(globalThis, "online", up);
      addEventListener.call(globalThis, "offline", down);
      return () => {
        removeEventListener.call(globalThis, "online", up);
        removeEventListener.call(globalThis, "offline", down);
      };
    },
  };
}

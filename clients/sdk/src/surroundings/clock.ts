/** Takes a timer back; harmless when it has rung. */
export type Cancel = () => void;

/** Time, as the SDK sees it: what it is, and a way to be called later. */
export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number;
  after: (milliseconds: number, act: () => void) => Cancel;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

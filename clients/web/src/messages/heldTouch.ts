/** What a long touch opened must not be pressed by the same touch: when the finger leaves, that is no click. */
export function withoutClick(): void {
  document.addEventListener(
    "touchend",
    (event) => {
      if (event.cancelable) event.preventDefault();
    },
    { once: true, capture: true, passive: false },
  );
}

import { useEffect } from "react";

/** F6 and Shift+F6 walk through the regions of the page: the list, the messages, the message field. */
export function useRegions(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(isShown);
      if (regions.length === 0) return;
      event.preventDefault();
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = here < 0 ? 0 : (here + step + regions.length) % regions.length;
      entranceOf(regions[next])?.focus();
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, []);
}

/** Where one enters a region, the best first: the open room, the message one was at, the field, whatever there is. */
const entrances = ['a[aria-current="page"]', '[role="article"][tabindex="0"]', "textarea", "a[href]", "button"];

function entranceOf(region: HTMLElement | undefined): HTMLElement | null | undefined {
  return entrances.map((entrance) => region?.querySelector<HTMLElement>(entrance)).find((found) => found);
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null || getComputedStyle(element).position === "fixed";
}

import { expect, type Page } from "@playwright/test";
import type { Visitor } from "./browser";
import { sayAll, textsOfAllSizes } from "./crowd";
import { Person } from "./person";

/** What may move under a reader, in px. */
export const STILL = 2;

/** What somebody saw while they scrolled, frame by frame. */
export interface Ride {
  frames: number;
  /** How far a message that stayed on the screen was moved by anything but the reader, in px, at most, and which. */
  worstJump: number;
  jumped?: string;
  /** How long no message was on the screen, in ms, at most. */
  longestBlank: number;
  /** The most messages that the page held. */
  mostNodes: number;
  /** Whether the text that was to be reached is on the screen. */
  reached: boolean;
}

/**
 * Scrolls the conversation by `step` px a frame until a text is on the screen or the time is over. In each frame the
 * message in the middle is looked at again: it must be where the scrolling alone has put it.
 */
export function ride(page: Page, { step, until, most }: { step: number; until: string; most: number }): Promise<Ride> {
  return page.evaluate(
    ({ step, until, most }) =>
      new Promise<Ride>((finish) => {
        const list = document.querySelector('[role="log"]')!;
        const box = list.getBoundingClientRect();
        const ride: Ride = { frames: 0, worstJump: 0, longestBlank: 0, mostNodes: 0, reached: false };
        const began = performance.now();
        let blankSince: number | undefined;
        let followed: { element: Element; expected: number } | undefined;

        const isSeen = (element: Element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > box.top && top < box.bottom;
        };
        const look = (now: number) => {
          ride.frames += 1;
          const nodes = Array.from(list.querySelectorAll('[role="article"]'));
          const seen = nodes.filter(isSeen);
          ride.mostNodes = Math.max(ride.mostNodes, nodes.length);
          if (followed?.element.isConnected) {
            const moved = Math.abs(followed.element.getBoundingClientRect().top - followed.expected);
            if (moved > Math.max(ride.worstJump, 2)) ride.jumped = followed.element.textContent.slice(0, 80);
            ride.worstJump = Math.max(ride.worstJump, moved);
          }
          if (seen.length > 0) blankSince = undefined;
          else blankSince ??= now;
          if (blankSince !== undefined) ride.longestBlank = Math.max(ride.longestBlank, now - blankSince);
          ride.reached = seen.some((element) => element.textContent.includes(until));
          if (ride.reached || now - began > most) {
            finish(ride);
            return;
          }
          // The one in the middle stays on the screen for the next frame.
          const element = seen[Math.floor(seen.length / 2)];
          const before = list.scrollTop;
          const top = element?.getBoundingClientRect().top ?? 0;
          list.scrollTop -= step;
          followed = element && { element, expected: top + (before - list.scrollTop) };
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    { step, until, most },
  );
}

/** Registers a reader in a room of so many messages and takes them from its end to its beginning, 130 px a frame. */
export async function rideThrough(count: number, url: string, reader: Visitor): Promise<void> {
  await sayAll(await Person.register(url, "author"), textsOfAllSizes(count));
  await reader.register("reader", "A Reader");
  await expect(reader.message(`entry ${String(count)}.`)).toBeVisible();
  const seen = await ride(reader.page, { step: 130, until: "entry 1.", most: count * 30 });
  expect(seen.reached).toBe(true);
  expect(seen.worstJump, seen.jumped).toBeLessThanOrEqual(STILL);
  expect(seen.longestBlank).toBeLessThanOrEqual(300);
  expect(seen.mostNodes).toBeLessThanOrEqual(400);
  expect(reader.complaints).toEqual([]);
}

/** Where a message is on the screen, in px below the upper edge of the conversation. */
export function below(page: Page, text: string): Promise<number | undefined> {
  return page.evaluate((wanted) => {
    const list = document.querySelector('[role="log"]')!;
    const found = Array.from(list.querySelectorAll('[role="article"]')).find((element) => element.textContent.includes(wanted));
    return found && found.getBoundingClientRect().top - list.getBoundingClientRect().top;
  }, text);
}

/** How far the conversation is from its end, in px. */
export function toTheEnd(page: Page): Promise<number> {
  return page.evaluate(() => {
    const list = document.querySelector('[role="log"]')!;
    return list.scrollHeight - list.scrollTop - list.clientHeight;
  });
}

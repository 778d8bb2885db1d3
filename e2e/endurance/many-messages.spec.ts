import { sayAll } from "../support/crowd";
import { Person } from "../support/person";
import { ride, rideThrough } from "../support/scrolling";
import { expect, test } from "../support/test";

test("with 50,000 messages at hand the page holds few of them, and going from room to room needs no more memory", async ({ server, visit }) => {
  test.setTimeout(600_000);
  const count = 50_000;
  const author = await Person.register(server.url, "author");
  await sayAll(author, Array.from({ length: count }, (_, index) => `entry ${String(index + 1)}.`));
  const reader = await visit();
  await reader.register("reader", "A Reader");
  await expect(reader.message(`entry ${String(count)}.`)).toBeVisible();
  const up = await ride(reader.page, { step: 1_000_000, until: "entry 1.", most: 400_000 });
  expect(up.reached).toBe(true);
  expect(up.mostNodes).toBeLessThanOrEqual(400);

  // Going on from the far end, and being told of something new, costs no more than in a small room.
  await author.send("at the end");
  await reader.page.getByRole("button", { name: /Jump to latest|new message/ }).click();
  await expect(reader.message("at the end")).toBeVisible();
  await reader.send("and an answer");
  await expect(reader.message("and an answer")).toBeVisible();
  await expect(reader.page.getByRole("img", { name: "sending" })).toHaveCount(0);

  const author2 = await author.send("a room of our own", await author.find("reader"));
  const rooms = [`/rooms/${author2.roomId}`, new URL(reader.page.url()).pathname];
  const devtools = await reader.page.context().newCDPSession(reader.page);
  const heap = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    return (await devtools.send("Runtime.getHeapUsage")).usedSize;
  };
  const goThrough = async (times: number) => {
    for (let time = 0; time < times; time++) {
      await reader.page.locator(`a[href="${rooms[time % 2]!}"]`).first().click();
      await expect(reader.composer).toBeVisible();
      await expect(reader.messages.first()).toBeVisible();
    }
  };
  await goThrough(20);
  const before = await heap();
  await goThrough(200);
  const grown = (await heap()) - before;
  expect(grown, "bytes that 200 changes of the room left behind").toBeLessThan(4 * 1024 * 1024);
  expect(reader.complaints).toEqual([]);
});

test("a fast ride of a minute through 10,000 messages has no jump and no blank, and ends at the first", async ({ server, visit }) => {
  test.setTimeout(600_000);
  await rideThrough(10_000, server.url, await visit());
});

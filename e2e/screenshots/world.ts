import { Person } from "../support/person";

type Made = { id: string };

/** A server on which something has been going on for a while. */
export type World = {
  general: string;
  garden: string;
  boiler: string;
  grace: Person;
  /** A message that others answered in a thread. */
  thread: string;
};

/** People who use their chat: they talk, answer, choose, react and keep things in sight. Ada is there already. */
export async function inhabit(url: string, ada: string): Promise<World> {
  const [grace, linus, margaret, amal] = await Promise.all([
    Person.register(url, "grace", "Grace Hopper"),
    Person.register(url, "linus", "Linus"),
    Person.register(url, "margaret", "Margaret Hamilton"),
    Person.register(url, "amal", "Amal"),
  ]);
  const { rooms } = await grace.rest<{ rooms: Made[] }>("GET", "/api/rooms");
  const general = rooms[0]!.id;
  const room = (by: Person, body: object) => by.rest<Made>("POST", "/api/rooms", body);
  const say = (by: Person, roomId: string, content: string, more: object = {}) =>
    by.rest<Made>("POST", "/api/messages", { roomId, content, ...more });
  const everybody = [ada, linus.id, margaret.id, amal.id];

  const { id: garden } = await room(grace, { name: "garden", kind: "public", topic: "What grows, and who waters it", memberIds: everybody });
  const { id: boiler } = await room(margaret, { name: "boiler-room", kind: "private", topic: "Heating, pump, valves", memberIds: [ada, grace.id, linus.id] });
  await room(linus, { name: "music", kind: "public", topic: "Concerts and rehearsals" });
  await room(amal, { name: "reading-circle", kind: "public" });

  await say(grace, general, "Morning, everybody. The new heating controller is in, and the **boiler room is warm** again.");
  await say(grace, general, "Photos later, my phone is still thawing.");
  const question = await say(linus, general, "Wonderful! Does it log? I would like a year of temperatures before we touch the pump.");
  await say(grace, general, "Every minute, to a plain file. Nobody takes it away from us any more 🙂", { threadOf: question.id });
  await say(margaret, general, "Then I can draw the curve next winter.", { threadOf: question.id });
  const steps = await say(margaret, general, "How to restart it after a power cut:\n\n1. close valve `V3`\n2. `systemctl restart heating`\n3. open valve `V3` *slowly*\n\n```sh\nheating status --since yesterday | tail -n 3\n```");
  await say(amal, general, "شكراً لكم جميعاً، هذا عمل رائع");
  const poll = await say(linus, general, "When do we change the pump?", {
    poll: { options: ["Saturday morning", "Sunday after lunch", "Next week, in the evening"] },
  });
  await Promise.all([grace, margaret].map((person) => person.rest("PUT", `/api/messages/${poll.id}/vote`, { options: [0] })));
  await amal.rest("PUT", `/api/messages/${poll.id}/vote`, { options: [1] });
  for (const [person, emoji] of [[grace, "👍"], [linus, "👍"], [amal, "🎉"]] as const) await person.react(steps.id, emoji);
  await say(grace, garden, "The tomatoes are in the ground. @ada, could you water them on Friday?");
  await say(margaret, boiler, "Pressure is at 1.4 bar.");
  const pinned = await say(margaret, boiler, "The key hangs behind the door.");
  await margaret.rest("PUT", `/api/messages/${pinned.id}/pin`);
  await say(grace, general, "I am in for Saturday.");
  await grace.send("Coffee at ten?", ada);
  await margaret.send("I have the key to the boiler room.", ada);
  return { general, garden, boiler, grace, thread: question.id };
}

export type { Changes, Message, Page, PageQuery } from "./wire/messages";
export type { Sender, User } from "./wire/people";
export type { Member, ReadMark, Role, Room, Sync } from "./wire/rooms";
export type { Credentials, Delivery, Limits, Registration, SignedIn } from "./wire/session";
export type { ClientProblemType, Problem, ProblemType, Result, ServerProblemType } from "./problems/problem";
export type { Connection } from "./live/state";
export type { Destination, Outgoing } from "./outbox/outgoing";

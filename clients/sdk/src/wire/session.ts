import type { User } from "./people";

/** Where tokens travel: HttpOnly cookies in browsers of the same site, bodies and headers elsewhere. */
export type Delivery = "cookie" | "token";

/** A session, just opened or renewed. The tokens are missing when they travel in cookies. */
export type SignedIn = {
  user: User;
  accessToken?: string;
  refreshToken?: string;
  tokenType?: "Bearer";
  expiresIn: number;
};

export type Credentials = { username: string; password: string };

export type Registration = Credentials & {
  displayName?: string;
  email?: string;
  invite?: string;
  setupCode?: string;
};

/** A device on which one is logged in; `client` is the `User-Agent` that it logged in with. */
export type Device = {
  id: string;
  /** It is this one. */
  current: boolean;
  client: string;
  address: string;
  createdAt: string;
  lastUsedAt: string;
};

/** The limits in force, by the names of their settings; a limit that is off is missing. */
export type Limits = {
  MESSAGE_LENGTH?: number;
  ROOM_MENTION_WARNING?: number;
  BODY_BYTES?: number;
  FRAME_BYTES?: number;
  POLL_OPTIONS?: number;
  POLL_OPTION_LENGTH?: number;
  WATCHED_ROOMS?: number;
  WATCHED_PEOPLE?: number;
  RECEIPTS_MEMBERS?: number;
};

/** What surrounds every page. */
export const shell = {
  navigation: "Rooms and people",
  skipToComposer: "Skip to the message field",
  back: "Back to rooms",
  resize: "Width of the sidebar",
  rooms: "Rooms",
  unreadRooms: "Unread",
  favourites: "Favourites",
  saved: "Saved",
  scheduled: "Scheduled",
  drafted: "draft",
  mutedHere: "muted",
  directs: "Direct messages",
  noDirects: "Find somebody above to write to them directly.",
  unread_one: "{{count}} unread message",
  unread_other: "{{count}} unread messages",
  unreadMany: "more than 99 unread messages",
  withMentions_one: "{{unread}}, {{count}} mention",
  withMentions_other: "{{unread}}, {{count}} mentions",
  bot: "Bot",
  close: "Close",
  cancel: "Cancel",
};

export const menu = {
  open: "your menu",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  system: "Match the system",
  highContrast: "High contrast",
  settings: "Settings",
  logOut: "Log out",
  logOutTitle: "Log out before everything is sent?",
  logOutUnsent_one: "{{count}} message has not been sent yet. Logging out removes it from this device.",
  logOutUnsent_other: "{{count}} messages have not been sent yet. Logging out removes them from this device.",
};

export const connection = {
  offline: "You are offline.",
  lost: "No connection to the server.",
  kept: "What you send is kept and goes out by itself.",
  retryIn_one: "Next try in {{count}} s",
  retryIn_other: "Next try in {{count}} s",
  trying: "Connecting …",
  retryNow: "Retry now",
  caughtUp_one: "Caught up {{count}} message",
  caughtUp_other: "Caught up {{count}} messages",
};

export const update = {
  ready: "A new version is ready.",
  soon: "The new version starts once everything is sent and you pause.",
  reload: "Reload",
};

/** Finding people, and who is in a room. */
export const people = {
  find: "Find people",
  clear: "Clear the search",
  found_one: "{{count}} person found",
  found_other: "{{count}} people found",
  none: "Nobody is called “{{query}}”.",
  noneMore: "Names are matched from their beginning.",
  failed: "The search did not work. Check your connection and type again.",
  you: "you",
  opening: "Opening the conversation …",
  notFound: "This person is not here",
  notFoundMore: "The account may have been deleted, or the address is wrong.",
};

export const members = {
  title: "Members",
  open_one: "{{count}} member",
  open_other: "{{count}} members",
  close: "Close the list of members",
  add: "Add people",
  addTitle: "Add people to {{room}}",
  addMore: "They will see everything that was said in it, from the first word on.",
  addShort: "Add",
  addPerson: "Add {{name}}",
  present: "In the room",
  more: "Show more",
  failed: "The members could not be loaded.",
  owner: "Owner",
  moderator: "Moderator",
  muted: "Muted",
  menu: "What to do about {{name}}",
  make: { owner: "Make owner", moderator: "Make moderator", member: "Make member" },
  mute: "Mute for an hour",
  unmute: "Let speak again",
  remove: "Remove from the room",
  ban: "Remove and keep out",
  removeTitle: "Remove {{name}} from {{room}}?",
  removePublic: "The room is public: they can come back. To prevent that, keep them out.",
  removePrivate: "They lose sight of the room at once. Somebody in it can bring them in again.",
  banTitle: "Keep {{name}} out of {{room}}?",
  banMore: "They lose sight of the room at once and cannot come back until a moderator brings them in again.",
};

export const picker = {
  remove: "Take out {{name}}",
  full: "No more than {{count}} people at once; bring others in later.",
};

/** What is said beside the words of a message. */
export const text = {
  more: "Show more",
  less: "Show less",
  table: "Table",
  code: "Code",
  codeIn: "Code in {{language}}",
  copyCode: "Copy code",
  wrap: "Wrap lines",
  taskDone: "done",
  taskOpen: "not done",
};

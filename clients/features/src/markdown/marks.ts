/** Whatever may mean something: marks anywhere, marks at the beginning of a line, white space at its edges, addresses. */
const meaning =
  /[\\`*_~[\]<>&|@#!\0\r\t\uFDD0]|:\/\/|www\.|(?:^|\n)[-+=]|(?:^|\n)\d{1,9}[.)]|^\s|\s$|\n\s| \n/i;

/** Most of what people say has no marks at all: it is its own only paragraph, and need not be parsed. */
export function isPlain(content: string): boolean {
  return content !== "" && !meaning.test(content);
}

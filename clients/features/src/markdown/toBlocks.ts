import type { List, ListItem, Node, PhrasingContent, Root, RootContent, Table, TableRow } from "mdast";
import type { Block, Inline, Item } from "./blocks";
import { asShown, findMentions } from "./mentions";
import { misleads, safeHref } from "./safeHref";

/** Quotes, lists and emphasis within each other beyond this depth say nothing to a reader, but cost. */
const DEEPEST = 16;

/** Turns a parsed text into what can be shown. What is not known shows as it was written. */
export function toBlocks(root: Root, written: string): Block[] {
  const definitions = new Map<string, string>();
  for (const node of root.children) if (node.type === "definition") definitions.set(node.identifier, node.url);
  return new Reader(written, definitions).blocks(root.children, 0);
}

class Reader {
  constructor(
    private readonly written: string,
    private readonly definitions: Map<string, string>,
  ) {}

  blocks(nodes: RootContent[], depth: number): Block[] {
    return nodes.map((node) => (depth > DEEPEST ? this.asWritten(node) : this.block(node, depth)));
  }

  private block(node: RootContent, depth: number): Block {
    switch (node.type) {
      case "paragraph":
        return { kind: "paragraph", inlines: this.inlines(node.children, depth, false) };
      case "heading":
        return { kind: "heading", depth: node.depth, inlines: this.inlines(node.children, depth, false) };
      case "blockquote":
        return { kind: "quote", blocks: this.blocks(node.children, depth + 1) };
      case "list":
        return this.list(node, depth);
      case "code":
        return { kind: "code", language: node.lang ? asShown(node.lang).toLowerCase() : undefined, text: node.value };
      case "table":
        return this.table(node, depth);
      case "thematicBreak":
        return { kind: "rule" };
      default:
        return this.asWritten(node);
    }
  }

  private list({ ordered, start, children }: List, depth: number): Block {
    const items = children.map(
      (item: ListItem): Item => ({ checked: item.checked ?? undefined, blocks: this.blocks(item.children, depth + 1) }),
    );
    return { kind: "list", ordered: ordered === true, start: start ?? 1, items };
  }

  private table({ align, children }: Table, depth: number): Block {
    const cells = (row: TableRow | undefined) => row?.children.map((cell) => this.inlines(cell.children, depth, false)) ?? [];
    const [head, ...rows] = children;
    return { kind: "table", align: (align ?? []).map((one) => one ?? undefined), head: cells(head), rows: rows.map(cells) };
  }

  private inlines(nodes: PhrasingContent[], depth: number, inLink: boolean): Inline[] {
    return nodes.flatMap((node) => {
      return depth > DEEPEST ? [text(this.source(node))] : this.inline(node, depth + 1, inLink);
    });
  }

  private inline(node: PhrasingContent, depth: number, inLink: boolean): Inline[] {
    switch (node.type) {
      case "text":
        return inLink ? [text(asShown(node.value))] : findMentions(node.value);
      case "strong":
      case "emphasis":
        return [{ kind: node.type, inlines: this.inlines(node.children, depth, inLink) }];
      case "delete":
        return [{ kind: "deleted", inlines: this.inlines(node.children, depth, inLink) }];
      case "inlineCode":
        return [{ kind: "code", text: node.value }];
      case "break":
        return [{ kind: "break" }];
      case "link":
        return link(node.url, this.inlines(node.children, depth, true));
      case "linkReference":
        return link(this.definitions.get(node.identifier) ?? "", this.inlines(node.children, depth, true));
      // A picture from elsewhere would tell its host who reads this: one follows its address if one wants to.
      case "image":
        return link(node.url, [text(asShown(wordsFor(node, node.url)))]);
      case "imageReference":
        return link(this.definitions.get(node.identifier) ?? "", [text(asShown(wordsFor(node, node.identifier)))]);
      default:
        return [text(this.source(node))];
    }
  }

  private asWritten(node: Node): Block {
    return { kind: "paragraph", inlines: [text(this.source(node))] };
  }

  private source({ position }: Node): string {
    return this.written.slice(position?.start.offset, position?.end.offset);
  }
}

/** What stands for a picture that is not shown. */
function wordsFor({ alt }: { alt?: string | null }, otherwise: string): string {
  return alt === undefined || alt === null || alt === "" ? otherwise : alt;
}

function text(value: string): Inline {
  return { kind: "text", text: value };
}

function link(written: string, words: Inline[]): Inline[] {
  const url = asShown(written);
  const href = safeHref(url);
  if (href === undefined) return words;
  const shown = words.map((word) => (word.kind === "text" ? word.text : "")).join("");
  const bare = [url, url.replace(/^mailto:/, ""), url.replace(/^http:\/\//, "")].includes(shown);
  if (!bare && misleads(shown, href)) return [{ kind: "link", href, bare: true, inlines: [text(href)] }];
  return [{ kind: "link", href, bare, inlines: words }];
}

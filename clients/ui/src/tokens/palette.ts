/** The colours of one theme. Text on its surface keeps 4.5:1, what can be operated keeps 3:1 (WCAG 2.2). */
export type Palette = {
  /** Where one reads. */
  canvas: string;
  /** Where one finds the way: sidebar, the side of the sign-in page. */
  sidebar: string;
  /** What lies above the page: menus, banners. */
  raised: string;
  /** What one writes into. */
  field: string;
  hover: string;
  selected: string;
  /** Hairlines that only order things. */
  line: string;
  /** Edges that say "this can be operated". */
  edge: string;
  ink: string;
  inkSoft: string;
  accent: string;
  accentHover: string;
  onAccent: string;
  /** Accent as text: links, marks. */
  accentInk: string;
  accentSoft: string;
  /** Unread counts and the "New" divider. */
  unread: string;
  onUnread: string;
  danger: string;
  dangerSoft: string;
  notice: string;
  noticeSoft: string;
  /** Who is here, away, or not to be disturbed. */
  online: string;
  away: string;
  busy: string;
  focus: string;
  shadow: string;
  /** Behind code, and the colours of what a language means by its words. */
  code: string;
  codeKeyword: string;
  codeString: string;
  codeNumber: string;
  codeName: string;
  codeComment: string;
};

export const light: Palette = {
  canvas: "#ffffff",
  sidebar: "#f2f5f3",
  raised: "#ffffff",
  field: "#ffffff",
  hover: "#1b3a310f",
  selected: "#d8e8e2",
  line: "#e2e8e5",
  edge: "#82908a",
  ink: "#15201c",
  inkSoft: "#55635d",
  accent: "#0b6b5c",
  accentHover: "#08574b",
  onAccent: "#ffffff",
  accentInk: "#0a6657",
  accentSoft: "#e3f1ec",
  unread: "#bf3f0d",
  onUnread: "#ffffff",
  danger: "#b3261e",
  dangerSoft: "#fdeeec",
  notice: "#6a4500",
  noticeSoft: "#fff3d3",
  online: "#1a7f4b",
  away: "#9a6700",
  busy: "#c62828",
  focus: "#0b6b5c",
  shadow: "#0e1f1a2e",
  code: "#f4f7f5",
  codeKeyword: "#8a3ab9",
  codeString: "#0b6b3f",
  codeNumber: "#a3450f",
  codeName: "#1d5fa8",
  codeComment: "#5a6963",
};

export const dark: Palette = {
  canvas: "#151a18",
  sidebar: "#0f1412",
  raised: "#1f2623",
  field: "#1b211f",
  hover: "#dcf5ec0d",
  selected: "#21332d",
  line: "#28302d",
  edge: "#75837d",
  ink: "#e5ebe8",
  inkSoft: "#a1aea9",
  accent: "#49bfa8",
  accentHover: "#66d1bc",
  onAccent: "#05211b",
  accentInk: "#62cfba",
  accentSoft: "#18312a",
  unread: "#ff9466",
  onUnread: "#2b1003",
  danger: "#ff9a90",
  dangerSoft: "#3a1d1a",
  notice: "#f3cf82",
  noticeSoft: "#352a12",
  online: "#4ccb82",
  away: "#e0a93b",
  busy: "#ff7a70",
  focus: "#66d1bc",
  shadow: "#00000099",
  code: "#101513",
  codeKeyword: "#d3a4f5",
  codeString: "#8fd6a4",
  codeNumber: "#f0b27a",
  codeName: "#8cc0f5",
  codeComment: "#94a39d",
};

export const lightHighContrast: Palette = {
  ...light,
  sidebar: "#ffffff",
  hover: "#00000018",
  selected: "#c9e4da",
  line: "#66716c",
  edge: "#1c2421",
  ink: "#000000",
  inkSoft: "#27302c",
  accent: "#00473c",
  accentHover: "#00332b",
  accentInk: "#00473c",
  unread: "#8f2a00",
  danger: "#8c120c",
  notice: "#4a2f00",
  online: "#0b5c33",
  away: "#6b4600",
  busy: "#8c120c",
  focus: "#000000",
  code: "#ffffff",
  codeKeyword: "#5f1687",
  codeString: "#00472a",
  codeNumber: "#6d2a00",
  codeName: "#0a3f7a",
  codeComment: "#333d39",
};

export const darkHighContrast: Palette = {
  ...dark,
  canvas: "#000000",
  sidebar: "#000000",
  raised: "#101513",
  field: "#000000",
  hover: "#ffffff26",
  selected: "#1d4338",
  line: "#7d8985",
  edge: "#dfe7e4",
  ink: "#ffffff",
  inkSoft: "#d6dfdb",
  accent: "#7ff0d8",
  accentHover: "#a9f7e6",
  onAccent: "#000000",
  accentInk: "#8ef3de",
  unread: "#ffb08c",
  onUnread: "#000000",
  danger: "#ffb4ac",
  notice: "#ffe1a3",
  focus: "#ffffff",
  code: "#000000",
  codeComment: "#c4cfca",
};

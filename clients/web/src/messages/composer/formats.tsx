import Code from "@mui/icons-material/Code";
import DataObject from "@mui/icons-material/DataObject";
import FormatBold from "@mui/icons-material/FormatBold";
import FormatItalic from "@mui/icons-material/FormatItalic";
import FormatListBulleted from "@mui/icons-material/FormatListBulleted";
import FormatListNumbered from "@mui/icons-material/FormatListNumbered";
import FormatQuote from "@mui/icons-material/FormatQuote";
import FormatStrikethrough from "@mui/icons-material/FormatStrikethrough";
import LinkIcon from "@mui/icons-material/LinkOutlined";
import type { ReactNode } from "react";
import { formatNames, type FormatName } from "./formatting";

const icons: Record<FormatName, ReactNode> = {
  bold: <FormatBold />,
  italic: <FormatItalic />,
  strike: <FormatStrikethrough />,
  code: <Code />,
  codeBlock: <DataObject />,
  link: <LinkIcon />,
  bullets: <FormatListBulleted />,
  numbers: <FormatListNumbered />,
  quote: <FormatQuote />,
};

export const formats = formatNames.map((name) => ({ name, icon: icons[name] }));

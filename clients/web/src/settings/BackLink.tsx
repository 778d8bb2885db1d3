import ArrowBack from "@mui/icons-material/ArrowBack";
import IconButton from "@mui/material/IconButton";
import { Link } from "react-router";

/** The way back, in the direction that the page is read from. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <IconButton component={Link} to={to} replace aria-label={label} title={label} className="size-9 pointer-coarse:size-11">
      <ArrowBack className="text-[20px] rtl:-scale-x-100" />
    </IconButton>
  );
}

import type { ReactNode } from "react";
import { Link } from "react-router";
import { ownPlace } from "../permalink";
import { PlaceLink } from "./PlaceLink";

const look = "underline decoration-1 underline-offset-2 hover:decoration-2";

type MessageLinkProps = {
  href: string;
  /** Whether the address itself is shown. */
  bare: boolean;
  children: ReactNode;
};

/** An address in a message. Elsewhere is another tab, which learns nothing of this one; our own places open here. */
export function MessageLink({ href, bare, children }: MessageLinkProps) {
  const own = ownPlace(href);
  if (own !== undefined && bare) return <PlaceLink place={own}>{children}</PlaceLink>;
  if (own !== undefined) {
    return (
      <Link to={own.path} title={href} className={look}>
        {children}
      </Link>
    );
  }
  return (
    <a
      href={href}
      title={bare ? undefined : href}
      rel="noopener noreferrer"
      target={href.startsWith("mailto:") ? undefined : "_blank"}
      className={look}
    >
      {children}
    </a>
  );
}

import type { Entry } from "@mlchat/features";
import { Component, createRef, type ReactNode } from "react";
import { around, earlier, later, refitted, type Span } from "./span";
import { entryElement, measure, nothingInView, type Anchor, type View } from "./view";

/** Where to be: at the end, or with one entry somewhere below the upper edge. */
export type Place = "end" | Anchor;

/** As close to the end as this one counts as being there, and new messages keep one there. */
const AT_END = 40;
/** More entries come in when less than this many screens of them are left. */
const SCREENS = 1.5;

type TimelineProps = {
  entries: Entry[];
  /** The number of the first entry; falls when earlier ones are put in. */
  firstIndex: number;
  opening: Place;
  /** Whether the conversation goes on behind the last entry: its end is none to stay at. */
  goesOn: boolean;
  /** Few entries stand at the top, not at the bottom. */
  atTop?: boolean;
  label: string;
  /** What stands above the very first entry. */
  top: ReactNode;
  /** What stands below the last entry. */
  bottom: ReactNode;
  children: (entry: Entry) => ReactNode;
  onView: (view: View, atEnd: boolean, screensAbove: number, screensBelow: number) => void;
};

type TimelineState = { span: Span; all: Span };

/** Where the reader was before the page changed. */
type Before = { anchor: Anchor | undefined; atEnd: boolean };

/**
 * A long list that never moves under the reader. It keeps a few hundred real entries in the page instead of guessing
 * the heights of absent ones: before React changes the page it notes where the first visible message is, and before the
 * browser paints it puts it back there. At the end it stays at the end.
 */
export class Timeline extends Component<TimelineProps, TimelineState> {
  private readonly scroller = createRef<HTMLDivElement>();
  private readonly content = createRef<HTMLDivElement>();
  private view = nothingInView;
  /** Where the page was scrolled to when `view` was taken. */
  private scrolledTo = 0;
  private atEnd: boolean;
  private goal: Place | undefined;
  private focusNext: string | undefined;
  private sizes: ResizeObserver | undefined;

  constructor(props: TimelineProps) {
    super(props);
    const all = allOf(props);
    this.state = { span: around(this.numberOf(props.opening), all), all };
    this.goal = props.opening;
    this.atEnd = props.opening === "end";
  }

  static getDerivedStateFromProps(props: TimelineProps, { span, all }: TimelineState): TimelineState | null {
    const now = allOf(props);
    return now.from === all.from && now.to === all.to ? null : { span: refitted(span, all, now), all: now };
  }

  override componentDidMount() {
    this.settle({ anchor: undefined, atEnd: this.atEnd });
    this.sizes = new ResizeObserver(() => {
      this.settle({ anchor: this.anchorNow(), atEnd: this.isAtEnd() });
    });
    for (const element of [this.scroller.current, this.content.current]) if (element) this.sizes.observe(element);
  }

  override getSnapshotBeforeUpdate(): Before {
    return { anchor: this.scroller.current ? measure(this.scroller.current).anchor : undefined, atEnd: this.isAtEnd() };
  }

  override componentDidUpdate(_props: TimelineProps, _state: TimelineState, before: Before) {
    this.settle(before);
  }

  override componentWillUnmount() {
    this.sizes?.disconnect();
  }

  /** Goes to a place, drawing the entries around it first if they are not in the page. */
  goTo(place: Place) {
    this.goal = place;
    this.atEnd = place === "end";
    this.setState(({ span, all }) => {
      const number = this.numberOf(place);
      const drawn = number >= span.from && number <= span.to && (place !== "end" || span.to === all.to);
      return { span: drawn ? span : around(number, all), all };
    });
  }

  /** Moves the focus to an entry, and the page only as far as it takes to show it. */
  focus(key: string) {
    const element = this.scroller.current && entryElement(this.scroller.current, key);
    if (element) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
    } else {
      this.focusNext = key;
      this.goTo({ key, below: (this.scroller.current?.clientHeight ?? 0) / 2 });
    }
  }

  private numberOf(place: Place): number {
    const { entries, firstIndex } = this.props;
    const index = place === "end" ? entries.length : entries.findIndex((entry) => entry.key === place.key);
    return firstIndex + (index < 0 ? entries.length : index);
  }

  /** Puts the page where it belongs: to the goal, to the end, or back to where the reader was. */
  private settle(before: Before) {
    const scroller = this.scroller.current;
    if (scroller === null) return;
    const { span, all } = this.state;
    if (typeof this.goal === "object") putAt(scroller, this.goal);
    else if (this.goal === "end" || (before.atEnd && span.to === all.to)) scroller.scrollTop = scroller.scrollHeight;
    else if (before.anchor !== undefined) putAt(scroller, before.anchor);
    this.goal = undefined;
    if (this.focusNext !== undefined) entryElement(scroller, this.focusNext)?.focus({ preventScroll: true });
    this.focusNext = undefined;
    this.look();
  }

  /** Where the first visible message was, with what has been scrolled since: of that no event has told yet. */
  private anchorNow(): Anchor | undefined {
    const { anchor } = this.view;
    if (anchor === undefined || this.scroller.current === null) return anchor;
    return { ...anchor, below: anchor.below - (this.scroller.current.scrollTop - this.scrolledTo) };
  }

  /**
   * Whether the reader is still at the end, where they were when last looked at. Who has scrolled away since is not,
   * even though no event has told of it yet; what became shorter takes everybody up with it, to an end that is at hand.
   */
  private isAtEnd(): boolean {
    const scroller = this.scroller.current;
    if (scroller === null) return this.atEnd;
    const wentUp = this.scrolledTo - scroller.scrollTop > AT_END;
    return this.atEnd && (!wentUp || leftOf(scroller) <= AT_END);
  }

  /** Notes what is on the screen, and draws more where the reader is going. */
  private readonly look = () => {
    const scroller = this.scroller.current;
    if (scroller === null) return;
    const { span, all } = this.state;
    const { scrollTop, clientHeight } = scroller;
    const left = leftOf(scroller);
    this.view = measure(scroller);
    this.scrolledTo = scrollTop;
    this.atEnd = left <= AT_END && span.to === all.to && !this.props.goesOn;
    this.props.onView(this.view, this.atEnd, span.from > all.from ? Infinity : scrollTop / clientHeight, span.to < all.to ? Infinity : left / clientHeight);
    if (scrollTop < SCREENS * clientHeight && span.from > all.from) this.setState({ span: earlier(span, all) });
    else if (left < SCREENS * clientHeight && span.to < all.to) this.setState({ span: later(span, all) });
  };

  override render() {
    const { entries, firstIndex, label, top, bottom, children, atTop = false } = this.props;
    const { span, all } = this.state;
    return (
      <div
        ref={this.scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        data-region="messages"
        className="h-full overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none]"
        onScroll={this.look}
      >
        <div ref={this.content} className={`flex min-h-full flex-col pb-3 ${atTop ? "" : "justify-end"}`}>
          {span.from === all.from && top}
          {entries.slice(span.from - firstIndex, span.to - firstIndex).map(children)}
          {span.to === all.to && bottom}
        </div>
      </div>
    );
  }
}

function allOf({ entries, firstIndex }: TimelineProps): Span {
  return { from: firstIndex, to: firstIndex + entries.length };
}

/** How far it is to the end, in px. */
function leftOf({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}

function putAt(scroller: HTMLElement, { key, below }: Anchor): void {
  const element = entryElement(scroller, key);
  if (element === undefined) return;
  const off = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - below;
  if (Math.abs(off) > 0.5) scroller.scrollTop += off;
}

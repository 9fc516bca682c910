import { brand } from 'virtual:brand';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { LoadedFirstRun } from './loaded';
import type { Front } from './use-front';

interface FirstRunFirstProps {
  readonly view: Front;
  /** What is shown once there is something to read. */
  readonly children: ComponentChildren;
}

/** Shows the first run to whoever follows nothing yet, until the first stories are there. */
export function FirstRunFirst({ view, children }: FirstRunFirstProps) {
  const begun = useRef(false);
  const hasStories = (view.front.snapshot?.week.stories.length ?? 0) > 0;
  begun.current ||= view.followed === 0;
  const isFirst = brand.access === 'ask' && !hasStories && begun.current;
  return isFirst ? <LoadedFirstRun view={view} /> : children;
}

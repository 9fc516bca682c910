import type { Digest } from '../lib/digest/digest';
import type { DigestLanguage } from '../lib/digest/language';
import { digestOfBreaking } from '../lib/digest/make-digest';
import { alertOf } from '../lib/edition/alert-of';
import { detectBreaking } from '../lib/edition/breaking';
import { leadOf } from '../lib/edition/lead';
import type { Alert, BreakingStory } from '../lib/model/alert';
import type { Brand } from '../lib/model/brand';
import { defaultSettings } from '../lib/model/settings';
import { DAY_MS, HOUR_MS } from '../lib/model/time';
import type { DigestCache } from './digest-cache';
import type { DigestState } from './digest-state';

const LOOK_BACK_MS = 5 * DAY_MS;
/** A mail that could not be sent is tried again for so long; later it would be old news. */
const RETRY_MS = 2 * HOUR_MS;

interface Setting {
  readonly brand: Brand;
  readonly language: DigestLanguage;
  readonly now: number;
  readonly timeZone: string;
}

/**
 * The mails of what breaks now and was not told before, and of what was told in the last two hours
 * but did not get out; with the state in which these are told.
 */
export async function findBreaking(
  cache: DigestCache,
  state: DigestState,
  setting: Setting,
): Promise<{ digests: Digest[]; state: DigestState }> {
  const { now } = setting;
  const stories = await cache.storiesBetween(now - LOOK_BACK_MS, now + 1);
  const { sources } = cache;
  const found = detectBreaking(stories, state.alerts, now, {
    sources,
    streamSince: state.streamSince,
  });
  const fresh = recorded(found, state.alerts, now);
  const pending = state.alerts
    .filter((alert) => isPending(alert, state, now))
    .flatMap((alert) => {
      const story = stories.find(({ articles }) =>
        articles.some(({ id }) => alert.articleIds.includes(id)),
      );
      return story
        ? [{ alert, breaking: { story, lead: leadOf(story), reason: alert.reason } }]
        : [];
    });
  const digests = [
    ...pending,
    ...fresh.filter(({ alert }) => alert.outcome === 'notified'),
  ].flatMap(({ alert, breaking }) => {
    const digest = digestOf(alert, breaking, cache, setting);
    return digest ? [digest] : [];
  });
  const alerts = [...state.alerts, ...fresh.map(({ alert }) => alert)];
  return { digests, state: { ...state, alerts } };
}

const keyOf = (alert: Alert) => `breaking-${alert.storyId}`;

function isPending(alert: Alert, state: DigestState, now: number): boolean {
  return (
    alert.outcome === 'notified' && now - alert.at < RETRY_MS && !state.mails[keyOf(alert)]?.sentAt
  );
}

function digestOf(
  alert: Alert,
  breaking: BreakingStory,
  cache: DigestCache,
  { brand, language, now, timeZone }: Setting,
): Digest | null {
  const setting = { brand, language, key: keyOf(alert), timeZone, article: null, now };
  return digestOfBreaking(breaking, cache.sources, setting);
}

/** Each story with its record; more than the day's budget are recorded, but not told. */
function recorded(found: readonly BreakingStory[], history: readonly Alert[], now: number) {
  const told = history.filter(({ outcome, at }) => outcome === 'notified' && now - at < DAY_MS);
  let budget = defaultSettings.alerts.dailyLimit - told.length;
  return found.map((breaking) => {
    const outcome = budget > 0 ? 'notified' : 'over-budget';
    budget--;
    return { alert: alertOf(breaking, now, outcome), breaking };
  });
}

import { brand } from 'virtual:brand';
import { brandSources } from 'virtual:brand-sources';
import { defineBackground } from 'wxt/utils/define-background';
import { makePermittedDue } from '../../lib/db/sources';
import { onNoticeClicked } from '../../lib/ext/alerts';
import { onAlarm, onInstalled, onStartup } from '../../lib/ext/lifecycle';
import { onOrders } from '../../lib/ext/orders';
import { openPage } from '../../lib/ext/pages';
import { onPermissionsAdded } from '../../lib/ext/permissions';
import { onSyncChanged } from '../../lib/ext/second-copy';
import { draftOf } from '../../lib/source/source';
import { type AskedBy, hasSlept } from '../../lib/source/wake';
import { inBackground } from './attempt';
import { endStaleProgress, runCycle } from './cycle';
import { now } from './edges';
import { follow, handlers } from './orders';
import { keepCopy, restoreLost, withCopy } from './second-copy';
import { database, store } from './store';

export default defineBackground({
  // Every listener is added before anything is awaited: the browser wakes us for those it knows.
  main() {
    onOrders(withCopy(handlers));
    onAlarm((at) =>
      inBackground('alarm', () => runCycle(hasSlept(at, now()) ? 'start' : 'schedule')),
    );
    onStartup(() => inBackground('start-up', () => start('start')));
    onInstalled((reason) => inBackground('install', () => installed(reason)));
    onPermissionsAdded(() => inBackground('permission', permitted));
    onNoticeClicked((id) => inBackground('notification', () => openNotice(id)));
    onSyncChanged(() => inBackground('second copy', takeShared));
    inBackground('second copy', restore);
  },
});

async function start(by: AskedBy): Promise<void> {
  await endStaleProgress();
  await runCycle(by);
}

/** What the database lost comes back from the copy, now or whenever the database goes. */
async function restore(): Promise<void> {
  const isRestored = await restoreLost(() => inBackground('second copy', restore));
  if (isRestored) await runCycle('schedule');
}

/** Another of the reader's browsers may have changed the list. */
async function takeShared(): Promise<void> {
  if (await keepCopy()) await runCycle('schedule');
}

/** A publisher's edition follows its sources at once; the default one asks the reader first. */
async function installed(reason: 'install' | 'update' | 'other'): Promise<void> {
  await restoreLost();
  const isNew = (await store.allSources()).length === 0;
  if (reason === 'install' && brand.access === 'install' && isNew) {
    const chosen = brandSources.filter((source) => source.default);
    // A brand that marks none means all.
    await follow((chosen.length > 0 ? chosen : brandSources).map(draftOf));
  }
  await start(reason === 'install' ? 'reader' : 'schedule');
}

/** The reader allowed more sites: what waited for that is asked now. */
async function permitted(): Promise<void> {
  await makePermittedDue(await database(), now());
  await runCycle();
}

async function openNotice(id: string): Promise<void> {
  const [kind, storyId] = id.split(/:(.*)/s);
  if (kind === 'story' && storyId) return openPage('reader', `story/${storyId}`);
  await openPage('reader', kind === 'briefing' ? 'today' : '');
}

import { newId } from '../../lib/domain/ids.ts';
import type { JobHost } from '../../lib/jobs/job-host.ts';
import { createJobManager, type JobManager } from '../../lib/jobs/job-manager.ts';
import { createOwnHost } from '../../lib/jobs/own-host.ts';
import { recordExport } from '../../lib/jobs/record-export.ts';
import { createRemoteHost } from '../../lib/jobs/remote-host.ts';
import { createStoredSource } from '../../lib/jobs/stored-source.ts';
import { createDelivery } from '../../lib/platform/deliver-file.ts';
import { browserDownloads } from '../../lib/platform/deliver-file-downloads.ts';
import { keepAwake } from '../../lib/platform/keep-awake.ts';
import { sessionStore } from '../../lib/platform/key-value.ts';
import { appVersion } from '../../lib/platform/native-runtime.ts';
import { offerBlob } from '../../lib/platform/object-address.ts';
import { listenForOffscreen } from '../../lib/platform/offscreen-host.ts';
import { openOpfsSink, removeLeftovers } from '../../lib/platform/opfs-sink.ts';
import type { Job } from '../../lib/protocol/states.ts';
import { createDatabase } from '../../lib/storage/open-database.ts';
import type { Store } from '../../lib/storage/store.ts';

type Core = { store: Store; tellJob(job: Job): void };

/** Firefox: in the background page itself. */
function hostHere(store: Store): JobHost {
  return createOwnHost({
    removeLeftovers,
    openSource: () => createStoredSource(createDatabase({ opened: async () => {} })),
    openSink: openOpfsSink,
    keepAwake,
    clock: Date.now,
    offer: offerBlob,
    deliver: createDelivery(browserDownloads, sessionStore),
    recordExport: (row, zone) => recordExport(store, row, zone),
  });
}

/** Chromium: in the offscreen document, which a service worker needs for both. */
function hostOffscreen(store: Store): JobHost {
  const offscreen = listenForOffscreen((port) => host.accept(port));
  const host = createRemoteHost({
    connect: offscreen.connect,
    release: offscreen.release,
    deliver: createDelivery(browserDownloads, sessionStore),
    recordExport: (row, zone) => recordExport(store, row, zone),
  });
  return host;
}

/**
 * The long jobs, wired. Must be called synchronously when the background starts: it listens for downloads and for the
 * offscreen document. What was running when the background was last ended is taken up by itself.
 */
export function startJobs({ store, tellJob }: Core): JobManager {
  const jobs = createJobManager({
    session: sessionStore,
    host: import.meta.env.FIREFOX ? hostHere(store) : hostOffscreen(store),
    newId,
    now: Date.now,
    zone: () => -new Date().getTimezoneOffset(),
    app: appVersion(),
    tell: tellJob,
  });
  void jobs.takeUp();
  return jobs;
}

import type { Core } from '../../lib/background/create-background.ts';
import type { JobHost } from '../../lib/jobs/job-host.ts';
import { recordExport } from '../../lib/jobs/record-export.ts';
import { createRemoteHost } from '../../lib/jobs/remote-host.ts';
import { runExport } from '../../lib/jobs/run-export.ts';
import { createStoredSource } from '../../lib/jobs/stored-source.ts';
import { createDelivery } from '../../lib/platform/deliver-file.ts';
import { browserDownloads } from '../../lib/platform/deliver-file-downloads.ts';
import { keepAwake } from '../../lib/platform/keep-awake.ts';
import { sessionStore } from '../../lib/platform/key-value.ts';
import { offerBlob } from '../../lib/platform/object-address.ts';
import { listenForOffscreen } from '../../lib/platform/offscreen-host.ts';
import { openOpfsSink } from '../../lib/platform/opfs-sink.ts';
import { createDatabase } from '../../lib/storage/open-database.ts';

type Delivers = ReturnType<typeof createDelivery>;

/** Firefox has no offscreen document: its background page does the work itself, and is kept from being ended for it. */
function ownHost({ store }: Core, delivers: Delivers): JobHost {
  return {
    run(spec, onProgress, signal) {
      const source = createStoredSource(createDatabase({ opened: async () => {} }));
      return runExport(
        spec,
        source,
        {
          openSink: openOpfsSink,
          async deliver(file, wanted, cancelled) {
            const { address, revoke } = offerBlob(await file.blob());
            try {
              return await delivers({ ...wanted, address, bytes: file.bytes }, cancelled);
            } finally {
              revoke();
            }
          },
          recordExport: (row) => recordExport(store, row, spec.zone),
          keepAwake,
          clock: Date.now,
        },
        onProgress,
        signal,
      );
    },
  };
}

/** Chromium ends its worker after 30 s whatever it does: the work is done in an offscreen document. */
function offscreenHost({ store }: Core, deliver: Delivers): JobHost {
  const host = createRemoteHost({
    connect: () => offscreen.connect(),
    release: () => offscreen.release(),
    deliver,
    recordExport: (row, zone) => recordExport(store, row, zone),
  });
  const offscreen = listenForOffscreen(host.accept);
  return host;
}

/** Where exports are made. Must be called synchronously when the background starts. */
export function exportHost(core: Core): JobHost {
  const deliver = createDelivery(browserDownloads, sessionStore);
  return import.meta.env.FIREFOX ? ownHost(core, deliver) : offscreenHost(core, deliver);
}

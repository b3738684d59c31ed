import { createHostServer } from '../../lib/jobs/host-server.ts';
import { runExport } from '../../lib/jobs/run-export.ts';
import { createStoredSource } from '../../lib/jobs/stored-source.ts';
import { offerBlob } from '../../lib/platform/object-address.ts';
import { connectFromOffscreen } from '../../lib/platform/offscreen-port.ts';
import { openOpfsSink, removeLeftovers } from '../../lib/platform/opfs-sink.ts';
import { createDatabase } from '../../lib/storage/open-database.ts';

const server = createHostServer({
  connect: connectFromOffscreen,
  run(spec, reached, onProgress, signal) {
    const source = createStoredSource(createDatabase({ opened: async () => {} }));
    const ports = { ...reached, openSink: openOpfsSink, clock: Date.now };
    return runExport(spec, source, ports, onProgress, signal);
  },
  offer: offerBlob,
  every(ms, call) {
    const timer = setInterval(call, ms);
    return () => clearInterval(timer);
  },
});
// This document is new: no job runs in it yet.
await removeLeftovers().catch(() => {});
server.start();

import type { Port } from '../protocol/port.ts';
import { nativeRuntime } from './native-runtime.ts';
import { wrapPort } from './wrap-port.ts';

/** Name of the port between the background and the offscreen document. */
export const jobsPortName = 'tagalong-jobs';

/** The offscreen document's end: a connection to the background, waking it. */
export function connectFromOffscreen(): Port {
  return wrapPort(nativeRuntime().connect({ name: jobsPortName }));
}

import { portName } from '../protocol/limits.ts';
import type { Port } from '../protocol/port.ts';
import { nativeRuntime } from './native-runtime.ts';
import { wrapPort } from './wrap-port.ts';

/** Opens a port to the background. Throws where the extension was updated or reloaded under this page. */
export function openPort(): Port {
  return wrapPort(nativeRuntime().connect({ name: portName }));
}

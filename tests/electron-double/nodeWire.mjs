/** The main process's end of the wire: the shared format with Node's own base64. */
import { createWire } from './wire.mjs'

export const wire = createWire({
  toBase64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromBase64: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})

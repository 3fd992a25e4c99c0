/** `nativeImage`: a picture as bytes. It is stored and given back, not decoded; only a PNG's size is read. */
import fs from 'node:fs'

class NativeImage {
  #bytes
  constructor(bytes) {
    this.#bytes = bytes
  }
  isEmpty() {
    return this.#bytes.length === 0
  }
  toPNG() {
    return this.#bytes
  }
  toJPEG() {
    return this.#bytes
  }
  toDataURL() {
    return `data:image/png;base64,${this.#bytes.toString('base64')}`
  }
  /** Width and height in pixels, from a PNG's header; zero for anything else. */
  getSize() {
    const isPng = this.#bytes.subarray(1, 4).toString('latin1') === 'PNG'
    return isPng
      ? { width: this.#bytes.readUInt32BE(16), height: this.#bytes.readUInt32BE(20) }
      : { width: 0, height: 0 }
  }
  resize() {
    return this
  }
  setTemplateImage() {}
}

export const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromBuffer: (bytes) => new NativeImage(Buffer.from(bytes)),
  createFromPath: (file) => new NativeImage(fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0)),
  createFromDataURL: (address) => new NativeImage(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')),
}

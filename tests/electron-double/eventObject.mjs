/** Electron's event objects: plain properties and a `preventDefault` that the stand-in then honours. */

/** An event with `properties`, whose `defaultPrevented` becomes true when a listener prevents it. */
export function eventObject(properties = {}) {
  return {
    defaultPrevented: false,
    ...properties,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

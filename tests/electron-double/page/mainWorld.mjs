/**
 * The part of the stand-in that lives in the page's own world: it puts up what the preload exposes, and leads window
 * opening and permission requests to the main process. Its text is run before any script of the page.
 */
export function mainWorld(createBridge, names) {
  const bridge = createBridge({ sends: names.toPreload, hears: names.toPage })

  const frozen = (value) => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
    for (const one of Object.values(value)) frozen(one)
    return Object.freeze(value)
  }
  bridge.provide('expose', (key, api) => {
    if (Object.hasOwn(window, key))
      throw new Error(`Cannot bind an API on top of an existing property on the window object`)
    Object.defineProperty(window, key, { value: frozen(api), enumerable: true, configurable: false, writable: false })
  })

  // The main process decides; a window that was allowed is a BrowserWindow of its own, without a way back to this one.
  window.open = (address = 'about:blank', frameName = '', features = '') => {
    bridge.call('open-window', {
      url: new URL(String(address), document.baseURI).href,
      frameName: String(frameName),
      features,
    })
    return null
  }
  window.addEventListener('click', followElsewhere)
  window.addEventListener('auxclick', followElsewhere)
  function followElsewhere(event) {
    const link = event.composedPath().find((one) => one instanceof Element && one.matches('a[href], area[href]'))
    if (!link || event.defaultPrevented || !event.isTrusted) return
    const here = !link.target || ['_self', '_top', '_parent'].includes(link.target)
    const modified = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey
    if ((here && !modified) || event.button === 2 || link.isContentEditable) return
    event.preventDefault()
    bridge.call('open-window', { url: link.href, frameName: link.target, features: '' })
  }

  // Chromium answers permission questions by itself; Electron asks the session's handlers first.
  const ask = (permission, details = {}) => bridge.call('permission', permission, details)
  const guard = (object, name, permission, refusal) => {
    const original = object?.[name]
    if (typeof original !== 'function') return
    object[name] = function (...args) {
      const given = Promise.resolve(typeof permission === 'function' ? permission(...args) : permission)
      return given.then((one) => ask(one)).then((granted) => (granted ? original.apply(this, args) : refusal(...args)))
    }
  }
  const denied = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))
  guard(navigator.clipboard && Object.getPrototypeOf(navigator.clipboard), 'read', 'clipboard-read', denied)
  guard(navigator.clipboard && Object.getPrototypeOf(navigator.clipboard), 'readText', 'clipboard-read', denied)
  guard(navigator.mediaDevices && Object.getPrototypeOf(navigator.mediaDevices), 'getUserMedia', 'media', denied)
  guard(
    navigator.mediaDevices && Object.getPrototypeOf(navigator.mediaDevices),
    'getDisplayMedia',
    'display-capture',
    denied,
  )
  guard(window.Notification, 'requestPermission', 'notifications', () => Promise.resolve('denied'))
  guard(Element.prototype, 'requestFullscreen', 'fullscreen', () =>
    Promise.reject(new TypeError('Permissions check failed')),
  )
  guard(
    navigator.geolocation && Object.getPrototypeOf(navigator.geolocation),
    'getCurrentPosition',
    'geolocation',
    (_ok, fail) => fail?.({ code: 1, message: 'User denied Geolocation', PERMISSION_DENIED: 1 }),
  )

  // What the page is told it has is what the session's check handler says.
  const query = navigator.permissions?.query
  if (query) {
    Object.getPrototypeOf(navigator.permissions).query = async function (descriptor) {
      const status = await query.call(this, descriptor)
      const granted = await bridge.call('permission-check', descriptor.name)
      return Object.defineProperty(status, 'state', { value: granted ? 'granted' : 'denied' })
    }
  }
}

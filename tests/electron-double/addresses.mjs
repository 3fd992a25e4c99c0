/**
 * Translates between the addresses the app knows (`app://toasoan/page`) and the ones Chromium agrees to open
 * (`https://toasoan.app.scheme.test/page`). Plain Chromium refuses to navigate to a scheme it was not built with.
 */

const SUFFIX = '.scheme.test'
const served = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.scheme\.test(?=[/?#]|$)/i

/** Schemes the app declared with `protocol.registerSchemesAsPrivileged` or took over with `protocol.handle`. */
export const ownSchemes = new Set()

/** `app://host/path` as Chromium will be asked for it; any other address comes back unchanged. */
export function toChromium(address) {
  return String(address).replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (whole, scheme, host) =>
    ownSchemes.has(scheme.toLowerCase()) && !isWeb(scheme) ? `https://${host}.${scheme.toLowerCase()}${SUFFIX}` : whole,
  )
}

/** The address as the app knows it. A bare origin keeps its shape: no slash is added. */
export function toApp(address) {
  return String(address).replace(served, (_whole, host, scheme) => `${scheme}://${host}`)
}

/** A content security policy written for the app's schemes, in terms of the addresses Chromium sees. */
export function policyForChromium(policy) {
  return policy.replace(/(?<=\s)([a-z][a-z0-9+.-]*):(\/\/[^\s;/]+)?(?=[\s;/]|$)/gi, (whole, scheme, host) =>
    ownSchemes.has(scheme.toLowerCase()) && !isWeb(scheme)
      ? `https://${host ? host.slice(2) : '*'}.${scheme.toLowerCase()}${SUFFIX}`
      : whole,
  )
}

function isWeb(scheme) {
  return /^(https?|file|data|blob)$/i.test(scheme)
}

/** Answers what a window's pages ask for: from the app's protocol handlers, and otherwise not at all. */
import { policyForChromium, toApp, toChromium } from './addresses.mjs'
import { record } from './record.mjs'

/**
 * Answers one paused request (CDP `Fetch.requestPaused`). Requests nobody handles fail as on a machine without a
 * network, and are recorded as `network`. `onFailure(errorCode, name)` hears of it.
 */
export async function answerRequest(session, paused, webContents, onFailure) {
  const { requestId, request, resourceType } = paused
  const address = toApp(request.url) + (request.urlFragment ?? '')
  const { protocol, webRequest } = webContents.session
  const details = {
    url: address,
    method: request.method,
    resourceType: kindOf(resourceType, paused, webContents),
    webContents,
  }
  const refuse = (errorReason, code, name) => {
    onFailure(code, name)
    return session.tell('Fetch.failRequest', { requestId, errorReason })
  }

  // Chromium looks for an icon of its own accord; Electron does not, and the app need not know.
  if (resourceType === 'Other' && address.endsWith('/favicon.ico')) {
    return session.tell('Fetch.fulfillRequest', { requestId, responseCode: 204 })
  }
  const before = await webRequest.ask('onBeforeRequest', details)
  if (before.cancel) return refuse('BlockedByClient', -20, 'ERR_BLOCKED_BY_CLIENT')
  if (before.redirectURL) return redirect(session, requestId, before.redirectURL)

  const handler = protocol.handlerOf(address.slice(0, address.indexOf(':')))
  if (!handler) {
    record('network', address)
    return refuse('InternetDisconnected', -106, 'ERR_INTERNET_DISCONNECTED')
  }
  try {
    const response = await handler(requestOf(address, request))
    if (!response || response.type === 'error') return refuse('Failed', -2, 'ERR_FAILED')
    return await fulfil(session, requestId, response, details, webRequest)
  } catch (error) {
    process.stderr.write(`protocol handler failed for ${address}: ${error?.stack ?? error}\n`)
    return refuse('Failed', -9, 'ERR_UNEXPECTED')
  }
}

async function fulfil(session, requestId, response, details, webRequest) {
  const received = await webRequest.ask('onHeadersReceived', {
    ...details,
    statusCode: response.status,
    responseHeaders: Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]])),
  })
  const headers = new Headers(response.headers)
  for (const [name, values] of Object.entries(received.responseHeaders ?? {}))
    headers.set(name, [values].flat().join(', '))
  const body = await bodyOf(response, headers)
  await session.tell('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...headers].map(([name, value]) => ({ name, value: headerForChromium(name, value) })),
    body: body.toString('base64'),
  })
}

// DevTools takes an answer whole. Of a film only a stretch is sent, as HTTP allows: the player asks for the next one.
const LONGEST_STRETCH_BYTES = 8 * 1024 * 1024

async function bodyOf(response, headers) {
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers.get('content-range') ?? '')
  const isLong = range && Number(range[2]) - Number(range[1]) >= LONGEST_STRETCH_BYTES
  if (response.status !== 206 || !isLong || !response.body) return Buffer.from(await response.arrayBuffer())
  const chunks = []
  let length = 0
  for await (const chunk of response.body) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= LONGEST_STRETCH_BYTES) break
  }
  const stretch = Buffer.concat(chunks).subarray(0, LONGEST_STRETCH_BYTES)
  headers.set('content-range', `bytes ${range[1]}-${Number(range[1]) + stretch.length - 1}/${range[3]}`)
  headers.set('content-length', String(stretch.length))
  return stretch
}

function headerForChromium(name, value) {
  if (name.startsWith('content-security-policy')) return policyForChromium(value)
  return name === 'location' || name === 'access-control-allow-origin' ? toChromium(value) : value
}

function redirect(session, requestId, address) {
  return session.tell('Fetch.fulfillRequest', {
    requestId,
    responseCode: 307,
    responseHeaders: [{ name: 'location', value: toChromium(address) }],
  })
}

function requestOf(address, { method, headers, postDataEntries }) {
  const own = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    // Origin and referrer name the page, which the app knows by another address.
    own.set(name, /^(origin|referer)$/i.test(name) ? toApp(value) : value)
  }
  const body = postDataEntries?.length
    ? Buffer.concat(postDataEntries.map((one) => Buffer.from(one.bytes ?? '', 'base64')))
    : undefined
  return new Request(address, {
    method,
    headers: own,
    ...(body && method !== 'GET' && method !== 'HEAD' ? { body } : {}),
  })
}

function kindOf(resourceType, { frameId }, webContents) {
  if (resourceType === 'Document') return frameId === webContents.targetId ? 'mainFrame' : 'subFrame'
  return (
    {
      Stylesheet: 'stylesheet',
      Image: 'image',
      Script: 'script',
      Font: 'font',
      Media: 'media',
      XHR: 'xhr',
      Fetch: 'xhr',
    }[resourceType] ?? 'other'
  )
}

import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAppServer, parseRange } from './serveApp'

let root: string
let serve: (request: Request) => Promise<Response>
const noted: unknown[] = []

beforeAll(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
  await fs.mkdir(path.join(root, 'renderer', 'assets'), { recursive: true })
  await fs.writeFile(path.join(root, 'renderer', 'index.html'), '<!doctype html>')
  await fs.writeFile(path.join(root, 'renderer', 'assets', 'main.js'), '1')
  await fs.writeFile(path.join(root, 'bi-mat.txt'), 'bí mật')
  await fs.writeFile(path.join(root, 'phim.mp4'), '0123456789')
  serve = createAppServer({
    proofingFolder: path.join(root, 'proofing'),
    rendererFolder: path.join(root, 'renderer'),
    findMedia: async (id, file) => (id === 'bai' && file === 'a.mp4' ? path.join(root, 'phim.mp4') : undefined),
    readPreview: async (id, file) => {
      if (id === 'hong') throw new Error('hỏng')
      if (file === 'media/phim.mp4') return { contentType: 'video/mp4', original: path.join(root, 'phim.mp4') }
      return file === 'index.html' ? { contentType: 'text/html; charset=utf-8', bytes: Buffer.from('<p>') } : undefined
    },
    note: (...args) => noted.push(args),
  })
})
afterAll(() => fs.rm(root, { recursive: true }))

const get = (address: string, init?: RequestInit) => serve(new Request(`app://toasoan${address}`, init))

describe('the addresses of the window', () => {
  it('are its own files, with a policy that runs nothing else', async () => {
    const page = await get('/')
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html>'])
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect((await get('/assets/main.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/../bi-mat.txt',
    '/..%2fbi-mat.txt',
    '/%2e%2e/bi-mat.txt',
    '/%2e%2e%2fbi-mat.txt',
    '/assets/..%5c..%5cbi-mat.txt',
    '/%252e%252e/bi-mat.txt',
    '/assets%00/main.js',
    '/C:/bi-mat.txt',
    '/%E0%A4',
    '//bi-mat.txt',
    '/assets',
    '/assets/',
    '/khong-co.js',
  ])('lead nowhere else: %s', async (address) => {
    const answer = await get(address)
    expect([403, 404]).toContain(answer.status)
    expect(await answer.text()).toBe('')
  })

  it('are only asked of our host, and only to read', async () => {
    expect((await serve(new Request('app://khac/'))).status).toBe(403)
    expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405)
  })

  it('show the originals of an article, whole and in part', async () => {
    const whole = await get('/media/bai/a.mp4')
    expect([whole.status, whole.headers.get('accept-ranges'), await whole.text()]).toEqual([200, 'bytes', '0123456789'])
    const part = await get('/media/bai/a.mp4', { headers: { range: 'bytes=2-4' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234'])
    const none = await get('/media/bai/a.mp4', { headers: { range: 'bytes=10-' } })
    expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */10'])
    expect((await get('/media/bai/a.mp4', { method: 'HEAD' })).headers.get('content-length')).toBe('10')
    for (const address of ['/media/bai/b.mp4', '/media/khac/a.mp4', '/media/bai', '/media/bai/x/a.mp4'])
      expect((await get(address)).status).toBe(404)
  })

  it('show a preview that can run no script', async () => {
    const page = await get('/preview/bai/ban-1/index.html')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('content-security-policy')).not.toContain('script-src')
    expect((await get('/preview/bai/ban-1/khong-co.css')).status).toBe(404)
    const film = await get('/preview/bai/ban-1/media/phim.mp4', { headers: { range: 'bytes=-3' } })
    expect([film.status, await film.text()]).toEqual([206, '789'])
  })

  it('answer a fault with an empty page and a note in the log', async () => {
    const answer = await get('/preview/hong/1/index.html')
    expect([answer.status, await answer.text()]).toEqual([500, ''])
    expect(noted).toHaveLength(1)
  })
})

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=-4', { start: 6, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=3-99', { start: 3, end: 9 }],
    ['bytes=-0', 'impossible'],
    ['bytes=12-', 'impossible'],
    ['bytes=4-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,3-4', undefined],
    ['chars=0-1', undefined],
    [null, undefined],
  ] as const)('%s', (header, range) => expect(parseRange(header, 10)).toEqual(range))
})

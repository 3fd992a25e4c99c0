import { describe, expect, it } from 'vitest'
import { type CallName, callNames, contract, type Desk } from '../../core/contract'
import { answerCall, isOurPage, registerCalls } from './registerCalls'

/** A desk that remembers what it was asked, and breaks where it is told to. */
function createWitness({ breaks }: { breaks?: Error } = {}) {
  const asked: unknown[][] = []
  const noted: string[] = []
  const desk = Object.fromEntries(
    callNames.map((name) => [
      name,
      async (input: unknown) => {
        asked.push([name, input])
        if (breaks) throw breaks
        return { ok: true, value: null }
      },
    ]),
  ) as unknown as Desk
  const note = (where: string, error: unknown) =>
    noted.push(`${where}: ${error instanceof Error ? error.message : error}`)
  return { asked, noted, options: { desk, note } }
}

const home = { senderFrame: { url: 'app://toasoan/', parent: null } }
const open = { id: 'bai-viet-1' }

describe('a call from the window', () => {
  it('reaches the desk with its checked argument', async () => {
    const { asked, noted, options } = createWitness()
    expect(await answerCall('openArticle', home, open, options)).toEqual({ ok: true, value: null })
    expect(asked).toEqual([['openArticle', open]])
    expect(noted).toEqual([])
  })

  it.each([
    ['another site', { url: 'https://baosongtra.vn/', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['another host of our scheme', { url: 'app://khac/', parent: null }],
    ['a host that only begins like ours', { url: 'app://toasoan.khac/', parent: null }],
    ['the preview frame', { url: 'app://toasoan/preview/a/b/index.html', parent: { url: 'app://toasoan/' } }],
    ['a preview shown on its own', { url: 'app://toasoan/preview/a/b/index.html', parent: null }],
    ['our own page in a frame', { url: 'app://toasoan/', parent: {} }],
    ['no address', { url: '', parent: null }],
    ['a frame that is gone', null],
  ])('is refused from %s', async (_, senderFrame) => {
    const { asked, noted, options } = createWitness()
    expect(isOurPage({ senderFrame })).toBe(false)
    await expect(answerCall('openArticle', { senderFrame }, open, options)).rejects.toThrow('refused')
    expect(asked).toEqual([])
    expect(noted).toHaveLength(1)
  })

  it.each<[CallName, unknown]>([
    ['openArticle', { id: '../../etc/passwd' }],
    ['openArticle', { id: 'bai-viet-1', more: true }],
    ['openArticle', undefined],
    ['searchArticles', { query: 'a'.repeat(501) }],
    ['saveArticle', { article: { headline: 'Bí mật' }, revision: 'x' }],
    ['addPictures', { id: 'bai-viet-1', files: [{ name: 'a', bytes: 'không phải byte' }] }],
    ['updateSettings', { theme: 'purple' }],
  ])('%s is refused with an argument outside the contract', async (name, input) => {
    const { asked, noted, options } = createWitness()
    await expect(answerCall(name, home, input, options)).rejects.toThrow('refused')
    expect(asked).toEqual([])
    // The log names fields, never what an article says.
    expect(noted.join()).not.toContain('Bí mật')
  })

  it('tells the page only that something unexpected happened', async () => {
    const { noted, options } = createWitness({ breaks: new Error('ENOENT /home/man/bí-mật') })
    const error: unknown = await answerCall('openArticle', home, open, options).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    expect((error as Error).message).toBe('unexpected')
    expect((error as Error).stack).toBeUndefined()
    expect(noted).toEqual(['call openArticle: ENOENT /home/man/bí-mật'])
  })

  it('has a handler for every entry of the contract', () => {
    const channels: string[] = []
    registerCalls({ handle: (channel) => void channels.push(channel) }, createWitness().options)
    expect(channels).toEqual(Object.keys(contract).map((name) => `toasoan:call:${name}`))
  })
})

import fs from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { present, value, withDesk } from './desk.fixture'

const rig = withDesk()
const { at, wake } = rig

describe('several open articles', () => {
  const lockOf = (folder: string) => at('Tài liệu', 'Tòa Soạn', folder, '.article.lock')
  const isLocked = (folder: string) =>
    fs.access(lockOf(folder)).then(
      () => true,
      () => false,
    )

  it('are each held until they are put away, and not longer', async () => {
    const { desk, close } = wake()
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => desk.createArticle({ channel: 'news' }))).then(
      (all) => all.map(value),
    )
    const folders = [first, second, third].map((one) => present(one).folder)
    expect(await Promise.all(folders.map(isLocked))).toEqual([true, true, true])
    value(await desk.closeArticle({ id: present(second).article.id }))
    expect(await Promise.all(folders.map(isLocked))).toEqual([true, false, true])
    // Opened again before the lock is quite given back.
    const [, again] = await Promise.all([
      desk.closeArticle({ id: present(first).article.id }),
      desk.openArticle({ id: present(first).article.id }),
    ])
    expect(value(again).readOnly).toBe(false)
    expect(await Promise.all(folders.map(isLocked))).toEqual([true, false, true])
    close()
    expect(await Promise.all(folders.map(isLocked))).toEqual([false, false, false])
  })

  it('are watched, those behind too', async () => {
    const { desk, idle, lookAgain } = wake()
    const behind = value(await desk.createArticle({ channel: 'news' }))
    const front = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.showArticle({ id: front.article.id }))
    await idle()
    const other = wake({ journalFolder: at('journal 2'), tell: () => undefined })
    value(await other.desk.openArticle({ id: behind.article.id, anyway: true }))
    await other.idle()
    rig.told = []
    const { article, revision } = behind
    value(await other.desk.saveArticle({ article: { ...article, headline: 'Của máy hai' }, revision }))
    await lookAgain()
    await lookAgain()
    expect(rig.told.filter(([event]) => event === 'articleChanged')).toEqual([['articleChanged', { id: article.id }]])
    // Put away: nobody wants to hear of it any more.
    value(await desk.closeArticle({ id: article.id }))
    const now = value(await other.desk.readArticle({ id: article.id }))
    value(await other.desk.saveArticle({ article: { ...now.article, headline: 'Lần nữa' }, revision: now.revision }))
    rig.told = []
    await lookAgain()
    expect(rig.told.filter(([event]) => event === 'articleChanged')).toEqual([])
  })

  it('give the window the name of the one in front, whichever is saved', async () => {
    const { desk } = wake()
    const one = value(await desk.createArticle({ channel: 'news' }))
    const two = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.showArticle({ id: two.article.id }))
    const { revision } = value(
      await desk.saveArticle({ article: { ...two.article, headline: 'Trước mặt' }, revision: two.revision }),
    )
    value(await desk.saveArticle({ article: { ...one.article, headline: 'Phía sau' }, revision: one.revision }))
    expect(rig.titles.at(-1)).toBe('Trước mặt')
    value(await desk.showArticle({ id: one.article.id }))
    expect(rig.titles.at(-1)).toBe('Phía sau')
    value(await desk.saveArticle({ article: { ...two.article, headline: 'Phía sau nữa' }, revision }))
    expect(rig.titles.at(-1)).toBe('Phía sau')
    value(await desk.closeArticle({ id: one.article.id }))
    expect(rig.titles.at(-1)).toBe('')
  })
})

import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { present, value, withDesk } from '../desk.fixture'

const rig = withDesk()
const { wake } = rig

describe('the history of an article', () => {
  it('is kept at opening, at each change of state, at each export, and the same text never twice', async () => {
    const { desk, idle } = wake()
    const made = value(await desk.createArticle({ channel: 'news' }))
    const article = { ...made.article, headline: 'Cầu Đò Hạ' }
    const { id } = article
    let { revision } = value(await desk.saveArticle({ article, revision: made.revision }))
    revision = value(await desk.saveArticle({ article: { ...article, workflow: 'awaiting-edit' }, revision })).revision
    value(await desk.openArticle({ id }))
    rig.choice.chooseExportFolder = rig.root
    value(await desk.exportPage({ id }))
    await idle()
    const { versions, problems } = value(await desk.listVersions({ id }))
    expect(problems).toEqual([])
    expect(versions.map(({ kind, workflow }) => [kind, workflow])).toEqual([
      ['export', 'awaiting-edit'],
      ['workflow', 'awaiting-edit'],
      ['opened', 'draft'],
    ])
    expect(versions.map(({ by }) => by)).toEqual(['', '', ''])
  })

  it('is kept when the article is put away and when the app closes, if it was saved since', async () => {
    const { desk, idle } = wake()
    const { article, revision } = value(await desk.createArticle({ channel: 'news' }))
    const saved = value(await desk.saveArticle({ article: { ...article, headline: 'Một' }, revision }))
    value(await desk.closeArticle({ id: article.id }))
    await idle()
    const kept = async () => value(await desk.listVersions({ id: article.id })).versions.map(({ headline }) => headline)
    expect(await kept()).toEqual(['Một', ''])
    value(await desk.openArticle({ id: article.id }))
    value(await desk.saveArticle({ article: { ...article, headline: 'Hai' }, revision: saved.revision }))
    // Answered only when the history has it.
    value(await desk.flushed({ unsaved: false }))
    expect((await kept())[0]).toBe('Hai')
    const count = (await kept()).length
    value(await desk.flushed({ unsaved: false }))
    expect(await kept()).toHaveLength(count)
  })

  it('gives an earlier text back, keeps the one it replaces, and leaves the state of the article alone', async () => {
    rig.settings = { ...rig.settings, penName: 'Sông Trà' }
    const { desk, idle } = wake()
    const made = value(await desk.createArticle({ channel: 'news' }))
    const { id } = made.article
    const first = { ...made.article, headline: 'Bản một', workflow: 'awaiting-edit' as const }
    let { revision } = value(await desk.saveArticle({ article: first, revision: made.revision }))
    await idle()
    const version = present(value(await desk.listVersions({ id })).versions[0])
    expect(version).toMatchObject({ headline: 'Bản một', by: 'Sông Trà' })
    value(await desk.nameVersion({ id, version: version.id, name: 'Gửi anh Hải' }))
    const second = { ...first, headline: 'Bản hai', workflow: 'edited' as const }
    revision = value(await desk.saveArticle({ article: second, revision })).revision
    const restored = value(await desk.restoreVersion({ id, version: version.id, revision }))
    expect(restored.article).toMatchObject({ id, headline: 'Bản một', workflow: 'edited' })
    expect(value(await desk.openArticle({ id })).revision).toBe(restored.revision)
    await idle()
    const { versions } = value(await desk.listVersions({ id }))
    expect(versions.map(({ headline }) => headline)).toContain('Bản hai')
    expect(versions.find(({ name }) => name === 'Gửi anh Hải')?.headline).toBe('Bản một')
    // Based on a text that is no longer there: nothing is replaced.
    expect(await desk.restoreVersion({ id, version: version.id, revision })).toMatchObject({
      ok: false,
      problem: { code: 'changed-on-disk' },
    })
  })

  it('that cannot be written is rig.told once and hinders nobody', async () => {
    const { desk, idle } = wake()
    const made = value(await desk.createArticle({ channel: 'news' }))
    await idle()
    const history = path.join(present(rig.settings.libraryFolder), made.folder, '.history')
    await fs.rm(history, { recursive: true })
    await fs.writeFile(history, 'không phải thư mục')
    let { revision } = made
    for (const workflow of ['awaiting-edit', 'edited', 'approved'] as const) {
      revision = value(await desk.saveArticle({ article: { ...made.article, workflow }, revision })).revision
      await idle()
    }
    const problems = rig.told.filter(([event]) => event === 'problem')
    expect(problems).toEqual([
      ['problem', { problem: { code: 'history-refused', folder: made.folder, reason: 'permission' } }],
    ])
  })
})

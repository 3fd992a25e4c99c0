import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { unpackSummaries } from '../../core/article'
import { present, value, withDesk } from '../desk.fixture'

const rig = withDesk()
const { at, wake } = rig

describe('what comes into the library', () => {
  it('imports what can be imported', async () => {
    await fs.writeFile(at('bai.txt'), 'Cầu Đò Hạ\n\nMột câu.')
    await fs.writeFile(at('rong.txt'), '')
    const { desk } = wake()
    expect(await desk.importArticles({})).toEqual({ ok: true, value: null })
    rig.choice.chooseArticleFiles = [at('bai.txt'), at('rong.txt')]
    const { imported, refused } = present(value(await desk.importArticles({})))
    expect(imported.map(({ summary }) => summary.headline)).toEqual(['Cầu Đò Hạ'])
    expect(refused).toEqual([{ file: at('rong.txt'), problem: { code: 'file-empty', file: at('rong.txt') } }])
  })

  it('opens files from outside as new articles, and one of the library as itself', async () => {
    await fs.writeFile(at('bai.txt'), 'Cầu Đò Hạ\n\nMột câu.')
    const { desk, openFiles } = wake()
    await openFiles([at('bai.txt'), at('không có.txt')])
    const [summary] = unpackSummaries(value(await desk.listArticles({})).articles)
    const { id, folder } = present(summary)
    expect(rig.told.filter(([event]) => event !== 'importing')).toEqual([
      [
        'filesImported',
        {
          report: {
            imported: [{ file: at('bai.txt'), summary, warnings: [] }],
            known: [],
            refused: [{ file: at('không có.txt'), problem: { code: 'file-missing', file: at('không có.txt') } }],
            passedOver: 0,
            left: 0,
          },
        },
      ],
    ])
    expect(rig.told.at(-2)).toEqual(['importing', { progress: null }])
    rig.told = []
    await openFiles([path.join(present(rig.settings.libraryFolder), folder, 'article.json')])
    expect(rig.told).toEqual([
      ['libraryChanged', {}],
      ['articleOpened', { id }],
    ])
    expect(value(await desk.listArticles({})).articles.count).toBe(1)
  })

  it('knows a file that comes in again, also after a new start, and takes it once more only when asked', async () => {
    await fs.writeFile(at('bai.txt'), 'Cầu Đò Hạ\n\nMột câu.')
    const first = wake()
    const [imported] = value(await first.desk.importDropped({ files: [at('bai.txt')] })).imported
    const { desk } = wake()
    await expect(desk.importAgain({ files: [at('bai.txt')] })).rejects.toThrow()
    await fs.copyFile(at('bai.txt'), at('bản sao.txt'))
    const { known } = value(await desk.importDropped({ files: [at('bai.txt'), at('bản sao.txt')] }))
    expect(known.map(({ summary }) => summary.id)).toEqual([imported?.summary.id, imported?.summary.id])
    expect(value(await desk.listArticles({})).articles.count).toBe(1)
    expect(value(await desk.importAgain({ files: [at('bai.txt')] })).imported).toHaveLength(1)
    expect(value(await desk.listArticles({})).articles.count).toBe(2)
    await fs.appendFile(at('bai.txt'), ' Thêm một câu.')
    expect(value(await desk.importDropped({ files: [at('bai.txt')] })).imported).toHaveLength(1)
  })

  it('takes folders as they lie, article folders of another library too, and leaves the rest alone', async () => {
    const there = at('cộng tác', 'tháng 11')
    await fs.mkdir(path.join(there, 'media'), { recursive: true })
    await fs.writeFile(path.join(there, 'bai 10.txt'), 'Bài mười\n\nMột câu.')
    await fs.writeFile(path.join(there, 'bai 9.md'), '# Bài chín\n\nMột câu.')
    await fs.writeFile(path.join(there, 'cu.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    await fs.writeFile(path.join(there, 'media', 'anh.jpg'), 'ảnh')
    await fs.writeFile(path.join(there, '~$bai 9.docx'), 'khóa')
    await fs.symlink('/etc', path.join(there, 'lối ra'))
    const { desk } = wake()
    const made = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.saveArticle({ article: { ...made.article, headline: 'Bài gửi' }, revision: made.revision }))
    await fs.cp(path.join(present(rig.settings.libraryFolder), made.folder), path.join(there, 'bài gửi'), {
      recursive: true,
    })
    value(await desk.binArticle({ id: made.article.id }))
    const report = value(await desk.importDropped({ files: [at('cộng tác')] }))
    expect(report.imported.map(({ summary }) => summary.headline)).toEqual(['Bài chín', 'Bài mười', 'Bài gửi'])
    expect(report.refused.map(({ problem }) => problem.code)).toEqual(['file-kind-unsupported'])
    expect([report.passedOver, report.left]).toEqual([2, 0])
  })

  it('stops where it is rig.told to, and says how many were left', async () => {
    const files = [1, 2, 3].map((number) => at(`bai ${number}.txt`))
    for (const file of files) await fs.writeFile(file, `Bài ${file.at(-5)}\n\nMột câu.`)
    const { desk } = wake()
    const running = desk.importDropped({ files })
    await vi.waitFor(() => expect(rig.told.some(([event]) => event === 'importing')).toBe(true), { interval: 1 })
    await desk.stopImport({})
    const { imported, left } = value(await running)
    expect(left).toBeGreaterThan(0)
    expect(imported.length + left).toBe(3)
  })
})

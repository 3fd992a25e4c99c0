/** What is previewed is what is published: file by file and byte by byte. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHANNELS } from '../../core/article'
import { EXPORT_MANIFEST, renderPage } from '../../electron/publishing'
import { assetsFolder, makeTemporaryFolder, now, publish } from './publishedPages'
import { profile, sampleArticle } from './sampleArticles'

describe('the preview', () => {
  it.each(CHANNELS)(
    'of %s is the export',
    async (channel) => {
      const temporary = await makeTemporaryFolder()
      const mediaFolder = join(temporary.path, 'media')
      const to = join(temporary.path, 'trang')
      const article = await sampleArticle(channel, mediaFolder)
      const preview = await renderPage({ article, profile, mediaFolder, assetsFolder, now })
      const { warnings } = await publish(article, profile, { mediaFolder, to })
      const manifest = JSON.parse(await readFile(join(to, EXPORT_MANIFEST), 'utf8'))
      expect(preview.files.map((file) => file.path)).toEqual(manifest.files)
      expect(preview.files.length).toBeGreaterThan(4)
      for (const file of preview.files)
        expect(Buffer.compare(await file.read(), await readFile(join(to, file.path))), file.path).toBe(0)
      expect(preview.warnings).toEqual(warnings)
      await temporary.remove()
    },
    300_000,
  )
})

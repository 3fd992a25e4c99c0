/** `export ARTICLE_FOLDER --to DIR|FILE [--profile FILE]`: the page of one article, or a file of another format. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { createProfile } from '../../core/article'
import { localTimestamp } from '../clock'
import { exportArticle, isWrittenFormat } from '../exchange'
import { exportInto } from '../exportInto'
import { MEDIA_FOLDER, readStoredArticle } from '../library'
import { defineCommand } from './command'
import { readProfile } from './readProfile'

export const exportCommand = defineCommand({
  operands: ['ARTICLE_FOLDER'],
  options: { to: { value: 'DIR|FILE', required: true }, profile: { value: 'FILE' } },
  help: 'cli.commands.export',
  async run({ operands: [given = ''], options, translate, assetsFolder }) {
    const folder = path.resolve(given)
    const stored = await readStoredArticle(folder)
    if (!('article' in stored) || stored.article === undefined) {
      return stored.status === 'newer'
        ? { problem: { code: 'article-newer', folder } }
        : { message: translate('cli.not-an-article', { folder }) }
    }
    const profile =
      options.profile === undefined ? undefined : await readProfile(path.resolve(options.profile), translate)
    if (profile && 'message' in profile) return profile
    const to = path.resolve(options.to ?? '')
    if (isWrittenFormat(to) && !(await isFolder(to))) {
      const written = await exportArticle({
        article: stored.article,
        profile: profile?.value ?? createProfile(),
        mediaFolder: path.join(folder, MEDIA_FOLDER),
        translate,
        to,
      })
      if (!written.ok) return written
      const { files, warnings } = written.value
      return { lines: [{ files: files.map((file) => path.relative(path.dirname(to), file)), warnings }] }
    }
    const exported = await exportInto({
      article: stored.article,
      profile: profile?.value ?? createProfile(),
      mediaFolder: path.join(folder, MEDIA_FOLDER),
      assetsFolder,
      now: localTimestamp(),
      translate,
      to,
    })
    if (!exported.ok) return exported
    const { files, warnings } = exported.value
    return { lines: [{ files, warnings }] }
  },
})

async function isFolder(place: string): Promise<boolean> {
  return (await fs.stat(place).catch(() => undefined))?.isDirectory() ?? false
}

/** `export ARTICLE_FOLDER --to DIR [--profile FILE]`: the page of one article, without a library around it. */
import path from 'node:path'
import { createProfile } from '../../core/article'
import { localTimestamp } from '../clock'
import { exportInto } from '../exportInto'
import { MEDIA_FOLDER, readStoredArticle } from '../library'
import { defineCommand } from './command'
import { readProfile } from './readProfile'

export const exportCommand = defineCommand({
  operands: ['ARTICLE_FOLDER'],
  options: { to: { value: 'DIR', required: true }, profile: { value: 'FILE' } },
  help: 'cli.commands.export',
  async run({ operands: [given = ''], options, translate, assetsFolder }) {
    const folder = path.resolve(given)
    const stored = await readStoredArticle(folder)
    if (!('article' in stored) || stored.article === undefined) {
      return stored.status === 'newer'
        ? { problem: { code: 'article-newer', folder } }
        : { message: translate('cli.not-an-article', { folder }) }
    }
    const profile = options.profile === undefined ? undefined : await readProfile(path.resolve(options.profile))
    if (profile && !profile.ok) return profile
    const exported = await exportInto({
      article: stored.article,
      profile: profile?.value ?? createProfile(),
      mediaFolder: path.join(folder, MEDIA_FOLDER),
      assetsFolder,
      now: localTimestamp(),
      translate,
      to: path.resolve(options.to ?? ''),
    })
    if (!exported.ok) return exported
    const { files, warnings } = exported.value
    return { lines: [{ files, warnings }] }
  },
})

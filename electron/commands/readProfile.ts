/** Reads a newspaper's profile from a JSON file, or says what is wrong with it. */
import { type Profile, profileSchema } from '../../core/article'
import type { Translate } from '../../core/texts'
import { decodeText, readGivenFile } from '../exchange'

/** A profile, or the sentence that stands for it. `file`: full path. */
export async function readProfile(
  file: string,
  translate: Translate,
): Promise<{ readonly value: Profile } | { readonly message: string }> {
  const bytes = await readGivenFile(file)
  if (!bytes.ok) {
    const isEmpty = bytes.problem.code === 'file-empty'
    const isMissing = bytes.problem.code === 'file-missing'
    const reason = isEmpty ? 'notJson' : isMissing ? 'missing' : 'unreadable'
    return { message: translate(`cli.profile.${reason}`, { file }) }
  }
  let raw: unknown
  try {
    raw = JSON.parse((decodeText(bytes.value) ?? '').normalize('NFC'))
  } catch {
    return { message: translate('cli.profile.notJson', { file }) }
  }
  const parsed = profileSchema.safeParse(raw)
  if (parsed.success) return { value: parsed.data }
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || '{}'))]
  return { message: translate('cli.profile.notProfile', { file, fields: fields.join(', ') }) }
}

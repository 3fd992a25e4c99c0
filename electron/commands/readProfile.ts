/** Reads a newspaper's profile from a JSON file. */
import { type Profile, profileSchema } from '../../core/article'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { readGivenFile } from '../exchange'

export async function readProfile(file: string): Promise<Outcome<Profile>> {
  const bytes = await readGivenFile(file)
  if (!bytes.ok) return bytes
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value).normalize('NFC')
    const parsed = profileSchema.safeParse(JSON.parse(text))
    if (parsed.success) return succeeded(parsed.data)
  } catch {
    // Neither UTF-8 nor JSON: the same answer as for JSON that is not a profile.
  }
  return failed({ code: 'profile-damaged', file })
}

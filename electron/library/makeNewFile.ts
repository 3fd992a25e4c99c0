/** Takes a name before anybody else does. */
import fs from 'node:fs/promises'

/** Rejects with EEXIST where the name is taken; after any other failure, a full disk for one, nothing is left behind. */
export async function makeNewFile(file: string, content: string): Promise<void> {
  const handle = await fs.open(file, 'wx')
  try {
    await handle.writeFile(content)
  } catch (error) {
    await fs.rm(file, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await handle.close()
  }
}

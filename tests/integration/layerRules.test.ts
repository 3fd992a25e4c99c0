/** The layer rules are worth something only while the cruiser really reads the code: plant a breach, see it found. */
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const planted: string[] = []

function plant(file: string, code: string): void {
  const full = path.join(root, file)
  writeFileSync(full, code)
  planted.push(full)
}

function cruise(folder: string): { output: string; failed: boolean } {
  try {
    const output = execFileSync(
      process.execPath,
      ['--import', './build/swcReadsTsx.mjs', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', folder],
      { cwd: root, encoding: 'utf8' },
    )
    return { output, failed: false }
  } catch (error) {
    return { output: String((error as { stdout?: string }).stdout), failed: true }
  }
}

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true })
})

describe('the layer rules', () => {
  it('find core reaching for Node', () => {
    plant(
      'core/article/planted-breach.ts',
      "import { readFileSync } from 'node:fs'\nexport const breach = readFileSync\n",
    )
    const { output, failed } = cruise('core/article')
    expect(output).toContain('core-has-no-node')
    expect(failed).toBe(true)
  }, 30_000)

  it('find a type that crosses from the window to the main process', () => {
    plant('electron/planted-room.ts', 'export type Room = string\n')
    plant(
      'renderer/planted-breach.tsx',
      "import type { Room } from '../electron/planted-room'\nexport const Breach = ({ room }: { room: Room }) => <b>{room}</b>\n",
    )
    const { output, failed } = cruise('renderer/planted-breach.tsx')
    expect(output).toContain('electron-and-renderer-never-meet')
    expect(failed).toBe(true)
  }, 30_000)

  it('find a folder that is not entered through its door', () => {
    plant('core/article/planted-breach.ts', "import { text } from '../document/inline'\nexport const breach = text\n")
    expect(cruise('core/article').output).toContain('doors')
  }, 30_000)
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ime-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(content: string | undefined) {
  const path = join(folder, 'rows.jsonl')
  rmSync(path, { force: true })
  if (content !== undefined) writeFileSync(path, content)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'build/ime.ts', path], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr: stderr.replaceAll(path, 'FILE') }
}

describe('npm run ime', { timeout: 60_000 }, () => {
  it('prints the text of each row', () => {
    const rows = [
      { id: 'a', method: 'telex', keys: 'nguoiwf daan ' },
      { id: 'b', method: 'vni', keys: 'hoa2', tone_style: 'new' },
      { id: 'c', method: 'telex2', keys: 'toan<f' },
      { id: 'd', method: 'telex', keys: 's', before: 'ngả', after: ' nghiêng', modify_surrounding: true },
    ]
    const { status, stdout, stderr } = run(rows.map((row) => JSON.stringify(row)).join('\r\n'))
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', text: 'người dân ' },
      { id: 'b', text: 'hoà' },
      { id: 'c', text: 'tòa' },
      { id: 'd', text: 'ngá nghiêng' },
    ])
    expect([status, stderr]).toEqual([0, ''])
  })

  it('names the rows it cannot read and types the others', () => {
    const rows = [
      '{"id":"a","method":"telex","keys":"aa"}',
      '',
      'oops',
      '[1]',
      '{"id":"b","method":"morse","keys":"a"}',
    ]
    const { status, stdout, stderr } = run([...rows, '{"id":"c","method":"vni"}'].join('\n'))
    expect(stdout).toBe('{"id":"a","text":"â"}\n')
    expect(stderr.match(/^FILE:\d+/gm)).toEqual(['FILE:3', 'FILE:4', 'FILE:5', 'FILE:6'])
    expect(stderr).toContain('unknown method "morse"')
    expect(status).toBe(1)
  })

  it('has nothing to say about an empty file', () => expect(run('')).toEqual({ status: 0, stdout: '', stderr: '' }))

  it('says when the file is not there', () => {
    const { status, stderr } = run(undefined)
    expect([status, stderr.trim()]).toEqual([1, 'FILE: cannot be read (ENOENT)'])
  })
})

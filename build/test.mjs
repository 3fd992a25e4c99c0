/** `npm test`: checks, build, unit and integration tests, then the app end to end in a Chromium. Stops at the first failure. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findChromium, installChromium } from './chromium.mjs'

const root = path.resolve(import.meta.dirname, '..')
const npx = (tool, args) => [process.execPath, [path.join(root, 'node_modules', tool), ...args]]

const STEPS = [
  { name: 'build', command: npx('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']) },
  { name: 'check', command: ['npm', ['run', '--silent', 'check']] },
  { name: 'unit and integration', command: npx('vitest/vitest.mjs', ['run']) },
  { name: 'end to end', command: npx('@playwright/test/cli.js', ['test']) },
]

function prepareChromium() {
  const found = findChromium() ?? installChromium()
  if (found === undefined) return false
  process.env.CHROMIUM_PATH = found
  process.stdout.write(`Chromium: ${found}\n`)
  return true
}

function run({ name, command: [program, args] }) {
  process.stdout.write(`\n== ${name}\n`)
  const started = Date.now()
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program === 'npm',
  })
  process.stdout.write(
    `== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s\n`,
  )
  return status === 0
}

if (!prepareChromium()) process.exitCode = 1
else process.exitCode = STEPS.every(run) ? 0 : 1

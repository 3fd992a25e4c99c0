import { defineConfig } from '@playwright/test'
import { findElectron } from './build/electronBinary.mjs'

/**
 * The editor alone in a page (tests/editor), every screen of the window on a desk in memory (tests/window-harness), then
 * the app as a whole. One suite (tests/e2e) drives the stand-in for Electron everywhere, Electron itself where it is
 * installed, and the packaged code; the stand-in and the package have specs of their own.
 */
export default defineConfig({
  // For slow and busy machines; nobody waits for it where nothing fails.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // On the two shared cores of continuous integration a spec may lose a race with the clock; it is listed as flaky, not hidden.
  retries: process.env.CI ? 2 : 0,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  outputDir: 'test-results',
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'double-self', testDir: 'tests/electron-double' },
    { name: 'editor', testDir: 'tests/editor' },
    { name: 'window', testDir: 'tests/window-harness' },
    { name: 'double', testDir: 'tests/e2e' },
    ...(findElectron() === undefined ? [] : [{ name: 'electron', testDir: 'tests/e2e' }]),
    { name: 'package', testDir: 'tests/packaging' },
    // The specs that carry this tag walk the main road through the app; they must pass on what is shipped.
    { name: 'packaged', testDir: 'tests/e2e', grep: /@packaged/, dependencies: ['package'] },
  ],
})

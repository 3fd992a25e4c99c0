import { defineConfig } from 'vitest/config'

/** `npm run test:faults`: the same specs as in `npm test`, in their long form, and a table of what was survived at the end. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/faults/**/*.test.ts'],
    // Set to `short` for the form that `npm test` runs, with the table.
    env: { TOASOAN_FAULTS: process.env.TOASOAN_FAULTS ?? 'long' },
    globalSetup: ['tests/faults/table.ts'],
    maxWorkers: 2,
    testTimeout: 900_000,
  },
})

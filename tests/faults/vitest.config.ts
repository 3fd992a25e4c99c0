import { defineConfig } from 'vitest/config'

/** `npm run test:faults`: the same specs as in `npm test`, in their long form. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/faults/**/*.test.ts'],
    env: { TOASOAN_FAULTS: 'long' },
    maxWorkers: 2,
    testTimeout: 900_000,
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{core,electron,renderer,build}/**/*.test.{ts,tsx}',
      'tests/{integration,publishing,faults}/**/*.test.ts',
    ],
    // Two workers: the machines that run this have two cores, and the disk tests fsync.
    maxWorkers: 2,
    // For slow and busy machines; nobody waits for it where nothing hangs.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})

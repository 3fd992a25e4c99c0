import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{core,electron,renderer,build}/**/*.test.{ts,tsx}',
      'tests/{integration,publishing,faults}/**/*.test.ts',
    ],
    // Two workers: the machines that run this have two cores, and the disk tests fsync.
    maxWorkers: 2,
  },
})

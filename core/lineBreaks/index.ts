export { keptNumbers } from './keptNumbers'
export { type KeptRun, keptRuns } from './keptRuns'

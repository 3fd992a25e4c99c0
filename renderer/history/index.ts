export { ComparisonPage } from './ComparisonPage'
export { HistoryPanel } from './HistoryPanel'

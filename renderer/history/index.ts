export { ComparisonBox } from './ComparisonBox'
export { ComparisonPage } from './ComparisonPage'
export { HistoryPanel } from './HistoryPanel'

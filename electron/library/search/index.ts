export type {
  FoundRows,
  IndexChanges,
  IndexProgress,
  IndexRow,
  LibraryIndexer,
  RowExcerpt,
  StoredSummaries,
} from './indexRow'
export { MOST_FOUND } from './indexRow'
export { startIndexer } from './startIndexer'

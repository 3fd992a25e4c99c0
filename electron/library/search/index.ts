export type { FoundRows, IndexChanges, IndexProgress, IndexRow, LibraryIndexer, RowExcerpt } from './indexRow'
export { startIndexer } from './startIndexer'

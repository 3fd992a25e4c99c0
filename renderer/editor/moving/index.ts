export { DragHandle } from './DragHandle'
export { moveBlocks } from './moveBlocks'

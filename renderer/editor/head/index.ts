export {
  $createHeadNode,
  $getHead,
  $isHeadNode,
  $setHeadText,
  HEAD_FIELDS,
  type HeadField,
  headNodes,
} from './HeadNode'
export { $isInOneHead, registerHead } from './registerHead'
export { $removeAcrossHead } from './removeAcrossHead'

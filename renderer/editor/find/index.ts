import './find.css'

export { FindBar } from './FindBar'
export { FindExtension, findWords, runFind } from './FindExtension'

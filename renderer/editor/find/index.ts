import './find.css'

export { FindBar } from './FindBar'
export { FindExtension, runFind } from './FindExtension'

import './marks.css'

export { CommentsExtension } from './CommentsExtension'
export { commentDesk, runComment } from './commands'

export {
  beginComment,
  type CommentSheet,
  commentSheet,
  dropDraft,
  registerCommentSheet,
  useComments,
} from './comments'
export { halfWritten, keepHalfWritten } from './halfWritten'
export { keepDraft, putBack, removeThread, reopen, reply, resolve } from './threads'

export {
  type Article,
  type ArticleId,
  articleIdSchema,
  articleSchema,
  type Byline,
  createArticle,
  type LeadPicture,
  type LetStand,
  type RelatedArticle,
} from './article'
export { parseArticle, type ReadArticle, serializeArticle } from './articleFile'
export { CHANNELS, type Channel } from './channels'
export {
  type CommentPassage,
  type FoundPart,
  findPart,
  findThread,
  partAt,
  passagesOf,
} from './commentPlaces'
export {
  type CommentEntry,
  type CommentPart,
  type CommentThread,
  commentPartSchema,
  countOpenComments,
  MAX_COMMENT_LENGTH,
  withPlaces,
} from './comments'
export { articleText, type Counts, countArticle, countText } from './counts'
export {
  type ChannelLimits,
  LIMITED_FIELDS,
  type LimitedField,
  type Limits,
  measureText,
} from './limits'
export { type PageWarning, parseNewspaperText } from './newspaperText'
export { type PackedSummaries, packSummaries, unpackSummaries } from './packSummaries'
export { findPlaceholders, type Placeholder } from './placeholders'
export {
  channelName,
  createProfile,
  datelineTextOf,
  type Profile,
  profileSchema,
  renderDateline,
} from './profile'

export { type ArticleSummary, bylineNames, slugOf, summarize } from './summary'

export {
  type ArticleTemplate,
  createSnippet,
  fillDraft,
  outlineOf,
  parseSnippet,
  parseTemplate,
  type ReadShared,
  type SharedFault,
  type Snippet,
  serializeSnippet,
  serializeTemplate,
  templateFromArticle,
} from './template'
export { findNextState, WORKFLOW_STATES, type WorkflowState } from './workflow'

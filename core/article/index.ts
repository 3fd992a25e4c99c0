export {
  ARTICLE_FORMAT,
  ARTICLE_VERSION,
  type Article,
  type ArticleId,
  articleIdSchema,
  articleSchema,
  type Byline,
  bylineSchema,
  createArticle,
  type LeadPicture,
  leadPictureSchema,
  type RelatedArticle,
  relatedArticleSchema,
  timestampSchema,
} from './article'
export { parseArticle, type ReadArticle, serializeArticle } from './articleFile'
export { CHANNELS, type Channel } from './channels'
export { articleText, type Counts, countArticle, countText } from './counts'
export { type PageWarning, parseNewspaperText } from './newspaperText'
export { normalizeText } from './normalizeText'
export { channelName, createProfile, datelineTextOf, PROFILE_FORMAT, type Profile, profileSchema, renderDateline } from './profile'
export { type ArticleSummary, slugOf, summarize } from './summary'
export { findNextState, WORKFLOW_STATES, type WorkflowState } from './workflow'

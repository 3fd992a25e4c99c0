/** The title and the words that search engines and social networks show. */
import { Field, TextArea, TextField, useText } from '../ui'
import { FieldIssues } from './FieldIssues'
import { changeArticle, useArticle } from './useArticle'

/** Where search results begin to cut, in characters. */
const TITLE_LIMIT = 60
const DESCRIPTION_LIMIT = 160

export function ShareFields() {
  const t = useText()
  const share = useArticle((article) => article.share)
  const headline = useArticle((article) => article.headline)
  const standfirst = useArticle((article) => article.standfirst)
  const note = (text: string, limit: number) =>
    t('inspector.share.count', { count: String([...text].length), limit: String(limit) })
  return (
    <div data-field="share">
      <Field label={t('inspector.share.title')} note={note(share.title || headline, TITLE_LIMIT)}>
        <TextField
          data-printed-signs
          value={share.title}
          maxLength={300}
          placeholder={t('inspector.share.titlePlaceholder')}
          onChange={(title) => changeArticle((article) => ({ share: { ...article.share, title } }))}
        />
        <FieldIssues field="shareTitle" />
      </Field>
      <Field label={t('inspector.share.description')} note={note(share.description || standfirst, DESCRIPTION_LIMIT)}>
        <TextArea
          oneLine
          data-printed-signs
          value={share.description}
          maxLength={1000}
          placeholder={t('inspector.share.descriptionPlaceholder')}
          onChange={(description) => changeArticle((article) => ({ share: { ...article.share, description } }))}
        />
        <FieldIssues field="shareDescription" />
      </Field>
    </div>
  )
}

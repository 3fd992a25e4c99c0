/** The last part of the address: made from the headline, or the journalist's own. */
import { useState } from 'react'
import { slugOf } from '../../core/article'
import { isSlug } from '../../core/vietnamese'
import { Field, TextField, useText } from '../ui'
import { changeArticle, useArticle } from './useArticle'

const LONGEST = 200

export function SlugField() {
  const t = useText()
  const slug = useArticle((article) => article.slug)
  const usual = useArticle((article) => slugOf({ slug: '', headline: article.headline }))
  /** What is typed while it is no slug yet: the article only ever holds a good one. */
  const [draft, setDraft] = useState<string>()
  const shown = draft ?? slug
  const count = (shown === '' ? usual : shown).length

  const type = (text: string) => {
    const isGood = text === '' || (isSlug(text) && text.length <= LONGEST)
    setDraft(isGood ? undefined : text)
    if (isGood) changeArticle({ slug: text })
  }
  return (
    <div data-field="slug">
      <Field
        label={t('inspector.slug')}
        note={t('inspector.slugCount', { count: String(count) })}
        // A hyphen at the end is on its way to the next word.
        error={draft !== undefined && !isSlug(draft.replace(/-$/, '')) ? t('inspector.slugWrong') : undefined}
      >
        <TextField
          mono
          value={shown}
          maxLength={LONGEST}
          placeholder={usual === '' ? t('inspector.slugPlaceholder') : usual}
          onChange={(text) => type(text.toLowerCase().replace(/\s+/g, '-'))}
          onBlur={() => {
            // What cannot be kept is mended as far as it can be: marks off, spaces to hyphens.
            if (draft !== undefined) type(slugOf({ slug: '', headline: draft }))
          }}
        />
      </Field>
    </div>
  )
}

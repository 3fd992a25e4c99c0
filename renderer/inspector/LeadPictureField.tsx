/** The picture that stands for the article in lists and when it is shared, with its words. */
import type { LeadPicture } from '../../core/article'
import { Field, TextArea, TextField, useText } from '../ui'
import styles from './ArticlePanel.module.css'
import { FieldIssues } from './FieldIssues'
import { OfferedWords } from './OfferedWords'
import { PictureChoice } from './PictureChoice'
import { changeArticle, useArticle } from './useArticle'

export function LeadPictureField() {
  const t = useText()
  const lead = useArticle((article) => article.leadPicture)
  const first = useArticle(({ body }) =>
    body.root.children.find((block) => block.type === 'figure' && block.picture !== null),
  )
  const set = (patch: Partial<LeadPicture>) =>
    changeArticle((article) => (article.leadPicture ? { leadPicture: { ...article.leadPicture, ...patch } } : {}))
  const takeFirst = () => {
    if (first?.type !== 'figure' || first.picture === null) return
    const { picture, caption, credit, alt } = first
    changeArticle({ leadPicture: { picture, caption, credit, alt } })
  }
  return (
    <div data-field="leadPicture">
      <Field label={t('inspector.lead.label')} group>
        <PictureChoice
          picture={lead?.picture ?? null}
          alt={lead?.alt ?? ''}
          onChange={(picture) =>
            changeArticle((article) => ({
              leadPicture:
                picture === null ? null : { ...(article.leadPicture ?? { caption: '', credit: '', alt: '' }), picture },
            }))
          }
          offer={first === undefined ? undefined : { label: t('inspector.lead.fromBody'), onTake: takeFirst }}
        />
      </Field>
      {lead === null ? null : (
        <div className={styles.below}>
          <OfferedWords lead={lead} onTake={set} />
          <Field label={t('inspector.lead.caption')}>
            <TextArea oneLine data-printed-signs value={lead.caption} onChange={(caption) => set({ caption })} />
            <FieldIssues field="leadCaption" />
          </Field>
          <Field label={t('inspector.lead.credit')}>
            <TextField
              data-printed-signs
              value={lead.credit}
              placeholder={t('inspector.lead.creditPlaceholder')}
              onChange={(credit) => set({ credit })}
            />
          </Field>
          <Field label={t('inspector.lead.alt')} help={lead.alt === '' ? t('inspector.lead.altHelp') : undefined}>
            <TextArea oneLine data-printed-signs value={lead.alt} onChange={(alt) => set({ alt })} />
            <FieldIssues field="leadAlt" />
          </Field>
        </div>
      )}
    </div>
  )
}

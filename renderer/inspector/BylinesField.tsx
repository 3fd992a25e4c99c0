/** Who is named: one token each, opened for the real name and the role. */
import type { Byline } from '../../core/article'
import { Button, Field, Popover, TextField, TokenField, useText } from '../ui'
import styles from './BylinesField.module.css'
import { changeArticle, useArticle } from './useArticle'

export function BylinesField() {
  const t = useText()
  const bylines = useArticle((article) => article.bylines)
  const tokens = bylines.map((byline, index) => ({
    // Two authors may have one name, and a name changes while it is edited: only the place tells them apart.
    key: String(index),
    label: labelOf(byline) || t('inspector.bylines.nameless'),
  }))
  return (
    <div data-field="bylines">
      <Field label={t('inspector.bylines.label')} note={t('inspector.bylines.note')}>
        <TokenField
          tokens={tokens}
          placeholder={t('inspector.bylines.placeholder')}
          onAdd={(penName) =>
            changeArticle((article) => ({
              bylines: [...article.bylines, { name: '', penName: penName.slice(0, 200), role: '' }],
            }))
          }
          onRemove={(index) => changeArticle((article) => ({ bylines: without(article.bylines, index) }))}
          renderToken={({ label }, index) => <BylineToken label={label} byline={bylines[index]} index={index} />}
        />
      </Field>
    </div>
  )
}

function BylineToken({
  label,
  byline,
  index,
}: {
  readonly label: string
  readonly byline: Byline | undefined
  readonly index: number
}) {
  const t = useText()
  if (byline === undefined) return null
  const set = (patch: Partial<Byline>) =>
    changeArticle((article) => ({
      bylines: article.bylines.map((other, at) => (at === index ? { ...other, ...patch } : other)),
    }))
  return (
    <Popover
      title={t('inspector.bylines.title')}
      showTitle
      width={280}
      trigger={
        <button type="button" className={styles.token} aria-label={t('inspector.bylines.edit', { name: label })}>
          <span className="cut">{label}</span>
        </button>
      }
    >
      <Field label={t('inspector.bylines.penName')} note={t('inspector.bylines.penNameNote')}>
        <TextField value={byline.penName} maxLength={200} onChange={(penName) => set({ penName })} />
      </Field>
      <Field label={t('inspector.bylines.name')} note={t('inspector.bylines.nameNote')}>
        <TextField value={byline.name} maxLength={200} onChange={(name) => set({ name })} />
      </Field>
      <Field label={t('inspector.bylines.role')}>
        <TextField
          value={byline.role}
          maxLength={100}
          placeholder={t('inspector.bylines.rolePlaceholder')}
          onChange={(role) => set({ role })}
        />
      </Field>
      <Button
        className={styles.remove}
        onClick={() => changeArticle((article) => ({ bylines: without(article.bylines, index) }))}
      >
        {t('inspector.bylines.remove')}
      </Button>
    </Popover>
  )
}

function labelOf({ penName, name, role }: Byline): string {
  const printed = penName.trim() || name.trim()
  return role.trim() === '' ? printed : `${role.trim()}: ${printed}`
}

function without<Item>(items: readonly Item[], index: number): Item[] {
  return items.filter((_, at) => at !== index)
}

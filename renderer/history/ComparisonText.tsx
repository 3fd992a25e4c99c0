/** Two texts read as one: what came, what went, what was moved, word by word, in metadata, words and pictures. Nothing can be typed here. */
import { ArrowUpDown, Minus, Pencil, Plus } from 'lucide-react'
import { Fragment, memo, type ReactNode, useMemo } from 'react'
import type { Article } from '../../core/article'
import { mediaUrl } from '../../core/contract'
import type { Block, Picture } from '../../core/document'
import {
  type BlockChange,
  type Comparison,
  type FieldChange,
  isRestorableField,
  type WordChange,
} from '../../core/history'
import { Button, classes, useLocale, useText } from '../ui'
import styles from './ComparisonText.module.css'
import { blockName, fieldName, readableWords } from './readable'

export interface Taking {
  readonly block: (change: BlockChange) => void
  readonly field: (field: string) => void
  /** The words on the buttons. */
  readonly words: 'earlier' | 'theirs'
}

export interface ComparisonTextProps {
  readonly earlier: Article
  readonly later: Article
  readonly comparison: Comparison
  /** Leaves out what is the same, but for a line that says how much it is. */
  readonly onlyDifferences: boolean
  /** Takes one piece of the earlier text into the later one; left out where the later one cannot be changed. */
  readonly taking?: Taking | undefined
  /** Files have no pictures in the library. Default: both texts have theirs. */
  readonly withoutPictures?: boolean
}

/** Lines that are read above the body; all other fields stand in a list of their own. */
const HEAD_LINES = ['kicker', 'headline', 'standfirst'] as const

export const ComparisonText = memo(function ComparisonText({
  earlier,
  later,
  comparison,
  onlyDifferences,
  taking,
  withoutPictures = false,
}: ComparisonTextProps) {
  const t = useText()
  const { fields, blocks } = comparison
  const facts = fields.filter(({ field }) => !(HEAD_LINES as readonly string[]).includes(field))
  const runs = useMemo(() => foldRuns(blocks, onlyDifferences), [blocks, onlyDifferences])
  return (
    <div className={styles.text} lang={later.language}>
      {facts.length === 0 ? null : (
        <section className={styles.facts} aria-label={t('history.metadata')}>
          <h2 className={styles.factsTitle}>{t('history.metadata')}</h2>
          {facts.map((change) => (
            <Fact key={change.field} change={change} taking={taking} />
          ))}
        </section>
      )}
      {HEAD_LINES.map((field) => (
        <HeadLine
          key={field}
          field={field}
          words={later[field]}
          change={fields.find((change) => change.field === field)}
          onlyDifferences={onlyDifferences}
          taking={taking}
        />
      ))}
      {runs.map((run) =>
        typeof run === 'object' ? (
          <BlockPiece
            key={`${run.before ?? ''}-${run.after ?? ''}`}
            change={run}
            before={run.before === undefined ? undefined : earlier.body.root.children[run.before]}
            after={run.after === undefined ? undefined : later.body.root.children[run.after]}
            pictureOf={
              withoutPictures
                ? undefined
                : run.after === undefined
                  ? (file) => mediaUrl(earlier.id, file)
                  : (file) => mediaUrl(later.id, file)
            }
            taking={taking}
          />
        ) : (
          <p key={`fold ${run}`} className={styles.fold}>
            {t('history.sameBlocks', { count: Number(run.split(' ')[1]) })}
          </p>
        ),
      )}
      {comparison.isSame ? <p className={styles.fold}>{t('history.same')}</p> : null}
    </div>
  )
})

/** Every block, or only those that changed with "place count" for each run of those that did not. */
function foldRuns(blocks: readonly BlockChange[], onlyDifferences: boolean): readonly (BlockChange | string)[] {
  if (!onlyDifferences) return blocks
  const runs: (BlockChange | string)[] = []
  let same = 0
  blocks.forEach((block, index) => {
    if (block.kind === 'same') same += 1
    if (same > 0 && (block.kind !== 'same' || index === blocks.length - 1)) {
      runs.push(`${index} ${same}`)
      same = 0
    }
    if (block.kind !== 'same') runs.push(block)
  })
  return runs
}

function Fact({ change, taking }: { readonly change: FieldChange; readonly taking: Taking | undefined }) {
  const t = useText()
  const locale = useLocale()
  const name = fieldName(change.field, t)
  return (
    <Difference label={t('history.changed', { what: name })} className={styles.fact}>
      <b>{name}</b>
      <span className={styles.value}>
        <Words words={readableWords(change, t, locale)} />
      </span>
      {taking === undefined || !isRestorableField(change.field) ? null : (
        <TakeButton label={t(`history.take.${taking.words}.field`)} onClick={() => taking.field(change.field)} />
      )}
    </Difference>
  )
}

function HeadLine({
  field,
  words,
  change,
  onlyDifferences,
  taking,
}: {
  readonly field: (typeof HEAD_LINES)[number]
  readonly words: string
  readonly change: FieldChange | undefined
  readonly onlyDifferences: boolean
  readonly taking: Taking | undefined
}) {
  const t = useText()
  const Line = field === 'headline' ? 'h1' : 'p'
  if (change === undefined) {
    // The headline stays: it says what is being read.
    if (words === '' || (onlyDifferences && field !== 'headline')) return null
    return <Line className={classes(styles[field], styles.same)}>{words}</Line>
  }
  return (
    <Difference label={t('history.changed', { what: fieldName(field, t) })} icon={<Pencil size={14} aria-hidden />}>
      <Line className={styles[field]}>
        <Words words={change.words} />
      </Line>
      {taking === undefined ? null : (
        <TakeButton label={t(`history.take.${taking.words}.field`)} onClick={() => taking.field(field)} />
      )}
    </Difference>
  )
}

const ICONS = { changed: Pencil, inserted: Plus, deleted: Minus, moved: ArrowUpDown } as const

function BlockPiece({
  change,
  before,
  after,
  pictureOf,
  taking,
}: {
  readonly change: BlockChange
  readonly before: Block | undefined
  readonly after: Block | undefined
  readonly pictureOf: ((file: string) => string) | undefined
  readonly taking: Taking | undefined
}) {
  const t = useText()
  const { kind } = change
  const content = <BlockWords change={change} block={after ?? before} pictureOf={pictureOf} />
  if (kind === 'same') return <div className={styles.same}>{content}</div>
  const Icon = ICONS[kind]
  const name = blockName(change.type, t) ?? t('history.paragraph')
  return (
    <Difference
      label={t(`history.block-${kind}`, { what: name })}
      icon={<Icon size={14} aria-hidden />}
      className={styles[kind]}
    >
      {kind === 'moved' ? <p className={styles.remark}>{t('history.moved')}</p> : null}
      {content}
      {change.hasOtherFormats ? <p className={styles.remark}>{t('history.otherFormats')}</p> : null}
      {taking === undefined ? null : (
        <TakeButton label={t(`history.take.${taking.words}.${kind}`)} onClick={() => taking.block(change)} />
      )}
    </Difference>
  )
}

function BlockWords({
  change,
  block,
  pictureOf,
}: {
  readonly change: BlockChange
  readonly block: Block | undefined
  readonly pictureOf: ((file: string) => string) | undefined
}) {
  const t = useText()
  const locale = useLocale()
  const words = <Words words={change.words} />
  const picture = block === undefined ? undefined : pictureIn(block)
  const name = blockName(change.type, t)
  // Of a block that came or went as a whole only the words and the picture are shown.
  const details = change.kind === 'changed' || change.kind === 'moved' ? change.details : []
  return (
    <>
      {picture === undefined || pictureOf === undefined ? null : (
        <img
          className={styles.picture}
          src={pictureOf(picture.file)}
          alt={t('history.picture', { name: picture.name })}
        />
      )}
      {change.type === 'heading' ? (
        <h2 className={styles.heading}>{words}</h2>
      ) : change.type === 'quote' ? (
        <blockquote className={styles.quote}>{words}</blockquote>
      ) : change.type === 'paragraph' ? (
        <p className={styles.paragraph}>{words}</p>
      ) : (
        <div className={classes(styles.other, picture !== undefined && styles.caption)}>
          {name === undefined || picture !== undefined ? null : <span className={styles.kind}>{name}</span>}
          {change.words.length === 0 ? null : <p>{words}</p>}
        </div>
      )}
      {details.length === 0 ? null : (
        <dl className={styles.details}>
          {details.map((detail) => (
            <Fragment key={detail.field}>
              <dt>{fieldName(detail.field, t)}</dt>
              <dd>
                <Words words={readableWords(detail, t, locale)} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  )
}

/** The first picture that a block shows, whatever kind of block it is. */
function pictureIn(block: Block): Picture | undefined {
  for (const name of ['picture', 'poster', 'preview'] as const) {
    const value = (block as unknown as Record<string, unknown>)[name]
    if (value !== null && typeof value === 'object' && 'widthPx' in value) return value as Picture
  }
  return undefined
}

/** Inserted and deleted words are told apart by shape (underlined, struck out) before colour, and by name to a screen reader. */
function Words({ words }: { readonly words: readonly WordChange[] }) {
  return words.map(({ kind, text }, index) => {
    // Two changes never change places with one another while they are shown.
    const key = `${index} ${kind}`
    if (kind === 'inserted') return <ins key={key}>{text}</ins>
    if (kind === 'deleted') return <del key={key}>{text}</del>
    return <Fragment key={key}>{text}</Fragment>
  })
}

/** A place where the texts differ: the walk from difference to difference stops here. */
function Difference({
  label,
  icon,
  className,
  children,
}: {
  readonly label: string
  readonly icon?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of words, not of form fields.
    <div
      role="group"
      aria-label={label}
      className={classes(styles.difference, className)}
      data-difference
      tabIndex={-1}
    >
      {icon === undefined ? null : (
        <span className={styles.mark} title={label}>
          {icon}
        </span>
      )}
      {children}
    </div>
  )
}

function TakeButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="line" className={styles.take} onClick={onClick}>
      {label}
    </Button>
  )
}

/** What a template or a snippet holds, in the type it will be read in. */
import type { SharedSnippet, SharedTemplate } from '../../core/contract'
import { proseOf } from '../../core/document'
import { classes } from '../ui'
import styles from './Chooser.module.css'

/** More than anybody reads before choosing. */
const MOST_BLOCKS = 40

export function TemplatePreview({ template }: { readonly template: SharedTemplate }) {
  const { headline, standfirst, outline } = template
  return (
    <div className={styles.paper}>
      {headline === '' ? null : <p className={styles.headline}>{headline}</p>}
      {standfirst === '' ? null : <p className={styles.standfirst}>{standfirst}</p>}
      <Blocks blocks={outline} />
    </div>
  )
}

export function SnippetPreview({ snippet }: { readonly snippet: SharedSnippet }) {
  const blocks = snippet.body.root.children.map((block) => ({
    type: block.type,
    text: proseOf(block)
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' · '),
  }))
  return (
    <div className={styles.paper}>
      <Blocks blocks={blocks} />
    </div>
  )
}

function Blocks({ blocks }: { readonly blocks: readonly { readonly type: string; readonly text: string }[] }) {
  return blocks.slice(0, MOST_BLOCKS).map(({ type, text }, index) => (
    <p
      // biome-ignore lint/suspicious/noArrayIndexKey: the list of a look never changes.
      key={index}
      className={classes(styles.block, type === 'heading' && styles.subhead, type === 'figure' && styles.figure)}
    >
      {text}
    </p>
  ))
}

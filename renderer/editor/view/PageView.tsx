/** How the page is looked at while one writes: what stands out, what stays in the middle, what is counted. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ChannelLimits, Counts } from '../../../core/article'
import { useText } from '../../ui'
import { registerFocusMode } from './focusMode'
import { type LimitNews, registerLimits } from './limits'
import { registerSelectionCounts } from './selectionCounts'
import { registerTypewriter } from './typewriter'

export interface PageViewProps {
  readonly focusMode?: 'off' | 'paragraph' | 'sentence'
  readonly typewriter?: boolean
  /** Left out: nothing is counted. */
  readonly limits?: ChannelLimits | undefined
  /** What is selected, counted; undefined where nothing is. */
  readonly onSelect?: ((counts: Counts | undefined) => void) | undefined
}

export function PageView({ focusMode = 'off', typewriter = false, limits, onSelect }: PageViewProps) {
  const t = useText()
  const [editor] = useLexicalComposerContext()
  const [news, setNews] = useState<LimitNews>()
  const select = useRef(onSelect)
  useLayoutEffect(() => {
    select.current = onSelect
  })
  const headline = limits?.headline
  const standfirst = limits?.standfirst

  useEffect(() => (focusMode === 'off' ? undefined : registerFocusMode(editor, focusMode)), [editor, focusMode])
  useEffect(() => (typewriter ? registerTypewriter(editor) : undefined), [editor, typewriter])
  useEffect(() => registerSelectionCounts(editor, (counts) => select.current?.(counts)), [editor])
  useEffect(() => {
    if (headline === undefined || standfirst === undefined) return undefined
    return registerLimits(editor, { headline, standfirst }, setNews)
  }, [editor, headline, standfirst])

  return (
    <span className="visually-hidden" role="status">
      {news === undefined
        ? ''
        : t(`editor.limits.${news.field}.${news.state}`, { count: news.count, limit: news.limit })}
    </span>
  )
}

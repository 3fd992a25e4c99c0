/** Asks for an article of the library, for whoever waits for the answer: the writing desk. */
import { useRef } from 'react'
import { create } from 'zustand'
import type { RelatedArticle } from '../../core/article'
import { Dialog, useText } from '../ui'
import { ArticlePicker } from './ArticlePicker'

type Answer = (article: RelatedArticle | undefined) => void

const useQuestion = create<{ answer: Answer | undefined }>(() => ({ answer: undefined }))

/** Undefined where none was chosen. One question at a time: a second one ends the first. */
export function chooseArticle(): Promise<RelatedArticle | undefined> {
  useQuestion.getState().answer?.(undefined)
  return new Promise((resolve) => {
    useQuestion.setState({
      answer: (article) => {
        useQuestion.setState({ answer: undefined })
        resolve(article)
      },
    })
  })
}

export function ArticleChoice() {
  const t = useText()
  const answer = useQuestion((state) => state.answer)
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={answer !== undefined}
      onOpenChange={(open) => {
        if (!open) answer?.(undefined)
      }}
      title={t('inspector.related.search')}
      width={440}
      initialFocus={field}
      // The text takes the focus back itself, with its caret.
      finalFocus={false as never}
    >
      <ArticlePicker field={field} onPick={(article) => answer?.(article)} />
    </Dialog>
  )
}

/** An interview: questions and answers, each set so that the reader sees who speaks. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleLine, exampleOf } from '../examples'
import { elementsIn, findFirst, hasClass, without, wordsIn } from '../hastParts'
import { type Inline, inlineSchema, plainTextOf } from '../inline'
import { inlineFromHast, inlineToHast } from '../inlineHast'
import { linesOf } from '../lines'
import { type Paragraph, paragraph } from './paragraph'

const itemSchema = z.object({
  question: z.array(inlineSchema).default([]),
  answer: z.array(paragraph.schema).default([]),
})

const schema = z.object({
  type: z.literal('qa'),
  version: z.literal(1).default(1),
  /** Printed before each question, without the colon: "PV". Empty: nothing is. */
  asker: z.string().max(500).default(''),
  /** Printed before each answer, without the colon. Empty: nothing is. */
  answerer: z.string().max(500).default(''),
  items: z.array(itemSchema).default([]),
})

export type Qa = z.output<typeof schema>
export type QaItem = Qa['items'][number]

export const qa = defineBlock<Qa>({
  type: 'qa',
  schema,
  empty: () => ({ ...emptyQa(), items: [{ question: [], answer: [paragraph.empty()] }] }),
  prose: (block) => [
    { field: 'asker', text: block.asker },
    { field: 'answerer', text: block.answerer },
    ...block.items.flatMap(({ question, answer }, index) => [
      { field: `items:${index}:question`, text: plainTextOf(question) },
      ...answer.map((part, at) => ({ field: `items:${index}:answer:${at}`, text: plainTextOf(part.children) })),
    ]),
  ],
  lacks: ({ items }) =>
    items.some(
      ({ question, answer }) =>
        plainTextOf(question).trim() !== '' && answer.every(({ children }) => plainTextOf(children).trim() === ''),
    )
      ? ['answer']
      : [],
  toHast(block) {
    const turns = block.items.flatMap((item) => {
      const answer = item.answer.filter(({ children }) => plainTextOf(children).trim() !== '')
      const asked = plainTextOf(item.question).trim() !== ''
      if (!asked && answer.length === 0) return []
      return [
        h('div', { className: ['turn'] }, [
          ...(asked
            ? [h('p', { className: ['asked'] }, [...whoToHast(block.asker), ...inlineToHast(item.question)])]
            : []),
          ...answer.map(({ children }, index) =>
            h('p', [...(index === 0 ? whoToHast(block.answerer) : []), ...inlineToHast(children)]),
          ),
        ]),
      ]
    })
    return turns.length === 0 ? [] : [h('div', { className: ['qa'] }, turns)]
  },
  fromHast(element, context) {
    if (!hasClass(element, 'qa')) return undefined
    const turns = elementsIn(element).filter((part) => hasClass(part, 'turn'))
    if (turns.length === 0) return undefined
    const names = { asker: '', answerer: '' }
    const others: { type: string; version: number }[] = []
    const items = turns.map((turn): QaItem => {
      let question: Inline[] = []
      const answer: Paragraph[] = []
      for (const part of elementsIn(turn)) {
        const who = wordsIn(findFirst(part, isWho)).replace(/\s*:$/, '')
        const isQuestion = hasClass(part, 'asked')
        if (who !== '') names[isQuestion ? 'asker' : 'answerer'] = who.slice(0, 500)
        const words = without(part, isWho)
        if (isQuestion) question = inlineFromHast(words.children)
        else {
          const read = linesOf(context.readBlocks({ ...turn, children: [words] }))
          if (read.children.length > 0) answer.push({ type: 'paragraph', version: 1, children: read.children })
          others.push(...read.others)
        }
      }
      return { question, answer }
    })
    return [{ ...emptyQa(), ...names, items }, ...others]
  },
  examples: [
    exampleOf(emptyQa(), {
      asker: 'PV',
      answerer: 'Ông Trần Văn Lực',
      items: [
        {
          question: [{ type: 'text', version: 1, text: 'Đê có giữ được không?', format: 0 }],
          answer: [
            { type: 'paragraph', version: 1, children: exampleLine },
            { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'Giữ được.', format: 0 }] },
          ],
        },
        { question: [{ type: 'text', version: 1, text: 'Còn dân?', format: 1 }], answer: [] },
      ],
    }),
    exampleOf(emptyQa(), {
      items: [{ question: [], answer: [{ type: 'paragraph', version: 1, children: exampleLine }] }],
    }),
  ],
})

function emptyQa(): Qa {
  return { type: 'qa', version: 1, asker: '', answerer: '', items: [] }
}

function whoToHast(name: string): ElementContent[] {
  return name.trim() === '' ? [] : [h('span', { className: ['who'] }, `${name.trim()}:`), { type: 'text', value: ' ' }]
}

function isWho(element: Element): boolean {
  return hasClass(element, 'who')
}

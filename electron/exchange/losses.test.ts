/** What each format says that it could not hold, block by block: neither silence nor false alarm. */
import { describe, expect, it } from 'vitest'
import { type Article, articleSchema } from '../../core/article'
import { type Block, createDocument } from '../../core/document'
import { createTranslate, type TextKey } from '../../core/texts'
import { type Example, exampleNames, line, withEveryBlock } from './everyBlock.fixture'

const here = withEveryBlock()

const FORMATS = ['docx', 'html', 'md', 'txt', 'toasoan'] as const
type Format = (typeof FORMATS)[number]

const translate = createTranslate('vi')
const LOSSES = [
  'lead-picture',
  'media',
  'locked-blocks',
  'pictures-without-file',
  'picture-widths',
  'recordings-without-file',
  'recordings',
  'comments-included',
  'picture-focus',
  'text-pictures',
  'text-formats',
  'text-blocks',
  'text-fields',
] as const
type Loss = (typeof LOSSES)[number]

/** Which of the losses a sentence is, and its number: "picture-widths 2". */
function named(sentence: string): string {
  for (const loss of LOSSES) {
    const [before = '', after = ''] = translate(`exchange.write.${loss}` as TextKey).split('{{count}}')
    if (!sentence.startsWith(before) || !sentence.endsWith(after)) continue
    const count = sentence.slice(before.length, sentence.length - after.length)
    if (sentence === before || /^\d+$/.test(count)) return sentence === before ? loss : `${loss} ${count}`
  }
  return sentence
}

let next = 0
async function lossesIn(format: Format, blocks: readonly Block[], fields: Partial<Article> = {}): Promise<string[]> {
  const plain = { section: '', slug: '', share: { title: '', description: '' }, leadPicture: null }
  const body = createDocument([line('Một câu.'), ...blocks])
  const article = articleSchema.parse({ ...here.rig.article, ...plain, ...fields, body })
  const written = await here.rig.exporting(article, `bai-${next++}.${format}`)
  if (!written.ok) throw new Error(written.problem.code)
  return written.value.warnings.map(named)
}

/** The types that lose something in a format; all others lose nothing. By type and number of the example. */
const EXPECTED: Readonly<Record<Format, Readonly<Record<string, readonly string[]>>>> = {
  docx: {
    'figure 1': ['picture-focus 1', 'picture-widths 1'],
    'figure 2': ['picture-widths 1'],
    'gallery 0': ['picture-focus 1'],
  },
  html: {},
  md: {},
  toasoan: {},
  txt: {
    'infographic 0': ['text-pictures 1'],
    'infographic 1': ['text-pictures 1'],
    'gallery 0': ['text-pictures 2'],
    'gallery 1': ['text-pictures 1'],
    'video 0': ['text-pictures 1', 'recordings 2'],
    'video 1': ['recordings 1'],
    'audio 0': ['recordings 1'],
    'audio 1': ['recordings 1'],
    'embed 0': ['text-pictures 1'],
    'figure 0': ['text-pictures 1'],
    'figure 1': ['text-pictures 1'],
    'figure 2': ['text-pictures 1'],
  },
}

describe.each(FORMATS)('.%s', (format) => {
  it.each(exampleNames)('$type ($index)', async ({ type, index }) => {
    const { block } = here.examples.find((one) => one.type === type && one.index === index) as Example
    const found = await lossesIn(format, [block])
    const isBold = /"format":[1-9]/.test(JSON.stringify(block))
    const ofLetters = [...(isBold ? ['text-formats'] : []), ...(type === 'paragraph' ? [] : ['text-blocks 1'])]
    expect(found).toEqual([
      ...(EXPECTED[format][`${type} ${index}`] ?? []),
      // In plain text every block is lines, and bold is none.
      ...(format === 'txt' ? ofLetters : []),
    ])
  })
})

describe('around the blocks', () => {
  const cases: readonly (readonly [string, readonly Block[], () => Partial<Article>, Record<Format, Loss | ''>])[] = [
    [
      'the picture that stands for the article',
      [],
      () => ({ leadPicture: { picture: here.rig.picture, caption: '', credit: '', alt: '', focus: null } as never }),
      { docx: 'lead-picture', html: 'lead-picture', md: 'lead-picture', txt: 'lead-picture', toasoan: '' },
    ],
    [
      'a block of a newer version',
      [{ type: 'quiz', version: 9, question: 'Sao?' } as unknown as Block],
      () => ({}),
      { docx: 'locked-blocks', html: 'locked-blocks', md: 'locked-blocks', txt: 'locked-blocks', toasoan: '' },
    ],
    ['a section', [], () => ({ section: 'Đời sống' }), { docx: '', html: '', md: '', txt: 'text-fields', toasoan: '' }],
  ]
  it.each(
    cases.flatMap(([what, blocks, fields, said]) => FORMATS.map((format) => ({ what, format, blocks, fields, said }))),
  )('$what, in .$format', async ({ format, blocks, fields, said }) => {
    const found = await lossesIn(format, blocks, fields())
    expect(found.map((loss) => loss.replace(/ \d+$/, ''))).toEqual(said[format] === '' ? [] : [said[format]])
  })
})

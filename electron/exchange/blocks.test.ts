/** Every block of a newspaper page, out through each door and in again. */
import { describe, expect, it } from 'vitest'
import { createDocument } from '../../core/document'
import { asInWord, type Example, exampleNames, line, unnamed, withEveryBlock } from './everyBlock.fixture'

const here = withEveryBlock()

describe.each(['docx', 'html', 'md'])('through .%s', (extension) => {
  const expected = ({ block }: Example) => (extension === 'docx' ? asInWord(block) : block)

  it.each(exampleNames)('$type ($index) comes back as it went', async ({ type, index }) => {
    const example = here.examples.find((one) => one.type === type && one.index === index) as Example
    const body = createDocument([line('Trước.'), example.block, line('Sau.')])
    const back = await here.rig.roundTrip(`${type}-${index}.${extension}`, { ...here.rig.article, body })
    const { children } = back.body.root
    expect(children.at(0)).toEqual(line('Trước.'))
    expect(children.at(-1)).toEqual(line('Sau.'))
    expect(unnamed(children.slice(1, -1))).toEqual([expected(example)])
    expect(back.warnings.filter((warning) => !/chú thích chân trang/.test(warning))).toEqual([])
  })

  it('all of them in one article, one after another', async () => {
    const between = (middle: (example: Example) => ReturnType<typeof line>) => [
      line('Trước.'),
      ...here.examples.flatMap((example) => [middle(example), line('Giữa.')]),
    ]
    const body = createDocument(between(({ block }) => block))
    const back = await here.rig.roundTrip(`tat-ca.${extension}`, { ...here.rig.article, body })
    expect(unnamed(back.body.root.children)).toEqual(between(expected))
  })
})

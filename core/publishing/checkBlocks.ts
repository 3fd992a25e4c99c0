/** Are the blocks of the body complete: their films and sounds there, their addresses and descriptions written, none left empty? */
import type { Article } from '../article'
import { type BlockType, isEmptyBlock, lacksOf, recordingsIn } from '../document'
import type { ChecklistItem } from './checklistItem'

/** `isThere` says which files can really be had. */
export function checkBlocks({ body }: Article, isThere: (file: string) => boolean): ChecklistItem[] {
  return body.root.children.flatMap((block, blockIndex) => {
    const item = (name: string, text: ChecklistItem['text'], level: ChecklistItem['level']): ChecklistItem => ({
      id: `${name}:${blockIndex}`,
      level,
      text,
      field: 'body',
      blockIndex,
    })
    if (block.type !== 'locked' && isEmptyBlock(block))
      return isAir(block.type) ? [] : [item('empty', `publishing.check.block.empty.${block.type}`, 'should')]
    const gone = recordingsIn(block).filter(({ file }) => file === null || !isThere(file.file))
    return [
      ...gone.map(({ kind, file, missing }, index): ChecklistItem => {
        const name = file?.name || missing
        return name === ''
          ? item(`recording:${index}`, `publishing.check.block.noFile.${kind}`, 'must')
          : { ...item(`recording:${index}`, 'publishing.check.block.fileGone', 'must'), values: { name } }
      }),
      ...lacksOf(block).map((lack) =>
        item(lack, `publishing.check.block.${lack}`, lack === 'embedAddress' ? 'must' : 'should'),
      ),
    ]
  })
}

const AIR = ['paragraph', 'heading', 'quote', 'list', 'horizontal-rule'] as const satisfies readonly BlockType[]

/** An empty line is air, not something forgotten; a rule is never empty. */
function isAir(type: BlockType): type is (typeof AIR)[number] {
  return AIR.some((air) => air === type)
}

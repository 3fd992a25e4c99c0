/**
 * A word of thousands of letters, as a pasted address or code can be, breaks over many lines. With kerning the browser
 * shapes all of its rest anew for each of them: 20,000 letters took 1.2 s, without it 2 ms. While there is one the whole
 * sheet goes without: a line that has not been drawn yet cannot be marked by itself.
 */
import { $getNodeByKey, defineExtension, mergeRegister, type NodeKey, TextNode } from 'lexical'

const LONG = 500
const LONG_WORD = /\S{500}/

export const LongWordsExtension = defineExtension({
  name: 'toasoan/long-words',
  register: (editor) => {
    const long = new Set<NodeKey>()
    const show = (sheet: HTMLElement | null) => {
      sheet?.toggleAttribute('data-long-words', long.size > 0)
    }
    return mergeRegister(
      editor.registerNodeTransform(TextNode, (node) => {
        const text = node.getTextContent()
        const isLong = text.length >= LONG && LONG_WORD.test(text)
        if (!isLong && long.size === 0) return
        for (const key of long) if ($getNodeByKey(key)?.isAttached() !== true) long.delete(key)
        if (isLong) long.add(node.getKey())
        else long.delete(node.getKey())
        show(editor.getRootElement())
      }),
      editor.registerRootListener(show),
    )
  },
})

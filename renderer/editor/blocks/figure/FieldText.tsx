/**
 * A line of words under a picture. The browser keeps the field while somebody types in it (input methods count on that);
 * each change goes to the node, and the node comes back only when it says something else, after an undo.
 */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, type NodeKey } from 'lexical'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { type FieldName, fieldTag } from '../../typing/fieldTag'
import { $isFigureNode } from './FigureNode'
import styles from './figure.module.css'

export function FieldText({
  nodeKey,
  field,
  value,
  label,
  placeholder,
  readOnly,
}: {
  readonly nodeKey: NodeKey
  readonly field: FieldName
  readonly value: string
  readonly label: string
  readonly placeholder: string
  readonly readOnly: boolean
}) {
  const [editor] = useLexicalComposerContext()
  const area = useRef<HTMLTextAreaElement>(null)

  useLayoutEffect(() => {
    const element = area.current
    if (element === null || element.value === value) return
    element.value = value
  }, [value])

  useEffect(() => {
    const element = area.current
    if (element === null) return
    const write = () => {
      // A pasted line break becomes a space: a caption is one line, however long.
      if (/[\r\n]/.test(element.value)) {
        const caret = element.selectionStart
        element.value = element.value.replace(/\r\n?|\n/g, ' ')
        element.setSelectionRange(caret, caret)
      }
      const words = element.value
      editor.update(
        () => {
          const node = $getNodeByKey(nodeKey)
          if ($isFigureNode(node) && node.getFigure()[field] !== words) node.setFigure({ [field]: words })
        },
        { tag: fieldTag({ key: nodeKey, field, caret: element.selectionStart }), discrete: true },
      )
    }
    element.addEventListener('input', write)
    return () => element.removeEventListener('input', write)
  }, [editor, nodeKey, field])

  return (
    <textarea
      ref={area}
      className={styles.text}
      aria-label={label}
      placeholder={readOnly ? '' : placeholder}
      defaultValue={value}
      data-field={field}
      rows={1}
      readOnly={readOnly}
      spellCheck={false}
      autoComplete="off"
    />
  )
}

/** A text with the words of a search set in bold. */
import { findMatch } from './match'

export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const ranges = findMatch(text, query)?.ranges ?? []
  if (ranges.length === 0) return text
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(index === 0 ? 0 : ranges[index - 1]?.end, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end)}
    </>
  )
}

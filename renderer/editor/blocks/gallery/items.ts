/** What can be done with the pictures of a gallery, as data: taken in, moved, taken out. */
import type { Figure, GalleryItem, Picture } from '../../../../core/document'

export function itemOf(picture: Picture): GalleryItem {
  return { picture, missing: '', caption: '', credit: '', alt: '', focus: null }
}

/** A picture that stood alone, with its words. */
export function itemOfFigure({ picture, missing, caption, credit, alt, focus }: Figure): GalleryItem {
  return { picture, missing, caption, credit, alt, focus }
}

/** The same list where there is nothing to move. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = [...items]
  const [item] = moved.splice(from, 1)
  if (item !== undefined) moved.splice(Math.min(Math.max(0, to), moved.length), 0, item)
  return moved
}

/** Are the pictures fit to be published: there, described, credited, large enough to be shared? */
import type { Article } from '../article'
import { picturesIn } from '../document'
import type { ChecklistField, ChecklistItem } from './checklistItem'
import { usedMediaOf } from './usedMedia'

/** Google Discover and Facebook's large card. */
const SHARE_WIDTH = 1200

/** Pictures of the body are numbered as the reader meets them; the lead picture is called by its name. */
export function checkPictures(article: Article, isThere: (file: string) => boolean): ChecklistItem[] {
  const figures = article.body.root.children.flatMap((block, blockIndex) =>
    picturesIn(block).flatMap((shown) =>
      shown.picture !== null || shown.missing !== '' || shown.caption !== '' ? [{ shown, blockIndex }] : [],
    ),
  )
  const content = figures.filter(({ shown }) => shown.role === 'content')
  const items = content.flatMap(({ shown: block, blockIndex }, index) => {
    const number = index + 1
    const item = (name: 'missingFile' | 'alt' | 'credit'): ChecklistItem => ({
      id: `${name}:${number}`,
      level: 'must',
      text: `publishing.check.pictures.${name}`,
      values: { number },
      field: 'body',
      blockIndex,
    })
    // A picture without its file is left out of the page: its words can wait.
    if (block.picture === null || !isThere(block.picture.file)) return [item('missingFile')]
    return [...(block.alt.trim() === '' ? [item('alt')] : []), ...(block.credit.trim() === '' ? [item('credit')] : [])]
  })
  items.push(...checkLead(article, isThere))
  const any = figures.length > 0 || article.leadPicture !== null
  if (items.length === 0 && any)
    items.push({ id: 'pictures', level: 'ok', text: 'publishing.check.pictures.ok', field: 'body' })
  return items
}

function checkLead({ leadPicture, body }: Article, isThere: (file: string) => boolean): ChecklistItem[] {
  if (leadPicture === null) return []
  const item = (name: 'missingFileLead' | 'altLead' | 'creditLead'): ChecklistItem => ({
    id: name,
    level: 'must',
    text: `publishing.check.pictures.${name}`,
    field: 'leadPicture',
  })
  if (!isThere(leadPicture.picture.file)) return [item('missingFileLead')]
  // Where the body shows the same picture, its words there are the ones that are printed.
  const inBody = body.root.children.some((block) =>
    picturesIn(block).some(({ picture, role }) => role === 'content' && picture?.file === leadPicture.picture.file),
  )
  if (inBody) return []
  return [
    ...(leadPicture.alt.trim() === '' ? [item('altLead')] : []),
    ...(leadPicture.credit.trim() === '' ? [item('creditLead')] : []),
  ]
}

/** The first picture of the page is the one that is shared. */
export function checkSharePicture(article: Article, isThere: (file: string) => boolean): ChecklistItem {
  const { stage, lead, figures } = usedMediaOf(article, isThere)
  const picture = (stage ?? lead ?? figures[0])?.picture
  const field: ChecklistField = 'share'
  if (picture === undefined)
    return { id: 'share', level: 'should', text: 'publishing.check.share.missing', field: 'leadPicture' }
  const values = { width: picture.widthPx, limit: SHARE_WIDTH }
  return picture.widthPx < SHARE_WIDTH
    ? { id: 'share', level: 'should', text: 'publishing.check.share.small', values, field: 'leadPicture' }
    : { id: 'share', level: 'ok', text: 'publishing.check.share.ok', values, field }
}

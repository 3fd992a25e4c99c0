/** Writes an article as a Word document with real styles, so that a colleague can edit it and hand it back. */
import { type Article, renderDateline } from '../../core/article'
import { type Outcome, succeeded } from '../../core/contract'
import type { Picture } from '../../core/document'
import { blockLabels } from '../../core/publishing'
import { articleToHast } from './articleHast'
import { createBlockWriter } from './docxBlocks'
import { withCommentMarks, wordComments } from './docxComments'
import { readPictures } from './docxPictures'
import { stylesFor } from './docxStyles'
import type { WritingContext, WrittenArticle } from './exchangeFormat'
import { lossesOf } from './losses'
import { hiddenMetadataOf } from './metadata'

export async function writeDocx(article: Article, context: WritingContext): Promise<Outcome<WrittenArticle>> {
  const docx = await import('docx')
  const { translate, profile, besideFolder } = context
  const found = new Map<string, Picture>()
  const beside = new Set<string>()
  const marked = withCommentMarks(article)
  const content = articleToHast(marked.article, {
    addressOf: (picture) => {
      found.set(picture.file, picture)
      return picture.file
    },
    recordingOf: ({ file }) => {
      beside.add(file)
      return `${encodeURIComponent(besideFolder)}/${file}`
    },
    translate,
    dateline: renderDateline(profile, article),
  })
  const { pictures, warnings } = await readPictures(found, context)
  const writer = createBlockWriter(docx, pictures, blockLabels(translate))
  const children = writer.document(content)
  const comments = wordComments(docx, article.comments, marked)
  const file = new docx.Document({
    title: article.headline,
    subject: article.topic,
    creator: article.bylines.map(({ penName, name }) => penName || name).join(', ') || profile.name,
    keywords: article.tags.join(', '),
    customProperties: metadataProperties(article),
    features: { updateFields: false },
    styles: stylesFor(article.language),
    numbering: { config: writer.numbering },
    ...(comments.children.length === 0 ? {} : { comments: { children: comments.children } }),
    sections: [
      { children: [...comments.aboutTheWhole, ...(children.length === 0 ? [new docx.Paragraph('')] : children)] },
    ],
  })
  const threads = article.comments.length
  return succeeded({
    content: await docx.Packer.toBuffer(file),
    beside: [...beside],
    warnings: [
      ...lossesOf(article, { pictureWidths: false, recordings: true }, translate),
      ...(threads === 0 ? [] : [translate('exchange.write.comments-included', { count: threads })]),
      ...warnings,
    ],
  })
}

/** Word's dialog shows 255 letters of a property; percent signs keep the rest of the world out of the XML. */
function metadataProperties(article: Article): { name: string; value: string }[] {
  const text = encodeURIComponent(JSON.stringify(hiddenMetadataOf(article)))
  return (text.match(/.{1,240}/g) ?? []).map((value, index) => ({ name: `toasoan-${index + 1}`, value }))
}

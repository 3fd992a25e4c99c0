import { describe, expect, it } from 'vitest'
import { type Article, createArticle } from '../../core/article'
import { pictureSchema } from '../../core/document'
import { fieldsOf, fixedField } from './articleFields'
import type { ArticleFieldName } from './places'
import type { OpenIssue } from './proofing'

const picture = pictureSchema.parse({
  file: '0123456789abcdef.jpg',
  mime: 'image/jpeg',
  sizeBytes: 2048,
  widthPx: 1200,
  heightPx: 800,
})
const draft = createArticle({ id: 'de-bau-sen', now: '2026-11-21T02:00:00.000Z' })
const namesIn = (article: Article) => fieldsOf(article).map(({ key }) => key)

function issueIn(field: ArticleFieldName, text: string, written: string): OpenIssue {
  const start = text.indexOf(written)
  return {
    id: '1',
    key: `field.${field}`,
    text,
    written,
    start,
    end: start + written.length,
    label: { kind: 'field', field },
    kind: 'spelling',
    rule: 'tone',
    level: 'sure',
    message: '',
    suggestions: [],
    group: 'spelling',
    title: '',
  }
}

describe('what is read beside the sheet', () => {
  it('is what somebody has written there', () => {
    expect(namesIn(draft)).toEqual([])
    expect(namesIn({ ...draft, share: { title: 'Đê Bàu Sen', description: ' ' } })).toEqual(['field.shareTitle'])
    const leadPicture = { picture, caption: 'Đê mới', credit: 'Hồng Ngự', alt: 'Máy xúc' }
    expect(namesIn({ ...draft, leadPicture })).toEqual(['field.leadCaption', 'field.leadAlt'])
  })

  it('is the transcript of the channel the article is in, and of no other', () => {
    const spoken = {
      ...draft,
      video: { ...draft.video, transcript: 'Nước lên.' },
      podcast: { ...draft.podcast, transcript: 'Nước rút.' },
    }
    expect(namesIn(spoken)).toEqual([])
    expect(namesIn({ ...spoken, channel: 'video' })).toEqual(['field.videoTranscript'])
    expect(namesIn({ ...spoken, channel: 'podcast' })).toEqual(['field.podcastTranscript'])
  })
})

describe('a suggestion', () => {
  const article = { ...draft, share: { title: 'Chia sẽ với dân', description: 'Giữ nguyên' } }

  it('is written in its field and leaves the others alone', () => {
    expect(fixedField(article, issueIn('shareTitle', article.share.title, 'sẽ'), 'sẻ')).toEqual({
      share: { title: 'Chia sẻ với dân', description: 'Giữ nguyên' },
    })
  })

  it('is not written where other words stand by now', () => {
    const issue = issueIn('shareTitle', article.share.title, 'sẽ')
    expect(fixedField({ ...article, share: { ...article.share, title: 'Nước lên' } }, issue, 'sẻ')).toBeUndefined()
    expect(fixedField(draft, issueIn('leadCaption', 'Chia sẽ', 'sẽ'), 'sẻ')).toBeUndefined()
  })
})

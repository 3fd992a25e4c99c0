/** A library of years, made up: articles of 600 words whose words are as unevenly spread as in a newspaper. */
import fs from 'node:fs'
import path from 'node:path'
import { CHANNELS, createArticle, serializeArticle, WORKFLOW_STATES } from '../../../core/article'
import { createDocument, text } from '../../../core/document'
import { slugify } from '../../../core/vietnamese'

const COMMON =
  'và của là các trong được cho có người với một những đã không từ này khi đến để về ở theo ra vào sẽ tại đó như cũng sau trên công năm nhiều hơn qua còn đang nước phải ngày tỉnh dân xã làm lại đầu việc thành phố bà con đê sông lũ mùa đồng ruộng cầu đường trường học sinh thầy cô giáo bệnh viện bác sĩ chợ phiên hàng hóa giá lúa gạo muối cá tôm tàu thuyền biển bãi bờ kè cống cửa xả mưa bão gió nắng hạn rừng cây đồi núi thôn làng bản phường quận huyện ủy ban nhân hội đoàn thanh niên phụ nữ cụ già trẻ em gia đình nhà mái ngói sân vườn ao hồ kênh mương Cẩm Lưu Bàu Sen Đò Hạ Bạch Lạc Quế Ổ Đông Ải Tân Phụng Cồn Vịt'.split(
    ' ',
  )
const ONSETS = 'b c ch d đ g h kh l m n ng nh ph s t th tr v x'.split(' ')
const RHYMES =
  'a á à ả ạ ai ái ài an án àn ang áng àng anh ánh ao áo ân ấn ấp ất âu ấu ăn ắng ăm oan oán oài oang uân uất uyên uyết ong óng ông ống ốc ơi ới ơn ớn ưa ứa ương ướng ước uôi uống iên iến iết iêu iếu inh ính êm ềm ênh úc ụt'.split(
    ' ',
  )
const SECTIONS = [
  'Thời sự',
  'Đời sống',
  'Kinh tế',
  'Văn hóa',
  'Giáo dục',
  'Y tế',
  'Môi trường',
  'Thể thao',
  'Pháp luật',
]
const TOPICS = ['Ứng phó bão lũ', 'Nông thôn mới', 'Cải cách hành chính', 'Chuyển đổi số', 'Du lịch làng nghề', '']
const AUTHORS = ['Lê Thu Vân', 'Hồng Ngự', 'Trần Khoát', 'Minh Sa', 'Đỗ Quế', 'An Hạ', 'Phan Lạc', 'Thùy Cồn']

/** The words in the order of their frequency; the common ones first. */
export const VOCABULARY: readonly string[] = [
  ...COMMON,
  ...ONSETS.flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme)),
]

const cumulative: number[] = []
for (const at of VOCABULARY.keys()) cumulative.push((cumulative.at(-1) ?? 0) + 1 / (at + 8))

/** The same numbers for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = (seed + 1) * 2654435761
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    const mixed = (Math.imul(state ^ (state >>> 13), 3266489917) ^ state) >>> 0
    return Math.floor((mixed / 4294967296) * below)
  }
}

export function prose(next: (below: number) => number, syllables: number): string {
  const words: string[] = []
  const total = cumulative.at(-1) ?? 1
  for (let count = 0; count < syllables; count++) {
    const wanted = (next(1_000_000) / 1_000_000) * total
    let low = 0
    let high = cumulative.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    words.push(VOCABULARY[low] ?? '')
  }
  return words.join(' ')
}

/** Writes `count` articles below `folder`, as the app would write them. */
export function makeLibrary(folder: string, count: number, onProgress: (done: number) => void): void {
  fs.mkdirSync(folder, { recursive: true })
  const first = Date.UTC(2011, 0, 1)
  const span = Date.UTC(2026, 10, 20) - first
  for (let number = 0; number < count; number++) {
    const next = dice(number)
    const at = new Date(first + Math.floor((span * number) / count) + 3_600_000)
    const now = `${at.toISOString().slice(0, 19)}+07:00`
    const headline = `${prose(next, 9)} số ${number}`
    const paragraphs = Array.from({ length: 12 }, () => ({
      type: 'paragraph' as const,
      version: 1 as const,
      children: [text(`${prose(next, 50)}.`)],
    }))
    const article = {
      ...createdOnce(),
      id: `bai-viet-${String(number).padStart(6, '0')}`,
      createdAt: now,
      updatedAt: now,
      headline,
      standfirst: prose(next, 35),
      channel: CHANNELS[next(10) < 7 ? 0 : next(CHANNELS.length)] ?? 'news',
      workflow:
        number > count - 60 ? (WORKFLOW_STATES[next(WORKFLOW_STATES.length)] ?? 'draft') : ('published' as const),
      section: SECTIONS[next(SECTIONS.length)] ?? '',
      topic: TOPICS[next(TOPICS.length)] ?? '',
      bylines: [{ name: '', penName: AUTHORS[next(AUTHORS.length)] ?? '', role: '' }],
      body: createDocument(paragraphs),
    }
    const place = path.join(folder, `${now.slice(0, 10)} ${slugify(headline, 60)}-${number}`)
    fs.mkdirSync(place, { recursive: true })
    // The first of them proves that the rest is written as the app writes it, which is slower.
    const json = `${JSON.stringify(article, null, 2)}\n`
    if (number === 0 && json !== serializeArticle(article)) throw new Error('Articles are written differently now')
    fs.writeFileSync(path.join(place, 'article.json'), json)
    fs.utimesSync(path.join(place, 'article.json'), at, at)
    if (number % 1000 === 0) onProgress(number)
  }
}

let created: ReturnType<typeof createArticle> | undefined
function createdOnce() {
  created ??= createArticle({ id: 'bai-viet-000000', now: '2026-11-22T07:40:00+07:00' })
  return created
}

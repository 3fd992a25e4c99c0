/** A long article with every block of the newspaper page in it, the way a weekend reportage has them: to look at. */
import { type Article, articleSchema } from '../../core/article'
import { type Block, text } from '../../core/document'
import { samplePicture } from './samples'

const words = (...parts: (string | [words: string, format: number])[]) =>
  parts.map((part) => (typeof part === 'string' ? text(part) : text(part[0], part[1])))
const paragraph = (...parts: Parameters<typeof words>) =>
  ({ type: 'paragraph', version: 1, children: words(...parts) }) as Block
const heading = (tag: string, title: string) => ({ type: 'heading', version: 1, tag, children: [text(title)] }) as Block
const items = (...lines: string[]) =>
  lines.map((line) => ({ type: 'listitem', version: 1, children: [text(line)] })) as never[]
const cell = (content: string, header = 'none', more: object = {}) => ({
  children: [text(content)],
  header,
  colSpan: 1,
  rowSpan: 1,
  align: null,
  ...more,
})
const sound = { file: '0123456789abcdef.mp3', mime: 'audio/mpeg', sizeBytes: 4_812_000, name: 'loi-ke-ba-ngai.mp3' }
const film = { file: '0123456789abcdef.mp4', mime: 'video/mp4', sizeBytes: 48_200_000, name: 'nuoc-len.mp4' }
const picture = (caption: string, credit: string, more: object = {}) => ({
  picture: samplePicture,
  missing: '',
  caption,
  credit,
  alt: caption,
  focus: null,
  ...more,
})

export function richArticle(): Article {
  return articleSchema.parse({
    format: 'toasoan/article',
    version: 1,
    id: 'dem-giu-de-giau-01',
    channel: 'emagazine',
    kicker: 'Phóng sự',
    headline: 'Những đêm thức cùng con nước ở Bàu Sen',
    standfirst:
      'Ba mùa lũ liên tiếp, người Đông Ải cắt phiên ra đê từ chập tối. Năm nay đê đã cao thêm gần một mét, mà chòi canh vẫn sáng đèn.',
    bylines: [{ name: '', penName: 'Hồng Ngự', role: '' }],
    workflow: 'draft',
    createdAt: '2026-11-21T07:00:00+07:00',
    updatedAt: '2026-11-21T09:00:00+07:00',
    body: { root: { type: 'root', version: 1, children: body() } },
  })
}

function body(): Block[] {
  return [
    paragraph(
      'Chòi canh số 3 dựng bằng bốn cây tre gộc và một tấm bạt cũ. Từ đó nhìn ra, sông Trà Lưu rộng gần nửa cây số, ',
      ['đục như nước vo gạo', 2],
      '. Ông Võ Văn Lẫm, 67 tuổi, ghi mực nước vào cuốn vở học trò của cháu nội, một giờ một lần.',
    ),
    paragraph(
      '“Cứ quá vạch sơn đỏ là đánh trống”, ông nói. Vạch ấy ở ',
      ['mức 3,2 m', 1],
      ', ngang ngực đứa trẻ lên mười. Năm ngoái ông đánh trống hai lần.',
    ),
    { type: 'figure', version: 1, width: 'wide', ...picture('Chòi canh số 3 lúc 17 giờ, ngày 20/11.', 'Hồng Ngự') },
    heading('h2', 'Cuốn vở của ông Lẫm'),
    paragraph(
      'Cuốn vở có sáu cột kẻ bằng bút chì: ngày, giờ, mực nước, gió, người trực và một cột để trống. Cột để trống, ông giải thích, dành cho những chuyện không đo được. Đêm 14/10 ông viết vào đó bốn chữ: cá quẫy chân đê.',
    ),
    { type: 'quote', version: 1, children: words('Nước lớn thì nghe tiếng, nước ngầm thì nhìn cỏ.') },
    heading('h3', 'Ba điều người canh đê phải thuộc'),
    {
      type: 'list',
      version: 1,
      listType: 'number',
      start: 1,
      children: items(
        'Đi hết đoạn của mình trước khi ngồi xuống.',
        'Thấy nước đục rỉ ra chân mái thì báo ngay, không chờ đổi phiên.',
        'Đèn pin để trong túi áo, không để ở chòi.',
      ),
    },
    {
      type: 'list',
      version: 1,
      listType: 'bullet',
      start: 1,
      children: items('Phiên một: 18 giờ đến 23 giờ', 'Phiên hai: 23 giờ đến 5 giờ sáng'),
    },
    {
      type: 'pull-quote',
      version: 1,
      children: words(
        'Đê cao lên một mét thì giấc ngủ sâu thêm được một giờ. Tôi tính vậy, chứ có ai đo giấc ngủ bao giờ.',
      ),
      credit: 'Bà Nguyễn Thị Ngãi, thôn Đông Ải',
    },
    {
      type: 'info-box',
      version: 1,
      title: 'Đê Bàu Sen',
      align: 'full',
      children: [
        paragraph('Tuyến đê đất đắp từ năm 1978, dài 4,2 km, che chở hơn 600 hộ dân ba thôn ven sông.'),
        { type: 'list', version: 1, listType: 'bullet', start: 1, children: items('Mặt đê: 5 m', 'Cửa xả: 3') },
      ],
    },
    heading('h2', 'Con số và mốc thời gian'),
    {
      type: 'table',
      version: 1,
      caption: 'Mực nước cao nhất ba năm (m)',
      source: 'Sổ trực chòi số 3',
      rows: [
        {
          cells: [
            cell('Trạm', 'column'),
            ...['2024', '2025', '2026'].map((year) => cell(year, 'column', { align: 'right' })),
          ],
        },
        ...[
          ['Đông Ải', '3,4', '3,9', '3,1'],
          ['Tân Phụng', '3,1', '3,6', '2,9'],
          ['Cồn Vịt', '2,8', '3,3', '2,7'],
        ].map(([station = '', ...levels]) => ({
          cells: [cell(station, 'row'), ...levels.map((level) => cell(level, 'none', { align: 'right' }))],
        })),
      ],
    },
    {
      type: 'timeline',
      version: 1,
      title: 'Một đêm trên đê',
      items: [
        { time: '18:00', children: words('Nhận phiên, đo mực nước lần đầu: 2,4 m.') },
        { time: '23:10', children: words('Mưa nặng hạt, nước lên ', ['12 cm', 1], ' trong một giờ.') },
        { time: 'Gần sáng', children: words('Nước đứng. Cả tổ nấu nồi cháo gà.') },
      ],
    },
    {
      type: 'fact-list',
      version: 1,
      title: 'Tổ canh đê Đông Ải',
      items: [
        { label: 'Số người', children: words('24, trong đó 7 phụ nữ') },
        { label: 'Tuổi cao nhất', children: words('67') },
        { label: 'Thù lao', children: words('Không có; xã cấp đèn pin và áo mưa') },
      ],
    },
    {
      type: 'infographic',
      version: 1,
      ...picture('Mặt cắt đê trước và sau gia cố.', 'Hà An'),
      longDescription: '',
      width: 'text',
    },
    { type: 'horizontal-rule', version: 1 },
    {
      type: 'qa',
      version: 1,
      asker: 'PV',
      answerer: 'Ông Lẫm',
      items: [
        {
          question: words('Đê mới rồi, sao ông vẫn ra chòi?'),
          answer: [paragraph('Đê mới thì càng phải trông. Đất mới đắp nó còn thở.')],
        },
        {
          question: words('Cột để trống trong vở, ông sẽ viết gì?'),
          answer: [paragraph('Viết tên mấy đứa nhỏ.'), paragraph('Để mai mốt tụi nó biết mình từng thức ở đây.')],
        },
      ],
    },
    {
      type: 'audio',
      version: 1,
      file: sound,
      missing: '',
      title: 'Tiếng trống báo nước',
      caption: 'Ghi tại chòi số 3.',
      credit: 'Hồng Ngự',
    },
    {
      type: 'video',
      version: 1,
      file: film,
      missing: '',
      poster: samplePicture,
      captions: null,
      title: 'Nước lên ở Bàu Sen',
      caption: 'Đoạn qua thôn Đông Ải, đêm 14/10.',
      credit: 'Tổ canh đê',
      width: 'text',
    },
    {
      type: 'gallery',
      version: 1,
      layout: 'grid',
      width: 'text',
      caption: 'Ba thôn một sáng sau mưa.',
      items: [
        picture('Tát nước ruộng mạ ở Tân Phụng.', 'Hồng Ngự'),
        picture('Chợ Cồn Vịt họp lại.', 'Hồng Ngự', { focus: { x: 0.2, y: 0.7 } }),
        picture('Phơi lúa trên mặt đê.', 'Lê Thu Vân'),
      ],
    },
    {
      type: 'embed',
      version: 1,
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=aBcDeFgHiJk',
      title: 'Nước lên ở Cẩm Lưu',
      caption: '',
      preview: null,
      aspect: '16:9',
    },
    {
      type: 'embed',
      version: 1,
      provider: 'x',
      url: 'https://x.com/cam_luu/status/1234567890123456789',
      title: 'Tin báo của xã Cẩm Lưu',
      caption: '',
      preview: null,
      aspect: '1:1',
    },
    {
      type: 'embed',
      version: 1,
      provider: 'instagram',
      url: 'https://www.instagram.com/p/AbCdEfGhIjK/',
      title: '',
      caption: 'Ảnh của một em học sinh.',
      preview: null,
      aspect: '1:1',
    },
    {
      type: 'related',
      version: 1,
      label: '',
      articles: [
        {
          headline: 'Trước mùa lũ, Cẩm Lưu hoàn tất gia cố tuyến đê Bàu Sen',
          url: 'https://baosongtra.vn/tin-moi/de-bau-sen/',
        },
        { headline: 'Hỏi kỹ sư về cửa xả tự động', url: '' },
      ],
    },
    { type: 'figure', version: 1, width: 'text', ...picture('', ''), picture: null, missing: 'anh-choi-canh-dem.jpg' },
    paragraph('Trời sáng hẳn, ông Lẫm gấp cuốn vở, bỏ vào túi ni lông. Chiều nay ông lại ra.'),
    { type: 'source-note', version: 1, kind: 'note', children: words(['(*) Tên nhân vật đã được thay đổi.', 2]) },
  ] as unknown as Block[]
}

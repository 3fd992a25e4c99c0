/** A stretch of text in which every kind of block stands once and is filled in as a newsroom would. Invented people and places. */
import { drawPicture, keep, noteAsWav } from './drawPictures'

const words = (text: string, format = 0) => ({ type: 'text', version: 1, text, format })
const p = (...children: (string | object)[]) => ({
  type: 'paragraph',
  version: 1,
  children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
})
const heading = (tag: string, text: string) => ({ type: 'heading', version: 1, tag, children: [words(text)] })
const cell = (text: string, others: object = {}) => ({ children: text === '' ? [] : [words(text)], ...others })
const head = (text: string, others: object = {}) => cell(text, { header: 'column', ...others })
const number = (text: string) => cell(text, { align: 'right' })

/** Draws and keeps its files in `folder`. */
export async function everyBlock(folder: string): Promise<object[]> {
  const shot = async (seed: number, widthPx: number, heightPx: number) =>
    drawPicture(folder, { widthPx, heightPx, seed, name: `ben song ${seed}.jpg` })
  const [one, two, three, tall, chart, still] = [
    await shot(11, 900, 600),
    await shot(12, 900, 600),
    await shot(13, 900, 600),
    await shot(14, 700, 1000),
    await shot(15, 1200, 700),
    await shot(16, 960, 540),
  ]
  const film = await keep(folder, Buffer.from('another film that no player needs to play'), {
    extension: 'mp4',
    mime: 'video/mp4',
    name: 'nuoc len.mp4',
  })
  const captions = await keep(folder, Buffer.from('WEBVTT\n\n00:00.000 --> 00:03.000\nNước lên rồi.\n'), {
    extension: 'vtt',
    mime: 'text/vtt',
    name: 'loi phim.vtt',
  })
  const sound = await keep(folder, noteAsWav(), { extension: 'wav', mime: 'audio/wav', name: 'coi pha.wav' })
  const item = (picture: object, caption: string, alt: string) => ({ picture, caption, alt, credit: 'Tấn Lực' })
  return [
    heading('h2', 'Hồ sơ bến Đò Hạ'),
    p(
      'Bến Đò Hạ có từ trước khi có con đê. Trong sổ của làng, trang đầu tiên ghi về bến là một trang kiện nhau vì chỗ đậu thuyền.',
    ),
    {
      type: 'info-box',
      version: 1,
      title: 'Bến Đò Hạ trong một phút',
      align: 'side',
      children: [
        p('Bến nằm ở ', words('cây số 14', 1), ' của sông Trà Lam, nơi lòng sông hẹp nhất.'),
        heading('h4', 'Ai qua bến'),
        {
          type: 'list',
          version: 1,
          listType: 'bullet',
          start: 1,
          children: [
            { type: 'listitem', version: 1, children: [words('dân bãi đi chợ,')] },
            { type: 'listitem', version: 1, children: [words('học trò trường huyện.')] },
          ],
        },
      ],
    },
    p(
      'Năm 1989, xã mua chiếc phà máy đầu tiên bằng tiền bán lạc của cả ba thôn. Người lái đầu tiên học nghề trong bốn ngày, và lái đến khi mắt không còn thấy bờ bên kia nữa.',
    ),
    p(
      'Những người giữ bến không nhớ có ngày nào bến vắng hẳn. Ngày lũ, phà nằm bờ nhưng vẫn có người ra đứng nhìn nước, như người ta ra đứng trước cửa nhà mình.',
    ),
    {
      type: 'gallery',
      version: 1,
      layout: 'grid',
      width: 'wide',
      caption: 'Một ngày ở bến, từ chuyến đầu đến chuyến cuối.',
      items: [
        item(one, 'Bốn giờ sáng.', 'Bến sông còn tối, đèn phà vừa bật'),
        item(two, 'Giữa trưa.', 'Bến vắng, phà đậu sát bờ'),
        item(three, 'Chuyến cuối.', 'Phà rời bến lúc mặt trời lặn'),
      ],
    },
    {
      type: 'pull-quote',
      version: 1,
      children: [words('Tôi đếm đời mình bằng những lần qua sông, và chưa bao giờ đếm hết.')],
      credit: 'Ông Mạc Văn Chiểu, 81 tuổi',
    },
    {
      type: 'qa',
      version: 1,
      asker: 'PV',
      answerer: 'Ông Chiểu',
      items: [
        {
          question: [words('Chuyến nào ông nhớ nhất?')],
          answer: [
            p('Chuyến chở cô dâu năm nước lớn. Cả nhà trai đứng bên kia bờ đợi từ sáng.'),
            p('Đến chiều mới sang được.'),
          ],
        },
        { question: [words('Còn chuyến cuối?')], answer: [p('Chuyến cuối thì ', words('tôi không lái', 2), '.')] },
      ],
    },
    {
      type: 'gallery',
      version: 1,
      layout: 'slideshow',
      width: 'text',
      caption: 'Đường xuống bến qua các mùa.',
      items: [
        item(two, 'Mùa khô.', 'Con đường đất khô nứt dẫn xuống bến'),
        item(tall, 'Mùa nước.', 'Nước ngập nửa thân cây bên đường xuống bến'),
        item(one, 'Sau lũ.', 'Bùn phủ con đường xuống bến'),
      ],
    },
    { type: 'horizontal-rule', version: 1 },
    {
      type: 'table',
      version: 1,
      caption: 'Khách và xe qua bến, nghìn lượt',
      source: 'Ban Quản lý bến Đò Hạ',
      rows: [
        { cells: [head('Năm'), head('Khách', { align: 'right' }), head('Xe', { colSpan: 2 })] },
        { cells: [cell('2024', { header: 'row' }), number('412,5'), number('96,2'), cell('xe máy')] },
        { cells: [cell('2025', { header: 'row' }), number('398,1'), number('104,8'), cell('xe máy và xe ba gác')] },
        { cells: [cell('2026', { header: 'row' }), number('375,0'), number('110,3'), cell('')] },
      ],
    },
    {
      type: 'infographic',
      version: 1,
      picture: chart,
      alt: 'Biểu đồ giờ chạy phà theo mùa nước',
      longDescription: 'Mùa khô phà chạy từ 4 giờ đến 21 giờ.\nMùa lũ phà nghỉ khi nước vượt mức 4,2 m.',
      caption: 'Giờ chạy phà theo mùa nước.',
      credit: 'Bảo Ngân',
      width: 'text',
    },
    {
      type: 'timeline',
      version: 1,
      title: 'Bến qua các năm',
      items: [
        { time: '1989', children: [words('Chiếc phà máy đầu tiên.')] },
        { time: '11/2004', children: [words('Bão đánh chìm phà, '), words('không ai mất.', 1)] },
        { time: 'Mùa lũ 2025', children: [words('Phà nghỉ 41 ngày.')] },
        { time: '22/11/2026', children: [words('Cầu hợp long.')] },
      ],
    },
    {
      type: 'video',
      version: 1,
      file: film,
      poster: still,
      captions,
      title: 'Nước lên ở bến',
      caption: 'Quay từ mái nhà văn hóa thôn Thượng.',
      credit: 'Tấn Lực',
      width: 'text',
    },
    {
      type: 'audio',
      version: 1,
      file: sound,
      title: 'Tiếng còi phà',
      caption: 'Thu lúc 4 giờ 10 ngày 9/11.',
      credit: 'Thu Hòa',
    },
    {
      type: 'fact-list',
      version: 1,
      title: 'Chiếc phà cuối cùng',
      items: [
        { label: 'Hạ thủy', children: [words('năm 2007, tại xưởng Bến Đông')] },
        { label: 'Sức chở', children: [words('60 người và 20 xe máy')] },
        { label: 'Về đâu', children: [words('Chưa ai quyết.')] },
      ],
    },
    {
      type: 'embed',
      version: 1,
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=aBcDeFgHiJk',
      title: 'Phim tư liệu về bến Đò Hạ',
      caption: 'Dựng từ băng của nhà văn hóa xã.',
      preview: still,
      aspect: '16:9',
    },
    {
      type: 'embed',
      version: 1,
      provider: 'tiktok',
      url: 'https://www.tiktok.com/@bendoha/video/7123456789012345678',
      title: 'Một phút trên phà',
      aspect: '9:16',
    },
    {
      type: 'embed',
      version: 1,
      provider: 'x',
      url: 'https://x.com/bendoha/status/1723456789012345678',
      title: 'Ban Quản lý bến báo giờ phà',
      aspect: '1:1',
    },
    {
      type: 'embed',
      version: 1,
      provider: 'instagram',
      url: 'https://www.instagram.com/p/CxYz12AbCdE/',
      title: 'Bến Đò Hạ lúc tan sương',
      aspect: '9:16',
    },
    {
      type: 'embed',
      version: 1,
      provider: 'link',
      url: 'https://baosongtra.vn/ban-do/ben-do-ha/',
      title: 'Bản đồ các bến cũ',
      caption: 'Bản đồ tương tác.',
    },
    {
      type: 'related',
      version: 1,
      label: '',
      articles: [
        { headline: 'Người giữ sổ của làng bãi', url: 'https://baosongtra.vn/tin-moi/nguoi-giu-so/' },
        { headline: 'Ai sẽ mua lại chiếc phà?', url: '' },
      ],
    },
    { type: 'source-note', version: 1, kind: 'note', children: [words('(*) Tên một nhân vật đã được đổi.')] },
    { type: 'source-note', version: 1, kind: 'source', children: [words('Sổ bến Đò Hạ, 1956–2026')] },
    {
      type: 'info-box',
      version: 1,
      title: '',
      align: 'full',
      children: [p('Loạt bài tiếp theo sẽ kể chuyện những người lái phà đổi nghề.')],
    },
  ]
}

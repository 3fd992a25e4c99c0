/** A small newsroom to look at: invented people in invented places, on one Saturday in November 2026. */
import {
  type Article,
  articleSchema,
  type Channel,
  type Profile,
  profileSchema,
  type WorkflowState,
} from '../../core/article'
import { type Block, type Picture, text } from '../../core/document'

export const samplePicture: Picture = {
  file: '354ba539a3fc9e5e30abb3dc2c798664.jpg',
  mime: 'image/jpeg',
  sizeBytes: 27722,
  name: 'de-bau-sen.jpg',
  widthPx: 1920,
  heightPx: 1080,
}

export function sampleProfile(): Profile {
  return profileSchema.parse({
    name: 'Báo Sông Trà',
    siteUrl: 'https://baosongtra.vn',
    datelineText: 'Baosongtra.vn',
    tagline: 'Cơ quan ngôn luận của tỉnh Trà Lam',
    imprint: ['Giấy phép số 12/GP-BSC', 'Tổng biên tập: Hoàng Đình Cự'],
  })
}

type Row = readonly [
  id: string,
  headline: string,
  channel: Channel,
  workflow: WorkflowState,
  updatedAt: string,
  syllables: number,
]

const ROWS: readonly Row[] = [
  [
    'the-thuyen-vien-02',
    'Kiến nghị bỏ ba loại giấy tờ khi cấp đổi thẻ thuyền viên',
    'news',
    'awaiting-approval',
    '2026-11-21T08:57:00+07:00',
    512,
  ],
  ['trong-chau-dong-ai', 'Người giữ trống chầu ở Đông Ải', 'podcast', 'draft', '2026-11-21T08:10:00+07:00', 1930],
  [
    'ho-chua-phia-tay-1',
    'Mưa lớn, các hồ chứa phía tây chủ động hạ mực nước',
    'news',
    'published',
    '2026-11-21T06:35:00+07:00',
    428,
  ],
  ['mua-muoi-bach-lac', 'Mùa muối cuối trên đồng Bạch Lạc', 'emagazine', 'edited', '2026-11-20T20:14:00+07:00', 3276],
  ['cho-phien-que-o-01', 'Chợ phiên Quế Ổ mở lại sau 11 năm', 'video', 'approved', '2026-11-20T17:02:00+07:00', 346],
  [
    'ban-do-ngap-hs-01',
    'Học sinh Tân Phụng thi vẽ bản đồ ngập của thôn mình',
    'news',
    'awaiting-edit',
    '2026-11-20T15:48:00+07:00',
    597,
  ],
  ['gia-lua-dong-xuan', 'Giá lúa đông xuân nhích nhẹ', 'news', 'published', '2026-11-19T16:20:00+07:00', 455],
  [
    'cau-tre-con-vit-01',
    'Những cây cầu tre cuối cùng của vùng Cồn Vịt',
    'emagazine',
    'published',
    '2026-11-18T21:05:00+07:00',
    4108,
  ],
  ['cua-xa-tu-dong-01', 'Hỏi kỹ sư về cửa xả tự động', 'news', 'draft', '2026-11-17T10:30:00+07:00', 1204],
  [
    'nha-xuat-ban-01x',
    'Nhà xuất bản nhỏ in sách chữ nổi ở Tân Phụng',
    'news',
    'draft',
    '2026-11-17T09:00:00+07:00',
    820,
  ],
  [
    'lo-gao-lac-ngan-1',
    'Lô gạo đầu mùa xuất bán sang đảo Lạc Ngạn',
    'news',
    'published',
    '2026-11-02T08:40:00+07:00',
    390,
  ],
  [
    'lop-hoc-tren-song',
    'Lớp học trên sông của cô giáo Trà Lưu',
    'video',
    'published',
    '2026-10-28T18:30:00+07:00',
    280,
  ],
  ['bac-si-ve-xa-0001', 'Bác sĩ trẻ về trạm xá Cẩm Lưu', 'podcast', 'approved', '2026-10-12T07:15:00+07:00', 2210],
  ['mua-ca-co-don-01', 'Mùa cá đồng', 'news', 'published', '2025-12-30T11:20:00+07:00', 640],
]

/** The dyke of the drawings, and a desk full of other work. */
export function sampleArticles(): readonly Article[] {
  return [dyke(), ...ROWS.map(article)]
}

/** A library that has grown for years: `count` articles, an hour apart. */
export function manyArticles(count: number): readonly Article[] {
  const newest = Date.parse('2026-11-21T09:42:00+07:00')
  return Array.from({ length: count }, (_, index) => {
    const row = ROWS[index % ROWS.length] as Row
    const [, headline, channel, workflow] = row
    const updatedAt = new Date(newest - index * 3_600_000).toISOString()
    return article([`bai-${index}-trong-kho`, `${headline} (${index + 1})`, channel, workflow, updatedAt, 40])
  })
}

function article([id, headline, channel, workflow, updatedAt, syllables]: Row): Article {
  const words = 'Sáng nay bà con trong thôn ra đồng từ sớm, '.repeat(Math.ceil(syllables / 10)).split(' ')
  return articleSchema.parse({
    format: 'toasoan/article',
    version: 1,
    id,
    channel,
    headline,
    workflow,
    createdAt: updatedAt,
    updatedAt,
    topic: 'Ứng phó bão lũ',
    section: 'Đời sống',
    body: body([paragraph(words.slice(0, syllables).join(' '))]),
  })
}

function dyke(): Article {
  return articleSchema.parse({
    format: 'toasoan/article',
    version: 1,
    id: 'de-bau-sen-01',
    channel: 'news',
    kicker: 'Phòng, chống thiên tai',
    headline: 'Trước mùa lũ, Cẩm Lưu hoàn tất gia cố tuyến đê Bàu Sen',
    standfirst:
      'Sau bốn tháng thi công, 2,4 km đê qua xã Cẩm Lưu đã được đắp cao thêm 0,8 m, lát mái và thay ba cửa xả, kịp che chở hơn 600 hộ dân ven sông.',
    bylines: [
      { name: 'Lê Thị Thu Vân', penName: 'Lê Thu Vân', role: '' },
      { name: '', penName: 'Hồng Ngự', role: 'Ảnh' },
    ],
    section: 'Đời sống',
    topic: 'Ứng phó bão lũ',
    tags: ['đê Bàu Sen', 'mùa lũ', 'Cẩm Lưu'],
    slug: 'cam-luu-gia-co-de-bau-sen',
    share: {
      title: '',
      description: 'Xã Cẩm Lưu đắp cao thêm 0,8 m, lát mái và thay ba cửa xả trên 2,4 km đê trước mùa lũ.',
    },
    related: [
      {
        headline: 'Mưa lớn, các hồ chứa phía tây chủ động hạ mực nước',
        url: 'https://baosongtra.vn/tin-moi/mua-lon-cac-ho-chua-phia-tay/',
      },
    ],
    leadPicture: {
      picture: samplePicture,
      caption: 'Đoạn đê qua thôn Đông Ải được lát mái bê tông phía sông, sáng 21/11.',
      credit: 'Lê Thu Vân',
      alt: 'Đoạn đê Bàu Sen mới lát mái bê tông bên sông Trà Lưu, xe lu đang chạy trên mặt đê',
    },
    workflow: 'awaiting-edit',
    createdAt: '2026-11-21T07:40:00+07:00',
    updatedAt: '2026-11-21T09:42:00+07:00',
    body: body([
      paragraph(
        'Sáng 21/11, những xe đất cuối cùng đổ xuống đoạn đê từng sạt lở qua thôn Đông Ải. Trên mặt đê còn thơm mùi đất mới, ông Trần Hữu Khoát, Chủ tịch UBND xã Cẩm Lưu, dò từng mốc cao trình theo bản vẽ. “Năm ngoái nước tràn qua đúng chỗ này lúc nửa đêm”, ông chia sẻ. “Năm nay bà con ngủ yên hơn.”',
      ),
      {
        type: 'figure',
        version: 1,
        picture: samplePicture,
        missing: '',
        caption: 'Đoạn đê qua thôn Đông Ải được lát mái bê tông phía sông, sáng 21/11.',
        credit: 'Lê Thu Vân',
        alt: '',
        width: 'text',
        focus: null,
      },
      paragraph(
        'Theo ban quản lý dự án, mặt đê rộng 5 m, mái phía sông lát 11.000 tấm bê tông đúc sẵn. Ba cửa xả bằng gỗ được thay bằng cửa thép; tổ thợ của xã đã lắp tay quay dự trữ để đóng mở khi mất điện.',
      ),
      { type: 'heading', version: 1, tag: 'h2', children: [text('Dân góp đất, góp công')] } as unknown as Block,
      paragraph(
        'Để có mặt bằng, 47 hộ ở Đông Ải, Tân Phụng và Cồn Vịt hiến gần 6.300 m² đất vườn. Gia đình bà Nguyễn Thị Ngãi tự dỡ dãy chuồng trại sát chân đê, lùi hàng rào vào bốn mét. Bà bảo, mất vườn rau nhưng được con đường khô ráo cho cháu đi học.',
      ),
      paragraph('Theo kế hoạch, giai đoạn hai kéo dài thêm 1,1 km về phía Quế Ổ, khởi công sau vụ đông xuân.'),
    ]),
  })
}

function body(children: readonly Block[]) {
  return { root: { type: 'root', version: 1, children } }
}

function paragraph(words: string): Block {
  return { type: 'paragraph', version: 1, children: [text(words)] }
}

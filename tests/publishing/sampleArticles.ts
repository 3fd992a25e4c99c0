/** One full article for each channel: invented people and places, every part of a page filled in. */
import { mkdir } from 'node:fs/promises'
import { type Article, articleSchema, type Profile, profileSchema } from '../../core/article'
import { drawPicture, keep, noteAsWav } from './drawPictures'
import { everyBlock } from './everyBlock'

export const profile: Profile = profileSchema.parse({
  name: 'Báo Sông Trà',
  siteUrl: 'https://baosongtra.vn',
  datelineText: 'Baosongtra.vn',
  tagline: 'Cơ quan ngôn luận của tỉnh Trà Lam',
  imprint: [
    'Tổng Biên tập: Trần Hữu Khoan. Giấy phép số 000/GP-BTTTT.',
    'Tòa soạn: 18 phố Bến Đông, phường Đò Hạ, tỉnh Trà Lam.',
  ],
})

const words = (text: string, format = 0) => ({ type: 'text', version: 1, text, format })
const link = (text: string, url: string) => ({ type: 'link', version: 1, url, children: [words(text)] })
const p = (...children: (string | object)[]) => ({
  type: 'paragraph',
  version: 1,
  children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
})
const heading = (tag: 'h2' | 'h3' | 'h4', text: string) => ({
  type: 'heading',
  version: 1,
  tag,
  children: [words(text)],
})
const quote = (text: string) => ({ type: 'quote', version: 1, children: [words(text)] })
const item = (...children: object[]) => ({ type: 'listitem', version: 1, children })
const list = (listType: 'bullet' | 'number', ...children: object[]) => ({
  type: 'list',
  version: 1,
  listType,
  start: 1,
  children,
})
const figure = (picture: object, fields: object) => ({ type: 'figure', version: 1, picture, ...fields })
const body = (...children: object[]) => ({ root: { type: 'root', version: 1, children } })

const common = {
  format: 'toasoan/article',
  version: 1,
  language: 'vi',
  workflow: 'published',
  createdAt: '2026-11-21T22:10:00+07:00',
  publishedAt: '2026-11-22T07:40:00+07:00',
  updatedAt: '2026-11-22T14:05:00+07:00',
} as const

const related = [
  { headline: 'Rừng đứng dậy từ bùn', url: 'https://baosongtra.vn/emagazine/rung-dung-day-tu-bun/' },
  { headline: 'Chợ cá Cồn Hến họp lúc nửa đêm', url: 'https://baosongtra.vn/truyen-hinh/cho-ca-con-hen/' },
  { headline: 'Bến phà Đò Hạ sẽ thành công viên bờ sông?', url: '' },
]

/** Draws the pictures into `mediaFolder` and gives the article of a channel. */
export async function sampleArticle(channel: Article['channel'], mediaFolder: string): Promise<Article> {
  await mkdir(mediaFolder, { recursive: true })
  return articleSchema.parse(await makers[channel](mediaFolder))
}

const makers: Readonly<Record<Article['channel'], (folder: string) => Promise<object>>> = {
  news: async (folder) => {
    const bridge = await drawPicture(folder, { widthPx: 2400, heightPx: 1350, seed: 1, name: 'cau do ha.jpg' })
    const ferry = await drawPicture(folder, { widthPx: 1200, heightPx: 800, seed: 2, name: 'chuyen pha chieu.jpg' })
    const fields = await drawPicture(folder, { widthPx: 1600, heightPx: 800, seed: 3, name: 'bai boi.jpg' })
    const portrait = await drawPicture(folder, { widthPx: 600, heightPx: 750, seed: 4, name: 'ba suong.jpg' })
    return {
      ...common,
      id: 'mau-tin-moi',
      channel: 'news',
      kicker: 'Hạ tầng ven sông',
      headline: 'Cầu Đò Hạ hợp long, bãi bồi Vĩnh Sa sắp hết lụy phà',
      standfirst:
        'Đốt hợp long cuối cùng của cầu Đò Hạ được đổ bê tông lúc 5 giờ 20 sáng nay (22/11), nối liền hai bờ sông Trà Lam sau 27 tháng thi công. Từ đầu năm tới, hơn 4.200 hộ dân bãi bồi Vĩnh Sa không còn phải chờ phà mỗi khi sang bờ bắc.',
      bylines: [
        { name: 'Nguyễn Minh Đăng', penName: 'Minh Đăng' },
        { name: 'Thu Hòa' },
        { name: 'Quốc Thụy', role: 'Ảnh' },
      ],
      section: 'Thời sự',
      topic: 'Những cây cầu mới',
      tags: ['cầu Đò Hạ', 'xã Vĩnh Sa', 'sông Trà Lam'],
      source: '',
      related,
      leadPicture: {
        picture: bridge,
        caption: 'Hai cánh dầm của nhịp chính đã chạm nhau. Xe đúc sẽ được tháo trong mười ngày tới.',
        credit: 'Quốc Thụy',
        alt: 'Cầu Đò Hạ nối liền hai bờ sông Trà Lam, xe đúc còn nằm giữa nhịp chính',
      },
      body: body(
        p(
          'Khe hở cuối cùng rộng chưa đầy 2 m. Để lấp kín nó, gần 60 kỹ sư và công nhân đã thức trắng đêm, canh từng nhịp thủy triều và từng độ nhiệt. Bê tông vừa đầy ván khuôn, còi xà lan kéo một hồi dài.',
        ),
        p(
          'Ông Đinh Quang Triều, Giám đốc Ban Quản lý dự án giao thông tỉnh Trà Lam, cho biết hai cánh dầm chỉ chênh nhau ',
          words('11 mm', 1),
          ' trước giờ hợp long, bằng một phần ba mức cho phép (xem ',
          link('hồ sơ dự án', 'https://baosongtra.vn/du-an/cau-do-ha?tap=1&trang=2'),
          ').',
        ),
        p(
          '“Chúng tôi chọn đổ vào lúc gần sáng, khi thép và bê tông ít giãn nở nhất”, ông Triều nói. “Muộn hai tiếng là phải đợi sang hôm sau.”',
        ),
        heading('h2', 'Hai mươi lăm phút và một đời chờ'),
        p(
          'Vĩnh Sa nằm trọn trên bãi bồi bờ nam. Đất phù sa cho ba vụ ngô, lạc, vừng mỗi năm, nhưng đường ra chỉ có bến phà. Một chuyến sang sông mất 25 phút, chuyến cuối rời bến lúc 21 giờ. Mùa lũ năm ngoái, phà nghỉ tổng cộng 41 ngày.',
        ),
        figure(ferry, {
          caption: 'Một trong những chuyến phà chiều cuối cùng trên bến Đò Hạ.',
          credit: 'Quốc Thụy',
          alt: 'Chuyến phà chở người và xe máy trên sông Trà Lam lúc mặt trời lặn',
        }),
        p(
          'Bà Lê Thị Sương bán nước đầu bến từ năm 1989. Quán của bà là nơi người bãi gửi xe, gửi thư, gửi cả con đợi mẹ tan chợ.',
        ),
        quote('Người ta đo sông bằng mét. Dân bãi chúng tôi đo bằng số chuyến phà lỡ.'),
        figure(portrait, {
          caption: 'Bà Sương bên quán nước đầu bến.',
          credit: 'Quốc Thụy',
          alt: 'Bà Lê Thị Sương ngồi trong quán nước nhìn ra sông',
        }),
        heading('h2', 'Đất bãi đổi giá trước khi cầu thông'),
        p('Hai tháng nay, người lạ hỏi mua đất xuất hiện ở Vĩnh Sa nhiều hơn cả mùa thu lạc. Xã đã làm ba việc:'),
        list(
          'number',
          item(words('đo lại toàn bộ 1.140 ha bãi;')),
          item(words('công khai bản đồ quy hoạch tại nhà văn hóa từng thôn:')),
          item(
            list(
              'bullet',
              item(words('thôn Thượng và thôn Hạ trong tháng 11;')),
              item(words('bốn thôn còn lại trước Tết;')),
            ),
          ),
          item(words('không xác nhận giấy viết tay.')),
        ),
        figure(fields, {
          caption:
            'Bãi bồi Vĩnh Sa cuối vụ lạc thu. Tuyến đường dẫn vào cầu sẽ chạy men bìa làng, tránh vùng trồng màu.',
          credit: 'Tấn Lực',
          alt: 'Bãi bồi Vĩnh Sa nhìn từ trên cao, ruộng ngô và lạc chia ô chạy dọc sông',
          width: 'wide',
        }),
        heading('h3', 'Việc còn lại trước Tết'),
        p(
          'Nhà thầu còn 640 m đường dẫn bờ nam, khoảng 1.900 m',
          words('2', 64),
          ' lớp phủ mặt cầu và hệ thống chiếu sáng. Ban Quản lý dự án dự kiến ',
          words('thử tải', 2),
          ' trong tuần đầu tháng 1 và cho xe máy đi trước Tết Đinh Mùi.',
        ),
        p(
          'Chuyến phà cuối cùng, theo kế hoạch, sẽ không bán vé. Bà Sương bảo hôm ấy bà cũng đóng quán một buổi, để lần đầu tiên trong 37 năm được đi bộ sang sông.',
        ),
        ...(await everyBlock(folder)),
      ),
    }
  },

  emagazine: async (folder) => {
    const cover = await drawPicture(folder, { widthPx: 2600, heightPx: 1460, seed: 5, name: 'bia.jpg' })
    const mud = await drawPicture(folder, { widthPx: 2400, heightPx: 1200, seed: 6, name: 'bai bun.jpg' })
    const seed = await drawPicture(folder, { widthPx: 800, heightPx: 1000, seed: 7, name: 'gio giong.jpg' })
    return {
      ...common,
      id: 'mau-emagazine',
      channel: 'emagazine',
      kicker: 'Sống cùng nước',
      headline: 'Rừng đứng dậy từ bùn',
      standfirst:
        'Hai mươi năm trước, bãi Cửa Sậy chỉ còn bùn và những gốc sú cháy nắng. Hôm nay, 412 ha rừng ngập mặn che cho ba làng sau đê. Không ai trồng một lần mà được.',
      bylines: [{ name: 'Hạ Miên' }],
      section: 'Đời sống',
      topic: 'Sống cùng nước',
      tags: ['rừng ngập mặn', 'Cửa Sậy'],
      related,
      leadPicture: {
        picture: cover,
        caption: '',
        credit: 'Quốc Thụy',
        alt: 'Người chèo xuồng giữa lạch nước, hai bên là rừng đước',
      },
      emagazine: {
        credits: [
          { role: 'Bài', names: 'Hạ Miên' },
          { role: 'Ảnh', names: 'Quốc Thụy' },
          { role: 'Thiết kế', names: 'Bảo Ngân' },
        ],
      },
      body: body(
        heading('h2', 'Ấp không tên'),
        p(
          'Ấp Cửa Sậy từng bị xóa khỏi bản đồ hai lần. Lần đầu vào năm 1989, khi sóng ăn thủng con đê đất và cả xóm gánh nhà chạy vào trong. Lần sau không có bão nào cả: người ta chặt nốt dải sú cuối cùng làm củi.',
        ),
        p(
          'Trong cuốn sổ của trưởng ấp cũ, trang ghi năm 2004 chỉ có một dòng: còn mười một nóc nhà. Chữ viết bằng bút bi xanh, nhòe ở góc. Trang kế tiếp để trống.',
        ),
        figure(mud, {
          caption: 'Mỗi con nước ròng cho người trồng rừng chừng bốn tiếng.',
          credit: 'Quốc Thụy',
          alt: 'Những người đội nón cúi cắm trái đước giống trên bãi bùn lúc triều rút',
          width: 'full',
        }),
        quote('Cây chết thì mình cắm cây khác. Bùn nó cũng có trí nhớ, nó nhớ chỗ nào từng có rễ.'),
        heading('h2', 'Đêm nước rút'),
        p(
          'Đêm con nước rút cạn nhất tháng, đèn đội đầu nối nhau ra bãi như một chuỗi hạt. Triều không chờ trời sáng, nên người trồng rừng cũng học cách làm việc trong bóng tối.',
        ),
        figure(seed, {
          caption: 'Giỏ trái giống trước giờ nước lên.',
          credit: 'Quốc Thụy',
          alt: 'Giỏ trái đước giống đặt giữa những cây non',
          width: 'text',
        }),
        p(
          'Chiều xuống, nước lên lại. Xuồng rẽ vào lạch giữa, nơi hai hàng cây đã chụm ngọn vào nhau thành mái. Ông tắt máy, để dòng nước tự đưa về.',
        ),
        ...(await everyBlock(folder)),
      ),
    }
  },

  video: async (folder) => {
    const poster = await drawPicture(folder, { widthPx: 1920, heightPx: 1080, seed: 8, name: 'anh cho.jpg' })
    const film = await keep(folder, Buffer.from('a film that no player needs to play'), {
      extension: 'mp4',
      mime: 'video/mp4',
      name: 'phong su.mp4',
    })
    const captions = await keep(folder, Buffer.from('WEBVTT\n\n00:00.000 --> 00:04.000\nMười một giờ đêm.\n'), {
      extension: 'vtt',
      mime: 'text/vtt',
      name: 'phu de.vtt',
    })
    return {
      ...common,
      id: 'mau-truyen-hinh',
      channel: 'video',
      kicker: 'Phóng sự ngắn',
      headline: 'Chợ cá Cồn Hến họp lúc nửa đêm',
      standfirst:
        'Không bảng hiệu, không giờ cố định, phiên chợ ở bến Cồn Hến chỉ họp theo con nước. Từ 23 giờ đến khi trời hửng, hơn 300 người mua bán dưới những bóng đèn treo đầu sào.',
      bylines: [{ name: 'Lam Kha' }, { name: 'Tấn Lực', role: 'Quay phim' }],
      section: 'Đời sống',
      topic: 'Sống cùng nước',
      tags: ['Cồn Hến', 'chợ đêm'],
      related,
      video: {
        file: film,
        poster,
        captions,
        durationSeconds: 62,
        transcript:
          'Mười một giờ đêm. Khi cả thành phố tắt đèn thì Cồn Hến bắt đầu sáng. Không ai đánh kẻng, người ta nhìn vạch nước trên cọc bến mà biết chợ sắp họp.\n\nTrời hửng, bến trống trơn như chưa từng có chợ. Phía sau, vạt đước non đang lớn.',
      },
      body: body(
        p(
          'Bến Cồn Hến nằm ở chỗ sông Trà Lam gặp nước lợ. Mỗi đêm khá, bến cân chừng 7,5 tấn tôm cá, phần lớn đi thẳng lên xe ra bờ bắc trước khi chợ tỉnh mở cửa.',
        ),
        ...(await everyBlock(folder)),
      ),
    }
  },

  podcast: async (folder) => {
    const cover = await drawPicture(folder, { widthPx: 1400, heightPx: 1400, seed: 9, name: 'bia.jpg' })
    const sound = await keep(folder, noteAsWav(), { extension: 'wav', mime: 'audio/wav', name: 'tap 18.wav' })
    return {
      ...common,
      id: 'mau-podcast',
      channel: 'podcast',
      headline: 'Tiếng còi phà cuối cùng',
      standfirst:
        'Khi cầu Đò Hạ thông xe, một âm thanh sẽ biến mất khỏi sông Trà Lam. Anh Phùng Văn Đạt, người cầm lái chuyến phà sớm suốt 19 năm, ghi lại nó trước khi quá muộn.',
      bylines: [{ name: 'Thu Hòa' }],
      section: 'Văn hóa',
      topic: 'Những cây cầu mới',
      tags: ['bến phà', 'âm thanh'],
      related,
      podcast: {
        file: sound,
        cover,
        durationSeconds: 3900,
        series: 'Chuyện bến sông',
        season: 2,
        episode: 18,
        transcript:
          'Bốn giờ sáng ở bến Đò Hạ, người ta nghe được nhiều hơn nhìn. Nghe bước chân trên ván là biết gánh rau hay gánh cá.\nAi quay lại thì tôi gạch đi. Còn hai mươi ba dòng chưa gạch.',
      },
      body: body(
        p('Âm thanh hiện trường được thu trong hai ngày 9 và 10/11/2026 tại bến Đò Hạ, với sự đồng ý của nhân vật.'),
        ...(await everyBlock(folder)),
      ),
    }
  },
}

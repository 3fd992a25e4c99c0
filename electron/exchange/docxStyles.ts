/** How an exported Word document looks: real styles, so that a newsroom's own template can take their place. */

const FONT = 'Times New Roman'

/** Paragraph styles that Word has no name of its own for, by what stands in them. Their names are read back. */
export const STYLES = {
  kicker: 'ToasoanKicker',
  standfirst: 'Subtitle',
  byline: 'ToasoanByline',
  pullQuote: 'IntenseQuote',
  pullCredit: 'ToasoanQuoteCredit',
  blockTitle: 'ToasoanBlockTitle',
  source: 'ToasoanSource',
  note: 'ToasoanNote',
  tableCaption: 'ToasoanTableCaption',
  tableSource: 'ToasoanTableSource',
  rowHead: 'ToasoanRowHeading',
  columnHead: 'ToasoanColumnHeading',
  galleryCaption: 'ToasoanGalleryCaption',
  description: 'ToasoanDescription',
  embed: 'ToasoanEmbed',
  media: 'ToasoanMedia',
  question: 'ToasoanQuestion',
  answer: 'ToasoanAnswer',
  rule: 'HorizontalLine',
} as const

/** Character styles: parts of a line that mean something. */
export const CHARACTER_STYLES = {
  name: 'ToasoanName',
  credit: 'ToasoanCredit',
  who: 'ToasoanWho',
  /** Words of the page, not of the writer. */
  standing: 'ToasoanStanding',
} as const

/** Sizes in half points, as Word counts. */
export function stylesFor(language: string) {
  // The rule is written out: LibreOffice takes a bare number for an exact height, and a picture is cut to one line.
  const paragraph = (before: number, after: number) => ({
    spacing: { before, after, line: 320, lineRule: 'auto' as const },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 26, language: { value: language === 'vi' ? 'vi-VN' : language } },
        paragraph: paragraph(0, 160),
      },
      title: { run: { font: FONT, size: 44, bold: true }, paragraph: paragraph(120, 160) },
      heading2: { run: { font: FONT, size: 32, bold: true }, paragraph: paragraph(240, 120) },
      heading3: { run: { font: FONT, size: 28, bold: true }, paragraph: paragraph(200, 120) },
      heading4: { run: { font: FONT, size: 26, bold: true, italics: true }, paragraph: paragraph(200, 120) },
      hyperlink: { run: { color: '0B5394', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true },
        paragraph: paragraph(0, 200),
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 720, right: 720 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { italics: true, size: 22 },
        paragraph: paragraph(60, 200),
      },
      {
        id: 'ToasoanKicker',
        name: 'Toasoan Kicker',
        basedOn: 'Normal',
        next: 'Title',
        quickFormat: true,
        run: { size: 22, allCaps: false, color: '666666' },
      },
      {
        id: 'ToasoanByline',
        name: 'Toasoan Byline',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: 24 },
      },
      own(STYLES.pullQuote, 'Intense Quote', { run: { italics: true, size: 32 }, indent: 480, before: 240 }),
      own(STYLES.pullCredit, 'Toasoan Quote Credit', { run: { size: 22, color: '555555' }, indent: 480 }),
      own(STYLES.blockTitle, 'Toasoan Block Title', { run: { bold: true, size: 28 }, keepNext: true }),
      own(STYLES.source, 'Toasoan Source', { run: { size: 20, color: '555555' } }),
      own(STYLES.note, 'Toasoan Note', { run: { size: 20, color: '555555' } }),
      own(STYLES.tableCaption, 'Toasoan Table Caption', { run: { bold: true, size: 24 }, keepNext: true }),
      own(STYLES.tableSource, 'Toasoan Table Source', { run: { size: 20, color: '555555' } }),
      own(STYLES.rowHead, 'Toasoan Row Heading', { run: { bold: true } }),
      own(STYLES.columnHead, 'Toasoan Column Heading', { run: { bold: true } }),
      own(STYLES.galleryCaption, 'Toasoan Gallery Caption', { run: { italics: true, size: 22 } }),
      own(STYLES.description, 'Toasoan Description', { run: { size: 22 }, indent: 360 }),
      own(STYLES.embed, 'Toasoan Embed', { run: { size: 24 } }),
      own(STYLES.media, 'Toasoan Media', { run: { size: 24 }, keepNext: true }),
      own(STYLES.question, 'Toasoan Question', { run: { bold: true }, keepNext: true, before: 160 }),
      own(STYLES.answer, 'Toasoan Answer', {}),
      own(STYLES.rule, 'Horizontal Line', {}),
    ],
    characterStyles: [
      { id: CHARACTER_STYLES.name, name: 'Toasoan Name', run: { bold: true } },
      { id: CHARACTER_STYLES.credit, name: 'Toasoan Credit', run: { color: '555555' } },
      { id: CHARACTER_STYLES.standing, name: 'Toasoan Standing', run: { color: '555555' } },
      { id: CHARACTER_STYLES.who, name: 'Toasoan Who', run: { bold: true } },
    ],
  }
}

function own(
  id: string,
  name: string,
  {
    run = {},
    indent = 0,
    keepNext = false,
    before = 0,
  }: { run?: object; indent?: number; keepNext?: boolean; before?: number },
) {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run,
    paragraph: {
      keepNext,
      ...(indent === 0 ? {} : { indent: { left: indent, right: indent } }),
      ...(before === 0 ? {} : { spacing: { before } }),
    },
  }
}

import ExifReader from 'exifreader'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPictureWords } from './pictureWords'
import { exif, fromTelephone, iptc, jpegWith, xmp } from './pictureWords.fixture'

describe('what a photographer wrote into a picture', () => {
  it('is read from IPTC, with credit and place as a paper prints them', async () => {
    const bytes = await jpegWith(
      iptc(
        {
          'Caption/Abstract': 'Gia cố chân đê Bàu Sen, sáng 14/3.',
          'By-line': 'Phạm Kiên',
          Credit: 'TTXVN',
          City: 'Cẩm Lưu',
          Country: 'Việt Nam',
          'Date Created': '20260314',
        },
        { marked: true },
      ),
    )
    expect(await readPictureWords(bytes)).toEqual({
      caption: 'Gia cố chân đê Bàu Sen, sáng 14/3.',
      credit: 'Phạm Kiên/TTXVN',
      copyright: '',
      takenOn: '2026-03-14',
      place: 'Cẩm Lưu, Việt Nam',
    })
  })

  it('is read in an old charset, of which the file says nothing', async () => {
    // "Lực lượng dân quân xã Cẩm Lưu gia cố chân đê Bàu Sen" in TCVN3.
    const tcvn3 = Buffer.from(
      'L\xF9c l\xAD\xEEng d\xA9n qu\xA9n x\xB7 C\xC8m L\xADu gia c\xE8 ch\xA9n \xAE\xAA B\xB5u Sen',
      'latin1',
    )
    const bytes = await jpegWith(iptc({ 'Caption/Abstract': tcvn3 }))
    expect((await readPictureWords(bytes))?.caption).toBe('Lực lượng dân quân xã Cẩm Lưu gia cố chân đê Bàu Sen')
  })

  it('is read in UTF-8 that nobody declared and that was cut within a letter', async () => {
    const caption = Buffer.from('Cầu Đò Hạ trước giờ thông xe, người dân')
    const cut = Buffer.concat([caption, Buffer.from('ế').subarray(0, 2)])
    expect((await readPictureWords(await jpegWith(iptc({ 'Caption/Abstract': cut }))))?.caption).toBe(
      'Cầu Đò Hạ trước giờ thông xe, người dân',
    )
  })

  it('is read from XMP before all others, in Vietnamese where it is told in several languages', async () => {
    const bytes = await jpegWith(
      iptc({ 'Caption/Abstract': 'IPTC' }),
      xmp(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A dyke</rdf:li><rdf:li xml:lang="vi">Đê Bàu Sen</rdf:li></rdf:Alt></dc:description>
        <dc:creator><rdf:Seq><rdf:li>Lê Vân</rdf:li><rdf:li>Hà An</rdf:li></rdf:Seq></dc:creator>`),
    )
    expect(await readPictureWords(bytes)).toMatchObject({ caption: 'Đê Bàu Sen', credit: 'Lê Vân, Hà An' })
  })

  it.each(['webp', 'tiff', 'avif', 'jpeg'] as const)('is read from XMP in a %s', async (format) => {
    const words = Buffer.from(
      xmp('<dc:description><rdf:Alt><rdf:li xml:lang="vi">Đê Bàu Sen</rdf:li></rdf:Alt></dc:description>', false),
    ).toString()
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withXmp(words)
      .toFormat(format)
      .toBuffer()
    expect((await readPictureWords(bytes))?.caption).toBe('Đê Bàu Sen')
  })

  it('is read from the text of a PNG', async () => {
    const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const words = Buffer.from('iTXtDescription\0\0\0vi\0\0Đê Bàu Sen')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(words.length - 4)
    const bytes = Buffer.concat([plain.subarray(0, 33), length, words, Buffer.alloc(4), plain.subarray(33)])
    expect((await readPictureWords(bytes))?.caption).toBe('Đê Bàu Sen')
  })

  it('is read from EXIF, unless it is the camera that speaks; never the place of the camera', async () => {
    const byHand = await jpegWith(
      exif({
        ImageDescription: 'Đê Bàu Sen',
        Artist: 'Lê Vân',
        Copyright: '© 2026 Lê Thu Vân',
        DateTimeOriginal: '2026:03:14 06:40:00',
      }),
    )
    expect(await readPictureWords(byHand)).toEqual({
      caption: 'Đê Bàu Sen',
      credit: 'Lê Vân',
      copyright: '© 2026 Lê Thu Vân',
      takenOn: '2026-03-14',
      place: '',
    })
    for (const ImageDescription of ['OLYMPUS DIGITAL CAMERA', 'DCIM\\100MEDIA\\DJI_0012.JPG', 'default'])
      expect((await readPictureWords(await jpegWith(exif({ ImageDescription }))))?.caption ?? '').toBe('')
    const copyrightOnly = await jpegWith(exif({ Copyright: 'Copyright 2026 Báo Sông Trà. All rights reserved.' }))
    expect((await readPictureWords(copyrightOnly))?.credit).toBe('Báo Sông Trà')
  })

  it('never says where the camera stood', async () => {
    const bytes = await fromTelephone()
    const { exif: written } = await sharp(bytes).metadata()
    expect(ExifReader.load(bytes).GPSLatitude, 'the place is in the file').toBeDefined()
    expect(written).toBeDefined()
    expect(JSON.stringify(await readPictureWords(bytes))).not.toMatch(/21|105|GPS/)
  })

  it('becomes one line of NFC text of bounded length, without what nobody sees', async () => {
    const hostile = `\u202Egnort${'Đê Bàu Sen '.normalize('NFD').repeat(400)}\n<script>\u0000\u2028x</script>`
    const { caption = '' } = (await readPictureWords(await jpegWith(iptc({ 'Caption/Abstract': hostile })))) ?? {}
    expect(caption.length).toBeLessThanOrEqual(2000)
    expect(caption).toBe(caption.normalize('NFC'))
    expect(caption).not.toMatch(/[\p{Cc}\u202a-\u202e\u2028]/u)
    expect(caption).toMatch(/^gnortĐê Bàu Sen .*…$/)
  })

  it('is nothing in a picture without it, and in whatever is no picture or is broken', async () => {
    expect(await readPictureWords(await jpegWith())).toBeUndefined()
    for (const bytes of [Buffer.alloc(0), Buffer.from('chữ'), Buffer.from([0xff, 0xd8, 0xff, 0xed, 0xff, 0xff])])
      expect(await readPictureWords(bytes)).toBeUndefined()
    const whole = await jpegWith(iptc({ 'Caption/Abstract': 'Đê Bàu Sen' }))
    for (let at = 0; at < whole.length; at += 7) await readPictureWords(whole.subarray(0, at))
  })

  it('does not grow: entities of a document type are left alone', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    const words = xmp('<dc:description><rdf:Alt><rdf:li xml:lang="vi">&b;&b;Đê</rdf:li></rdf:Alt></dc:description>')
    const bytes = await jpegWith(Buffer.concat([words.subarray(0, 33), Buffer.from(bomb), words.subarray(33)]))
    expect((await readPictureWords(bytes))?.caption ?? '').not.toContain('aaaa')
  })
})

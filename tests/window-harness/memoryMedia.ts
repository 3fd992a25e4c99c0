/** Pictures, films and sounds without a disk: always the same ones are chosen and found unused. */
import { type DeskClient, type Outcome, succeeded } from '../../core/contract'
import type { MediaFile, Picture } from '../../core/document'
import { samplePicture } from './samples'

type Calls = Pick<
  DeskClient,
  'addPictures' | 'choosePictures' | 'chooseMedia' | 'copyMedia' | 'listUnusedMedia' | 'cleanMedia' | 'readPictureWords'
>

export function memoryMedia(): Calls {
  return {
    addPictures: async ({ files }) => succeeded({ pictures: files.map(() => samplePicture), problems: [] }),
    choosePictures: async () => succeeded({ pictures: [samplePicture] as readonly Picture[], problems: [] }),
    chooseMedia: async ({ kind }): Promise<Outcome<MediaFile | null>> => {
      const [name, mime] = {
        video: ['phong-su-de-bau-sen.mp4', 'video/mp4'],
        audio: ['tap-12-trong-chau.mp3', 'audio/mpeg'],
        captions: ['phong-su-de-bau-sen.vtt', 'text/vtt'],
      }[kind] as [string, string]
      return succeeded({ file: `0123456789abcdef.${name.split('.').at(-1)}`, mime, sizeBytes: 48_200_000, name })
    },
    copyMedia: async ({ files }) => succeeded({ copied: files.length }),
    listUnusedMedia: async () =>
      succeeded({
        files: [
          {
            file: samplePicture.file,
            name: 'de-bau-sen-toan-canh.jpg',
            sizeBytes: 4_812_000,
            takenInAt: '2026-11-20T08:00:00+07:00',
            versions: null,
          },
          {
            file: 'fedcba9876543210fedcba9876543210.mp4',
            name: '',
            sizeBytes: 48_200_000,
            takenInAt: '2026-11-19T08:00:00+07:00',
            versions: null,
          },
          {
            file: '00dcba9876543210fedcba9876543210.svg',
            name: 'muc-nuoc-song.svg',
            sizeBytes: 2_300_000,
            takenInAt: '2026-11-18T08:00:00+07:00',
            versions: { count: 3, newestAt: '2026-11-21T16:20:00+07:00' },
          },
        ],
        unreadableVersions: 0,
      }),
    cleanMedia: async ({ files }) => succeeded({ cleaned: files.length, problems: [] }),
    readPictureWords: async () =>
      succeeded({
        caption: 'Lực lượng xung kích xã Cẩm Lưu gia cố chân đê Bàu Sen, sáng 14/3.',
        credit: 'Phạm Kiên/TTXVN',
        copyright: '',
        takenOn: '2026-03-14',
        place: 'Cẩm Lưu, Quảng Ninh',
      }),
  }
}

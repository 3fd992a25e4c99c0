/** Tells films, sounds and caption tracks from everything else by their first bytes. */

export type MediaKind = 'video' | 'audio' | 'captions'

export interface RecognisedMedia {
  readonly extension: string
  readonly mime: string
}

/** How much of the beginning of a file `recogniseMedia` wants to see. */
export const MEDIA_HEAD_BYTES = 4096

/** Undefined where the content is not of this kind, or of a form that browsers do not play. */
export function recogniseMedia(head: Uint8Array, kind: MediaKind): RecognisedMedia | undefined {
  const latin = Buffer.from(head).toString('latin1')
  return SIGNATURES[kind].find(({ signature }) => signature.test(latin))?.media
}

interface Signature {
  readonly signature: RegExp
  readonly media: RecognisedMedia
}

/** ISO base media brands (mp4ra.org), Matroska's EBML header, Ogg, MPEG audio, RIFF, FLAC; WebVTT section 4.1. */
const SIGNATURES: Readonly<Record<MediaKind, readonly Signature[]>> = {
  video: [
    {
      signature: /^[\s\S]{4}ftyp(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|qt {2}|3gp)/,
      media: { extension: 'mp4', mime: 'video/mp4' },
    },
    // biome-ignore lint/suspicious/noControlCharactersInRegex: EBML files begin with one
    { signature: /^\x1A\x45\xDF\xA3[\s\S]{0,80}webm/, media: { extension: 'webm', mime: 'video/webm' } },
  ],
  audio: [
    { signature: /^ID3|^\xFF[\xE2\xE3\xF2\xF3\xFA\xFB]/, media: { extension: 'mp3', mime: 'audio/mpeg' } },
    {
      signature: /^[\s\S]{4}ftyp(M4A |M4B |isom|iso[2-9]|mp4[12])/,
      media: { extension: 'm4a', mime: 'audio/mp4' },
    },
    { signature: /^OggS/, media: { extension: 'ogg', mime: 'audio/ogg' } },
    { signature: /^RIFF[\s\S]{4}WAVE/, media: { extension: 'wav', mime: 'audio/wav' } },
    { signature: /^fLaC/, media: { extension: 'flac', mime: 'audio/flac' } },
    { signature: /^\xFF[\xF1\xF9]/, media: { extension: 'aac', mime: 'audio/aac' } },
  ],
  captions: [{ signature: /^(\xEF\xBB\xBF)?WEBVTT([ \t\r\n]|$)/, media: { extension: 'vtt', mime: 'text/vtt' } }],
}

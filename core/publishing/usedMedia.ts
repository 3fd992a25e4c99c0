/** Which of the article's files stand on its page, and where. */
import type { Article } from '../article'
import { type BlockPicture, type MediaFile, type Picture, picturesIn, recordingsIn } from '../document'

/** A picture outside the body: its words come with it. */
export interface StagePicture {
  readonly picture: Picture
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

export interface UsedMedia {
  /** After the standfirst. Undefined where there is none, and where the body or the stage shows the same picture. */
  readonly lead: StagePicture | undefined
  /** At the head of the page: the poster of a film, the cover of an episode. */
  readonly stage: StagePicture | undefined
  /** Pictures of the body whose file is there, in order: figures, galleries, stills of films. */
  readonly figures: readonly (BlockPicture & { readonly picture: Picture })[]
  /** Films, sounds and caption tracks of the body whose file is there, in order. */
  readonly recordings: readonly MediaFile[]
  /** The film or the sound that the whole article is about. */
  readonly recording: MediaFile | undefined
  readonly captions: MediaFile | undefined
}

/** Decided from the article alone; `isThere` says which files can really be had. */
export function usedMediaOf(article: Article, isThere: (file: string) => boolean = () => true): UsedMedia {
  const figures = article.body.root.children
    .flatMap(picturesIn)
    .flatMap((shown) =>
      shown.picture !== null && isThere(shown.picture.file) ? [{ ...shown, picture: shown.picture }] : [],
    )
  const recordings = article.body.root.children.flatMap(recordingsIn).flatMap(({ file }) => there(file, isThere) ?? [])
  const chosen = article.leadPicture && isThere(article.leadPicture.picture.file) ? article.leadPicture : undefined
  const stage = stageOf(article, chosen, isThere)
  const shownElsewhere = (file: string) =>
    stage?.picture.file === file ||
    // The still of a film is no picture that a reader has seen.
    figures.some((figure) => figure.role === 'content' && figure.picture.file === file)
  return {
    lead: chosen === undefined || shownElsewhere(chosen.picture.file) ? undefined : chosen,
    stage,
    figures,
    recordings,
    recording: there(recordingOf(article), isThere),
    captions: article.channel === 'video' ? there(article.video.captions, isThere) : undefined,
  }
}

/** Every picture the page could show, each once, with or without its file. */
export function picturesOf(article: Article): readonly Picture[] {
  const all = [
    ...(article.leadPicture ? [article.leadPicture.picture] : []),
    ...(ownPictureOf(article) ?? []),
    ...article.body.root.children.flatMap(picturesIn).flatMap(({ picture }) => picture ?? []),
  ]
  return all.filter((picture, index) => all.findIndex((other) => other.file === picture.file) === index)
}

/** Every sound, film and caption file the page could carry. */
export function recordingsOf(article: Article): readonly MediaFile[] {
  const captions = article.channel === 'video' ? article.video.captions : null
  const inBody = article.body.root.children.flatMap(recordingsIn).map(({ file }) => file)
  return [recordingOf(article), captions, ...inBody].filter((file) => file !== null)
}

function recordingOf(article: Article): MediaFile | null {
  if (article.channel === 'video') return article.video.file
  return article.channel === 'podcast' ? article.podcast.file : null
}

function ownPictureOf(article: Article): readonly Picture[] | undefined {
  const own =
    article.channel === 'video' ? article.video.poster : article.channel === 'podcast' ? article.podcast.cover : null
  return own === null ? undefined : [own]
}

function stageOf(
  article: Article,
  chosen: StagePicture | undefined,
  isThere: (file: string) => boolean,
): StagePicture | undefined {
  if (article.channel !== 'video' && article.channel !== 'podcast') return undefined
  const own = ownPictureOf(article)?.find((picture) => isThere(picture.file))
  if (own === undefined || own.file === chosen?.picture.file) return chosen
  return { picture: own, alt: '', caption: '', credit: '' }
}

function there(file: MediaFile | null, isThere: (file: string) => boolean): MediaFile | undefined {
  return file !== null && recordingType(file) !== undefined && isThere(file.file) ? file : undefined
}

/** By extension, because it is the extension that a web server goes by. Whatever else an article names is not published. */
const RECORDING_TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  vtt: 'text/vtt',
}

/** The content type that a film, a sound or a caption track is published with; undefined for a file of another kind. */
export function recordingType({ file }: Pick<MediaFile, 'file'>): string | undefined {
  return RECORDING_TYPES[file.slice(file.lastIndexOf('.') + 1)]
}

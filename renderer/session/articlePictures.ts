/** Pictures and films for the article on the page: taken in by the desk, and told of where one could not be. */
import type { CallInput, PictureWords } from '../../core/contract'
import { type Picture, picturesIn } from '../../core/document'
import { showToast } from '../ui'
import { desk } from './desk'
import { attempt, tellProblem } from './problems'
import { translate } from './settingsStore'
import { useOpenArticle } from './tabsStore'

/** What is on its way into the article in front. Its sheet is waited for, or the pictures would come to nobody. */
const underWay = new Set<Promise<unknown>>()

/** When everything that was on its way has been put on the sheet. */
export async function intakeDone(): Promise<void> {
  while (underWay.size > 0) {
    await Promise.allSettled(underWay)
    // The sheet puts in what it was given in the moments after.
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function noted<Value>(job: Promise<Value>): Promise<Value> {
  underWay.add(job)
  void job.catch(() => undefined).finally(() => underWay.delete(job))
  return job
}

/** Adds pictures by their bytes: pasted or dropped on the page. */
export const addPictures = (files: readonly File[]) => noted(addFiles(files))

/** Asks for picture files. */
export const choosePictures = (options?: { readonly multiple?: boolean }) => noted(askForPictures(options))

/** Asks for a film, a sound or a caption file; undefined where none was chosen or it was refused. */
export const chooseMedia = (kind: CallInput<'chooseMedia'>['kind']) => noted(askForMedia(kind))

/** Files that a pasted block brings from another article. What is not there any more is seen in the block itself. */
export const copyMedia = (from: string, files: readonly string[]) => noted(copyFiles(from, files))

async function addFiles(files: readonly File[]) {
  const { open } = useOpenArticle.getState()
  if (open === undefined) return []
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const added = await attempt(desk().addPictures({ id: open.article.id, files: read }))
  for (const problem of added?.value.problems ?? []) tellProblem(problem)
  tellTwice(added?.value.pictures ?? [])
  return added?.value.pictures ?? []
}

async function askForPictures({ multiple = true }: { readonly multiple?: boolean } = {}) {
  const { open } = useOpenArticle.getState()
  if (open === undefined) return []
  const chosen = await attempt(desk().choosePictures({ id: open.article.id, multiple }))
  for (const problem of chosen?.value.problems ?? []) tellProblem(problem)
  tellTwice(chosen?.value.pictures ?? [])
  return chosen?.value.pictures ?? []
}

/** The same picture may be meant to stand there twice: it is only said. */
function tellTwice(pictures: readonly Picture[]): void {
  const { open } = useOpenArticle.getState()
  if (open === undefined) return
  const shown = new Set(open.article.body.root.children.flatMap(picturesIn).map(({ picture }) => picture?.file))
  const twice = pictures.filter(({ file }, index) => {
    return shown.has(file) || pictures.findIndex((other) => other.file === file) < index
  })
  if (twice.length === 0) return
  showToast({
    id: 'picture-twice',
    tone: 'note',
    title: translate('media.twice.title'),
    body: translate('media.twice.body', { names: [...new Set(twice.map(({ name }) => name))].join(', ') }),
  })
}

async function askForMedia(kind: CallInput<'chooseMedia'>['kind']) {
  const { open } = useOpenArticle.getState()
  if (open === undefined) return undefined
  const chosen = await attempt(desk().chooseMedia({ id: open.article.id, kind }))
  return chosen?.value ?? undefined
}

async function copyFiles(from: string, files: readonly string[]) {
  const { open } = useOpenArticle.getState()
  if (open === undefined || files.length === 0) return
  await attempt(desk().copyMedia({ id: open.article.id, from, files: [...files] }))
}

/** What the photographer wrote into the file; undefined where nothing is to be had. It is an offer: no message where it fails. */
export async function readPictureWords(file: string): Promise<PictureWords | undefined> {
  const { open } = useOpenArticle.getState()
  if (open === undefined) return undefined
  const read = await desk().readPictureWords({ id: open.article.id, file })
  return (read.ok && read.value) || undefined
}

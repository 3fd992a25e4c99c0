/** Pictures and films for the article on the page: taken in by the desk, and told of where one could not be. */
import type { CallInput, PictureWords } from '../../core/contract'
import { desk } from './desk'
import { useOpenArticle } from './openArticle'
import { attempt, tellProblem } from './problems'

/** Adds pictures by their bytes: pasted or dropped on the page. */
export async function addPictures(files: readonly File[]) {
  const { open } = useOpenArticle.getState()
  if (open === undefined) return []
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const added = await attempt(desk().addPictures({ id: open.article.id, files: read }))
  for (const problem of added?.value.problems ?? []) tellProblem(problem)
  return added?.value.pictures ?? []
}

/** Asks for picture files. */
export async function choosePictures({ multiple = true } = {}) {
  const { open } = useOpenArticle.getState()
  if (open === undefined) return []
  const chosen = await attempt(desk().choosePictures({ id: open.article.id, multiple }))
  for (const problem of chosen?.value.problems ?? []) tellProblem(problem)
  return chosen?.value.pictures ?? []
}

/** Asks for a film, a sound or a caption file; undefined where none was chosen or it was refused. */
export async function chooseMedia(kind: CallInput<'chooseMedia'>['kind']) {
  const { open } = useOpenArticle.getState()
  if (open === undefined) return undefined
  const chosen = await attempt(desk().chooseMedia({ id: open.article.id, kind }))
  return chosen?.value ?? undefined
}

/** Files that a pasted block brings from another article. What is not there any more is seen in the block itself. */
export async function copyMedia(from: string, files: readonly string[]) {
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

/**
 * A newsroom that is going to be killed: the real desk on a real folder, saving as fast as it can and saying aloud, line
 * by line, what it was promised. Run by the fault tests as a process of its own.
 *
 *   node writer.mjs <folder> type <seed>     one journalist, who also keeps, renames and restores
 *   node writer.mjs <folder> append <name>   one of several, each adding lines to the same article
 */
import fs from 'node:fs'
import path from 'node:path'
import { createDocument, text } from '../../core/document'
import { deskOn, numberOf, textNumber, value } from './newsroom'

/** To the pipe before anything else happens: what was said before a SIGKILL is read by the parent. */
const say = (line: string) => fs.writeSync(1, `${line}\n`)

async function type(folder: string, seed: number): Promise<void> {
  const { desk } = deskOn(folder)
  const { articles } = value(await desk.start({}))
  const opened = articles[0]
    ? value(await desk.openArticle({ id: articles[0].id }))
    : value(await desk.createArticle({ channel: 'news' }))
  if (opened.readOnly) throw new Error('The lock of a killed process was not taken over')
  let { revision } = opened
  let random = seed
  const next = (below: number) => {
    random = (random * 1103515245 + 12345) % 2147483648
    return Math.floor((random / 2147483648) * below)
  }
  say('ready')
  for (let number = numberOf(opened.article) + 1; ; number++) {
    const article = textNumber(opened.article, number)
    const choice = next(10)
    if (choice < 2) {
      value(await desk.keepInJournal({ article, revision }))
    } else if (choice < 3) {
      // Typed on while the save is under way.
      const saving = desk.saveArticle({ article, revision })
      value(await desk.keepInJournal({ article: textNumber(opened.article, ++number), revision }))
      revision = value(await saving).revision
    } else {
      const workflow = choice === 3 ? ('edited' as const) : ('draft' as const)
      revision = value(await desk.saveArticle({ article: { ...article, workflow }, revision })).revision
    }
    say(String(number))
    if (choice === 4) value(await desk.renameArticle({ id: article.id }))
  }
}

async function append(folder: string, name: string): Promise<void> {
  // A journal of its own: two computers do not share one.
  const { desk } = deskOn(folder, { journal: path.join(folder, `journal-${name}`) })
  const { articles } = value(await desk.start({}))
  const id = articles[0]?.id ?? ''
  let opened = value(await desk.openArticle({ id, anyway: true }))
  say('ready')
  for (let number = 1; ; ) {
    const line = `${name}${number}.`
    const paragraph = { type: 'paragraph' as const, version: 1 as const, children: [text(line)] }
    const article = {
      ...opened.article,
      body: createDocument([...opened.article.body.root.children, paragraph]),
    }
    const saved = await desk.saveArticle({ article, revision: opened.revision })
    if (saved.ok) {
      say(line)
      number += 1
      opened = { ...opened, article, revision: saved.value.revision }
      // A journalist pauses; the other gets a turn.
      await new Promise((resolve) => setTimeout(resolve, 40 + Math.random() * 200))
    } else if (saved.problem.code === 'changed-on-disk') {
      say('changed')
      opened = value(await desk.openArticle({ id, anyway: true }))
    } else {
      throw new Error(JSON.stringify(saved.problem))
    }
  }
}

const [, , folder, mode, argument] = process.argv
if (folder !== undefined && mode === 'type') await type(folder, Number(argument))
if (folder !== undefined && mode === 'append') await append(folder, String(argument))

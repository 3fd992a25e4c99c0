/**
 * Which two syllables are one word, from the counts of the spelling model: `assets/words/compounds.json` out. A headline
 * breaks its lines between words, not within them. Run it after the model was trained anew:
 *
 *   npx tsx build/proofing/compounds.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decodeCount, readModel } from '../../core/proofing/training'
import { renderSyllable, type Tone } from '../../core/vietnamese'

/** Rarer pairs stand in too few headlines to be worth their bytes. */
const LEAST_COUNT = 500
/** Normalised pointwise mutual information: 0 by chance, 1 never apart. "hoàn tất" has 0.51, "của ông" 0.25. */
const LEAST_BOND = 0.33
/** Between two syllables that both carry meaning: "chủ động" has 0.28. */
const LEAST_BOND_OF_MEANING = 0.22
/** They stand beside everything, and so beside much more often than by chance. */
const WITHOUT_MEANING = new Set(
  (
    'ai anh bà bạn bằng bên bị bởi các cả cái càng chỉ chị cho chưa chúng có con còn cô của cũng cùng dù đã đang đây đến ' +
    'đều để đi đó được em gì hai hay hết họ hơn khi không là lại làm lên mà mình mỗi một mới mọi nào này nay năm nên nếu ' +
    'ngày ngoài người nhau nhất nhiều như nhưng những nó nơi ở ông phải qua quá ra rằng rất riêng rồi sau sẽ tại theo thế ' +
    'thì tháng tới tôi trên trong trước từ từng tự và vào vẫn vì với vừa về việc vụ xã huyện tỉnh thành'
  ).split(' '),
)
/** Words of every newsroom whose syllables are both too common for counts to tell. */
const ALSO =
  'gia cố, bà con, con nước, mùa lũ, cả nước, ra quân, vào cuộc, mở lại, nhà ở, con người, con số, ra tay, công việc, ' +
  'đại hội, hội viên, trường học, lớp học, tự động, ra khơi, mất điện, mất nước, cháy nhà, vùng cao, góp công, góp sức'

const assets = path.join(import.meta.dirname, '../../assets')
const file = readFileSync(path.join(assets, 'proofing/model.bin'))
const model = readModel(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer)
const { counts, pairStarts, pairs, pairCodes } = model.ngrams
const total = counts.reduce((sum, count) => sum + count, 0)
const words = model.vocabulary.map((entry, id) =>
  id === 0 ? '' : renderSyllable({ letters: entry.slice(0, -1), tone: Number(entry.at(-1)) as Tone }),
)

const found: { readonly pair: string; readonly bond: number }[] = []
for (let first = 1; first < counts.length; first++) {
  for (let place = pairStarts[first] ?? 0; place < (pairStarts[first + 1] ?? 0); place++) {
    const second = pairs[place] ?? 0
    const count = decodeCount(pairCodes[place] ?? 0)
    if (second === 0 || count < LEAST_COUNT) continue
    const together = count / total
    const apart = ((counts[first] ?? 0) / total) * ((counts[second] ?? 0) / total)
    const bond = Math.log(together / apart) / -Math.log(together)
    const [one, other] = [words[first] ?? '', words[second] ?? '']
    const meansNothing = WITHOUT_MEANING.has(one) || WITHOUT_MEANING.has(other)
    if (bond >= (meansNothing ? LEAST_BOND : LEAST_BOND_OF_MEANING)) found.push({ pair: `${one} ${other}`, bond })
  }
}
const known = new Set(found.map(({ pair }) => pair))
for (const pair of ALSO.split(', ')) if (!known.has(pair)) found.push({ pair, bond: LEAST_BOND })
found.sort((a, b) => b.bond - a.bond || (a.pair < b.pair ? -1 : 1))
const json = { strongestFirst: found.map(({ pair }) => pair).join(', ') }
writeFileSync(path.join(assets, 'words/compounds.json'), `${JSON.stringify(json, null, 2)}\n`)
console.log(`${found.length} words`)

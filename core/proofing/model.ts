/** The trained model as one file: read without copying, refused with a reason where it is missing or damaged. */
import type { HashTable } from './hashTable'
import type { NgramTables } from './ngrams'
import type { Forest } from './trees'

/** Raised when the layout changes; a file of another version is refused. */
export const MODEL_VERSION = 1

const MAGIC = 0x4d505354 // "TSPM" in little-endian bytes
const HEADER_BYTES = 16
const ALIGNMENT = 8

/** Decisions taken in training that are not tables. */
export interface ModelSettings {
  /** Log-odds from which an issue is shown, and from which it is certain. */
  readonly check: number
  readonly sure: number
  /** How much repetition within the document moves the log-odds. */
  readonly repetition: readonly number[]
}

export interface Model {
  /** Syllables as letters without tone and the tone's number: "hoang1". Number 0 is "<num>". */
  readonly vocabulary: readonly string[]
  readonly ngrams: NgramTables
  /** Words that are no syllables but are written: foreign names, abbreviations, loans. The byte is an encoded count. */
  readonly foreign: HashTable
  /** Runs of capitalised words: people, places, organisations. */
  readonly names: HashTable
  readonly forest: Forest
  readonly settings: ModelSettings
}

/**
 * `missing`: there is no file. `not-a-model`: something else by that name. `other-version`: made for another version
 * of the app. `damaged`: cut short or changed since it was written.
 */
export type ModelProblem = 'missing' | 'not-a-model' | 'other-version' | 'damaged'

/** Why spelling is off. The app goes on without it and says so. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  constructor(
    readonly problem: ModelProblem,
    message: string,
  ) {
    super(message)
  }
}

type SectionArray = Uint8Array | Uint16Array | Int16Array | Uint32Array | Float32Array

/** Order and element type of the sections. */
const SECTIONS = {
  vocabulary: Uint8Array,
  counts: Uint32Array,
  pairStarts: Uint32Array,
  pairs: Uint16Array,
  pairCodes: Uint8Array,
  pairRest: Uint8Array,
  tripleBases: Uint32Array,
  tripleEnds: Uint16Array,
  triples: Uint16Array,
  tripleCodes: Uint8Array,
  foreignHashes: Uint32Array,
  foreignCodes: Uint8Array,
  nameHashes: Uint32Array,
  nameCodes: Uint8Array,
  treeRoots: Uint32Array,
  treeFeatures: Int16Array,
  treeValues: Float32Array,
  treeLefts: Uint16Array,
  settings: Uint8Array,
} as const

type SectionName = keyof typeof SECTIONS
const NAMES = Object.keys(SECTIONS) as SectionName[]

/**
 * Header: magic, version, checksum of everything after it, number of sections; then each section's offset and size in
 * bytes, then the sections, each on a multiple of eight. Little-endian, as every machine the app runs on.
 * Throws ModelError; the arrays of the answer are views of `file`.
 */
export function readModel(file: ArrayBuffer | undefined): Model {
  if (file === undefined || file.byteLength === 0) throw new ModelError('missing', 'The spelling model is missing.')
  const bytes = file.byteLength
  if (bytes < HEADER_BYTES || new Uint32Array(file, 0, 1)[0] !== MAGIC) {
    throw new ModelError('not-a-model', 'The spelling model is not a model file.')
  }
  const [, version, checksum, count] = new Uint32Array(file, 0, 4) as unknown as [number, number, number, number]
  if (version !== MODEL_VERSION || count !== NAMES.length) {
    throw new ModelError('other-version', `The spelling model has version ${version}, not ${MODEL_VERSION}.`)
  }
  const tableEnd = HEADER_BYTES + count * 8
  if (bytes < tableEnd || bytes % 4 !== 0 || checksumOf(new Uint32Array(file, HEADER_BYTES)) !== checksum) {
    throw new ModelError('damaged', 'The spelling model is damaged: its checksum does not match.')
  }
  const table = new Uint32Array(file, HEADER_BYTES, count * 2)
  const section = <Name extends SectionName>(name: Name): InstanceType<(typeof SECTIONS)[Name]> => {
    const at = NAMES.indexOf(name) * 2
    const Type = SECTIONS[name]
    const size = (table[at + 1] as number) / Type.BYTES_PER_ELEMENT
    return new Type(file, table[at] as number, size) as InstanceType<(typeof SECTIONS)[Name]>
  }
  const settings = JSON.parse(decodeUtf8(section('settings'))) as ModelSettings & { bias: number }
  return {
    vocabulary: decodeUtf8(section('vocabulary')).split('\n'),
    ngrams: {
      counts: section('counts'),
      pairStarts: section('pairStarts'),
      pairs: section('pairs'),
      pairCodes: section('pairCodes'),
      pairRest: section('pairRest'),
      tripleBases: section('tripleBases'),
      tripleEnds: section('tripleEnds'),
      triples: section('triples'),
      tripleCodes: section('tripleCodes'),
    },
    foreign: { hashes: section('foreignHashes'), codes: section('foreignCodes') },
    names: { hashes: section('nameHashes'), codes: section('nameCodes') },
    forest: {
      roots: section('treeRoots'),
      features: section('treeFeatures'),
      values: section('treeValues'),
      lefts: section('treeLefts'),
      bias: settings.bias,
    },
    settings,
  }
}

/** The file that `readModel` reads back. */
export function writeModel(model: Model): ArrayBuffer {
  const { ngrams, foreign, names, forest } = model
  const arrays: Record<SectionName, SectionArray> = {
    vocabulary: encodeUtf8(model.vocabulary.join('\n')),
    counts: ngrams.counts,
    pairStarts: ngrams.pairStarts,
    pairs: ngrams.pairs,
    pairCodes: ngrams.pairCodes,
    pairRest: ngrams.pairRest,
    tripleBases: ngrams.tripleBases,
    tripleEnds: ngrams.tripleEnds,
    triples: ngrams.triples,
    tripleCodes: ngrams.tripleCodes,
    foreignHashes: foreign.hashes,
    foreignCodes: foreign.codes,
    nameHashes: names.hashes,
    nameCodes: names.codes,
    treeRoots: forest.roots,
    treeFeatures: forest.features,
    treeValues: forest.values,
    treeLefts: forest.lefts,
    settings: encodeUtf8(JSON.stringify({ ...model.settings, bias: forest.bias })),
  }
  const table = new Uint32Array(NAMES.length * 2)
  let offset = align(HEADER_BYTES + table.byteLength)
  NAMES.forEach((name, i) => {
    table[i * 2] = offset
    table[i * 2 + 1] = arrays[name].byteLength
    offset = align(offset + arrays[name].byteLength)
  })
  const file = new ArrayBuffer(offset)
  new Uint32Array(file, HEADER_BYTES, table.length).set(table)
  NAMES.forEach((name, i) => {
    const array = arrays[name]
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    new Uint8Array(file, table[i * 2] as number, bytes.length).set(bytes)
  })
  new Uint32Array(file, 0, 4).set([MAGIC, MODEL_VERSION, checksumOf(new Uint32Array(file, HEADER_BYTES)), NAMES.length])
  return file
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT
}

/** Two running sums over 32-bit words, in Fletcher's manner: quick, and sensitive to order. */
function checksumOf(words: Uint32Array): number {
  let a = 1
  let b = 0
  for (let i = 0; i < words.length; i++) {
    a = (a + (words[i] as number)) | 0
    b = (b + a) | 0
  }
  return (a ^ Math.imul(b, 0x9e3779b1)) >>> 0
}

/** `TextDecoder` belongs to the platform, not to the language, and the core asks nothing of the platform. */
function decodeUtf8(bytes: Uint8Array): string {
  let encoded = ''
  for (let i = 0; i < bytes.length; i += 4096) encoded += String.fromCharCode(...bytes.subarray(i, i + 4096))
  return decodeURIComponent(escapeBytes(encoded))
}

function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const part of encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? []) {
    bytes.push(part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}

function escapeBytes(latin1: string): string {
  return latin1.replace(/[%\u0080-\u00ff]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

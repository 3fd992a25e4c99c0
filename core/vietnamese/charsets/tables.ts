/**
 * How the old charsets write the 134 letters that ASCII does not have: one code of one or two bytes a letter, in the order
 * of `LETTERS`. Facts, held against two public converters; CP1258 and VIQR follow rules instead and have none here.
 */

/** Lower case first, then the same letters as capitals. */
export const LETTERS =
  'đâăêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ' +
  'ĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ'

/** TCVN3 (ABC): the fonts whose names begin with ".Vn". A capital with a tone has the code of its small letter. */
const TCVN3 =
  'ae a9 a8 aa ab ac ad b8 b5 b6 b7 b9 ca c7 c8 c9 cb be bb bc bd c6 d0 cc ce cf d1 d5 d2 d3 d4 d6 dd d7 d8 dc de ' +
  'e3 df e1 e2 e4 e8 e5 e6 e7 e9 ed ea eb ec ee f3 ef f1 f2 f4 f8 f5 f6 f7 f9 fd fa fb fc fe a7 a2 a1 a3 a4 a5 a6 ' +
  'b8 b5 b6 b7 b9 ca c7 c8 c9 cb be bb bc bd c6 d0 cc ce cf d1 d5 d2 d3 d4 d6 dd d7 d8 dc de e3 df e1 e2 e4 e8 e5 ' +
  'e6 e7 e9 ed ea eb ec ee f3 ef f1 f2 f4 f8 f5 f6 f7 f9 fd fa fb fc fe'

/** VNI for Windows: a vowel, then a letter that the font draws as marks above it. */
const VNI =
  'f1 61e2 61ea 65e2 6fe2 f4 f6 61f9 61f8 61fb 61f5 61ef 61e1 61e0 61e5 61e3 61e4 61e9 61e8 61fa 61fc 61eb 65f9 ' +
  '65f8 65fb 65f5 65ef 65e1 65e0 65e5 65e3 65e4 ed ec e6 f3 f2 6ff9 6ff8 6ffb 6ff5 6fef 6fe1 6fe0 6fe5 6fe3 6fe4 ' +
  'f4f9 f4f8 f4fb f4f5 f4ef 75f9 75f8 75fb 75f5 75ef f6f9 f6f8 f6fb f6f5 f6ef 79f9 79f8 79fb 79f5 ee d1 41c2 41ca ' +
  '45c2 4fc2 d4 d6 41d9 41d8 41db 41d5 41cf 41c1 41c0 41c5 41c3 41c4 41c9 41c8 41da 41dc 41cb 45d9 45d8 45db 45d5 ' +
  '45cf 45c1 45c0 45c5 45c3 45c4 cd cc c6 d3 d2 4fd9 4fd8 4fdb 4fd5 4fcf 4fc1 4fc0 4fc5 4fc3 4fc4 d4d9 d4d8 d4db ' +
  'd4d5 d4cf 55d9 55d8 55db 55d5 55cf d6d9 d6d8 d6db d6d5 d6cf 59d9 59d8 59db 59d5 ce'

/** VISCII (RFC 1456) as Windows programs wrote it; six capitals and Õ have second places in `VISCII_EXTRA`. */
const VISCII =
  'f0 e2 e5 ea f4 bd df e1 e0 e4 e3 d5 a4 a5 a6 e7 a7 a1 a2 c6 c7 a3 e9 e8 eb a8 a9 aa ab ac ad ae ed ec ef ee b8 ' +
  'f3 f2 f6 f5 f7 af b0 b1 b2 b5 be b6 b7 de fe fa f9 fc fb f8 d1 d7 d8 e6 f1 fd cf d6 db dc d0 c2 c5 ca d4 b4 bf ' +
  'c1 c0 c4 c3 80 84 85 86 e7 87 81 82 c6 c7 83 c9 c8 cb 88 89 8a 8b 8c 8d 8e cd cc 9b ce 98 d3 d2 99 f5 9a 8f 90 ' +
  '91 92 93 95 96 97 b3 94 da d9 9c 9d 9e ba bb bc ff b9 dd 9f d6 db dc'

/** VPS: some rare capitals have the code of their small letter. */
const VPS =
  'c7 e2 e6 ea f4 d6 dc e1 e0 e4 e3 e5 c3 c0 c4 c5 c6 a1 a2 a3 a4 a5 e9 e8 c8 eb cb 89 8a 8b cd 8c ed ec cc ef ce ' +
  'f3 f2 d5 f5 86 d3 d2 b0 87 b6 a7 a9 aa ab ae fa f9 fb db f8 d9 d8 ba bb bf 9a ff 9b cf 9c f1 c2 88 ca d4 f7 d0 ' +
  'c1 80 81 82 e5 83 84 85 c5 c6 8d 8e 8f f0 a5 c9 d7 de fe cb 90 93 94 95 8c b4 b5 b7 b8 ce b9 bc bd be 86 96 97 ' +
  '98 99 b6 9d 9e 9f a6 ae da a8 d1 ac f8 ad af b1 bb bf dd b2 fd b3 9c'

/** BKHCM 1: one byte a letter; seven capitals stand in the places of ASCII signs. */
const BKHCM1 =
  'bd dd d7 e3 e9 ef f5 be bf c0 c1 c2 de df e0 e1 e2 d8 d9 da db dc c3 c4 c5 c6 c7 e4 e5 e6 e7 e8 c8 c9 ca cb cc ' +
  'cd ce cf d0 d1 ea eb ec ed ee f0 f1 f2 f3 f4 d2 d3 d4 d5 d6 f6 f7 f8 f9 fa fb fc fd fe ff 7d 9f 99 a5 ab b1 b7 ' +
  '80 81 82 83 84 7e a1 a2 a3 a4 9a 9b 9c 9d 98 85 86 87 88 89 a6 a7 a8 a9 aa 8a 8b 8c 8d 8e 8f 90 91 92 93 ac ad ' +
  'ae af b0 b2 b3 b4 b5 b6 94 95 96 97 98 b8 b9 ba bb bc 7b 5e 60 7c 8e'

/** BKHCM 2: like VNI, a vowel and then its marks. */
const BKHCM2 =
  'e0 ea f9 ef f6 fa fb 61e1 61e2 61e3 61e4 61e5 eaeb eaec eaed eaee eae5 f9e6 f9e7 f9e8 f9e9 f9e5 65e1 65e2 65e3 ' +
  '65e4 65e5 efeb efec efed efee efe5 f1 f2 f3 f4 f5 6fe1 6fe2 6fe3 6fe4 6fe5 f6eb f6ec f6ed f6ee f6e5 fae1 fae2 ' +
  'fae3 fae4 fae5 75e1 75e2 75e3 75e4 75e5 fbe1 fbe2 fbe3 fbe4 fbe5 79e1 79e2 79e3 79e4 79e5 c0 ca d9 cf d6 da db ' +
  '41c1 41c2 41c3 41c4 41c5 cacb cacc cacd cace cac5 d9c6 d9c7 d9c8 d9c9 d9c5 45c1 45c2 45c3 45c4 45c5 cfcb cfcc ' +
  'cfcd cfce cfe5 d1 d2 d3 d4 d5 4fc1 4fc2 4fc3 4fc4 4fc5 d6cb d6cc d6cd d6ce d6c5 dac1 dac2 dac3 dac4 dac5 55c1 ' +
  '55c2 55c3 55c4 55c5 dbc1 dbc2 dbc3 dbc4 dbc5 59c1 59c2 59c3 59c4 59c5'

/** Six capitals that RFC 1456 puts among the control characters, and Õ in the place of the no-break space. */
const VISCII_EXTRA: readonly (readonly [code: number, letter: string])[] = [
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
  [0xa0, 'Õ'],
]

export interface CodeTable {
  /** Bytes as a string of one or two characters below U+0100 → letter. */
  readonly letters: ReadonlyMap<string, string>
  /** Letter → its bytes. A letter that the charset writes like another one is missing. */
  readonly codes: ReadonlyMap<string, string>
  /** Letter → the letter that is written in its place: "Ủ" → "ủ" in TCVN3. */
  readonly substitutes: ReadonlyMap<string, string>
}

export const CODE_TABLES = {
  tcvn3: tableOf(TCVN3),
  vni: tableOf(VNI),
  viscii: tableOf(VISCII, VISCII_EXTRA),
  vps: tableOf(VPS),
  bkhcm1: tableOf(BKHCM1),
  bkhcm2: tableOf(BKHCM2),
} as const

function tableOf(row: string, extra: readonly (readonly [code: number, letter: string])[] = []): CodeTable {
  const letters = new Map<string, string>()
  const codes = new Map<string, string>()
  const substitutes = new Map<string, string>()
  for (const [index, hex] of row.split(' ').entries()) {
    const letter = LETTERS[index] as string
    const code = hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)))
    const taken = letters.get(code)
    if (taken !== undefined) {
      substitutes.set(letter, taken)
    } else {
      letters.set(code, letter)
      codes.set(letter, code)
    }
  }
  for (const [code, letter] of extra) {
    letters.set(String.fromCharCode(code), letter)
    substitutes.delete(letter)
    codes.set(letter, String.fromCharCode(code))
  }
  // Marks are drawn above a capital and a small letter alike, so typists took either; the vowel decides the case.
  for (const [code, letter] of [...letters]) {
    const [vowel = '', mark] = code
    if (mark === undefined) continue
    for (const twin of [mark.toUpperCase(), mark.toLowerCase()]) {
      if (twin.charCodeAt(0) <= 0xff && !letters.has(vowel + twin)) letters.set(vowel + twin, letter)
    }
  }
  return { letters, codes, substitutes }
}

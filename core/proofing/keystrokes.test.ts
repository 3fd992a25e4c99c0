import { describe, expect, it } from 'vitest'
import { decodeTelex, decodeVni } from './keystrokes'

describe('Telex keys that stayed keys', () => {
  it.each([
    ['hangf', 'hàng'],
    ['tooi', 'tôi'],
    ['ddi', 'đi'],
    ['nguwowif', 'người'],
    ['nguoiwf', 'người'],
    ['vieetj', 'việt'],
    ['tuyeenf', 'tuyền'],
    ['quoocs', 'quốc'],
    ['muaw', 'mưa'],
  ])('reads %s as %s', (keys, word) => expect(decodeTelex(keys)).toBe(word))

  it.each(['brexit', 'class', 'need', 'follow', 'hang', 'tôi', 'ddd', ''])('makes nothing of %s', (keys) =>
    expect(decodeTelex(keys)).toBeUndefined(),
  )
})

describe('VNI keys that stayed keys', () => {
  it.each([
    ['nguoi72', 'người'],
    ['ngu7o7i2', 'người'],
    ['Viet65'.toLowerCase(), 'việt'],
    ['d9i', 'đi'],
    ['hoa2', 'hòa'],
    ['mua7', 'mưa'],
  ])('reads %s as %s', (keys, word) => expect(decodeVni(keys)).toBe(word))

  it.each(['h5n1', 'covid19', 'toi', 'x99', 'b12'])('makes nothing of %s', (keys) =>
    expect(decodeVni(keys)).toBeUndefined(),
  )
})

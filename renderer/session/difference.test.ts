import { describe, expect, it } from 'vitest'
import { findDifference } from './difference'

describe('the first difference between two texts', () => {
  it('is the words that differ, between the words that do not', () => {
    expect(findDifference('đê được đắp cao thêm 0,8 m, lát mái', 'đê được đắp cao thêm 0,6 m, lát mái')).toEqual({
      before: 'đê được đắp cao thêm ',
      mine: '0,8',
      theirs: '0,6',
      after: 'm, lát mái',
    })
  })

  it('shows no more of a long line than is needed to find the place', () => {
    const long = 'Sau bốn tháng thi công, 2,4 km đê qua xã Cẩm Lưu đã được đắp cao thêm '
    const difference = findDifference(`${long}0,8 m`, `${long}0,6 m`)
    expect(difference?.before).toBe('…Lưu đã được đắp cao thêm ')
  })

  it('is found in a later paragraph', () => {
    expect(findDifference('một\nhai ba', 'một\nhai bốn')).toMatchObject({ before: 'hai ', mine: 'ba', theirs: 'bốn' })
  })

  it('is a paragraph that only one of them has', () => {
    expect(findDifference('một\nhai', 'một')).toEqual({ before: '', mine: 'hai', theirs: '', after: '' })
  })

  it('is nothing where the texts are one', () => {
    expect(findDifference('một\nhai', 'một\nhai')).toBeUndefined()
  })
})

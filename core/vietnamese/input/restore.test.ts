import { describe, expect, it } from 'vitest'
import { createInputMethod } from './createInputMethod'
import type { InputMethodOptions } from './inputMethod'
import { playKeys } from './playKeys'

function expectAll(cases: Readonly<Record<string, string>>, options: Partial<InputMethodOptions> = {}): void {
  for (const [keys, text] of Object.entries(cases)) {
    expect(playKeys(createInputMethod({ method: 'telex', ...options }), keys), keys).toBe(text)
  }
}

describe('at the end of a word', () => {
  it('gives back what is no Vietnamese syllable', () =>
    expectAll({
      'website ': 'website ',
      'expert,': 'expert,',
      'Huawei ': 'Huawei ',
      'wikipedia.': 'wikipedia.',
      'structure\n': 'structure\n',
      'awoo ': 'awoo ',
    }))

  it('gives back English that is spelt like a syllable nobody uses', () =>
    expectAll({
      'more ': 'more ',
      'down ': 'down ',
      'Paris ': 'Paris ',
      'SATA ': 'SATA ',
      'arms ': 'arms ',
      'taxi ': 'taxi ',
    }))

  it('gives back English words that are a syllable but for the tone', () =>
    expectAll({ 'keep ': 'keep ', 'law ': 'law ', 'photo ': 'photo ', 'root ': 'root ' }))

  it('gives back names of the news', () =>
    expectAll({
      'Moscow, Hamas, Ajax ': 'Moscow, Hamas, Ajax ',
      'Los Angeles ': 'Los Angeles ',
      'IMF, VAR ': 'IMF, VAR ',
    }))

  it('keeps syllables in use, whatever they mean in English', () =>
    expectAll({
      'beeps ': 'bếp ',
      'seeps ': 'sếp ',
      'been ': 'bên ',
      'sex ': 'sẽ ',
      'car ': 'cả ',
      'test ': 'tét ',
      'own ': 'ơn ',
    }))

  it('keeps a syllable whose tone is still missing', () => expectAll({ 'teep ': 'têp ', 'hojc ': 'học ' }))

  it('keeps unusual spellings that people use', () =>
    expectAll({ 'quits ': 'quít ', 'hocj ieecs ': 'học iếc ', 'aa ': 'â ', 'aw ': 'ă ' }))

  it('gives back English that lost a letter to a doubled key', () =>
    expectAll({
      'different ': 'different ',
      'Messi ': 'Messi ',
      'officials ': 'officials ',
      'sorry ': 'sorry ',
      'www.': 'www.',
      'AFF ': 'AFF ',
    }))

  it('gives back words undone by keys that only happened to repeat', () =>
    expectAll({ 'tests ': 'tests ', 'deeper ': 'deeper ', 'horses ': 'horses ', 'basis ': 'basis ' }))

  it('never touches a word that was undone on purpose', () =>
    expectAll({
      'usser ': 'user ',
      'thiss ': 'this ',
      'offf ': 'off ',
      'boxx ': 'box ',
      'Loss ': 'Los ',
      'taxxi ': 'taxi ',
    }))

  it('gives back what a doubled key left half composed', () =>
    expectAll({ 'swiss ': 'swiss ', 'Norwood ': 'Norwood ', 'hawass ': 'hawass ', 'pyrenees ': 'pyrenees ' }))

  it('keeps a vowel drawn out and a number behind a word', () => {
    expectAll({ 'nheseee ': 'nhéee ', 'daraa ': 'dảa ' })
    expectAll({ 'lo611 ': 'lô1 ', 'd9o65i33 ': 'đôi3 ' }, { method: 'vni' })
  })

  it('keeps a place that English is spelt like only with its capital', () =>
    expectAll({ 'Cuw Juts ': 'Cư Jút ', 'just ': 'just ' }))

  it('keeps the words after a foreign name Vietnamese', () =>
    expectAll({ 'Facebook, Google sex tawng': 'Facebook, Google sẽ tăng', 'Pro Max car nuwowcs ': 'Pro Max cả nước ' }))

  it('reads on in English behind an English word', () => {
    expectAll({ 'World Cup is the best test ': 'World Cup is the best test ' })
    expectAll({ 'this is ': 'thí í ', 'facebook sex cor ': 'facebook sẽ cỏ ', 'website. as ': 'website. á ' })
  })

  it('comes out as listed in the personal exceptions', () => {
    expectAll({ 'Breeng ': 'Breeng ', 'ngix ': 'ngix ' })
    expectAll({ 'Breeng ': 'Brêng ', 'ngix ': 'ngĩ ' }, { exceptions: ['Brêng', 'ngĩ'] })
    expectAll({ 'HAS ': 'HAS ', 'has ': 'has ' }, { exceptions: ['has'] })
  })

  it('leaves everything composed where restoring is off', () =>
    expectAll({ 'awo ': 'ăo ', 'more ': 'mỏe ' }, { restoreForeignWords: false }))
})

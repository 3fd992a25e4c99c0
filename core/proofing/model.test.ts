import { describe, expect, it } from 'vitest'
import { type Model, ModelError, readModel, writeModel } from './model'
import { createSpeller } from './speller'
import { tinyModel } from './tinyModel.fixture'

const problemOf = (file: ArrayBuffer | undefined) => {
  try {
    readModel(file)
    return 'none'
  } catch (error) {
    return error instanceof ModelError ? error.problem : error
  }
}
const changed = (at: number) => {
  const file = writeModel(tinyModel())
  const bytes = new Uint8Array(file)
  bytes[at] = (bytes[at] as number) ^ 0xff
  return file
}

describe('the model file', () => {
  it('reads back what was written', () => {
    const model: Model = tinyModel()
    expect(readModel(writeModel(model))).toEqual({ ...model, settings: { ...model.settings, bias: model.forest.bias } })
  })

  it('says why it cannot be used', () => {
    expect(problemOf(undefined)).toBe('missing')
    expect(problemOf(new ArrayBuffer(0))).toBe('missing')
    expect(problemOf(new ArrayBuffer(7))).toBe('not-a-model')
    expect(problemOf(changed(0))).toBe('not-a-model')
    expect(problemOf(changed(4))).toBe('other-version')
    expect(problemOf(changed(8))).toBe('damaged')
  })

  it('finds damage anywhere behind the header, and a file cut short', () => {
    const size = writeModel(tinyModel()).byteLength
    for (let at = 16; at < size; at += 97) expect(problemOf(changed(at))).toBe('damaged')
    expect(problemOf(writeModel(tinyModel()).slice(0, size - 8))).toBe('damaged')
    expect(problemOf(writeModel(tinyModel()).slice(0, 101))).toBe('damaged')
  })

  it('stops the speller from being made, not the app', () => {
    expect(() => createSpeller(undefined)).toThrow(ModelError)
  })
})

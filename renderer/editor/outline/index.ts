export { Outline } from './Outline'
export { OutlineExtension } from './outline'

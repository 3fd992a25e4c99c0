/** Telex, VNI and VIQR: keys in, text and replacement out. */
export { createInputMethod } from './createInputMethod'
export type { Edit, InputContext, InputMethod, InputMethodOptions } from './inputMethod'
export { METHODS, type MethodName } from './methods'
export { playKeys } from './playKeys'

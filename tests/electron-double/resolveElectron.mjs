/** Node's module hook, in the loader's own thread: sends every `import … from 'electron'` to the stand-in. */
const provided = new Set(['electron', 'electron/main', 'electron/common'])
const standIn = new URL('./electron.mjs', import.meta.url).href

export async function resolve(specifier, context, nextResolve) {
  if (provided.has(specifier)) return { url: standIn, format: 'module', shortCircuit: true }
  if (specifier.startsWith('electron/')) {
    throw Object.assign(new Error(`Cannot find module '${specifier}': it does not exist in the main process`), {
      code: 'ERR_MODULE_NOT_FOUND',
    })
  }
  return nextResolve(specifier, context)
}

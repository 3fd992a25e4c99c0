/**
 * Loaded before dependency-cruiser (`node --import`): lets it read .tsx files. Its swc parser asks for TypeScript without
 * JSX (dependency-cruiser 17.4.3, src/extract/swc/parse.mjs, "TODO: {tj}sx ?"), and its other parser needs the JavaScript
 * API that TypeScript 7 no longer has. To be deleted when either changes.
 */
import { createRequire } from 'node:module'

const swc = createRequire(import.meta.url)('@swc/core')
const parseFileSync = swc.parseFileSync.bind(swc)

swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })

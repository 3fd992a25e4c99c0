export { EXPORT_MANIFEST, exportPage } from './exportPage'
export { type PageOptions, type RenderedPage, renderPage } from './renderPage'

export { PartTools } from './PartTools'
export { PartPlaceExtension } from './partPlace'
export { partsTheme } from './partsTheme'
export { TableDialog } from './TableDialog'

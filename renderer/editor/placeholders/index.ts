import './placeholders.css'

export { showNextPlaceholder } from './nextPlaceholder'
export { PlaceholdersExtension } from './PlaceholdersExtension'

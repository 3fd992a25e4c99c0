import './marks.css'

export { runProofing } from './commands'
export { $isLine, $placeInLine, $readLine } from './lines'
export { rangeOf } from './marks'
export { ProofingExtension } from './ProofingExtension'
export { planEdits } from './replaceWords'
export { Suggestions } from './Suggestions'

import './marks.css'

export { runProofing } from './commands'
export { ProofingExtension } from './ProofingExtension'
export { Suggestions } from './Suggestions'

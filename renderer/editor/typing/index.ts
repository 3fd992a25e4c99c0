export { afterComposition, CompositionExtension } from './composition'
export { MarkdownShortcutsExtension } from './markdownShortcuts'
export { TypingFadeExtension } from './typingFade'
export { registerWordHistory, WordHistoryExtension } from './wordHistory'

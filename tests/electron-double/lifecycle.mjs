/** The few facts about the app's life that several parts need, kept apart so that they need not know one another. */
export const lifecycle = { isReady: false, isQuitting: false, themeSource: 'system' }

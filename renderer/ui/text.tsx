/** The words of the interface and the kind of computer, handed to everything that is drawn. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '../../core/contract'
import { createTranslate, type Translate } from '../../core/texts'

export type Platform = 'darwin' | 'win32' | 'linux'

interface Surroundings {
  readonly translate: Translate
  readonly locale: Locale
  readonly platform: Platform
}

const SurroundingsContext = createContext<Surroundings>({
  translate: createTranslate('vi'),
  locale: 'vi',
  platform: 'linux',
})

/** Everything below it speaks the given language. */
export function TextProvider({
  locale,
  platform,
  children,
}: {
  locale: Locale
  platform: Platform
  children: ReactNode
}) {
  const surroundings = useMemo(() => ({ translate: createTranslate(locale), locale, platform }), [locale, platform])
  return <SurroundingsContext value={surroundings}>{children}</SurroundingsContext>
}

/** The sentence for a key, in the interface's language. */
export function useText(): Translate {
  return useContext(SurroundingsContext).translate
}

export function useLocale(): Locale {
  return useContext(SurroundingsContext).locale
}

export function usePlatform(): Platform {
  return useContext(SurroundingsContext).platform
}

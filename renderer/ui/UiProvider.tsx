/** Everything the primitives need around them: the words, one rhythm for tooltips, and the place where messages wait. */
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import type { Locale } from '../../core/contract'
import { FieldLimit } from './FieldLimit'
import { type Platform, TextProvider } from './text'
import { ToastProvider } from './toasts'

export function UiProvider({
  locale,
  platform,
  children,
}: {
  readonly locale: Locale
  readonly platform: Platform
  readonly children: ReactNode
}) {
  return (
    // The window's content security policy allows no <style> element.
    <CSPProvider disableStyleElements>
      <TextProvider locale={locale} platform={platform}>
        <Tooltip.Provider delay={500} closeDelay={0}>
          <ToastProvider>
            <FieldLimit />
            {children}
          </ToastProvider>
        </Tooltip.Provider>
      </TextProvider>
    </CSPProvider>
  )
}

import type { Locator, Page } from '@playwright/test'

type Name = (key: string) => RegExp
/** Address, steps, and what is seen at the end. */
export type Screen = readonly [
  address: string,
  steps: (page: Page, t: Name) => unknown,
  shown?: string | ((page: Page, t: Name) => Locator),
]
export declare const screens: Readonly<Record<string, Screen>>
export declare function goTo(
  page: Page,
  harness: string,
  name: string,
  options?: { readonly theme?: string; readonly language?: string },
): Promise<void>

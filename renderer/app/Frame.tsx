/** Library, page and inspector side by side, and the status bar under them. */

import { Inspector } from '../inspector'
import { Library } from '../library'
import { useOpenArticle, useSettings } from '../session'
import { classes, useText } from '../ui'
import styles from './Frame.module.css'
import { LibraryBar } from './LibraryBar'
import { Page } from './Page'
import { StatusBar } from './StatusBar'

/** Hidden, not taken away, while the preview is shown: the page keeps its scroll position and its undo history. */
export function Frame({ hidden }: { readonly hidden: boolean }) {
  const t = useText()
  const libraryOpen = useSettings(({ settings }) => settings.libraryOpen)
  const inspectorOpen = useSettings(({ settings }) => settings.inspectorOpen)
  const hasArticle = useOpenArticle(({ open }) => open !== undefined)
  const withInspector = hasArticle && inspectorOpen
  return (
    <div
      className={classes(styles.frame, !libraryOpen && styles.noLibrary, !withInspector && styles.noInspector)}
      hidden={hidden}
      inert={hidden}
    >
      {/* It keeps the focus where its empty ground is pressed: a small window shows it for as long. */}
      <div className={styles.left} inert={!libraryOpen} tabIndex={-1}>
        <Library header={<LibraryBar />} />
      </div>
      <main className={styles.centre} aria-label={t('app.page')}>
        <Page />
      </main>
      <div className={styles.right} inert={!withInspector}>
        {hasArticle ? <Inspector /> : null}
      </div>
      <StatusBar />
    </div>
  )
}

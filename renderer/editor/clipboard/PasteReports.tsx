/** Says what happened to a paste. */
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { useEffect, useRef } from 'react'
import { closeToast, showToast, useText } from '../../ui'
import { PasteReportExtension } from './pasteReport'

const MOST_NAMES = 5

const ID = 'paste'

export function PasteReports() {
  const t = useText()
  const report = useExtensionSignalValue(PasteReportExtension, 'report')
  /** A note that was closed does not come back while the same work goes on. */
  const isClosed = useRef(false)
  useEffect(() => {
    const { working, refused, missing = [], cutAfter } = report ?? {}
    if (working) {
      if (isClosed.current) return
      showToast({
        id: ID,
        tone: 'note',
        stays: true,
        title: t('editor.paste.working'),
        progress: working.part,
        onClose: () => {
          isClosed.current = true
        },
        body: t('editor.paste.workingBody'),
        actions: [{ label: t('editor.paste.stop'), onSelect: working.stop }],
      })
      return
    }
    closeToast(ID)
    isClosed.current = false
    if (report === undefined) return
    if (refused) {
      const { why, asText } = refused
      showToast({
        id: `${ID}-refused`,
        tone: 'error',
        title: t(`editor.paste.refused.${why}`),
        body: t(asText ? 'editor.paste.refusedBody' : `editor.paste.refusedAll.${why}`),
        actions: asText ? [{ label: t('editor.paste.asText'), onSelect: asText }] : [],
      })
      return
    }
    if (cutAfter !== undefined)
      showToast({
        id: `${ID}-cut`,
        tone: 'error',
        title: t('editor.paste.cut', { count: cutAfter }),
        body: t('editor.paste.cutBody'),
      })
    if (report.isBelow)
      showToast({ id: `${ID}-below`, tone: 'note', title: t('editor.paste.below'), body: t('editor.paste.belowBody') })
    const warnings = report.warnings(t)
    if (missing.length === 0 && warnings.length === 0) return
    const names = missing.slice(0, MOST_NAMES).join(', ') + (missing.length > MOST_NAMES ? '…' : '')
    showToast({
      id: `${ID}-note`,
      tone: 'note',
      title: missing.length > 0 ? t('editor.paste.missing', { count: missing.length }) : t('editor.paste.converted'),
      body: [...(missing.length > 0 ? [t('editor.paste.missingBody', { names })] : []), ...warnings].join('\n'),
    })
  }, [report, t])
  return null
}

/** Says what happened to a paste. */
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { useEffect } from 'react'
import { showToast, useText } from '../../ui'
import { PasteReportExtension } from './pasteReport'

const MOST_NAMES = 5

export function PasteReports() {
  const t = useText()
  const report = useExtensionSignalValue(PasteReportExtension, 'report')
  useEffect(() => {
    if (report === undefined) return
    const { refused, missing } = report
    if (refused) {
      const { asText } = refused
      showToast({
        id: 'paste',
        tone: 'error',
        title: t('editor.paste.refused'),
        body: t(asText ? 'editor.paste.refusedBody' : 'editor.paste.refusedAll'),
        actions: asText ? [{ label: t('editor.paste.asText'), onSelect: asText }] : [],
      })
      return
    }
    const warnings = report.warnings(t)
    if (missing.length === 0 && warnings.length === 0) return
    const names = missing.slice(0, MOST_NAMES).join(', ') + (missing.length > MOST_NAMES ? '…' : '')
    showToast({
      id: 'paste',
      tone: 'note',
      title: missing.length > 0 ? t('editor.paste.missing', { count: missing.length }) : t('editor.paste.converted'),
      body: [...(missing.length > 0 ? [t('editor.paste.missingBody', { names })] : []), ...warnings].join('\n'),
    })
  }, [report, t])
  return null
}

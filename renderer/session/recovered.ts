/** After a crash or a power cut: tells once, and calmly, what the journal brought back. */
import type { RecoveredArticle } from '../../core/contract'
import { showToast } from '../ui'
import { openArticle } from './openArticle'
import { translate, useSettings } from './settingsStore'
import { exactTime } from './times'

/** One message for all; a click opens the first that can be opened. */
export function tellRecovered(recovered: readonly RecoveredArticle[]): void {
  if (recovered.length === 0) return
  const { locale } = useSettings.getState().settings
  const lines = recovered.map(({ headline, typedAt, outcome }) =>
    translate(`app.recovered.${outcome}`, {
      headline: headline.trim() || translate('article.untitled'),
      time: exactTime(typedAt, locale),
    }),
  )
  const first = recovered.find(({ outcome }) => outcome !== 'waiting')
  showToast({
    id: 'recovered',
    tone: 'note',
    title: translate('app.recovered.title', { count: recovered.length }),
    body: lines.join('\n'),
    actions: first ? [{ label: translate('app.recovered.open'), onSelect: () => void openArticle(first.id) }] : [],
  })
}

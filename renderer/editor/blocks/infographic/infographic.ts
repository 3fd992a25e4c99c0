/** A drawing that carries facts, with all of them in words for those who cannot see it. */
import { ChartColumn } from 'lucide-react'
import { mediaView } from '../media/mediaView'
import { InfographicNode } from '../media/nodes'
import { InfographicView } from './InfographicView'

export const infographic = mediaView({
  node: InfographicNode,
  View: InfographicView,
  entry: { command: 'insert.infographic', icon: ChartColumn, hint: 'media.hint.infographic' },
})
